// @ts-nocheck
import { reportName } from '../domain/ids.ts';
import { sortedSet } from '../domain/order.ts';
import { type DayNumber, dayNumber, dayOf, daysOf } from '../domain/period.ts';
import { type Interval, nothing, plus, shown, shownInterval, sizeOf } from '../domain/quantity.ts';
import { trackOf } from '../domain/tracks/index.ts';
import { type Account, linesCounted, remembering } from './account.ts';
import { calendarAt, expectedOf, projectedOf } from './formulas.ts';
import { type Goal, nameOfGoal } from './goal.ts';
import { erasOf } from './goalposts.ts';
import { makeupsOf, partOf, sumOf } from './makeup.ts';
import { linesByDay, type Point, pointsOf } from './points.ts';
import { type Alike, alikeFor, type EntrySum, shownStatement } from './progress.ts';
import type { Known, StatementRow, TargetRow } from './rows.ts';
import { speakingAt, speaks } from './statements.ts';
import { type Stretch, seenOn, stretchesOf } from './stretches.ts';
import { weightFor } from './weight.ts';

/** Whose course is asked for: a goal of a target, and the calendar year where one was asked for. */
export type CourseAsked = {
  readonly row: TargetRow;
  readonly goal: Goal;
  readonly year?: number | undefined;
};

/** What a goal counts, and in which days: goals that agree in it have the same figure on every day of both. */
const countedBy = ({ target, from, to }: Goal): string => {
  const { track, variants, sources, donors, bodies, of, basis } = target;
  return JSON.stringify([track, variants, sources, donors, bodies, of, basis, from, to]);
};

const countAlike = (a: Goal, b: Goal): boolean => countedBy(a) === countedBy(b);

const areJudgedAlike = (a: Goal, b: Goal): boolean =>
  a.version === b.version && a.from === b.from && a.to === b.to;

type Running = Stretch & { readonly goal: Goal };

const isOn =
  ({ target: { track } }: Goal) =>
  (stretch: Stretch): stretch is Running =>
    stretch.goal?.target.track === track;

/** The stretches since which the figure was always there, and always of the same track. */
const unbroken = (goal: Goal, stretches: readonly Stretch[]): readonly Running[] => {
  const isOnTrack = isOn(goal);
  const broken = stretches.findLastIndex((stretch) => !isOnTrack(stretch));
  return stretches.slice(broken + 1).filter(isOnTrack);
};

const saysTheSame = (a: Point, b: Point): boolean =>
  a.min === b.min && a.max === b.max && a.undisclosedReports === b.undisclosedReports;

/** The points at which something changes, with the last day at their end. */
const changesIn = (points: readonly Point[], last: DayNumber): readonly Point[] => {
  const changes = points.filter((point, at) => {
    const before = points[at - 1];
    return before === undefined || !saysTheSame(before, point);
  });
  const end = changes.at(-1);
  return end === undefined || end.on === last ? changes : [...changes, { ...end, on: last }];
};

/** Which lines are alike on every day of some stretches: those of the same days that each counts in the same way. */
const alikeIn = ({ row, goal, year }: CourseAsked, stretches: readonly Running[]): Alike => ({
  name: `course ${row.revision} ${year} ${nameOfGoal(goal)}`,
  traits: (traits) => {
    const weights = stretches.map((stretch) => weightFor(stretch.goal.target, traits));
    return weights.every((weight) => weight === undefined) ? undefined : weights.join();
  },
  days: ({ first, last }) => (last <= goal.day ? `${first} ${last}` : undefined),
});

/** The lines of a goal's track by their last day: those of promises are looked up only where they are counted. */
const linesOf = (account: Account, known: Known, upTo: DayNumber, alike: Alike) => {
  const kept = new Map<unknown, ReturnType<typeof linesByDay>>();
  return (goal: Goal) => {
    const lines = linesCounted(account, goal);
    const { track } = goal.target;
    const found =
      kept.get(lines) ??
      linesByDay(lines.sumsAlike(track, known, alike), lines.undisclosedParts(track, known, upTo));
    kept.set(lines, found);
    return found;
  };
};

const pointsUpTo = (account: Account, asked: CourseAsked, known: Known): readonly Point[] => {
  const { row, goal, year } = asked;
  const statements = account.statementsOn(goal.target.track, known);
  const stretches = unbroken(goal, stretchesOf(row, { from: goal.from, to: goal.day, year }, countAlike));
  const linesFor = linesOf(account, known, goal.day, alikeIn(asked, stretches));
  const points = stretches.flatMap((stretch) => pointsOf(stretch, linesFor(stretch.goal), statements));
  return changesIn(points, goal.day);
};

type Precision = Exclude<ReturnType<typeof daysOf>['precision'], 'day'>;

const precisionOf = (effectiveOn: string): Precision | undefined => {
  const { precision } = daysOf(effectiveOn);
  return precision === 'day' ? undefined : precision;
};

type Coarse = { sum: Interval; readonly marked: Set<string> };

const isCoarse = ({ first, last }: Pick<EntrySum, 'first' | 'last'>): boolean => first !== last;

/** Which lines are alike in what a goal counts of them, those alone that are dated by more than one day. */
const coarseFor = (goal: Goal): Alike => ({
  name: `coarse ${nameOfGoal(goal)}`,
  traits: (traits) => weightFor(goal.target, traits),
  days: (days) => (isCoarse(days) && days.last <= goal.day ? days.effectiveOn : undefined),
});

/** What of the figure is dated by more than one day, by the days that it is dated by. */
const coarseOf = (account: Account, goal: Goal, known: Known) => {
  const { track } = goal.target;
  const { unit } = trackOf(track);
  const makeup = makeupsOf(goal, account.statementsOn(track, known)).figure;
  const lines = linesCounted(account, goal);
  const periods = new Map<string, Coarse>();
  const ofPeriod = (period: string): Coarse => {
    const found = periods.get(period) ?? { sum: nothing, marked: new Set() };
    periods.set(period, found);
    return found;
  };
  for (const entry of lines.sumsAlike(track, known, coarseFor(goal))) {
    const coarse = ofPeriod(entry.effectiveOn);
    coarse.sum = plus(coarse.sum, partOf(goal, makeup, entry) ?? nothing);
  }
  for (const part of lines.undisclosedParts(track, known, goal.day).filter(isCoarse)) {
    if (partOf(goal, makeup, { ...part, ...nothing }) === undefined) continue;
    ofPeriod(part.effectiveOn).marked.add(reportName(part));
  }
  return sortedSet([...periods.keys()]).flatMap((period) => {
    const { sum, marked } = ofPeriod(period);
    const precision = precisionOf(period);
    // Entries that were taken back again add up to nothing and are no report.
    if (precision === undefined || (sum.max === 0n && marked.size === 0)) return [];
    return [{ period, precision, ...shownInterval(sum, unit), undisclosedReports: marked.size }];
  });
};

/** What was to be expected on a day, in whole units; null without a number, without an end, or on another track. */
const expectedOn = (goal: Goal, stretch: Stretch, day: DayNumber): bigint | null => {
  if (!isOn(goal)(stretch)) return null;
  const { quantity } = stretch.goal.target;
  const calendar = calendarAt(seenOn(stretch.goal, day).day, stretch.goal);
  return expectedOf({ quantity: quantity === null ? null : sizeOf(quantity), ...calendar });
};

/** The corners of what was to be expected: the first and the last day of each stretch that one version judges. */
const expectedIn = ({ row, goal, year }: CourseAsked) => {
  if (goal.to === null) return [];
  const { unit } = trackOf(goal.target.track);
  const stretches = stretchesOf(row, { from: goal.from, to: goal.to, year }, areJudgedAlike);
  const corners = stretches.flatMap((stretch) =>
    [...new Set([stretch.from, stretch.to])].map((on) => {
      const expected = expectedOn(goal, stretch, on);
      return { on: dayOf(on), quantity: expected === null ? null : shown(expected, unit) };
    }),
  );
  return corners.every(({ quantity }) => quantity === null) ? [] : corners;
};

const projectedIn = (account: Account, goal: Goal, known: Known) => {
  const { track } = goal.target;
  const makeups = makeupsOf(goal, account.statementsOn(track, known));
  const { figure, pace } = makeups;
  const entries = linesCounted(account, goal).sumsAlike(track, known, alikeFor(goal, makeups));
  const [delivered, window] = [sumOf(goal, figure, entries), sumOf(goal, pace, entries)];
  const projected = projectedOf({ delivered, window, ...calendarAt(goal.day, goal) });
  if (projected === null || goal.to === null) return null;
  return { on: dayOf(goal.to), ...shownInterval(projected, trackOf(track).unit) };
};

const inOrder = (a: StatementRow, b: StatementRow): number => {
  if (a.statement.asOf !== b.statement.asOf) return a.statement.asOf < b.statement.asOf ? -1 : 1;
  return Number(a.index - b.index);
};

/** Every statement that speaks for the goal or did until a later one came, in the order of their days. */
const statementsFor = (account: Account, goal: Goal, known: Known) => {
  const { unit } = trackOf(goal.target.track);
  const all = account.statementsOn(goal.target.track, known);
  const speaking = speakingAt(goal, all, goal.day);
  return all
    .filter((row) => speaks(goal, row) && dayNumber(row.statement.asOf) <= goal.day)
    .toSorted(inOrder)
    .map((row) => ({ ...shownStatement(row, unit), speaks: row === speaking }));
};

/** The versions that judge on any day of the period, each from and to as among all goalposts of the target. */
const goalpostsIn = ({ row, goal }: CourseAsked) =>
  erasOf(row)
    .filter(({ from, to }) => {
      const hasBegun = from === null || goal.to === null || dayNumber(from) <= goal.to;
      return hasBegun && (to === null || dayNumber(to) >= goal.from);
    })
    .map(({ from, to, version }) => ({
      from,
      to,
      quantity: version.target.quantity,
      unit: trackOf(version.target.track).unit,
      revision: String(version.revision),
      reason: version.reason,
      index: String(version.index),
    }));

/**
 * How a goal's figure came about, over the days of its period up to the goal's day, as known at a moment: each point of
 * `course` is the figure as it is shown on that day, and stays so until the next point. Empty before the period begins;
 * it begins later than the period where the target had no such figure before, or one of another track.
 */
export const courseOf = (account: Account, asked: CourseAsked, known: Known): Course => {
  const { row, goal, year } = asked;
  // Earlier versions of the target judge earlier days of it.
  const name = `${row.id} ${row.revision} ${year} ${nameOfGoal(goal)}`;
  return account.whileSame('course', goal.target.track, known, name, () => followed(account, asked, known));
};

const followed = (kept: Account, asked: CourseAsked, known: Known) => {
  const account = remembering(kept);
  const { goal } = asked;
  const { unit } = trackOf(goal.target.track);
  return {
    target: goal.id,
    unit,
    complete: account.isComplete(goal.target.track, known),
    period: { from: dayOf(goal.from), to: goal.to === null ? null : dayOf(goal.to) },
    course: pointsUpTo(account, asked, known).map(({ on, undisclosedReports, ...sum }) => ({
      on: dayOf(on),
      ...shownInterval(sum, unit),
      undisclosedReports,
    })),
    coarse: coarseOf(account, goal, known),
    expected: expectedIn(asked),
    projected: projectedIn(account, goal, known),
    statements: statementsFor(account, goal, known),
    goalposts: goalpostsIn(asked),
  };
};

export type Course = ReturnType<typeof followed>;
