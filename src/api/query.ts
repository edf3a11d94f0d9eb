import { z } from 'zod';
import { type Clocks, clockParameters, clocksAt, meansNow, type Resolved, resolveClocks } from './clocks.ts';
import type { Context } from './context.ts';
import { type Cursor, readCursor } from './cursor.ts';
import { problemOf, problemOfFaults, type ShownFault } from './problem.ts';
import { type Access, defineRoute, problem, type Reply, type Route } from './route.ts';

/** How long `atLeast` waits for the read side, in milliseconds. */
const longestWait = 5_000;

/** What a query is asked with, in its own words and with both clocks resolved. */
export type Question<Params, Query> = {
  readonly params: Params;
  readonly query: Query;
  readonly clocks: Clocks;
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

const otherThanCursor = (parameter: string): ShownFault => ({
  parameter,
  detail: 'is not that of the page before, which the cursor goes on from: leave it out, or begin a new list',
});

/** The clocks that a cursor pins. Clocks beside it may say the same; others would be lost without a word. */
const pinnedBy = async (context: Context, { e, p }: Cursor, query: ClockQuery): Promise<Resolved> => {
  const { effectiveAt = e, knownAt } = query;
  const asked = await resolveClocks(context, { effectiveAt, knownAt });
  if (!('clocks' in asked)) return asked;
  const clocks = clocksAt(context, e, BigInt(p));
  const faults = [
    ...(effectiveAt === e ? [] : [otherThanCursor('effectiveAt')]),
    ...(meansNow(context, knownAt) || asked.clocks.position === clocks.position
      ? []
      : [otherThanCursor('knownAt')]),
  ];
  return faults.length > 0 ? { faults } : { clocks };
};

const resolve = (context: Context, query: ClockQuery): Promise<Resolved> => {
  const cursor = readCursor(query.cursor);
  return cursor === undefined ? resolveClocks(context, query) : pinnedBy(context, cursor, query);
};

const notYetRead = (): Reply => problem(problemOf('not-yet-read'), { 'Retry-After': '1' });

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
    handle: async (context, { params, query }) => {
      const asked: ClockQuery = { ...Clock.parse(query), cursor: cursorOf(query) };
      if (await isBehind(context, asked)) return notYetRead();
      const resolved = await resolve(context, asked);
      if ('faults' in resolved) return problem(problemOfFaults(resolved.faults));
      if ('unread' in resolved) return notYetRead();
      return definition.answer(context, { params, query: Own.parse(query), clocks: resolved.clocks });
    },
  });
};

const cursorOf = (query: object): string | undefined =>
  'cursor' in query && typeof query.cursor === 'string' ? query.cursor : undefined;
