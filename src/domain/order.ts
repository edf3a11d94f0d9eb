/** The order of UTF-16 code units: the same on every machine, whatever its language. */
export const byCodeUnits = (a: string, b: string): number => {
  if (a === b) return 0;
  return a < b ? -1 : 1;
};

/** A list that stands for a set: without repeats, in the order of code units. */
export const sortedSet = <Item extends string>(items: readonly Item[]): Item[] =>
  [...new Set(items)].toSorted(byCodeUnits);
