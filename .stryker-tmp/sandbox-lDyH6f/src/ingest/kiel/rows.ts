// @ts-nocheck
import { readFileSync, statSync } from 'node:fs';
import { CsvError, parse } from 'csv-parse/sync';
import type { KielMapping, Release } from './mapping.ts';

/** One row of the tables, as far as it is read; `row` is its number, the header being row 1. */
export type Row = {
  readonly row: number;
  /** Whether it has as many cells as a row has; in one that has not, a cell may stand under another's header. */
  readonly isEven: boolean;
  readonly activity: string;
  readonly donor: string;
  readonly date: string;
  readonly kind: string;
  /** Whether it holds no value of the kind that the release gives. */
  readonly leftOut: boolean;
  readonly text: string;
  readonly value: string;
  readonly item: string;
  readonly delivered: string;
  readonly source: string;
  readonly links: readonly string[];
};

/** The tables of one release. */
export type Table = { readonly release: Release; readonly rows: readonly Row[] };

/** Thrown for a file that no release of the mapping fits. */
export class UnknownTable extends Error {
  override readonly name = 'UnknownTable';
}

/** No-break spaces and spaces at the ends say nothing. */
const tidy = (cell: string): string => cell.replace(/[\u00a0\u202f]/g, ' ').trim();

const placesIn = (header: readonly string[], { columns, leftOut }: Release) => {
  const placeOf = (column: string | number): number =>
    typeof column === 'number' ? column : header.findIndex((name) => tidy(name) === column);
  const { links, source, ...single } = columns;
  return {
    single: Object.entries(single).map(([name, column]) => [name, placeOf(column)] as const),
    source: source === undefined ? undefined : placeOf(source),
    links: links.map(placeOf),
    leftOut: leftOut && { at: placeOf(leftOut.column), value: leftOut.value },
  };
};

const isComplete = ({ single, source, links, leftOut }: ReturnType<typeof placesIn>): boolean =>
  [...single.map(([, at]) => at), ...links, source ?? 0, leftOut?.at ?? 0].every((at) => at >= 0);

type Places = ReturnType<typeof placesIn> & { readonly isEven: (cells: number, row: number) => boolean };

const rowIn = (record: readonly string[], number: number, places: Places): Row => {
  const cell = (at: number | undefined): string => (at === undefined ? '' : tidy(record[at] ?? ''));
  const named = new Map(places.single.map(([name, at]) => [name, cell(at)]));
  const of = (name: string): string => named.get(name) ?? '';
  return {
    row: number,
    isEven: places.isEven(record.length, number),
    activity: of('activity'),
    donor: of('donor'),
    date: of('date'),
    kind: of('kind'),
    leftOut: places.leftOut !== undefined && cell(places.leftOut.at) === places.leftOut.value,
    text: of('text'),
    value: of('value'),
    item: of('item'),
    delivered: of('delivered'),
    source: cell(places.source),
    links: places.links.map(cell),
  };
};

const recordsIn = (file: string): readonly (readonly string[])[] => {
  try {
    return parse(readFileSync(file), { bom: true, relax_column_count: true });
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    throw new UnknownTable(`${file} is no table that can be read: ${cause.message}`, { cause });
  }
};

/** Reads the tables of a release, which is known by its headers. Throws UnknownTable. */
export const readTable = (file: string, { releases }: KielMapping): Table => {
  if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true)
    throw new UnknownTable(`there is no file ${file}`);
  const records = recordsIn(file);
  const [header = [], ...rest] = records;
  const found = releases
    .map((release) => ({ release, places: placesIn(header, release) }))
    .find(({ places }) => isComplete(places));
  if (found === undefined) {
    const known = releases.map(({ release }) => release).join(', ');
    throw new UnknownTable(
      `${file} has the headers of no release that is known (${known}); describe its columns in seeds/kiel-mapping.json`,
    );
  }
  const { cells, cutShort } = found.release;
  const isEven = (count: number, row: number): boolean =>
    (count >= cells && count <= header.length) || (count < cells && cutShort.includes(row));
  // Numbered before the empty ones are left out: a number is where a person finds the row.
  const rows = rest.map((record, at) => ({ record, row: at + 2 }));
  return {
    release: found.release,
    rows: rows
      .filter(({ record }) => record.some((cell) => cell !== ''))
      .map(({ record, row }) => rowIn(record, row, { ...found.places, isEven })),
  };
};
