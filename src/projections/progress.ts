import { sortedSet } from '../domain/order.ts';
import { dayOf } from '../domain/period.ts';
import { type Interval, nothing, plus, shown, shownInterval, sizeOf } from '../domain/quantity.ts';
import { trackOf } from '../domain/tracks/index.ts';
import type { Goal } from './goal.ts';
import { projectedAfter, type Rate, shownPerDay, windowDays, withinWindow } from './pace.ts';
import type { Entry } from './rows.ts';
import { type Filtered, weighed, weightFor } from './weight.ts';

/** Entries of one track that differ in nothing a figure depends on, added up. */
export type EntrySum = Filtered & Pick<Entry, 'status' | 'first' | 'last' | 'bound'> & Interval;

/** A report's part that carries the mark “undisclosed” after everything known. */
export type UndisclosedPart = Filtered & Pick<Entry, 'last'> & { readonly reference: string };

/** The body under which statements of officials in public are recorded. */
const publicRecord = 'public-record';

type Status = 'no-number' | 'not-due' | 'met' | 'open' | 'missed' | 'undecided' | 'on-track' | 'behind';

/** A target's figure in whole units (EUR: cents), before it is written for an answer. */
export type Figure = {
  readonly delivered: Interval;
  readonly verified: Interval;
  readonly disputed: Interval;
  readonly ofWhichPublicRecord: Interval;
  readonly reportedDeliveries: Interval;
  readonly undisclosedReports: number;
  /** How the numbers in it relate to the truth where any of them is not exact. */
  readonly bounds: readonly Entry['bound'][];
  readonly window: Interval;
};

type Sums = Omit<Figure, 'undisclosedReports' | 'reportedDeliveries' | 'bounds'>;

/** Whether an entry belongs to the goal's period and had happened by its day; the last day decides. */
export const counts = ({ from, to, day }: Goal, { last }: Pick<Entry, 'last'>): boolean =>
  last >= from && last <= day && (to === null || last <= to);

/**
 * What an entry adds to the pace. On the basis of deliveries: all that the window holds, whatever the period.
 * On the basis of statements the pace is the difference of two levels, in which whatever stands in both cancels.
 */
export const towardsPace = (
  goal: Goal,
  entry: Pick<Entry, 'first' | 'last'>,
  quantity: Interval,
): Interval | undefined => {
  if (goal.target.basis === 'deliveries') return withinWindow(quantity, entry, goal.day);
  return counts(goal, entry) && entry.last > goal.day - windowDays ? quantity : undefined;
};

const addEntry = (goal: Goal, sums: Sums, entry: EntrySum): Sums => {
  const weight = weightFor(goal.target, entry);
  if (weight === undefined) return sums;
  const quantity = weighed(entry, weight);
  const window = plus(sums.window, towardsPace(goal, entry, quantity) ?? nothing);
  if (!counts(goal, entry)) return { ...sums, window };
  const when = (condition: boolean, sum: Interval) => (condition ? plus(sum, quantity) : sum);
  return {
    window,
    delivered: plus(sums.delivered, quantity),
    verified: when(entry.status === 'verified', sums.verified),
    disputed: when(entry.status === 'disputed', sums.disputed),
    ofWhichPublicRecord: when(entry.body === publicRecord, sums.ofWhichPublicRecord),
  };
};

const empty: Sums = {
  delivered: nothing,
  verified: nothing,
  disputed: nothing,
  ofWhichPublicRecord: nothing,
  window: nothing,
};

/** The bounds of what stands in the figure; entries that were taken back again add up to nothing and leave none. */
const boundsOf = (goal: Goal, entries: readonly EntrySum[]): readonly Entry['bound'][] => {
  const standing = entries.filter(
    (entry) => entry.max !== 0n && counts(goal, entry) && weightFor(goal.target, entry) !== undefined,
  );
  return sortedSet(standing.map(({ bound }) => bound).filter((bound) => bound !== 'exact'));
};

/** Distinct reports without a number that could add to the figure. */
const undisclosedOf = (goal: Goal, parts: readonly UndisclosedPart[]): number => {
  const adding = parts.filter((part) => counts(goal, part) && weightFor(goal.target, part) !== undefined);
  return new Set(adding.map(({ body, reference }) => `${body}/${reference}`)).size;
};

/** The figure of a goal from the entries of its track up to a moment of knowledge, each with a last day up to the goal's. */
export const figureOf = (
  goal: Goal,
  entries: readonly EntrySum[],
  undisclosed: readonly UndisclosedPart[],
): Figure => {
  const sums = entries.reduce((so, entry) => addEntry(goal, so, entry), empty);
  return {
    ...sums,
    reportedDeliveries: sums.delivered,
    undisclosedReports: undisclosedOf(goal, undisclosed),
    bounds: boundsOf(goal, entries),
  };
};

type Days = { readonly days: number | null; readonly elapsed: number; readonly left: number | null };

const daysOf = ({ from, to, day }: Goal): Days => {
  if (to === null) return { days: null, elapsed: Math.max(0, day - from + 1), left: null };
  const days = to - from + 1;
  const elapsed = Math.min(days, Math.max(0, day - from + 1));
  return { days, elapsed, left: days - elapsed };
};

/** How the figure stands against its goal, all in whole units. */
type Judgement = {
  readonly expectedByNow: bigint | null;
  readonly required: Rate | null;
  readonly projected: Interval | null;
  readonly status: Status;
};

const atLeastZero = (number: bigint): bigint => (number > 0n ? number : 0n);

const requiredFor = (quantity: bigint, { delivered }: Figure, left: number): Rate => ({
  sum: { min: atLeastZero(quantity - delivered.max), max: atLeastZero(quantity - delivered.min) },
  days: left,
});

const whenOver = (quantity: bigint, { delivered, undisclosedReports }: Figure): Status =>
  delivered.max < quantity && undisclosedReports === 0 ? 'missed' : 'undecided';

const statusOf = (
  goal: Goal,
  quantity: bigint | null,
  figure: Figure,
  { left }: Days,
  ahead: { readonly expectedByNow: bigint | null; readonly projected: Interval | null },
): Status => {
  if (quantity === null) return 'no-number';
  if (goal.day < goal.from) return 'not-due';
  if (figure.delivered.min >= quantity) return 'met';
  if (left === null) return 'open';
  if (left === 0) return whenOver(quantity, figure);
  const { expectedByNow, projected } = ahead;
  const expected = expectedByNow !== null && figure.delivered.min >= expectedByNow;
  const inReach = projected !== null && projected.min >= quantity;
  return expected || inReach ? 'on-track' : 'behind';
};

const judge = (goal: Goal, quantity: bigint | null, figure: Figure): Judgement => {
  const days = daysOf(goal);
  const expectedByNow =
    quantity === null || days.days === null ? null : (quantity * BigInt(days.elapsed)) / BigInt(days.days);
  const projected = days.left === null ? null : projectedAfter(figure.delivered, figure.window, days.left);
  const required =
    quantity === null || days.left === null || days.left === 0
      ? null
      : requiredFor(quantity, figure, days.left);
  return {
    expectedByNow,
    required,
    projected,
    status: statusOf(goal, quantity, figure, days, { expectedByNow, projected }),
  };
};

const millionth = 1_000_000n;

/** A ratio truncated to six decimals, so that 1 appears only when it is reached. */
const ratio = (part: bigint, whole: bigint): number => Number((part * millionth) / whole) / Number(millionth);

const shareOf = (quantity: bigint | null, { min, max }: Interval) =>
  quantity === null || quantity === 0n ? null : { min: ratio(min, quantity), max: ratio(max, quantity) };

const shownTarget = ({ id, target, version }: Goal, unit: string) => ({
  id,
  ...target,
  unit,
  revision: String(version.revision),
});

/** One element of the progress answer. `complete` says whether everything that could touch it could be read. */
export const progressOf = (goal: Goal, figure: Figure, complete: boolean) => {
  const { target, from, to } = goal;
  const { unit } = trackOf(target.track);
  const quantity = target.quantity === null ? null : sizeOf(target.quantity);
  const { expectedByNow, required, projected, status } = judge(goal, quantity, figure);
  const interval = (sum: Interval) => shownInterval(sum, unit);
  const pace: Rate = { sum: figure.window, days: windowDays };
  return {
    target: shownTarget(goal, unit),
    period: { from: dayOf(from), to: to === null ? null : dayOf(to) },
    complete,
    delivered: interval(figure.delivered),
    verified: interval(figure.verified),
    disputed: interval(figure.disputed),
    committed: { pledged: interval(nothing), allocated: interval(nothing), contracted: interval(nothing) },
    ofWhichPublicRecord: interval(figure.ofWhichPublicRecord),
    undisclosedReports: figure.undisclosedReports,
    upperBoundKnown: figure.undisclosedReports === 0,
    bounds: figure.bounds,
    reportedDeliveries: interval(figure.reportedDeliveries),
    statement: null,
    statementGap: null,
    share: shareOf(quantity, figure.delivered),
    expectedByNow: expectedByNow === null ? null : shown(expectedByNow, unit),
    paceWindow: interval(figure.window),
    pacePerDay: shownPerDay(pace, unit),
    requiredPerDay: required === null ? null : shownPerDay(required, unit),
    projected: projected === null ? null : interval(projected),
    status,
  };
};

export type Progress = ReturnType<typeof progressOf>;
