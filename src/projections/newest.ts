import { type Account, linesCounted, nameOfGoal } from './account.ts';
import type { Goal } from './goal.ts';
import { makeupsOf, partOf } from './makeup.ts';
import type { Known } from './rows.ts';

/**
 * The index of the newest event that a goal's figure rests on: of an entry that counts towards it, be it to take
 * something back, or of a statement in it. Undefined where it rests on nothing.
 */
export const newestIn = (account: Account, goal: Goal, known: Known): bigint | undefined =>
  account.whileSame('newest', goal.target.track, known, nameOfGoal(goal), () =>
    lookedFor(account, goal, known),
  );

const lookedFor = (account: Account, goal: Goal, known: Known): bigint | undefined => {
  const { track } = goal.target;
  const { figure } = makeupsOf(goal, account.statementsOn(track, known));
  const entries = linesCounted(account, goal)
    .entrySums(track, known, goal.day)
    .filter((entry) => partOf(goal, figure, entry) !== undefined);
  const indexes = [...entries.map(({ newest }) => newest), ...figure.stated.map(({ row }) => row.index)];
  return indexes.reduce<bigint | undefined>(
    (newest, index) => (newest === undefined || index > newest ? index : newest),
    undefined,
  );
};
