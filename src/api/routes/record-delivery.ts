import { z } from 'zod';
import { Delivery } from '../../domain/delivery/delivery.ts';
import { deliveries } from '../../domain/delivery/stored-events.ts';
import { deliveryStream, ReportId } from '../../domain/ids.ts';
import { runCommand } from '../command.ts';
import { refusalOfTrack, reportFaults, reportPath } from '../report.ts';
import { reportAfterCommand } from '../report-answer.ts';
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
      stream: deliveryStream(id),
      aggregate: deliveries,
      command: { type: 'RecordDelivery', delivery },
      body: delivery,
      location: reportPath(id),
      resource: (events) => reportAfterCommand(context, id, events),
    });
  },
});
