// @ts-nocheck
import { z } from 'zod';
import { ReportId } from '../../domain/ids.ts';
import { Reason } from '../../domain/text.ts';
import { runCommand } from '../command.ts';
import { onDelivery } from '../report-answer.ts';
import { defineRoute } from '../route.ts';

export const withdrawDelivery = defineRoute({
  method: 'post',
  path: '/v1/deliveries/:body/:reference/withdrawal',
  summary: 'Withdraw a delivery; it counts no more and its reference is closed',
  access: { role: 'reporter', of: 'own' },
  request: z.object({
    params: ReportId,
    query: z.strictObject({}),
    body: z.strictObject({ reason: Reason }),
  }),

  handle: (context, { params: id, body }, caller) =>
    runCommand(context, caller, {
      ...onDelivery(context, id),
      command: { type: 'WithdrawDelivery', ...body },
      body,
    }),
});
