// @ts-nocheck
import { z } from 'zod';
import { targetStream } from '../domain/ids.ts';
import { figureAt } from '../projections/account.ts';
import { type Goal, goalAt, outside } from '../projections/goal.ts';
import type { TargetRow } from '../projections/rows.ts';
import type { Clocks } from './clocks.ts';
import type { Context } from './context.ts';
import { nothingIn } from './nothing.ts';
import { problemOf, problemOfFaults } from './problem.ts';
import { problem, type Reply } from './route.ts';

/** The calendar year that a target with calendar years is asked for. */
export const periodParameter = z
  .string()
  .regex(/^[1-9]\d{3}$/, 'must be a calendar year of the target, such as 2025')
  .optional();

/** The goal that a query asks for, or the reply that says why there is none. */
export const goalAskedFor = (
  context: Context,
  id: string,
  period: string | undefined,
  { effectiveAt, position }: Clocks,
): { readonly goal: Goal; readonly row: TargetRow } | { readonly reply: Reply } => {
  const row = context.models.targetAt(id, { position });
  if (row === undefined || row.retired) {
    return {
      reply: nothingIn(context, targetStream(id), position, problemOf('target-unknown', { target: id })),
    };
  }
  const goal = goalAt(row, effectiveAt, period === undefined ? undefined : Number(period));
  if (goal !== outside) return { goal, row };
  const detail = `the target ${id} has no period ${period}`;
  return { reply: problem(problemOfFaults([{ parameter: 'period', detail }])) };
};

/** The figure of a goal. */
export const figureOfGoal = ({ models }: Context, goal: Goal, { position }: Clocks) =>
  figureAt(models, goal, { position });
