/** Numbers that look random and are the same in every run. */
export type Random = {
  /** A whole number from 0 up to, and without, a number. */
  readonly below: (end: number) => number;
  readonly oneOf: <Item>(items: readonly [Item, ...Item[]]) => Item;
  /** True once in so many times. */
  readonly onceIn: (times: number) => boolean;
};

/** The generator “mulberry32”: 32 bits of state, good enough to spread reports over days and donors. */
export const randomFrom = (seed: number): Random => {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (end: number): number => Math.floor(next() * end);
  return {
    below,
    oneOf: (items) => items[below(items.length)] ?? items[0],
    onceIn: (times) => below(times) === 0,
  };
};
