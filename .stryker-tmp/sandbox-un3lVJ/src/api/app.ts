// @ts-nocheck
import { randomUUID } from 'node:crypto';
import compression from 'compression';
import express, { type ErrorRequestHandler, type Express, type Request, type RequestHandler } from 'express';
import helmet from 'helmet';
import { pinoHttp } from 'pino-http';
import { takesJson, toExpress } from './answering.ts';
import type { Context } from './context.ts';
import { createGate, identified, impatient, limited } from './gate.ts';
import { mostBodyBytes } from './limits.ts';
import { problemOf } from './problem.ts';
import type { ProblemCode } from './problem-kinds.ts';
import { correlationIdOf, idIn, recordedAddress } from './request-ids.ts';
import { asPage, problem } from './route.ts';
import { routes } from './routes.ts';
import { frameFor, isForPeople, send } from './sending.ts';

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

/** Packs pages and what they load; every other answer goes as it is, and what is sent part by part as it comes. */
const packed = compression({
  filter: (_request, response) =>
    /^(text\/(html|css|javascript)|image\/svg)/.test(String(response.getHeader('Content-Type'))) &&
    response.getHeader('Content-Length') !== undefined,
});

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
        req: ({ id, method, url }) => ({ id, method, url: recordedAddress(url) }),
        res: ({ statusCode }) => ({ statusCode }),
      },
    }),
  );
  app.use(measured(context));
  app.use(packed);
  app.use(
    helmet({
      contentSecurityPolicy: { useDefaults: false, directives: contentSecurity },
      // Without a referrer a browser sends no origin with a form either, and a session could change nothing.
      referrerPolicy: { policy: 'same-origin' },
    }),
  );
  const gate = createGate();
  app.use(identified(context, gate));
  if (context.rateLimit !== 'off') app.use(limited(context, context.rateLimit, gate));
  const readBody = express.raw({ type: () => true, limit: mostBodyBytes });
  for (const route of routes) {
    const answer = toExpress(route, context, gate);
    const json = takesJson(route) ? [readBody] : [];
    const steps = takesJson(route) || route.files !== undefined ? [impatient, ...json, answer] : [answer];
    app[route.method](route.path, ...steps);
  }
  for (const path of new Set(routes.map((route) => route.path))) {
    app.all(path, methodNotAllowed(allowedAt(path)));
  }
  app.use((request, response) => {
    const nothing = problem(problemOf('not-found'));
    send(response, isForPeople(request) ? asPage(nothing, frameFor(context, request)) : nothing);
  });
  app.use(frameworkErrors);
  return app;
};

/** Pages load what this server serves and nothing else; nothing in a page itself is run or styles it. */
const contentSecurity = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'"],
  connectSrc: ["'self'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
};
