// @ts-nocheck
import { deliveriesPage } from '../../dashboard/deliveries.tsx';
import { sortingOf } from '../../projections/report-order.ts';
import { bodiesHeard } from '../bodies-list.ts';
import { deliveriesListed, deliveryFilters } from '../deliveries-list.ts';
import { defineQuery } from '../query.ts';
import { page } from '../route.ts';

export const showDeliveriesPage = defineQuery({
  path: '/deliveries',
  summary: 'The page that lists delivery reports with their evidence',
  page: true,
  params: {},
  query: deliveryFilters,
  answer: (context, { query, clocks, page: asked, view }) => {
    const { cursor, ...filters } = query;
    const { items: rows, next } = deliveriesListed(context, query, clocks, asked);
    const complete = context.models.isComplete(query.track, { position: clocks.position });
    return page(
      deliveriesPage({
        view,
        filters,
        bodies: bodiesHeard(context, clocks),
        sorting: sortingOf(query),
        complete,
        rows,
        continued: cursor !== undefined,
        next: next === null ? null : asked.address(next),
      }),
    );
  },
});
