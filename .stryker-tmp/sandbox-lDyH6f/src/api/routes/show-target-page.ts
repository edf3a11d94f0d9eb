// @ts-nocheck
import { setImmediate as nextTurn } from 'node:timers/promises';
import { targetPage } from '../../dashboard/target.tsx';
import { TargetId } from '../../domain/ids.ts';
import type { TrackId } from '../../domain/tracks/index.ts';
import { figureAt, remembering } from '../../projections/account.ts';
import { breakdownsOf } from '../../projections/breakdown.ts';
import { contributionsAt } from '../../projections/contributions.ts';
import { courseOf } from '../../projections/course.ts';
import { yearsHeld } from '../../projections/goal.ts';
import { erasOf } from '../../projections/goalposts.ts';
import { type Followed, pipelineListed } from '../commitments-list.ts';
import type { Context } from '../context.ts';
import { heardOf } from '../glances.ts';
import { goalpostsShown } from '../goalposts-list.ts';
import { provenLines } from '../proven-lines.ts';
import { defineQuery, type Question } from '../query.ts';
import { latestRestatements } from '../restated.ts';
import { page } from '../route.ts';
import { goalAskedFor, periodParameter } from '../target-lookup.ts';

/** The most lines that the page shows; the rest is behind its link to the contributions. */
const mostLines = 200;

/** The most goalposts that the page shows, the latest; all are behind its link. */
const mostGoalposts = 20;

/** The most restatements and open commitments that the page shows, the latest; all are behind their links. */
const mostRestatements = 20;
const mostFollowed = 20;

/** What is worked out for the page piece by piece, so that nobody else waits for all of it. */
const inTurn = async <Piece>(work: () => Piece): Promise<Piece> => {
  await nextTurn();
  return work();
};

/** What a figure is taken apart by on its page. */
const shownTraits = ['donor', 'variant', 'source'] as const;

const openOn = async (
  context: Context,
  track: TrackId,
  { clocks, page: asked }: Pick<Question<unknown, unknown>, 'clocks' | 'page'>,
): Promise<{ readonly followed: readonly Followed[]; readonly moreFollowed: boolean }> => {
  const { items, next } = await pipelineListed(context, { track }, clocks, {
    ...asked,
    limit: mostFollowed,
    after: undefined,
  });
  return { followed: items, moreFollowed: next !== null };
};

export const showTargetPage = defineQuery({
  path: '/targets/:target',
  summary: 'The page of one target: its figure and the reports it is made of',
  page: true,
  shared: true,
  params: { target: TargetId },
  query: { period: periodParameter },
  answer: async (context, question) => {
    const { params, query, clocks, view } = question;
    const { target } = params;
    const { period } = query;
    const asked = goalAskedFor(context, target, period, clocks);
    if ('reply' in asked) return asked.reply;
    const { goal, row } = asked;
    const { position } = clocks;
    const account = remembering(context.models);
    const from = { after: undefined, limit: mostLines };
    const { contributions, last } = contributionsAt(account, goal, clocks, from);
    const year = period === undefined ? undefined : Number(period);
    const figure = await inTurn(() => figureAt(account, goal, { position }));
    const newest = await inTurn(() => heardOf(context, account, goal, clocks));
    const course = await inTurn(() => courseOf(account, { row, goal, year }, { position }));
    const breakdowns = await inTurn(() => breakdownsOf(account, goal, { position }, shownTraits));
    return page(
      targetPage({
        view,
        figure,
        years: yearsHeld(row, clocks.effectiveAt),
        newest,
        course,
        breakdowns,
        ...(await openOn(context, goal.target.track, question)),
        ...(await latestRestatements(context, { target, clocks, most: mostRestatements })),
        contributions: provenLines(context, contributions),
        more: last !== undefined,
        goalposts: await goalpostsShown(context, row, erasOf(row).slice(-mostGoalposts), clocks),
      }),
    );
  },
});
