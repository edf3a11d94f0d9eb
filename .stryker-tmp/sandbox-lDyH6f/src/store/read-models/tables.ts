// @ts-nocheck
import type { Database } from 'better-sqlite3';

/** A table as the file describes it; `key` are the columns that name a row, in their order. */
export type Table = {
  readonly name: string;
  readonly columns: readonly string[];
  readonly key: readonly string[];
};

export type Cell = bigint | number | string | Buffer | null;
export type Row = readonly Cell[];

/** Tables that need not be alike where the same events were read, each with the reason. A new table is no exception. */
const exempt: Readonly<Record<string, string>> = {
  sqlite_stat1: 'SQLite keeps there how to look for rows, where somebody let it (ANALYZE)',
  sqlite_stat4: 'the same in more detail',
};

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

type Defined = { readonly type: string; readonly name: string; readonly sql: string };

/** Every table with all its rows, as the file itself describes them: whatever is added to the schema is among them. */
export const tables = (db: Database) => {
  // An index holds nothing that its table does not.
  const all = db.prepare<[], Defined>(
    "SELECT type, name, sql FROM sqlite_schema WHERE type <> 'index' ORDER BY rowid",
  );
  const described = db.prepare<[string], { readonly name: string; readonly pk: bigint }>(
    'SELECT name, pk FROM pragma_table_info(?) ORDER BY cid',
  );

  const defined = (): readonly Defined[] => all.all().filter(({ name }) => !Object.hasOwn(exempt, name));

  const tableOf = ({ name }: Defined): Table => {
    const columns = described.all(name);
    const key = columns.filter(({ pk }) => pk > 0n).toSorted((a, b) => Number(a.pk - b.pk));
    const names = (some: typeof columns) => some.map((column) => column.name);
    return { name, columns: names(columns), key: names(key.length > 0 ? key : columns) };
  };

  return {
    /** Where the file contradicts itself, such as an index that leads to other rows than its table has. */
    damage: (): string | undefined => {
      const found = String(db.pragma('integrity_check(1)', { simple: true }));
      return found === 'ok' ? undefined : found.replaceAll('\n', ' ');
    },
    /** What the file defines, tables and whatever else, by name: each as it was created. */
    definitions: (): ReadonlyMap<string, string> => new Map(defined().map(({ name, sql }) => [name, sql])),
    tables: (): readonly Table[] =>
      defined()
        .filter(({ type }) => type === 'table')
        .map(tableOf),
    /** The rows of a table one after the other, in the order of their keys. */
    rowsOf: ({ name, columns, key }: Table): IterableIterator<Row> =>
      db
        .prepare<[], Row>(
          `SELECT ${columns.map(quoted).join(', ')} FROM ${quoted(name)} ORDER BY ${key.map(quoted).join(', ')}`,
        )
        .raw()
        .iterate(),
  };
};

export type Tables = ReturnType<typeof tables>;
