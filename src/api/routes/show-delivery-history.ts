import { BodyId, deliveryStream, Reference } from '../../domain/ids.ts';
import { historyOf, historyParameters } from '../history.ts';
import { problemOf } from '../problem.ts';
import { defineQuery } from '../query.ts';
import { ok, problem } from '../route.ts';

export const showDeliveryHistory = defineQuery({
  path: '/v1/deliveries/:body/:reference/history',
  summary: 'Every event of one report: who, when, what',
  params: { body: BodyId, reference: Reference },
  query: historyParameters,
  answer: async (context, { params, clocks, page }) => {
    const history = await historyOf(context, deliveryStream(params), clocks, page);
    if (history === undefined) return problem(problemOf('delivery-unknown'));
    const track = context.models.reportAt(params, clocks)?.delivery.track;
    return ok({ asOf: clocks.asOf, complete: context.models.isComplete(track, clocks), ...history });
  },
});
