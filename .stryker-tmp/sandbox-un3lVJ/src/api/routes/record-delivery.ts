// @ts-nocheck
import { z } from 'zod';
import { Delivery } from '../../domain/delivery/delivery.ts';
import { ReportId } from '../../domain/ids.ts';
import { reportFaults } from '../../ingest/report-faults.ts';
import { runCommand } from '../command.ts';
import { commitmentsOf, refusalOfTrack } from '../report.ts';
import { onDelivery } from '../report-answer.ts';
import { defineRoute, problem } from '../route.ts';

export const recordDelivery = defineRoute({
  method: 'put',
  path: '/v1/deliveries/:body/:reference',
  summary: 'Record a delivery under the reporting body’s own reference',
  access: { role: 'reporter', of: 'own' },
  request: z.object({ params: ReportId, query: z.strictObject({}), body: Delivery }),
  faults: ({ params, body }, today, context) => reportFaults(context, params, body, today),

  handle: (context, { params: id, body: delivery }, caller) => {
    const refusal = refusalOfTrack(caller, delivery.track);
    if (refusal !== undefined) return problem(refusal);
    return runCommand(context, caller, {
      ...onDelivery(context, id),
      command: { type: 'RecordDelivery', delivery },
      body: delivery,
      restsOn: commitmentsOf(delivery),
    });
  },
});
