// @ts-nocheck
import { deliveriesListed, deliveryFilters } from '../deliveries-list.ts';
import { deliveryColumns } from '../delivery-table.ts';
import { listed } from '../list.ts';
import { defineQuery } from '../query.ts';
import { claimsAt, reportAnswer } from '../report-answer.ts';

export const listDeliveries = defineQuery({
  path: '/v1/deliveries',
  summary: 'Delivery reports as they stand, the most recently changed first',
  list: true,
  params: {},
  query: deliveryFilters,
  answer: (context, question) =>
    listed(question, {
      name: 'deliveries',
      complete: context.models.isComplete(question.query.track, question.clocks),
      columns: deliveryColumns,
      part: (page) => {
        const { items, next } = deliveriesListed(context, question.query, question.clocks, page);
        const claims = claimsAt(context, question.clocks);
        const isComplete = (track: string) => context.models.isComplete(track, question.clocks);
        return {
          items: items.map((row) => ({
            ...reportAnswer(row, claims),
            complete: isComplete(row.delivery.track),
          })),
          next,
        };
      },
    }),
});
