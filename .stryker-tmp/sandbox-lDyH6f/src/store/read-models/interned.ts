/** Items that are told apart by a key, each with a number: 0, 1, 2 … in the order in which they came. */
// @ts-nocheck

export type Interned<Key, Item> = {
  readonly items: readonly Item[];
  readonly numberOf: (key: Key, make: () => Item) => number;
};

export const intern = <Key, Item>(): Interned<Key, Item> => {
  const numbers = new Map<Key, number>();
  const items: Item[] = [];
  return {
    items,
    numberOf: (key, make) => {
      const known = numbers.get(key);
      if (known !== undefined) return known;
      numbers.set(key, items.length);
      return items.push(make()) - 1;
    },
  };
};
