import type { Envelope } from '../domain/envelope.ts';

/** One stored event with its place; `bytes` are the envelope's canonical bytes, exactly as hashed. */
export type RecordedEvent = {
  readonly position: bigint;
  readonly stream: string;
  readonly revision: bigint;
  readonly bytes: Uint8Array;
};

export type Appended = { readonly position: bigint };

/** Reading options; `page` is the most events that are handed over at once. */
type ReadOptions = { readonly page?: number };

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
   * Appends one event where the stream still has the expected revision (-1n: still is empty).
   * Durable when it resolves; `conflict` leaves no trace. Rejects with LogFailure when the engine
   * could not store it, and then nothing of it is visible either.
   */
  readonly append: (
    stream: string,
    event: Envelope,
    expectedRevision: bigint,
  ) => Promise<Appended | 'conflict'>;

  /** Every event after the position, in order, in pages, up to the end as of the call. */
  readonly from: (after: bigint, options?: ReadOptions) => AsyncIterable<readonly RecordedEvent[]>;

  /** The same, then live: `caught-up` whenever nothing more is there. Ends when the signal aborts. */
  readonly follow: (
    after: bigint,
    signal: AbortSignal,
  ) => AsyncIterable<readonly RecordedEvent[] | 'caught-up'>;

  /** Stores what was accepted and lets the engine go. */
  readonly close: () => Promise<void>;
};

/** What kept the engine from storing: `full` when there is no space, `unavailable` for everything else. */
export class LogFailure extends Error {
  readonly kind: 'full' | 'unavailable';

  constructor(kind: 'full' | 'unavailable', message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'LogFailure';
    this.kind = kind;
  }
}
