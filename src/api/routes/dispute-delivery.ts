import { z } from 'zod';
import { deliveries } from '../../domain/delivery/stored-events.ts';
import { deliveryStream, ReportId } from '../../domain/ids.ts';
import { Reason } from '../../domain/text.ts';
import { actingBody, runCommand } from '../command.ts';
import { reportPath } from '../report.ts';
import { reportAfterCommand } from '../report-answer.ts';
import { defineRoute } from '../route.ts';

export const disputeDelivery = defineRoute({
  method: 'post',
  path: '/v1/deliveries/:body/:reference/dispute',
  summary: 'Dispute another body’s delivery as you have seen it: If-Match names the revision',
  access: { role: ['verifier', 'coordinator'], of: 'others' },
  request: z.object({
    params: ReportId,
    query: z.strictObject({}),
    body: z.strictObject({ reason: Reason }),
  }),

  handle: (context, { params: id, body }, caller) =>
    runCommand(context, caller, {
      stream: deliveryStream(id),
      aggregate: deliveries,
      command: { type: 'DisputeDelivery', by: actingBody(caller), ...body },
      body,
      location: reportPath(id),
      resource: (events) => reportAfterCommand(context, id, events),
    }),
});
