// @ts-nocheck
import { z } from 'zod';
import { Delivery } from '../../domain/delivery/delivery.ts';
import { ReportId } from '../../domain/ids.ts';
import { Reason } from '../../domain/text.ts';
import { reportFaults } from '../../ingest/report-faults.ts';
import { runCommand } from '../command.ts';
import { commitmentsOf, faultsWithin, memberOf, refusalOfTrack } from '../report.ts';
import { onDelivery } from '../report-answer.ts';
import { defineRoute, problem } from '../route.ts';

export const correctDelivery = defineRoute({
  method: 'post',
  path: '/v1/deliveries/:body/:reference/corrections',
  summary: 'Correct a recorded delivery; what stood stays on the account',
  access: { role: 'reporter', of: 'own' },
  request: z.object({
    params: ReportId,
    query: z.strictObject({}),
    body: z.strictObject({ delivery: Delivery, reason: Reason }),
  }),
  faults: async ({ params, body }, today, context) =>
    faultsWithin('delivery', await reportFaults(context, params, memberOf(body, 'delivery'), today)),

  handle: (context, { params: id, body }, caller) => {
    const refusal = refusalOfTrack(caller, body.delivery.track);
    if (refusal !== undefined) return problem(refusal);
    return runCommand(context, caller, {
      ...onDelivery(context, id),
      command: { type: 'CorrectDelivery', ...body },
      body,
      restsOn: commitmentsOf(body.delivery),
    });
  },
});
