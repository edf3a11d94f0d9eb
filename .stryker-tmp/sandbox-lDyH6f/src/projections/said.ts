// @ts-nocheck
import type { ReportId } from '../domain/ids.ts';
import { type Interval, nothing } from '../domain/quantity.ts';
import { trackOf } from '../domain/tracks/index.ts';
import { type Account, rawFigureAt } from './account.ts';
import { type Goal, goalAt, outside } from './goal.ts';
import type { Figure } from './progress.ts';
import type { Known, StatementRow, TargetRow } from './rows.ts';

/** The targets as they stood at any moment. */
export type Targets = { readonly targetAt: (id: string, known: Known) => TargetRow | undefined };

/** Which figure is asked about: a target's, at a day, in the period that contains it or in a year. */
export type FigureAsked = {
  readonly target: string;
  readonly day: string;
  readonly year?: number | undefined;
};

/** What a figure says. */
export type Spoken = Interval & {
  readonly undisclosedReports: number;
  readonly quantity: number | string | null;
  readonly unit: string;
  /** The statement that speaks for it, by its latest event. */
  readonly statement: (ReportId & { readonly index: bigint }) | null;
};

/** The same; undefined while there is no figure, since its target is not adopted or was retired. */
export type Said = Spoken | undefined;

/** The goal of the figure as known at a moment; undefined while there is no figure. */
export const goalKnownAt = (
  history: Targets,
  { target, day, year }: FigureAsked,
  known: Known,
): Goal | undefined => {
  const row = history.targetAt(target, known);
  if (row === undefined || row.retired) return undefined;
  const goal = goalAt(row, day, year);
  return goal === outside ? undefined : goal;
};

const named = (row: StatementRow | undefined): Spoken['statement'] =>
  row === undefined ? null : { body: row.body, reference: row.reference, index: row.index };

/** What a goal's figure says. */
export const spokenOf = (
  { target: { quantity, track } }: Goal,
  { delivered, undisclosedReports, statement }: Figure,
): Spoken => {
  return {
    ...delivered,
    undisclosedReports,
    quantity,
    unit: trackOf(track).unit,
    statement: named(statement),
  };
};

/** The same as known at a moment. */
export const spokenAt = (account: Account, goal: Goal, known: Known): Spoken =>
  spokenOf(goal, rawFigureAt(account, goal, known));

export const saidAt = (account: Account, goal: Goal | undefined, known: Known): Said =>
  goal === undefined ? undefined : spokenAt(account, goal, known);

/** What a figure says as known at a moment. */
export const saidOf = (account: Account & Targets, asked: FigureAsked, known: Known): Said =>
  saidAt(account, goalKnownAt(account, asked, known), known);

const silence = { ...nothing, undisclosedReports: 0 };

/** What is said later less what was said before, number by number, so that differences add up; no figure counts as nothing. */
export const differenceOf = (before: Said, after: Said) => {
  const [was, now] = [before ?? silence, after ?? silence];
  return {
    min: now.min - was.min,
    max: now.max - was.max,
    undisclosedReports: now.undisclosedReports - was.undisclosedReports,
  };
};

/** Whether a figure and the number that it is held against are alike before and after, whichever statement speaks. */
export const isSameFigure = (a: Said, b: Said): boolean =>
  a?.min === b?.min &&
  a?.max === b?.max &&
  a?.undisclosedReports === b?.undisclosedReports &&
  a?.quantity === b?.quantity &&
  a?.unit === b?.unit;

/** Whether a figure reads alike before and after. */
export const saysTheSame = (a: Said, b: Said): boolean =>
  isSameFigure(a, b) && a?.statement?.index === b?.statement?.index;
