// @ts-nocheck
import { z } from 'zod';
import { TargetId } from '../../domain/ids.ts';
import { type Breakdown, breakdownOf, traits } from '../../projections/breakdown.ts';
import { type Columns, number, text } from '../csv.ts';
import { listed } from '../list.ts';
import { defineQuery } from '../query.ts';
import { goalAskedFor, periodParameter } from '../target-lookup.ts';

const columns: Columns<Breakdown['parts'][number]> = {
  key: text(({ key }) => key),
  min: number(({ min }) => min),
  max: number(({ max }) => max),
  undisclosedReports: number(({ undisclosedReports }) => undisclosedReports),
  reports: number(({ reports }) => reports),
};

export const showBreakdown = defineQuery({
  path: '/v1/progress/:target/breakdown',
  summary: 'A figure taken apart by donor, variant, source or body; the parts add up to it',
  list: true,
  params: { target: TargetId },
  query: {
    by: z.enum(traits, { error: `must be one of ${traits.join(', ')}` }),
    period: periodParameter,
  },
  answer: (context, question) => {
    const { params, query, clocks } = question;
    const asked = goalAskedFor(context, params.target, query.period, clocks);
    if ('reply' in asked) return asked.reply;
    const { position } = clocks;
    const breakdown = breakdownOf(context.models, asked.goal, { position }, query.by);
    const { complete, parts, ...members } = breakdown;
    return listed(question, {
      name: 'parts',
      complete,
      undivided: true,
      members,
      columns,
      part: () => ({ items: parts, next: null }),
    });
  },
});
