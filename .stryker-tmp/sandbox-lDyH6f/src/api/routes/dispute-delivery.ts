// @ts-nocheck
import { z } from 'zod';
import { ReportId } from '../../domain/ids.ts';
import { Reason } from '../../domain/text.ts';
import { actingBody, runCommand } from '../command.ts';
import { onDelivery } from '../report-answer.ts';
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
      ...onDelivery(context, id),
      command: { type: 'DisputeDelivery', by: actingBody(caller), ...body },
      body,
    }),
});
