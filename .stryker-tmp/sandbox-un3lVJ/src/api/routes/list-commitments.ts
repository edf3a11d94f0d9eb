// @ts-nocheck
import { commitmentAnswer, commitmentColumns } from '../commitment-answer.ts';
import { commitmentFilters, commitmentsListed } from '../commitments-list.ts';
import { listed } from '../list.ts';
import { defineQuery } from '../query.ts';

export const listCommitments = defineQuery({
  path: '/v1/commitments',
  summary: 'What was promised, as it stands, withdrawn commitments included, the most recently changed first',
  list: true,
  params: {},
  query: commitmentFilters,
  answer: (context, question) => {
    const { query, clocks } = question;
    return listed(question, {
      name: 'commitments',
      complete: context.models.isComplete(query.track, clocks),
      columns: commitmentColumns,
      part: (page) => {
        const { items, next } = commitmentsListed(context, query, clocks, page);
        return {
          items: items.map(({ row, fulfilment }) =>
            commitmentAnswer(context, row, fulfilment, clocks, row.index),
          ),
          next,
        };
      },
    });
  },
});
