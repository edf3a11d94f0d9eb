// @ts-nocheck
import type { Cell, Row, Table, Tables } from './tables.ts';

/** Where two read models that should hold the same do not, in words, and the event to which the row belongs. */
export type RowDifference = {
  readonly index: bigint | undefined;
  readonly position: bigint | undefined;
  readonly detail: string;
};

/** What the side that is believed is asked besides: the index of the event at a position. */
type Positions = { readonly indexOf: (position: bigint) => bigint | undefined };

/** How many rows are the same in both; or the first difference. */
export type Compared = { readonly rows: number } | { readonly difference: RowDifference };

const isSameCell = (a: Cell | undefined, b: Cell | undefined): boolean =>
  a === b || (Buffer.isBuffer(a) && Buffer.isBuffer(b) && a.equals(b));

const isSame = (a: Row, b: Row): boolean => a.every((cell, at) => isSameCell(cell, b[at]));

const bytesOf = (cell: Cell | undefined): Buffer =>
  Buffer.isBuffer(cell) ? cell : Buffer.from(String(cell));

/** The order in which SQLite hands cells of one column out: numbers by size, texts and bytes by their bytes. */
const cellOrder = (a: Cell | undefined, b: Cell | undefined): number => {
  if (typeof a === 'bigint' && typeof b === 'bigint') return Number(a > b) - Number(a < b);
  return Buffer.compare(bytesOf(a), bytesOf(b));
};

const cellIn = ({ columns }: Table, row: Row, name: string): Cell | undefined => row[columns.indexOf(name)];

const keyOrder = (table: Table, a: Row, b: Row): number => {
  for (const name of table.key) {
    const order = cellOrder(cellIn(table, a, name), cellIn(table, b, name));
    if (order !== 0) return order;
  }
  return 0;
};

const longest = 160;

/** Where to begin so that the first difference of two texts is seen. */
const shortBefore = (one: string, other: string): number => {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return Math.max(0, at - longest / 4);
};

const excerpt = (text: string, from: number): string => {
  const part = text.slice(from, from + longest);
  return `${from > 0 ? '…' : ''}${part}${from + longest < text.length ? '…' : ''}`;
};

const written = (cell: Cell | undefined): string => {
  if (cell === null || cell === undefined) return 'nothing';
  if (Buffer.isBuffer(cell)) return cell.toString('hex');
  return typeof cell === 'string' ? JSON.stringify(cell) : String(cell);
};

/** A pair of cells in words; of what is long, the part in which they differ. */
const bothWritten = (one: Cell | undefined, other: Cell | undefined): readonly [string, string] => {
  const [a, b] = [written(one), written(other)];
  if (Math.max(a.length, b.length) <= longest) return [a, b];
  const from = shortBefore(a, b);
  return [excerpt(a, from), excerpt(b, from)];
};

const rowNamed = (table: Table, row: Row): string => {
  const key = table.key.map((name) => `${name} ${excerpt(written(cellIn(table, row, name)), 0)}`);
  return `the row of the table ${table.name} with ${key.join(', ')}`;
};

const numberIn = (table: Table, row: Row, ...names: readonly string[]): bigint | undefined =>
  names.map((name) => cellIn(table, row, name)).find((cell) => typeof cell === 'bigint');

/** A row that is only here, or is there otherwise; `detail` says which. */
const differenceAt = (own: Positions, table: Table, row: Row, detail: string): RowDifference => {
  const position = numberIn(table, row, 'position', 'valid_from', 'since');
  const index = numberIn(table, row, 'idx') ?? (position === undefined ? undefined : own.indexOf(position));
  return { index, position, detail };
};

const missing = (own: Positions, table: Table, row: Row): RowDifference =>
  differenceAt(own, table, row, `the read models have not ${rowNamed(table, row)}, which the log gives`);

const surplus = (own: Positions, table: Table, row: Row): RowDifference =>
  differenceAt(own, table, row, `the read models have ${rowNamed(table, row)}, which the log does not give`);

const changed = (own: Positions, table: Table, due: Row, said: Row): RowDifference => {
  const column = table.columns.find((_name, at) => !isSameCell(due[at], said[at])) ?? '';
  const [is, should] = bothWritten(cellIn(table, said, column), cellIn(table, due, column));
  const detail = `in the read models ${rowNamed(table, due)} has as ${column} ${is}, and the log gives ${should}`;
  return differenceAt(own, table, due, detail);
};

const differenceOf = (own: Positions, table: Table, due: Row, said: Row | undefined): RowDifference => {
  const order = said === undefined ? -1 : keyOrder(table, due, said);
  if (said === undefined || order < 0) return missing(own, table, due);
  return order > 0 ? surplus(own, table, said) : changed(own, table, due, said);
};

/** Goes through both in the order of their keys, so that one row of each is held at a time. */
const comparedIn = (table: Table, own: Tables & Positions, live: Tables): Compared => {
  const theirs = live.rowsOf(table);
  let rows = 0;
  try {
    for (const due of own.rowsOf(table)) {
      const said: Row | undefined = theirs.next().value;
      if (said === undefined || !isSame(due, said))
        return { difference: differenceOf(own, table, due, said) };
      rows += 1;
    }
    const more: Row | undefined = theirs.next().value;
    return more === undefined ? { rows } : { difference: surplus(own, table, more) };
  } finally {
    theirs.return?.();
  }
};

const nowhere = (detail: string): RowDifference => ({ index: undefined, position: undefined, detail });

/** Answers are looked up by indexes, and rows are compared without them: so they are checked by themselves. */
const damaged = (live: Tables): RowDifference | undefined => {
  const damage = live.damage();
  return damage === undefined ? undefined : nowhere(`the file of the read models is damaged: ${damage}`);
};

const differentTables = (own: Tables, live: Tables): RowDifference | undefined => {
  const [due, said] = [own.definitions(), live.definitions()];
  const name = [...due.keys(), ...said.keys()].find((each) => due.get(each) !== said.get(each));
  if (name === undefined) return undefined;
  return nowhere(`the read models do not have ${JSON.stringify(name)} as this version makes it`);
};

/** Compares all rows of all tables of read models with those that the log gives, `own`, filled up to the same event. */
export const compareRows = (own: Tables & Positions, live: Tables): Compared => {
  const difference = damaged(live) ?? differentTables(own, live);
  if (difference !== undefined) return { difference };
  let rows = 0;
  for (const table of own.tables()) {
    const compared = comparedIn(table, own, live);
    if ('difference' in compared) return compared;
    rows += compared.rows;
  }
  return { rows };
};
