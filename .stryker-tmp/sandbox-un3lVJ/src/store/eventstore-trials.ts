// @ts-nocheck
import { setTimeout as pause } from 'node:timers/promises';
import { createBackoff } from './backoff.ts';
import { mayPass, refusalOf } from './eventstore-errors.ts';

/** Attempts at one thing: when to try once more, and when to give up. */
export type Trials = {
  /** Waits before the next attempt, as long as the signal lets it; false where there should be none. */
  readonly again: (failure: unknown, signal?: AbortSignal) => Promise<boolean>;
  /** That an attempt went well: the next trouble is a new one. */
  readonly wentWell: () => void;
};

/**
 * Attempts that are given up when they have failed for so many milliseconds, or at once where none can help. The time
 * runs from the first failure, or from when the whole was begun.
 */
export const createTrials = (whole: number, begun?: number): Trials => {
  const backoff = createBackoff({ first: 50, longest: 1_000 });
  let troubledAt = begun;
  return {
    again: async (failure, signal) => {
      const now = performance.now();
      troubledAt ??= now;
      const wait = backoff.next();
      if (!mayPass(refusalOf(failure)) || now + wait - troubledAt > whole) return false;
      await pause(wait, undefined, signal && { signal }).catch(() => undefined);
      return true;
    },
    wentWell: () => {
      troubledAt = undefined;
      backoff.reset();
    },
  };
};
