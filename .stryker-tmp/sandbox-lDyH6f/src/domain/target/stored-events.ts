// @ts-nocheck
import { z } from 'zod';
import { defineAggregate } from '../aggregate.ts';
import { targetOfStream } from '../ids.ts';
import type { Kind } from '../kind.ts';
import { Day } from '../period.ts';
import { type Readers, readWith, type StoredEvent } from '../stored-event.ts';
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

const goalpostsOf = (event: TargetEvent): readonly Target[] => {
  switch (event.type) {
    case 'TargetAdopted':
      return [event.data.target];
    case 'TargetRevised':
      return [event.data.was, event.data.now];
    case 'TargetRetired':
      return [event.data.was];
  }
};

export const targetKind: Kind<TargetEvent> = {
  owns: (stream) => targetOfStream(stream) !== undefined,
  readers: targetReaders,
  begins: ({ type }) => type === 'TargetAdopted',
  tracksOf: (event) => goalpostsOf(event).map(({ track }) => track),
};

export const readTarget = readWith<TargetEvent>(targetReaders);

export const targets = defineAggregate(targetDecider, { encode, readers: targetReaders });
