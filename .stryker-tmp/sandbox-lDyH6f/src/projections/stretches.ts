// @ts-nocheck
import { type DayNumber, dayNumber, dayOf } from '../domain/period.ts';
import type { TargetPeriod } from '../domain/target/target.ts';
import { type Goal, goalAt, outside } from './goal.ts';
import { erasOf } from './goalposts.ts';
import type { TargetRow } from './rows.ts';

/** Days one after another on which a figure is held against one goal, as it is on the last of them. */
export type Stretch = {
  readonly from: DayNumber;
  readonly to: DayNumber;
  /** Undefined where the target has no such period then. */
  readonly goal: Goal | undefined;
};

/** Which days, and of which calendar year of the target; without a year, of the period that contains each day. */
type Asked = {
  readonly from: DayNumber;
  readonly to: DayNumber;
  readonly year?: number | undefined;
};

const yearOf = (day: DayNumber): number => Number(dayOf(day).slice(0, 4));

const firstDaysOfYears = ({ from, to }: Asked): readonly DayNumber[] =>
  Array.from({ length: yearOf(to) - yearOf(from) + 1 }, (_each, at) =>
    dayNumber(`${yearOf(from) + at}-01-01`),
  );

/** The days on which another period begins, or none goes on. */
const turnsOf = (period: TargetPeriod, asked: Asked): readonly DayNumber[] => {
  if (period.kind === 'calendar-years') return firstDaysOfYears(asked);
  const { since, until } = period;
  return [dayNumber(since), ...(until === undefined ? [] : [dayNumber(until) + 1])];
};

/** The first days of all stretches, in order: nothing but the day changes between one and the next. */
const startsIn = (row: TargetRow, asked: Asked): readonly DayNumber[] => {
  const eras = erasOf(row).flatMap(({ from }) => (from === null ? [] : [dayNumber(from)]));
  const turns = row.versions.flatMap(({ target }) => turnsOf(target.period, asked));
  const within = [...eras, ...turns].filter((day) => day > asked.from && day <= asked.to);
  return [...new Set([asked.from, ...within])].toSorted((a, b) => a - b);
};

/** Whether a goal only went on: its period neither begins with the later stretch nor was over by its end. */
const goesOn = (before: Stretch, after: Stretch): boolean =>
  before.goal?.day === before.to && after.goal?.day === after.to && after.from !== after.goal.from;

const areOne = (before: Stretch, after: Stretch, alike: (a: Goal, b: Goal) => boolean): boolean =>
  before.goal !== undefined &&
  after.goal !== undefined &&
  alike(before.goal, after.goal) &&
  goesOn(before, after);

/**
 * The goals of a target from day to day, each for as long as it is the same: what `goalAt` says of a day is what the
 * stretch of that day holds, but for the day itself. Goals that are alike go on in one stretch. No days, no stretches.
 */
export const stretchesOf = (
  row: TargetRow,
  asked: Asked,
  alike: (a: Goal, b: Goal) => boolean,
): readonly Stretch[] => {
  if (asked.from > asked.to) return [];
  const starts = startsIn(row, asked);
  const found: Stretch[] = [];
  for (const [at, from] of starts.entries()) {
    const to = (starts[at + 1] ?? asked.to + 1) - 1;
    const goal = goalAt(row, dayOf(to), asked.year);
    const next: Stretch = { from, to, goal: goal === outside ? undefined : goal };
    const last = found.at(-1);
    const before = last !== undefined && areOne(last, next, alike) ? found.pop() : undefined;
    found.push({ ...next, from: before?.from ?? from });
  }
  return found;
};

/** The goal of a stretch as it is on one of its days. */
export const seenOn = (goal: Goal, day: DayNumber): Goal => ({ ...goal, day: Math.min(day, goal.day) });
