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
