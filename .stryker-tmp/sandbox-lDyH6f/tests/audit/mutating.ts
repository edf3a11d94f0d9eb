/** Numbers that look random and are the same each time (mulberry32). */
// @ts-nocheck

const numbersFrom = (seed: number) => {
  let state = seed;
  return (below: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
};

/** A whole number below another, from 0. */
export const next = numbersFrom(20_261_127);

/** One of some items. */
export const pick = <Item>(items: readonly Item[]): Item => {
  const item = items[next(items.length)];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
};

/** Bytes of which one bit is another. */
export const flipped = (bytes: Buffer, from = 0, to = bytes.length): Buffer => {
  const copy = Buffer.from(bytes);
  const at = from + next(to - from);
  copy[at] = (copy[at] ?? 0) ^ (1 << next(8));
  return copy;
};

/** Puts two items in each other's place. */
export const swap = (items: unknown[], a: number, b: number): void => {
  [items[a], items[b]] = [items[b], items[a]];
};
