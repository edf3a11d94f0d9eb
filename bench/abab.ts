/** How often two things are measured in turn. */
type Turns = { readonly runs: number; readonly warmUp?: boolean };

/** One thing that is measured again and again: the number of the run in, what was measured out. */
export type Measuring = (run: number) => Promise<number>;

export const medianOf = (numbers: readonly number[]): number => {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
};

/** How far runs lie apart: the largest less the smallest, as a part of the middle one. */
const noiseOf = (numbers: readonly number[]): string =>
  `${Math.round(((Math.max(...numbers) - Math.min(...numbers)) / medianOf(numbers)) * 100)} %`;

/** Measures two things in turn, so that what changes on the machine meanwhile changes both. */
export const abab = async (a: Measuring, b: Measuring, { runs, warmUp = true }: Turns) => {
  if (warmUp) {
    await a(-1);
    await b(-1);
  }
  const [ofA, ofB]: [number[], number[]] = [[], []];
  for (let run = 0; run < runs; run += 1) {
    ofA.push(await a(run));
    ofB.push(await b(run));
  }
  return {
    value: medianOf(ofA),
    besideValue: medianOf(ofB),
    notes: { runs, noise: noiseOf(ofA), 'noise beside': noiseOf(ofB) },
  };
};

/** The same for one thing that nothing stands beside. */
export const repeated = async (a: Measuring, { runs, warmUp = true }: Turns) => {
  if (warmUp) await a(-1);
  const ofA: number[] = [];
  for (let run = 0; run < runs; run += 1) ofA.push(await a(run));
  return { value: medianOf(ofA), notes: { runs, noise: noiseOf(ofA) } };
};
