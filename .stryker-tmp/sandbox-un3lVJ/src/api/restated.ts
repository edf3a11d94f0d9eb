// @ts-nocheck
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Restatement } from '../dashboard/restatement-words.ts';
import {
  arbitrationTrackOf,
  commitmentOfStream,
  type ReportId,
  reportOfStream,
  statementOfStream,
  targetOfStream,
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
const mostKept = 20_000;

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

/** Whether an event brought anything to a target, or to a track that any of its versions is about. */
const touches = ({ models }: Context, target: string, { stream, position }: EventPlace): boolean => {
  if (targetOfStream(stream) !== undefined) return targetOfStream(stream) === target;
  const row = models.targetAt(target, { position });
  const tracks = new Set(row?.versions.map((version) => version.target.track));
  return [...tracks].some((track) => {
    const { days, stated, promisedUpTo } = models.touched(track, position - 1n, position);
    return days.length > 0 || stated || promisedUpTo !== undefined;
  });
};

const figuresOf = (context: Context, place: EventPlace, asked: AskedRestatements): readonly Restated[] => {
  const { models } = context;
  // Most events are about other tracks: nothing need be added up to know that.
  if (asked.target !== undefined && !touches(context, asked.target, place)) return [];
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
  const { filled, fillings } = follower.status();
  // From rows that are being filled anew nothing is worked out that would outlast them.
  if (!filled) return restatementBy(context, place, asked);
  const own = kept.get(log) ?? new Map<string, Promise<Restatement | undefined>>();
  kept.set(log, own);
  const { target = '', clocks } = asked;
  const key = `${fillings} ${clocks.effectiveAt} ${place.position} ${target}`;
  const known = own.get(key) ?? restatementBy(context, place, asked);
  // What was asked for last leaves last.
  own.delete(key);
  own.set(key, known);
  known.then(
    () => follower.status().fillings === fillings || own.delete(key),
    // One that failed is worked out anew for whoever asks next.
    () => own.delete(key),
  );
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

/** The last restatements up to a moment of knowledge, and whether there were no others before them. */
type Restatements = { readonly restatements: readonly Restatement[]; readonly isAllRestated: boolean };

/** The last restatements up to a moment of knowledge, the newest first; others get their turn in between. */
export const latestRestatements = async (
  context: Context,
  asked: AskedRestatements,
): Promise<Restatements> => {
  const { most = mostTold } = asked;
  const restatements: Restatement[] = [];
  const last = BigInt(asked.clocks.asOf.index ?? -1);
  let lookedAt = 0;
  for (const place of candidatesBefore(context, last + 1n)) {
    if (restatements.length >= most) return { restatements, isAllRestated: false };
    lookedAt += 1;
    const restatement = await keptRestatementBy(context, place, asked);
    if (restatement !== undefined) restatements.push(restatement);
  }
  return { restatements, isAllRestated: lookedAt < mostLookedAt };
};
