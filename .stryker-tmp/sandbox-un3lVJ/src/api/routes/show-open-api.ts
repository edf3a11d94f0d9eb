// @ts-nocheck
import { z } from 'zod';
import { defineRoute, ok } from '../route.ts';

export const showOpenApi = defineRoute({
  method: 'get',
  path: '/openapi.json',
  summary: 'The description of this interface for programs, OpenAPI 3.1',
  access: 'anyone',
  request: z.object({ params: z.object({}), query: z.strictObject({}) }),
  handle: ({ document }) => ok(document()),
});
