// @ts-nocheck
import type { Envelope } from '../domain/envelope.ts';

/** One stored event with its place; `bytes` are the envelope's canonical bytes, exactly as hashed. */
export type RecordedEvent = {
  readonly position: bigint;
  readonly stream: string;
  readonly revision: bigint;
  readonly bytes: Uint8Array;
};

export type Appended = { readonly position: bigint };

/**
 * Reading options; `page` is the most events that are handed over at once. Once `signal` aborts, a reading that would go
 * on fails: it has not come to its end, and leaves nothing behind.
 */
type ReadOptions = { readonly page?: number; readonly signal?: AbortSignal | undefined };

/** A part of a stream: what follows the revision `after`, and of that the first `most`. */
type StreamPart = { readonly after?: bigint; readonly most?: number };

/** The position before the first event. */
export const beginning = -1n;

/** The revision of a stream that holds nothing. */
export const noStream = -1n;

/**
 * The only thing the product knows of its engine. Every adapter passes the same contract suite
 * (tests/store/event-log.contract.ts).
 */
export type EventLog = {
  /**
   * Reads a stream in order, all of it or a part; revision is that of the stream's last event, -1n when it is empty.
   * What may be long is read part by part.
   */
  readonly read: (
    stream: string,
    part?: StreamPart,
  ) => Promise<{ readonly events: readonly RecordedEvent[]; readonly revision: bigint }>;

  /**
   * Appends one event where the stream still has the expected revision (-1n: still is empty) and the event says that
   * it follows it. Durable when it resolves; `conflict` leaves no trace. Rejects with LogFailure when the engine
   * could not store it, and then nothing of it is visible either; only where the kind is `unknown`
   * it may be there, or come to be there for a while yet. Handing the same event over again finds out.
   */
  readonly append: (
    stream: string,
    event: Envelope,
    expectedRevision: bigint,
  ) => Promise<Appended | 'conflict'>;

  /**
   * How many events may be handed to append at once and are still stored in the order in which they were handed over.
   */
  readonly keptInOrder: number;

  /** Resolves once everything that was handed to append before the call is stored, refused or given up. */
  readonly settled: () => Promise<void>;

  /**
   * Every event after the position, in order, in pages, up to the end as of the call. The position is `beginning` or
   * that of an event of this log: an engine need not know what lies between two events.
   */
  readonly from: (after: bigint, options?: ReadOptions) => AsyncIterable<readonly RecordedEvent[]>;

  /** The same, then live: `caught-up` whenever nothing more is there. Ends when the signal aborts. */
  readonly follow: (
    after: bigint,
    signal: AbortSignal,
  ) => AsyncIterable<readonly RecordedEvent[] | 'caught-up'>;

  /** Stores what was accepted and lets the engine go. */
  readonly close: () => Promise<void>;
};

/**
 * What kept the engine from storing or reading: `full` when there is no space, `unknown` when whether it was stored is
 * not known, `unavailable` for everything else.
 */
type FailureKind = 'full' | 'unavailable' | 'unknown';

/** Thrown when the engine failed; the message says to the operator what is wrong and what to do. */
export class LogFailure extends Error {
  readonly kind: FailureKind;

  constructor(kind: FailureKind, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'LogFailure';
    this.kind = kind;
  }
}

/** What whoever asks a log is told that was closed meanwhile. */
export const closed = (): LogFailure => new LogFailure('unavailable', 'the log is closed');

/**
 * Whether an event says of itself that it follows the expected revision. One that does not is stored nowhere: an engine
 * that knows events by their ids would take a second copy at another revision.
 */
export const follows = ({ revision }: Envelope, expectedRevision: bigint): boolean =>
  BigInt(revision) === expectedRevision + 1n;

/** Where an event stands. */
export type Place = Pick<RecordedEvent, 'position' | 'stream' | 'revision'>;

/** The event at a place; undefined where the log has another one there, or none. */
export const eventAt = async (
  log: Pick<EventLog, 'read'>,
  { position, stream, revision }: Place,
): Promise<RecordedEvent | undefined> => {
  const { events } = await log.read(stream, { after: revision - 1n, most: 1 });
  return events.find((event) => event.position === position);
};

/**
 * Whether the log holds an event at a position or later, looked for after a place that the caller has read; what lies
 * between two events is no place to read from.
 */
export const reachesTo = async (
  log: Pick<EventLog, 'from'>,
  position: bigint,
  readUpTo: bigint,
): Promise<boolean> => {
  if (position <= readUpTo) return true;
  for await (const page of log.from(readUpTo)) {
    if (page.some((event) => event.position >= position)) return true;
  }
  return false;
};
