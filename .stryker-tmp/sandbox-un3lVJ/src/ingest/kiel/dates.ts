// @ts-nocheck
import { byCodeUnits } from '../../domain/order.ts';
import { isDay } from '../../domain/period.ts';

/** The first and the last day on which something was announced. */
export type Span = { readonly first: string; readonly last: string };

const pad = (number: string): string => number.padStart(2, '0');

const lastOfMonth = (month: string): string => {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
};

/** A day by its parts; undefined where there is none, as on 31 June. */
const dayOf = (year: string, month: string, day: string): string | undefined => {
  const written = `${year}-${pad(month)}-${pad(day)}`;
  return isDay(written) ? written : undefined;
};

/** The end of what is dated up to a day: of a day that the month does not have, the month's last. */
const endOf = (year: string, month: string, day: string): string | undefined => {
  if (dayOf(year, month, '1') === undefined || Number(day) < 1 || Number(day) > 31) return undefined;
  return dayOf(year, month, day) ?? lastOfMonth(`${year}-${pad(month)}`);
};

type Form = readonly [form: RegExp, read: (parts: readonly string[], firstDay: string) => Span | undefined];

const between = (first: string | undefined, last: string | undefined): Span | undefined =>
  first === undefined || last === undefined || first > last ? undefined : { first, last };

const century = (year: string): string => (year.length === 2 ? `20${year}` : year);

/** The ways in which the tables date a row: slashes stand in dates with the month first, points in those with the day first. */
const forms: readonly Form[] = [
  [
    /^(\d{4})-(\d{2})-(\d{2})$/,
    ([year = '', month = '', day = '']) => between(dayOf(year, month, day), dayOf(year, month, day)),
  ],
  [
    /^until (\d{1,2})\/(\d{1,2})\/(\d{4})$/,
    ([month = '', day = '', year = ''], firstDay) => between(firstDay, endOf(year, month, day)),
  ],
  [
    /^until (\d{1,2})\.(\d{1,2})\.(\d{4})$/,
    ([day = '', month = '', year = ''], firstDay) => between(firstDay, endOf(year, month, day)),
  ],
  [
    /^from (\d{1,2})\/(\d{1,2})\/(\d{4}) until (\d{1,2})\/(\d{1,2})\/(\d{4})$/,
    ([m1 = '', d1 = '', y1 = '', m2 = '', d2 = '', y2 = '']) => between(dayOf(y1, m1, d1), endOf(y2, m2, d2)),
  ],
  [
    /^(?:unclear|not specified|unspecified),? (\d{1,2})\/(\d{2}|\d{4})$/,
    ([month = '', year = '']) => {
      const first = dayOf(century(year), month, '1');
      return between(first, first && lastOfMonth(first.slice(0, 7)));
    },
  ],
];

/** The days that a cell says; undefined where it says none that is certain. `firstDay` is where the tables begin. */
export const spanIn = (cell: string, firstDay: string): Span | undefined => {
  for (const [form, read] of forms) {
    const found = form.exec(cell);
    if (found !== null) return read(found.slice(1), firstDay);
  }
  return undefined;
};

/** The least span that holds all of them; undefined where there are none. */
export const hullOf = (spans: readonly Span[]): Span | undefined => {
  const first = spans.map((span) => span.first).toSorted(byCodeUnits)[0];
  const last = spans
    .map((span) => span.last)
    .toSorted(byCodeUnits)
    .at(-1);
  return first === undefined || last === undefined ? undefined : { first, last };
};

/** A span as a report dates it. */
export const periodOf = ({ first, last }: Span): string => (first === last ? first : `${first}/${last}`);
