import { setTimeout as pause } from 'node:timers/promises';

/** What something gives within so many milliseconds, else undefined; how it ends later is nobody's concern any more. */
export const withinTime = async <Result>(
  given: Promise<Result>,
  most: number,
): Promise<Result | undefined> => {
  const giving = new AbortController();
  const tooLong = pause(most, undefined, { signal: giving.signal });
  try {
    return await Promise.race([given, tooLong]);
  } finally {
    giving.abort();
    for (const late of [given, tooLong]) late.catch(() => {});
  }
};
