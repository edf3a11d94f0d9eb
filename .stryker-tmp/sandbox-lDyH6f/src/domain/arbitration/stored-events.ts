// @ts-nocheck
import { z } from 'zod';
import { defineAggregate } from '../aggregate.ts';
import { arbitrationTrackOf, ReportId } from '../ids.ts';
import type { Kind } from '../kind.ts';
import type { Readers, StoredEvent } from '../stored-event.ts';
import { Reason } from '../text.ts';
import { findTrack } from '../tracks/index.ts';
import { arbitrationDecider } from './decider.ts';
import type { ArbitrationEvent } from './events.ts';

const Matched = z.strictObject({ counted: ReportId, claim: ReportId, reason: Reason });
const Parted = z.strictObject({ a: ReportId, b: ReportId, reason: Reason });

/** One reader for every name that was ever written. Lines are added here and never removed. */
export const arbitrationReaders = {
  'ClaimsMatched.v1': (data) => ({ type: 'ClaimsMatched', data: Matched.parse(data) }),
  'ClaimsParted.v1': (data) => ({ type: 'ClaimsParted', data: Parted.parse(data) }),
} as const satisfies Readers<ArbitrationEvent>;

const nameOf = {
  ClaimsMatched: 'ClaimsMatched.v1',
  ClaimsParted: 'ClaimsParted.v1',
} as const satisfies Record<ArbitrationEvent['type'], keyof typeof arbitrationReaders>;

const encode = ({ type, data }: ArbitrationEvent): StoredEvent => ({ type: nameOf[type], data });

export const arbitrationKind: Kind<ArbitrationEvent> = {
  owns: (stream) => findTrack(arbitrationTrackOf(stream)) !== undefined,
  readers: arbitrationReaders,
  begins: 'any',
  tracksOf: (_event, stream) => [arbitrationTrackOf(stream)].filter((track) => track !== undefined),
};

export const arbitrations = defineAggregate(arbitrationDecider, { encode, readers: arbitrationReaders });
