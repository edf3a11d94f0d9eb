import { type DayNumber, dayOf } from '../domain/period.ts';
import { shown } from '../domain/quantity.ts';
import { notStated } from '../domain/track.ts';
import { trackOf } from '../domain/tracks/index.ts';
import type { CommittedSum } from './committed.ts';
import { windowDays } from './formulas.ts';
import { type Goal, goalAt, outside } from './goal.ts';
import { type Makeup, makeupsOf, partOf, type Stated } from './makeup.ts';
import {
  type EntrySum,
  type Figure,
  figureOf,
  type Progress,
  progressOf,
  type UndisclosedPart,
} from './progress.ts';
import type { Entry, EntryKey, Known, StatementRow, TargetRow } from './rows.ts';
import { countsAmong, type Filtered } from './weight.ts';

/** Signed lines of which figures are sums. */
type Lines = {
  readonly entrySums: (track: string, known: Known, upTo: DayNumber) => readonly EntrySum[];
  readonly undisclosedParts: (track: string, known: Known, upTo: DayNumber) => readonly UndisclosedPart[];
  readonly entriesAfter: (
    track: string,
    known: Known,
    days: { readonly from: DayNumber; readonly to: DayNumber },
    key: EntryKey,
  ) => Iterable<Entry>;
};

/** The rows that figures are computed from, as of any moment; the read models are one. */
export type Account = Lines & {
  readonly targetsAt: (known: Known) => readonly TargetRow[];
  readonly statementsOn: (track: string, known: Known) => readonly StatementRow[];
  readonly isComplete: (track: string | undefined, known: Known) => boolean;
  /** What was promised, in lines like those of what was delivered. */
  readonly promised: Lines;
  /** What is promised at a day, by the stage that it has then. */
  readonly committedSums: (track: string, known: Known, day: DayNumber) => readonly CommittedSum[];
};

/** The lines that a goal counts: what was delivered, or what was promised. */
export const linesCounted = (account: Account, { target }: Goal): Lines =>
  target.of === 'commitments' ? account.promised : account;

const isBy = (by: string | undefined, { body }: { readonly body: string }): boolean =>
  by === undefined || body === by;

/** The figure of one goal in whole units, as known at a moment; with `by`, what one reporting body alone adds to it. */
export const rawFigureAt = (account: Account, goal: Goal, known: Known, by?: string): Figure => {
  const { track } = goal.target;
  const makeups = makeupsOf(goal, account.statementsOn(track, known));
  const ground = claimedAt(account, track, known, goal.day);
  const figure = figureOf(goal, makeups, ground, by);
  if (goal.target.of !== 'commitments') return figure;
  // What was delivered stands beside it as everywhere; only the figure itself is of promises.
  const lines = linesUpTo(account.promised, track, known, goal.day);
  const { delivered, window, ofWhichPublicRecord, undisclosedReports, reportedBy, beside, bounds } = figureOf(
    goal,
    makeups,
    { ...ground, ...lines },
    by,
  );
  return {
    ...figure,
    ...{ delivered, window, ofWhichPublicRecord, undisclosedReports, reportedBy, beside, bounds },
  };
};

/** The same as it is answered. */
export const figureAt = (account: Account, goal: Goal, known: Known, by?: string): Progress =>
  progressOf(goal, rawFigureAt(account, goal, known, by), account.isComplete(goal.target.track, known));

/**
 * An account that remembers what was looked up in it: figures of one track share their ground, and many are worked out
 * for one answer.
 */
export const remembering = <Kept extends Account>(account: Kept): Kept => {
  const kept = new Map<string, unknown>();
  const once = <Found>(key: string, look: () => Found): Found => {
    if (!kept.has(key)) kept.set(key, look());
    return kept.get(key) as Found;
  };
  return {
    ...account,
    entrySums: (track, known, upTo) =>
      once(`sums ${track} ${known.position} ${upTo}`, () => account.entrySums(track, known, upTo)),
    undisclosedParts: (track, known, upTo) =>
      once(`parts ${track} ${known.position} ${upTo}`, () => account.undisclosedParts(track, known, upTo)),
    committedSums: (track, known, day) =>
      once(`committed ${track} ${known.position} ${day}`, () => account.committedSums(track, known, day)),
    statementsOn: (track, known) =>
      once(`statements ${track} ${known.position}`, () => account.statementsOn(track, known)),
  };
};

/** The figures of all targets that stand, at a day and as known at a moment; retired ones have left. */
export const figuresAt = (account: Account, known: Known, day: string): readonly Progress[] => {
  const shared = remembering(account);
  return account
    .targetsAt(known)
    .filter(({ retired }) => !retired)
    .map((row) => goalAt(row, day))
    .filter((goal) => goal !== outside)
    .map((goal) => figureAt(shared, goal, known));
};

/** Whether an answer of figures is complete: each says so itself; where there is none, anything held could be one. */
export const allComplete = (account: Account, progress: readonly Progress[], known: Known): boolean =>
  progress.length === 0 ? account.isComplete(undefined, known) : progress.every(({ complete }) => complete);

const linesUpTo = (lines: Lines, track: string, known: Known, upTo: DayNumber) => ({
  entries: lines.entrySums(track, known, upTo),
  undisclosed: lines.undisclosedParts(track, known, upTo),
});

/** All that is on one track up to a day, as known at a moment: also reports of which, of the same goods, others count. */
const claimedAt = (account: Account, track: string, known: Known, upTo: DayNumber) => ({
  ...linesUpTo(account, track, known, upTo),
  committed: account.committedSums(track, known, upTo),
});

/** What counts on one track up to a day, as known at a moment, among all reports or, with `by`, those of one body. */
export const groundAt = (account: Account, track: string, known: Known, upTo: DayNumber, by?: string) => {
  const { entries, undisclosed, committed } = claimedAt(account, track, known, upTo);
  const counts = (entry: Filtered): boolean => countsAmong((body) => isBy(by, { body }), entry);
  return {
    entries: entries.filter(counts),
    undisclosed: undisclosed.filter(counts),
    committed: committed.filter(counts),
  };
};

/** Whose lines are asked for: those of the figure, of its pace, of all deliveries, or of the gap to the statement. */
export type LinesOf = 'figure' | 'pace' | 'deliveries' | 'gap';

const entryLine = (goal: Goal, makeup: Makeup, entry: Entry, kind: 'delivery' | 'commitment') => {
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
    donor: entry.donors.join(';'),
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

type LinesAsked = {
  /** Undefined begins the list. */
  readonly after: LineKey | undefined;
  readonly limit: number;
  readonly by?: string | undefined;
  readonly of?: LinesOf;
};

/** A line, and the key after which the next comes. */
type Keyed = { readonly line: Contribution; readonly key: LineKey };

const statementLines = (goal: Goal, { stated }: Makeup, { after, by }: LinesAsked): readonly Keyed[] =>
  typeof after === 'object'
    ? []
    : stated
        .filter(({ row }) => isBy(by, row))
        .map((each, at) => ({ line: statementLine(goal, each), key: at + 1 }))
        .slice(after ?? 0);

/** Whether lines are of what was delivered, also where the figure itself is of promises. */
const isOfDeliveries = (of: LinesOf): boolean => of === 'deliveries' || of === 'gap';

/** The entries of a sum one by one, from a key on. */
function* entryLines(
  account: Account,
  goal: Goal,
  known: Known,
  makeup: Makeup,
  { after, by, of = 'figure' }: LinesAsked,
): Generator<Keyed> {
  const { track, basis } = goal.target;
  const from = of === 'pace' && basis === 'deliveries' ? goal.day - windowDays + 1 : goal.from;
  const key = typeof after === 'object' ? after : { position: -1n, part: 0 };
  const lines = isOfDeliveries(of) ? account : linesCounted(account, goal);
  const kind = lines === account ? 'delivery' : 'commitment';
  for (const entry of lines.entriesAfter(track, known, { from, to: goal.day }, key)) {
    const line = isBy(by, entry.report) ? entryLine(goal, makeup, entry, kind) : undefined;
    if (line !== undefined) yield { line, key: entry };
  }
}

function* linesOf(account: Account, goal: Goal, known: Known, asked: LinesAsked): Generator<Keyed> {
  const makeup = makeupsOf(goal, account.statementsOn(goal.target.track, known))[asked.of ?? 'figure'];
  yield* statementLines(goal, makeup, asked);
  yield* entryLines(account, goal, known, makeup, asked);
}

/**
 * A page of the signed lines that add up to a goal's figure or pace: the statements in it, then entries in log order;
 * and the key of its last line when there are more.
 */
export const contributionsAt = (
  account: Account,
  goal: Goal,
  known: Known,
  asked: LinesAsked,
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
