const began = performance.now();

/** Says what is done now, and how many seconds after the start of the program. */
export const say = (what: string): void => {
  process.stderr.write(`${Math.round((performance.now() - began) / 1_000)} s: ${what}\n`);
};
