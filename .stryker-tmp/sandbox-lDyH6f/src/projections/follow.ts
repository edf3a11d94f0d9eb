// @ts-nocheck
import { hash } from 'node:crypto';
import { setImmediate as othersTurn, setTimeout as pause } from 'node:timers/promises';
import { isAuditStream } from '../domain/ids.ts';
import { joiningsWith, tracksNamed } from '../domain/leaves.ts';
import { leafHash } from '../domain/merkle.ts';
import { createBackoff } from '../store/backoff.ts';
import { type EventLog, eventAt, type RecordedEvent } from '../store/event-log.ts';
import { isDamage } from '../store/read-models/damage.ts';
import type { KeptModels } from '../store/read-models/kept-models.ts';
import { type Checkpoint, nothingRead, type ReadModels } from '../store/read-models/read-models.ts';
import { wholeTree } from '../store/read-models/trees.ts';
import { type AuditRow, auditRowOf } from './audit.ts';
import { fold, nothingPast, recordedAtOf } from './fold.ts';

/** How far the read side has come while a batch is written. */
type Reached = Omit<Checkpoint, 'digest'>;

const digestOf = ({ bytes }: Pick<RecordedEvent, 'bytes'>): string => hash('sha256', bytes);

/** Lets an event join the tree of all events and those of the tracks it can move figures of. */
const plant = (models: ReadModels, { stream, revision, bytes }: RecordedEvent, index: bigint): void => {
  const leaf = leafHash(bytes);
  models.putLeaf(wholeTree, { index, joined: index, hash: leaf });
  const named = revision === 0n ? [] : models.namedTracks(stream);
  const names = tracksNamed(stream, bytes);
  const so = { named, earlier: () => (revision === 0n ? [] : models.earlierIn(stream, index)) };
  for (const { tree, index: joins } of joiningsWith({ stream, index, names }, so)) {
    const own = joins === index ? leaf : (models.leafOf(joins) ?? leaf);
    models.putLeaf(tree, { index: joins, joined: index, hash: own });
  }
  if (names.some((name) => !named.includes(name))) {
    models.putNamedTracks(stream, [...new Set([...named, ...names])]);
  }
};

const putAudit = (models: ReadModels, said: AuditRow | undefined): void => {
  if (said?.kind === 'checkpoint') models.putCheckpoint(said.row);
  if (said?.kind === 'cosignature') models.putCosignature(said.row);
};

/** Folds an event with its index, writes the rows and says how far that is. */
const putFolded = (models: ReadModels, from: Reached, arrived: RecordedEvent, index: bigint): Reached => {
  const { position, stream, revision } = arrived;
  const past = revision === 0n ? nothingPast : models.streamPast(stream);
  const folded = fold(arrived, index, past, models);
  const recordedAt = folded.head?.recordedAt ?? recordedAtOf(arrived);
  const knownTime = Math.max(from.knownTime, recordedAt === undefined ? 0 : Date.parse(recordedAt));
  models.putMoment({ position, index, knownTime });
  const { head, hold } = folded;
  models.putEvent({ index, position, stream, revision, held: hold !== undefined, head });
  if (folded.hold === undefined) {
    for (const rows of folded.rows) models.putRows(rows);
    models.putStream(stream, folded.past);
  } else models.putHold(folded.hold);
  return { position, stream, revision, index, knownTime };
};

/** Writes what one event brings and says how far that is. Events that were read before bring nothing. */
const take = (models: ReadModels, from: Reached, arrived: RecordedEvent): Reached => {
  if (arrived.position <= from.position) return from;
  const { position, stream, revision } = arrived;
  if (isAuditStream(stream)) {
    putAudit(models, auditRowOf(arrived));
    return { ...from, position, stream, revision };
  }
  const index = from.index + 1n;
  plant(models, arrived, index);
  return putFolded(models, from, arrived, index);
};

/** How far a batch came, with the digest of its last event; where all of it had been read before, as far as it was. */
const written = (
  before: Checkpoint,
  reached: Reached,
  last: Pick<RecordedEvent, 'bytes'> | undefined,
): Checkpoint =>
  last === undefined || reached.position === before.position
    ? before
    : { ...reached, digest: digestOf(last) };

/**
 * Folds some events of a log, those that a figure depends on, in order and each with the index that it has there: nothing
 * is planted, and the index stands for the position.
 */
export const takeSome = (
  models: ReadModels,
  events: readonly (Omit<RecordedEvent, 'position'> & { readonly index: bigint })[],
): void => {
  models.inOneBatch(() => {
    const before = models.checkpoint();
    const takeOne = (from: Reached, { index, ...event }: (typeof events)[number]): Reached =>
      putFolded(models, from, { ...event, position: index }, index);
    return written(before, events.reduce<Reached>(takeOne, before), events.at(-1));
  });
};

/** Folds one page of the log into the read models: rows and checkpoint together, or nothing. */
export const takePage = (models: ReadModels, page: readonly RecordedEvent[]): void => {
  models.inOneBatch(() => {
    const before = models.checkpoint();
    return written(
      before,
      page.reduce<Reached>((from, event) => take(models, from, event), before),
      page.at(-1),
    );
  });
};

/** Whether rows came from another log than this one, or from more of it than there is. */
const areForeign = async (log: EventLog, models: ReadModels): Promise<boolean> => {
  const checkpoint = models.checkpoint();
  if (checkpoint.position === nothingRead.position) return false;
  const event = await eventAt(log, checkpoint);
  return event === undefined || digestOf(event) !== checkpoint.digest;
};

/** Folds everything up to the end of the log as of the call. */
export const catchUp = async (log: EventLog, models: ReadModels): Promise<void> => {
  for await (const page of log.from(models.checkpoint().position)) takePage(models, page);
};

/**
 * How far the read side is behind the log: the events that it has not read (counted up to `most`), and for how many
 * milliseconds the log has had the first of them.
 */
export const lagOf = async (
  log: EventLog,
  models: ReadModels,
  now: Date,
  most: number,
  signal?: AbortSignal,
): Promise<{ readonly events: number; readonly milliseconds: number }> => {
  let events = 0;
  let milliseconds = 0;
  for await (const page of log.from(models.checkpoint().position, { signal })) {
    const [first] = page;
    const recordedAt = events > 0 || first === undefined ? undefined : recordedAtOf(first);
    if (recordedAt !== undefined) milliseconds = Math.max(0, now.getTime() - Date.parse(recordedAt));
    events += page.length;
    if (events >= most) break;
  }
  return { events: Math.min(events, most), milliseconds };
};

/** How the read side is doing, for readiness and for whoever waits for it. */
export type Follower = {
  /**
   * Resolves to true once the read side holds everything up to a position, to false after `most` milliseconds or when
   * the signal aborts.
   */
  readonly reached: (position: bigint, most: number, signal?: AbortSignal) => Promise<boolean>;
  /** Resolves to true once the read side has held everything, to false when it has not after `most` milliseconds. */
  readonly filled: (most: number) => Promise<boolean>;
  readonly status: () => {
    /** Milliseconds since the log was last heard of. */
    readonly heartbeatAge: number;
    /** Whether the read side has held everything since it was begun. */
    readonly filled: boolean;
    /** How often it was begun: rows that were thrown away are filled from nothing. */
    readonly fillings: number;
    /** What stopped the read side last time, when it has not recovered. */
    readonly trouble: string | undefined;
  };
  /** Throws the rows away, since reading them showed that their file is damaged, and reads the log anew. */
  readonly discard: (damage: unknown) => void;
  readonly stop: () => Promise<void>;
};

type Notes = {
  readonly monotonic: () => number;
  readonly onTrouble: (error: unknown) => void;
};

/** How many lines are read before others have a turn. */
const linesAtOnce = 1_000;

/** Reads what figures are sums of before anybody asks for them, so that whoever asks first does not wait for all of it. */
const readAhead = async (models: ReadModels, signal: AbortSignal): Promise<void> => {
  while (!signal.aborted && models.readLines(linesAtOnce)) await othersTurn();
};

/** Keeps the read models up with the log until it is stopped; after a failure it goes on from the checkpoint. */
export const startFollowing = (log: EventLog, kept: KeptModels, notes: Notes): Follower => {
  const stopping = new AbortController();
  const backoff = createBackoff({ first: 250, longest: 2_000 });
  const waiting = new Set<() => void>();
  let round = new AbortController();
  let damaged = false;
  let heardAt = notes.monotonic();
  let filled = false;
  let fillings = 1;
  let trouble: string | undefined;

  const heard = (): void => {
    heardAt = notes.monotonic();
    trouble = undefined;
    backoff.reset();
    for (const look of [...waiting]) look();
  };

  const beginAnew = (): void => {
    filled = false;
    fillings += 1;
  };

  const discard = (damage: unknown): void => {
    if (damaged) return;
    damaged = true;
    beginAnew();
    notes.onTrouble(damage);
    round.abort();
  };

  const renewed = (): void => {
    kept.renew();
    damaged = false;
  };

  const takeNews = (
    models: ReadModels,
    news: readonly RecordedEvent[] | 'caught-up',
    signal: AbortSignal,
  ): void => {
    if (news === 'caught-up') {
      filled = true;
      readAhead(models, signal).catch(failed);
    } else takePage(models, news);
    heard();
  };

  const followOnce = async (): Promise<void> => {
    if (damaged) renewed();
    round = new AbortController();
    const models = kept.current();
    if (await areForeign(log, models)) {
      beginAnew();
      models.clear();
    }
    const signal = AbortSignal.any([stopping.signal, round.signal]);
    for await (const news of log.follow(models.checkpoint().position, signal)) {
      if (signal.aborted) return;
      takeNews(models, news, signal);
    }
  };

  const failed = (error: unknown): void => {
    if (isDamage(error)) discard(error);
    else {
      trouble = error instanceof Error ? error.message : String(error);
      notes.onTrouble(error);
    }
  };

  const followForEver = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      try {
        await followOnce();
      } catch (error) {
        failed(error);
        await pause(backoff.next(), undefined, { signal: stopping.signal }).catch(() => undefined);
      }
    }
  };

  const running = followForEver();

  const until = (holds: () => boolean, most: number, signal?: AbortSignal): Promise<boolean> => {
    if (holds()) return Promise.resolve(true);
    return new Promise((resolve) => {
      const settle = (answer: boolean) => {
        clearTimeout(timer);
        waiting.delete(look);
        signal?.removeEventListener('abort', giveUp);
        resolve(answer);
      };
      const look = () => {
        if (holds()) settle(true);
      };
      const giveUp = () => settle(false);
      const timer = setTimeout(giveUp, most);
      waiting.add(look);
      signal?.addEventListener('abort', giveUp);
      if (signal?.aborted === true) giveUp();
    });
  };

  return {
    reached: (position, most, signal) =>
      until(() => kept.current().checkpoint().position >= position, most, signal),
    filled: (most) => until(() => filled, most),
    status: () => ({ heartbeatAge: notes.monotonic() - heardAt, filled, fillings, trouble }),
    discard,
    stop: async () => {
      stopping.abort();
      await running;
    },
  };
};
