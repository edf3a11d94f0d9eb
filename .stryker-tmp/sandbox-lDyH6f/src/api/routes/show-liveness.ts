// @ts-nocheck
import { z } from 'zod';
import { defineRoute, ok } from '../route.ts';

export const showLiveness = defineRoute({
  method: 'get',
  path: '/livez',
  summary: 'Whether the process runs',
  access: 'anyone',
  request: z.object({ query: z.strictObject({}) }),
  handle: () => ok({ status: 'alive' }),
});
