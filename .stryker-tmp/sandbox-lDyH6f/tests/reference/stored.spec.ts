// @ts-nocheck
import { describe, expect, it } from 'vitest';
import {
  adopted,
  advanced,
  commitment,
  committed,
  corrected,
  delivery,
  disputed,
  matched,
  parted,
  planned,
  recommitted,
  recorded,
  replanned,
  restated,
  restepped,
  retired,
  revised,
  stated,
  statement,
  stepped,
  uncommitted,
  unstated,
  unstepped,
  verified,
  withdrawn,
} from './events.ts';
import { historyOf, type Stored } from './stored.ts';
import { logOf } from './storing.ts';

const history = [
  adopted(),
  revised({ quantity: 1 }, '2025-07-01'),
  recorded('a', delivery(1, '2025-05-05')),
  recorded('b', delivery(1, '2025-05-05'), 'public-record'),
  verified('mod-nl/a'),
  disputed('mod-nl/a', 'eca'),
  corrected('a', delivery(2, '2025-05-05')),
  matched('mod-nl/a', 'public-record/b'),
  parted('public-record/b', 'mod-nl/a'),
  withdrawn('a'),
  committed('C', commitment(5, '2025-03')),
  advanced('C', 'allocated', '2025-04-10'),
  recommitted('C', commitment(6, '2025-03-15')),
  advanced('C', 'contracted', '2025-05-10'),
  uncommitted('C'),
  stated('S', statement(9, '2025-06-30')),
  restated('S', statement(8, '2025-06-30')),
  unstated('S'),
  planned('2025-06-20'),
  replanned(),
  stepped('1', 'agreed', '2025-05-05'),
  restepped('1', 'proposed', '2025-05-05'),
  unstepped('1'),
  retired('rounds'),
];

const nl = { body: 'mod-nl', reference: 'a' };
const kept = { recordedAt: '2026-11-25T10:00:00.000Z', by: { body: 'eda' } };
const told = { delivery: delivery(1, '2025-05-05'), status: 'reported', verifiedBy: [], disputedBy: [] };
const recording: Stored = {
  ...kept,
  stream: 'delivery-mod-nl/a',
  type: 'DeliveryRecorded.v1',
  data: { delivery: delivery(1, '2025-05-05') },
};
const verification = (verifiedBy: string[], status = 'verified'): Stored => ({
  ...kept,
  stream: 'delivery-mod-nl/a',
  type: 'DeliveryVerified.v1',
  data: { was: told, now: { ...told, status, verifiedBy } },
});

describe('the events of a log', () => {
  it('of every name that is stored give the history again that they keep', () => {
    const log = logOf(history);
    expect(historyOf(log)).toEqual(history);
    expect(new Set(log.map(({ type }) => type)).size).toBe(22);
  });

  it('name the reporting body in their stream and who acted beside it', () => {
    expect(historyOf([recording, verification(['eda'])])).toEqual([
      recorded('a', delivery(1, '2025-05-05')),
      verified('mod-nl/a', 'eda'),
    ]);
    const match: Stored = {
      ...kept,
      stream: 'arbitration-air-defence-systems',
      type: 'ClaimsMatched.v1',
      data: { counted: nl, claim: { body: 'public-record', reference: 'b' }, reason: 'one lot' },
    };
    expect(historyOf([match])).toEqual([
      {
        kind: 'match',
        track: 'air-defence-systems',
        counted: 'mod-nl/a',
        claim: 'public-record/b',
        reason: 'one lot',
        body: 'eda',
        recordedAt: kept.recordedAt,
      },
    ]);
  });

  it('in audit streams are no part of it, so that its indexes are those of the log', () => {
    const audit: Stored = { ...recording, stream: 'audit-checkpoints' };
    expect(historyOf([audit, recording, audit, verification(['eda'])])).toHaveLength(2);
  });

  it('are not believed where they say of a standing what the rules do not give', () => {
    expect(() => historyOf([recording, verification(['eda', 'eca'])])).toThrow(
      'event 1 in delivery-mod-nl/a says "verified, verified by eca,eda, disputed by "',
    );
    expect(() => historyOf([recording, verification(['eda'], 'reported')])).toThrow('reported');
    const made: Stored = {
      ...kept,
      stream: 'commitment-mod-nl/C',
      type: 'CommitmentMade.v1',
      data: { commitment: commitment(5, '2025-03') },
    };
    const advance = (on: string): Stored => {
      const was = { commitment: commitment(5, '2025-03'), stages: [{ stage: 'pledged', on }] as const };
      const now = { ...was, stages: [...was.stages, { stage: 'allocated', on: '2025-04-10' }] as const };
      return { ...kept, stream: 'commitment-mod-nl/C', type: 'CommitmentAdvanced.v1', data: { was, now } };
    };
    expect(historyOf([made, advance('2025-03-31')])).toHaveLength(2);
    expect(() => historyOf([made, advance('2025-03-01')])).toThrow('pledged 2025-03-31');
  });

  it('of an unknown name are refused', () => {
    const unknown: Stored = JSON.parse(JSON.stringify({ ...recording, type: 'DeliveryDoubted.v1' }));
    expect(() => historyOf([unknown])).toThrow('DeliveryDoubted.v1');
  });
});
