import { TargetId } from '../../domain/ids.ts';
import { type Clocks, KnownAt, resolveClocks } from '../clocks.ts';
import type { Context } from '../context.ts';
import { pageParameters } from '../cursor.ts';
import { listed } from '../list.ts';
import { problemOfFaults } from '../problem.ts';
import { defineQuery, notYetRead } from '../query.ts';
import { bothMoments, changeColumns, changesOn } from '../restatement-answer.ts';
import { problem, type Reply } from '../route.ts';
import { goalAskedFor, periodParameter } from '../target-lookup.ts';

/** The last change of a page: the position of its event. */
const key = /^\d{1,18}$/;

const refusedFrom = (detail: string): { readonly reply: Reply } => ({
  reply: problem(problemOfFaults([{ parameter: 'from', detail }])),
});

/** The clocks of the earlier moment, or the reply that says why there are none. */
const earlierOf = async (
  context: Context,
  from: string | undefined,
  to: Clocks,
): Promise<{ readonly clocks: Clocks } | { readonly reply: Reply }> => {
  if (from === undefined) return refusedFrom('is needed: the earlier of the two moments of knowledge');
  const { effectiveAt } = to;
  const resolved = await resolveClocks(context, { effectiveAt, knownAt: from, named: 'from' });
  if ('faults' in resolved) return { reply: problem(problemOfFaults(resolved.faults)) };
  if ('unread' in resolved) return { reply: notYetRead() };
  return resolved.clocks.position > to.position ? refusedFrom('lies after the later moment, to') : resolved;
};

export const listRestatements = defineQuery({
  path: '/v1/progress/:target/restatements',
  summary: 'What was said of a figure at two moments of knowledge, and the events that made the difference',
  knownAs: 'to',
  params: { target: TargetId },
  query: {
    from: KnownAt.optional(),
    to: KnownAt.optional(),
    period: periodParameter,
    ...pageParameters(key),
  },
  answer: async (context, question) => {
    const { models } = context;
    const { params, query, clocks: to } = question;
    const retired = models.targetAt(params.target, to)?.retired === true;
    const goal = retired ? undefined : goalAskedFor(context, params.target, query.period, to);
    if (goal !== undefined && 'reply' in goal) return goal.reply;
    const earlier = await earlierOf(context, query.from, to);
    if ('reply' in earlier) return earlier.reply;
    const year = query.period === undefined ? undefined : Number(query.period);
    const asked = { target: params.target, day: to.effectiveAt, year };
    const compared = { asked, from: earlier.clocks, to };
    const { from, to: last, difference } = bothMoments(context, compared);
    const figures = [from.figure, last.figure].filter((figure) => figure !== null);
    return listed(question, {
      name: 'changes',
      complete: figures.every(({ complete }) => complete),
      members: { from, to: last, difference },
      columns: changeColumns,
      part: (page) => changesOn(context, compared, page),
    });
  },
});
