// @ts-nocheck
import { TargetId } from '../../domain/ids.ts';
import { defineQuery } from '../query.ts';
import { ok } from '../route.ts';
import { figureOfGoal, goalAskedFor, periodParameter } from '../target-lookup.ts';

export const showProgress = defineQuery({
  path: '/v1/progress/:target',
  summary: 'How far one target has come, in the period that contains effectiveAt or in the year asked for',
  params: { target: TargetId },
  query: { period: periodParameter },
  answer: (context, { params: { target }, query: { period }, clocks }) => {
    const asked = goalAskedFor(context, target, period, clocks);
    if ('reply' in asked) return asked.reply;
    return ok({ asOf: clocks.asOf, ...figureOfGoal(context, asked.goal, clocks) });
  },
});
