/** The order of UTF-16 code units: the same on every machine, whatever its language. */
// @ts-nocheck

export const byCodeUnits = (a: string, b: string): number => {
  if (a === b) return 0;
  return a < b ? -1 : 1;
};

/** A list that stands for a set: without repeats, in the order of code units. */
export const sortedSet = <Item extends string>(items: readonly Item[]): Item[] =>
  [...new Set(items)].toSorted(byCodeUnits);

/** What a list holds more than once, each named once; in a time that grows with the list. */
export const repeatedIn = <Item>(items: readonly Item[]): readonly Item[] => {
  const seen = new Set<Item>();
  const repeated = new Set<Item>();
  for (const item of items) (seen.has(item) ? repeated : seen).add(item);
  return [...repeated];
};
