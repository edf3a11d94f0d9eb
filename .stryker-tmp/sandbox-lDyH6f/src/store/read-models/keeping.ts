/** Results under names, the one asked for longest ago leaving first. */
// @ts-nocheck

export const keep = <Result>(most: number) => {
  const results = new Map<string, Result>();
  return {
    once: (name: string, work: () => Result): Result => {
      const result = results.has(name) ? (results.get(name) as Result) : work();
      results.delete(name);
      results.set(name, result);
      const [oldest] = results.keys();
      if (results.size > most && oldest !== undefined) results.delete(oldest);
      return result;
    },
    forget: (): void => results.clear(),
  };
};
