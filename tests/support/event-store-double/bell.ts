/** Wakes everyone who waits; who wakes looks for himself why. */
export type Bell = { readonly ring: () => void; readonly heard: () => Promise<void> };

export const createBell = (): Bell => {
  const waiting = new Set<() => void>();
  return {
    ring: () => {
      const woken = [...waiting];
      waiting.clear();
      for (const wake of woken) wake();
    },
    heard: () =>
      new Promise((resolve) => {
        waiting.add(resolve);
      }),
  };
};
