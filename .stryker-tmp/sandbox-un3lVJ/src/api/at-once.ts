/** Counts what is under way at once, for each asker and for all of them together. */
// @ts-nocheck

export type AtOnce = {
  /** Takes a place for an asker and returns what gives it back; undefined where there is none left for him. */
  readonly enter: (asker: string) => (() => void) | undefined;
};

/** So many places for `each` asker, and so many for `all` together. */
export const createAtOnce = ({ each, all }: { readonly each: number; readonly all: number }): AtOnce => {
  const taken = new Map<string, number>();
  let inAll = 0;

  const leave = (asker: string): void => {
    const left = (taken.get(asker) ?? 0) - 1;
    if (left > 0) taken.set(asker, left);
    else taken.delete(asker);
    inAll -= 1;
  };

  return {
    enter: (asker) => {
      const own = taken.get(asker) ?? 0;
      if (own >= each || inAll >= all) return undefined;
      taken.set(asker, own + 1);
      inAll += 1;
      let isIn = true;
      return () => {
        if (isIn) leave(asker);
        isIn = false;
      };
    },
  };
};
