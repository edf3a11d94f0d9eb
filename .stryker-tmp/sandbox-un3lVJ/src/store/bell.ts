/** Wakes those who wait for news; who was not waiting when it rang looks for himself before he waits. */
// @ts-nocheck

export type Bell = {
  readonly ring: () => void;
  /** Resolves at the next ring, when the signal aborts, or after `most` milliseconds. */
  readonly heard: (signal?: AbortSignal, most?: number) => Promise<void>;
};

/** Only a log that other processes also write to needs looking at without being rung for. */
const lookAnyway = 250;

export const createBell = (): Bell => {
  const waiting = new Set<() => void>();
  return {
    ring: () => {
      for (const wake of [...waiting]) wake();
    },
    heard: (signal, most = lookAnyway) =>
      new Promise((resolve) => {
        const wake = () => {
          clearTimeout(timer);
          waiting.delete(wake);
          signal?.removeEventListener('abort', wake);
          resolve();
        };
        const timer = setTimeout(wake, most);
        waiting.add(wake);
        signal?.addEventListener('abort', wake);
        if (signal?.aborted === true) wake();
      }),
  };
};
