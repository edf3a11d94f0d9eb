// @ts-nocheck
import { z } from 'zod';
import { MilestoneId, milestoneStream } from '../../domain/ids.ts';
import { Milestone } from '../../domain/milestone/milestone.ts';
import { milestones } from '../../domain/milestone/stored-events.ts';
import { Reason } from '../../domain/text.ts';
import { runCommand } from '../command.ts';
import { milestoneAfterCommand } from '../milestone-answer.ts';
import { milestonePath } from '../report.ts';
import { defineRoute } from '../route.ts';

export const setMilestone = defineRoute({
  method: 'put',
  path: '/v1/milestones/:id',
  summary: 'Adopt a milestone, or revise it with a reason; what was asked before stays on the account',
  access: { role: 'planner' },
  request: z.object({
    params: z.object({ id: MilestoneId }),
    query: z.strictObject({}),
    body: Milestone.extend({ reason: Reason.optional() }),
  }),

  handle: (context, { params: { id }, body }, caller) => {
    const { reason, ...milestone } = body;
    return runCommand(context, caller, {
      stream: milestoneStream(id),
      aggregate: milestones,
      command: { type: 'SetMilestone', id, milestone, reason },
      body,
      location: milestonePath(id),
      resource: (events) => milestoneAfterCommand(context, id, events),
    });
  },
});
