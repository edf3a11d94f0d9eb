// @ts-nocheck
import { z } from 'zod';
import { defineAggregate } from '../aggregate.ts';
import { commitmentOfStream } from '../ids.ts';
import type { Kind } from '../kind.ts';
import { Day } from '../period.ts';
import { type Readers, readWith, type StoredEvent } from '../stored-event.ts';
import { Reason } from '../text.ts';
import { Commitment, Stage, stages } from './commitment.ts';
import { commitmentDecider } from './decider.ts';
import type { CommitmentEvent } from './events.ts';

const Standing = z.strictObject({
  commitment: Commitment,
  stages: z
    .array(z.strictObject({ stage: Stage, on: Day }))
    .min(1)
    .max(stages.length),
});

const Made = z.strictObject({ commitment: Commitment });
const Advanced = z.strictObject({ was: Standing, now: Standing });
const Corrected = z.strictObject({ was: Standing, now: Standing, reason: Reason });
const Withdrawn = z.strictObject({ was: Standing, reason: Reason });

/** One reader for every name that was ever written. Lines are added here and never removed. */
export const commitmentReaders = {
  'CommitmentMade.v1': (data) => ({ type: 'CommitmentMade', data: Made.parse(data) }),
  'CommitmentAdvanced.v1': (data) => ({ type: 'CommitmentAdvanced', data: Advanced.parse(data) }),
  'CommitmentCorrected.v1': (data) => ({ type: 'CommitmentCorrected', data: Corrected.parse(data) }),
  'CommitmentWithdrawn.v1': (data) => ({ type: 'CommitmentWithdrawn', data: Withdrawn.parse(data) }),
} as const satisfies Readers<CommitmentEvent>;

const nameOf = {
  CommitmentMade: 'CommitmentMade.v1',
  CommitmentAdvanced: 'CommitmentAdvanced.v1',
  CommitmentCorrected: 'CommitmentCorrected.v1',
  CommitmentWithdrawn: 'CommitmentWithdrawn.v1',
} as const satisfies Record<CommitmentEvent['type'], keyof typeof commitmentReaders>;

const encode = ({ type, data }: CommitmentEvent): StoredEvent => ({ type: nameOf[type], data });

const commitmentsIn = (event: CommitmentEvent): readonly Commitment[] => {
  switch (event.type) {
    case 'CommitmentMade':
      return [event.data.commitment];
    case 'CommitmentAdvanced':
    case 'CommitmentCorrected':
      return [event.data.was.commitment, event.data.now.commitment];
    case 'CommitmentWithdrawn':
      return [event.data.was.commitment];
  }
};

export const commitmentKind: Kind<CommitmentEvent> = {
  owns: (stream) => commitmentOfStream(stream) !== undefined,
  readers: commitmentReaders,
  begins: ({ type }) => type === 'CommitmentMade',
  tracksOf: (event) => commitmentsIn(event).map(({ track }) => track),
};

export const readCommitment = readWith<CommitmentEvent>(commitmentReaders);

export const commitments = defineAggregate(commitmentDecider, { encode, readers: commitmentReaders });
