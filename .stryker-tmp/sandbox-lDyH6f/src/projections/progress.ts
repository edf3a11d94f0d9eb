// @ts-nocheck
import { sortedSet } from '../domain/order.ts';
import { dayOf } from '../domain/period.ts';
import { type Interval, shown, shownInterval, sizeOf } from '../domain/quantity.ts';
import { admitsBody } from '../domain/target/target.ts';
import { trackOf } from '../domain/tracks/index.ts';
import { type Committed, type CommittedSum, committedFor, isAny, shownCommitted } from './committed.ts';
import {
  calendarAt,
  expectedOf,
  type Held,
  paceOf,
  projectedOf,
  requiredOf,
  shareOf,
  shownPerDay,
  statusOf,
} from './formulas.ts';
import { type Goal, nameOfGoal } from './goal.ts';
import { type Makeup, type Makeups, ofBody, partOf, sumOf, totalOf } from './makeup.ts';
import type { Entry, StatementRow } from './rows.ts';
import { type Filtered, weightFor } from './weight.ts';

/** What a line says of itself, but for when and how much. */
export type LineTraits = Filtered & Pick<Entry, 'status' | 'bound'>;

/** Entries of one track that differ in nothing a figure depends on, added up. */
export type EntrySum = LineTraits &
  Pick<Entry, 'effectiveOn' | 'first' | 'last'> &
  Interval & {
    /** The index of the newest event by which any of them was reported; undefined where none of them was. */
    readonly newest: bigint | undefined;
    /** How many reports they are of, each once however many lines it has; and those of them without a number. */
    readonly reports: number;
    readonly undisclosedReports: number;
  };

/**
 * Which lines are alike for whoever adds them up: those of which both texts are the same. Those of which one is undefined
 * are left out.
 */
export type Alike = {
  /** All that both depend on, but for what they are given. */
  readonly name: string;
  readonly traits: (traits: LineTraits) => string | undefined;
  readonly days: (days: Pick<Entry, 'effectiveOn' | 'first' | 'last'>) => string | undefined;
};

/** A report's part that carries the mark “undisclosed” after everything known. */
export type UndisclosedPart = Filtered &
  Pick<Entry, 'effectiveOn' | 'first' | 'last'> & { readonly reference: string };

/** What one body reports, as deliveries alone. */
type Beside = Interval & {
  readonly body: string;
  readonly undisclosedReports: number;
  readonly committed: Committed;
};

/** The body under which statements of officials in public are recorded. */
export const publicRecord = 'public-record';

/** A target's figure in whole units (EUR: cents), before it is written for an answer. */
export type Figure = {
  readonly delivered: Interval;
  readonly verified: Interval;
  readonly disputed: Interval;
  readonly ofWhichPublicRecord: Interval;
  readonly reportedDeliveries: Interval;
  readonly undisclosedReports: number;
  /** What is promised by the goal's day, for its period. */
  readonly committed: Committed;
  /** Deliveries of the period without a number, whether or not a statement covers them. */
  readonly undisclosedDeliveries: number;
  /** Whose reports are in it, or could add to it. */
  readonly reportedBy: readonly string[];
  /** What bodies that the target leaves out report of the same: shown beside the figure, and no part of it. */
  readonly beside: readonly Beside[];
  /** How the numbers in it relate to the truth where any of them is not exact. */
  readonly bounds: readonly Entry['bound'][];
  /** What the pace is made of: what came in the last 90 days. */
  readonly window: Interval;
  /** The statement that speaks for the goal, whatever its basis. */
  readonly statement: StatementRow | undefined;
  /** The statement's total less the deliveries that it covers. */
  readonly statementGap: Interval | undefined;
};

/** The bounds of what stands in the figure; entries that were taken back again add up to nothing and leave none. */
const boundsOf = (goal: Goal, figure: Makeup, entries: readonly EntrySum[]): Figure['bounds'] => {
  const standing = entries.filter((entry) => entry.max !== 0n && partOf(goal, figure, entry) !== undefined);
  const said = [
    ...figure.stated.map(({ row }) => row.statement.bound),
    ...standing.map(({ bound }) => bound),
  ];
  return sortedSet(said.filter((bound) => bound !== 'exact'));
};

/** Reports without a number that could add to a sum, each once: of one report all that counts takes part alike. */
const undisclosedOf = (goal: Goal, makeup: Makeup, entries: readonly EntrySum[]): number =>
  entries.reduce(
    (reports, entry) =>
      entry.undisclosedReports > 0 && partOf(goal, makeup, entry) !== undefined
        ? reports + entry.undisclosedReports
        : reports,
    0,
  );

/** Whether anything of it stands, with a number or without; entries that were taken back again add up to nothing. */
export const isStanding = ({ max, undisclosedReports }: EntrySum): boolean =>
  max !== 0n || undisclosedReports > 0;

/** Every body whose reports stand in a sum, or could add to it. */
const reportersOf = (goal: Goal, figure: Makeup, entries: readonly EntrySum[]): readonly string[] => {
  const standing = entries.filter((entry) => isStanding(entry) && partOf(goal, figure, entry) !== undefined);
  return sortedSet([...figure.stated.map(({ row }) => row), ...standing].map(({ body }) => body));
};

/** A goal as if it were counted from the reports of one body alone. */
const countedFrom = (goal: Goal, body: string): Goal => ({
  ...goal,
  target: { ...goal.target, bodies: { only: [body] } },
});

/** What each body that a target leaves out reports of what the target counts: what arrived, and what is promised. */
const besideOf = (goal: Goal, deliveries: Makeup, ground: Ground): readonly Beside[] => {
  const { bodies } = goal.target;
  const all = sortedSet([...ground.entries, ...ground.committed].map(({ body }) => body));
  return all
    .filter((body) => !admitsBody(bodies, body))
    .map((body) => {
      const own = countedFrom(goal, body);
      const undisclosedReports = undisclosedOf(own, deliveries, ground.entries);
      const committed = committedFor(own, ground.committed);
      return { body, ...sumOf(own, deliveries, ground.entries), undisclosedReports, committed };
    })
    .filter(
      ({ max, undisclosedReports, committed }) => max !== 0n || undisclosedReports > 0 || isAny(committed),
    );
};

/** What a figure is computed from: what is on its track up to a moment of knowledge, each with a last day up to the goal's. */
type Ground = {
  readonly entries: readonly EntrySum[];
  /** As promised at the goal's day. */
  readonly committed: readonly CommittedSum[];
};

const sums = ['figure', 'pace', 'deliveries', 'gap'] as const satisfies readonly (keyof Makeups)[];

/** The statements in a sum, each as it stands: they say which days it takes in. */
const statedBy = ({ stated }: Makeup): readonly string[] => stated.map(({ row }) => String(row.index));

/**
 * Which lines take part alike in everything that a figure says: of the same body, status and bound, counted for the target
 * and beside it with the same weight, and included in each sum in the same way. What takes part in nothing is left out.
 */
export const alikeFor = (goal: Goal, makeups: Makeups): Alike => ({
  name: JSON.stringify([nameOfGoal(goal), ...[makeups.figure, makeups.pace, makeups.gap].map(statedBy)]),
  traits: (traits) => {
    const { body, status, bound } = traits;
    const [counted, beside] = [goal, countedFrom(goal, body)].map(({ target }) => weightFor(target, traits));
    return (counted ?? beside) ? [body, status, bound, counted, beside].join() : undefined;
  },
  days: (days) => {
    const included = sums.map((sum) => makeups[sum].inclusion(days));
    return included.some((each) => each !== undefined)
      ? included.map((each) => (each === undefined ? '' : `${each.weight} ${each.taken}`)).join()
      : undefined;
  },
});

/** The figure of a goal. */
export const figureOf = (
  goal: Goal,
  { figure, pace, deliveries, gap, statement }: Makeups,
  { entries, committed }: Ground,
): Figure => {
  const sum = (makeup: Makeup, which: (entry: EntrySum) => boolean = () => true): Interval =>
    sumOf(goal, makeup, entries.filter(which));
  return {
    delivered: sum(figure),
    window: sum(pace),
    reportedDeliveries: sum(deliveries),
    verified: sum(deliveries, ({ status }) => status === 'verified'),
    disputed: sum(deliveries, ({ status }) => status === 'disputed'),
    ofWhichPublicRecord: sum(ofBody(figure, publicRecord), ({ body }) => body === publicRecord),
    undisclosedReports: undisclosedOf(goal, figure, entries),
    undisclosedDeliveries: undisclosedOf(goal, deliveries, entries),
    committed: committedFor(goal, committed),
    reportedBy: reportersOf(goal, figure, entries),
    beside: besideOf(goal, deliveries, { entries, committed }),
    bounds: boundsOf(goal, figure, entries),
    statement,
    statementGap: statement === undefined ? undefined : sum(gap),
  };
};

const heldAgainst = (goal: Goal, figure: Figure): Held => {
  const { quantity } = goal.target;
  return { ...figure, ...calendarAt(goal.day, goal), quantity: quantity === null ? null : sizeOf(quantity) };
};

const shownTarget = ({ id, target, version }: Goal, unit: string) => ({
  id,
  ...target,
  unit,
  revision: String(version.revision),
});

/** A statement as it is shown beside a figure. */
export const shownStatement = (row: StatementRow, unit: string) => {
  const { bound, countedSince, asOf, authority } = row.statement;
  return {
    body: row.body,
    reference: row.reference,
    total: shownInterval(totalOf(row), unit),
    bound,
    countedSince,
    asOf,
    authority,
    index: String(row.index),
  };
};

/** One element of the progress answer. `complete` says whether everything that could touch it could be read. */
export const progressOf = (goal: Goal, figure: Figure, complete: boolean) => {
  const { target, from, to } = goal;
  const { unit } = trackOf(target.track);
  const held = heldAgainst(goal, figure);
  const [expectedByNow, required, projected] = [expectedOf(held), requiredOf(held), projectedOf(held)];
  const interval = (sum: Interval) => shownInterval(sum, unit);
  return {
    target: shownTarget(goal, unit),
    period: { from: dayOf(from), to: to === null ? null : dayOf(to) },
    complete,
    delivered: interval(figure.delivered),
    verified: interval(figure.verified),
    disputed: interval(figure.disputed),
    committed: shownCommitted(figure.committed, unit),
    undisclosedCommitments: figure.committed.undisclosed,
    ofWhichPublicRecord: interval(figure.ofWhichPublicRecord),
    undisclosedReports: figure.undisclosedReports,
    upperBoundKnown: figure.undisclosedReports === 0,
    reportedBy: figure.reportedBy,
    beside: figure.beside.map(({ body, undisclosedReports, committed, ...sum }) => ({
      body,
      delivered: interval(sum),
      undisclosedReports,
      committed: shownCommitted(committed, unit),
      undisclosedCommitments: committed.undisclosed,
    })),
    bounds: figure.bounds,
    reportedDeliveries: interval(figure.reportedDeliveries),
    undisclosedDeliveries: figure.undisclosedDeliveries,
    statement: figure.statement === undefined ? null : shownStatement(figure.statement, unit),
    statementGap: figure.statementGap === undefined ? null : interval(figure.statementGap),
    share: shareOf(held),
    expectedByNow: expectedByNow === null ? null : shown(expectedByNow, unit),
    paceWindow: interval(figure.window),
    pacePerDay: shownPerDay(paceOf(held), unit),
    requiredPerDay: required === null ? null : shownPerDay(required, unit),
    projected: projected === null ? null : interval(projected),
    status: statusOf(held),
  };
};

export type Progress = ReturnType<typeof progressOf>;
