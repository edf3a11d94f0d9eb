// @ts-nocheck
import type { Absent } from '../domain/arbitration/decider.ts';
import { arbitrationStream, deliveryStream, type ReportId } from '../domain/ids.ts';
import { groupOn } from '../projections/counting.ts';
import { countsAsOf } from '../projections/counts-as.ts';
import type { Known, ReportRow } from '../projections/rows.ts';
import { beginning } from '../store/event-log.ts';
import type { Finding, PastEvent } from '../store/execute.ts';
import type { Context } from './context.ts';
import { claimsAt } from './report-answer.ts';
import { longestWait } from './waits.ts';

export const arbitrationPath = (track: string): string => `/v1/arbitrations/${track}`;

/** The position of a stream's last event, -1n when it is empty. */
const lastPositionOf = async ({ log }: Pick<Context, 'log'>, stream: string): Promise<bigint> => {
  const { revision } = await log.read(stream, { most: 1 });
  if (revision < 0n) return beginning;
  const { events } = await log.read(stream, { after: revision - 1n, most: 1 });
  return events[0]?.position ?? beginning;
};

/** Why a report does not stand in a track; undefined when it does. */
const whyAbsent = (row: ReportRow | undefined, track: string): string | undefined => {
  if (row === undefined) return 'is not recorded';
  if (row.status === 'withdrawn') return 'was withdrawn';
  return row.delivery.track === track ? undefined : `stands on ${row.delivery.track}`;
};

/** Those of some reports that do not stand in a track. */
const notStandingIn = (
  { models }: Pick<Context, 'models'>,
  track: string,
  ids: readonly ReportId[],
): readonly Absent[] =>
  ids.flatMap((id) => {
    const why = whyAbsent(models.report(id), track);
    return why === undefined ? [] : [{ body: id.body, reference: id.reference, why }];
  });

/** Whether a report is the one of its group that counts on a track. */
const isCounted = (context: Context, track: string, counted: ReportId, known: Known): boolean =>
  // On another track it counts by what was decided there, and a match on this one has no effect on it.
  context.models.report(counted)?.delivery.track === track &&
  countsAs(context, counted, known)?.counted === true;

type Pair = readonly [ReportId, ReportId];

/** Whether two reports that were parted may be proposed again, since one of them was corrected meanwhile. */
const isReopened = ({ models }: Context, track: string, [a, b]: Pair, known: Known): boolean => {
  const partedAt = models.partedAt(track, a, b, known);
  const corrections = [a, b].map((id) => models.report(id)?.correctedAt ?? null);
  return partedAt !== undefined && corrections.some((at) => at !== null && at > partedAt);
};

/** What the read side says of two reports at one moment, at which it holds all that the log has of them and of their track. */
type Facts = {
  /** Those of the two that do not stand in the track. */
  readonly absent: readonly Absent[];
  /** Whether the first of the two is the one of its group that counts. */
  readonly counts: boolean;
  /** Whether the two were parted, and may be proposed again. */
  readonly reopened: boolean;
};

/** Waits until the read side holds all that the log has of some streams; false when it does not in time. */
const haveRead = async (context: Context, streams: readonly string[]): Promise<boolean> => {
  const reached = await Promise.all(
    streams.map(async (stream) =>
      context.follower.reached(await lastPositionOf(context, stream), longestWait),
    ),
  );
  return reached.every(Boolean);
};

/**
 * A command on two reports of a track, found from all that the log has of what was decided on the track, of the two and
 * of all that is matched with the first: what others were told is stored before it came is known to it, and all of it
 * holds at one moment.
 */
export const foundFrom =
  <Command>(
    context: Context,
    track: string,
    pair: Pair,
    commandOf: (facts: Facts) => Command,
  ): Finding<Command> =>
  async () => {
    const [first] = pair;
    if (!(await haveRead(context, [arbitrationStream(track), ...pair.map(deliveryStream)]))) return undefined;
    const { members } = groupOn(track, first, claimsAt(context, context.models.checkpoint()));
    if (!(await haveRead(context, members.map(deliveryStream)))) return undefined;
    const known = context.models.checkpoint();
    const facts: Facts = {
      absent: notStandingIn(context, track, pair),
      counts: isCounted(context, track, first, known),
      reopened: isReopened(context, track, pair, known),
    };
    return { command: commandOf(facts), position: known.position };
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
