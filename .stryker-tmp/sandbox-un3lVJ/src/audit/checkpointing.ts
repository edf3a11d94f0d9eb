// @ts-nocheck
import {
  type Comparing,
  Contradiction,
  isSignedByAny,
  isUpToDate,
  type Means,
  type Signed,
  signedOver,
  signNews,
} from './signing.ts';

/** How often it is looked whether there is something to sign, in milliseconds. */
const lookEvery = 1_000;

/** After how long the newest checkpoint is compared with the log again where nothing new is signed, in milliseconds. */
const compareEvery = 3_600_000;

/** After how long that is done again for whoever asks. */
const compareForAsker = 60_000;

/** That a checkpoint over so many events agreed with the log, and when that was found. */
type Verified = { readonly at: Date; readonly size: bigint };

export type Checkpointing = {
  /** A checkpoint over at least so many events, the smallest there is; signed now where none is there. Undefined when it cannot be. */
  readonly covering: (events: number) => Promise<Signed | undefined>;
  /** The newest checkpoint, over everything that the read side holds where that can be signed. */
  readonly newest: () => Promise<Signed | undefined>;
  /** When the newest checkpoint was last found to be signed and to agree with the log; undefined before the first time. */
  readonly verified: () => Verified | undefined;
  /** Compares the newest checkpoint with the log, unless that was done in the last minute. */
  readonly verify: () => Promise<void>;
  /** Why nothing can be signed at present; undefined when it can. */
  readonly trouble: () => string | undefined;
  /** Whether nothing is signed since the log contradicts what was signed of it before. */
  readonly contradicted: () => boolean;
  readonly stop: () => Promise<void>;
};

/** How many seconds lie between two checkpoints that nobody asks for; none are signed unasked where it is `asked`. */
type Timed = Means & { readonly every: number | 'asked' };

type Notes = { readonly monotonic: () => number; readonly onTrouble: (error: unknown) => void };

/**
 * Signs checkpoints as the log grows: soon after something came, then at most every so many seconds, and at once for whoever
 * asks for one. What is asked for at the same time is signed once.
 */
export const startCheckpointing = (means: Timed, notes: Notes): Checkpointing => {
  let trouble: { readonly said: string; readonly contradicted: boolean } | undefined;
  let signedAt = Number.NEGATIVE_INFINITY;
  let running: Promise<void> | undefined;
  let stopped = false;
  let verified: Verified | undefined;
  let comparedAt = Number.NEGATIVE_INFINITY;
  let isAsked = false;
  let comparedFilling: number | undefined;

  const isContradicted = (): boolean => trouble?.contradicted === true;
  const isOlderThan = (time: number): boolean => notes.monotonic() - comparedAt >= time;
  let isStranger = false;
  /** Says once that the log was signed by a key that is not known here: it was lost, or another node has another. */
  const tellOfStranger = (last: Signed | undefined): void => {
    if (isStranger || last === undefined) return;
    if (isSignedByAny(last, [means.keys.signing, ...means.keys.former])) return;
    isStranger = true;
    notes.onTrouble(
      new Error(
        `the newest checkpoint in the log was signed by another key than that of this server: bring the key file with the log, give all servers of one log the same, and name former keys in it; this one signs as ${means.keys.signing.text}`,
      ),
    );
  };

  const comparing: Comparing = {
    isDue: () =>
      isContradicted() ||
      means.doubt() !== undefined ||
      (means.models().lastCheckpoint() !== undefined && (isAsked || isOlderThan(compareEvery))),
    compared: () => {
      comparedAt = notes.monotonic();
      isAsked = false;
    },
    agreed: (size) => {
      verified = { at: means.now(), size };
      comparedFilling = means.follower.status().fillings;
    },
    met: tellOfStranger,
  };

  const hasNews = (): boolean => {
    // Who has signed does not matter: servers with different keys would sign in turn for ever.
    const models = means.models();
    return (models.lastCheckpoint()?.size ?? 0n) < models.checkpoint().index + 1n;
  };

  /** Whether the newest checkpoint still is of a key that was exchanged since: the new one signs without waiting for news. */
  const isOfFormerKey = (): boolean => {
    const last = means.models().lastCheckpoint();
    return last !== undefined && isSignedByAny(last, means.keys.former);
  };

  const failed = (error: unknown): void => {
    // What was found out stays so until a comparison agrees; that the log cannot be reached changes nothing in it.
    if (isContradicted() && !(error instanceof Contradiction)) return;
    const said = error instanceof Error ? error.message : String(error);
    // Tried again every second, told once.
    if (trouble?.said !== said) notes.onTrouble(error);
    trouble = { said, contradicted: error instanceof Contradiction };
  };

  const runOnce = async (signs: boolean): Promise<void> => {
    try {
      if (await signNews(means, comparing, signs)) trouble = undefined;
    } catch (error) {
      failed(error);
    }
    signedAt = notes.monotonic();
    running = undefined;
  };

  const run = (signs: boolean): Promise<void> => {
    if (stopped) return Promise.resolve();
    running ??= runOnce(signs);
    return running;
  };

  const hasTrouble = (): boolean => trouble !== undefined || means.doubt() !== undefined;

  const lookOnce = (): void => {
    const rest = means.every === 'asked' ? 0 : means.every * 1_000;
    if (notes.monotonic() - signedAt < rest && !hasTrouble()) return;
    const signs = means.every !== 'asked' && (hasNews() || isOfFormerKey());
    if (signs || comparing.isDue()) void run(signs);
  };

  const look = (): void => {
    try {
      lookOnce();
    } catch (error) {
      // Rows that cannot be read are no reason to end: the read side throws them away and fills them again.
      failed(error);
    }
  };
  const timer = setInterval(look, lookEvery);
  timer.unref();

  /** Whether what is served was compared with the rows that are served now. */
  const isCompared = (): boolean => comparedFilling === means.follower.status().fillings;

  const covering: Checkpointing['covering'] = async (events) => {
    const found = () => signedOver(means.models(), events, means.keys.signing);
    const isServed = (): boolean =>
      means.doubt() === undefined && isCompared() && isUpToDate(found(), events, means.keys.signing);
    if (!isServed()) {
      // One that was under way may have begun before what is asked for was read.
      await running;
      isAsked ||= !isCompared();
      // Where another server was faster, what it has signed is read with the second.
      for (let attempt = 0; attempt < 2 && !isServed(); attempt += 1) await run(true);
    }
    return isContradicted() ? undefined : found();
  };

  return {
    covering,
    newest: async () => {
      const signed = await covering(Number(means.models().checkpoint().index) + 1);
      return signed ?? (isContradicted() ? undefined : means.models().lastCheckpoint());
    },
    verified: () => verified,
    verify: async () => {
      if (!isOlderThan(compareForAsker)) return;
      // One that is under way may be past that point; what was asked for is done with the next at the latest.
      isAsked = true;
      await run(false);
    },
    trouble: () => trouble?.said,
    contradicted: isContradicted,
    stop: async () => {
      stopped = true;
      clearInterval(timer);
      await running;
    },
  };
};
