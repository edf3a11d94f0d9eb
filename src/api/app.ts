import { randomUUID } from 'node:crypto';
import express, {
  type ErrorRequestHandler,
  type Express,
  type Request,
  type RequestHandler,
  type Response,
} from 'express';
import helmet from 'helmet';
import { pinoHttp } from 'pino-http';
import { LogFailure } from '../store/event-log.ts';
import type { Context } from './context.ts';
import { parseIdempotencyKey, parseIfMatch } from './entity-tags.ts';
import { principalOf } from './identity.ts';
import { type Problem, type ProblemCode, problemOf, problemOfFaults, type ShownFault } from './problem.ts';
import { type Caller, problem, type RawRequest, type Reply, type Route, refusalOf } from './route.ts';
import { correctDelivery } from './routes/correct-delivery.ts';
import { listContributions } from './routes/list-contributions.ts';
import { listDeliveries } from './routes/list-deliveries.ts';
import { listProgress } from './routes/list-progress.ts';
import { listTargets } from './routes/list-targets.ts';
import { listTracks } from './routes/list-tracks.ts';
import { recordDelivery } from './routes/record-delivery.ts';
import { retireTarget } from './routes/retire-target.ts';
import { setTarget } from './routes/set-target.ts';
import { showDelivery } from './routes/show-delivery.ts';
import { showDeliveryHistory } from './routes/show-delivery-history.ts';
import { showLiveness } from './routes/show-liveness.ts';
import { showOverview } from './routes/show-overview.ts';
import { showProblem } from './routes/show-problem.ts';
import { showProgress } from './routes/show-progress.ts';
import { showReadiness } from './routes/show-readiness.ts';
import { showTarget } from './routes/show-target.ts';
import { showTargetPage } from './routes/show-target-page.ts';
import { withdrawDelivery } from './routes/withdraw-delivery.ts';
import { parseStrictJson } from './strict-json.ts';

/** Every endpoint there is: a new one is one file in routes/ and one line here. */
const routes: readonly Route[] = [
  recordDelivery,
  correctDelivery,
  withdrawDelivery,
  listDeliveries,
  showDelivery,
  showDeliveryHistory,
  setTarget,
  retireTarget,
  listTargets,
  showTarget,
  listProgress,
  showProgress,
  listContributions,
  listTracks,
  showLiveness,
  showReadiness,
  showProblem,
  showOverview,
  showTargetPage,
];

/** The largest body of one request: one report, with room for what is not stored. */
const mostBodyBytes = '256kb';

const send = (
  response: Response,
  { status, body, contentType = 'application/json', headers = {} }: Reply,
): void => {
  response
    .status(status)
    .set({ 'Cache-Control': 'no-store', ...headers })
    .type(contentType);
  response.send(typeof body === 'string' ? body : JSON.stringify(body));
};

/** The query as a plain object, and a fault for every parameter that is given more than once. */
const queryOf = (
  url: string,
): { readonly query: Record<string, string>; readonly faults: readonly ShownFault[] } => {
  const parameters = [...new URL(url, 'http://localhost').searchParams];
  const names = parameters.map(([name]) => name);
  const repeated = new Set(names.filter((name, at) => names.indexOf(name) !== at));
  return {
    query: Object.fromEntries(parameters),
    faults: [...repeated].map((parameter) => ({ parameter, detail: 'is given more than once' })),
  };
};

type Read<Value> = { readonly value: Value; readonly faults: readonly ShownFault[] };

const headersOf = (request: Request): Read<Pick<Caller, 'ifMatch' | 'idempotencyKey'>> => {
  const ifMatch = parseIfMatch(request.get('If-Match'));
  const idempotencyKey = parseIdempotencyKey(request.get('Idempotency-Key'));
  const wrong = (parameter: string, detail: string): ShownFault => ({ parameter, detail });
  return {
    value: { ifMatch: ifMatch ?? null, idempotencyKey: idempotencyKey ?? null },
    faults: [
      ...(ifMatch === undefined
        ? [wrong('If-Match', 'must be *, or entity tags in quotes such as "3"')]
        : []),
      ...(idempotencyKey === undefined
        ? [wrong('Idempotency-Key', 'must be a text of 1 to 200 visible characters in double quotes')]
        : []),
    ],
  };
};

const takesBody = ({ method }: Route): boolean => method === 'put' || method === 'post';

const isJson = (request: Request): boolean =>
  /^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i.test(request.get('Content-Type') ?? '');

const bodyOf = (request: Request): Read<unknown> => {
  const bytes: unknown = request.body;
  const { value, faults } = parseStrictJson(bytes instanceof Uint8Array ? bytes : Buffer.alloc(0));
  return { value, faults };
};

const callerOf = (
  request: Request,
  principal: Caller['principal'],
  headers: Pick<Caller, 'ifMatch' | 'idempotencyKey'>,
): Caller => ({
  principal,
  requestId: String(request.id),
  method: request.method,
  path: decodeURIComponent(request.path),
  ...headers,
  accepts: (type) => request.accepts(['application/json', type]) === type,
});

const withChallenge = (refusal: Problem): Reply =>
  problem(refusal, refusal.status === 401 ? { 'WWW-Authenticate': 'Bearer realm="porcupine"' } : {});

const replyTo = async (route: Route, context: Context, request: Request): Promise<Reply> => {
  const principal = principalOf(request.get('Authorization'), context.identify);
  const { params } = request;
  const refusal = refusalOf(route.access, context.readAccess, principal, params);
  if (refusal !== undefined) return withChallenge(refusal);
  if (takesBody(route) && !isJson(request)) return problem(problemOf('media-type-unsupported'));
  const { query, faults } = queryOf(request.url);
  const headers = headersOf(request);
  const body: Read<unknown> = takesBody(route) ? bodyOf(request) : { value: undefined, faults: [] };
  const soFar = [...headers.faults, ...faults, ...body.faults];
  // A body without a usable value has no shape that could be wrong as well.
  if (takesBody(route) && body.value === undefined) return problem(problemOfFaults(soFar));
  const raw: RawRequest = { params, query, body: body.value };
  const caller = callerOf(request, principal === 'unknown' ? undefined : principal, headers.value);
  return route.reply(context, raw, caller, soFar);
};

const failure = (
  error: unknown,
): { readonly code: ProblemCode; readonly headers: Record<string, string> } => {
  if (!(error instanceof LogFailure)) return { code: 'internal', headers: {} };
  return error.kind === 'full'
    ? { code: 'storage-full', headers: { 'Retry-After': '60' } }
    : { code: 'engine-unavailable', headers: { 'Retry-After': '1' } };
};

/** The only function that touches Express's request and response for a route. */
const toExpress =
  (route: Route, context: Context): RequestHandler =>
  async (request, response) => {
    try {
      send(response, await replyTo(route, context, request));
    } catch (error) {
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
  const members =
    code === 'request-invalid' ? { errors: [{ parameter: 'address', detail: 'is not readable' }] } : {};
  send(response, problem(problemOf(code, members)));
};

const requestIdOf = (header: string | undefined): string =>
  header !== undefined && /^[A-Za-z0-9._-]{1,64}$/.test(header) ? header : randomUUID();

/** The HTTP interface over what main.ts has built. */
export const createApp = (context: Context): Express => {
  const app = express();
  app.disable('x-powered-by').disable('etag').set('query parser', false);
  app.enable('case sensitive routing').enable('strict routing');
  app.use(
    pinoHttp({
      logger: context.logger,
      genReqId: (request, response) => {
        const header = request.headers['x-request-id'];
        const id = requestIdOf(Array.isArray(header) ? undefined : header);
        response.setHeader('X-Request-Id', id);
        return id;
      },
      serializers: {
        req: ({ id, method, url }) => ({ id, method, url }),
        res: ({ statusCode }) => ({ statusCode }),
      },
    }),
  );
  app.use(helmet({ contentSecurityPolicy: { useDefaults: false, directives: contentSecurity } }));
  const readBody = express.raw({ type: () => true, limit: mostBodyBytes });
  for (const route of routes) {
    const steps = takesBody(route) ? [readBody, toExpress(route, context)] : [toExpress(route, context)];
    app[route.method](route.path, ...steps);
  }
  for (const path of new Set(routes.map((route) => route.path))) {
    app.all(path, methodNotAllowed(allowedAt(path)));
  }
  app.use((_request, response) => send(response, problem(problemOf('not-found'))));
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
