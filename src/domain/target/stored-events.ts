import { z } from 'zod';
import { defineAggregate } from '../aggregate.ts';
import { Day } from '../period.ts';
import type { Readers, StoredEvent } from '../stored-event.ts';
import { Reason } from '../text.ts';
import { targetDecider } from './decider.ts';
import type { TargetEvent } from './events.ts';
import { Target } from './target.ts';

const Adopted = z.strictObject({ target: Target, appliesFrom: Day, reason: Reason.optional() });
const Revised = z.strictObject({ was: Target, now: Target, reason: Reason, appliesFrom: Day });
const Retired = z.strictObject({ was: Target, reason: Reason });

/** One reader for every name that was ever written. Lines are added here and never removed. */
export const targetReaders = {
  'TargetAdopted.v1': (data) => ({ type: 'TargetAdopted', data: Adopted.parse(data) }),
  'TargetRevised.v1': (data) => ({ type: 'TargetRevised', data: Revised.parse(data) }),
  'TargetRetired.v1': (data) => ({ type: 'TargetRetired', data: Retired.parse(data) }),
} as const satisfies Readers<TargetEvent>;

const nameOf = {
  TargetAdopted: 'TargetAdopted.v1',
  TargetRevised: 'TargetRevised.v1',
  TargetRetired: 'TargetRetired.v1',
} as const satisfies Record<TargetEvent['type'], keyof typeof targetReaders>;

const encode = ({ type, data }: TargetEvent): StoredEvent => ({ type: nameOf[type], data });

export const targets = defineAggregate(targetDecider, { encode, readers: targetReaders });
