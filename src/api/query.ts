import { z } from 'zod';
import { type Clocks, clockParameters, clocksAt, meansNow, type Resolved, resolveClocks } from './clocks.ts';
import type { Context } from './context.ts';
import { type Cursor, listMark, notOfThisList, type Page, pageAsked, readCursor } from './cursor.ts';
import { problemOf, problemOfFaults, type ShownFault } from './problem.ts';
import { type Access, defineRoute, problem, type Reply, type Route } from './route.ts';

/** How long `atLeast` waits for the read side, in milliseconds. */
const longestWait = 5_000;

/** What a query is asked with, in its own words, with both clocks resolved and, for a list, with the page of it. */
export type Question<Params, Query> = {
  readonly params: Params;
  readonly query: Query;
  readonly clocks: Clocks;
  readonly page: Page;
  /** The form that a list is wanted in. */
  readonly as: 'json' | 'csv';
};

/** The parameters that mean the same in every query; checked already by the query's own shape. */
const Common = z.object({
  ...clockParameters,
  limit: z.string().optional(),
  cursor: z.string().optional(),
});
type Common = z.infer<typeof Common>;

/** All parameters as they were given: each is a text. */
const Given = z.record(z.string(), z.string().optional());

/**
 * Whether the read side is not where the caller needs it: filled at all (half of the log gives half a figure), and past
 * what he has written.
 */
const isBehind = async ({ follower }: Context, { atLeast }: Common): Promise<boolean> => {
  if (!(await follower.filled(longestWait))) return true;
  return atLeast !== undefined && !(await follower.reached(BigInt(atLeast), longestWait));
};

const otherThanCursor = (parameter: string): ShownFault => ({
  parameter,
  detail: 'is not that of the page before, which the cursor goes on from: leave it out, or begin a new list',
});

const isOfBefore = ({ position }: Cursor, asked: Clocks): boolean => asked.position === position;

/** The clocks that a cursor pins. Clocks beside it may say the same; others would be lost without a word. */
const pinnedBy = async (context: Context, cursor: Cursor, asked: Common): Promise<Resolved> => {
  const { effectiveAt = cursor.effectiveAt, knownAt } = asked;
  const pinned = await resolvePinned(context, cursor);
  const beside = meansNow(context, knownAt) ? pinned : await resolveClocks(context, { knownAt });
  if (!('clocks' in pinned)) return pinned;
  if (!('clocks' in beside)) return beside;
  const faults = [
    ...(effectiveAt === cursor.effectiveAt ? [] : [otherThanCursor('effectiveAt')]),
    ...(isOfBefore(cursor, beside.clocks) ? [] : [otherThanCursor('knownAt')]),
  ];
  return faults.length > 0 ? { faults } : pinned;
};

/** The clocks of a list's first page; a cursor that lies ahead was not written here. */
const resolvePinned = async (context: Context, { effectiveAt, position }: Cursor): Promise<Resolved> => {
  if (position < 0n) return { clocks: clocksAt(context, effectiveAt, position) };
  const resolved = await resolveClocks(context, { effectiveAt, knownAt: String(position) });
  return 'faults' in resolved ? { faults: [{ parameter: 'cursor', detail: notOfThisList }] } : resolved;
};

const resolve = (context: Context, asked: Common, list: string): Promise<Resolved> | Resolved => {
  const cursor = readCursor(asked.cursor);
  if (cursor === undefined) return resolveClocks(context, asked);
  if (cursor.list !== list) return { faults: [{ parameter: 'cursor', detail: notOfThisList }] };
  return pinnedBy(context, cursor, asked);
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
    handle: async (context, { params, query: given }, { path, prefersCsv }) => {
      const asked = Common.parse(given);
      if (await isBehind(context, asked)) return notYetRead();
      const query = Own.parse(given);
      const list = listMark({ path: definition.path, params, filters: filtersIn(query) });
      const resolved = await resolve(context, asked, list);
      if ('faults' in resolved) return problem(problemOfFaults(resolved.faults));
      if ('unread' in resolved) return notYetRead();
      const { clocks } = resolved;
      const page = pageAsked(list, clocks, { path, given: Given.parse(given) });
      return definition.answer(context, { params, query, clocks, page, as: prefersCsv ? 'csv' : 'json' });
    },
  });
};

const filtersIn = (query: object): object =>
  Object.fromEntries(Object.entries(query).filter(([name]) => name !== 'limit' && name !== 'cursor'));
