// @ts-nocheck
import { z } from 'zod';
import { TargetId, targetStream } from '../../domain/ids.ts';
import { targets } from '../../domain/target/stored-events.ts';
import { Reason } from '../../domain/text.ts';
import { runCommand } from '../command.ts';
import { defineRoute } from '../route.ts';
import { targetAfterCommand } from '../target-answer.ts';

export const retireTarget = defineRoute({
  method: 'post',
  path: '/v1/targets/:id/retirement',
  summary: 'Retire a target; it leaves the progress and stays in the history',
  access: { role: 'planner' },
  request: z.object({
    params: z.object({ id: TargetId }),
    query: z.strictObject({}),
    body: z.strictObject({ reason: Reason }),
  }),

  handle: (context, { params: { id }, body }, caller) =>
    runCommand(context, caller, {
      stream: targetStream(id),
      aggregate: targets,
      command: { type: 'RetireTarget', ...body },
      body,
      location: `/v1/targets/${id}`,
      resource: (events) => targetAfterCommand(context, id, events),
    }),
});
