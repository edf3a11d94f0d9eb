import { eurosOf } from '../domain/money.ts';
import type { Interval } from '../domain/quantity.ts';

/** How many days back the pace looks. */
export const windowDays = 90;

/** An exact rate per day: `sum` units in `days` days. */
export type Rate = { readonly sum: Interval; readonly days: number };

/** n/d rounded down, also below zero, where BigInt's own division rounds up. */
const floorOf = (n: bigint, d: bigint): bigint => (n >= 0n || n % d === 0n ? n / d : n / d - 1n);

const ceilOf = (n: bigint, d: bigint): bigint => -floorOf(-n, d);

/** n/d rounded half up. */
const halfUp = (n: bigint, d: bigint): bigint => floorOf(2n * n + d, 2n * d);

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

/** What is there at the end if the window's pace holds for the days left, in whole units. */
export const projectedAfter = (delivered: Interval, window: Interval, left: number): Interval => {
  const [days, most] = [BigInt(windowDays), BigInt(left)];
  return {
    min: delivered.min + floorOf(window.min * most, days),
    max: delivered.max + ceilOf(window.max * most, days),
  };
};
