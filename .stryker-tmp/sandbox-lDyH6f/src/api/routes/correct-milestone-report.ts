// @ts-nocheck
import { z } from 'zod';
import { MilestoneId, Reference } from '../../domain/ids.ts';
import { MilestoneReport, milestoneReportFaults } from '../../domain/milestone/milestone.ts';
import { Reason } from '../../domain/text.ts';
import { runMilestoneCommand } from '../milestone-command.ts';
import { faultsWithin, memberOf } from '../report.ts';
import { defineRoute } from '../route.ts';

export const correctMilestoneReport = defineRoute({
  method: 'post',
  path: '/v1/milestones/:id/reports/:reference/corrections',
  summary: 'Correct a report on a milestone of the acting body; what stood stays on the account',
  access: { role: 'coordinator' },
  request: z.object({
    params: z.object({ id: MilestoneId, reference: Reference }),
    query: z.strictObject({}),
    body: z.strictObject({ report: MilestoneReport, reason: Reason }),
  }),
  faults: ({ body }, today) => faultsWithin('report', milestoneReportFaults(memberOf(body, 'report'), today)),

  handle: (context, { params, body }, caller) =>
    runMilestoneCommand(context, caller, { ...params, sent: body }, (own) => ({
      type: 'CorrectMilestoneReport',
      ...own,
      ...body,
    })),
});
