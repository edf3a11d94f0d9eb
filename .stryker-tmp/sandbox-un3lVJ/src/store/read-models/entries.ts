// @ts-nocheck
import type { Database } from 'better-sqlite3';
import type { DayNumber } from '../../domain/period.ts';
import type { Entry, EntryKey, Known } from '../../projections/rows.ts';
import { columnsOf, type LedgerTable } from './columns.ts';
import { type FoundTraits, type LineTraitsRows, lineTraitsSchema, traitsOf } from './line-traits.ts';

const schemaOf = (table: LedgerTable): string => `
  CREATE TABLE IF NOT EXISTS ${table} (
    position     INTEGER NOT NULL,
    part         INTEGER NOT NULL,
    idx          INTEGER NOT NULL,
    reference    TEXT NOT NULL,
    track        TEXT NOT NULL,
    traits       INTEGER NOT NULL,
    effective_on TEXT NOT NULL,
    first_day    INTEGER NOT NULL,
    last_day     INTEGER NOT NULL,
    min          INTEGER NOT NULL,
    max          INTEGER NOT NULL,
    undisclosed  INTEGER NOT NULL,
    leads        INTEGER NOT NULL,
    reported     INTEGER NOT NULL,
    PRIMARY KEY (position, part)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS ${table}_by_track ON ${table} (track, position, part, last_day);
`;

export const entriesSchema = lineTraitsSchema + schemaOf('entries') + schemaOf('promises');

type Dated = { readonly effective_on: string; readonly first_day: bigint; readonly last_day: bigint };

type Found = FoundTraits &
  Dated & {
    readonly min: bigint;
    readonly max: bigint;
    readonly position: bigint;
    readonly part: bigint;
    readonly idx: bigint;
    readonly reference: string;
    readonly track: string;
    readonly undisclosed: bigint;
    readonly leads: bigint;
    readonly reported: bigint;
  };

const daysOf = ({ effective_on, first_day, last_day }: Dated) => ({
  effectiveOn: effective_on,
  first: Number(first_day),
  last: Number(last_day),
});

const entryOf = (found: Found): Entry => {
  const { body, ...traits } = traitsOf(found);
  return {
    position: found.position,
    index: found.idx,
    part: Number(found.part),
    report: { body, reference: found.reference },
    track: found.track,
    ...traits,
    ...daysOf(found),
    min: found.min,
    max: found.max,
    undisclosed: found.undisclosed,
    leads: found.leads === 1n,
    reported: found.reported === 1n,
  };
};

/** Days from the first to the last, both included. */
export type Days = { readonly from: DayNumber; readonly to: DayNumber };

/** A ledger: signed lines of which every figure is a sum. */
export const entries = (db: Database, traits: LineTraitsRows, table: LedgerTable = 'entries') => {
  const insert = db.prepare(`INSERT INTO ${table} VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`);
  const after = db.prepare<[string, bigint, number, bigint, DayNumber, DayNumber], Found>(
    `SELECT * FROM ${table} JOIN line_traits ON number = traits WHERE track = ? AND (position, part) > (?, ?) AND position <= ?
         AND last_day BETWEEN ? AND ?
       ORDER BY position, part`,
  );

  const daysAfter = db
    .prepare<[string, bigint, bigint], bigint>(
      `SELECT DISTINCT last_day FROM ${table} WHERE track = ? AND position > ? AND position <= ?`,
    )
    .pluck();

  const { forget: forgetLines, ...sums } = columnsOf(db, traits, table);

  return {
    ...sums,
    forgetLines,
    /** The last days of what a track got after the one position and up to the other. */
    daysTouched: (track: string, after: bigint, upTo: bigint): readonly DayNumber[] =>
      daysAfter.all(track, after, upTo).map(Number),
    putEntry: (entry: Entry): void => {
      const { position, part, index, report, track, variant, source, donors, behind, bound, status } = entry;
      const { effectiveOn, first, last, min, max, undisclosed, leads, reported } = entry;
      const { body, reference } = report;
      const number = traits.numberOf({ body, variant, source, donors, behind, bound, status });
      const of = [position, part, index, reference, track, number];
      insert.run(...of, effectiveOn, first, last, min, max, undisclosed, leads ? 1 : 0, reported ? 1 : 0);
    },
    /** Single entries whose last day lies within days, in log order after a key, one by one: a page costs what it shows. */
    *entriesAfter(track: string, { position }: Known, days: Days, key: EntryKey): Generator<Entry> {
      const { from, to } = days;
      for (const found of after.iterate(track, key.position, key.part, position, from, to))
        yield entryOf(found);
    },
  };
};
