// @ts-nocheck
import { Commitment } from '../../src/domain/commitment/commitment.ts';
import { Delivery } from '../../src/domain/delivery/delivery.ts';
import { canonicalBytes, commandIdOf, type Envelope, eventId } from '../../src/domain/envelope.ts';
import { Milestone, MilestoneReport } from '../../src/domain/milestone/milestone.ts';
import { Statement } from '../../src/domain/statement/statement.ts';
import { Target } from '../../src/domain/target/target.ts';
import { takePage } from '../../src/projections/follow.ts';
import type { Known } from '../../src/projections/rows.ts';
import type { RecordedEvent } from '../../src/store/event-log.ts';
import { openReadModels } from '../../src/store/read-models/read-models.ts';
import type { Accepted } from '../reference/figures.ts';
import type { Stored } from '../reference/stored.ts';
import { logOf } from '../reference/storing.ts';

/** The same with its content as the product keeps it: parsed, with what was left out written out. */
const inNormalForm = (accepted: Accepted): Accepted => {
  switch (accepted.kind) {
    case 'record':
    case 'correct':
      return { ...accepted, delivery: plain(Delivery.parse(accepted.delivery)) };
    case 'state':
    case 'restate':
      return { ...accepted, statement: plain(Statement.parse(accepted.statement)) };
    case 'adopt':
    case 'revise':
      return { ...accepted, target: plain(Target.parse(accepted.target)) };
    case 'plan':
    case 'replan':
      return { ...accepted, milestone: plain(Milestone.parse(full(accepted.milestone))) };
    case 'step':
    case 'restep':
      return { ...accepted, step: plain(MilestoneReport.parse({ note: 'n', ...accepted.step })) };
    case 'commit':
    case 'recommit':
      return { ...accepted, commitment: plain(Commitment.parse(accepted.commitment)) };
    default:
      return accepted;
  }
};

/** As it would be read from a log: without the members that say nothing. */
const plain = (content: object) => JSON.parse(JSON.stringify(content));

/** What a milestone of a case leaves out, since nothing there depends on it. */
const full = (milestone: object) => ({ quote: 'q', english: 'e', ...milestone });

/** What second opinions carry and the reference has no use for: the revision that was seen, and evidence. */
const seenAt = (type: Stored['type'], revision: number): object => {
  if (type === 'DeliveryVerified.v1') return { sawRevision: revision - 1, evidence: [] };
  return type === 'DeliveryDisputed.v1' ? { sawRevision: revision - 1 } : {};
};

const digest = commandIdOf('mod-nl', 'a', 'b');

/** The events of a history as a log would hand them over; the index of each is its place in the history. */
const recordedOf = (history: readonly Accepted[]): readonly RecordedEvent[] => {
  const revisions = new Map<string, number>();
  return logOf(history.map(inNormalForm)).map(({ stream, type, data, recordedAt, by }, at) => {
    const revision = revisions.get(stream) ?? 0;
    revisions.set(stream, revision + 1);
    const envelope: Envelope = {
      v: 1,
      id: eventId(stream, revision, digest),
      stream,
      type,
      data: { ...data, ...seenAt(type, revision) },
      revision,
      recordedAt,
      by: { ...by, key: 'k' },
      commandId: digest,
      correlationId: 'c',
      request: digest,
    };
    const bytes = canonicalBytes(envelope);
    return { position: BigInt(at + 1), stream, revision: BigInt(revision), bytes };
  });
};

/** The product's read models of a history, filled from its own events. Throws where they do not take one of them. */
export const accountOf = (history: readonly Accepted[]) => {
  const models = openReadModels();
  takePage(models, recordedOf(history));
  const head = { position: BigInt(history.length) };
  if (!models.isComplete(undefined, head)) throw new Error('the product holds back an event of the history');
  return models;
};

/** What is known once an event of a history is, by its place there. */
export const knownAt = (index: number): Known => ({ position: BigInt(index + 1) });
