/**
 * Every formula by which a figure is held against its target. Amounts are whole units of the track (EUR: whole cents),
 * days are whole days, both ends counted, and nothing is rounded but where it says so. docs/definitions.md defines them:
 *
 *     Q  quantity: what the target asks for; null when it names no number
 *     E  the day everything is worked out at
 *     W  window: what came in the 90 days up to E; below zero where a statement was lowered
 */
// @ts-nocheck

import { eurosOf } from '../domain/money.ts';
import type { DayNumber } from '../domain/period.ts';
import type { Interval } from '../domain/quantity.ts';

/** How many days back the pace looks, E included. */
export const windowDays = 90;

/** Where E lies in the period: `days` = `elapsed` + `left`; both null without an end. */
type Calendar = {
  readonly days: number | null;
  /** From the first day through E, and never more than `days`; 0 while the period has not begun, and only then. */
  readonly elapsed: number;
  /** 0 on the last day and ever after. */
  readonly left: number | null;
};

/** A figure held against a number. */
export type Held = Calendar & {
  readonly quantity: bigint | null;
  readonly delivered: Interval;
  readonly window: Interval;
  /** Reports without a number; where there are any, `delivered.max` is not an upper bound. */
  readonly undisclosedReports: number;
};

/** An exact rate: `sum` units in `days` days. */
export type Rate = { readonly sum: Interval; readonly days: number };

export type Status =
  | 'no-number'
  | 'not-due'
  | 'met'
  | 'open'
  | 'missed'
  | 'undecided'
  | 'on-track'
  | 'behind';

const atLeastZero = (amount: bigint): bigint => (amount > 0n ? amount : 0n);

/** n/d rounded down, also below zero, where BigInt's own division rounds up. */
const floorOf = (n: bigint, d: bigint): bigint => (n >= 0n || n % d === 0n ? n / d : n / d - 1n);

const ceilOf = (n: bigint, d: bigint): bigint => -floorOf(-n, d);

/** n/d rounded to the nearest whole, a half up, also below zero: −0.5 is 0. */
const halfUp = (n: bigint, d: bigint): bigint => floorOf(2n * n + d, 2n * d);

/** days = last − first + 1; elapsed = E − first + 1 within [0, days]; left = days − elapsed. */
export const calendarAt = (
  day: DayNumber,
  { from, to }: { readonly from: DayNumber; readonly to: DayNumber | null },
): Calendar => {
  const begun = Math.max(0, day - from + 1);
  if (to === null) return { days: null, elapsed: begun, left: null };
  const days = to - from + 1;
  const elapsed = Math.min(days, begun);
  return { days, elapsed, left: days - elapsed };
};

const millionth = 1_000_000n;

const ratio = (part: bigint, whole: bigint): number => Number((part * millionth) / whole) / Number(millionth);

/**
 * `share`: delivered / Q, cut off (not rounded) after six decimals, so that 1 appears only when it is reached. A pure
 * number that may exceed 1; null where Q is null or 0.
 */
export const shareOf = ({
  delivered,
  quantity,
}: Pick<Held, 'delivered' | 'quantity'>): { readonly min: number; readonly max: number } | null =>
  quantity === null || quantity === 0n
    ? null
    : { min: ratio(delivered.min, quantity), max: ratio(delivered.max, quantity) };

/**
 * `expectedByNow`: floor(Q · elapsed / days), what there would be by now if every day brought the same. Units; null
 * where Q is null or the period has no end.
 */
export const expectedOf = ({
  quantity,
  days,
  elapsed,
}: Pick<Held, 'quantity' | 'days' | 'elapsed'>): bigint | null =>
  quantity === null || days === null ? null : floorOf(quantity * BigInt(elapsed), BigInt(days));

/** `pacePerDay`: W / 90. Units per day; never null. */
export const paceOf = ({ window }: Pick<Held, 'window'>): Rate => ({ sum: window, days: windowDays });

/**
 * `requiredPerDay`: max(0, Q − delivered) / left, with the upper end of what is delivered in the lower end of what is
 * missing. Units per day; null where Q is null, the period has no end, or no day is left.
 */
export const requiredOf = ({
  quantity,
  delivered,
  left,
}: Pick<Held, 'quantity' | 'delivered' | 'left'>): Rate | null => {
  if (quantity === null || left === null || left === 0) return null;
  const missing = {
    min: atLeastZero(quantity - delivered.max),
    max: atLeastZero(quantity - delivered.min),
  };
  return { sum: missing, days: left };
};

/**
 * `projected`: {delivered.min + floor(W.min · left / 90), delivered.max + ceil(W.max · left / 90)}, what there is at the
 * end if the pace holds. Units; null where the period has no end, and given where Q is null.
 */
export const projectedOf = ({
  delivered,
  window,
  left,
}: Pick<Held, 'delivered' | 'window' | 'left'>): Interval | null => {
  if (left === null) return null;
  const [most, days] = [BigInt(left), BigInt(windowDays)];
  return {
    min: delivered.min + floorOf(window.min * most, days),
    max: delivered.max + ceilOf(window.max * most, days),
  };
};

/** Over and not met: missed only where what is delivered surely falls short. */
const whenOver = (quantity: bigint, { delivered, undisclosedReports }: Held): Status =>
  delivered.max < quantity && undisclosedReports === 0 ? 'missed' : 'undecided';

const reaches = (amount: bigint | undefined, asked: bigint | null): boolean =>
  amount !== undefined && asked !== null && amount >= asked;

/**
 * `status`, the first that fits; always one, and by whole units only, never by a number that was rounded to be shown:
 *
 *     no-number  Q is null                     missed     no day left, delivered.max < Q, all reports have a number
 *     not-due    E before the period           undecided  no day left otherwise
 *     met        delivered.min ≥ Q             on-track   delivered.min ≥ expectedByNow, or projected.min ≥ Q
 *     open       no end                        behind     otherwise
 */
export const statusOf = (held: Held): Status => {
  const { quantity, delivered, elapsed, left } = held;
  if (quantity === null) return 'no-number';
  if (elapsed === 0) return 'not-due';
  if (delivered.min >= quantity) return 'met';
  if (left === null) return 'open';
  if (left === 0) return whenOver(quantity, held);
  const onTrack = reaches(delivered.min, expectedOf(held)) || reaches(projectedOf(held)?.min, quantity);
  return onTrack ? 'on-track' : 'behind';
};

const shownRate = (sum: bigint, days: number, unit: string): number | string => {
  const [n, d] = [sum, BigInt(days)];
  // Euro are kept in cents, so a whole cent is two decimals already.
  return unit === 'EUR' ? eurosOf(halfUp(n, d)) : Number(halfUp(100n * n, d)) / 100;
};

/** A rate as answers show it: two decimals (EUR: whole cents, as a text), rounded half up here and nowhere else. */
export const shownPerDay = ({ sum, days }: Rate, unit: string) => ({
  min: shownRate(sum.min, days, unit),
  max: shownRate(sum.max, days, unit),
});
