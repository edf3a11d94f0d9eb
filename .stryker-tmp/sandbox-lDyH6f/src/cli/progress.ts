/** Shows how far long work has come. */
// @ts-nocheck

export type Progress = {
  /** So much is done, and of how much where that is known beforehand; `what` is being done where there are stages. */
  readonly told: (done: number, of?: number, what?: string) => void;
  readonly ended: () => void;
};

const width = 24;

const bar = (share: number): string => {
  const done = Math.floor(share * width);
  return `[${'#'.repeat(done)}${'-'.repeat(width - done)}] ${Math.floor(share * 100)} %`;
};

/** A bar where the whole is known, or else how many thousands. */
const comeTo = (unit: string, done: number, of: number | undefined): string => {
  if (of === undefined) return `${done - (done % 1_000)} ${unit}`;
  return bar(of === 0 ? 1 : Math.min(1, done / of));
};

/** Writes over one line of the terminal, seldom; says nothing where nobody looks. */
export const progressOf = (unit: string): Progress => {
  let shown: string | undefined;
  return {
    told: (done, of, what) => {
      const now = `${what === undefined ? '' : `${what} `}${comeTo(unit, done, of)}`;
      if (process.stderr.isTTY !== true || now === shown) return;
      shown = now;
      // What was there may have been longer.
      process.stderr.write(`\r${now}\u001b[K`);
    },
    ended: () => {
      if (shown !== undefined) process.stderr.write('\n');
    },
  };
};
