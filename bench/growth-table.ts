import type { Grown } from './growing.ts';
import { count, distinct, shown } from './rows.ts';
import { table } from './tables.ts';

/** What a unit of its work costs: a second's part where it is counted by the second. */
const costOf = ({ value = Number.NaN, better, perEvent, at }: Grown): number => {
  if (better === 'more') return 1 / value;
  return perEvent ? value / at : value;
};

/** One measure at all sizes that it was measured at, and how many times its cost at the smallest each is. */
type Line = {
  readonly name: string;
  readonly grown: readonly Grown[];
  readonly costs: readonly { readonly at: number; readonly times: number }[];
};

export const linesOf = (all: readonly Grown[]): readonly Line[] =>
  distinct(all.map(({ name }) => name)).map((name) => {
    const grown = all.filter((each) => each.name === name);
    const measured = grown.filter(({ value }) => value !== undefined).toSorted((a, b) => a.at - b.at);
    const [first] = measured;
    const costs = measured.map((each) => ({
      at: each.at,
      times: first === undefined ? 1 : costOf(each) / costOf(first),
    }));
    return { name, grown, costs };
  });

const cell = (grown: Grown | undefined): string => {
  if (grown?.failure !== undefined) return `not measured: ${grown.failure}`;
  return grown?.value === undefined ? '' : shown({ ...grown, value: grown.value });
};

const growthOf = ({ grown, costs }: Line): string => {
  const last = costs.at(-1);
  if (last === undefined || costs.length < 2) return '';
  return `${last.times.toFixed(2)}×${grown[0]?.perEvent ? ' for each event' : ''}`;
};

/** A line for each measure, a column for each size, and how much more a unit of work costs at the largest. */
export const growthTable = (all: readonly Grown[]): string => {
  const sizes = distinct(all.map(({ at }) => at)).toSorted((a, b) => a - b);
  return table(
    ['events', ...sizes.map(count), 'cost of a unit of work'],
    linesOf(all).map((line) => [
      line.name,
      ...sizes.map((size) => cell(line.grown.find(({ at }) => at === size))),
      growthOf(line),
    ]),
  );
};
