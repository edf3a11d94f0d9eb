// @ts-nocheck
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Heard } from '../dashboard/age.tsx';
import type { Glance } from '../dashboard/overview.tsx';
import { milestoneStream } from '../domain/ids.ts';
import { type Account, allComplete, figureAt, remembering } from '../projections/account.ts';
import { courseOf } from '../projections/course.ts';
import { type Goal, goalAt, outside } from '../projections/goal.ts';
import { newestIn } from '../projections/newest.ts';
import type { Progress } from '../projections/progress.ts';
import type { TargetRow } from '../projections/rows.ts';
import type { Clocks } from './clocks.ts';
import type { Context } from './context.ts';

/** When the log learnt of the newest event that a goal's figure rests on. */
export const heardOf = (
  { models }: Pick<Context, 'models'>,
  account: Account,
  goal: Goal,
  known: Pick<Clocks, 'position'>,
): Heard => {
  const index = newestIn(account, goal, known);
  const moment = index === undefined ? undefined : models.momentAt({ index });
  return moment === undefined
    ? null
    : { at: new Date(moment.knownTime).toISOString(), index: String(moment.index) };
};

const glanceOf = async (
  context: Context,
  account: Account,
  row: TargetRow,
  { position, effectiveAt }: Clocks,
): Promise<readonly Glance[]> => {
  const known = { position };
  const goal = goalAt(row, effectiveAt);
  if (row.retired || goal === outside) return [];
  const figure = figureAt(account, goal, known);
  await nextTurn();
  const newest = heardOf(context, account, goal, known);
  const isCounted = goal.target.quantity === null;
  return [{ figure, newest, course: isCounted ? courseOf(account, { row, goal }, known) : undefined }];
};

/** Every target that stands, with what the overview says of it; others get their turn after each. */
export const glancesAt = async (context: Context, clocks: Clocks): Promise<readonly Glance[]> => {
  const account = remembering(context.models);
  const glances: Glance[] = [];
  for (const row of account.targetsAt(clocks)) {
    glances.push(...(await glanceOf(context, account, row, clocks)));
    await nextTurn();
  }
  return glances;
};

/** How long figures are worked out before others get their turn, in milliseconds. */
const ownTurn = 2;

const workedOutInTurn = async (account: Account, clocks: Clocks): Promise<readonly Progress[]> => {
  const figures: Progress[] = [];
  let began = performance.now();
  for (const row of account.targetsAt(clocks)) {
    const goal = goalAt(row, clocks.effectiveAt);
    if (row.retired || goal === outside) continue;
    figures.push(figureAt(account, goal, clocks));
    if (performance.now() - began < ownTurn) continue;
    await nextTurn();
    began = performance.now();
  }
  return figures;
};

/**
 * The figures of all targets that stand, worked out one by one: others get their turn in between. Whoever asks for the same
 * moment gets the very same.
 */
export const figuresInTurn = (
  { models }: Pick<Context, 'models'>,
  clocks: Clocks,
): Promise<readonly Progress[]> =>
  models.ofAllAt(clocks, `figures ${clocks.effectiveAt}`, () => workedOutInTurn(remembering(models), clocks));

/** Whether nothing is unread that could change a figure, or how far a step of the paper has come. */
export const isComplete = (
  { models }: Pick<Context, 'models'>,
  glances: readonly Glance[],
  clocks: Clocks,
): boolean =>
  allComplete(
    models,
    glances.map(({ figure }) => figure),
    clocks,
  ) && models.isKindComplete(milestoneStream(''), clocks);
