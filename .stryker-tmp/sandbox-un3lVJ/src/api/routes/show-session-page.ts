// @ts-nocheck
import { z } from 'zod';
import { sessionPage } from '../../dashboard/session.tsx';
import { languageParameter } from '../frame.ts';
import { OwnAddress } from '../own-address.ts';
import { defineRoute, page } from '../route.ts';

export const showSessionPage = defineRoute({
  method: 'get',
  path: '/session',
  summary: 'The page on which a person signs in or out',
  access: 'anyone',
  page: true,
  request: z.object({
    params: z.object({}),
    query: z.strictObject({ ...languageParameter, to: OwnAddress.optional() }),
  }),

  handle: (_context, { query: { to = '/report' } }, { principal, frame }) =>
    page(sessionPage(frame, { signedIn: principal, to })),
});
