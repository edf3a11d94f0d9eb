/**
 * What stands now under a name: read from the rows once and kept in memory while it is written. Begun anew when it grows
 * beyond so many names, and when rows are taken back.
 */
// @ts-nocheck

export const standingUnder = <Value>(read: (name: string) => Value, most = 10_000) => {
  const known = new Map<string, Value>();
  return {
    get: (name: string): Value => {
      if (known.has(name)) return known.get(name) as Value;
      const found = read(name);
      if (known.size >= most) known.clear();
      known.set(name, found);
      return found;
    },
    put: (name: string, value: Value): void => {
      known.set(name, value);
    },
    forget: (): void => known.clear(),
  };
};
