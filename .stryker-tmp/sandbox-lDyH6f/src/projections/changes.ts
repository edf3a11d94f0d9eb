// @ts-nocheck
import { dayOf } from '../domain/period.ts';
import { shown } from '../domain/quantity.ts';
import { trackOf } from '../domain/tracks/index.ts';
import { rawFigureAt } from './account.ts';
import type { EventCounts } from './event-counts.ts';
import type { Goal } from './goal.ts';
import { type Lately, tracksOf } from './live.ts';
import { type Progress, progressOf } from './progress.ts';
import type { Known, TargetRow } from './rows.ts';
import { differenceOf, goalKnownAt, isSameFigure, type Said, spokenOf } from './said.ts';

type Numeral = Progress['delivered']['min'];

/** What a figure said at one of the two moments. */
type FigureThen = {
  readonly min: Numeral;
  readonly max: Numeral;
  readonly undisclosedReports: number;
  readonly quantity: number | string | null;
  readonly status: Progress['status'];
};

/** A figure that reads otherwise than at the earlier moment; null stands where there was none. */
export type FigureChange = {
  readonly target: Pick<Progress['target'], 'id' | 'title' | 'unit' | 'track'>;
  readonly period: Progress['period'];
  readonly before: FigureThen | null;
  readonly after: FigureThen | null;
  /** What is said later less what was said before, end by end; no figure counts as nothing. */
  readonly difference: Pick<FigureThen, 'min' | 'max' | 'undisclosedReports'>;
};

/** How often a figure changed; null where too many events lie in between to look at each. */
export type Counted = {
  /** The events that changed it. */
  readonly events: number | null;
  /** Those of them that took back or changed what had been said before. */
  readonly restated: number | null;
};

/** A milestone whose status is another than at the earlier moment; null where it was not adopted yet. */
export type MilestoneChange = {
  readonly id: string;
  readonly title: string | null;
  readonly before: string | null;
  readonly after: string;
};

/** What the account says otherwise at one moment of knowledge than at an earlier one, of one and the same day. */
export type Changes = {
  /** In the order of the targets' ids. */
  readonly changes: readonly (FigureChange & Counted)[];
  /** The ids of the targets whose figures read the same. */
  readonly unchanged: readonly string[];
  readonly milestones: readonly MilestoneChange[];
  /** What was stored in between. */
  readonly events: EventCounts;
};

/** Two moments of knowledge, the earlier first, and the day that both are asked about. */
export type Between = { readonly day: string; readonly since: Known; readonly until: Known };

/** A figure at one moment: the goal that it is held against, its numbers, and how it is answered. */
type Standing = {
  readonly goal: Goal;
  readonly said: NonNullable<Said>;
  readonly status: Progress['status'];
};

const standingAt = (account: Lately, goal: Goal | undefined, known: Known): Standing | undefined => {
  if (goal === undefined) return undefined;
  const figure = rawFigureAt(account, goal, known);
  // Whether all could be read plays no part in a status.
  return { goal, said: spokenOf(goal, figure), status: progressOf(goal, figure, true).status };
};

const thenOf = (standing: Standing | undefined): FigureThen | null => {
  if (standing === undefined) return null;
  const { min, max, undisclosedReports, quantity, unit } = standing.said;
  const { status } = standing;
  return { min: shown(min, unit), max: shown(max, unit), undisclosedReports, quantity, status };
};

/** Whether nothing in between can have moved a target's figures. */
const isUntouched = (account: Lately, row: TargetRow, { since, until }: Between): boolean =>
  account.targetAt(row.id, since)?.revision === row.revision &&
  tracksOf(row).every((track) => {
    const { days, stated, promisedUpTo } = account.touched(track, since.position, until.position);
    return days.length === 0 && !stated && promisedUpTo === undefined;
  });

const changeOf = (
  before: Standing | undefined,
  after: Standing | undefined,
  { goal: { id, target, from, to } }: Standing,
): FigureChange => {
  const { title, track } = target;
  const { unit } = trackOf(track);
  const { min, max, undisclosedReports } = differenceOf(before?.said, after?.said);
  return {
    target: { id, title, unit, track },
    period: { from: dayOf(from), to: to === null ? null : dayOf(to) },
    before: thenOf(before),
    after: thenOf(after),
    difference: { min: shown(min, unit), max: shown(max, unit), undisclosedReports },
  };
};

/** That a figure reads the same at both moments. */
export const unchanged = 'unchanged';

/**
 * What is said of a target at the later moment against the earlier one, in its period that contains the day; undefined
 * where there is no figure at either.
 */
export const figureChange = (
  account: Lately,
  row: TargetRow,
  between: Between,
): FigureChange | typeof unchanged | undefined => {
  const { day, since, until } = between;
  const asked = { target: row.id, day };
  const goal = goalKnownAt(account, asked, until);
  if (isUntouched(account, row, between)) return goal === undefined ? undefined : unchanged;
  const before = standingAt(account, goalKnownAt(account, asked, since), since);
  const after = standingAt(account, goal, until);
  const present = after ?? before;
  if (present === undefined) return undefined;
  const isSame = isSameFigure(before?.said, after?.said) && before?.status === after?.status;
  return isSame ? unchanged : changeOf(before, after, present);
};

type Step = { readonly id: string; readonly title: string | null; readonly status: string };

/** The milestones whose status is another; none is ever taken off the account. */
export const milestoneChanges = (
  before: readonly Step[],
  after: readonly Step[],
): readonly MilestoneChange[] => {
  const was = new Map(before.map(({ id, status }) => [id, status]));
  return after
    .map(({ id, title, status }) => ({ id, title, before: was.get(id) ?? null, after: status }))
    .filter((each) => each.before !== each.after);
};
