// @ts-nocheck
import type { Envelope } from '../domain/envelope.ts';
import type { RecordedEvent } from './event-log.ts';

/** What comes from a server in pieces, taken when there is room for it. */
export type Feed<Item> = {
  /**
   * What has come, at most so many; `nothing` when nothing came within so many milliseconds or the signal aborts, and
   * `ended` when nothing more will come. Throws what went wrong.
   */
  readonly next: (
    most: number,
    wait: number,
    signal?: AbortSignal,
  ) => Promise<readonly Item[] | 'nothing' | 'ended'>;
  /** Lets the call go. It does not wait for the server, which may not answer. */
  readonly close: () => void;
};

/**
 * An event store, as far as it is used: single calls, each of which ends in time and may fail. Everything is asked of
 * the leader, so that it knows what was stored last.
 */
export type EventStore = {
  /** Where it is, for the operator; nothing of it is secret. */
  readonly shown: string;
  /** Appends once; resolves to false where the stream has another revision than is expected. */
  readonly append: (stream: string, event: Envelope, expected: bigint) => Promise<boolean>;
  /** The events of a stream after a revision, at most so many. */
  readonly forwards: (stream: string, after: bigint, most: number) => Promise<readonly RecordedEvent[]>;
  /** The revision of a stream's last event. */
  readonly last: (stream: string) => Promise<bigint>;
  /** The position of the last event that is ours. */
  readonly head: () => Promise<bigint>;
  /**
   * Every event of ours after a position, then what comes. `passed` is told how far the server has looked where it found
   * nothing of ours.
   */
  readonly subscribe: (after: bigint, passed: (position: bigint) => void) => Feed<RecordedEvent>;
  readonly dispose: () => Promise<void>;
};

/** How patient the adapter is, in milliseconds; and how much it takes at once. */
export type Patience = {
  /** How long one call may take. */
  readonly call: number;
  /** How long one event is tried to be stored, or one reading to be continued, before that is given up. */
  readonly whole: number;
  /** How long nothing may come from a call that should bring something, before another is made. */
  readonly silence: number;
  /** How often the end of the log is looked at where nothing comes. */
  readonly beat: number;
  /** How many events are stored at once. */
  readonly atOnce: number;
  /** How many events are handed to a follower at once. */
  readonly page: number;
};
