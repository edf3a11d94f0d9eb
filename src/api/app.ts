import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import express, { type ErrorRequestHandler, type Express, type Request, type RequestHandler } from 'express';
import helmet from 'helmet';
import { pinoHttp } from 'pino-http';
import { LogFailure } from '../store/event-log.ts';
import { isDamage } from '../store/read-models/damage.ts';
import { type Asker, principalAmong, refusalOfSession } from './asker.ts';
import type { Context } from './context.ts';
import { type Askers, identified, impatient, limited, nobody, recordDenial, watched } from './gate.ts';
import { mostBodyBytes } from './limits.ts';
import { type Problem, problemOf } from './problem.ts';
import type { ProblemCode } from './problem-kinds.ts';
import { receive } from './receiving.ts';
import { type Arrived, readRequest } from './request.ts';
import { asPage, problem, type Reply, type Route, refusalOf } from './route.ts';
import { routes } from './routes.ts';
import { isForPeople, send, sendStream } from './sending.ts';
import type { Whence } from './session.ts';

const takesJson = ({ method, files }: Route): boolean =>
  files === undefined && (method === 'put' || method === 'post');

const withChallenge = (refusal: Problem): Reply =>
  problem(refusal, refusal.status === 401 ? { 'WWW-Authenticate': 'Bearer realm="porcupine"' } : {});

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
const whenceOf = (request: Request): Whence => ({
  site: request.get('Sec-Fetch-Site'),
  origin: request.get('Origin'),
  // Of a request that names none it is the word for nothing, which no address is.
  host: `${request.host}`,
});

const replyTo = async (route: Route, context: Context, request: Request, asker: Asker): Promise<Reply> => {
  if (asker.identified === 'unavailable') {
    return problem(problemOf('identity-unavailable'), { 'Retry-After': '5' });
  }
  const whence = whenceOf(request);
  const refusal =
    refusalOf(route.access, context.readAccess, asker.identified, request.params) ??
    refusalOfSession(asker, request.method, whence);
  if (refusal !== undefined) return withChallenge(refusal);
  const read = readRequest(arrived(request, route));
  if ('refusal' in read) return problem(read.refusal);
  const file = route.files && (await receive(context.spool, request, route.files));
  if (file !== undefined && 'refusal' in file) return problem(file.refusal);
  const caller = {
    ...read.caller,
    principal: principalAmong(asker),
    bySession: asker.by === 'session',
    whence,
    prefersCsv: String(request.accepts(['application/json', ...csvTypes])).startsWith('text/csv'),
    lastEventId: request.get('Last-Event-ID'),
  };
  try {
    const raw = file === undefined ? read.raw : { ...read.raw, body: file.received };
    return await route.reply(context, raw, caller, read.faults);
  } finally {
    file?.received.file.discard();
  }
};

const failure = (
  error: unknown,
): { readonly code: ProblemCode; readonly headers: Record<string, string> } => {
  if (isDamage(error)) return { code: 'not-yet-read', headers: { 'Retry-After': '1' } };
  if (!(error instanceof LogFailure)) return { code: 'internal', headers: {} };
  return error.kind === 'full'
    ? { code: 'storage-full', headers: { 'Retry-After': '60' } }
    : { code: 'engine-unavailable', headers: { 'Retry-After': '1' } };
};

/** A person who opens a page is told in words what is wrong; every program gets the problem itself. */
const prefersPage = (route: Route, request: Request): boolean => route.page === true && isForPeople(request);

/** The only function that touches Express's request and response for a route. */
const toExpress =
  (route: Route, context: Context, askers: Askers): RequestHandler =>
  async (request, response) => {
    const asker = askers.get(request) ?? nobody;
    try {
      const reply = await replyTo(route, context, request, asker);
      recordDenial(context, request, asker, reply);
      if (reply.stream !== undefined) {
        watched(context, route, request, response);
        await sendStream(context, request, response, reply.stream, reply);
      } else send(response, prefersPage(route, request) ? asPage(reply) : reply);
    } catch (error) {
      // Disposable: the log fills a new file, and until then nothing is answered from half of it.
      if (isDamage(error)) context.follower.discard(error);
      const { code, headers } = failure(error);
      request.log.error({ err: error }, 'a request failed');
      send(response, problem(problemOf(code), headers));
    }
  };

const methodNotAllowed =
  (methods: readonly string[]): RequestHandler =>
  (_request, response) =>
    send(response, problem(problemOf('method-not-allowed'), { Allow: methods.join(', ') }));

const allowedAt = (path: string): readonly string[] => {
  const methods = routes.filter((route) => route.path === path).map(({ method }) => method.toUpperCase());
  return methods.includes('GET') ? [...methods, 'HEAD'] : methods;
};

const statusOf = (error: unknown): number =>
  typeof error === 'object' && error !== null && 'status' in error && typeof error.status === 'number'
    ? error.status
    : 500;

const codeOfStatus: Readonly<Record<number, ProblemCode>> = {
  400: 'request-invalid',
  413: 'body-too-large',
  415: 'media-type-unsupported',
};

/** What Express and its body reader refuse, in the same form as everything else. */
const frameworkErrors: ErrorRequestHandler = (error, request, response, _next) => {
  const code = codeOfStatus[statusOf(error)] ?? 'internal';
  if (code === 'internal') request.log.error({ err: error }, 'a request failed');
  const unreadable =
    error instanceof URIError
      ? { parameter: 'address', detail: 'holds a percent-encoding that is none' }
      : { pointer: '', detail: 'cannot be read: it is not what its Content-Encoding says, or it broke off' };
  send(response, problem(problemOf(code, code === 'request-invalid' ? { errors: [unreadable] } : {})));
};

/** An id that a caller may bring along; anything else is none. */
const idIn = (header: string | string[] | undefined): string | undefined =>
  typeof header === 'string' && /^[A-Za-z0-9._-]{1,64}$/.test(header) ? header : undefined;

/** What ties a request to others of the same undertaking: the caller's word for it, or else the request's own id. */
const correlationIdOf = ({ headers, id }: Pick<IncomingMessage, 'headers' | 'id'>): string =>
  idIn(headers['x-correlation-id']) ?? String(id);

const patternOf = ({ route }: Request): string => {
  const path: unknown = route?.path;
  return typeof path === 'string' ? path : 'none';
};

/** Measures every request that is answered; a live stream is never answered to its end. */
const measured =
  ({ metrics }: Context): RequestHandler =>
  (request, response, next) => {
    const begun = performance.now();
    response.once('finish', () => {
      if (response.get('Content-Type')?.startsWith('text/event-stream')) return;
      const { method } = request;
      const answered = { method, route: patternOf(request), status: response.statusCode };
      metrics.requestAnswered(answered, (performance.now() - begun) / 1_000);
    });
    next();
  };

/** The HTTP interface over what main.ts has built. */
export const createApp = (context: Context): Express => {
  const app = express();
  app.disable('x-powered-by').disable('etag').set('query parser', false);
  app.enable('case sensitive routing').enable('strict routing');
  app.set('trust proxy', context.trustProxy);
  app.use(
    pinoHttp({
      logger: context.logger,
      genReqId: (request, response) => {
        const id = idIn(request.headers['x-request-id']) ?? randomUUID();
        response.setHeader('X-Request-Id', id);
        return id;
      },
      customProps: (request) => ({ requestId: request.id, correlationId: correlationIdOf(request) }),
      serializers: {
        req: ({ id, method, url }) => ({ id, method, url }),
        res: ({ statusCode }) => ({ statusCode }),
      },
    }),
  );
  app.use(measured(context));
  app.use(
    helmet({
      contentSecurityPolicy: { useDefaults: false, directives: contentSecurity },
      // Without a referrer a browser sends no origin with a form either, and a session could change nothing.
      referrerPolicy: { policy: 'same-origin' },
    }),
  );
  const askers: Askers = new WeakMap();
  app.use(identified(context, askers));
  if (context.rateLimit !== 'off') app.use(limited(context, context.rateLimit, askers));
  const readBody = express.raw({ type: () => true, limit: mostBodyBytes });
  for (const route of routes) {
    const answer = toExpress(route, context, askers);
    const json = takesJson(route) ? [readBody] : [];
    const steps = takesJson(route) || route.files !== undefined ? [impatient, ...json, answer] : [answer];
    app[route.method](route.path, ...steps);
  }
  for (const path of new Set(routes.map((route) => route.path))) {
    app.all(path, methodNotAllowed(allowedAt(path)));
  }
  app.use((request, response) => {
    const nothing = problem(problemOf('not-found'));
    send(response, isForPeople(request) ? asPage(nothing) : nothing);
  });
  app.use(frameworkErrors);
  return app;
};

/** Pages hold no script and load nothing from anywhere. */
const contentSecurity = {
  defaultSrc: ["'none'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:'],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
};
