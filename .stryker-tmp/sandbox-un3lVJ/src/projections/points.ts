// @ts-nocheck
import { reportName } from '../domain/ids.ts';
import { type DayNumber, dayNumber } from '../domain/period.ts';
import { type Interval, nothing, plus } from '../domain/quantity.ts';
import type { Goal } from './goal.ts';
import { type Makeup, makeupsOf, partOf, sumOf } from './makeup.ts';
import type { EntrySum, UndisclosedPart } from './progress.ts';
import type { StatementRow } from './rows.ts';
import { speakingAt, speaks } from './statements.ts';
import { type Stretch, seenOn } from './stretches.ts';

/** What a figure is from a day on, until the next point. */
export type Point = Interval & { readonly on: DayNumber; readonly undisclosedReports: number };

/** What ends on one day. */
type OfDay = { readonly entries: EntrySum[]; readonly undisclosed: UndisclosedPart[] };

/** Lines of a track by the last day of each, in order: so a figure is added up in one pass over them. */
export type LinesByDay = readonly (readonly [DayNumber, OfDay])[];

export const linesByDay = (
  entries: readonly EntrySum[],
  undisclosed: readonly UndisclosedPart[],
): LinesByDay => {
  const days = new Map<DayNumber, OfDay>();
  const ofDay = (day: DayNumber): OfDay => {
    const found = days.get(day) ?? { entries: [], undisclosed: [] };
    days.set(day, found);
    return found;
  };
  for (const entry of entries) ofDay(entry.last).entries.push(entry);
  for (const part of undisclosed) ofDay(part.last).undisclosed.push(part);
  return [...days].toSorted(([a], [b]) => a - b);
};

type Running = Stretch & { readonly goal: Goal };

/** Days of a stretch on which the same statement speaks, or none: only deliveries change the figure between them. */
type Level = { readonly from: DayNumber; readonly to: DayNumber; readonly makeup: Makeup };

type Speaking = { readonly day: DayNumber; readonly row: StatementRow };

/** The statement that begins to speak on each day, in order; none where the goal is no level. */
const speakersFor = (goal: Goal, statements: readonly StatementRow[]): readonly Speaking[] => {
  if (goal.target.basis !== 'statements') return [];
  const byDay = new Map<DayNumber, StatementRow[]>();
  for (const row of statements.filter((each) => speaks(goal, each))) {
    const day = dayNumber(row.statement.asOf);
    byDay.set(day, [...(byDay.get(day) ?? []), row]);
  }
  return [...byDay]
    .toSorted(([a], [b]) => a - b)
    .flatMap(([day, rows]) => {
      const row = speakingAt(goal, rows, day);
      return row === undefined ? [] : [{ day, row }];
    });
};

const levelsOf = ({ from, to, goal }: Running, statements: readonly StatementRow[]): readonly Level[] => {
  const speakers = speakersFor(goal, statements).filter(({ day }) => day <= Math.min(to, goal.day));
  const starts = [from, ...speakers.map(({ day }) => day).filter((day) => day > from)];
  return starts.map((start, at) => {
    const end = (starts[at + 1] ?? to + 1) - 1;
    const speaker = speakers.findLast(({ day }) => day <= start);
    const spoken = speaker === undefined ? [] : [speaker.row];
    return { from: start, to: end, makeup: makeupsOf(seenOn(goal, end), spoken).figure };
  });
};

/** The figure on the first day of a level, and on each further day on which something of it ends. */
const pointsIn = (goal: Goal, { from, to, makeup }: Level, lines: LinesByDay): readonly Point[] => {
  const points = new Map<DayNumber, Point>();
  const marked = new Set<string>();
  let sum = sumOf(goal, makeup, []);
  const point = (on: DayNumber): void => {
    points.set(on, { on, ...sum, undisclosedReports: marked.size });
  };
  point(from);
  for (const [day, { entries, undisclosed }] of lines) {
    // What is in a sum at all is told by its last day alone; how much of it, by the first too.
    if (day > to || makeup.inclusion({ first: day, last: day }) === undefined) continue;
    sum = plus(sum, sumOf(goal, { ...makeup, stated: [] }, entries));
    const adding = undisclosed.filter((part) => partOf(goal, makeup, { ...part, ...nothing }) !== undefined);
    for (const part of adding) marked.add(reportName(part));
    point(Math.max(day, from));
  }
  return [...points.values()];
};

/** What a figure is on the first day of a stretch, and on each day of it on which anything could change it. */
export const pointsOf = (
  stretch: Running,
  lines: LinesByDay,
  statements: readonly StatementRow[],
): readonly Point[] => levelsOf(stretch, statements).flatMap((level) => pointsIn(stretch.goal, level, lines));
