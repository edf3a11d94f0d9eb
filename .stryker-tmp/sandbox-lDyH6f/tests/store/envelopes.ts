// @ts-nocheck
import { commandIdOf, type Envelope, eventId, requestDigest } from '../../src/domain/envelope.ts';
import { deliveryStream, targetStream } from '../../src/domain/ids.ts';
import { beginning, type EventLog, type RecordedEvent } from '../../src/store/event-log.ts';
import { aDelivery, aTarget } from '../support/samples.ts';

/** Opens an empty log for one test; whoever opens it sees to its closing. */
export type OpenLog = () => Promise<EventLog> | EventLog;

/** An envelope that stands at a revision of a stream; `data` and `type` are free, since a log knows neither. */
export const anEnvelope = (
  stream: string,
  revision: number,
  { type = 'DeliveryRecorded.v1', data = { n: 1 } }: { readonly type?: string; readonly data?: unknown } = {},
): Envelope => {
  const request = requestDigest({ method: 'PUT', path: `${stream}/${revision}`, body: data, ifMatch: null });
  const commandId = commandIdOf('mod-nl', undefined, request);
  return {
    v: 1,
    id: eventId(stream, revision, commandId),
    stream,
    revision,
    type,
    recordedAt: '2026-11-25T10:00:00.000Z',
    by: { body: 'mod-nl', key: 'test' },
    commandId,
    correlationId: 'test',
    request,
    data,
  };
};

const standing = (changes: object) => ({
  delivery: aDelivery(changes),
  status: 'reported',
  verifiedBy: [],
  disputedBy: [],
});

/** The stream of a report by mod-nl. */
export const reportStream = (reference: string): string => deliveryStream({ body: 'mod-nl', reference });

/** The first event of a report by mod-nl. */
export const recorded = (reference: string, changes: object = {}): Envelope =>
  anEnvelope(reportStream(reference), 0, { data: { delivery: aDelivery(changes) } });

/** The first event of a target. */
export const adopted = (id: string): Envelope =>
  anEnvelope(targetStream(id), 0, {
    type: 'TargetAdopted.v1',
    data: { target: aTarget(), appliesFrom: '2025-01-01' },
  });

/** A correction of a report by mod-nl. */
export const corrected = (reference: string, revision: number, was: object, now: object): Envelope =>
  anEnvelope(reportStream(reference), revision, {
    type: 'DeliveryCorrected.v1',
    data: { was: standing(was), now: standing(now), reason: 'recount' },
  });

/** Appends where the envelope says it stands; throws on a conflict. */
export const append = async (log: EventLog, envelope: Envelope): Promise<bigint> => {
  const appended = await log.append(envelope.stream, envelope, BigInt(envelope.revision) - 1n);
  if (appended === 'conflict') throw new Error(`${envelope.stream} does not end before ${envelope.revision}`);
  return appended.position;
};

/** Appends all in one turn of the event loop. */
export const appendTogether = (log: EventLog, envelopes: readonly Envelope[]): Promise<readonly bigint[]> =>
  Promise.all(envelopes.map((envelope) => append(log, envelope)));

/** Everything after a position, in one list. */
export const allAfter = async (
  log: EventLog,
  after = beginning,
  page?: number,
): Promise<readonly RecordedEvent[]> => {
  const found: RecordedEvent[] = [];
  for await (const events of log.from(after, page === undefined ? {} : { page })) found.push(...events);
  return found;
};

/** Where events stand, without their bytes. */
export const placesOf = (events: readonly RecordedEvent[]): readonly string[] =>
  events.map(({ position, stream, revision }) => `${position} ${stream} ${revision}`);
