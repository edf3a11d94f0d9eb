// @ts-nocheck
import { BodyId, deliveryStream, Reference } from '../../domain/ids.ts';
import { historyAnswer, historyParameters } from '../history.ts';
import { problemOf } from '../problem.ts';
import { defineQuery } from '../query.ts';

export const showDeliveryHistory = defineQuery({
  path: '/v1/deliveries/:body/:reference/history',
  summary: 'Every event of one report: who, when, what',
  list: true,
  params: { body: BodyId, reference: Reference },
  query: historyParameters,
  answer: (context, question) => {
    const { params, clocks } = question;
    const track = context.models.reportAt(params, clocks)?.delivery.track;
    return historyAnswer(context, question, {
      stream: deliveryStream(params),
      complete: context.models.isComplete(track, clocks),
      unknown: problemOf('delivery-unknown'),
    });
  },
});
