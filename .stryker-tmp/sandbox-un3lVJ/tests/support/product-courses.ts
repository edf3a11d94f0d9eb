// @ts-nocheck
import { type Breakdown, breakdownOf, type Trait } from '../../src/projections/breakdown.ts';
import { contributionsAt, sumOfLines } from '../../src/projections/contributions.ts';
import { type Course, courseOf } from '../../src/projections/course.ts';
import { type Goal, goalAt, outside } from '../../src/projections/goal.ts';
import type { LineFilter } from '../../src/projections/line-filter.ts';
import type { TargetRow } from '../../src/projections/rows.ts';
import type { Accepted } from '../reference/wire.ts';
import { accountOf, knownAt } from './product-account.ts';

/** A figure of a history: of which target, on which day, in the period that contains it or in a year. */
export type FigureAsked = {
  readonly id?: string;
  readonly effectiveAt: string;
  readonly year?: number;
};

/** The goal of a figure and what is known of it; undefined where there is none. */
const askedIn = (history: readonly Accepted[], { id = 'rounds', effectiveAt, year }: FigureAsked) => {
  const account = accountOf(history);
  const known = knownAt(history.length - 1);
  const row: TargetRow | undefined = account.targetAt(id, known);
  const goal: Goal | typeof outside =
    row === undefined || row.retired ? outside : goalAt(row, effectiveAt, year);
  return row === undefined || goal === outside ? undefined : { account, known, row, goal };
};

/** The product's course of a figure of a history; undefined where there is no such figure. */
export const productCourse = (history: readonly Accepted[], asked: FigureAsked): Course | undefined => {
  const found = askedIn(history, asked);
  return found && courseOf(found.account, { ...found, year: asked.year }, found.known);
};

/** The product's breakdown of a figure of a history; undefined where there is no such figure. */
export const productBreakdown = (
  history: readonly Accepted[],
  by: Trait,
  asked: FigureAsked,
): Breakdown | undefined => {
  const found = askedIn(history, asked);
  return found && breakdownOf(found.account, found.goal, found.known, by);
};

/** What a course says of a day: its last point up to it. */
export const pointOn = (course: Course, day: string): Course['course'][number] | undefined =>
  course.course.findLast(({ on }) => on <= day);

/** The product's lines of a part of a figure, all of them, and what it says that they add up to. */
export const linesOfPart = (history: readonly Accepted[], filter: LineFilter, asked: FigureAsked) => {
  const found = askedIn(history, asked);
  if (found === undefined) throw new Error('there is no such figure');
  const { account, goal, known } = found;
  const sum = sumOfLines(account, goal, known, { filter });
  if (sum === null) throw new Error('there is no such sum');
  const page = { after: undefined, limit: 1_000, filter };
  return { sum, lines: contributionsAt(account, goal, known, page).contributions };
};
