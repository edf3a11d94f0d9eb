// @ts-nocheck
import { sortedSet } from '../domain/order.ts';
import { type DayNumber, dayOf } from '../domain/period.ts';
import { type Account, figureAt } from './account.ts';
import { type Goal, goalAt, outside } from './goal.ts';
import type { Progress } from './progress.ts';
import type { Known, TargetRow } from './rows.ts';
import type { Targets } from './said.ts';

/** What was stored on a track between two positions. */
export type Touched = {
  /** The days on which its entries count. */
  readonly days: readonly DayNumber[];
  /** Whether a statement was made, changed or withdrawn, which may concern any year. */
  readonly stated: boolean;
  /** Where a commitment was, the last day for which anything is promised, which may lie ahead; undefined otherwise. */
  readonly promisedUpTo: DayNumber | undefined;
};

/** The rows that tell what changed between two moments. */
export type Lately = Account &
  Targets & {
    readonly touched: (track: string, after: bigint, upTo: bigint) => Touched;
  };

/** What somebody was told: everything up to a position, at a day, or on some day since when nobody kept on which. */
export type Told = Known & { readonly day: string; readonly orLater?: true };

/** What changed since: the figures that read otherwise now, and the targets that have left. */
export type News = { readonly progress: readonly Progress[]; readonly left: readonly string[] };

type Moments = { readonly was: Told; readonly is: Told };

const yearOf = (day: string): number => Number(day.slice(0, 4));

/** How many years ahead a figure is told of: what is promised for later reads otherwise once it is asked for. */
const mostYearsAhead = 30;

const yearsFrom = (first: number, last: number): readonly number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_each, at) => first + at);

/** Every year of a target up to that of a day, or up to a later one. */
const allYears = ({ versions }: TargetRow, day: string, upTo = 0): readonly number[] => {
  const firsts = versions.flatMap(({ target: { period } }) =>
    period.kind === 'calendar-years' ? [Number(period.from)] : [],
  );
  return yearsFrom(Math.min(...firsts, yearOf(day)), Math.max(yearOf(day), upTo));
};

/** The tracks of a target: an earlier version, which judges earlier days, may have had another. */
export const tracksOf = ({ versions }: TargetRow): readonly string[] =>
  sortedSet(versions.map(({ target }) => target.track));

/** Whether a track has become readable, or unreadable, in part. */
const isHeldAnew = (account: Lately, track: string, { was, is }: Moments): boolean =>
  account.isComplete(track, was) !== account.isComplete(track, is);

/** The years since the day of which somebody was told: one that ended meanwhile is judged otherwise now. */
const yearsPassed = ({ was, is }: Moments): readonly number[] =>
  was.day === is.day ? [] : yearsFrom(yearOf(was.day), yearOf(is.day));

/** The last year for which anything is promised, as far ahead as figures are told of. */
const lastYearOf = (days: readonly DayNumber[], today: string): number =>
  Math.min(yearOf(dayOf(Math.max(...days))), yearOf(today) + mostYearsAhead);

/** The years of a target whose figures may read otherwise than before, beside the one that is shown anyway. */
const yearsTouched = (account: Lately, before: TargetRow | undefined, now: TargetRow, moments: Moments) => {
  const { was, is } = moments;
  if (before?.revision !== now.revision) return allYears(now, is.day);
  const tracks = tracksOf(now);
  const touched = tracks.map((track) => account.touched(track, was.position, is.position));
  const promised = touched.flatMap(({ promisedUpTo }) => promisedUpTo ?? []);
  if (promised.length > 0) return allYears(now, is.day, lastYearOf(promised, is.day));
  if (touched.some(({ stated }) => stated) || tracks.some((track) => isHeldAnew(account, track, moments))) {
    return allYears(now, is.day);
  }
  const days = touched.flatMap((each) => each.days);
  return [...new Set([...yearsPassed(moments), ...days.map((day) => yearOf(dayOf(day)))])];
};

/** A goal, with the year in which it is asked for where that is not the present period. */
export type AskedGoal = { readonly goal: Goal; readonly year: number | undefined };

/** The goals of a target in its present period and in some years. */
const goalsOf = (row: TargetRow | undefined, day: string, years: readonly number[]): readonly AskedGoal[] => {
  if (row === undefined || row.retired) return [];
  const found = new Map<DayNumber, AskedGoal>();
  for (const year of [undefined, ...years]) {
    const goal = goalAt(row, day, year);
    if (goal !== outside && !found.has(goal.from)) found.set(goal.from, { goal, year });
  }
  return [...found.values()];
};

/** The goals of a target whose figures may read otherwise since; of one that was retired meanwhile, those it had. */
export const goalsTouched = (account: Lately, now: TargetRow, moments: Moments): readonly AskedGoal[] => {
  const before = account.targetAt(now.id, moments.was);
  const years = yearsTouched(account, before, now, moments);
  return years.length === 0 ? [] : goalsOf(now.retired ? before : now, moments.is.day, years);
};

type Read = { readonly goal: Goal; readonly figure: Progress };

const figuresOf = (
  account: Lately,
  row: TargetRow | undefined,
  { day, position }: Told,
  years: readonly number[],
): readonly Read[] =>
  goalsOf(row, day, years).map(({ goal }) => ({ goal, figure: figureAt(account, goal, { position }) }));

/** What a figure has to share with one that was told to need no telling: where the day is not known, its day too. */
const readingOf = ({ goal, figure }: Read, { orLater }: Told): string =>
  JSON.stringify([orLater === true ? goal.day : null, figure]);

/** What has changed of one target since somebody was told. */
export const newsOf = (account: Lately, now: TargetRow, moments: Moments): News => {
  const { was, is } = moments;
  const before = account.targetAt(now.id, was);
  const years = yearsTouched(account, before, now, moments);
  if (years.length === 0) return { progress: [], left: [] };
  const earlier = was.position < 0n ? [] : figuresOf(account, before, was, years);
  const known = new Set(earlier.map((read) => readingOf(read, was)));
  const later = figuresOf(account, now, is, years);
  return {
    progress: later.filter((read) => !known.has(readingOf(read, was))).map(({ figure }) => figure),
    left: earlier.length > 0 && later.length === 0 ? [now.id] : [],
  };
};
