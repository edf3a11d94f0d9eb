// @ts-nocheck
import { TargetId } from '../../domain/ids.ts';
import { trackOf } from '../../domain/tracks/index.ts';
import { goalAt, outside } from '../../projections/goal.ts';
import type { TargetRow } from '../../projections/rows.ts';
import type { FigureAsked } from '../../projections/said.ts';
import { KnownAt, meansNow } from '../clocks.ts';
import { pageParameters } from '../cursor.ts';
import { earlierMoment } from '../earlier-moment.ts';
import { listed } from '../list.ts';
import { problemOfFaults } from '../problem.ts';
import { defineQuery } from '../query.ts';
import { bothMoments, changeColumns, changesOn } from '../restatement-answer.ts';
import { problem, type Reply } from '../route.ts';
import { goalAskedFor, periodParameter } from '../target-lookup.ts';

/** The last change of a page: the position of its event. */
const key = /^\d{1,18}$/;

const withoutFrom = (): Reply => {
  const detail = 'is needed: the earlier of the two moments of knowledge';
  return problem(problemOfFaults([{ parameter: 'from', detail }]));
};

/** What a target counts in by the version that judges, or judged until it was retired. */
const unitOf = (row: TargetRow | undefined, { day, year }: FigureAsked): string => {
  const goal = row === undefined ? outside : goalAt(row, day, year);
  const target = goal === outside ? row?.versions.at(-1)?.target : goal.target;
  if (target === undefined) throw new Error('a target without a version stands');
  return trackOf(target.track).unit;
};

export const listRestatements = defineQuery({
  path: '/v1/progress/:target/restatements',
  summary: 'What was said of a figure at two moments of knowledge, and the events that made the difference',
  list: true,
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
    const row = models.targetAt(params.target, to);
    const goal = row?.retired === true ? undefined : goalAskedFor(context, params.target, query.period, to);
    if (goal !== undefined && 'reply' in goal) return goal.reply;
    if (query.from === undefined) return withoutFrom();
    const later = { named: 'to', isNow: meansNow(context, query.to) };
    const earlier = await earlierMoment(context, { named: 'from', given: query.from, later }, to);
    if ('reply' in earlier) return earlier.reply;
    const year = query.period === undefined ? undefined : Number(query.period);
    const asked = { target: params.target, day: to.effectiveAt, year };
    const compared = { asked, unit: unitOf(row, asked), from: earlier.clocks, to };
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
