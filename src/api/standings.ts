import type { Heard } from '../dashboard/age.tsx';
import type { Standing } from '../dashboard/overview.tsx';
import { type Account, figureAt, remembering } from '../projections/account.ts';
import { courseOf } from '../projections/course.ts';
import { type Goal, goalAt, outside } from '../projections/goal.ts';
import { newestIn } from '../projections/newest.ts';
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

/** Every target that stands, with what the overview says of it. */
export const standingsAt = (context: Context, clocks: Clocks): readonly Standing[] => {
  const { models } = context;
  const account = remembering(models);
  const { position, effectiveAt } = clocks;
  const known = { position };
  const standingOf = (row: TargetRow): readonly Standing[] => {
    const goal = goalAt(row, effectiveAt);
    if (row.retired || goal === outside) return [];
    const isCounted = goal.target.quantity === null;
    return [
      {
        figure: figureAt(account, goal, known),
        newest: heardOf(context, account, goal, known),
        course: isCounted ? courseOf(account, { row, goal }, known) : undefined,
      },
    ];
  };
  return models.targetsAt(known).flatMap(standingOf);
};
