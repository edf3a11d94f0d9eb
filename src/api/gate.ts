import type { Request, RequestHandler, Response } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import { type Asker, askerOf } from './asker.ts';
import { type AtOnce, createAtOnce } from './at-once.ts';
import type { Context } from './context.ts';
import {
  countedAs,
  filesAtOnce,
  isProbe,
  longestPause,
  mostRequests,
  rateWindow,
  streamsAtOnce,
} from './limits.ts';
import { type Problem, problemOf } from './problem.ts';
import { asPage, isProblem, problem, type Reply, type Route, refusalOf } from './route.ts';
import { isForPeople, send } from './sending.ts';

/** What one server knows of the requests that it is answering: who asks each, and what is under way for whom. */
export type Gate = {
  readonly askers: WeakMap<Request, Asker>;
  readonly files: AtOnce;
  readonly streams: AtOnce;
};

export const createGate = (): Gate => ({
  askers: new WeakMap(),
  files: createAtOnce(filesAtOnce),
  streams: createAtOnce(streamsAtOnce),
});

export const nobody: Asker = { identified: undefined, by: 'none', named: 'nobody' };

const denials: ReadonlySet<number> = new Set([401, 403, 429]);

/** Records and counts what was denied and to whom; never a key, a token or a cookie. */
export const recordDenial = (
  { metrics }: Context,
  request: Request,
  { named, by }: Asker,
  { status, body }: Pick<Reply, 'status' | 'body'>,
): void => {
  if (!denials.has(status) || !isProblem(body)) return;
  const reason = body.type.replace('/problems/', '');
  metrics.requestDenied(reason);
  request.log.warn({ reason, key: named, by, address: request.ip }, 'a request was denied');
};

/** Finds who asks before anything else is done for him. */
export const identified =
  (context: Context, { askers }: Gate): RequestHandler =>
  async (request, _response, next) => {
    askers.set(request, await askerOf(context, (name) => request.get(name)));
    next();
  };

/** The name under which what an asker does is counted. */
const accountOf = (asker: Asker, { ip = '' }: Request): string => countedAs(asker, ipKeyGenerator(ip));

/** The places that one request takes among what is under way. */
export type Places = {
  /** Takes one, or says that there is none. */
  readonly enter: (places: AtOnce) => Problem | undefined;
  /** Gives back all that were taken. */
  readonly leave: () => void;
};

export const placesFor = (asker: Asker, request: Request): Places => {
  const taken: (() => void)[] = [];
  return {
    enter: (places) => {
      const leave = places.enter(accountOf(asker, request));
      if (leave === undefined) return problemOf('too-many-at-once');
      taken.push(leave);
      return undefined;
    },
    leave: () => {
      for (const leave of taken) leave();
    },
  };
};

/** Answers so many requests a minute to each principal, or to each address where nobody is known. */
export const limited = (context: Context, perMinute: number, { askers }: Gate): RequestHandler => {
  const askerIn = (request: Request): Asker => askers.get(request) ?? nobody;
  return rateLimit({
    windowMs: rateWindow,
    limit: (request) => mostRequests(askerIn(request), perMinute),
    keyGenerator: (request) => accountOf(askerIn(request), request),
    skip: ({ path }) => isProbe(path),
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    // What it would say of the configuration is checked when that is read.
    validate: false,
    handler: (request, response) => {
      const refusal = problem(problemOf('too-many-requests'));
      recordDenial(context, request, askerIn(request), refusal);
      send(response, isForPeople(request) ? asPage(refusal) : refusal);
    },
  });
};

/**
 * Gives up on a sender who does not go on with a body that he began. Once the body is there the connection may be still for
 * as long as its answer takes to be made.
 */
export const impatient: RequestHandler = (request, response, next) => {
  request.setTimeout(longestPause, () => {
    if (response.headersSent) return;
    send(response, problem(problemOf('request-timeout'), { Connection: 'close' }));
  });
  request.once('end', () => request.setTimeout(0));
  next();
};

/** How often it is looked whether whoever reads a stream still may, in milliseconds. */
const lookEvery = 1_000;

/** Breaks a stream off once its reader may read no more: his key was revoked, or his session has ended. */
export const watched = (context: Context, route: Route, request: Request, response: Response): void => {
  const look = async (): Promise<void> => {
    const { identified: who } = await askerOf(context, (name) => request.get(name));
    if (who === 'unavailable') return;
    const refusal = refusalOf(route.access, context.readAccess, who, request.params);
    if (refusal !== undefined) response.destroy();
  };
  const timer = setInterval(() => {
    look().catch((error: unknown) => response.destroy(error instanceof Error ? error : undefined));
  }, lookEvery);
  response.once('close', () => clearInterval(timer));
};
