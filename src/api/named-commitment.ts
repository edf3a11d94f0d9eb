import { readCommitment } from '../domain/commitment/stored-events.ts';
import { readDelivery, standingsOf } from '../domain/delivery/stored-events.ts';
import { canonical } from '../domain/envelope.ts';
import type { Fault } from '../domain/fault.ts';
import { commitmentStream, deliveryStream, ReportId } from '../domain/ids.ts';
import { isRaw } from '../domain/track-faults.ts';
import { findTrack } from '../domain/tracks/index.ts';
import { noStream, type RecordedEvent } from '../store/event-log.ts';
import { pastEvent } from '../store/execute.ts';
import type { Context } from './context.ts';
import { unlessUnreadable } from './event-answer.ts';

/** Where reports are read from. */
type Reading = Pick<Context, 'log'>;

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
  if (event === undefined) return `the commitment ${name} cannot be read by this version of the program`;
  if (event.type === 'CommitmentWithdrawn') return `the commitment ${name} was withdrawn`;
  const stands = event.type === 'CommitmentMade' ? event.data.commitment : event.data.now.commitment;
  // A track that does not exist is named as such elsewhere.
  if (stands.track === track || findTrack(track) === undefined) return undefined;
  return `the commitment ${name} stands on the track ${stands.track}, and this delivery is on ${track}`;
};

/** Few enough that reading one part of a long stream keeps nobody waiting. */
const readAtOnce = 50;

/** Whether an event of a delivery says that it fulfils a commitment on a track. */
const names = (recorded: RecordedEvent, commitment: ReportId, track: unknown): boolean => {
  const event = unlessUnreadable(() => readDelivery(pastEvent(recorded).envelope));
  return (
    event !== undefined &&
    standingsOf(event).some(
      (each) => each.track === track && canonical(each.commitment ?? null) === canonical(commitment),
    )
  );
};

/** Whether a report has named a commitment before, on the same track: that it may was decided then. */
const hasNamed = async (
  { log }: Reading,
  id: ReportId,
  commitment: ReportId,
  track: unknown,
): Promise<boolean> => {
  let after = noStream;
  for (;;) {
    const { events } = await log.read(deliveryStream(id), { after, most: readAtOnce });
    if (events.some((event) => names(event, commitment, track))) return true;
    if (events.length < readAtOnce) return false;
    after += BigInt(events.length);
  }
};

/**
 * What is wrong with the commitment that a delivery says it fulfils: that must stand, and on its own track, when the
 * delivery names it first. What becomes of it later leaves the delivery as it is, also when that is sent again.
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
  const detail = obstacleTo(`${commitment.body}/${commitment.reference}`, newest, track);
  if (detail === undefined) return [];
  if (id !== undefined && (await hasNamed(reading, id, commitment, track))) return [];
  return [{ pointer: '/commitment', detail, code: 'unknown-commitment' }];
};
