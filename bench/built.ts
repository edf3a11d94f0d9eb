/** A module of the program as it is shipped: what is measured runs as it was compiled, and not as it is developed. */
export const built = async <Module>(path: string): Promise<Module> =>
  (await import(new URL(`../dist/${path}.js`, import.meta.url).href)) as Module;
