/** One number that a server exports: what it is called, with its labels. */
export type Sample = {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
};

const labelsIn = (text: string): Sample['labels'] =>
  Object.fromEntries(
    [...text.matchAll(/(\w+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]),
  );

const numberOf = (text: string): number => {
  if (text === 'NaN') return Number.NaN;
  return text === '+Inf' ? Number.POSITIVE_INFINITY : Number(text);
};

/** Every number in what a server answers Prometheus. */
export const samplesIn = (text: string): readonly Sample[] =>
  [...text.matchAll(/^(\w+)(?:\{(.*)\})? (\S+)$/gm)].map(([, name = '', labels = '', value = '']) => ({
    name,
    labels: labelsIn(labels),
    value: numberOf(value),
  }));

/** The number without labels that is exported under a name. */
export const valueIn = (text: string, name: string): number | undefined =>
  samplesIn(text).find((sample) => sample.name === name)?.value;
