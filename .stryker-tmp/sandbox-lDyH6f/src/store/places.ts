/** So many places for what is done at once; whoever finds none free waits for one, in turn. */
// @ts-nocheck

export type Places = {
  /** Resolves to true with a place, to false where none became free within so many milliseconds. */
  readonly enter: (most: number) => Promise<boolean>;
  readonly leave: () => void;
};

export const createPlaces = (number: number): Places => {
  let free = number;
  const waiting = new Set<() => void>();

  const wait = (most: number): Promise<boolean> =>
    new Promise((resolve) => {
      const settle = (isIn: boolean) => {
        clearTimeout(timer);
        waiting.delete(take);
        resolve(isIn);
      };
      const take = () => settle(true);
      const timer = setTimeout(() => settle(false), most);
      waiting.add(take);
    });

  return {
    enter: (most) => {
      if (free === 0) return wait(most);
      free -= 1;
      return Promise.resolve(true);
    },
    leave: () => {
      const [next] = waiting;
      if (next === undefined) free += 1;
      else next();
    },
  };
};
