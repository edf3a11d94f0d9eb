// @ts-nocheck
import type { z } from 'zod';
import { problemPage } from '../dashboard/problem.tsx';
import type { Frame } from '../dashboard/view.tsx';
import { type Fault, inPointer } from '../domain/fault.ts';
import { brusselsDay } from '../domain/period.ts';
import { type Role, roles } from '../store/bodies-file.ts';
import type { Context } from './context.ts';
import type { IfMatch } from './entity-tags.ts';
import type { Identified, Principal } from './identity.ts';
import { type Problem, problemOf, problemOfFaults, type ShownFault } from './problem.ts';
import type { Whence } from './session.ts';

/** What is sent back; a text is sent as it is, everything else as JSON. */
export type Reply = {
  readonly status: number;
  readonly body?: unknown;
  /** In place of a body: one that is sent as it comes, until the signal aborts since nobody reads it any more. */
  readonly stream?: (signal: AbortSignal) => AsyncIterable<string>;
  readonly contentType?: string;
  readonly headers?: Readonly<Record<string, string>>;
};

export const ok = (body: unknown, headers: Reply['headers'] = {}): Reply => ({ status: 200, body, headers });

/** What whoever is refused is to know beside why: how to say who he is, or after how many seconds to come again. */
const advice: Readonly<Record<number, Reply['headers']>> = {
  401: { 'WWW-Authenticate': 'Bearer realm="porcupine"' },
  429: { 'Retry-After': '5' },
  503: { 'Retry-After': '1' },
  507: { 'Retry-After': '60' },
};

export const problem = (body: Problem, headers: Reply['headers'] = {}): Reply => ({
  status: body.status,
  body,
  contentType: 'application/problem+json',
  headers: { ...advice[body.status], ...headers },
});

/** A request as it arrived, before anything is known of its shape. */
export type RawRequest = {
  readonly params: Readonly<Record<string, unknown>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly body: unknown;
};

/** Who asks, and with which headers that matter. */
export type Caller = {
  readonly principal: Principal | undefined;
  /** Whether he is known by a session rather than by a credential. */
  readonly bySession: boolean;
  /** Says why he may no longer, where what is done for him takes long: his key may be revoked meanwhile. */
  readonly stillMay: () => Promise<Problem | undefined>;
  readonly whence: Whence;
  /** Whether a form on a page was sent, so that a page is wanted in return. */
  readonly sentByForm: boolean;
  readonly requestId: string;
  /** What ties this request to others of the same undertaking; the request's own id where the caller has no word for it. */
  readonly correlationId: string;
  readonly method: string;
  readonly path: string;
  /** The address of this server as the caller knows it, such as https://account.example. */
  readonly serverAddress: string;
  readonly ifMatch: IfMatch;
  readonly idempotencyKey: string | null;
  /** Whether a list is wanted as CSV rather than as JSON. */
  readonly prefersCsv: boolean;
  /** What a reader of an event stream had last, when he comes back. */
  readonly lastEventId: string | undefined;
  /** What a page is shown in. */
  readonly frame: Frame;
};

/**
 * Who may use an endpoint: `anyone`; `readers` as READ_ACCESS says; or the holders of a role, or of one of several: with
 * `of` only for reports under their own body's id, or only for those of others.
 */
export type Access =
  | 'anyone'
  | 'readers'
  | { readonly role: Role | readonly Role[]; readonly of?: 'own' | 'others' };

/** What one endpoint is: a place, a sentence, who may, a shape, and a function from that shape to a reply. */
export type Endpoint<Request> = {
  readonly method: 'get' | 'post' | 'put' | 'delete';
  readonly path: string;
  readonly summary: string;
  readonly access: Access;
  /** Whether it answers a page for people, problems included. */
  readonly page?: true;
  /** The media types of a body that is taken as a file, as `Received`; JSON where there are none. */
  readonly files?: readonly string[];
  /** Whether a form on a page may be sent in place of JSON; its fields are the members, all of them texts. */
  readonly forms?: true;
  readonly request: z.ZodType<Request>;
  /** What is wrong beyond the shape; asked whether or not the shape is right, so that all faults are named at once. */
  readonly faults?: (
    raw: RawRequest,
    today: string,
    context: Context,
  ) => readonly Fault[] | Promise<readonly Fault[]>;
  readonly handle: (context: Context, request: Request, caller: Caller) => Promise<Reply> | Reply;
};

/** An endpoint with its request type closed over, so that routes of every shape fit one list. */
export type Route = Pick<
  Endpoint<never>,
  'method' | 'path' | 'summary' | 'access' | 'page' | 'files' | 'forms'
> & {
  /** The shape of its requests, which the document describes. */
  readonly request: z.ZodType;
  readonly reply: (
    context: Context,
    raw: RawRequest,
    caller: Caller,
    soFar: readonly ShownFault[],
  ) => Promise<Reply>;
};

const shownAt = ([where, ...path]: readonly PropertyKey[], detail: string): ShownFault =>
  where === 'body'
    ? { pointer: path.map((name) => `/${inPointer(String(name))}`).join(''), detail }
    : { parameter: path.map(String).join('.'), detail };

const shownIssue = (issue: z.core.$ZodIssue): readonly ShownFault[] =>
  issue.code === 'unrecognized_keys'
    ? issue.keys.map((key) => shownAt([...issue.path, key], 'is not known here; check the spelling'))
    : [shownAt(issue.path, issue.message)];

const withoutEmpty = (query: RawRequest['query']): RawRequest['query'] =>
  Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ''));

export const defineRoute = <Request>({ handle, request, faults, ...endpoint }: Endpoint<Request>): Route => ({
  ...endpoint,
  request,
  reply: async (context, arrived, caller, soFar) => {
    // A form sends a field that was left empty as an empty text: on a page that means nothing was asked.
    const raw = endpoint.page === true ? { ...arrived, query: withoutEmpty(arrived.query) } : arrived;
    const parsed = request.safeParse(raw);
    const shape = parsed.success ? [] : parsed.error.issues.flatMap(shownIssue);
    const meaning = (await faults?.(raw, brusselsDay(context.now().getTime()), context)) ?? [];
    if (parsed.success && meaning.length === 0 && soFar.length === 0) {
      return handle(context, parsed.data, caller);
    }
    return problem(problemOfFaults([...soFar, ...shape, ...meaning]));
  },
});

/** Why a principal may not use an endpoint for the holders of a role; undefined when he may. */
const refusalByRole = (
  { role, of }: Exclude<Access, string>,
  principal: Principal,
  body: unknown,
): Problem | undefined => {
  const allowed = [role].flat();
  if (!principal.roles.some((held) => allowed.includes(held))) {
    return problemOf('role-missing', { requiredRole: allowed.join(' or ') });
  }
  const isOwn = body === principal.body;
  if (of === 'own' && !isOwn) return problemOf('not-your-body');
  return of === 'others' && isOwn ? problemOf('own-report') : undefined;
};

/** Why a caller may not use an endpoint; undefined when he may. */
export const refusalOf = (
  access: Access,
  readAccess: Context['readAccess'],
  principal: Identified | undefined,
  params: RawRequest['params'],
): Problem | undefined => {
  if (typeof principal === 'string') return problemOf('unauthenticated');
  const open = access === 'anyone' || (access === 'readers' && readAccess === 'public');
  if (open) return undefined;
  if (principal === undefined) return problemOf('unauthenticated');
  // All that its key or token was good for was taken from the body.
  if (principal.roles.length === 0) return problemOf('role-missing', { requiredRole: roles.join(' or ') });
  return typeof access === 'string' ? undefined : refusalByRole(access, principal, params['body']);
};

export const page = (html: string): Reply => ({
  status: 200,
  body: html,
  contentType: 'text/html; charset=utf-8',
  headers: { Vary: 'Accept-Language' },
});

export const isProblem = (body: unknown): body is Problem =>
  typeof body === 'object' && body !== null && 'title' in body && 'detail' in body;

/** A problem as a page for people; every other reply as it is. */
export const asPage = (reply: Reply, frame: Frame): Reply =>
  reply.contentType === 'application/problem+json' && isProblem(reply.body)
    ? {
        ...page(problemPage(frame, reply.body)),
        status: reply.status,
        headers: { ...page('').headers, ...reply.headers },
      }
    : reply;
