// @ts-nocheck
import { z } from 'zod';
import { noCheckpoint, servedNote } from '../audit.ts';
import { notYetRead } from '../query.ts';
import { defineRoute, problem } from '../route.ts';
import { longestWait } from '../waits.ts';

export const showCheckpoint = defineRoute({
  method: 'get',
  path: '/v1/audit/checkpoint',
  summary:
    'The newest signed checkpoint of the log: its origin, how many events it has, and the root over them',
  access: 'readers',
  request: z.object({ params: z.object({}), query: z.strictObject({}) }),
  handle: async (context) => {
    if (!(await context.follower.filled(longestWait))) return notYetRead();
    const signed = await context.audit.newest();
    if (signed === undefined) return problem(noCheckpoint(context));
    return { status: 200, body: servedNote(context, signed), contentType: 'text/plain; charset=utf-8' };
  },
});
