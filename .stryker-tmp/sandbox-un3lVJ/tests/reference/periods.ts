// @ts-nocheck
// Days, periods of days, and which version and period of a target a question is about.
import type { WirePeriod, WireTarget } from './wire.ts';

/** `YYYY-MM-DD`, so that days compare as text. */
export type Day = string;

/** Both clocks of a question: the day asked about, and the last event that is known. */
export type At = { readonly effectiveAt: Day; readonly index: number };

export type Span = { readonly first: Day; readonly last: Day };
export type Period = { readonly from: Day; readonly to: Day | null };

const millisecondsPerDay = 86_400_000;

const dayNumber = (day: Day): number =>
  Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) /
  millisecondsPerDay;

const dayOf = (milliseconds: number): Day => new Date(milliseconds).toISOString().slice(0, 10);

export const plusDays = (day: Day, days: number): Day => dayOf((dayNumber(day) + days) * millisecondsPerDay);

/** Both ends count; negative or 0 when `last` is before `first`. */
export const daysFromThrough = (first: Day, last: Day): number => dayNumber(last) - dayNumber(first) + 1;

/** The days that an `effectiveOn` names: a day, a month, a year or an interval. */
export const spanOf = (effectiveOn: string): Span => {
  if (effectiveOn.includes('/')) return { first: effectiveOn.slice(0, 10), last: effectiveOn.slice(11) };
  if (effectiveOn.length === 4) return { first: `${effectiveOn}-01-01`, last: `${effectiveOn}-12-31` };
  if (effectiveOn.length === 7) {
    // Day 0 of the next month is the last day of this one.
    const last = dayOf(Date.UTC(Number(effectiveOn.slice(0, 4)), Number(effectiveOn.slice(5, 7)), 0));
    return { first: `${effectiveOn}-01`, last };
  }
  return { first: effectiveOn, last: effectiveOn };
};

const yearPeriod = (year: string): Period => ({ from: `${year}-01-01`, to: `${year}-12-31` });

export const startOf = (period: WirePeriod): Day =>
  period.kind === 'calendar-years' ? `${period.from}-01-01` : period.since;

/** The period that contains the day; before the first year the first, after the last year the last. */
const periodAt = (period: WirePeriod, on: Day): Period => {
  if (period.kind === 'cumulative') return { from: period.since, to: period.until ?? null };
  const year = on.slice(0, 4);
  if (year < period.from) return yearPeriod(period.from);
  if (period.until !== undefined && year > period.until) return yearPeriod(period.until);
  return yearPeriod(year);
};

export type Version = { readonly target: WireTarget; readonly appliesFrom: Day };

/** The latest `appliesFrom` that has come, of equal ones the later version; before all of them the first. */
export const versionAt = (versions: readonly Version[], on: Day): Version | undefined => {
  const begun = versions.filter(({ appliesFrom }) => appliesFrom <= on);
  const [first, ...later] = begun.length === 0 ? versions.slice(0, 1) : begun;
  return later.reduce(
    (held, next) => (held !== undefined && next.appliesFrom < held.appliesFrom ? held : next),
    first,
  );
};

/** What a figure is computed from: a version of the target, one period of it, and the day it is seen on. */
export type Moment = { readonly target: WireTarget; readonly period: Period; readonly on: Day };

export const momentAt = (versions: readonly Version[], effectiveAt: Day): Moment | undefined => {
  const asked = versionAt(versions, effectiveAt);
  if (asked === undefined) return undefined;
  const period = periodAt(asked.target.period, effectiveAt);
  // Over: everything is seen on its last day, the choice of the version included.
  if (period.to !== null && period.to < effectiveAt) return momentAt(versions, period.to);
  return { target: asked.target, period, on: effectiveAt };
};

const hasYear = (period: WirePeriod, year: number): boolean =>
  period.kind === 'calendar-years' &&
  Number(period.from) <= year &&
  (period.until === undefined || year <= Number(period.until));

export const momentInYear = (
  versions: readonly Version[],
  effectiveAt: Day,
  year: number,
): Moment | undefined | 'outside' => {
  const period = yearPeriod(String(year).padStart(4, '0'));
  const on = period.to !== null && period.to < effectiveAt ? period.to : effectiveAt;
  const version = versionAt(versions, on);
  if (version === undefined) return undefined;
  return hasYear(version.target.period, year) ? { target: version.target, period, on } : 'outside';
};
