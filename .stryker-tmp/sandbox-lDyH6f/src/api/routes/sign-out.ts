// @ts-nocheck
import { z } from 'zod';
import { sessionAddress } from '../../dashboard/addresses.ts';
import { languageParameter } from '../frame.ts';
import { problemOf } from '../problem.ts';
import { defineRoute, problem } from '../route.ts';
import { endedCookie, isCrossSite } from '../session.ts';

export const signOut = defineRoute({
  method: 'post',
  path: '/session/end',
  summary: 'Sign out with a button, as forms know no DELETE',
  access: 'anyone',
  page: true,
  forms: true,
  request: z.object({
    params: z.object({}),
    query: z.strictObject(languageParameter),
    body: z.strictObject({}),
  }),

  handle: (_context, _request, { whence, frame }) =>
    isCrossSite(whence)
      ? problem(problemOf('cross-site'))
      : { status: 303, headers: { 'Set-Cookie': endedCookie(whence.host), Location: sessionAddress(frame) } },
});
