import { table } from './tables.ts';

/** What a number grows with, and on which engine it was measured. */
export type Group = 'events' | 'readers' | 'revisions' | 'events on the double';

/** One number, measured at so many events, readers or revisions. */
export type Row = {
  readonly group: Group;
  readonly at: number;
  readonly measure: string;
  readonly value: number;
  readonly unit: string;
  /** How many measurements the number was taken from, where not one alone. */
  readonly of?: number;
};

/** Of fewer measurements than this a table says how many there were. */
const enough = 100;

/** A number as a table shows it; empty where there is none. */
export const shown = (row: Pick<Row, 'value' | 'unit' | 'of'> | undefined): string => {
  if (row === undefined) return '';
  const number = row.value.toLocaleString('en-US', { maximumSignificantDigits: 3 });
  const few = row.of !== undefined && row.of < enough ? ` (of ${row.of})` : '';
  return `${number} ${row.unit}${few}`;
};

export const count = (number: number): string => number.toLocaleString('en-US');

export const distinct = <Item>(items: readonly Item[]): readonly Item[] => [...new Set(items)];

/** The rows of one group as a table: a line for each measure, a column for each number it was measured at. */
export const tableOf = (group: Group, all: readonly Row[]): string => {
  const rows = all.filter((row) => row.group === group);
  const columns = distinct(rows.map(({ at }) => at)).toSorted((a, b) => a - b);
  const cell = (measure: string, at: number) =>
    shown(rows.find((row) => row.measure === measure && row.at === at));
  return table(
    [group, ...columns.map(count)],
    distinct(rows.map(({ measure }) => measure)).map((measure) => [
      measure,
      ...columns.map((at) => cell(measure, at)),
    ]),
  );
};
