// @ts-nocheck
import type { IncomingMessage } from 'node:http';

/** An id that a caller may bring along; anything else is none, a key by mistake above all. */
export const idIn = (header: string | string[] | undefined): string | undefined =>
  typeof header === 'string' && /^(?!pcp_)[A-Za-z0-9._-]{1,64}$/.test(header) ? header : undefined;

/** An address as it may be recorded: a credential that stands in it by mistake is left out. */
export const recordedAddress = (url = ''): string =>
  url.replace(/pcp_([A-Za-z0-9]{1,40})_[^&/#]*/g, 'pcp_$1_…').replace(/eyJ[\w-]+\.[\w-]+\.[\w-]*/g, '…');

/** What ties a request to others of the same undertaking: the caller's word for it, or else the request's own id. */
export const correlationIdOf = ({ headers, id }: Pick<IncomingMessage, 'headers' | 'id'>): string =>
  idIn(headers['x-correlation-id']) ?? String(id);
