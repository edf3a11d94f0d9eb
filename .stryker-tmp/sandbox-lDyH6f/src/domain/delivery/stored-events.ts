// @ts-nocheck
import { z } from 'zod';
import { defineAggregate } from '../aggregate.ts';
import { Evidence } from '../evidence.ts';
import { BodyId, reportOfStream } from '../ids.ts';
import type { Kind } from '../kind.ts';
import { type Readers, readWith, type StoredEvent } from '../stored-event.ts';
import { Reason, text } from '../text.ts';
import { deliveryDecider } from './decider.ts';
import { Delivery } from './delivery.ts';
import type { DeliveryEvent } from './events.ts';

const Standing = z.strictObject({
  delivery: Delivery,
  status: z.enum(['reported', 'verified', 'disputed']),
  verifiedBy: z.array(BodyId),
  disputedBy: z.array(BodyId),
});

const Recorded = z.strictObject({ delivery: Delivery });
const Corrected = z.strictObject({ was: Standing, now: Standing, reason: Reason });
const Withdrawn = z.strictObject({ was: Standing, reason: Reason });
const SecondOpinion = z.strictObject({ was: Standing, now: Standing, sawRevision: z.int().min(0) });
const Verified = SecondOpinion.extend({ note: text(2_000).optional(), evidence: Evidence });
const Disputed = SecondOpinion.extend({ reason: Reason });

/** One reader for every name that was ever written. Lines are added here and never removed. */
export const deliveryReaders = {
  'DeliveryRecorded.v1': (data) => ({ type: 'DeliveryRecorded', data: Recorded.parse(data) }),
  'DeliveryCorrected.v1': (data) => ({ type: 'DeliveryCorrected', data: Corrected.parse(data) }),
  'DeliveryWithdrawn.v1': (data) => ({ type: 'DeliveryWithdrawn', data: Withdrawn.parse(data) }),
  'DeliveryVerified.v1': (data) => ({ type: 'DeliveryVerified', data: Verified.parse(data) }),
  'DeliveryDisputed.v1': (data) => ({ type: 'DeliveryDisputed', data: Disputed.parse(data) }),
} as const satisfies Readers<DeliveryEvent>;

const nameOf = {
  DeliveryRecorded: 'DeliveryRecorded.v1',
  DeliveryCorrected: 'DeliveryCorrected.v1',
  DeliveryWithdrawn: 'DeliveryWithdrawn.v1',
  DeliveryVerified: 'DeliveryVerified.v1',
  DeliveryDisputed: 'DeliveryDisputed.v1',
} as const satisfies Record<DeliveryEvent['type'], keyof typeof deliveryReaders>;

const encode = ({ type, data }: DeliveryEvent): StoredEvent => ({ type: nameOf[type], data });

/** Every content that an event tells of, before and after. */
export const standingsOf = (event: DeliveryEvent): readonly Delivery[] => {
  switch (event.type) {
    case 'DeliveryRecorded':
      return [event.data.delivery];
    case 'DeliveryCorrected':
    case 'DeliveryVerified':
    case 'DeliveryDisputed':
      return [event.data.was.delivery, event.data.now.delivery];
    case 'DeliveryWithdrawn':
      return [event.data.was.delivery];
  }
};

export const deliveryKind: Kind<DeliveryEvent> = {
  owns: (stream) => reportOfStream(stream) !== undefined,
  readers: deliveryReaders,
  begins: ({ type }) => type === 'DeliveryRecorded',
  tracksOf: (event) => standingsOf(event).map(({ track }) => track),
};

export const readDelivery = readWith<DeliveryEvent>(deliveryReaders);

export const deliveries = defineAggregate(deliveryDecider, { encode, readers: deliveryReaders });
