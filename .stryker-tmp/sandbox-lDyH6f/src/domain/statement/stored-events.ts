// @ts-nocheck
import { z } from 'zod';
import { defineAggregate } from '../aggregate.ts';
import { statementOfStream } from '../ids.ts';
import type { Kind } from '../kind.ts';
import { type Readers, readWith, type StoredEvent } from '../stored-event.ts';
import { Reason } from '../text.ts';
import { statementDecider } from './decider.ts';
import type { StatementEvent } from './events.ts';
import { Statement } from './statement.ts';

const Made = z.strictObject({ statement: Statement });
const Corrected = z.strictObject({ was: Statement, now: Statement, reason: Reason });
const Withdrawn = z.strictObject({ was: Statement, reason: Reason });

/** One reader for every name that was ever written. Lines are added here and never removed. */
export const statementReaders = {
  'StatementMade.v1': (data) => ({ type: 'StatementMade', data: Made.parse(data) }),
  'StatementCorrected.v1': (data) => ({ type: 'StatementCorrected', data: Corrected.parse(data) }),
  'StatementWithdrawn.v1': (data) => ({ type: 'StatementWithdrawn', data: Withdrawn.parse(data) }),
} as const satisfies Readers<StatementEvent>;

const nameOf = {
  StatementMade: 'StatementMade.v1',
  StatementCorrected: 'StatementCorrected.v1',
  StatementWithdrawn: 'StatementWithdrawn.v1',
} as const satisfies Record<StatementEvent['type'], keyof typeof statementReaders>;

const encode = ({ type, data }: StatementEvent): StoredEvent => ({ type: nameOf[type], data });

const statementsIn = (event: StatementEvent): readonly Statement[] => {
  switch (event.type) {
    case 'StatementMade':
      return [event.data.statement];
    case 'StatementCorrected':
      return [event.data.was, event.data.now];
    case 'StatementWithdrawn':
      return [event.data.was];
  }
};

export const statementKind: Kind<StatementEvent> = {
  owns: (stream) => statementOfStream(stream) !== undefined,
  readers: statementReaders,
  begins: ({ type }) => type === 'StatementMade',
  tracksOf: (event) => statementsIn(event).map(({ track }) => track),
};

export const readStatement = readWith<StatementEvent>(statementReaders);

export const statements = defineAggregate(statementDecider, { encode, readers: statementReaders });
