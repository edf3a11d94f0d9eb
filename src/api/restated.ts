import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Restatement } from '../dashboard/restatement-words.ts';
import {
  arbitrationTrackOf,
  commitmentOfStream,
  type ReportId,
  reportOfStream,
  statementOfStream,
} from '../domain/ids.ts';
import { remembering } from '../projections/account.ts';
import {
  type Restated,
  restatableBy,
  restatedOf,
  restatingEventOf,
  restatingEvents,
} from '../projections/restating.ts';
import type { EventLog } from '../store/event-log.ts';
import type { EventPlace } from '../store/read-models/events.ts';
import { type Clocks, clocksAt } from './clocks.ts';
import type { Context } from './context.ts';
import { eventAnswer } from './event-answer.ts';
import { claimsIn, eventOf, reasonIn } from './restatement-answer.ts';

/** How many restatements are told of. */
const mostTold = 50;

/** How many events that may be restatements are looked at for them, and how many are fetched at once. */
const mostLookedAt = 2_000;
const atOnce = 200;

/** How many looks at an event are kept for whoever asks next: what an event did is the same ever after. */
const mostKept = 4_000;

/** Which restatements are asked for: those of one target or of all, as of a day. */
export type AskedRestatements = {
  readonly target: string | undefined;
  readonly clocks: Clocks;
  /** How many at most; as many as are told of where it is left out. */
  readonly most?: number;
};

const kept = new WeakMap<EventLog, Map<string, Promise<Restatement | undefined>>>();

const reportsOf = (stream: string, data: unknown): readonly ReportId[] => {
  if (arbitrationTrackOf(stream) !== undefined) return claimsIn(data);
  const report = reportOfStream(stream) ?? commitmentOfStream(stream) ?? statementOfStream(stream);
  return report === undefined ? [] : [report];
};

const figuresOf = ({ models }: Context, place: EventPlace, asked: AskedRestatements): readonly Restated[] => {
  // Targets of one track share what the figures before the event are made of.
  const account = remembering(models);
  return restatableBy(account, place)
    .filter((id) => asked.target === undefined || asked.target === id)
    .flatMap((id) => restatedOf(account, id, place, asked.clocks.effectiveAt));
};

/** What an event restated; undefined where it left every figure as it was. */
const restatementBy = async (
  context: Context,
  place: EventPlace,
  asked: AskedRestatements,
): Promise<Restatement | undefined> => {
  await nextTurn();
  const [first, ...more] = figuresOf(context, place, asked);
  if (first === undefined) return undefined;
  const { id, type, recordedAt, by, data } = eventAnswer(context, await eventOf(context, place.position));
  const name = restatingEventOf(type);
  if (id === null || name === undefined) throw new Error(`event ${place.index} restated a figure unread`);
  return {
    id,
    type: name,
    recordedAt,
    by: by.body,
    reason: reasonIn(data),
    reports: reportsOf(place.stream, data),
    asOf: clocksAt(context, asked.clocks.effectiveAt, place.position).asOf,
    figures: [first, ...more],
  };
};

/** The same, worked out once for everybody who asks about that day. */
const keptRestatementBy = (
  context: Context,
  place: EventPlace,
  asked: AskedRestatements,
): Promise<Restatement | undefined> => {
  const { log, follower } = context;
  const own = kept.get(log) ?? new Map<string, Promise<Restatement | undefined>>();
  kept.set(log, own);
  const { target = '', clocks } = asked;
  const key = `${follower.status().fillings} ${clocks.effectiveAt} ${place.position} ${target}`;
  const known = own.get(key) ?? restatementBy(context, place, asked);
  own.set(key, known);
  // One that failed is worked out anew for whoever asks next.
  known.catch(() => own.delete(key));
  const [oldest] = own.keys();
  if (own.size > mostKept && oldest !== undefined) own.delete(oldest);
  return known;
};

/** The events before an index that may be restatements, the newest first, as far back as is looked for them. */
function* candidatesBefore(context: Context, index: bigint): Generator<EventPlace> {
  let before = index;
  for (let lookedAt = 0; lookedAt < mostLookedAt; lookedAt += atOnce) {
    const places = context.models.lastEventsOf(restatingEvents, before, atOnce);
    yield* places;
    const oldest = places.at(-1);
    if (oldest === undefined) return;
    before = oldest.index;
  }
}

/** The last restatements up to a moment of knowledge, the newest first; others get their turn in between. */
export const latestRestatements = async (
  context: Context,
  asked: AskedRestatements,
): Promise<readonly Restatement[]> => {
  const found: Restatement[] = [];
  const last = BigInt(asked.clocks.asOf.index ?? -1);
  for (const place of candidatesBefore(context, last + 1n)) {
    const restatement = await keptRestatementBy(context, place, asked);
    if (restatement !== undefined) found.push(restatement);
    if (found.length >= (asked.most ?? mostTold)) break;
  }
  return found;
};
