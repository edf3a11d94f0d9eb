import type { IncomingMessage } from 'node:http';

/** An id that a caller may bring along; anything else is none, a key by mistake above all. */
export const idIn = (header: string | string[] | undefined): string | undefined =>
  typeof header === 'string' && /^(?!pcp_)[A-Za-z0-9._-]{1,64}$/.test(header) ? header : undefined;

/** What of a run of letters, digits, dots and dashes may be recorded: a token in it, and what follows on it, is left out. */
const withoutToken = (run: string): string => {
  const at = run.indexOf('eyJ');
  return at >= 0 && run.slice(at).split('.').length > 2 ? `${run.slice(0, at)}…` : run;
};

/** An address as it may be recorded: a credential that stands in it by mistake is left out, also percent-encoded. */
export const recordedAddress = (url = ''): string =>
  url
    .replace(/pcp(?:_|%5[Ff])([A-Za-z0-9]{1,40})(?:_|%5[Ff])[^&/#]*/g, 'pcp_$1_…')
    // Run by run: a pattern for the whole of a token would be tried again from each of its letters.
    .replace(/[\w.-]+/g, withoutToken);

/** What ties a request to others of the same undertaking: the caller's word for it, or else the request's own id. */
export const correlationIdOf = ({ headers, id }: Pick<IncomingMessage, 'headers' | 'id'>): string =>
  idIn(headers['x-correlation-id']) ?? String(id);
