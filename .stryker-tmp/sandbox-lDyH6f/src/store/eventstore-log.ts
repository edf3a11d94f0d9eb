// @ts-nocheck
import { setMaxListeners } from 'node:events';
import {
  BACKWARDS,
  END,
  EventStoreDBClient,
  jsonEvent,
  NO_STREAM,
  type ReadPosition,
  type ResolvedEvent,
  START,
  type RecordedEvent as Stored,
  streamNameFilter,
} from '@eventstore/db-client';
import { canonicalBytes } from '../domain/envelope.ts';
import { beginning, closed, type EventLog, LogFailure, noStream, type RecordedEvent } from './event-log.ts';
import { readEventStoreAddress } from './eventstore-address.ts';
import { failureOf, noAnswer, refusalOf } from './eventstore-errors.ts';
import { feedOf } from './eventstore-feed.ts';
import { createHead } from './eventstore-head.ts';
import { following, pagesUpTo, sharedLook } from './eventstore-reading.ts';
import type { EventStore, Feed, Patience } from './eventstore-server.ts';
import { createStoring } from './eventstore-storing.ts';
import { createTrials } from './eventstore-trials.ts';
import { withinTime } from './within-time.ts';

const usual: Patience = {
  call: 3_000,
  whole: 8_000,
  silence: 3_000,
  beat: 1_000,
  atOnce: 100,
  page: 250,
};

/** How much longer than its own end a call is waited for: the client may not have found a server to call yet. */
const grace = 500;

/** How long what is under way is waited for when the log is closed, in milliseconds; and then the client. */
const farewell = 500;

/** What begins the names of the server's own streams, and of those that are another account's, with a prefix of its own. */
const notOurs = String.raw`^(?!\$)(?![A-Za-z0-9][A-Za-z0-9-]{0,49}:)`;

/** Which streams are ours: those with our prefix, in which no character means anything else to a regular expression. */
const ownStreams = (prefix: string): string => (prefix === '' ? notOurs : `^${prefix}`);

/** What a server that is older than 22.10 says instead of the position of an event that it reads from its stream. */
const noPosition = 2n ** 64n - 1n;

/** An event's bytes: an envelope is stored as JSON and written canonically again. */
const bytesOf = ({ data }: Stored): Uint8Array => {
  if (data instanceof Uint8Array) return data;
  // The client hands on as a text what says that it is JSON and is not.
  if (typeof data === 'string') return Buffer.from(data, 'utf8');
  try {
    return canonicalBytes(data);
  } catch {
    // What no version of the product wrote is handed on for the read side to hold.
    return Buffer.from(JSON.stringify(data), 'utf8');
  }
};

/** Ends with what a call gives, or with a failure when that takes too long. */
const inTime = async <Result>(call: Promise<Result>, most: number): Promise<Result> => {
  const ended = await withinTime(
    call.then((result) => ({ result })),
    most,
  );
  if (ended === undefined) throw noAnswer();
  return ended.result;
};

/** Everything that a call brings which ends by itself; nothing of a stream that is not there. */
const whole = async (feed: Feed<Stored>, silence: number): Promise<readonly Stored[]> => {
  const found: Stored[] = [];
  try {
    for (;;) {
      const news = await feed.next(1_000, silence);
      if (news === 'ended') return found;
      if (news === 'nothing') throw noAnswer();
      found.push(...news);
    }
  } catch (error) {
    if (refusalOf(error).kind === 'stream-not-found') return [];
    throw error;
  } finally {
    feed.close();
  }
};

const storedOf = ({ event }: ResolvedEvent): readonly Stored[] => (event === undefined ? [] : [event]);

/** A process makes one client and keeps it: several get in each other's way. */
const clientFor = (connectionString: string, shown: string): EventStoreDBClient => {
  try {
    const client = EventStoreDBClient.connectionString(connectionString);
    // When a call fails it looks for the channel anew, and nobody hears when that fails: Node would end the process.
    const heed: (...failed: readonly unknown[]) => Promise<void> = Reflect.get(client, 'handleError');
    Reflect.set(client, 'handleError', (...failed: readonly unknown[]) => heed(...failed).catch(() => {}));
    return client;
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new LogFailure('unavailable', `EVENT_LOG names ${shown}, which cannot be used: ${why}`, { cause });
  }
};

const connect = (address: string, { call }: Patience): EventStore => {
  const { connectionString, credentials, prefix, shown } = readEventStoreAddress(address);
  const own = new RegExp(ownStreams(prefix));
  /** The name that a stream of ours has on the server. */
  const onServer = (stream: string): string => `${prefix}${stream}`;
  const client = clientFor(connectionString, shown);
  const asked = { requiresLeader: true } as const;

  const recorded = (event: Stored): RecordedEvent => {
    const { streamId, revision, position } = event;
    if (position === undefined || position.commit === noPosition) {
      throw new LogFailure(
        'unavailable',
        `the event store at ${shown} does not say where the events of a stream stand in the whole log: it is older than version 22.10; use a newer one`,
      );
    }
    return {
      position: position.commit,
      stream: streamId.slice(prefix.length),
      revision,
      bytes: bytesOf(event),
    };
  };

  const readStream = (
    stream: string,
    options: NonNullable<Parameters<typeof client.readStream>[1]>,
  ): Promise<readonly Stored[]> => {
    const reading = client.readStream(onServer(stream), { ...asked, ...options });
    return whole(feedOf({ stream: reading, itemsOf: storedOf, cancel: () => reading.cancel() }), call);
  };

  const readBackwards = (fromPosition: ReadPosition, maxCount: number): Promise<readonly Stored[]> => {
    const reading = client.readAll({ ...asked, direction: BACKWARDS, fromPosition, maxCount });
    return whole(feedOf({ stream: reading, itemsOf: storedOf, cancel: () => reading.cancel() }), call);
  };

  return {
    shown,

    append: async (stream, event, expected) => {
      const { id, type } = event;
      const expectedRevision = expected === noStream ? NO_STREAM : expected;
      // With credentials each append is a call of its own that ends by its deadline. Without them the client sends all
      // appends through one stream, where what breaks one rejects the others, or the process.
      const options = { ...asked, credentials, expectedRevision, deadline: call } as const;
      const stored = client.appendToStream(
        onServer(stream),
        jsonEvent({ id, type, data: { ...event } }),
        options,
      );
      try {
        await inTime(stored, call + grace);
        return true;
      } catch (error) {
        if (refusalOf(error).kind === 'wrong-expected-version') return false;
        throw error;
      }
    },

    forwards: async (stream, after, most) => {
      const maxCount = Number.isFinite(most) ? most : Number.MAX_SAFE_INTEGER;
      const fromRevision = after <= noStream ? START : after + 1n;
      return (await readStream(stream, { fromRevision, maxCount })).map(recorded);
    },

    last: async (stream) => {
      const [event] = await readStream(stream, { direction: BACKWARDS, fromRevision: END, maxCount: 1 });
      return event?.revision ?? noStream;
    },

    head: createHead<ReadPosition>(END, async (from, most) =>
      (await readBackwards(from, most)).flatMap((event) =>
        event.position === undefined
          ? []
          : { from: event.position, position: event.position.commit, isOwn: own.test(event.streamId) },
      ),
    ),

    subscribe: (after, passed) => {
      const fromPosition = after === beginning ? START : { commit: after, prepare: after };
      const filter = streamNameFilter({
        regex: ownStreams(prefix),
        checkpointInterval: 10,
        // Until everything before it was taken it says nothing of how far the reader is.
        checkpointReached: async ({ readableLength }, { commit }) => {
          if (readableLength === 0) passed(commit);
        },
      });
      const subscription = client.subscribeToAll({ ...asked, fromPosition, filter });
      return feedOf({
        stream: subscription,
        itemsOf: (piece: ResolvedEvent) => storedOf(piece).map(recorded),
        cancel: () => subscription.unsubscribe(),
      });
    },

    dispose: () => client.dispose(),
  };
};

/**
 * The event log on an EventStoreDB or KurrentDB server or cluster, for as many processes as there are. The position of
 * an event is where it was committed; the server's own events have positions too, so that ours have gaps.
 */
export const openEventStoreLog = (address: string, settings: Partial<Patience> = {}): EventLog => {
  const patience = { ...usual, ...settings };
  const store = connect(address, patience);
  const closing = new AbortController();
  const over = new AbortController();
  // Everything that is under way listens to it.
  setMaxListeners(0, over.signal, closing.signal);
  const { append, settled } = createStoring(store, patience, { closing: closing.signal, over: over.signal });

  /** What only reads is tried for a while. */
  const reading = async <Result>(read: () => Promise<Result>): Promise<Result> => {
    const trials = createTrials(patience.call);
    while (!closing.signal.aborted) {
      try {
        return await read();
      } catch (error) {
        if (!(await trials.again(error, closing.signal))) throw failureOf(error, store);
      }
    }
    throw closed();
  };

  const head = sharedLook(() => reading(store.head));

  return {
    read: (stream, { after = noStream, most = Number.POSITIVE_INFINITY } = {}) =>
      reading(async () => {
        const events = await store.forwards(stream, after, most);
        const isEnd = events.length < most && (events.length > 0 || after <= noStream);
        const revision = isEnd ? (events.at(-1)?.revision ?? noStream) : await store.last(stream);
        return { events, revision };
      }),

    append,

    keptInOrder: 1,

    settled,

    from: (after, { page = 1_000, signal } = {}) => {
      // The end is that of the call, not that of the first page; and it may be that nobody reads on.
      const ending = head();
      ending.catch(() => {});
      return (async function* () {
        yield* pagesUpTo(store, patience, {
          after,
          end: await ending,
          page,
          signal,
          closing: closing.signal,
        });
      })();
    },

    follow: (after, stopping) =>
      following(store, patience, { after, signal: AbortSignal.any([stopping, closing.signal]), head }),

    close: async () => {
      closing.abort(closed());
      await withinTime(settled(), farewell);
      over.abort();
      // A server that does not answer need not hear that nobody listens any more.
      await withinTime(store.dispose(), farewell).catch(() => {});
    },
  };
};
