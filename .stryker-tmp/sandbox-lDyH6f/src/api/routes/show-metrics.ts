// @ts-nocheck
import { z } from 'zod';
import { defineRoute } from '../route.ts';

export const showMetrics = defineRoute({
  method: 'get',
  path: '/metrics',
  summary: 'What the process tells Prometheus about itself',
  access: 'anyone',
  request: z.object({ query: z.strictObject({}) }),
  handle: async ({ metrics }) => ({
    status: 200,
    contentType: metrics.contentType,
    body: await metrics.text(),
  }),
});
