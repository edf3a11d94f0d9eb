// @ts-nocheck
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
  mostGuesses,
  rateWindow,
  streamsAtOnce,
} from './limits.ts';
import { type Problem, problemOf } from './problem.ts';
import { asPage, isProblem, problem, type Reply, type Route, refusalOf } from './route.ts';
import { frameFor, isForPeople, send } from './sending.ts';

/** What one server knows of the requests that it is answering: who asks each, when that was found, and what is under way for whom. */
export type Gate = {
  readonly askers: WeakMap<Request, { readonly asker: Asker; readonly foundAt: number }>;
  readonly files: AtOnce;
  readonly streams: AtOnce;
};

export const createGate = (): Gate => ({
  askers: new WeakMap(),
  files: createAtOnce(filesAtOnce),
  streams: createAtOnce(streamsAtOnce),
});

const nobody: Asker = { identified: undefined, by: 'none', named: 'nobody' };

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

/** For how long it is believed who asks, in milliseconds: a key that was revoked is good for nothing two seconds later. */
const believedFor = 500;

/** Who asks, found anew where that was a while ago: a body may take long to arrive, and a file to be recorded. */
export const askerNow = async (context: Context, { askers }: Gate, request: Request): Promise<Asker> => {
  const known = askers.get(request);
  if (known !== undefined && performance.now() - known.foundAt < believedFor) return known.asker;
  const header = (name: string): string | undefined => request.get(name);
  const asker = await askerOf(context, { header, address: request.ip ?? '' });
  askers.set(request, { asker, foundAt: performance.now() });
  return asker;
};

const askerIn = ({ askers }: Gate, request: Request): Asker => askers.get(request)?.asker ?? nobody;

/** Finds who asks before anything else is done for him; whoever asks how the server is may be anyone. */
export const identified =
  (context: Context, gate: Gate): RequestHandler =>
  async (request, _response, next) => {
    if (isProbe(request.path)) gate.askers.set(request, { asker: nobody, foundAt: Number.POSITIVE_INFINITY });
    else await askerNow(context, gate, request);
    next();
  };

/** The name under which what an asker does is counted. */
const accountOf = (asker: Asker, { ip = '' }: Request): string => countedAs(asker, ipKeyGenerator(ip));

/** Whether a request tries a credential that may be anybody's guess. */
const isGuess = ({ identified: who }: Asker, { method, path }: Request): boolean =>
  who === 'unknown' || (method === 'POST' && path === '/session');

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
export const limited = (context: Context, perMinute: number, gate: Gate): RequestHandler => {
  // Keys that are no secret are not guessed at.
  const guesses = context.developmentKeys ? perMinute : Math.min(perMinute, mostGuesses);
  return rateLimit({
    windowMs: rateWindow,
    limit: (request) => (isGuess(askerIn(gate, request), request) ? guesses : perMinute),
    keyGenerator: (request) => {
      const asker = askerIn(gate, request);
      return isGuess(asker, request)
        ? `guesses ${ipKeyGenerator(request.ip ?? '')}`
        : accountOf(asker, request);
    },
    skip: ({ path }) => isProbe(path),
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    // What it would say of the configuration is checked when that is read.
    validate: false,
    handler: (request, response) => {
      const after = String(response.getHeader('Retry-After') ?? rateWindow / 1_000);
      const refusal = problem(problemOf('too-many-requests'), { 'Retry-After': after });
      recordDenial(context, request, askerIn(gate, request), refusal);
      send(response, isForPeople(request) ? asPage(refusal, frameFor(context, request)) : refusal);
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
    // Once it is answered nobody else ends a request, and whoever reads its body would wait for ever.
    response.once('close', () => request.destroy());
    send(response, problem(problemOf('request-timeout'), { Connection: 'close' }));
  });
  request.once('end', () => request.setTimeout(0));
  next();
};

/** How often it is looked whether whoever reads a stream still may, in milliseconds. */
const lookEvery = 1_000;

/**
 * Breaks a stream off once its reader may read no more: his key was revoked, or his session has ended. What it returns
 * ends the watch, and is to be called once the stream is over.
 */
export const watched = (
  context: Context,
  gate: Gate,
  route: Route,
  request: Request,
  response: Response,
): (() => void) => {
  const look = async (): Promise<void> => {
    const { identified: who } = await askerNow(context, gate, request);
    if (who === 'unavailable') return;
    const refusal = refusalOf(route.access, context.readAccess, who, request.params);
    if (refusal !== undefined) response.destroy();
  };
  const timer = setInterval(() => {
    look().catch((error: unknown) => response.destroy(error instanceof Error ? error : undefined));
  }, lookEvery);
  return () => clearInterval(timer);
};
