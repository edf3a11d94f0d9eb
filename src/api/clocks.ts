import { z } from 'zod';
import { brusselsDay, Day, type DayNumber, dayNumber, endOfBrusselsDay, isDay } from '../domain/period.ts';
import { recordedAtOf } from '../projections/fold.ts';
import type { Moment } from '../store/read-models/moments.ts';
import type { Context } from './context.ts';
import type { ShownFault } from './problem.ts';

const instant =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,3})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

const isInstant = (value: string): boolean => isDay(instant.exec(value)?.[1]);

const isKnownAt = (value: unknown): value is string =>
  typeof value === 'string' && (/^(index:)?\d{1,18}$/.test(value) || isDay(value) || isInstant(value));

/** A place in the log as a query names it. */
const LogPosition = z.string().regex(/^\d{1,18}$/, 'must be a log position: a whole number');

/** The query parameters that every query takes. */
export const clockParameters = {
  effectiveAt: Day.optional(),
  knownAt: z
    .custom<string>(isKnownAt, {
      error:
        'must be a log position (1043), index:N, a day (2025-03-14) or an instant with its zone (2025-03-14T10:00:00Z; a + is written %2B)',
    })
    .optional(),
  atLeast: LogPosition.optional(),
};

/** Both clocks of an answer, resolved: what had happened by a day, as known at a place in the log. */
export type Clocks = {
  readonly effectiveAt: string;
  readonly day: DayNumber;
  /** The last position that is known; -1n when nothing is. */
  readonly position: bigint;
  readonly asOf: {
    readonly effectiveAt: string;
    readonly knownAt: string;
    readonly position: string | null;
    readonly index: string | null;
  };
};

/** What is asked to resolve clocks: the rows, the time, and whoever keeps the rows up with the log. */
export type ReadSide = Pick<Context, 'models' | 'now' | 'log'> & {
  readonly follower: Pick<Context['follower'], 'reached'>;
};

type Asked = { readonly effectiveAt?: string | undefined; readonly knownAt?: string | undefined };

const clocksOf = (effectiveAt: string, knownAt: number, moment: Moment | undefined): Clocks => ({
  effectiveAt,
  day: dayNumber(effectiveAt),
  position: moment?.position ?? -1n,
  asOf: {
    effectiveAt,
    knownAt: new Date(knownAt).toISOString(),
    position: moment === undefined ? null : String(moment.position),
    index: moment === undefined ? null : String(moment.index),
  },
});

/** How long a question waits for the read side, in milliseconds. */
const longestWait = 5_000;

/** A position or index that was just handed out may be a moment ahead of the read side. */
const patience = 500;

const isAhead = async (context: ReadSide, knownAt: string): Promise<boolean> => {
  const asked = BigInt(knownAt.replace('index:', ''));
  const head = () => {
    const { position, index } = context.models.checkpoint();
    return knownAt.startsWith('index:') ? index : position;
  };
  if (asked > head()) await context.follower.reached(context.models.checkpoint().position + 1n, patience);
  return asked > head();
};

const momentOfPlace = ({ models }: ReadSide, knownAt: string): Moment | undefined =>
  knownAt.startsWith('index:')
    ? models.momentAt({ index: BigInt(knownAt.slice('index:'.length)) })
    : models.momentAt({ position: BigInt(knownAt) });

const isPlace = (knownAt: string): boolean => /^(index:)?\d+$/.test(knownAt);

/** The instant a day or an instant means, in milliseconds; undefined when it means now. */
const timeOf = (knownAt: string, today: string): number | undefined => {
  if (knownAt === today) return undefined;
  return isDay(knownAt) ? endOfBrusselsDay(knownAt) : Date.parse(knownAt);
};

const headOf = ({ models }: ReadSide): Moment | undefined =>
  models.momentAt({ position: models.checkpoint().position });

const later = (parameter: string, what: string): readonly ShownFault[] => [
  { parameter, detail: `lies after ${what}: nothing can be known of it yet` },
];

/**
 * Waits until the read side holds every event that the log had learnt of by an instant, so that the same instant
 * names the same prefix of the log now and for ever. False when that takes too long.
 */
const holdsUpTo = async ({ log, models, follower }: ReadSide, time: number): Promise<boolean> => {
  for await (const page of log.from(models.checkpoint().position)) {
    const last = page.findLast((event) => Date.parse(recordedAtOf(event) ?? '') <= time);
    if (last === undefined) return true;
    if (!(await follower.reached(last.position, longestWait))) return false;
  }
  return true;
};

type Resolved = { readonly clocks: Clocks } | { readonly faults: readonly ShownFault[] };

const knowledgeOf = async (
  context: ReadSide,
  knownAt: string | undefined,
  today: string,
): Promise<{ readonly time: number; readonly moment: Moment | undefined } | readonly ShownFault[]> => {
  const now = context.now().getTime();
  if (knownAt === undefined) return { time: now, moment: headOf(context) };
  if (isPlace(knownAt)) {
    if (await isAhead(context, knownAt)) return later('knownAt', 'the end of the log');
    const moment = momentOfPlace(context, knownAt);
    return { time: moment?.knownTime ?? 0, moment };
  }
  const time = timeOf(knownAt, today);
  if (time === undefined) return { time: now, moment: headOf(context) };
  if (time > now) return later('knownAt', 'now');
  if (!(await holdsUpTo(context, time))) {
    return [{ parameter: 'knownAt', detail: 'is not read up to yet; ask again in a moment' }];
  }
  return { time, moment: context.models.momentAt({ time }) };
};

/** Resolves both clocks. A day, instant, position or index that lies ahead is a fault. */
export const resolveClocks = async (
  context: ReadSide,
  { effectiveAt, knownAt }: Asked,
): Promise<Resolved> => {
  const today = brusselsDay(context.now().getTime());
  const knowledge = await knowledgeOf(context, knownAt, today);
  const faults = [
    ...(effectiveAt !== undefined && effectiveAt > today ? later('effectiveAt', `today (${today})`) : []),
    ...('moment' in knowledge ? [] : knowledge),
  ];
  if (faults.length > 0 || !('moment' in knowledge)) return { faults };
  return { clocks: clocksOf(effectiveAt ?? today, knowledge.time, knowledge.moment) };
};

/** Both clocks as a cursor pins them. */
export const clocksAt = (context: Context, effectiveAt: string, position: bigint): Clocks => {
  const moment = context.models.momentAt({ position });
  return clocksOf(effectiveAt, moment?.knownTime ?? 0, moment);
};
