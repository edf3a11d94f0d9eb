// @ts-nocheck
import { type Account, linesCounted } from './account.ts';
import { type Goal, nameOfGoal } from './goal.ts';
import { makeupsOf, partOf } from './makeup.ts';
import { alikeFor } from './progress.ts';
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
  const makeups = makeupsOf(goal, account.statementsOn(track, known));
  const { figure } = makeups;
  const entries = linesCounted(account, goal)
    .sumsAlike(track, known, alikeFor(goal, makeups))
    .filter((entry) => partOf(goal, figure, entry) !== undefined);
  const reported = entries.flatMap(({ newest }) => (newest === undefined ? [] : [newest]));
  const indexes = [...reported, ...figure.stated.map(({ row }) => row.index)];
  return indexes.reduce<bigint | undefined>(
    (newest, index) => (newest === undefined || index > newest ? index : newest),
    undefined,
  );
};
