import { deliveriesListed, deliveryFilters } from '../deliveries-list.ts';
import { defineQuery } from '../query.ts';
import { reportAnswer } from '../report-answer.ts';
import { ok } from '../route.ts';

export const listDeliveries = defineQuery({
  path: '/v1/deliveries',
  summary: 'Delivery reports as they stand, the most recently changed first',
  params: {},
  query: deliveryFilters,
  answer: (context, { query, clocks, page }) => {
    const { items: rows, next } = deliveriesListed(context, query, clocks, page);
    return ok({
      asOf: clocks.asOf,
      complete: context.models.isComplete(query.track, { position: clocks.position }),
      deliveries: rows.map((row) => reportAnswer(row, row.index)),
      next,
    });
  },
});
