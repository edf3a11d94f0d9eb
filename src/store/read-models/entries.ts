import type { Database } from 'better-sqlite3';
import type { DayNumber } from '../../domain/period.ts';
import type { NewestReport } from '../../projections/progress.ts';
import type { Entry, EntryKey, Known } from '../../projections/rows.ts';
import { columnsOf, type LedgerTable } from './columns.ts';

const schemaOf = (table: LedgerTable): string => `
  CREATE TABLE IF NOT EXISTS ${table} (
    position     INTEGER NOT NULL,
    part         INTEGER NOT NULL,
    idx          INTEGER NOT NULL,
    body         TEXT NOT NULL,
    reference    TEXT NOT NULL,
    track        TEXT NOT NULL,
    variant      TEXT NOT NULL,
    source       TEXT NOT NULL,
    donors       TEXT NOT NULL,
    behind       TEXT NOT NULL,
    bound        TEXT NOT NULL,
    effective_on TEXT NOT NULL,
    first_day    INTEGER NOT NULL,
    last_day     INTEGER NOT NULL,
    status       TEXT NOT NULL,
    min          INTEGER NOT NULL,
    max          INTEGER NOT NULL,
    undisclosed  INTEGER NOT NULL,
    PRIMARY KEY (position, part)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS ${table}_by_track ON ${table} (track, position, part);
`;

export const entriesSchema = schemaOf('entries') + schemaOf('promises');

type Filtered = {
  readonly body: string;
  readonly variant: string;
  readonly source: string;
  readonly donors: string;
  readonly behind: string;
};

type Dated = { readonly effective_on: string; readonly first_day: bigint; readonly last_day: bigint };

type FoundNewest = Filtered & Dated & { readonly newest: bigint };

type Found = Filtered &
  Dated & {
    readonly bound: Entry['bound'];
    readonly status: Entry['status'];
    readonly min: bigint;
    readonly max: bigint;
    readonly position: bigint;
    readonly part: bigint;
    readonly idx: bigint;
    readonly reference: string;
    readonly track: string;
    readonly undisclosed: bigint;
  };

const listed = (names: string): readonly string[] => (names === '' ? [] : names.split(','));

const filteredOf = ({ body, variant, source, donors, behind }: Filtered) => ({
  body,
  variant,
  source,
  donors: donors.split(','),
  behind: listed(behind),
});

const daysOf = ({ effective_on, first_day, last_day }: Dated) => ({
  effectiveOn: effective_on,
  first: Number(first_day),
  last: Number(last_day),
});

const entryOf = (found: Found): Entry => ({
  position: found.position,
  index: found.idx,
  part: Number(found.part),
  report: { body: found.body, reference: found.reference },
  track: found.track,
  variant: found.variant,
  source: found.source,
  donors: found.donors.split(','),
  behind: listed(found.behind),
  bound: found.bound,
  ...daysOf(found),
  status: found.status,
  min: found.min,
  max: found.max,
  undisclosed: found.undisclosed,
});

/** Days from the first to the last, both included. */
export type Days = { readonly from: DayNumber; readonly to: DayNumber };

/** A ledger: signed lines of which every figure is a sum. */
export const entries = (db: Database, table: LedgerTable = 'entries') => {
  const insert = db.prepare(
    `INSERT INTO ${table} VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  // A second opinion and a decision on the same goods move entries too, and are no report.
  const newest = db.prepare<[string, bigint, DayNumber], FoundNewest>(
    `SELECT e.body, variant, source, donors, behind, effective_on, first_day, last_day, max(idx) AS newest
       FROM ${table} AS e JOIN events AS v USING (idx)
       WHERE track = ? AND e.position <= ? AND last_day <= ? AND (max > 0 OR undisclosed > 0)
         AND (type LIKE '%Recorded.%' OR type LIKE '%Made.%' OR type LIKE '%Advanced.%' OR type LIKE '%Corrected.%')
       GROUP BY e.body, variant, source, donors, behind, effective_on`,
  );
  const after = db.prepare<[string, bigint, number, bigint, DayNumber, DayNumber], Found>(
    `SELECT * FROM ${table} WHERE track = ? AND (position, part) > (?, ?) AND position <= ?
         AND last_day BETWEEN ? AND ?
       ORDER BY position, part`,
  );

  const daysAfter = db
    .prepare<[string, bigint, bigint], bigint>(
      `SELECT DISTINCT last_day FROM ${table} WHERE track = ? AND position > ? AND position <= ?`,
    )
    .pluck();

  const { forget: forgetLines, ...sums } = columnsOf(db, table);

  return {
    ...sums,
    forgetLines,
    /** The last days of what a track got after the one position and up to the other. */
    daysTouched: (track: string, after: bigint, upTo: bigint): readonly DayNumber[] =>
      daysAfter.all(track, after, upTo).map(Number),
    putEntry: (entry: Entry): void => {
      const { position, part, index, report, track, variant, source, donors, behind, bound } = entry;
      const { effectiveOn, first, last, status, min, max, undisclosed } = entry;
      const goods = [track, variant, source, donors.join(','), behind.join(','), bound, effectiveOn];
      const place = [position, part, index, report.body, report.reference];
      insert.run(...place, ...goods, first, last, status, min, max, undisclosed);
    },
    /** The newest event by which any of them was reported, added up where figures cannot tell them apart. */
    newestReports: (track: string, { position }: Known, upTo: DayNumber): readonly NewestReport[] =>
      newest.all(track, position, upTo).map((found) => ({
        ...filteredOf(found),
        ...daysOf(found),
        newest: found.newest,
      })),
    /** Single entries whose last day lies within days, in log order after a key, one by one: a page costs what it shows. */
    *entriesAfter(track: string, { position }: Known, days: Days, key: EntryKey): Generator<Entry> {
      const { from, to } = days;
      for (const found of after.iterate(track, key.position, key.part, position, from, to))
        yield entryOf(found);
    },
  };
};
