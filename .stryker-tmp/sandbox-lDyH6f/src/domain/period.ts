// @ts-nocheck
import { DateTime } from 'luxon';
import { z } from 'zod';

/** A calendar day as a number: whole days since 1970-01-01. */
export type DayNumber = number;

const zone = 'Europe/Brussels';
const millisecondsOfDay = 86_400_000;

/** The day's number. Expects a day that `isDay` accepts. */
export const dayNumber = (day: string): DayNumber => Date.parse(`${day}T00:00:00Z`) / millisecondsOfDay;

export const dayOf = (number: DayNumber): string =>
  new Date(number * millisecondsOfDay).toISOString().slice(0, 10);

/** Whether a text is one calendar day, written in full. */
export const isDay = (value: unknown): boolean => {
  if (typeof value !== 'string' || !/^[1-9]\d{3}-\d{2}-\d{2}$/.test(value)) return false;
  const number = dayNumber(value);
  // A parser may carry 30 February over into March; a day that exists comes back as it was written.
  return Number.isFinite(number) && dayOf(number) === value;
};

export const Day = z
  .custom<string>(isDay, {
    error: 'must be a calendar day that exists, written in full as YYYY-MM-DD',
  })
  .meta({
    id: 'Day',
    type: 'string',
    format: 'date',
    pattern: '^[1-9]\\d{3}-\\d{2}-\\d{2}$',
    examples: ['2025-03-14'],
  });

type Written = { readonly first: string; readonly last: string; readonly precision: Precision };
type Precision = 'day' | 'month' | 'year' | 'interval';

const lastOfMonth = (month: string): string => {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
};

const readPeriod = (value: string): Written | undefined => {
  if (isDay(value)) return { first: value, last: value, precision: 'day' };
  if (/^[1-9]\d{3}-(0[1-9]|1[0-2])$/.test(value)) {
    return { first: `${value}-01`, last: lastOfMonth(value), precision: 'month' };
  }
  if (/^[1-9]\d{3}$/.test(value)) {
    return { first: `${value}-01-01`, last: `${value}-12-31`, precision: 'year' };
  }
  const [first, last, ...more] = value.split('/');
  if (first === undefined || last === undefined || more.length > 0) return undefined;
  if (!isDay(first) || !isDay(last) || first > last) return undefined;
  return { first, last, precision: first === last ? 'day' : 'interval' };
};

/** Most of what is written is written often: a few years have some hundred days. */
const mostRemembered = 2_000;

const remembered = new Map<string, Written>();

const written = (value: unknown): Written | undefined => {
  if (typeof value !== 'string') return undefined;
  const known = remembered.get(value);
  if (known !== undefined) return known;
  const found = readPeriod(value);
  if (found === undefined) return undefined;
  if (remembered.size >= mostRemembered) remembered.clear();
  remembered.set(value, found);
  return found;
};

/**
 * A period of whole days in its normal form: a day, a month, a year, or an interval of two days in order.
 * Every other ISO 8601 form (ordinals, weeks, times, abbreviated ends) is refused.
 */
export const Period = z
  .custom<string>((value) => written(value) !== undefined, {
    error: ({ input }) => {
      const quoted = typeof input === 'string' ? `${JSON.stringify(input.slice(0, 40))} is none: ` : '';
      return `${quoted}must be a period of whole days that exist: 2025-03-14, 2025-03, 2025 or 2025-03-01/2025-03-14, the earlier day first`;
    },
  })
  .overwrite((period) => {
    const parts = written(period);
    return parts?.precision === 'day' ? parts.first : period;
  })
  .meta({
    id: 'Period',
    type: 'string',
    description: 'Whole days: a day, a month, a year, or two days with a slash between, the earlier first.',
    pattern: '^[1-9]\\d{3}(-\\d{2}(-\\d{2}(/[1-9]\\d{3}-\\d{2}-\\d{2})?)?)?$',
    examples: ['2025-03-14', '2025-03', '2025', '2025-03-01/2025-03-14'],
  });

/** The first and last day of a period, and how exactly it is dated. */
export const daysOf = (
  period: string,
): { readonly first: DayNumber; readonly last: DayNumber; readonly precision: Precision } => {
  const parts = written(period);
  if (parts === undefined) throw new Error(`${JSON.stringify(period)} is no period`);
  return { ...parts, first: dayNumber(parts.first), last: dayNumber(parts.last) };
};

/** Since 1970 clocks in Brussels have been set by whole hours: no day has ended within a quarter of one. */
const quarter = 900_000;

let newest = { quarter: Number.NaN, day: '' };

/** The calendar day in Brussels at an instant in milliseconds, wherever the machine stands. */
export const brusselsDay = (instant: number): string => {
  if (instant < 0) return dayInBrussels(instant);
  const own = Math.floor(instant / quarter);
  if (own !== newest.quarter) newest = { quarter: own, day: dayInBrussels(instant) };
  return newest.day;
};

const dayInBrussels = (instant: number): string => {
  const day = DateTime.fromMillis(instant, { zone }).toISODate();
  if (day === null) throw new Error(`${instant} is no instant`);
  return day;
};

/** The last millisecond of a day in Brussels. */
export const endOfBrusselsDay = (day: string): number =>
  DateTime.fromISO(day, { zone }).endOf('day').toMillis();
