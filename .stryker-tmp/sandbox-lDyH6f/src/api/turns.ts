/** Lets one piece of work of each asker be done at a time, and a few of all of them; the rest waits. */
// @ts-nocheck

export type Turns = {
  /** Waits for a turn of an asker, does the work in it, and settles as the work does. */
  readonly inTurn: <Result>(asker: string, work: () => Promise<Result>) => Promise<Result>;
};

type Waiting = { readonly asker: string; readonly begin: () => void };

/** At most `most` turns at once: whoever has waited longest of those who have none. */
export const createTurns = (most: number): Turns => {
  const having = new Set<string>();
  const waiting: Waiting[] = [];

  const next = (): void => {
    const at = having.size < most ? waiting.findIndex(({ asker }) => !having.has(asker)) : -1;
    const [first] = at < 0 ? [] : waiting.splice(at, 1);
    if (first === undefined) return;
    having.add(first.asker);
    first.begin();
  };

  const turnOf = (asker: string): Promise<void> =>
    new Promise((begin) => {
      waiting.push({ asker, begin });
      next();
    });

  return {
    inTurn: async (asker, work) => {
      await turnOf(asker);
      try {
        return await work();
      } finally {
        having.delete(asker);
        next();
      }
    },
  };
};
