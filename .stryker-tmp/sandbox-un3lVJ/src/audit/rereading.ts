// @ts-nocheck
import { setTimeout as pause } from 'node:timers/promises';
import { isAuditStream } from '../domain/ids.ts';
import { leafHash } from '../domain/merkle.ts';
import type { Follower } from '../projections/follow.ts';
import { beginning, type EventLog, type RecordedEvent } from '../store/event-log.ts';
import type { ReadModels } from '../store/read-models/read-models.ts';
import { withinTime } from '../store/within-time.ts';

type Means = {
  readonly log: EventLog;
  readonly models: () => ReadModels;
  readonly follower: Pick<Follower, 'filled' | 'status'>;
  readonly now: () => Date;
};

/** That so many events were read again and were those of the tree, and when. */
type Reread = { readonly at: Date; readonly size: number };

export type Rereading = {
  /** What was found to be changed in the log since it was read; undefined where nothing was. */
  readonly found: () => string | undefined;
  /** Is told of what was found elsewhere; it stands until everything was read again and is as it was. */
  readonly suspect: (fault: string) => void;
  /** The last time that everything was found to be as it was; undefined before the first. */
  readonly last: () => Reread | undefined;
  /** Reads everything again now, unless that was begun in the last ten minutes; resolves when it is done. */
  readonly again: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

/** After how long everything is read again, and after how long for whoever asks, in milliseconds. */
const every = { unasked: 3_600_000, asked: 600_000, afterFailure: 60_000 };

/** How long reading is waited for that is to end, in milliseconds. */
const farewell = 500;

/** How often it is looked whether it is time, in milliseconds. */
const lookEvery = 1_000;

const changed = (index: bigint): string =>
  `the event with the index ${index} is not the one that was read before: it was changed in the log, or the read models were; porcupine verify says more`;

const shortened = (index: bigint): string =>
  `the log ends before the event with the index ${index}, which was read before: it has lost events`;

/** Compares the events of a log, in order, with the leaves of the tree that was made of them. */
const comparison = () => {
  let index = -1n;
  return {
    index: () => index,
    /** The first event that is another than its leaf says. */
    differing: (models: ReadModels, events: readonly RecordedEvent[]): bigint | undefined => {
      for (const { bytes } of events.filter(({ stream }) => !isAuditStream(stream))) {
        index += 1n;
        if (models.leafOf(index)?.equals(leafHash(bytes)) !== true) return index;
      }
      return undefined;
    },
  };
};

/** Reads everything up to where the read side is now. What is wrong with it, how much was found good, or undefined when the rows were thrown away meanwhile. */
const readAgain = async (
  { log, models, follower }: Means,
  signal: AbortSignal,
): Promise<{ readonly fault: string } | { readonly size: number } | undefined> => {
  const { fillings } = follower.status();
  const isSame = (): boolean => follower.status().filled && follower.status().fillings === fillings;
  const end = models().checkpoint();
  const compared = comparison();
  let since = performance.now();
  for await (const page of log.from(beginning, { page: 250, signal })) {
    if (!isSame()) return undefined;
    const events = page.filter(({ position }) => position <= end.position);
    const index = compared.differing(models(), events);
    if (index !== undefined) return { fault: changed(index) };
    if (events.length < page.length) break;
    // Others come first: at most half of the time is taken.
    await pause(Math.ceil(performance.now() - since), undefined, { signal });
    since = performance.now();
  }
  if (!isSame()) return undefined;
  if (compared.index() < end.index) return { fault: shortened(compared.index() + 1n) };
  return { size: Number(end.index) + 1 };
};

/**
 * Reads the whole log again from time to time, beside everything else, and compares its bytes with the tree: rows that were
 * filled before somebody changed an event do not show that.
 */
export const startRereading = (
  means: Means,
  notes: { readonly monotonic: () => number; readonly onTrouble: (error: unknown) => void },
): Rereading => {
  const stopping = new AbortController();
  let found: { readonly fault: string; readonly fillings: number } | undefined;
  let last: Reread | undefined;
  let begunAt = Number.NEGATIVE_INFINITY;
  let running: Promise<void> | undefined;

  const once = async (): Promise<void> => {
    try {
      const { fillings } = means.follower.status();
      const outcome = await readAgain(means, stopping.signal);
      if (outcome === undefined) begunAt = Number.NEGATIVE_INFINITY;
      else if ('fault' in outcome) found = { ...outcome, fillings };
      else {
        found = undefined;
        last = { at: means.now(), size: outcome.size };
      }
    } catch (error) {
      // A log that could not be read this time may be in a minute.
      begunAt += every.afterFailure - every.unasked;
      if (!stopping.signal.aborted) notes.onTrouble(error);
    }
    running = undefined;
  };

  const ask = (rest: number): Promise<void> => {
    const isTime = notes.monotonic() - begunAt >= rest && means.follower.status().filled;
    if (!stopping.signal.aborted && running === undefined && isTime) {
      begunAt = notes.monotonic();
      running = once();
    }
    return running ?? Promise.resolve();
  };

  /** What was found of rows that were thrown away since says nothing of those that are there now. */
  const foundNow = (): string | undefined =>
    found?.fillings === means.follower.status().fillings ? found.fault : undefined;

  const timer = setInterval(() => {
    if (found !== undefined && foundNow() === undefined) begunAt = Number.NEGATIVE_INFINITY;
    void ask(every.unasked);
  }, lookEvery);
  timer.unref();

  return {
    found: foundNow,
    suspect: (fault) => {
      found = { fault, fillings: means.follower.status().fillings };
    },
    last: () => last,
    again: () => ask(every.asked),
    stop: async () => {
      clearInterval(timer);
      stopping.abort();
      // A log that does not answer is not waited for: what is read of it then is of no use to anybody.
      await withinTime(running ?? Promise.resolve(), farewell);
    },
  };
};
