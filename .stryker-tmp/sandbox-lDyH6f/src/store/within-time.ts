/**
 * What something gives within so many milliseconds and before a signal, else undefined; how it ends later is nobody's
 * concern any more.
 */
// @ts-nocheck

export const withinTime = <Result>(
  given: Promise<Result>,
  most: number,
  over?: AbortSignal,
): Promise<Result | undefined> =>
  // By hand: every question waits like this, and a controller and an error for each of them cost more than the rest.
  new Promise((resolve, reject) => {
    const stop = (): void => settle(() => resolve(undefined));
    const timer = setTimeout(stop, most);
    const settle = (end: () => void): void => {
      clearTimeout(timer);
      over?.removeEventListener('abort', stop);
      end();
    };
    over?.addEventListener('abort', stop);
    given.then(
      (result) => settle(() => resolve(result)),
      (error: unknown) => settle(() => reject(error)),
    );
    if (over?.aborted === true) stop();
  });

/** Made once: a new one for each question takes longer than the question. */
const nobodyWaits = new DOMException('nobody waits for it any more', 'AbortError');

/** The same for what can be broken off: it is, once nobody waits for it any more. */
export const brokenOffAfter = async <Result>(
  most: number,
  give: (signal: AbortSignal) => Promise<Result>,
): Promise<Result | undefined> => {
  const over = new AbortController();
  try {
    return await withinTime(give(over.signal), most);
  } finally {
    over.abort(nobodyWaits);
  }
};
