import type { Envelope } from '../src/domain/envelope.ts';
import { askOf, envelopeOf } from '../src/store/execute.ts';
import { aDelivery } from './a-delivery.ts';

/** The first event of a stream of its own, as the product would store it. */
export const envelopeFor = (reference: string): Envelope => {
  const stream = `delivery-mod-nl/${reference}`;
  const ask = askOf({
    stream,
    command: undefined,
    by: { body: 'mod-nl', key: 'dev-mod-nl-reporter' },
    correlationId: reference,
    method: 'PUT',
    path: `/v1/deliveries/mod-nl/${reference}`,
    body: aDelivery,
    ifMatch: null,
    idempotencyKey: null,
  });
  return envelopeOf(
    ask,
    { type: 'DeliveryRecorded.v1', data: aDelivery },
    0,
    new Date('2026-10-15T08:00:00Z'),
  );
};
