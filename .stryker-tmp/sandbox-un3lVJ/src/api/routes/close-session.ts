// @ts-nocheck
import { z } from 'zod';
import { defineRoute } from '../route.ts';
import { endedCookie } from '../session.ts';

export const closeSession = defineRoute({
  method: 'delete',
  path: '/session',
  summary: 'Sign out',
  access: 'anyone',
  request: z.object({ params: z.object({}), query: z.strictObject({}) }),

  handle: (_context, _request, { whence }) => ({
    status: 204,
    headers: { 'Set-Cookie': endedCookie(whence.host) },
  }),
});
