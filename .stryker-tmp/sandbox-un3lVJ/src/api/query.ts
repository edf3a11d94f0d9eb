// @ts-nocheck
import { z } from 'zod';
import type { View } from '../dashboard/view.tsx';
import { type Clocks, clockParameters, clocksAt, meansNow, type Resolved, resolveClocks } from './clocks.ts';
import type { Context } from './context.ts';
import { type Cursor, listMark, notOfThisList, type Page, pageAsked, readCursor } from './cursor.ts';
import { languageParameter, viewOf } from './frame.ts';
import type { Principal } from './identity.ts';
import { problemOf, problemOfFaults, type ShownFault } from './problem.ts';
import { type Access, defineRoute, problem, type Reply, type Route } from './route.ts';
import { sharedPage } from './shared-pages.ts';
import { longestWait } from './waits.ts';

/** What a query is asked with, in its own words, with both clocks resolved and, for a list, with the page of it. */
export type Question<Params, Query> = {
  readonly params: Params;
  readonly query: Query;
  readonly clocks: Clocks;
  readonly page: Page;
  /** The form that a list is wanted in. */
  readonly as: 'json' | 'csv';
  readonly principal: Principal | undefined;
  /** The address of this server as whoever asks knows it. */
  readonly serverAddress: string;
  /** What a page is shown in. */
  readonly view: View;
};

/** The parameters that mean the same in every query; checked already by the query's own shape. */
const Common = z.object({
  ...clockParameters,
  limit: z.string().optional(),
  cursor: z.string().optional(),
});
type Common = z.infer<typeof Common>;

/** The query parameter of every list, for links that cannot say in a header what they want. */
const listParameters = {
  format: z
    .literal('csv', 'must be "csv"; without it Accept says what is wanted')
    .optional()
    .meta({ description: 'The list as a table, whatever Accept says.' }),
};

/** All parameters as they were given: each is a text. */
const Given = z.record(z.string(), z.string().optional());
type Given = z.infer<typeof Given>;

type Asked = Common & { readonly named: string };

/** What is asked in the parameters of every query; a list may call its moment of knowledge by a name of its own. */
const askedBy = (given: Given, named: string): Asked | { readonly faults: readonly ShownFault[] } => {
  const common = Common.parse(given);
  const own = given[named];
  if (own === undefined) return { ...common, named: 'knownAt' };
  if (named !== 'knownAt' && common.knownAt !== undefined) {
    const detail = `says the same as ${named}: give one of the two`;
    return { faults: [{ parameter: 'knownAt', detail }] };
  }
  return { ...common, knownAt: own, named };
};

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
const pinnedBy = async (context: Context, cursor: Cursor, asked: Asked): Promise<Resolved> => {
  const { effectiveAt = cursor.effectiveAt, knownAt, named } = asked;
  const pinned = await resolvePinned(context, cursor);
  // Now names no place of its own; nor does the day on which the list was begun, also when midnight has passed since.
  const begun = { now: () => new Date(cursor.time) };
  const beside =
    meansNow(context, knownAt) || meansNow(begun, knownAt)
      ? pinned
      : await resolveClocks(context, { knownAt, named });
  if (!('clocks' in pinned)) return pinned;
  if (!('clocks' in beside)) return beside;
  const faults = [
    ...(effectiveAt === cursor.effectiveAt ? [] : [otherThanCursor('effectiveAt')]),
    ...(isOfBefore(cursor, beside.clocks) ? [] : [otherThanCursor(named)]),
  ];
  return faults.length > 0 ? { faults } : pinned;
};

/** The clocks of a list's first page; a cursor that lies ahead was not written here. */
const resolvePinned = async (
  context: Context,
  { effectiveAt, position, time }: Cursor,
): Promise<Resolved> => {
  const foreign = { faults: [{ parameter: 'cursor', detail: notOfThisList }] };
  if (time > context.now().getTime()) return foreign;
  const resolved =
    position < 0n ? undefined : await resolveClocks(context, { effectiveAt, knownAt: String(position) });
  if (resolved !== undefined && 'faults' in resolved) return foreign;
  if (resolved !== undefined && 'unread' in resolved) return resolved;
  return { clocks: clocksAt(context, effectiveAt, position, time) };
};

const resolve = async (context: Context, given: Given, named: string, list: string): Promise<Resolved> => {
  const asked = askedBy(given, named);
  if ('faults' in asked) return asked;
  if (await isBehind(context, asked)) return { unread: true };
  const cursor = readCursor(asked.cursor);
  if (cursor === undefined) return resolveClocks(context, asked);
  if (cursor.list !== list) return { faults: [{ parameter: 'cursor', detail: notOfThisList }] };
  return pinnedBy(context, cursor, asked);
};

/** Whether the rows are still those of a filling, all of them: what was thrown away meanwhile is answered from in part. */
const areRowsOf = ({ follower }: Context, fillings: number): boolean => {
  const status = follower.status();
  return status.filled && status.fillings === fillings;
};

export const notYetRead = (): Reply => problem(problemOf('not-yet-read'));

const madeAlone: typeof sharedPage = (_context, _view, _clocks, make) => make();

/** A question about the account: it takes both clocks and `atLeast`, and unknown parameters are refused. */
export const defineQuery = <Params extends z.ZodRawShape, Query extends z.ZodRawShape>(definition: {
  readonly path: string;
  readonly summary: string;
  readonly access?: Access;
  readonly page?: true;
  /** Whether it is the same page for everybody who may read it: then whoever asks at the same time shares it. */
  readonly shared?: true;
  /** Whether it answers a list, which may be had as a table too. */
  readonly list?: true;
  /** The list's own parameter for the moment of knowledge, beside which knownAt would say it twice. */
  readonly knownAs?: string;
  readonly params: Params;
  readonly query: Query;
  readonly answer: (
    context: Context,
    question: Question<z.infer<z.ZodObject<Params>>, z.infer<z.ZodObject<Query>>>,
  ) => Promise<Reply> | Reply;
}): Route => {
  const Own = z.object(definition.query);
  const made = definition.shared === undefined ? madeAlone : sharedPage;
  return defineRoute({
    method: 'get',
    path: definition.path,
    summary: definition.summary,
    access: definition.access ?? 'readers',
    ...(definition.page === undefined ? {} : { page: definition.page }),
    request: z.object({
      params: z.object(definition.params),
      query: z.strictObject({
        ...clockParameters,
        ...(definition.page === undefined ? {} : languageParameter),
        ...(definition.list === undefined ? {} : listParameters),
        ...definition.query,
      }),
    }),
    handle: async (
      context,
      { params, query: given },
      { path, prefersCsv, principal, serverAddress, frame },
    ) => {
      const query = Own.parse(given);
      const texts = Given.parse(given);
      const list = listMark({ path: definition.path, params, filters: filtersIn(query) });
      const { fillings } = context.follower.status();
      const resolved = await resolve(context, texts, definition.knownAs ?? 'knownAt', list);
      if ('faults' in resolved) return problem(problemOfFaults(resolved.faults));
      if ('unread' in resolved) return notYetRead();
      const { clocks } = resolved;
      const page = pageAsked(list, clocks, { path, given: texts });
      const as = prefersCsv || texts['format'] === 'csv' ? 'csv' : 'json';
      const view = viewOf(context, frame, clocks, texts);
      const answer = async (): Promise<Reply> =>
        definition.answer(context, { params, query, clocks, page, as, principal, serverAddress, view });
      const reply = await made(context, view, clocks, answer);
      return areRowsOf(context, fillings) ? reply : notYetRead();
    },
  });
};

const filtersIn = (query: object): object =>
  Object.fromEntries(Object.entries(query).filter(([name]) => name !== 'limit' && name !== 'cursor'));
