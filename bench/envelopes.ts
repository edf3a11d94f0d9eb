import type { Envelope } from '../src/domain/envelope.ts';
import { askOf, envelopeOf } from '../src/store/execute.ts';

const data = {
  track: 'artillery-ammunition',
  variant: '155mm',
  source: 'joint-procurement',
  donor: 'NL',
  quantity: 12_000,
  effectiveOn: '2026-10-14',
  evidence: [{ title: 'Handover note 42', url: 'https://records.example.org/handover/42' }],
};

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
    body: data,
    ifMatch: null,
    idempotencyKey: null,
  });
  return envelopeOf(ask, { type: 'DeliveryRecorded.v1', data }, 0, new Date('2026-10-15T08:00:00Z'));
};
