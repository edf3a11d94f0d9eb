// @ts-nocheck
import { setImmediate as nextTurn } from 'node:timers/promises';
import { remembering } from '../projections/account.ts';
import { type Era, type Goalpost, goalpostAt } from '../projections/goalposts.ts';
import type { TargetRow } from '../projections/rows.ts';
import type { Clocks } from './clocks.ts';
import type { Context } from './context.ts';

/** Goalposts with the figures held against them; others get their turn after each, since each is worked out anew. */
export const goalpostsShown = async (
  { models }: Context,
  row: TargetRow,
  eras: readonly Era[],
  clocks: Clocks,
): Promise<readonly Goalpost[]> => {
  const account = remembering(models);
  const shown: Goalpost[] = [];
  for (const era of eras) {
    shown.push(goalpostAt(account, row, era, clocks, clocks.effectiveAt));
    await nextTurn();
  }
  return shown;
};
