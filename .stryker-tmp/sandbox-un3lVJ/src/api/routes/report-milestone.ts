// @ts-nocheck
import { z } from 'zod';
import { MilestoneId, Reference } from '../../domain/ids.ts';
import { MilestoneReport, milestoneReportFaults } from '../../domain/milestone/milestone.ts';
import { runMilestoneCommand } from '../milestone-command.ts';
import { defineRoute } from '../route.ts';

export const reportMilestone = defineRoute({
  method: 'put',
  path: '/v1/milestones/:id/reports/:reference',
  summary: 'Report how far a milestone has come, under the acting body’s own reference',
  access: { role: 'coordinator' },
  request: z.object({
    params: z.object({ id: MilestoneId, reference: Reference }),
    query: z.strictObject({}),
    body: MilestoneReport,
  }),
  faults: ({ body }, today) => milestoneReportFaults(body, today),

  handle: (context, { params, body: report }, caller) =>
    runMilestoneCommand(context, caller, { ...params, sent: report }, (own) => ({
      type: 'ReportMilestone',
      ...own,
      report,
    })),
});
