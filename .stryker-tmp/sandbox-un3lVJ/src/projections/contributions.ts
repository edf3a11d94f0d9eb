// @ts-nocheck
import { dayOf } from '../domain/period.ts';
import { shown, shownInterval } from '../domain/quantity.ts';
import { notStated } from '../domain/track.ts';
import { trackOf } from '../domain/tracks/index.ts';
import { type Account, linesCounted } from './account.ts';
import { windowDays } from './formulas.ts';
import type { Goal } from './goal.ts';
import {
  donorKey,
  fitsEntry,
  fitsKind,
  fitsStatement,
  type LineFilter,
  type LineKind,
  within,
} from './line-filter.ts';
import { type Makeup, makeupsOf, partOf, type Stated, sumOf } from './makeup.ts';
import { alikeFor } from './progress.ts';
import type { Entry, EntryKey, Known } from './rows.ts';

/** Whose lines are asked for: those of the figure, of its pace, of all deliveries, or of the gap to the statement. */
export type LinesOf = 'figure' | 'pace' | 'deliveries' | 'gap';

const entryLine = (goal: Goal, makeup: Makeup, entry: Entry, kind: Exclude<LineKind, 'statement'>) => {
  const part = partOf(goal, makeup, { ...entry, body: entry.report.body });
  if (part === undefined) return undefined;
  const { unit } = trackOf(goal.target.track);
  return {
    kind,
    report: entry.report,
    status: entry.status,
    position: String(entry.position),
    index: String(entry.index),
    part: entry.part,
    donor: donorKey(entry),
    variant: entry.variant,
    source: entry.source,
    bound: entry.bound,
    effectiveOn: entry.effectiveOn,
    lastDay: dayOf(entry.last),
    weight: part.weight,
    undisclosed: Number(entry.undisclosed),
    min: shown(part.min, unit),
    max: shown(part.max, unit),
  };
};

/** A statement as a line: it stands for all that was delivered from the start of its count to its day. */
const statementLine = (goal: Goal, { row, min, max }: Stated) => {
  const { unit } = trackOf(goal.target.track);
  const { statement } = row;
  return {
    kind: 'statement' as const,
    report: { body: row.body, reference: row.reference },
    status: 'reported' as const,
    position: String(row.position),
    index: String(row.index),
    part: 0,
    donor: typeof statement.donors === 'string' ? statement.donors : statement.donors.join(';'),
    variant: (statement.variants ?? ['all']).join(';'),
    source: notStated,
    bound: statement.bound,
    effectiveOn: `${statement.countedSince}/${statement.asOf}`,
    lastDay: statement.asOf,
    weight: 'full' as const,
    undisclosed: 0,
    min: shown(min, unit),
    max: shown(max, unit),
  };
};

export type Contribution = NonNullable<ReturnType<typeof entryLine>> | ReturnType<typeof statementLine>;

/** Where a list of lines goes on: after so many of its statements, which come first, or after one entry. */
export type LineKey = number | EntryKey;

/** Which lines are asked for; without a word, all of the figure's. */
export type LinesAsked = {
  readonly of?: LinesOf;
  readonly filter?: LineFilter;
};

type PageAsked = LinesAsked & {
  /** Undefined begins the list. */
  readonly after: LineKey | undefined;
  readonly limit: number;
};

/** A line, and the key after which the next comes. */
type Keyed = { readonly line: Contribution; readonly key: LineKey };

const statementLines = (
  goal: Goal,
  { stated }: Makeup,
  { after, filter = {} }: PageAsked,
): readonly Keyed[] =>
  typeof after === 'object'
    ? []
    : stated
        .filter(({ row }) => fitsStatement(filter, row))
        .map((each, at) => ({ line: statementLine(goal, each), key: at + 1 }))
        .slice(after ?? 0);

/** Whether lines are of what was delivered, also where the figure itself is of promises. */
const isOfDeliveries = (of: LinesOf): boolean => of === 'deliveries' || of === 'gap';

/** The lines that a sum is of, and what they are. */
const ledgerOf = (account: Account, goal: Goal, of: LinesOf) => {
  const lines = isOfDeliveries(of) ? account : linesCounted(account, goal);
  return { lines, kind: lines === account ? ('delivery' as const) : ('commitment' as const) };
};

/** The entries of a sum one by one, from a key on. */
function* entryLines(
  account: Account,
  goal: Goal,
  known: Known,
  makeup: Makeup,
  { after, filter = {}, of = 'figure' }: PageAsked,
): Generator<Keyed> {
  const { track, basis } = goal.target;
  const from = of === 'pace' && basis === 'deliveries' ? goal.day - windowDays + 1 : goal.from;
  const key = typeof after === 'object' ? after : { position: -1n, part: 0 };
  const { lines, kind } = ledgerOf(account, goal, of);
  for (const entry of lines.entriesAfter(track, known, { from, to: goal.day }, key)) {
    const isMeant = fitsEntry(filter, kind, { ...entry, body: entry.report.body });
    const line = isMeant ? entryLine(goal, makeup, entry, kind) : undefined;
    if (line !== undefined) yield { line, key: entry };
  }
}

function* linesOf(account: Account, goal: Goal, known: Known, asked: PageAsked): Generator<Keyed> {
  const makeup = makeupsOf(goal, account.statementsOn(goal.target.track, known))[asked.of ?? 'figure'];
  yield* statementLines(goal, makeup, asked);
  yield* entryLines(account, goal, known, makeup, asked);
}

/**
 * A page of the signed lines that add up to one of a goal's sums: the statements in it, then entries in log order;
 * and the key of its last line when there are more.
 */
export const contributionsAt = (
  account: Account,
  goal: Goal,
  known: Known,
  asked: PageAsked,
): { readonly contributions: readonly Contribution[]; readonly last: LineKey | undefined } => {
  const found: Contribution[] = [];
  let last: LineKey | undefined;
  for (const { line, key } of linesOf(account, goal, known, asked)) {
    if (found.length === asked.limit) return { contributions: found, last };
    found.push(line);
    last = key;
  }
  return { contributions: found, last: undefined };
};

/** What the lines asked for add up to; null for the gap where no statement speaks, and there are no lines. */
export const sumOfLines = (
  account: Account,
  goal: Goal,
  known: Known,
  { of = 'figure', filter = {} }: LinesAsked,
) => {
  const { track } = goal.target;
  const makeups = makeupsOf(goal, account.statementsOn(track, known));
  if (of === 'gap' && makeups.statement === undefined) return null;
  const { stated, inclusion } = makeups[of];
  const meant: Makeup = { stated: stated.filter(({ row }) => fitsStatement(filter, row)), inclusion };
  const { lines, kind } = ledgerOf(account, goal, of);
  const alike = within(filter, alikeFor(goal, makeups));
  const entries = fitsKind(filter, kind) ? lines.sumsAlike(track, known, alike) : [];
  return shownInterval(sumOf(goal, meant, entries), trackOf(track).unit);
};
