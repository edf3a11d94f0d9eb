// @ts-nocheck
import { z } from 'zod';
import { BodyId } from '../../domain/ids.ts';
import { Day, dayNumber } from '../../domain/period.ts';
import { TrackName, trackOf } from '../../domain/tracks/index.ts';
import { groundAt } from '../../projections/account.ts';
import { inMonths, type Timeline, timelineOf } from '../../projections/timeline.ts';
import { type Columns, number, text } from '../csv.ts';
import { listed } from '../list.ts';
import { problemOfFaults, type ShownFault } from '../problem.ts';
import { defineQuery } from '../query.ts';
import { ok, problem } from '../route.ts';

type Line = {
  readonly series: string;
  readonly period: string;
  readonly precision: string;
  readonly min: number | string;
  readonly max: number | string;
  readonly cumulativeMin?: number | string;
  readonly cumulativeMax?: number | string;
  readonly undisclosedReports?: number;
  readonly undisclosedCommitments?: number;
};

const columns: Columns<Line> = {
  series: text(({ series }) => series),
  period: text(({ period }) => period),
  precision: text(({ precision }) => precision),
  min: number(({ min }) => min),
  max: number(({ max }) => max),
  cumulativeMin: number(({ cumulativeMin }) => cumulativeMin),
  cumulativeMax: number(({ cumulativeMax }) => cumulativeMax),
  undisclosedReports: number(({ undisclosedReports }) => undisclosedReports),
  undisclosedCommitments: number(({ undisclosedCommitments }) => undisclosedCommitments),
};

/** The timeline as lines of one table: the bars, the coarsely dated periods beside them, and each stage's bars. */
const linesOf = ({ delivered, committed, coarse }: Timeline): readonly Line[] => [
  ...delivered.map((bar) => ({ series: 'delivered', period: bar.month, precision: 'days', ...bar })),
  ...coarse.map((mark) => ({ series: 'delivered', ...mark })),
  ...Object.entries(committed).flatMap(([stage, bars]) =>
    bars.map((bar) => ({ series: stage, period: bar.month, precision: 'days', ...bar })),
  ),
];

/** The longest range that may be asked for, in years; more is a slip of the pen. */
const mostYears = 200;

const yearOf = (day: string): number => Number(day.slice(0, 4));

const rangeFault = (from: string | undefined, to: string, today: string): ShownFault | undefined => {
  if (from !== undefined && from > to) {
    return { parameter: 'from', detail: `lies after ${to}, where the timeline ends` };
  }
  if (yearOf(to) - yearOf(from ?? today) <= mostYears) return undefined;
  const parameter = from === undefined ? 'to' : 'from';
  return { parameter, detail: `makes the timeline longer than ${mostYears} years` };
};

export const showTimeline = defineQuery({
  path: '/v1/timeline/:track',
  summary:
    'What was delivered and what is promised on a track month by month, with what is dated too coarsely beside it',
  list: true,
  params: { track: TrackName },
  query: {
    by: z.literal('month', 'only by=month is known').optional(),
    from: Day.optional(),
    to: Day.optional(),
    body: BodyId.optional(),
  },
  answer: (context, question) => {
    const { params, query, clocks } = question;
    const { from, to = clocks.effectiveAt, body } = query;
    const fault = rangeFault(from, to, clocks.effectiveAt);
    if (fault !== undefined) return problem(problemOfFaults([fault]));
    const ground = groundAt(context.models, params.track, clocks, {
      upTo: clocks.day,
      by: body,
      alike: inMonths,
    });
    const range = { from: from === undefined ? undefined : dayNumber(from), to: dayNumber(to) };
    const timeline = timelineOf(trackOf(params.track), ground, range);
    const complete = context.models.isComplete(params.track, clocks);
    if (question.as === 'json') return ok({ asOf: clocks.asOf, complete, ...timeline }, { Vary: 'Accept' });
    const lines = linesOf(timeline);
    return listed(question, {
      name: 'timeline',
      complete,
      columns,
      part: () => ({ items: lines, next: null }),
    });
  },
});
