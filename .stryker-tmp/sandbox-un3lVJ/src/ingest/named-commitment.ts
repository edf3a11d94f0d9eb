// @ts-nocheck
import { readCommitment } from '../domain/commitment/stored-events.ts';
import { contentOf, Delivery } from '../domain/delivery/delivery.ts';
import { readDelivery, standingsOf } from '../domain/delivery/stored-events.ts';
import { canonical } from '../domain/envelope.ts';
import type { Fault } from '../domain/fault.ts';
import { commitmentStream, deliveryStream, ReportId, reportName } from '../domain/ids.ts';
import { unlessUnreadable } from '../domain/stored-event.ts';
import { isRaw } from '../domain/track-faults.ts';
import { findTrack } from '../domain/tracks/index.ts';
import { type EventLog, noStream, type RecordedEvent } from '../store/event-log.ts';
import { pastEvent } from '../store/execute.ts';

/** Where reports are read from. */
type Reading = { readonly log: EventLog };

/** The last event of a commitment; undefined where there is none. */
const newestOf = async ({ log }: Reading, commitment: ReportId): Promise<RecordedEvent | undefined> => {
  const stream = commitmentStream(commitment);
  const { revision } = await log.read(stream, { most: 1 });
  const { events } = await log.read(stream, { after: revision - 1n, most: 1 });
  return events[0];
};

/** Why a delivery on a track may not name a commitment as it stands now; undefined when it may. */
const obstacleTo = (name: string, newest: RecordedEvent | undefined, track: unknown): string | undefined => {
  if (newest === undefined) return `no commitment ${name} is recorded`;
  const event = unlessUnreadable(() => readCommitment(pastEvent(newest).envelope));
  // What cannot be read holds its stream, and a command that rests on it is refused for that.
  if (event === undefined) return undefined;
  if (event.type === 'CommitmentWithdrawn') return `the commitment ${name} was withdrawn`;
  const stands = event.type === 'CommitmentMade' ? event.data.commitment : event.data.now.commitment;
  // A track that does not exist is named as such elsewhere.
  if (stands.track === track || findTrack(track) === undefined) return undefined;
  return `the commitment ${name} stands on the track ${stands.track}, and this delivery is on ${track}`;
};

/** Few enough that reading one part of a long stream keeps nobody waiting. */
const readAtOnce = 50;

/** What a report says and said, the newest last. */
const contentsOf = async ({ log }: Reading, id: ReportId): Promise<readonly Delivery[]> => {
  const contents: Delivery[] = [];
  let after = noStream;
  for (;;) {
    const { events } = await log.read(deliveryStream(id), { after, most: readAtOnce });
    for (const recorded of events) {
      const event = unlessUnreadable(() => readDelivery(pastEvent(recorded).envelope));
      contents.push(...(event === undefined ? [] : standingsOf(event)));
    }
    if (events.length < readAtOnce) return contents;
    after += BigInt(events.length);
  }
};

/**
 * Whether it was decided before that a report may name a commitment: it names it now, on the same track, or it has said
 * the very same, so that this is a repeat.
 */
const hasNamed = async (
  reading: Reading,
  id: ReportId,
  commitment: ReportId,
  delivery: unknown,
): Promise<boolean> => {
  const { data: told } = Delivery.safeParse(delivery);
  if (told === undefined) return false;
  const contents = await contentsOf(reading, id);
  const stands = contents.at(-1);
  const namesIt =
    stands?.track === told.track && canonical(stands.commitment ?? null) === canonical(commitment);
  return namesIt || contents.some((each) => contentOf(each) === contentOf(told));
};

/**
 * What is wrong with the commitment that a delivery says it fulfils: that must stand, and on its own track, when the
 * delivery comes to name it. What becomes of it later leaves the delivery as it is, also when that is sent again or
 * corrected in something else.
 */
export const commitmentFaults = async (
  reading: Reading,
  id: ReportId | undefined,
  delivery: unknown,
): Promise<readonly Fault[]> => {
  const { commitment: named, track } = isRaw(delivery) ? delivery : {};
  const { data: commitment } = ReportId.safeParse(named);
  if (commitment === undefined) return [];
  const newest = await newestOf(reading, commitment);
  const detail = obstacleTo(reportName(commitment), newest, track);
  if (detail === undefined) return [];
  if (id !== undefined && (await hasNamed(reading, id, commitment, delivery))) return [];
  return [{ pointer: '/commitment', detail, code: 'unknown-commitment' }];
};
