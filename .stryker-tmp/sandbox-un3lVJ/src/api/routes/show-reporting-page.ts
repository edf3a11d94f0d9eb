// @ts-nocheck
import { reportingPage } from '../../dashboard/reporting/reporting.tsx';
import { templateColumns } from '../../ingest/columns.ts';
import { EventId } from '../audit.ts';
import { deliveriesListed, deliveryFilters } from '../deliveries-list.ts';
import { objectionsTo } from '../objections.ts';
import { ownReceipt } from '../own-receipt.ts';
import { defineQuery } from '../query.ts';
import { page } from '../route.ts';

const { status, limit, cursor } = deliveryFilters;

export const showReportingPage = defineQuery({
  path: '/report',
  summary: 'The page on which a body reports from a spreadsheet and sees its own reports',
  access: 'anyone',
  page: true,
  params: {},
  query: { status, limit, cursor, changed: EventId.optional() },
  answer: async (context, { query: { changed, ...query }, clocks, view, page: asked, principal }) => {
    const filters = { ...query, body: principal?.body };
    const { items, next } =
      principal === undefined ? { items: [], next: null } : deliveriesListed(context, filters, clocks, asked);
    const reports = await Promise.all(
      items.map(async (row) => ({ row, objections: await objectionsTo(context, row) })),
    );
    const receipt =
      principal === undefined || changed === undefined || query.cursor !== undefined
        ? undefined
        : await ownReceipt(context, principal.body, changed);
    return page(
      reportingPage({
        signedIn: principal,
        columns: templateColumns,
        view,
        receipt,
        reports,
        status: query.status,
        next: next === null ? null : asked.address(next),
      }),
    );
  },
});
