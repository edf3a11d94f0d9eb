import { targetPage } from '../../dashboard/target.tsx';
import { TargetId } from '../../domain/ids.ts';
import { contributionsAt } from '../../projections/account.ts';
import { goalpostsAt } from '../../projections/goalposts.ts';
import { defineQuery } from '../query.ts';
import { page } from '../route.ts';
import { figureOfGoal, goalAskedFor, periodParameter } from '../target-lookup.ts';

/** The most lines that the page shows; the rest is behind its link to the contributions. */
const mostLines = 1_000;

export const showTargetPage = defineQuery({
  path: '/targets/:target',
  summary: 'The page of one target: its figure and the reports it is made of',
  page: true,
  params: { target: TargetId },
  query: { period: periodParameter },
  answer: (context, { params: { target }, query: { period }, clocks }) => {
    const asked = goalAskedFor(context, target, period, clocks);
    if ('reply' in asked) return asked.reply;
    const from = { after: undefined, limit: mostLines };
    const { contributions, last } = contributionsAt(context.models, asked.goal, clocks, from);
    const figure = figureOfGoal(context, asked.goal, clocks);
    const goalposts = goalpostsAt(context.models, asked.row, clocks, clocks.effectiveAt);
    const shown = { figure, contributions, more: last !== undefined, goalposts };
    return page(targetPage({ asOf: clocks.asOf, ...shown }));
  },
});
