import { nothing } from '../domain/quantity.ts';
import { type Account, linesCounted } from './account.ts';
import { type Goal, nameOfGoal } from './goal.ts';
import { makeupsOf, partOf } from './makeup.ts';
import type { Known } from './rows.ts';

/**
 * The index of the newest event by which something was reported for a goal's figure, corrections among them, or of a
 * statement in it; a second opinion and a withdrawal are no report. Undefined where nothing was ever reported.
 */
export const newestIn = (account: Account, goal: Goal, known: Known): bigint | undefined =>
  account.whileSame('newest', goal.target.track, known, nameOfGoal(goal), () =>
    lookedFor(account, goal, known),
  );

const lookedFor = (account: Account, goal: Goal, known: Known): bigint | undefined => {
  const { track } = goal.target;
  const { figure } = makeupsOf(goal, account.statementsOn(track, known));
  const entries = linesCounted(account, goal)
    .newestReports(track, known, goal.day)
    .filter((reported) => partOf(goal, figure, { ...reported, ...nothing }) !== undefined);
  const indexes = [...entries.map(({ newest }) => newest), ...figure.stated.map(({ row }) => row.index)];
  return indexes.reduce<bigint | undefined>(
    (newest, index) => (newest === undefined || index > newest ? index : newest),
    undefined,
  );
};
