import { z } from 'zod';
import { BodyId, TargetId } from '../../domain/ids.ts';
import { contributionsAt } from '../../projections/account.ts';
import type { EntryKey } from '../../projections/rows.ts';
import { pageParameters } from '../cursor.ts';
import { defineQuery } from '../query.ts';
import { ok } from '../route.ts';
import { figureOfGoal, goalAskedFor, periodParameter } from '../target-lookup.ts';

const beforeAll: EntryKey = { position: -1n, part: 0 };

/** The last entry of a page: its position and its number in its event. */
const key = /^(\d{1,18})\.(\d{1,4})$/;

const keyOf = (after: string | undefined): EntryKey => {
  const [, position, part] = key.exec(after ?? '') ?? [];
  return position === undefined ? beforeAll : { position: BigInt(position), part: Number(part) };
};

/** Whose lines: the figure's, or those of the 90 days that the pace is made of. */
const LinesAsked = z.enum(['figure', 'pace']).optional();

export const listContributions = defineQuery({
  path: '/v1/progress/:target/contributions',
  summary:
    'The signed lines that make up a figure, its pace, or one body’s part of either; their sum is that',
  params: { target: TargetId },
  query: { period: periodParameter, body: BodyId.optional(), of: LinesAsked, ...pageParameters(key) },
  answer: (context, { params, query: { period, body, of = 'figure' }, clocks, page }) => {
    const asked = goalAskedFor(context, params.target, period, clocks);
    if ('reply' in asked) return asked.reply;
    const known = { position: clocks.position };
    const { contributions, last } = contributionsAt(context.models, asked.goal, known, {
      after: keyOf(page.after),
      limit: page.limit,
      by: body,
      of,
    });
    const { delivered, paceWindow, complete } = figureOfGoal(context, asked.goal, clocks, body);
    return ok({
      asOf: clocks.asOf,
      complete,
      sum: of === 'pace' ? paceWindow : delivered,
      contributions,
      next: page.next(last && `${last.position}.${last.part}`),
    });
  },
});
