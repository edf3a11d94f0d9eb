// @ts-nocheck
import type { Stage } from '../domain/commitment/commitment.ts';
import { sortedSet } from '../domain/order.ts';
import { type DayNumber, dayNumber, dayOf, daysOf } from '../domain/period.ts';
import { type Interval, nothing, plus, shown, shownInterval } from '../domain/quantity.ts';
import type { SupportTrack } from '../domain/track.ts';
import type { CommittedSum } from './committed.ts';
import { type Alike, type EntrySum, isStanding } from './progress.ts';

/** What a timeline is drawn from: what is on its track up to a moment of knowledge, each effective by a day. */
export type TimelineGround = {
  readonly entries: readonly EntrySum[];
  /** As promised at that day. */
  readonly committed: readonly CommittedSum[];
};

/** The days whose months are shown; without a first day the month of the first report begins the range. */
export type Range = { readonly from: DayNumber | undefined; readonly to: DayNumber };

type Dated = Pick<EntrySum, 'effectiveOn' | 'first' | 'last'>;

/** A month as a number: twelve times the year plus the month, so that the next one is one more. */
type Month = number;

const monthOf = (day: DayNumber): Month => {
  const [year = 0, month = 0] = dayOf(day).split('-').map(Number);
  return year * 12 + month - 1;
};

const monthText = (month: Month): string =>
  `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;

const firstDayOf = (month: Month): DayNumber => dayNumber(`${monthText(month)}-01`);

const monthsBetween = (first: Month, last: Month): readonly Month[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_each, at) => first + at);

/** Reports dated by a month or a year are in no month's bar: within their period nobody knows when. */
const isCoarse = ({ effectiveOn }: Dated): boolean =>
  ['month', 'year'].includes(daysOf(effectiveOn).precision);

/** What lines of a track are alike in for its timeline: whose they are, and the months that they overlap. */
export const inMonths: Alike = {
  name: 'months',
  traits: ({ body }) => body,
  days: (dated) =>
    isCoarse(dated)
      ? dated.effectiveOn
      : [dated.first, dated.last].map((day) => monthText(monthOf(day))).join(),
};

/** Adds to what stands under a key. */
const addTo = <Key>(sums: Map<Key, Interval>, key: Key, amount: Interval): void => {
  sums.set(key, plus(sums.get(key) ?? nothing, amount));
};

/** How many reports carry no number, by month or by period. */
type Marks<Key> = Map<Key, number>;

const mark = <Key>(marks: Marks<Key>, key: Key, { undisclosedReports }: EntrySum): void => {
  marks.set(key, (marks.get(key) ?? 0) + undisclosedReports);
};

/** The months of a range that a report overlaps. */
const monthsWithin = ({ first, last }: Dated, shownMonths: readonly Month[]): readonly Month[] => {
  const [from, to] = [shownMonths[0] ?? 0, shownMonths.at(-1) ?? -1];
  return monthsBetween(Math.max(from, monthOf(first)), Math.min(to, monthOf(last)));
};

/** What a report adds to the bar of a month that it overlaps: all of it when it lies wholly within. */
const inMonth = (entry: EntrySum, month: Month): Interval =>
  entry.first >= firstDayOf(month) && entry.last < firstDayOf(month + 1)
    ? entry
    : { min: 0n, max: entry.max };

type Sums = { readonly bars: Map<Month, Interval>; readonly ended: Map<Month, Interval> };

/** What came in each month, and what ended in it, whatever its precision. */
const sumsOf = (entries: readonly EntrySum[], months: readonly Month[]): Sums => {
  const sums: Sums = { bars: new Map(), ended: new Map() };
  for (const entry of entries) {
    addTo(sums.ended, monthOf(entry.last), entry);
    if (isCoarse(entry)) continue;
    for (const month of monthsWithin(entry, months)) addTo(sums.bars, month, inMonth(entry, month));
  }
  return sums;
};

const marksOf = (entries: readonly EntrySum[], months: readonly Month[]): Marks<Month> => {
  const marks: Marks<Month> = new Map();
  for (const entry of entries.filter((each) => !isCoarse(each))) {
    for (const month of monthsWithin(entry, months)) mark(marks, month, entry);
  }
  return marks;
};

const sumBefore = (ended: Sums['ended'], first: Month): Interval =>
  [...ended].filter(([month]) => month < first).reduce((sum, [, amount]) => plus(sum, amount), nothing);

const barsOf = ({ entries }: TimelineGround, months: readonly Month[], unit: string) => {
  const { bars, ended } = sumsOf(entries, months);
  const marks = marksOf(entries, months);
  let cumulative = sumBefore(ended, months[0] ?? 0);
  return months.map((month) => {
    cumulative = plus(cumulative, ended.get(month) ?? nothing);
    return {
      month: monthText(month),
      ...shownInterval(bars.get(month) ?? nothing, unit),
      undisclosedReports: marks.get(month) ?? 0,
      cumulativeMin: shown(cumulative.min, unit),
      cumulativeMax: shown(cumulative.max, unit),
    };
  });
};

const coarseOf = ({ entries }: TimelineGround, months: readonly Month[], unit: string) => {
  const isShown = (dated: Dated): boolean => isCoarse(dated) && monthsWithin(dated, months).length > 0;
  const sums = new Map<string, Interval>();
  const marks: Marks<string> = new Map();
  for (const entry of entries.filter(isShown)) {
    addTo(sums, entry.effectiveOn, entry);
    mark(marks, entry.effectiveOn, entry);
  }
  return sortedSet([...sums.keys()]).map((period) => ({
    period,
    precision: daysOf(period).precision === 'year' ? ('year' as const) : ('month' as const),
    ...shownInterval(sums.get(period) ?? nothing, unit),
    undisclosedReports: marks.get(period) ?? 0,
  }));
};

const earliest = (days: readonly DayNumber[]): DayNumber =>
  days.reduce((least, each) => Math.min(least, each), Number.POSITIVE_INFINITY);

/** The months from the first day asked for, or else the first that has anything to show, to the last. */
const monthsShown = ({ entries, committed }: TimelineGround, { from, to }: Range): readonly Month[] => {
  const firsts = entries.map(({ first }) => first);
  const first = from ?? earliest([...firsts, ...committed.map(({ countsOn }) => countsOn)]);
  return Number.isFinite(first) ? monthsBetween(monthOf(first), monthOf(to)) : [];
};

/** What is promised in one stage, each commitment in the month of its own day, which may lie ahead. */
const promisedBars = (committed: readonly CommittedSum[], months: readonly Month[], unit: string) => {
  const sums = new Map<Month, Interval>();
  const undisclosed = new Map<Month, number>();
  for (const sum of committed) {
    const month = monthOf(sum.countsOn);
    addTo(sums, month, sum);
    undisclosed.set(month, (undisclosed.get(month) ?? 0) + sum.undisclosed);
  }
  let cumulative = sumBefore(sums, months[0] ?? 0);
  return months.map((month) => {
    const amount = sums.get(month) ?? nothing;
    cumulative = plus(cumulative, amount);
    return {
      month: monthText(month),
      ...shownInterval(amount, unit),
      undisclosedCommitments: undisclosed.get(month) ?? 0,
      cumulativeMin: shown(cumulative.min, unit),
      cumulativeMax: shown(cumulative.max, unit),
    };
  });
};

/**
 * What was delivered and what is promised on a track month by month. A bar takes the reports dated by days: in full those wholly within
 * the month, up to their maximum those that reach beyond it. Reports dated by a month or a year stand apart. The
 * cumulative sum is everything effective by the month's end, and so not the sum of the bars.
 */
export const timelineOf = ({ id: track, unit }: SupportTrack, ground: TimelineGround, range: Range) => {
  const standing = { ...ground, entries: ground.entries.filter(isStanding) };
  const months = monthsShown(standing, range);
  const inStage = (stage: Stage) =>
    promisedBars(
      ground.committed.filter((sum) => sum.stage === stage),
      months,
      unit,
    );
  return {
    track,
    unit,
    by: 'month' as const,
    delivered: barsOf(standing, months, unit),
    committed: {
      pledged: inStage('pledged'),
      allocated: inStage('allocated'),
      contracted: inStage('contracted'),
    },
    coarse: coarseOf(standing, months, unit),
    /** Whose reports are in it, so that different accounts are not mixed in silence. */
    reportedBy: sortedSet(standing.entries.map(({ body }) => body)),
  };
};

export type Timeline = ReturnType<typeof timelineOf>;
