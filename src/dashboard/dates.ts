import type { Progress } from '../projections/progress.ts';

const dayForm = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
const monthForm = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

const one = (written: string): string => {
  if (/^\d{4}$/.test(written)) return written;
  const form = written.length === 'YYYY-MM'.length ? monthForm : dayForm;
  return form.format(new Date(written));
};

/** A day, a month, a year or an interval of two days, as it would be said. */
export const period = (written: string): string => written.split('/').map(one).join(' to ');

/** An instant to the minute: 25 November 2026, 17:41 UTC. */
export const instant = (iso: string): string => `${one(iso.slice(0, 10))}, ${iso.slice(11, 16)} UTC`;

/** What a figure's period is called. */
export const periodName = ({ target, period: { from, to } }: Progress): string => {
  if (target.period.kind === 'calendar-years') return `calendar year ${from.slice(0, 4)}`;
  return to === null ? `since ${one(from)}` : bounds({ from, to });
};

/** The first and last day of a period. */
export const bounds = ({ from, to }: Progress['period']): string =>
  to === null ? `from ${one(from)}, without an end` : `${one(from)} to ${one(to)}`;
