// @ts-nocheck
import { repeatedIn } from '../domain/order.ts';
import { parseStrictJson } from '../domain/strict-json.ts';
import { type IfMatch, parseIdempotencyKey, parseIfMatch } from './entity-tags.ts';
import { isForm, parseForm } from './form.ts';
import { type Problem, problemOf, problemOfFaults, type ShownFault } from './problem.ts';
import type { Caller, RawRequest } from './route.ts';

/** A request as it came in, without anything of the framework. */
export type Arrived = {
  readonly method: string;
  readonly url: string;
  readonly path: string;
  readonly requestId: string;
  readonly correlationId: string;
  readonly header: (name: string) => string | undefined;
  readonly params: RawRequest['params'];
  /** The bytes of the body; undefined where the endpoint takes none. */
  readonly body: Uint8Array | undefined;
  /** Whether the body may be what a form on a page sends, in place of JSON. */
  readonly forms: boolean;
};

/** A request in its parts, with what is wrong with their text; or why it is not read at all. */
type ReadRequest =
  | {
      readonly raw: RawRequest;
      readonly caller: Omit<
        Caller,
        | 'principal'
        | 'stillMay'
        | 'bySession'
        | 'whence'
        | 'serverAddress'
        | 'prefersCsv'
        | 'lastEventId'
        | 'frame'
      >;
      readonly faults: readonly ShownFault[];
    }
  | { readonly refusal: Problem };

const isEncoded = (query: string): boolean => {
  try {
    decodeURIComponent(query);
    return true;
  } catch {
    return false;
  }
};

/** The query as a plain object, and a fault for every parameter that is given more than once. */
export const queryOf = (url: string) => {
  const [, search = ''] = /\?([^#]*)/.exec(url) ?? [];
  const parameters = [...new URLSearchParams(search)];
  const repeated = repeatedIn(parameters.map(([name]) => name));
  return {
    query: Object.fromEntries(parameters),
    faults: [
      ...repeated.map((parameter) => ({ parameter, detail: 'is given more than once' })),
      ...(isEncoded(search) ? [] : [{ parameter: 'query', detail: 'holds a percent-encoding that is none' }]),
    ],
  };
};

type Preconditions = { readonly ifMatch: IfMatch; readonly idempotencyKey: string | null };

const preconditionsOf = (
  header: Arrived['header'],
): Preconditions & { readonly faults: readonly ShownFault[] } => {
  const ifMatch = parseIfMatch(header('If-Match'));
  const idempotencyKey = parseIdempotencyKey(header('Idempotency-Key'));
  const faults = [
    {
      parameter: 'If-Match',
      detail: 'must be *, or entity tags in quotes such as "3"',
      wrong: ifMatch === undefined,
    },
    {
      parameter: 'Idempotency-Key',
      detail: 'must be 1 to 200 printable ASCII characters other than " and \\ in double quotes',
      wrong: idempotencyKey === undefined,
    },
  ];
  return {
    ifMatch: ifMatch ?? null,
    idempotencyKey: idempotencyKey ?? null,
    faults: faults.filter(({ wrong }) => wrong).map(({ parameter, detail }) => ({ parameter, detail })),
  };
};

const isJson = (mediaType: string | undefined): boolean =>
  /^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i.test(mediaType ?? '');

const parsedBody = (
  body: Uint8Array | undefined,
  sentByForm: boolean,
): { readonly value?: unknown; readonly faults: readonly ShownFault[] } => {
  if (body === undefined) return { faults: [] };
  return sentByForm ? parseForm(body) : parseStrictJson(body);
};

/** Takes a request apart; what its members mean is for the route to say. */
export const readRequest = ({ header, params, body, forms, ...request }: Arrived): ReadRequest => {
  const sentByForm = forms && isForm(header('Content-Type'));
  if (body !== undefined && !sentByForm && !isJson(header('Content-Type'))) {
    const accepts = ['application/json', ...(forms ? ['application/x-www-form-urlencoded'] : [])];
    return { refusal: problemOf('media-type-unsupported', { accepts }) };
  }
  const { query, faults: inQuery } = queryOf(request.url);
  const { faults: inHeaders, ...preconditions } = preconditionsOf(header);
  const { value, faults: inBody } = parsedBody(body, sentByForm);
  const faults = [...inHeaders, ...inQuery, ...inBody];
  // A body without a usable value has no shape that could be wrong as well.
  if (body !== undefined && value === undefined) return { refusal: problemOfFaults(faults) };
  const { method, requestId, correlationId } = request;
  const caller = {
    method,
    requestId,
    correlationId,
    path: decodeURIComponent(request.path),
    sentByForm,
    ...preconditions,
  };
  return { raw: { params, query, body: value }, caller, faults };
};
