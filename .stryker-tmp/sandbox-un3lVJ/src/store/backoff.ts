/** How long to wait before each next attempt, in milliseconds. */
// @ts-nocheck

export type Backoff = {
  /** The wait before the next attempt: twice as long as before on average, up to the longest, and never quite the same. */
  readonly next: () => number;
  /** Begins anew, after an attempt that went well. */
  readonly reset: () => void;
};

/**
 * Waits that grow and are spread at random between half and the whole of their length, so that those who failed
 * together do not all come back together.
 */
export const createBackoff = ({
  first,
  longest,
}: {
  readonly first: number;
  readonly longest: number;
}): Backoff => {
  let wait = first;
  return {
    next: () => {
      const spread = wait / 2 + (Math.random() * wait) / 2;
      wait = Math.min(wait * 2, longest);
      return spread;
    },
    reset: () => {
      wait = first;
    },
  };
};
