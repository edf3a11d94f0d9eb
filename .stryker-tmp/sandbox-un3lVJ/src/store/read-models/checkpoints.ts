// @ts-nocheck
import type { Database } from 'better-sqlite3';
import type { CheckpointRow, CosignatureRow } from '../../projections/audit.ts';

export const checkpointsSchema = `
  CREATE TABLE IF NOT EXISTS checkpoints (
    position    INTEGER PRIMARY KEY,
    revision    INTEGER NOT NULL, -- in the stream of checkpoints
    size        INTEGER NOT NULL,
    note        TEXT NOT NULL,
    recorded_at TEXT NOT NULL
  ) STRICT;
  CREATE INDEX IF NOT EXISTS checkpoints_by_size ON checkpoints (size, position);
  CREATE TABLE IF NOT EXISTS cosignatures (
    position INTEGER PRIMARY KEY,
    size     INTEGER NOT NULL,
    root     TEXT NOT NULL,
    witness  TEXT NOT NULL,
    line     TEXT NOT NULL
  ) STRICT;
  CREATE INDEX IF NOT EXISTS cosignatures_by_size ON cosignatures (size, position);
`;

type Found = Omit<CheckpointRow, 'recordedAt'> & { readonly recorded_at: string };

const rowOf = (found: Found | undefined): CheckpointRow | undefined => {
  if (found === undefined) return undefined;
  const { recorded_at: recordedAt, ...row } = found;
  return { ...row, recordedAt };
};

/** What was signed of the log, and by which witnesses besides. */
export const checkpoints = (db: Database) => {
  const insert = db.prepare(
    'INSERT INTO checkpoints VALUES (@position, @revision, @size, @note, @recordedAt)',
  );
  const insertWord = db.prepare('INSERT INTO cosignatures VALUES (@position, @size, @root, @witness, @line)');
  const last = db.prepare<[], Found>('SELECT * FROM checkpoints ORDER BY position DESC LIMIT 1');
  const covering = db.prepare<[bigint], Found>(
    'SELECT * FROM checkpoints WHERE size >= ? ORDER BY size, position DESC LIMIT 200',
  );
  const cosigned = db.prepare<[bigint], Found>(
    `SELECT * FROM checkpoints WHERE size >= ? AND size IN (SELECT size FROM cosignatures)
     ORDER BY size, position DESC LIMIT 200`,
  );
  const words = db.prepare<[bigint], CosignatureRow>(
    'SELECT * FROM cosignatures WHERE size = ? ORDER BY position',
  );
  const lastWords = db.prepare<[string], CosignatureRow>(
    'SELECT * FROM cosignatures WHERE witness = ? ORDER BY position DESC LIMIT 20',
  );

  return {
    putCheckpoint: (row: CheckpointRow): void => {
      insert.run(row);
    },
    putCosignature: (row: CosignatureRow): void => {
      insertWord.run(row);
    },
    /** The newest checkpoint; undefined where none was signed. */
    lastCheckpoint: (): CheckpointRow | undefined => rowOf(last.get()),
    /** Checkpoints with at least so many leaves, the smallest first: servers with other keys may have signed some. */
    checkpointsCovering: (size: bigint): readonly CheckpointRow[] =>
      covering.all(size).flatMap((found) => rowOf(found) ?? []),
    /** The same, of those only of which witnesses have said something. */
    cosignedCovering: (size: bigint): readonly CheckpointRow[] =>
      cosigned.all(size).flatMap((found) => rowOf(found) ?? []),
    /** What witnesses said of the checkpoints with so many leaves, the oldest first. */
    cosignaturesOf: (size: bigint): readonly CosignatureRow[] => words.all(size),
    /** The newest words of one witness, the newest first. */
    lastCosignatures: (witness: string): readonly CosignatureRow[] => lastWords.all(witness),
  };
};
