import { setTimeout as pause } from 'node:timers/promises';

/**
 * What something gives within so many milliseconds and before a signal, else undefined; how it ends later is nobody's
 * concern any more.
 */
export const withinTime = async <Result>(
  given: Promise<Result>,
  most: number,
  over?: AbortSignal,
): Promise<Result | undefined> => {
  const giving = new AbortController();
  const stop = (): void => giving.abort();
  if (over?.aborted === true) stop();
  over?.addEventListener('abort', stop);
  const tooLong = pause(most, undefined, { signal: giving.signal }).catch(() => undefined);
  try {
    return await Promise.race([given, tooLong]);
  } finally {
    stop();
    over?.removeEventListener('abort', stop);
    given.catch(() => {});
  }
};

/** The same for what can be broken off: it is, once nobody waits for it any more. */
export const brokenOffAfter = async <Result>(
  most: number,
  give: (signal: AbortSignal) => Promise<Result>,
): Promise<Result | undefined> => {
  const over = new AbortController();
  try {
    return await withinTime(give(over.signal), most);
  } finally {
    over.abort();
  }
};
