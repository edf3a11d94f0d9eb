import { type DayNumber, dayOf } from '../domain/period.ts';
import { type Account, figureAt } from './account.ts';
import { type Goal, goalAt, outside } from './goal.ts';
import type { Progress } from './progress.ts';
import type { Known, TargetRow } from './rows.ts';

/** What was stored on a track between two positions. */
export type Touched = {
  /** The days on which its entries count. */
  readonly days: readonly DayNumber[];
  /** Whether a statement was made, corrected or withdrawn. */
  readonly stated: boolean;
};

/** The rows that tell what changed between two moments. */
export type Lately = Account & {
  readonly targetAt: (id: string, known: Known) => TargetRow | undefined;
  readonly touched: (track: string, after: bigint, upTo: bigint) => Touched;
};

/** What somebody was told: everything up to a position, at a day. */
export type Told = Known & { readonly day: string };

/** What changed since: the figures that read otherwise now, and the targets that have left. */
export type News = { readonly progress: readonly Progress[]; readonly left: readonly string[] };

type Moments = { readonly was: Told; readonly is: Told };

const yearOf = (day: string): number => Number(day.slice(0, 4));

/** Every year of a target up to a day. */
const allYears = ({ versions }: TargetRow, day: string): readonly number[] => {
  const firsts = versions.flatMap(({ target: { period } }) =>
    period.kind === 'calendar-years' ? [Number(period.from)] : [],
  );
  const first = Math.min(...firsts, yearOf(day));
  return Array.from({ length: yearOf(day) - first + 1 }, (_each, at) => first + at);
};

const trackOfTarget = ({ versions }: TargetRow): string | undefined => versions.at(-1)?.target.track;

/** Whether a track has become readable, or unreadable, in part. */
const isHeldAnew = (account: Lately, track: string, { was, is }: Moments): boolean =>
  account.isComplete(track, was) !== account.isComplete(track, is);

/** The years of a target whose figures may read otherwise than before, beside the one that is shown anyway. */
const yearsTouched = (account: Lately, before: TargetRow | undefined, now: TargetRow, moments: Moments) => {
  const { was, is } = moments;
  const track = trackOfTarget(now);
  if (track === undefined || before?.revision !== now.revision) return allYears(now, is.day);
  const { days, stated } = account.touched(track, was.position, is.position);
  if (stated || isHeldAnew(account, track, moments)) return allYears(now, is.day);
  return [...new Set(days.map((day) => yearOf(dayOf(day))))];
};

/** The goals of a target in its present period and in some years. */
const goalsOf = (row: TargetRow | undefined, day: string, years: readonly number[]): readonly Goal[] => {
  if (row === undefined || row.retired) return [];
  const goals = [undefined, ...years]
    .map((year) => goalAt(row, day, year))
    .filter((goal) => goal !== outside);
  return [...new Map(goals.map((goal) => [goal.from, goal])).values()];
};

const figuresOf = (
  account: Lately,
  row: TargetRow | undefined,
  { day, position }: Told,
  years: readonly number[],
) => goalsOf(row, day, years).map((goal) => figureAt(account, goal, { position }));

/** What has changed of one target. */
const newsOf = (account: Lately, now: TargetRow, moments: Moments): News => {
  const { was, is } = moments;
  const before = account.targetAt(now.id, was);
  const years = yearsTouched(account, before, now, moments);
  if (years.length === 0 && was.day === is.day) return { progress: [], left: [] };
  // A figure whose day has not come yet on the day before is no figure of then.
  const earlier = was.position < 0n ? [] : figuresOf(account, before, was, years);
  const known = new Set(earlier.map((figure) => JSON.stringify(figure)));
  const later = figuresOf(account, now, is, years);
  return {
    progress: later.filter((figure) => !known.has(JSON.stringify(figure))),
    left: earlier.length > 0 && later.length === 0 ? [now.id] : [],
  };
};

/**
 * What has changed between what somebody was told and what is known now: each target's figure in its present period,
 * and those of earlier years that reports were about.
 */
export const newsBetween = (account: Lately, was: Told, is: Told): News => {
  const news = account.targetsAt(is).map((row) => newsOf(account, row, { was, is }));
  return {
    progress: news.flatMap(({ progress }) => progress),
    left: news.flatMap(({ left }) => left),
  };
};
