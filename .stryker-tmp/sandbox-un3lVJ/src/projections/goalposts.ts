// @ts-nocheck
import { sortedSet } from '../domain/order.ts';
import { dayNumber, dayOf } from '../domain/period.ts';
import { type Account, figureAt } from './account.ts';
import { goalAt, outside, versionAt } from './goal.ts';
import type { Progress } from './progress.ts';
import type { Known, TargetRow, TargetVersion } from './rows.ts';

/** Days on which one version of a target is the one that judges: from as long as there are days where `from` is null. */
export type Era = {
  readonly from: string | null;
  /** Null where no other version follows. */
  readonly to: string | null;
  readonly version: TargetVersion;
};

const dayBefore = (day: string): string => dayOf(dayNumber(day) - 1);

/** Which version of a target judges when, in the order of time: another can begin to only where some version applies. */
export const erasOf = ({ versions }: TargetRow): readonly Era[] => {
  const changes = [null, ...sortedSet(versions.map(({ appliesFrom }) => appliesFrom))];
  const begun = changes.flatMap((from) => {
    const version = versionAt(versions, from ?? '');
    return version === undefined ? [] : [{ from, version }];
  });
  const eras = begun.filter(({ version }, at) => version !== begun[at - 1]?.version);
  return eras.map(({ from, version }, at) => {
    const next = eras[at + 1]?.from;
    return { from, to: next === undefined || next === null ? null : dayBefore(next), version };
  });
};

/** The figure at a day where that version judges it; undefined where another does, since the period was over before. */
const judgedBy = (
  account: Account,
  row: TargetRow,
  version: TargetVersion,
  known: Known,
  day: string,
): Progress | undefined => {
  const goal = goalAt(row, day);
  return goal === outside || goal.version !== version ? undefined : figureAt(account, goal, known);
};

const yearOf = (day: string): number => Number(day.slice(0, 4));

/** The most years of one version that are shown. */
const mostYears = 50;

/** The last days of a version's calendar years that ended while it judged, but for the last year, the earliest first. */
const yearEndsIn = ({ from, version }: Era, on: string): readonly string[] => {
  const { period } = version.target;
  if (period.kind === 'cumulative') return [];
  const last = Math.min(yearOf(on), period.until === undefined ? yearOf(on) : Number(period.until));
  const first = Math.max(Number(period.from), from === null ? 0 : yearOf(from), last - mostYears);
  return Array.from({ length: Math.max(0, last - first) }, (_each, at) => `${first + at}-12-31`);
};

const heldAgainst = (figure: Progress | undefined) => ({
  period: figure?.period ?? null,
  delivered: figure?.delivered ?? null,
  undisclosedReports: figure?.undisclosedReports ?? null,
  upperBoundKnown: figure?.upperBoundKnown ?? null,
  share: figure?.share ?? null,
  status: figure?.status ?? null,
  unit: figure?.target.unit ?? null,
  complete: figure?.complete ?? true,
});

/**
 * A goalpost of a target at a day: one version for the days on which it judges, with the figure held against it on the
 * last of those days up to the day asked for, and on the last day of each calendar year that ended before. A version
 * that has not begun to judge by then, or begins when the last period is over, is held against nothing.
 */
export const goalpostAt = (account: Account, row: TargetRow, era: Era, known: Known, day: string) => {
  const { from, to, version } = era;
  const on = to !== null && to < day ? to : day;
  const hasBegun = from === null || from <= day;
  const figureOn = (at: string) => judgedBy(account, row, version, known, at);
  const ends = hasBegun ? yearEndsIn(era, on).filter((end) => end !== on) : [];
  const years = ends
    .map(figureOn)
    .filter((figure) => figure !== undefined)
    .map(heldAgainst);
  const now = heldAgainst(hasBegun ? figureOn(on) : undefined);
  return {
    from,
    to,
    revision: String(version.revision),
    quantity: version.target.quantity,
    reason: version.reason,
    recordedAt: version.recordedAt,
    index: String(version.index),
    ...now,
    complete: now.complete && years.every(({ complete }) => complete),
    earlierYears: years,
  };
};

export type Goalpost = ReturnType<typeof goalpostAt>;
