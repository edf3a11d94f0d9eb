// @ts-nocheck
import { z } from 'zod';
import { onwardAddress } from '../../dashboard/addresses.ts';
import { languageParameter } from '../frame.ts';
import { OwnAddress } from '../own-address.ts';
import { problemOf } from '../problem.ts';
import { defineRoute, problem } from '../route.ts';
import { isCrossSite, sessionCookie } from '../session.ts';

export const openSession = defineRoute({
  method: 'post',
  path: '/session',
  summary: 'Sign a person in with a key: a cookie carries its body and role to the pages',
  access: 'anyone',
  page: true,
  forms: true,
  request: z.object({
    params: z.object({}),
    query: z.strictObject(languageParameter),
    body: z.strictObject({
      key: z.string({ error: 'must be your key' }).min(1).max(500),
      to: OwnAddress.optional(),
    }),
  }),

  handle: ({ keys, now }, { body: { key, to = '/report' } }, { whence, sentByForm, frame }) => {
    // Otherwise a foreign page could sign a reader in as somebody else, who then reports in the wrong name.
    if (isCrossSite(whence)) return problem(problemOf('cross-site'));
    const known = whence.mayUseKeys ? keys.byCredential(key) : undefined;
    if (known === undefined) return problem(problemOf('unauthenticated'));
    const cookie = { 'Set-Cookie': sessionCookie(known, whence.host, now()) };
    return sentByForm
      ? { status: 303, headers: { ...cookie, Location: onwardAddress(frame, to) } }
      : { status: 204, headers: cookie };
  },
});
