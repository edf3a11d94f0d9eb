// @ts-nocheck
import { reportName } from '../../domain/ids.ts';
import type { Clocks } from '../clocks.ts';
import { commitmentAnswer, commitmentColumns } from '../commitment-answer.ts';
import { type Followed, pipelineFilters, pipelineListed } from '../commitments-list.ts';
import type { Context } from '../context.ts';
import { type Columns, text } from '../csv.ts';
import { listed } from '../list.ts';
import { defineQuery } from '../query.ts';

const answerOf = (context: Context, { row, fulfilment }: Followed, clocks: Clocks) => ({
  ...commitmentAnswer(context, row, fulfilment, clocks, row.index),
  deliveries: fulfilment.deliveries,
});

const columns: Columns<ReturnType<typeof answerOf>> = {
  ...commitmentColumns,
  deliveries: text(({ deliveries }) => deliveries.map(reportName).join(';')),
};

export const listPipeline = defineQuery({
  path: '/v1/pipeline',
  summary: 'What is promised and has not arrived, with the deliveries that fulfil part of it',
  list: true,
  params: {},
  query: pipelineFilters,
  answer: (context, question) => {
    const { query, clocks } = question;
    return listed(question, {
      name: 'pipeline',
      complete: context.models.isComplete(query.track, clocks),
      columns,
      part: async (page) => {
        const { items, next } = await pipelineListed(context, query, clocks, page);
        return { items: items.map((followed) => answerOf(context, followed, clocks)), next };
      },
    });
  },
});
