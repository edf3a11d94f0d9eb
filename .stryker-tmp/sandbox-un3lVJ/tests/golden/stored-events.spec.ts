// @ts-nocheck
import { readdirSync, readFileSync } from 'node:fs';
import canonicalize from 'canonicalize';
import { describe, expect, it } from 'vitest';
import type { Aggregate } from '../../src/domain/aggregate.ts';
import {
  arbitrationReaders,
  arbitrations as arbitrationStreams,
} from '../../src/domain/arbitration/stored-events.ts';
import {
  commitmentReaders,
  commitments as commitmentStreams,
} from '../../src/domain/commitment/stored-events.ts';
import type { Given } from '../../src/domain/decider.ts';
import { deliveryReaders, deliveries as deliveryStreams } from '../../src/domain/delivery/stored-events.ts';
import { canonical, Envelope, eventId, mostEnvelopeBytes } from '../../src/domain/envelope.ts';
import { type DomainEvent, readEvent } from '../../src/domain/events.ts';
import {
  milestoneReaders,
  milestones as milestoneStreams,
} from '../../src/domain/milestone/stored-events.ts';
import {
  statementReaders,
  statements as statementStreams,
} from '../../src/domain/statement/stored-events.ts';
import { type StoredEvent, UnreadableEvent } from '../../src/domain/stored-event.ts';
import { targetReaders, targets as targetStreams } from '../../src/domain/target/stored-events.ts';

const folder = new URL('./events/', import.meta.url);

/** One file per name that was ever written: an envelope as the log holds it, byte for byte. Never edited. */
const golden = readdirSync(folder).map((file) => {
  const bytes = readFileSync(new URL(file, folder));
  const json: unknown = JSON.parse(bytes.toString('utf8'));
  return { name: file.replace(/\.json$/, ''), bytes, json, envelope: Envelope.parse(json) };
});

const names = golden.map(({ name }) => name);
const readers = Object.keys({
  ...deliveryReaders,
  ...arbitrationReaders,
  ...commitmentReaders,
  ...statementReaders,
  ...targetReaders,
  ...milestoneReaders,
});

const seen = { ifMatch: 'current', fresh: true } as const;

/** What an aggregate stores when a command comes after a past. */
const stored = <Command, Refusal>(
  aggregate: Aggregate<Command, Refusal>,
  past: readonly StoredEvent[],
  command: Command,
  given: Given = seen,
): StoredEvent | undefined => {
  const { learn, decide } = aggregate.begin();
  for (const event of past) learn(event);
  const decision = decide(command, given);
  return decision.outcome === 'accepted' ? decision.event : undefined;
};

/** The event as this version writes it: what the aggregate stores when the same thing happens again. */
const written = ({ type, data }: DomainEvent): StoredEvent | undefined => {
  const corrected = (now: unknown) => ({
    type: 'DeliveryCorrected.v1',
    data: { was: now, now, reason: 'past' },
  });
  const adopted = (target: unknown) => ({
    type: 'TargetAdopted.v1',
    data: { target, appliesFrom: '2025-01-01' },
  });
  const standing = (was: unknown) => ({
    type: 'CommitmentCorrected.v1',
    data: { was, now: was, reason: 'past' },
  });
  const made = (statement: unknown) => ({ type: 'StatementMade.v1', data: { statement } });
  const adoptedStep = {
    type: 'MilestoneAdopted.v1',
    data: { id: 'edip-adopted', title: 'EDIP adopted', section: '9' },
  };
  const reported = (body: string, reference: string, report: object) => [
    adoptedStep,
    { type: 'MilestoneReported.v1', data: { body, reference, ...report } },
  ];
  switch (type) {
    case 'DeliveryRecorded':
      return stored(deliveryStreams, [], { type: 'RecordDelivery', ...data });
    case 'DeliveryCorrected': {
      const command = { type: 'CorrectDelivery', delivery: data.now.delivery, reason: data.reason } as const;
      return stored(deliveryStreams, [corrected(data.was)], command);
    }
    case 'DeliveryWithdrawn': {
      const command = { type: 'WithdrawDelivery', reason: data.reason } as const;
      return stored(deliveryStreams, [corrected(data.was)], command);
    }
    case 'CommitmentMade':
      return stored(commitmentStreams, [], { type: 'MakeCommitment', ...data });
    case 'CommitmentAdvanced': {
      const [last] = data.now.stages.slice(-1);
      if (last === undefined) return undefined;
      return stored(commitmentStreams, [standing(data.was)], { type: 'AdvanceCommitment', ...last });
    }
    case 'CommitmentCorrected': {
      const { was, now, reason } = data;
      const command = { type: 'CorrectCommitment', commitment: now.commitment, reason } as const;
      return stored(commitmentStreams, [standing(was)], command);
    }
    case 'CommitmentWithdrawn': {
      const command = { type: 'WithdrawCommitment', reason: data.reason } as const;
      return stored(commitmentStreams, [standing(data.was)], command);
    }
    case 'DeliveryVerified': {
      const { was, now, sawRevision, note, evidence } = data;
      const [by = ''] = now.verifiedBy.filter((body) => !was.verifiedBy.includes(body));
      const command = { type: 'VerifyDelivery', by, note, evidence } as const;
      return stored(deliveryStreams, [corrected(was)], command, { ...seen, saw: sawRevision });
    }
    case 'DeliveryDisputed': {
      const { was, now, sawRevision, reason } = data;
      const [by = ''] = now.disputedBy;
      const command = { type: 'DisputeDelivery', by, reason } as const;
      return stored(deliveryStreams, [corrected(was)], command, { ...seen, saw: sawRevision });
    }
    case 'ClaimsMatched':
      return stored(arbitrationStreams, [], { type: 'MatchClaims', ...data, absent: [], counts: false });
    case 'ClaimsParted':
      return stored(arbitrationStreams, [], { type: 'PartClaims', ...data, absent: [], reopened: false });
    case 'StatementMade':
      return stored(statementStreams, [], { type: 'MakeStatement', ...data });
    case 'StatementCorrected': {
      const { was, now, reason } = data;
      const command = { type: 'CorrectStatement', statement: now, reason } as const;
      return stored(statementStreams, [made(was)], command);
    }
    case 'StatementWithdrawn': {
      const command = { type: 'WithdrawStatement', reason: data.reason } as const;
      return stored(statementStreams, [made(data.was)], command);
    }
    case 'TargetAdopted':
      return stored(targetStreams, [], { type: 'SetTarget', ...data });
    case 'TargetRevised': {
      const { was, now, reason, appliesFrom } = data;
      const command = { type: 'SetTarget', target: now, reason, appliesFrom } as const;
      return stored(targetStreams, [adopted(was)], command);
    }
    case 'TargetRetired': {
      const command = { type: 'RetireTarget', reason: data.reason } as const;
      return stored(targetStreams, [adopted(data.was)], command);
    }
    case 'MilestoneAdopted': {
      const { id, reason, ...milestone } = data;
      return stored(milestoneStreams, [], { type: 'SetMilestone', id, milestone, reason });
    }
    case 'MilestoneRevised': {
      const { was, now, reason } = data;
      const before = { type: 'MilestoneAdopted.v1', data: { id: 'edip-adopted', ...was } };
      const command = { type: 'SetMilestone', id: 'edip-adopted', milestone: now, reason } as const;
      return stored(milestoneStreams, [before], command);
    }
    case 'MilestoneReported': {
      const { body, reference, ...report } = data;
      return stored(milestoneStreams, [adoptedStep], { type: 'ReportMilestone', body, reference, report });
    }
    case 'MilestoneReportCorrected': {
      const { body, reference, was, now, reason } = data;
      const command = { type: 'CorrectMilestoneReport', body, reference, report: now, reason } as const;
      return stored(milestoneStreams, reported(body, reference, was), command);
    }
    case 'MilestoneReportWithdrawn': {
      const { body, reference, was, reason } = data;
      const command = { type: 'WithdrawMilestoneReport', body, reference, reason } as const;
      return stored(milestoneStreams, reported(body, reference, was), command);
    }
  }
};

describe('the golden files', () => {
  it('are one for every name that was ever written, so that no reader is lost or left untested', () => {
    expect(new Set(names)).toEqual(new Set(readers));
  });

  it('are of the names of today', () => {
    expect(new Set(names)).toEqual(
      new Set([
        'ClaimsMatched.v1',
        'ClaimsParted.v1',
        'CommitmentAdvanced.v1',
        'CommitmentCorrected.v1',
        'CommitmentMade.v1',
        'CommitmentWithdrawn.v1',
        'DeliveryCorrected.v1',
        'DeliveryDisputed.v1',
        'DeliveryRecorded.v1',
        'DeliveryVerified.v1',
        'DeliveryWithdrawn.v1',
        'MilestoneAdopted.v1',
        'MilestoneReportCorrected.v1',
        'MilestoneReportWithdrawn.v1',
        'MilestoneReported.v1',
        'MilestoneRevised.v1',
        'StatementCorrected.v1',
        'StatementMade.v1',
        'StatementWithdrawn.v1',
        'TargetAdopted.v1',
        'TargetRetired.v1',
        'TargetRevised.v1',
      ]),
    );
  });
});

describe.each(golden)('$name as it was written', ({ name, bytes, json, envelope }) => {
  it('is canonical JSON, byte for byte, and fits the log', () => {
    expect(bytes.toString('utf8')).toBe(canonicalize(json));
    expect(canonical(envelope)).toBe(bytes.toString('utf8'));
    expect(bytes.length).toBeLessThanOrEqual(mostEnvelopeBytes);
  });

  it('carries its own name and the id of its place and command', () => {
    expect(envelope.type).toBe(name);
    expect(envelope.id).toBe(eventId(envelope.stream, envelope.revision, envelope.commandId));
  });

  it('can be read by this version, and nothing of it is lost or added', () => {
    const { type, data } = readEvent(envelope.stream, envelope).event;
    expect(name.startsWith(`${type}.v`)).toBe(true);
    expect(canonical(data)).toBe(canonical(envelope.data));
  });

  it('is what this version would write again', () => {
    const again = written(readEvent(envelope.stream, envelope).event);
    expect(again?.type).toBe(name);
    expect(canonical(again?.data)).toBe(canonical(envelope.data));
  });

  it.each([
    ['a member that nobody wrote', { ...Object(envelope.data), more: 1 }],
    ['nothing', {}],
    ['null', null],
  ])('holds its stream rather than be read by guessing: %s', (_what, data) => {
    expect(() => readEvent(envelope.stream, { type: name, data })).toThrow(UnreadableEvent);
  });
});

describe('an event of another name', () => {
  it.each([
    'DeliveryRecorded',
    'DeliveryRecorded.v2',
    'deliveryrecorded.v1',
    'Unknown.v9',
    '',
    '__proto__',
    'toString',
  ])('is not read by guessing: %j', (type) => {
    const [first] = golden;
    const { stream = '', data } = first?.envelope ?? {};
    expect(() => readEvent(stream, { type, data })).toThrow(UnreadableEvent);
  });
});

describe('an event in a stream of another kind', () => {
  it.each(golden)('is not read there: $name', ({ envelope }) => {
    const elsewhere = envelope.stream.startsWith('target-') ? 'delivery-mod-nl/a' : 'target-a';
    expect(() => readEvent(elsewhere, envelope)).toThrow(UnreadableEvent);
    expect(() => readEvent('unheard-of', envelope)).toThrow(UnreadableEvent);
  });
});

describe('the golden files together', () => {
  const membersOf = (value: unknown): readonly string[] =>
    typeof value === 'object' && value !== null
      ? [...Object.keys(value), ...Object.values(value).flatMap(membersOf)]
      : [];
  const used = new Set(golden.flatMap(({ envelope }) => membersOf(envelope.data)));

  it.each([
    ...[
      'variant',
      'source',
      'donor',
      'donors',
      'bound',
      'commitment',
      'value',
      'eur',
      'rateOn',
      'rateSource',
    ],
    ...['stage', 'stages', 'on', 'dueOn'],
    ...['evidence', 'url', 'sha256', 'note', 'verifiedBy', 'disputedBy', 'min', 'max'],
    ...[
      'variants',
      'sources',
      'bodies',
      'only',
      'except',
      'until',
      'since',
      'quote',
      'english',
      'reason',
      'deadline',
    ],
  ])('use the optional member %s', (member) => {
    expect(used).toContain(member);
  });
});
