// @ts-nocheck
import type { EventLog, RecordedEvent } from './event-log.ts';
import { failureOf, noAnswer } from './eventstore-errors.ts';
import type { EventStore, Patience } from './eventstore-server.ts';
import { createTrials } from './eventstore-trials.ts';
import { withinTime } from './within-time.ts';

const later = (one: bigint, other: bigint): bigint => (one > other ? one : other);

/** A subscription that goes on from the last event that it gave, whatever becomes of the calls it is made of. */
const steadily = (store: EventStore, { whole }: Patience, after: bigint) => {
  const trials = createTrials(whole);
  let last = after;
  let passed = after;
  let heardAt = performance.now();

  /** What the server has looked at and found nothing of ours in need not be looked at again. */
  const subscribe = () =>
    store.subscribe(later(last, passed), (position) => {
      passed = position;
      heardAt = performance.now();
      trials.wentWell();
    });

  let feed = subscribe();

  const renew = (): void => {
    feed.close();
    feed = subscribe();
    // The new call is given its time as well.
    heardAt = performance.now();
  };

  const taken = (news: readonly RecordedEvent[]): readonly RecordedEvent[] => {
    const events = news.filter(({ position }) => position > last);
    last = events.at(-1)?.position ?? last;
    heardAt = performance.now();
    trials.wentWell();
    return events;
  };

  const attempt = async (most: number, wait: number, signal?: AbortSignal) => {
    const news = await feed.next(most, wait, signal);
    if (news === 'ended') throw new Error('ended the subscription');
    return news === 'nothing' ? [] : taken(news);
  };

  const recover = async (failure: unknown, signal?: AbortSignal): Promise<void> => {
    if (!(await trials.again(failure, signal))) throw failureOf(failure, store);
    renew();
  };

  return {
    last: () => last,
    /** For how long nothing has come that shows that the server is at it, in milliseconds. */
    silentFor: () => performance.now() - heardAt,
    /** The next events; none where none came in time or the signal aborts. */
    next: async (most: number, wait: number, signal?: AbortSignal): Promise<readonly RecordedEvent[]> => {
      for (;;) {
        try {
          return await attempt(most, wait, signal);
        } catch (failure) {
          await recover(failure, signal);
        }
        if (signal?.aborted === true) return [];
      }
    },
    /** Makes the call anew, after something else showed that it may not be in order; throws where that is of no use. */
    recover,
    /** That the server answers and nothing is missing. */
    wentWell: trials.wentWell,
    close: () => feed.close(),
  };
};

type Steadily = ReturnType<typeof steadily>;

/** Waits for events that are known to be there; throws once nobody waits for them any more. */
const newsFrom = async (
  feed: Steadily,
  most: number,
  { silence }: Patience,
  over: AbortSignal,
): Promise<readonly RecordedEvent[]> => {
  for (;;) {
    const news = await feed.next(most, silence, over);
    over.throwIfAborted();
    if (news.length > 0) return news;
    if (feed.silentFor() >= silence) await feed.recover(noAnswer(), over);
  }
};

/** Everything after a position up to another, in pages. */
export async function* pagesUpTo(
  store: EventStore,
  patience: Patience,
  {
    after,
    end,
    page,
    signal,
    closing,
  }: {
    readonly after: bigint;
    readonly end: bigint;
    readonly page: number;
    readonly signal?: AbortSignal | undefined;
    readonly closing: AbortSignal;
  },
): AsyncGenerator<readonly RecordedEvent[]> {
  if (end <= after) return;
  const over = signal === undefined ? closing : AbortSignal.any([closing, signal]);
  over.throwIfAborted();
  const feed = steadily(store, patience, after);
  try {
    let gathered: readonly RecordedEvent[] = [];
    while (feed.last() < end) {
      const news = await newsFrom(feed, page - gathered.length, patience, over);
      gathered = [...gathered, ...news.filter(({ position }) => position <= end)];
      if (gathered.length < page && feed.last() < end) continue;
      yield gathered;
      gathered = [];
    }
  } finally {
    feed.close();
  }
}

/** How soon after news it is looked whether there is more, in milliseconds. */
const soon = 5;

/** Follows the log: what comes, and caught-up whenever its end shows that nothing more is there. */
export async function* following(
  store: EventStore,
  patience: Patience,
  {
    after,
    signal,
    head,
  }: {
    readonly after: bigint;
    readonly signal: AbortSignal;
    readonly head: () => Promise<bigint>;
  },
): ReturnType<EventLog['follow']> {
  const feed = steadily(store, patience, after);
  let wait = soon;
  let goneOnAt = performance.now();

  const recover = async (failure: unknown): Promise<void> => {
    await feed.recover(failure, signal);
    wait = soon;
  };

  /** As far as its news were asked for: whoever takes long over them must not blame the server. */
  const silentFor = (): number => Math.min(feed.silentFor(), performance.now() - goneOnAt);

  /** What is wrong where nothing came; undefined where all is well, whether or not something is still to come. */
  const troubleAt = (end: bigint): Error | undefined =>
    // The log has grown and the call that should say so does not: another may.
    end > feed.last() && silentFor() > patience.silence ? noAnswer() : undefined;

  /** Where nothing came: whether that is because nothing is there. */
  const isCaughtUp = async (): Promise<boolean> => {
    const looking = head().then(
      (end) => ({ end, trouble: troubleAt(end) }),
      (trouble: unknown) => ({ end: undefined, trouble }),
    );
    const looked = await withinTime(looking, patience.whole, signal);
    if (looked === undefined) return false;
    if (looked.trouble !== undefined) await recover(looked.trouble);
    return looked.end !== undefined && looked.end <= feed.last();
  };

  try {
    while (!signal.aborted) {
      const events = await feed.next(patience.page, wait, signal);
      if (signal.aborted) return;
      if (events.length > 0) {
        yield events;
        goneOnAt = performance.now();
        wait = soon;
      } else if (await isCaughtUp()) {
        feed.wentWell();
        yield 'caught-up';
        goneOnAt = performance.now();
        wait = patience.beat;
      }
    }
  } finally {
    feed.close();
  }
}

/** Looks at the end of the log for everybody who asks meanwhile, each time after he asked. */
export const sharedLook = (look: () => Promise<bigint>): (() => Promise<bigint>) => {
  let present: Promise<bigint> | undefined;
  let next: Promise<bigint> | undefined;
  const begin = (): Promise<bigint> => {
    next = undefined;
    const begun = look().finally(() => {
      if (present === begun) present = undefined;
    });
    present = begun;
    return begun;
  };
  return () => {
    if (present === undefined) return begin();
    next ??= present.then(begin, begin);
    return next;
  };
};
