// @ts-nocheck
import { setImmediate as nextTurn } from 'node:timers/promises';
import { z } from 'zod';
import { isAuditStream } from '../domain/ids.ts';
import { brusselsDay, Day, type DayNumber, dayNumber, endOfBrusselsDay, isDay } from '../domain/period.ts';
import { recordedAtOf } from '../projections/fold.ts';
import type { Follower } from '../projections/follow.ts';
import { type EventLog, LogFailure, reachesTo } from '../store/event-log.ts';
import type { Moment } from '../store/read-models/moments.ts';
import type { ReadModels } from '../store/read-models/read-models.ts';
import { brokenOffAfter, withinTime } from '../store/within-time.ts';
import type { ShownFault } from './problem.ts';
import { longestWait } from './waits.ts';

const instant =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,3})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

const isInstant = (value: string): boolean => isDay(instant.exec(value)?.[1]);

const isKnownAt = (value: unknown): value is string =>
  typeof value === 'string' && (/^(index:)?\d{1,18}$/.test(value) || isDay(value) || isInstant(value));

/** A place in the log as a query names it. */
const LogPosition = z.string().regex(/^\d{1,18}$/, 'must be a log position: a whole number');

/** A moment of knowledge as a query names it. */
export const KnownAt = z
  .custom<string>(isKnownAt, {
    error:
      'must be a log position (1043), index:N, a day (2025-03-14) or an instant with its zone (2025-03-14T10:00:00Z; a + is written %2B)',
  })
  .meta({
    type: 'string',
    description:
      'What the log had learnt by then: a position, index:N, a day (its end in Brussels) or an instant.',
  });

/** The query parameters that every query takes. */
export const clockParameters = {
  effectiveAt: Day.optional(),
  knownAt: KnownAt.optional(),
  atLeast: LogPosition.optional(),
};

/** Both clocks of an answer, resolved: what had happened by a day, as known at a place in the log. */
export type Clocks = {
  readonly effectiveAt: string;
  readonly day: DayNumber;
  /** The last position that is known; -1n when nothing is. */
  readonly position: bigint;
  /** The instant of what is known, in milliseconds. */
  readonly time: number;
  readonly asOf: {
    readonly effectiveAt: string;
    readonly knownAt: string;
    readonly position: string | null;
    readonly index: string | null;
  };
};

/** What is asked to resolve clocks: the rows, the time, and whoever keeps the rows up with the log. */
export type ReadSide = {
  readonly models: ReadModels;
  readonly now: () => Date;
  readonly log: EventLog;
  readonly follower: Pick<Follower, 'reached'>;
};

type Asked = {
  readonly effectiveAt?: string | undefined;
  readonly knownAt?: string | undefined;
  /** The parameter that named the moment of knowledge. */
  readonly named?: string;
};

const clocksOf = (effectiveAt: string, knownAt: number, moment: Moment | undefined): Clocks => ({
  effectiveAt,
  day: dayNumber(effectiveAt),
  position: moment?.position ?? -1n,
  time: knownAt,
  asOf: {
    effectiveAt,
    knownAt: new Date(knownAt).toISOString(),
    position: moment === undefined ? null : String(moment.position),
    index: moment === undefined ? null : String(moment.index),
  },
});

/** How long a question about now waits, before it is answered from what was read, in milliseconds. */
const shortWait = 500;

/** How many unread events are looked at together; there are rarely more. */
const unreadAtOnce = 100;

/** A place in the log, as the engine or as the account numbers it. */
type Place = { readonly position: bigint } | { readonly index: bigint };

const placeOf = (knownAt: string): Place | undefined => {
  const [, kind, number] = /^(index:)?(\d+)$/.exec(knownAt) ?? [];
  if (number === undefined) return undefined;
  return kind === undefined ? { position: BigInt(number) } : { index: BigInt(number) };
};

/** The position of an event that the read side has not come to yet; undefined when the log has no such event. */
const unreadPositionOf = async ({ log, models }: ReadSide, place: Place): Promise<bigint | undefined> => {
  const { position, index } = models.checkpoint();
  if ('position' in place) {
    return (await reachesTo(log, place.position, position)) ? place.position : undefined;
  }
  let next = index + 1n;
  for await (const page of log.from(position)) {
    const indexed = page.filter(({ stream }) => !isAuditStream(stream));
    const found = indexed[Number(place.index - next)];
    if (found !== undefined) return found.position;
    next += BigInt(indexed.length);
  }
  return undefined;
};

const isRead = ({ models }: ReadSide, place: Place): boolean => {
  const { position, index } = models.checkpoint();
  return 'position' in place ? place.position <= position : place.index <= index;
};

/** The instant a day or an instant means, in milliseconds; undefined when it means now. */
const timeOf = (knownAt: string, today: string): number | undefined => {
  if (knownAt === today) return undefined;
  return isDay(knownAt) ? endOfBrusselsDay(knownAt) : Date.parse(knownAt);
};

const later = (parameter: string, what: string): ShownFault => ({
  parameter,
  detail: `lies after ${what}: nothing can be known of it yet`,
});

/**
 * Waits until the read side holds every event that the log had learnt of by an instant, so that the same instant
 * names the same prefix of the log now and for ever. False when that takes too long.
 */
const holdsUpTo = async (
  context: ReadSide,
  time: number,
  most: number,
  signal?: AbortSignal,
): Promise<boolean> => {
  const { position } = context.models.checkpoint();
  for await (const page of context.log.from(position, { page: unreadAtOnce, signal })) {
    const last = page.findLast((event) => Date.parse(recordedAtOf(event) ?? '') <= time);
    if (last === undefined) return true;
    if (!(await context.follower.reached(last.position, most, signal))) return false;
  }
  return true;
};

/** The clocks; or what is wrong with what was asked; or that the log holds it and the read side does not yet. */
export type Resolved =
  | { readonly clocks: Clocks }
  | { readonly faults: readonly ShownFault[] }
  | { readonly unread: true };

/** How long the clock is looked at until it has passed a moment, in milliseconds; one that stands still never has. */
const longestLook = 5;

/**
 * Waits until this process can record nothing more at or before a moment: the clock has passed it, and what was handed
 * to the log before is stored or refused. False when that takes too long.
 */
const passed = async ({ now, log }: ReadSide, time: number, most: number): Promise<boolean> => {
  const began = performance.now();
  // Others have their turn meanwhile. A timer would sleep for two milliseconds where mostly half of one is left.
  while (now().getTime() <= time && performance.now() - began < longestLook) await nextTurn();
  return (
    (await withinTime(
      log.settled().then(() => true),
      most,
    )) === true
  );
};

type Knowledge =
  | { readonly time: number; readonly moment: Moment | undefined }
  /** Nothing can be known of what lies after this. */
  | { readonly after: string }
  | { readonly unread: true };

const unread = { unread: true } as const;

const knowledgeAtPlace = async (context: ReadSide, place: Place): Promise<Knowledge> => {
  if (!isRead(context, place)) {
    const position = await unreadPositionOf(context, place);
    if (position === undefined) return { after: 'the end of the log' };
    if (!(await context.follower.reached(position, longestWait))) return unread;
  }
  const moment = context.models.momentAt(place);
  return { time: moment?.knownTime ?? 0, moment };
};

/** Whether the read side holds everything up to now; where the log cannot be asked, that cannot be known. */
const holdsNow = async (context: ReadSide, now: number): Promise<boolean> => {
  try {
    if (!(await passed(context, now, shortWait))) return false;
    const held = brokenOffAfter(shortWait, (signal) => holdsUpTo(context, now, shortWait, signal));
    return (await held) === true;
  } catch (error) {
    if (error instanceof LogFailure) return false;
    throw error;
  }
};

/** The last instant of which everything was read, by the log that it was read from. */
const heldUpTo = new WeakMap<EventLog, number>();

/**
 * What is known now, as an instant that means the same ever after. Where the read side is further behind than a reader
 * would wait, or the log cannot be asked, the last instant of which it has read everything: the last that was answered
 * so, or the one before its last event, since nothing that it has not read can be of that.
 */
const knowledgeNow = async (context: ReadSide, now: number): Promise<Knowledge> => {
  const { log } = context;
  const isHeld = await holdsNow(context, now);
  if (isHeld) heldUpTo.set(log, now);
  // The rows are taken only now: those of before the wait may have been thrown away since.
  const { models } = context;
  const before = Math.max(models.checkpoint().knownTime - 1, heldUpTo.get(log) ?? 0);
  const time = isHeld ? now : Math.min(now, before);
  return { time, moment: models.momentAt({ time }) };
};

const knowledgeOf = async (
  context: ReadSide,
  knownAt: string | undefined,
  today: string,
): Promise<Knowledge> => {
  const now = context.now().getTime();
  const place = knownAt === undefined ? undefined : placeOf(knownAt);
  if (place !== undefined) return knowledgeAtPlace(context, place);
  const time = knownAt === undefined ? undefined : timeOf(knownAt, today);
  if (time === undefined) return knowledgeNow(context, now);
  if (time > now) return { after: 'now' };
  const held = (await passed(context, time, longestWait)) && (await holdsUpTo(context, time, longestWait));
  return held ? { time, moment: context.models.momentAt({ time }) } : unread;
};

/** Resolves both clocks. A day, instant, position or index that lies ahead is a fault. */
export const resolveClocks = async (
  context: ReadSide,
  { effectiveAt, knownAt, named = 'knownAt' }: Asked,
): Promise<Resolved> => {
  const today = brusselsDay(context.now().getTime());
  const knowledge = await knowledgeOf(context, knownAt, today);
  const faults = [
    ...(effectiveAt !== undefined && effectiveAt > today ? [later('effectiveAt', `today (${today})`)] : []),
    ...('after' in knowledge ? [later(named, knowledge.after)] : []),
  ];
  if (faults.length > 0) return { faults };
  if (!('moment' in knowledge)) return unread;
  return { clocks: clocksOf(effectiveAt ?? today, knowledge.time, knowledge.moment) };
};

/** Whether a moment of knowledge means now, whenever that is: then it names no place of its own. */
export const meansNow = ({ now }: Pick<ReadSide, 'now'>, knownAt: string | undefined): boolean =>
  knownAt === undefined || knownAt === brusselsDay(now().getTime());

/** Both clocks at a place in the log; the instant is that of its last event, or a later one that is known. */
export const clocksAt = (
  { models }: Pick<ReadSide, 'models'>,
  effectiveAt: string,
  position: bigint,
  time = 0,
): Clocks => {
  const moment = models.momentAt({ position });
  return clocksOf(effectiveAt, Math.max(time, moment?.knownTime ?? 0), moment);
};
