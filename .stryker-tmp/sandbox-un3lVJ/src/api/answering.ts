// @ts-nocheck
import type { Request, RequestHandler, Response } from 'express';
import { LogFailure } from '../store/event-log.ts';
import { isDamage } from '../store/read-models/damage.ts';
import { type Asker, mayUseKeys, principalAmong, refusalOfSession } from './asker.ts';
import type { Context } from './context.ts';
import { askerNow, type Gate, placesFor, recordDenial, watched } from './gate.ts';
import { type Problem, problemOf } from './problem.ts';
import type { ProblemCode } from './problem-kinds.ts';
import { receive } from './receiving.ts';
import { type Arrived, readRequest } from './request.ts';
import { correlationIdOf } from './request-ids.ts';
import { asPage, problem, type Reply, type Route, refusalOf } from './route.ts';
import { frameFor, isForPeople, send, sendStream } from './sending.ts';
import type { Whence } from './session.ts';

/** Whether a body is read as JSON, which most requests bring. */
export const takesJson = ({ method, files }: Route): boolean =>
  files === undefined && (method === 'put' || method === 'post');

const arrived = (request: Request, route: Route): Arrived => {
  const bytes: unknown = request.body;
  return {
    method: request.method,
    url: request.url,
    path: request.path,
    requestId: String(request.id),
    correlationId: correlationIdOf(request),
    header: (name) => request.get(name),
    params: request.params,
    body: takesJson(route) ? (bytes instanceof Uint8Array ? bytes : new Uint8Array()) : undefined,
    forms: route.forms === true,
  };
};

/** CSV as it is asked for: by itself, or with the parameters that it is sent with. */
const csvTypes = [
  'text/csv',
  'text/csv;charset=utf-8',
  'text/csv;header=present',
  'text/csv;charset=utf-8;header=present',
];

/** What a browser says of where a request comes from. */
const whenceOf = (context: Context, request: Request): Whence => ({
  site: request.get('Sec-Fetch-Site'),
  origin: request.get('Origin'),
  // Of a request that names none it is the word for nothing, which no address is.
  host: `${request.host}`,
  mayUseKeys: mayUseKeys(context, { header: (name) => request.get(name), address: request.ip ?? '' }),
});

/** A request, who sends it by now, and what finds a place for the file that it brings. */
type Asked = {
  readonly request: Request;
  readonly askerNow: () => Promise<Asker>;
  readonly enter: () => Problem | undefined;
};

/** Why whoever asks may not; undefined where he may. */
const refusalFor = (route: Route, context: Context, request: Request, asker: Asker): Problem | undefined => {
  if (asker.identified === 'unavailable') return problemOf('identity-unavailable');
  return (
    refusalOf(route.access, context.readAccess, asker.identified, request.params) ??
    refusalOfSession(asker, request.method, whenceOf(context, request))
  );
};

/** The file that a request brings, or why it is not taken; undefined where a route takes none. */
const fileOf = async ({ files }: Route, { spool }: Context, { request, enter }: Asked) => {
  if (files === undefined) return undefined;
  const refusal = enter();
  return refusal === undefined ? receive(spool, request, files) : { refusal };
};

const replyTo = async (route: Route, context: Context, asked: Asked): Promise<Reply> => {
  const { request, askerNow: ask } = asked;
  const refusalNow = async (): Promise<Problem | undefined> =>
    refusalFor(route, context, request, await ask());
  const refusal = await refusalNow();
  if (refusal !== undefined) return problem(refusal);
  const read = readRequest(arrived(request, route));
  if ('refusal' in read) return problem(read.refusal);
  const file = await fileOf(route, context, asked);
  if (file !== undefined && 'refusal' in file) return problem(file.refusal);
  try {
    const late = file && (await refusalNow());
    if (late !== undefined) return problem(late);
    const asker = await ask();
    const caller = {
      ...read.caller,
      principal: principalAmong(asker),
      // A provider that falls silent takes nothing back: what is under way goes on.
      stillMay: async () => ((await ask()).identified === 'unavailable' ? undefined : refusalNow()),
      bySession: asker.by === 'session',
      whence: whenceOf(context, request),
      serverAddress: `${request.protocol}://${request.get('Host') === undefined ? 'localhost' : request.host}`,
      prefersCsv: String(request.accepts(['application/json', ...csvTypes])).startsWith('text/csv'),
      lastEventId: request.get('Last-Event-ID'),
      frame: frameFor(context, request),
    };
    const raw = file === undefined ? read.raw : { ...read.raw, body: file.received };
    return await route.reply(context, raw, caller, read.faults);
  } finally {
    file?.received.file.discard();
  }
};

const codeOf = (error: unknown): ProblemCode => {
  if (isDamage(error)) return 'not-yet-read';
  if (!(error instanceof LogFailure)) return 'internal';
  return error.kind === 'full' ? 'storage-full' : 'engine-unavailable';
};

/** What the caller has to know where the log cannot tell whether it stored what he sent. */
const outcomeUnknown = {
  outcome: 'unknown',
  detail:
    'The log did not say whether it stored this. Send the same request again after the time in Retry-After: it is recognised, and never counts twice.',
};

const membersOf = (error: unknown): object =>
  error instanceof LogFailure && error.kind === 'unknown' ? outcomeUnknown : {};

/** A person who opens a page is told in words what is wrong; every program gets the problem itself. */
const prefersPage = (route: Route, request: Request): boolean => route.page === true && isForPeople(request);

/** What comes part by part needs a place; every other reply is sent as it is. */
const withPlace = (reply: Reply, enter: () => Problem | undefined): Reply => {
  const refusal = reply.stream === undefined ? undefined : enter();
  return refusal === undefined ? reply : problem(refusal);
};

/** Sends what comes part by part, for as long as its reader may read it. */
const sendWatched = async (
  context: Context,
  { gate, route }: { readonly gate: Gate; readonly route: Route },
  { request, response }: { readonly request: Request; readonly response: Response },
  reply: Reply & Required<Pick<Reply, 'stream'>>,
): Promise<void> => {
  const unwatch = watched(context, gate, route, request, response);
  try {
    await sendStream(context, request, response, reply.stream, reply);
  } finally {
    unwatch();
  }
};

const isStream = (reply: Reply): reply is Reply & Required<Pick<Reply, 'stream'>> =>
  reply.stream !== undefined;

/** Answers that something broke here, and records what. */
const fail = ({ follower }: Context, request: Request, response: Response, error: unknown): void => {
  // Disposable: the log fills a new file, and until then nothing is answered from half of it.
  if (isDamage(error)) follower.discard(error);
  request.log.error({ err: error }, 'a request failed');
  send(response, problem(problemOf(codeOf(error), { ...membersOf(error) })));
};

/** The only function that touches Express's request and response for a route. */
export const toExpress =
  (route: Route, context: Context, gate: Gate): RequestHandler =>
  async (request, response) => {
    const ask = () => askerNow(context, gate, request);
    const asker = await ask();
    const { enter, leave } = placesFor(asker, request);
    try {
      const asked = { request, askerNow: ask, enter: () => enter(gate.files) };
      const reply = withPlace(await replyTo(route, context, asked), () => enter(gate.streams));
      recordDenial(context, request, asker, reply);
      if (isStream(reply)) await sendWatched(context, { gate, route }, { request, response }, reply);
      else send(response, prefersPage(route, request) ? asPage(reply, frameFor(context, request)) : reply);
    } catch (error) {
      fail(context, request, response, error);
    } finally {
      leave();
    }
  };
