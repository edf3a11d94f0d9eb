// @ts-nocheck
import { BodyId, deliveryStream, Reference } from '../../domain/ids.ts';
import { entityTag } from '../entity-tags.ts';
import { nothingIn } from '../nothing.ts';
import { problemOf } from '../problem.ts';
import { defineQuery } from '../query.ts';
import { claimsAt, reportAnswer } from '../report-answer.ts';
import { ok } from '../route.ts';

export const showDelivery = defineQuery({
  path: '/v1/deliveries/:body/:reference',
  summary: 'One delivery report as it stands, or as it stood',
  params: { body: BodyId, reference: Reference },
  query: {},
  answer: (context, { params, clocks: { asOf, position } }) => {
    const { models } = context;
    const row = models.reportAt(params, { position });
    if (row === undefined) {
      return nothingIn(context, deliveryStream(params), position, problemOf('delivery-unknown'));
    }
    const complete = models.isComplete(row.delivery.track, { position });
    return ok(
      { asOf, complete, ...reportAnswer(row, claimsAt(context, { position })) },
      { ETag: entityTag(row.revision) },
    );
  },
});
