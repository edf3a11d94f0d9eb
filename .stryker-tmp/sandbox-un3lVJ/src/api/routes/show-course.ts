// @ts-nocheck
import { TargetId } from '../../domain/ids.ts';
import { type Course, courseOf } from '../../projections/course.ts';
import { type Columns, number, text } from '../csv.ts';
import { listed } from '../list.ts';
import { defineQuery } from '../query.ts';
import { ok } from '../route.ts';
import { goalAskedFor, periodParameter } from '../target-lookup.ts';

type Amount = number | string | null;

type Line = {
  readonly series: 'course' | 'coarse' | 'expected' | 'projected';
  readonly period: string;
  readonly precision: string;
  readonly min: Amount;
  readonly max: Amount;
  readonly undisclosedReports?: number;
};

const columns: Columns<Line> = {
  series: text(({ series }) => series),
  period: text(({ period }) => period),
  precision: text(({ precision }) => precision),
  min: number(({ min }) => min),
  max: number(({ max }) => max),
  undisclosedReports: number(({ undisclosedReports }) => undisclosedReports),
};

const onDay = ({ on, ...rest }: { readonly on: string; readonly min: Amount; readonly max: Amount }) => ({
  period: on,
  precision: 'day',
  ...rest,
});

/** The course as lines of one table; statements and goalposts have lists of their own. */
const linesOf = ({ course, coarse, expected, projected }: Course): readonly Line[] => [
  ...course.map((point) => ({ series: 'course' as const, ...onDay(point) })),
  ...coarse.map((mark) => ({ series: 'coarse' as const, ...mark })),
  ...expected.map(({ on, quantity }) => ({
    series: 'expected' as const,
    ...onDay({ on, min: quantity, max: quantity }),
  })),
  ...(projected === null ? [] : [{ series: 'projected' as const, ...onDay(projected) }]),
];

export const showCourse = defineQuery({
  path: '/v1/progress/:target/course',
  summary: 'How a figure came about over the days of its period, with what was to be expected beside it',
  list: true,
  params: { target: TargetId },
  query: { period: periodParameter },
  answer: (context, question) => {
    const { params, query, clocks } = question;
    const { period } = query;
    const asked = goalAskedFor(context, params.target, period, clocks);
    if ('reply' in asked) return asked.reply;
    const { position } = clocks;
    const year = period === undefined ? undefined : Number(period);
    const course = courseOf(context.models, { ...asked, year }, { position });
    if (question.as === 'json') return ok({ asOf: clocks.asOf, ...course }, { Vary: 'Accept' });
    const lines = linesOf(course);
    return listed(question, {
      name: 'course',
      complete: course.complete,
      columns,
      part: () => ({ items: lines, next: null }),
    });
  },
});
