import { eurosOf } from '../domain/money.ts';
import type { DayNumber } from '../domain/period.ts';
import type { Interval } from '../domain/quantity.ts';

/** How many days back the pace looks. */
export const windowDays = 90;

/** An exact rate per day: `sum` units in `days` days. */
export type Rate = { readonly sum: Interval; readonly days: number };

/**
 * What a report adds to the window of the last 90 days up to `day`: its whole interval when it lies wholly
 * inside, {0, max} when it reaches back beyond the window, nothing when it ends outside.
 */
export const withinWindow = (
  quantity: Interval,
  { first, last }: { readonly first: DayNumber; readonly last: DayNumber },
  day: DayNumber,
): Interval | undefined => {
  const before = day - windowDays;
  if (last <= before || last > day) return undefined;
  return first > before ? quantity : { min: 0n, max: quantity.max };
};

/** n/d rounded half up, for n ≥ 0. */
const halfUp = (n: bigint, d: bigint): bigint => (2n * n + d) / (2n * d);

const shownRate = (sum: bigint, days: number, unit: string): number | string => {
  const [n, d] = [sum, BigInt(days)];
  // Euro are kept in cents, so a whole cent is two decimals already.
  return unit === 'EUR' ? eurosOf(halfUp(n, d)) : Number(halfUp(100n * n, d)) / 100;
};

/** A rate as answers show it: units per day with two decimals, rounded half up here and nowhere else. */
export const shownPerDay = ({ sum, days }: Rate, unit: string) => ({
  min: shownRate(sum.min, days, unit),
  max: shownRate(sum.max, days, unit),
});

const floorOf = (n: bigint, d: bigint): bigint => n / d;
const ceilOf = (n: bigint, d: bigint): bigint => (n + d - 1n) / d;

/** What is there at the end if the window's pace holds for the days left, in whole units. */
export const projectedAfter = (delivered: Interval, window: Interval, left: number): Interval => {
  const [days, most] = [BigInt(windowDays), BigInt(left)];
  return {
    min: delivered.min + floorOf(window.min * most, days),
    max: delivered.max + ceilOf(window.max * most, days),
  };
};
