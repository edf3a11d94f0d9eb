import { deliveriesPage } from '../../dashboard/deliveries.tsx';
import { deliveriesListed, deliveryFilters } from '../deliveries-list.ts';
import { defineQuery } from '../query.ts';
import { page } from '../route.ts';

/** The address of the next page: the same filters, and the cursor in place of the clocks that it pins. */
const nextAddress = (
  query: Readonly<Record<string, string | undefined>>,
  cursor: string | null,
): string | null => {
  if (cursor === null) return null;
  const given = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  return `/deliveries?${new URLSearchParams([...given.filter(([name]) => name !== 'cursor'), ['cursor', cursor]])}`;
};

export const showDeliveriesPage = defineQuery({
  path: '/deliveries',
  summary: 'The page that lists delivery reports with their evidence',
  page: true,
  params: {},
  query: deliveryFilters,
  answer: (context, { query, clocks, page: asked }) => {
    const { items: rows, next } = deliveriesListed(context, query, clocks, asked);
    const complete = context.models.isComplete(query.track, { position: clocks.position });
    return page(deliveriesPage({ asOf: clocks.asOf, complete, rows, next: nextAddress(query, next) }));
  },
});
