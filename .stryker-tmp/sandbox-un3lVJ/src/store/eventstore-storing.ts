// @ts-nocheck
import { type Envelope, envelopeBytes } from '../domain/envelope.ts';
import {
  type Appended,
  closed,
  type EventLog,
  follows,
  LogFailure,
  noStream,
  type RecordedEvent,
} from './event-log.ts';
import { failureOf, mayPass, noAnswer, refusalOf, storedNothing } from './eventstore-errors.ts';
import type { EventStore, Patience } from './eventstore-server.ts';
import { createTrials } from './eventstore-trials.ts';
import { createPlaces } from './places.ts';
import { withinTime } from './within-time.ts';

/** One event on its way: where it should stand, and its bytes. */
type Sending = {
  readonly stream: string;
  readonly event: Envelope;
  readonly expected: bigint;
  readonly bytes: Uint8Array;
};

type Step =
  | { readonly done: Appended | 'conflict' }
  /** `unknown`: the event may be stored all the same. */
  | { readonly failed: unknown; readonly unknown: boolean };

const elsewhere = ({ shown }: EventStore, stream: string, { revision }: RecordedEvent): string =>
  `the event store at ${shown} goes on with ${stream} at revision ${revision}: the stream was deleted or truncated there, which the account cannot bear; restore the log from a backup into an empty event store`;

/** What stands where the event should: it, or another, also one that shares its id; undefined where nothing does. */
const standing = async (
  store: EventStore,
  { stream, expected, bytes }: Sending,
): Promise<Appended | 'conflict' | undefined> => {
  const [found] = await store.forwards(stream, expected, 1);
  if (found === undefined) return undefined;
  // A stream that was deleted in the event store says that it is not there, and goes on where it ended.
  if (found.revision !== expected + 1n) throw new LogFailure('unavailable', elsewhere(store, stream, found));
  return Buffer.compare(found.bytes, bytes) === 0 ? { position: found.position } : 'conflict';
};

/** What came of handing the event over: taken, refused for its revision, or a failure. */
const handedOver = async (
  store: EventStore,
  { stream, event, expected }: Sending,
): Promise<'taken' | 'other-revision' | { readonly failed: unknown }> => {
  try {
    return (await store.append(stream, event, expected)) ? 'taken' : 'other-revision';
  } catch (failed) {
    return { failed };
  }
};

const attempt = async (store: EventStore, sending: Sending, wasUnknown: boolean): Promise<Step> => {
  const outcome = await handedOver(store, sending);
  if (outcome === 'other-revision' && !wasUnknown) return { done: 'conflict' };
  const failed =
    typeof outcome === 'object' ? outcome.failed : new Error('does not show the event that it took');
  if (typeof outcome === 'object' && storedNothing(refusalOf(failed))) return { failed, unknown: wasUnknown };
  try {
    const done = await standing(store, sending);
    return done === undefined ? { failed, unknown: true } : { done };
  } catch (error) {
    return { failed: mayPass(refusalOf(error)) ? failed : error, unknown: true };
  }
};

/**
 * Stores one event, and finds out whether it is stored. After each attempt, a success too, what stands in its place is
 * read: the server takes two events of one id for the same, but only one of them was stored, and for whoever handed over
 * the other that is a conflict. Where nothing stands there and an attempt may still be on its way, the same event is
 * handed over again: the server knows it by its id and its place. Whoever waits is told after so long, whatever an
 * attempt is still waiting for.
 */
const storeOne = async (
  store: EventStore,
  { whole }: Patience,
  sending: Sending,
  over: AbortSignal,
): Promise<Appended | 'conflict'> => {
  const since = performance.now();
  const trials = createTrials(whole, since);
  let unknown = false;
  let failed: unknown = noAnswer();
  for (;;) {
    const left = Math.max(since + whole - performance.now(), 0);
    const ended: Step | undefined = await withinTime(attempt(store, sending, unknown), left, over);
    const step: Step = ended ?? { failed, unknown: true };
    if ('done' in step) return step.done;
    ({ failed, unknown } = step);
    if (over.aborted || !(await trials.again(failed, over))) throw failureOf(failed, { ...store, unknown });
  }
};

/**
 * The storing half of the log: so many events at once, the others in turn. Once the log is closing it takes none, and when
 * that is over whoever still waits is told.
 */
export const createStoring = (
  store: EventStore,
  patience: Patience,
  { closing, over }: { readonly closing: AbortSignal; readonly over: AbortSignal },
) => {
  const places = createPlaces(patience.atOnce);
  const underWay = new Set<Promise<unknown>>();
  let answeredAt = performance.now();

  /** Waits for a place as long as the server answers at all; false when it has answered nothing for too long. */
  const entered = async (): Promise<boolean> => {
    const since = performance.now();
    while (!(await places.enter(patience.whole))) {
      if (performance.now() - Math.max(since, answeredAt) > patience.whole) return false;
    }
    return true;
  };

  const sent = async (sending: Sending): Promise<Appended | 'conflict'> => {
    try {
      const outcome = await storeOne(store, patience, sending, over);
      answeredAt = performance.now();
      return outcome;
    } finally {
      places.leave();
    }
  };

  const inTurn: EventLog['append'] = async (stream, event, expected) => {
    if (closing.aborted) throw closed();
    // No stream is at such a revision, and the server has no word for it.
    if (expected < noStream || !follows(event, expected)) return 'conflict';
    if (!(await entered())) {
      throw new LogFailure(
        'unavailable',
        `the event store at ${store.shown} has stored nothing for a while; look at the load of its nodes and their disks`,
      );
    }
    return sent({ stream, event, expected, bytes: envelopeBytes(event) });
  };

  const append: EventLog['append'] = (stream, event, expected) => {
    const appending = inTurn(stream, event, expected);
    underWay.add(appending);
    const done = () => underWay.delete(appending);
    appending.then(done, done);
    return appending;
  };

  const settled = async (): Promise<void> => {
    await Promise.allSettled(underWay);
  };

  return { append, settled };
};
