// @ts-nocheck
import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';
import { brusselsDay, endOfBrusselsDay } from '../domain/period.ts';
import { allComplete, remembering } from '../projections/account.ts';
import type { Follower } from '../projections/follow.ts';
import { newsOf, type Told } from '../projections/live.ts';
import type { Progress } from '../projections/progress.ts';
import { beginning } from '../store/event-log.ts';
import type { ReadModels } from '../store/read-models/read-models.ts';
import { clocksAt } from './clocks.ts';

/** What the live stream is made from; `ending` aborts when the server is asked to end. */
type Ground = {
  readonly models: ReadModels;
  readonly follower: Pick<Follower, 'reached'>;
  readonly now: () => Date;
  readonly ending: AbortSignal;
};

/** Server-Sent Events of the figures that change. */
export type LiveStream = {
  /** What is known now, which is what a new reader is taken to have been told. */
  readonly present: () => Told;
  /** Messages from what a reader was told on, until the signal aborts: each when it is asked for, none in store. */
  readonly messages: (told: Told, signal: AbortSignal) => AsyncGenerator<string>;
};

/** How often a silent stream says that it is still there, in milliseconds. */
const heartbeat = 15_000;

/** The least time between two messages, in milliseconds: what is stored meanwhile goes together. */
const breath = 100;

/** How many messages are kept for readers who were told the same. */
const mostKept = 16;

/** How long a reader's browser waits before it connects again, in milliseconds. */
const reconnectAfter = 1_000;

/** A comment carries no id: it says that the stream is there, and nothing of where it is. */
const stillThere = ': nothing new\n\n';

const untilMidnight = (now: Date): number => endOfBrusselsDay(brusselsDay(now.getTime())) + 1 - now.getTime();

const isAhead = (is: Told, was: Told): boolean =>
  is.position > was.position || (is.position === was.position && is.day !== was.day);

const pointOf = ({ position, day, orLater }: Told): string => `${position} ${day} ${orLater === true}`;

/**
 * Makes the messages of the live stream. All readers who were told the same get the same message, worked out once. A
 * reader who is slow, or comes back, gets one message with everything that has changed since what he was told: nothing
 * is kept for him, so that he costs no more than the message that he is reading.
 */
export const createLiveStream = (ground: Ground, onTrouble: (error: unknown) => void): LiveStream => {
  const kept = new Map<string, Promise<string>>();

  const present = (): Told => ({
    position: ground.models.checkpoint().position,
    day: brusselsDay(ground.now().getTime()),
  });

  /** Worked out target by target, so that no other request waits for all of them. */
  const written = async (was: Told, is: Told): Promise<string> => {
    const account = remembering(ground.models);
    const progress: Progress[] = [];
    const left: string[] = [];
    for (const row of account.targetsAt(is)) {
      await nextTurn();
      const news = newsOf(account, row, { was, is });
      progress.push(...news.progress);
      left.push(...news.left);
    }
    const { asOf } = clocksAt(ground, is.day, is.position);
    const complete = allComplete(ground.models, progress, is);
    const data = JSON.stringify({ asOf, complete, progress, left });
    return `event: progress\nid: ${is.position}\ndata: ${data}\n\n`;
  };

  const message = (was: Told, is: Told): Promise<string> => {
    const key = `${pointOf(was)} ${pointOf(is)}`;
    const known = kept.get(key) ?? written(was, is);
    kept.set(key, known);
    // One that failed is no message, and is worked out anew for whoever asks next.
    known.catch(() => kept.delete(key));
    const [oldest] = kept.keys();
    if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
    return known;
  };

  // Nobody was told anything yet, and the rows may be damaged: whoever reads them first will notice.
  let published: Told = { position: beginning, day: '' };
  let publishing: Promise<void> | undefined;

  const look = async (): Promise<void> => {
    const wait = Math.min(heartbeat, untilMidnight(ground.now()));
    await ground.follower.reached(published.position + 1n, wait, ground.ending);
    await pause(breath, undefined, { signal: ground.ending });
    published = present();
  };

  /** Looks once, and never fails: rows that cannot be read are for the follower to mend, and for readers to wait for. */
  const publish = async (): Promise<void> => {
    try {
      await look();
    } catch (error) {
      if (!ground.ending.aborted) onTrouble(error);
      await pause(breath);
    } finally {
      publishing = undefined;
    }
  };

  /** While nobody waits for news nobody looks for it, and what was published last may be long ago. */
  const awaken = (): void => {
    if (publishing === undefined) published = present();
  };

  /** Resolves when there may be news for everybody: one look at the read side, however many wait for it. */
  const nextLook = (): Promise<void> => {
    publishing ??= publish();
    return publishing;
  };

  /** The next look, or the end of one reader's patience. */
  const nextLookFor = (signal: AbortSignal): Promise<void> =>
    new Promise((resolve) => {
      const done = (): void => {
        signal.removeEventListener('abort', done);
        resolve();
      };
      signal.addEventListener('abort', done);
      void nextLook().then(done);
    });

  /** What is known beyond what a reader was told. Rows that are being filled anew tell nothing before they are there again. */
  const newsFor = (was: Told): Told | undefined =>
    isAhead(published, was) && published.position <= present().position ? published : undefined;

  /** The same, waited for; undefined when a while has passed without any. */
  const newsAfter = async (was: Told, signal: AbortSignal): Promise<Told | undefined> => {
    const news = newsFor(was);
    if (news !== undefined) return news;
    await nextLookFor(signal);
    return newsFor(was);
  };

  async function* messages(told: Told, signal: AbortSignal): AsyncGenerator<string> {
    awaken();
    yield `retry: ${reconnectAfter}\nid: ${told.position}\n\n`;
    for (let was = told; ; ) {
      const is = await newsAfter(was, signal);
      if (signal.aborted) return;
      yield is === undefined ? stillThere : await message(was, is);
      was = is ?? was;
    }
  }

  return { present, messages };
};
