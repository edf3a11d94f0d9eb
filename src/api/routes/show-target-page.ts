import { targetPage } from '../../dashboard/target.tsx';
import { TargetId } from '../../domain/ids.ts';
import { contributionsAt } from '../../projections/contributions.ts';
import { erasOf } from '../../projections/goalposts.ts';
import { goalpostsShown } from '../goalposts-list.ts';
import { defineQuery } from '../query.ts';
import { page } from '../route.ts';
import { figureOfGoal, goalAskedFor, periodParameter } from '../target-lookup.ts';

/** The most lines that the page shows; the rest is behind its link to the contributions. */
const mostLines = 1_000;

/** The most goalposts that the page shows, the latest; all are behind its link. */
const mostGoalposts = 20;

export const showTargetPage = defineQuery({
  path: '/targets/:target',
  summary: 'The page of one target: its figure and the reports it is made of',
  page: true,
  params: { target: TargetId },
  query: { period: periodParameter },
  answer: async (context, { params: { target }, query: { period }, clocks }) => {
    const asked = goalAskedFor(context, target, period, clocks);
    if ('reply' in asked) return asked.reply;
    const from = { after: undefined, limit: mostLines };
    const { contributions, last } = contributionsAt(context.models, asked.goal, clocks, from);
    const figure = figureOfGoal(context, asked.goal, clocks);
    const eras = erasOf(asked.row).slice(-mostGoalposts);
    const goalposts = await goalpostsShown(context, asked.row, eras, clocks);
    const shown = { figure, contributions, more: last !== undefined, goalposts };
    return page(targetPage({ asOf: clocks.asOf, ...shown }));
  },
});
