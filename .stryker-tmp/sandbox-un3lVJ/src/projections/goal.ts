// @ts-nocheck
import { type DayNumber, dayNumber, dayOf } from '../domain/period.ts';
import type { Target, TargetPeriod } from '../domain/target/target.ts';
import type { TargetRow, TargetVersion } from './rows.ts';

/** What a figure is held against at a day: a target's version and the days it is about. */
export type Goal = {
  readonly id: string;
  readonly version: TargetVersion;
  readonly target: Target;
  readonly from: DayNumber;
  /** The last day of the period; null when it has no end. */
  readonly to: DayNumber | null;
  /** The day everything is worked out at: the day asked for, or the period's last when that came before. */
  readonly day: DayNumber;
};

/** Everything of a goal on which anything that is worked out for it depends, as a name: a version says what is counted. */
export const nameOfGoal = ({ id, version, from, to, day }: Goal): string =>
  `${id} ${version.revision} ${from} ${to} ${day}`;

/** Asked for a period that the target does not have. */
export const outside = 'outside';

/** Among the versions known, the one with the latest `appliesFrom` not after the day; before all of them the first. */
export const versionAt = (versions: readonly TargetVersion[], day: string): TargetVersion | undefined => {
  const applying = versions.filter(({ appliesFrom }) => appliesFrom <= day);
  return (
    applying.reduce<TargetVersion | undefined>(
      (latest, version) =>
        latest === undefined || version.appliesFrom >= latest.appliesFrom ? version : latest,
      undefined,
    ) ?? versions[0]
  );
};

type Days = { readonly from: DayNumber; readonly to: DayNumber | null };

const yearOf = (day: string): number => Number(day.slice(0, 4));

const calendarYear = (year: number): Days => {
  const written = String(year).padStart(4, '0');
  return { from: dayNumber(`${written}-01-01`), to: dayNumber(`${written}-12-31`) };
};

const holdsIn = (period: TargetPeriod, year: number): boolean =>
  period.kind === 'calendar-years' &&
  year >= Number(period.from) &&
  (period.until === undefined || year <= Number(period.until));

/** The period that contains a day; before the first the first, after the last the last. */
const periodAt = (period: TargetPeriod, day: string): Days => {
  if (period.kind === 'cumulative') {
    return {
      from: dayNumber(period.since),
      to: period.until === undefined ? null : dayNumber(period.until),
    };
  }
  const notBefore = Math.max(yearOf(day), Number(period.from));
  return calendarYear(period.until === undefined ? notBefore : Math.min(notBefore, Number(period.until)));
};

const earlier = (day: string, end: DayNumber | null): string =>
  end === null || dayNumber(day) <= end ? day : dayOf(end);

const goalOf = (row: TargetRow, version: TargetVersion, days: Days, day: string): Goal => ({
  id: row.id,
  version,
  target: version.target,
  ...days,
  day: dayNumber(day),
});

/** The goal of an asked year, at the day asked for or, when the year ended before, at its last day. */
const goalInYear = (row: TargetRow, day: string, year: number): Goal | typeof outside => {
  const days = calendarYear(year);
  const at = earlier(day, days.to);
  const version = versionAt(row.versions, at);
  if (version === undefined || !holdsIn(version.target.period, year)) return outside;
  return goalOf(row, version, days, at);
};

/** The calendar years up to a day in which a target was held or is, each by the version that judges it. */
export const yearsHeld = (row: TargetRow, day: string): readonly string[] => {
  const firsts = row.versions.flatMap(({ target: { period } }) =>
    period.kind === 'calendar-years' ? [Number(period.from)] : [],
  );
  const [from, until] = [Math.min(...firsts), yearOf(day)];
  if (firsts.length === 0 || from > until) return [];
  return Array.from({ length: until - from + 1 }, (_, at) => String(from + at)).filter(
    (year) => goalAt(row, day, Number(year)) !== outside,
  );
};

/** What a target asks for at a day, in the period that contains it or in the year asked for. */
export const goalAt = (row: TargetRow, day: string, year?: number): Goal | typeof outside => {
  if (year !== undefined) return goalInYear(row, day, year);
  const version = versionAt(row.versions, day);
  if (version === undefined) return outside;
  const days = periodAt(version.target.period, day);
  const at = earlier(day, days.to);
  // A period that ended before the day is seen on its last day, and by the version that held then.
  return at === day ? goalOf(row, version, days, day) : goalAt(row, at);
};
