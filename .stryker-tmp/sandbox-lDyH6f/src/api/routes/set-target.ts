// @ts-nocheck
import { z } from 'zod';
import { TargetId, targetStream } from '../../domain/ids.ts';
import { Day } from '../../domain/period.ts';
import { targets } from '../../domain/target/stored-events.ts';
import { Target, targetFaults } from '../../domain/target/target.ts';
import { Reason } from '../../domain/text.ts';
import { runCommand } from '../command.ts';
import { defineRoute } from '../route.ts';
import { targetAfterCommand } from '../target-answer.ts';

export const setTarget = defineRoute({
  method: 'put',
  path: '/v1/targets/:id',
  summary: 'Adopt a target, or revise it with a reason; the goalposts of before stay on the account',
  access: { role: 'planner' },
  request: z.object({
    params: z.object({ id: TargetId }),
    query: z.strictObject({}),
    body: Target.extend({ reason: Reason.optional(), appliesFrom: Day.optional() }),
  }),
  faults: ({ body }) => targetFaults(body),

  handle: (context, { params: { id }, body }, caller) => {
    const { reason, appliesFrom, ...target } = body;
    return runCommand(context, caller, {
      stream: targetStream(id),
      aggregate: targets,
      command: { type: 'SetTarget', target, reason, appliesFrom },
      body,
      location: `/v1/targets/${id}`,
      resource: (events) => targetAfterCommand(context, id, events),
    });
  },
});
