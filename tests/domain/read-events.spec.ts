import { describe, expect, it } from 'vitest';
import { nameOfStored, readEvent, touchesNoTrack } from '../../src/domain/events.ts';
import { type StoredEvent, UnreadableEvent, unlessUnreadable } from '../../src/domain/stored-event.ts';
import {
  aCommitment,
  aDelivery,
  aMilestone,
  aMilestoneReport,
  aStatement,
  aTarget,
} from '../support/samples.ts';

const rounds = 'artillery-ammunition';
const reason = 'moved to where it belongs';
const marks = { status: 'reported', verifiedBy: [], disputedBy: [] };
const drone = { track: 'drones', variant: 'naval' };

const delivered = { delivery: aDelivery(), ...marks };
const droneDelivered = { delivery: aDelivery(drone), ...marks };
const seen = { was: delivered, now: droneDelivered, sawRevision: 0 };

const pledged = { commitment: aCommitment(), stages: [{ stage: 'pledged', on: '2025-03-20' }] };
const dronePledged = { ...pledged, commitment: aCommitment(drone) };

const trained = aStatement();
const equipped = aStatement({ track: 'units-equipped', total: 2 });
const target = aTarget();
const droneTarget = aTarget({ track: 'drones' });

const report = { body: 'mod-nl', reference: 'EDIP' };
const was = aMilestoneReport();

type Case = readonly [type: string, data: object, begins: boolean, tracks: readonly string[]];

const reading = (stream: string, type: string, data: unknown) => {
  const { begins, tracks } = readEvent(stream, { type, data });
  return { begins, tracks };
};

describe('an event touches every track that it speaks of, before and after, and says whether it begins a stream', () => {
  it.each<Case>([
    ['DeliveryRecorded.v1', { delivery: aDelivery() }, true, [rounds]],
    ['DeliveryCorrected.v1', { was: delivered, now: droneDelivered, reason }, false, [rounds, 'drones']],
    ['DeliveryVerified.v1', { ...seen, evidence: aDelivery().evidence }, false, [rounds, 'drones']],
    ['DeliveryDisputed.v1', { ...seen, reason }, false, [rounds, 'drones']],
    ['DeliveryWithdrawn.v1', { was: delivered, reason }, false, [rounds]],
  ])('of a delivery: %s', (type, data, begins, tracks) => {
    expect(reading('delivery-mod-nl/1', type, data)).toEqual({ begins, tracks });
  });

  it.each<Case>([
    ['CommitmentMade.v1', { commitment: aCommitment() }, true, [rounds]],
    ['CommitmentAdvanced.v1', { was: pledged, now: dronePledged }, false, [rounds, 'drones']],
    ['CommitmentCorrected.v1', { was: pledged, now: dronePledged, reason }, false, [rounds, 'drones']],
    ['CommitmentWithdrawn.v1', { was: pledged, reason }, false, [rounds]],
  ])('of a commitment: %s', (type, data, begins, tracks) => {
    expect(reading('commitment-mod-nl/1', type, data)).toEqual({ begins, tracks });
  });

  it.each<Case>([
    ['StatementMade.v1', { statement: trained }, true, ['eumam-training']],
    [
      ...(['StatementCorrected.v1', { was: trained, now: equipped, reason }, false] as const),
      ['eumam-training', 'units-equipped'],
    ],
    ['StatementWithdrawn.v1', { was: trained, reason }, false, ['eumam-training']],
  ])('of a statement: %s', (type, data, begins, tracks) => {
    expect(reading('statement-eumam-hq/1', type, data)).toEqual({ begins, tracks });
  });

  it.each<Case>([
    ['TargetAdopted.v1', { target, appliesFrom: '2025-01-01' }, true, [rounds]],
    [
      ...([
        'TargetRevised.v1',
        { was: target, now: droneTarget, reason, appliesFrom: '2025-01-01' },
      ] as const),
      ...([false, [rounds, 'drones']] as const),
    ],
    ['TargetRetired.v1', { was: target, reason }, false, [rounds]],
  ])('of a target: %s', (type, data, begins, tracks) => {
    expect(reading('target-rounds', type, data)).toEqual({ begins, tracks });
  });

  it.each<Case>([
    ['MilestoneAdopted.v1', { id: 'edip-adopted', ...aMilestone() }, true, []],
    ['MilestoneRevised.v1', { was: aMilestone(), now: aMilestone({ title: 'EDIP' }), reason }, false, []],
    ['MilestoneReported.v1', { ...report, ...was }, false, []],
    [
      'MilestoneReportCorrected.v1',
      { ...report, was, now: aMilestoneReport({ note: 'a' }), reason },
      false,
      [],
    ],
    ['MilestoneReportWithdrawn.v1', { ...report, was, reason }, false, []],
  ])('of a milestone, which is on no track: %s', (type, data, begins, tracks) => {
    expect(reading('milestone-edip-adopted', type, data)).toEqual({ begins, tracks });
  });

  it('of an arbitration: the track that its stream is named after, and any of them may begin it', () => {
    const [a, b] = [report, { ...report, reference: 'other' }];
    const stream = 'arbitration-drones';
    const either = { begins: undefined, tracks: ['drones'] };
    expect(reading(stream, 'ClaimsMatched.v1', { counted: a, claim: b, reason })).toEqual(either);
    expect(reading(stream, 'ClaimsParted.v1', { a, b, reason })).toEqual(either);
  });
});

describe('a stream', () => {
  it.each([
    ['milestone-edip-adopted', true],
    ['target-rounds', false],
    ['delivery-mod-nl/1', false],
    ['arbitration-drones', false],
    ['something-else', false],
  ])('can move no figure, whatever its events say: %s %s', (stream, none) => {
    expect(touchesNoTrack(stream)).toBe(none);
  });

  it.each([
    ['something-else', 'DeliveryRecorded.v1', 'DeliveryRecorded.v1 in something-else'],
    ['delivery-mod-nl/1', 'DeliveryRecorded.v2', 'DeliveryRecorded.v2'],
    ['delivery-mod-nl/1', 'toString', 'toString'],
  ])('of %s holds an event %s that cannot be read, and its name is said', (stream, type, named) => {
    const read = () => readEvent(stream, { type, data: { delivery: aDelivery() } });
    expect(read).toThrow(UnreadableEvent);
    expect(read).toThrow(named);
  });

  it('holds an event whose data cannot be read, and what was wrong with them is kept as the cause', () => {
    const stored: StoredEvent = { type: 'DeliveryRecorded.v1', data: {} };
    const read = () => readEvent('delivery-mod-nl/1', stored);
    expect(read).toThrow(expect.objectContaining({ name: 'UnreadableEvent', cause: expect.any(Error) }));
    expect(unlessUnreadable(read)).toBeUndefined();
  });
});

describe('what cannot be read', () => {
  it('is nothing, what can be read is what it is, and any other failure stays one', () => {
    expect(unlessUnreadable(() => 'read')).toBe('read');
    const broken = () => {
      throw new Error('the disk is gone');
    };
    expect(() => unlessUnreadable(broken)).toThrow('the disk is gone');
  });
});

describe('the name of a stored event', () => {
  it.each([
    ['DeliveryRecorded.v1', 'DeliveryRecorded'],
    ['DeliveryRecorded.v12', 'DeliveryRecorded'],
    ['DeliveryRecorded', 'DeliveryRecorded'],
    ['Odd.v1.kind', 'Odd.v1.kind'],
    ['Odd.vx', 'Odd.vx'],
  ])('%s is called %s', (stored, name) => {
    expect(nameOfStored(stored)).toBe(name);
  });
});
