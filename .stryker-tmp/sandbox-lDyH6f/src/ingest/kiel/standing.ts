// @ts-nocheck
import { type CommitmentStanding, made } from '../../domain/commitment/events.ts';
import { readCommitment } from '../../domain/commitment/stored-events.ts';
import type { Delivery } from '../../domain/delivery/delivery.ts';
import { readDelivery } from '../../domain/delivery/stored-events.ts';
import { commitmentOfStream, reportOfStream } from '../../domain/ids.ts';
import { unlessUnreadable } from '../../domain/stored-event.ts';
import { beginning, type EventLog, type RecordedEvent } from '../../store/event-log.ts';
import { pastEvent } from '../../store/execute.ts';

/** What stands of a body's reports, by their references; withdrawn ones are null. */
export type Standing = {
  readonly commitments: ReadonlyMap<string, CommitmentStanding | null>;
  readonly deliveries: ReadonlyMap<string, Delivery | null>;
  /** The revision at which each of them stands, by the name of its stream. */
  readonly revisions: ReadonlyMap<string, bigint>;
};

const commitmentAfter = (recorded: RecordedEvent): CommitmentStanding | null | undefined =>
  unlessUnreadable(() => {
    const event = readCommitment(pastEvent(recorded).envelope);
    if (event.type === 'CommitmentWithdrawn') return null;
    return event.type === 'CommitmentMade' ? made(event.data.commitment) : event.data.now;
  });

const deliveryAfter = (recorded: RecordedEvent): Delivery | null | undefined =>
  unlessUnreadable(() => {
    const event = readDelivery(pastEvent(recorded).envelope);
    if (event.type === 'DeliveryWithdrawn') return null;
    return event.type === 'DeliveryRecorded' ? event.data.delivery : event.data.now.delivery;
  });

/** Everything that a body has promised and delivered, as the log has it now. */
export const standingOf = async (log: EventLog, body: string): Promise<Standing> => {
  const commitments = new Map<string, CommitmentStanding | null>();
  const deliveries = new Map<string, Delivery | null>();
  const revisions = new Map<string, bigint>();
  const note = <Of>(
    known: Map<string, Of>,
    reference: string,
    after: Of | undefined,
    { stream, revision }: RecordedEvent,
  ): void => {
    revisions.set(stream, revision);
    if (after !== undefined) known.set(reference, after);
  };
  const learn = (recorded: RecordedEvent): void => {
    const commitment = commitmentOfStream(recorded.stream);
    const delivery = reportOfStream(recorded.stream);
    if (commitment?.body === body)
      note(commitments, commitment.reference, commitmentAfter(recorded), recorded);
    else if (delivery?.body === body) note(deliveries, delivery.reference, deliveryAfter(recorded), recorded);
  };
  for await (const page of log.from(beginning)) page.forEach(learn);
  return { commitments, deliveries, revisions };
};
