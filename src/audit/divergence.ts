import { setTimeout as pause } from 'node:timers/promises';
import { isAuditStream } from '../domain/ids.ts';
import type { Follower } from '../projections/follow.ts';
import { createBackoff } from '../store/backoff.ts';
import { beginning, type EventLog, LogFailure, type RecordedEvent } from '../store/event-log.ts';
import type { KeptTexts } from '../store/kept-texts.ts';
import type { ReadModels } from '../store/read-models/read-models.ts';
import { withinTime } from '../store/within-time.ts';
import { createIndependentCount, type IndependentCount, type KeptReports } from './independent-count.ts';
import { reportIn, textOf } from './kept-report.ts';
import { figuresApart } from './verifying/count-comparison.ts';

type Means = {
  readonly log: EventLog;
  readonly models: () => ReadModels;
  readonly follower: Pick<Follower, 'status'>;
  /** Opens where what reports say is kept for the count. */
  readonly openTexts: () => KeptTexts;
};

type Notes = { readonly monotonic: () => number; readonly onTrouble: (error: unknown) => void };

/** What the last comparison found. */
type Compared = {
  /** How many events both counts held. */
  readonly events: number;
  /** Where they differ, a sentence each. */
  readonly differences: readonly string[];
};

/** An independent count that runs beside the projections, reads the log for itself, and is held against their sums. */
export type Divergence = {
  /** What was found last; undefined before the first comparison with the rows that are served now. */
  readonly compared: () => Compared | undefined;
  readonly stop: () => Promise<void>;
};

/** How many events are counted before others have a turn. */
const atOnce = 250;

/** How often it is looked whether there is something to compare, in milliseconds. */
const lookEvery = 1_000;

/** After how long it is compared again where nothing came, in milliseconds. */
const compareAgain = 60_000;

/** Comparing takes at most one part in so many of the time. */
const share = 20;

/** How long counting is waited for that is to end, in milliseconds. */
const farewell = 500;

const keptIn = (texts: KeptTexts): KeptReports => ({
  get: (name) => {
    const text = texts.get(name);
    return text === undefined ? undefined : reportIn(text);
  },
  set: (name, report) => texts.set(name, textOf(report)),
});

/** A count from the first event on, and how far it has come. */
type Running = {
  readonly texts: KeptTexts;
  readonly count: IndependentCount;
  /** Ends it, so that another begins. */
  readonly ending: AbortController;
  /** With which filling of the rows it was begun, or agreed last. */
  fillings: number;
  position: bigint;
  events: number;
};

const inPieces = async function* (news: AsyncIterable<readonly RecordedEvent[] | 'caught-up'>) {
  for await (const events of news) {
    if (events === 'caught-up') continue;
    for (let from = 0; from < events.length; from += atOnce) yield events.slice(from, from + atOnce);
  }
};

/**
 * Counts a server's log by itself, beside everything else, and compares what comes out with what figures are sums of, up to
 * the same event. It begins with the first event whenever the process does: what it says rests on the log alone.
 */
export const watchDivergence = (means: Means, notes: Notes): Divergence => {
  const { log, models, follower } = means;
  const stopping = new AbortController();
  const backoff = createBackoff({ first: 1_000, longest: 60_000 });
  let opened: KeptTexts | undefined;
  let running: Running | undefined;
  let last: (Compared & { readonly position: bigint; readonly fillings: number }) | undefined;
  let comparedAt = Number.NEGATIVE_INFINITY;
  let restUntil = Number.NEGATIVE_INFINITY;

  const isCurrent = ({ fillings }: { readonly fillings: number }): boolean =>
    fillings === follower.status().fillings;

  const begun = (): Running => {
    if (running !== undefined && !running.ending.signal.aborted) return running;
    // Where that cannot be opened, such as on a full disk, a server serves all the same.
    opened ??= means.openTexts();
    opened.clear();
    running = {
      texts: opened,
      count: createIndependentCount(keptIn(opened)),
      ending: new AbortController(),
      fillings: follower.status().fillings,
      position: beginning,
      events: 0,
    };
    return running;
  };

  const takeAll = (into: Running, events: readonly RecordedEvent[]): void => {
    into.texts.inOneBatch(() => {
      for (const { stream, bytes, position } of events) {
        if (!isAuditStream(stream)) {
          into.count.take(into.events, bytes);
          into.events += 1;
        }
        into.position = position;
      }
    });
  };

  const found = (counted: Running, differences: readonly string[]): void => {
    const { events, position } = counted;
    const [first] = differences;
    if (first !== undefined && last?.differences[0] !== first) {
      notes.onTrouble(new Error(`${first}, after ${events} events`));
    }
    counted.fillings = follower.status().fillings;
    last = { events, differences, position, fillings: counted.fillings };
  };

  const compare = (counted: Running): void => {
    const began = notes.monotonic();
    const differences = figuresApart(models(), { position: counted.position }, counted.count);
    // Rows that were filled anew since may be of another log: this one is counted before anybody is alarmed.
    if (differences.length > 0 && !isCurrent(counted)) counted.ending.abort();
    else found(counted, differences);
    comparedAt = notes.monotonic();
    restUntil = comparedAt + (comparedAt - began) * share;
  };

  const isNew = ({ position }: Running): boolean =>
    last === undefined || last.position !== position || !isCurrent(last);

  const isDue = (counted: Running): boolean =>
    notes.monotonic() >= restUntil && (isNew(counted) || notes.monotonic() - comparedAt >= compareAgain);

  const lookAt = (counted: Running): void => {
    if (models().checkpoint().position >= counted.position) {
      if (isDue(counted)) compare(counted);
    } else if (!isCurrent(counted)) counted.ending.abort();
  };

  const look = (): void => {
    try {
      if (follower.status().filled && running !== undefined) lookAt(running);
    } catch (error) {
      // Rows that cannot be read are no reason to end: the read side throws them away and fills them again.
      notes.onTrouble(error);
      restUntil = notes.monotonic() + lookEvery * share;
    }
  };

  /** Counts some events, and rests as long as that took: others come first. */
  const countPiece = async (into: Running, events: readonly RecordedEvent[]): Promise<void> => {
    const began = notes.monotonic();
    takeAll(into, events);
    backoff.reset();
    await pause(Math.ceil(notes.monotonic() - began), undefined, { signal: stopping.signal });
  };

  const countOn = async (): Promise<void> => {
    const into = begun();
    const signal = AbortSignal.any([stopping.signal, into.ending.signal]);
    for await (const piece of inPieces(log.follow(into.position, signal))) {
      if (signal.aborted) return;
      await countPiece(into, piece);
    }
  };

  const rest = async (error: unknown): Promise<void> => {
    if (stopping.signal.aborted) return;
    notes.onTrouble(error);
    // Of a batch that was broken off nobody knows what is in the count: all begins anew.
    if (!(error instanceof LogFailure)) running = undefined;
    await pause(backoff.next(), undefined, { signal: stopping.signal }).catch(() => undefined);
  };

  const countForEver = async (): Promise<void> => {
    while (!stopping.signal.aborted) await countOn().catch(rest);
  };

  const counting = countForEver();
  const timer = setInterval(look, lookEvery);
  timer.unref();

  return {
    compared: () => (last !== undefined && isCurrent(last) ? last : undefined),
    stop: async () => {
      clearInterval(timer);
      stopping.abort();
      // A log that does not answer is not waited for.
      await withinTime(counting, farewell);
      opened?.close();
    },
  };
};
