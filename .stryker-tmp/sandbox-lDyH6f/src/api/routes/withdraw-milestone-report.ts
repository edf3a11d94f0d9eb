// @ts-nocheck
import { z } from 'zod';
import { MilestoneId, Reference } from '../../domain/ids.ts';
import { Reason } from '../../domain/text.ts';
import { runMilestoneCommand } from '../milestone-command.ts';
import { defineRoute } from '../route.ts';

export const withdrawMilestoneReport = defineRoute({
  method: 'post',
  path: '/v1/milestones/:id/reports/:reference/withdrawal',
  summary:
    'Withdraw a report on a milestone of the acting body; it counts no more and its reference is closed',
  access: { role: 'coordinator' },
  request: z.object({
    params: z.object({ id: MilestoneId, reference: Reference }),
    query: z.strictObject({}),
    body: z.strictObject({ reason: Reason }),
  }),

  handle: (context, { params, body }, caller) =>
    runMilestoneCommand(context, caller, { ...params, sent: body }, (own) => ({
      type: 'WithdrawMilestoneReport',
      ...own,
      ...body,
    })),
});
