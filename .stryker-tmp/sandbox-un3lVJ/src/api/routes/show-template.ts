// @ts-nocheck
import { z } from 'zod';
import { sentColumns } from '../../ingest/columns.ts';
import { defineRoute } from '../route.ts';

export const showTemplate = defineRoute({
  method: 'get',
  path: '/v1/deliveries/template.csv',
  summary: 'The columns of a table of deliveries, to be filled in and sent to POST /v1/deliveries',
  access: 'anyone',
  request: z.object({ params: z.object({}), query: z.strictObject({}) }),

  handle: () => ({
    status: 200,
    contentType: 'text/csv; charset=utf-8; header=present',
    headers: { 'Content-Disposition': 'attachment; filename="deliveries.csv"' },
    body: `${sentColumns.join(',')}\r\n`,
  }),
});
