import { z } from 'zod';
import { type Clocks, clockParameters, clocksAt, resolveClocks } from './clocks.ts';
import type { Context } from './context.ts';
import { readCursor } from './cursor.ts';
import { problemOf, problemOfFaults } from './problem.ts';
import { type Access, type Caller, defineRoute, problem, type Reply, type Route } from './route.ts';

/** How long `atLeast` waits for the read side, in milliseconds. */
const longestWait = 5_000;

/** What a query is asked with, in its own words and with both clocks resolved. */
export type Question<Params, Query> = {
  readonly params: Params;
  readonly query: Query;
  readonly clocks: Clocks;
  readonly caller: Caller;
};

type ClockQuery = {
  readonly effectiveAt?: string | undefined;
  readonly knownAt?: string | undefined;
  readonly atLeast?: string | undefined;
  readonly cursor?: string | undefined;
};

/**
 * Whether the read side is not where the caller needs it: filled at all (half of the log gives half a figure), past
 * what he has written, and past his first page.
 */
const isBehind = async ({ follower }: Context, { atLeast, cursor }: ClockQuery): Promise<boolean> => {
  if (!(await follower.filled(longestWait))) return true;
  const needed = [atLeast, readCursor(cursor)?.p].filter((position) => position !== undefined);
  const reached = await Promise.all(needed.map((each) => follower.reached(BigInt(each), longestWait)));
  return reached.includes(false);
};

const resolve = async (context: Context, query: ClockQuery) => {
  const cursor = readCursor(query.cursor);
  if (cursor === undefined) return resolveClocks(context, query);
  const resolved = await resolveClocks(context, { effectiveAt: cursor.e });
  return 'faults' in resolved ? resolved : { clocks: clocksAt(context, cursor.e, BigInt(cursor.p)) };
};

/** A question about the account: it takes both clocks and `atLeast`, and unknown parameters are refused. */
export const defineQuery = <Params extends z.ZodRawShape, Query extends z.ZodRawShape>(definition: {
  readonly path: string;
  readonly summary: string;
  readonly access?: Access;
  readonly page?: true;
  readonly params: Params;
  readonly query: Query;
  readonly answer: (
    context: Context,
    question: Question<z.infer<z.ZodObject<Params>>, z.infer<z.ZodObject<Query>>>,
  ) => Promise<Reply> | Reply;
}): Route => {
  const Clock = z.object(clockParameters);
  const Own = z.object(definition.query);
  return defineRoute({
    method: 'get',
    path: definition.path,
    summary: definition.summary,
    access: definition.access ?? 'readers',
    ...(definition.page === undefined ? {} : { page: definition.page }),
    request: z.object({
      params: z.object(definition.params),
      query: z.strictObject({ ...clockParameters, ...definition.query }),
    }),
    handle: async (context, { params, query }, caller) => {
      const asked: ClockQuery = { ...Clock.parse(query), cursor: cursorOf(query) };
      if (await isBehind(context, asked)) return problem(problemOf('not-yet-read'), { 'Retry-After': '1' });
      const resolved = await resolve(context, asked);
      if ('faults' in resolved) return problem(problemOfFaults(resolved.faults));
      const { clocks } = resolved;
      return definition.answer(context, { params, query: Own.parse(query), clocks, caller });
    },
  });
};

const cursorOf = (query: object): string | undefined =>
  'cursor' in query && typeof query.cursor === 'string' ? query.cursor : undefined;
