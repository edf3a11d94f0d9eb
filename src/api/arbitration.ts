import type { Absent } from '../domain/arbitration/decider.ts';
import type { DeliveryEvent } from '../domain/delivery/events.ts';
import { readDelivery } from '../domain/delivery/stored-events.ts';
import { arbitrationStream, deliveryStream, type ReportId } from '../domain/ids.ts';
import { unlessUnreadable } from '../domain/stored-event.ts';
import { countsAsOf } from '../projections/counts-as.ts';
import { reportAfter } from '../projections/deliveries.ts';
import type { Known } from '../projections/rows.ts';
import type { RecordedEvent } from '../store/event-log.ts';
import { type PastEvent, pastEvent } from '../store/execute.ts';
import type { Context } from './context.ts';
import { claimsAt } from './report-answer.ts';
import { longestWait } from './waits.ts';

export const arbitrationPath = (track: string): string => `/v1/arbitrations/${track}`;

const lastEventOf = async (
  { log }: Pick<Context, 'log'>,
  stream: string,
): Promise<RecordedEvent | undefined> => {
  const { revision } = await log.read(stream, { most: 1 });
  if (revision < 0n) return undefined;
  const { events } = await log.read(stream, { after: revision - 1n, most: 1 });
  return events[0];
};

const readable = (event: RecordedEvent): DeliveryEvent | undefined =>
  unlessUnreadable(() => readDelivery(pastEvent(event).envelope));

/** Why a report does not stand in a track; undefined when it does. */
const whyAbsent = async (context: Context, track: string, id: ReportId): Promise<string | undefined> => {
  const last = await lastEventOf(context, deliveryStream(id));
  if (last === undefined) return 'is not recorded';
  const event = readable(last);
  if (event === undefined) return 'cannot be read by this version of the program';
  const row = reportAfter(id, last.revision, { position: last.position, index: -1n, recordedAt: '' }, event);
  if (row.status === 'withdrawn') return 'was withdrawn';
  return row.delivery.track === track ? undefined : `stands on ${row.delivery.track}`;
};

/** Those of some reports that do not stand in a track, as the log has it now. */
export const notStandingIn = async (
  context: Context,
  track: string,
  ids: readonly ReportId[],
): Promise<readonly Absent[]> => {
  const found = await Promise.all(
    ids.map(async (id) => ({ ...id, why: await whyAbsent(context, track, id) })),
  );
  return found.flatMap(({ why, ...id }) => (why === undefined ? [] : [{ ...id, why }]));
};

/** Waits until the read side holds all that the log has of some reports and of the decisions on a track. */
const readUpToNow = async (context: Context, track: string, ids: readonly ReportId[]): Promise<void> => {
  const streams = [...ids.map(deliveryStream), arbitrationStream(track)];
  const last = await Promise.all(streams.map((stream) => lastEventOf(context, stream)));
  const position = last.reduce(
    (most, event) => (event && event.position > most ? event.position : most),
    -1n,
  );
  await context.follower.reached(position, longestWait);
};

/** Whether a report is the one of its group that counts, as the read side has it once it has read all of the two. */
export const isCounted = async (
  context: Context,
  track: string,
  counted: ReportId,
  claim: ReportId,
): Promise<boolean> => {
  await readUpToNow(context, track, [counted, claim]);
  // On another track it counts by what was decided there, and this match has no effect on it.
  if (context.models.report(counted)?.delivery.track !== track) return false;
  return countsAs(context, counted, context.models.checkpoint())?.counted === true;
};

/**
 * Whether two reports that were parted may be proposed again, since one of them was corrected meanwhile. The read side
 * tells, once it has read all that the log holds of both and of the track's decisions.
 */
export const isReopened = async (
  context: Context,
  track: string,
  a: ReportId,
  b: ReportId,
): Promise<boolean> => {
  await readUpToNow(context, track, [a, b]);
  const { models } = context;
  const partedAt = models.partedAt(track, a, b, models.checkpoint());
  const corrections = [a, b].map((id) => models.report(id)?.correctedAt ?? null);
  return partedAt !== undefined && corrections.some((at) => at !== null && at > partedAt);
};

const countsAs = (context: Context, id: ReportId, known: Known) => {
  const row = context.models.reportAt(id, known);
  return row === undefined ? null : countsAsOf(row, claimsAt(context, known));
};

const unread = { counted: null, group: [], decidedBy: null };

/** How reports count after a decision, once the read side has read it. */
export const countsAfter = async (
  context: Context,
  ids: readonly ReportId[],
  events: readonly PastEvent[],
): Promise<readonly (ReportId & { readonly countsAs: object })[]> => {
  const position = events.at(-1)?.position ?? -1n;
  const isRead = await context.follower.reached(position, longestWait);
  const known = context.models.checkpoint();
  return ids.map((id) => ({ ...id, countsAs: (isRead && countsAs(context, id, known)) || unread }));
};
