/** Items that are told apart by a text, each with a number: 0, 1, 2 … in the order in which they came. */
export type Interned<Item> = {
  readonly items: readonly Item[];
  readonly numberOf: (text: string, make: () => Item) => number;
};

export const intern = <Item>(): Interned<Item> => {
  const numbers = new Map<string, number>();
  const items: Item[] = [];
  return {
    items,
    numberOf: (text, make) => {
      const known = numbers.get(text);
      if (known !== undefined) return known;
      numbers.set(text, items.length);
      return items.push(make()) - 1;
    },
  };
};
