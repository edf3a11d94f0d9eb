// @ts-nocheck
import type { Database } from 'better-sqlite3';
import type { Known, TargetRow, TargetVersion } from '../../projections/rows.ts';
import { jsonInRow } from './damage.ts';
import { open } from './versions.ts';

export const targetsSchema = `
  CREATE TABLE IF NOT EXISTS targets (
    id          TEXT NOT NULL,
    valid_from  INTEGER NOT NULL,
    valid_to    INTEGER NOT NULL,
    revision    INTEGER NOT NULL,
    idx         INTEGER NOT NULL,
    recorded_at TEXT NOT NULL,
    retired     INTEGER NOT NULL,
    versions    TEXT NOT NULL,
    PRIMARY KEY (id, valid_from)
  ) STRICT;
`;

type Found = {
  readonly id: string;
  readonly valid_from: bigint;
  readonly revision: bigint;
  readonly idx: bigint;
  readonly recorded_at: string;
  readonly retired: bigint;
  readonly versions: string;
};

type Kept = Omit<TargetVersion, 'revision' | 'position' | 'index'> & {
  readonly revision: string;
  readonly position: string;
  readonly index: string;
};

const kept = ({ revision, position, index, ...version }: TargetVersion): Kept => ({
  ...version,
  revision: String(revision),
  position: String(position),
  index: String(index),
});

const versionOf = ({ revision, position, index, ...version }: Kept): TargetVersion => ({
  ...version,
  revision: BigInt(revision),
  position: BigInt(position),
  index: BigInt(index),
});

const versionsOf = (json: string): readonly TargetVersion[] => {
  const versions: readonly Kept[] = jsonInRow(json);
  return versions.map(versionOf);
};

const rowOf = (found: Found): TargetRow => ({
  id: found.id,
  revision: found.revision,
  retired: found.retired === 1n,
  versions: versionsOf(found.versions),
  recordedAt: found.recorded_at,
  position: found.valid_from,
  index: found.idx,
});

/** The targets as they stood at any moment: one row per target and version. */
export const targets = (db: Database) => {
  const close = db.prepare<[bigint, string, bigint]>(
    'UPDATE targets SET valid_to = ? WHERE id = ? AND valid_to = ?',
  );
  const insert = db.prepare(
    'INSERT INTO targets VALUES (@id, @position, @open, @revision, @index, @recordedAt, @retired, @versions)',
  );
  const at = db.prepare<[string, bigint, bigint], Found>(
    'SELECT * FROM targets WHERE id = ? AND valid_from <= ? AND valid_to > ?',
  );
  const allAt = db.prepare<[bigint, bigint], Found>(
    'SELECT * FROM targets WHERE valid_from <= ? AND valid_to > ? ORDER BY id',
  );

  const lastChange = db.prepare<[], bigint | null>('SELECT max(valid_from) FROM targets').pluck();
  const changes = db
    .prepare<[string, bigint, bigint], bigint>(
      'SELECT valid_from FROM targets WHERE id = ? AND valid_from > ? AND valid_from <= ? ORDER BY valid_from',
    )
    .pluck();

  const targetAt = (id: string, { position }: Known): TargetRow | undefined => {
    const found = at.get(id, position, position);
    return found && rowOf(found);
  };

  /** All as they stand since the last of them changed: asked for by every answer, and rarely changed. */
  let standing: { readonly since: bigint; readonly rows: readonly TargetRow[] } | undefined;
  const rowsAt = (position: bigint): readonly TargetRow[] => allAt.all(position, position).map(rowOf);
  const standingNow = () => {
    standing ??= { since: lastChange.get() ?? -1n, rows: rowsAt(open - 1n) };
    return standing;
  };

  return {
    targetAt,
    /** As it stands after everything that was read. */
    target: (id: string): TargetRow | undefined => targetAt(id, { position: open - 1n }),
    /** The positions after the one and up to the other at which a target changed, in order. */
    targetChanges: (id: string, after: bigint, upTo: bigint): readonly bigint[] =>
      changes.all(id, after, upTo),
    targetsAt: ({ position }: Known): readonly TargetRow[] => {
      const { since, rows } = standingNow();
      return position >= since ? rows : rowsAt(position);
    },
    forgetTargets: (): void => {
      standing = undefined;
    },
    putTarget: (row: TargetRow): void => {
      standing = undefined;
      close.run(row.position, row.id, open);
      insert.run({
        ...row,
        open,
        retired: row.retired ? 1 : 0,
        versions: JSON.stringify(row.versions.map(kept)),
      });
    },
  };
};
