// @ts-nocheck
import type { Database } from 'better-sqlite3';
import type { ReportId } from '../../domain/ids.ts';
import type { Known, StatementRow } from '../../projections/rows.ts';
import { stated } from './stated.ts';
import { type FoundStatement, statementOf } from './statement-row.ts';
import { open } from './versions.ts';

export const statementsSchema = `
  CREATE TABLE IF NOT EXISTS statements (
    body        TEXT NOT NULL,
    reference   TEXT NOT NULL,
    valid_from  INTEGER NOT NULL,
    valid_to    INTEGER NOT NULL,
    revision    INTEGER NOT NULL,
    idx         INTEGER NOT NULL,
    recorded_at TEXT NOT NULL,
    withdrawn   INTEGER NOT NULL,
    track       TEXT NOT NULL,
    as_of       TEXT NOT NULL,
    statement   TEXT NOT NULL,
    PRIMARY KEY (body, reference, valid_from)
  ) STRICT;
  CREATE INDEX IF NOT EXISTS statements_by_track ON statements (track, valid_from);
  CREATE INDEX IF NOT EXISTS statements_by_end ON statements (track, valid_to);
`;

/** Which statements to list: `before` goes on after a page, since the newest come first. */
export type StatementFilter = {
  readonly track?: string | undefined;
  readonly body?: string | undefined;
  readonly before?: bigint | undefined;
};

/** The statements as they stood at any moment: one row per statement and version. */
export const statements = (db: Database) => {
  const close = db.prepare<[bigint, string, string, bigint]>(
    'UPDATE statements SET valid_to = ? WHERE body = ? AND reference = ? AND valid_to = ?',
  );
  const insert = db.prepare(
    `INSERT INTO statements VALUES (@body, @reference, @position, @open, @revision, @index, @recordedAt, @withdrawn,
       @track, @asOf, @statement)`,
  );
  const at = db.prepare<[string, string, bigint, bigint], FoundStatement>(
    'SELECT * FROM statements WHERE body = ? AND reference = ? AND valid_from <= ? AND valid_to > ?',
  );
  const listed = db.prepare<[object], FoundStatement>(
    `SELECT * FROM statements WHERE valid_from <= @position AND valid_to > @position AND valid_from < @before
         AND as_of <= @effectiveAt
         AND (@track IS NULL OR track = @track) AND (@body IS NULL OR body = @body)
       ORDER BY valid_from DESC LIMIT @limit`,
  );

  // A statement that was corrected onto another track leaves this one where its row ends.
  const changes = db
    .prepare<[object], bigint>(
      `SELECT valid_from FROM statements WHERE track = @track AND valid_from > @after AND valid_from <= @upTo
       UNION SELECT valid_to FROM statements WHERE track = @track AND valid_to > @after AND valid_to <= @upTo
       ORDER BY 1`,
    )
    .pluck();

  return {
    ...stated(db),
    /** The positions after the one and up to the other at which the statements on a track changed, in order. */
    statementChanges: (track: string, after: bigint, upTo: bigint): readonly bigint[] =>
      changes.all({ track, after, upTo }),
    statementAt: ({ body, reference }: ReportId, { position }: Known): StatementRow | undefined => {
      const found = at.get(body, reference, position, position);
      return found && statementOf(found);
    },
    /** The statements as of a day up to the given one as they stood at a moment, the most recently changed first. */
    statementsAt: (
      { position, effectiveAt }: Known & { readonly effectiveAt: string },
      { track = undefined, body = undefined, before = open }: StatementFilter,
      limit: number,
    ): readonly StatementRow[] =>
      listed
        .all({ position, effectiveAt, before, track: track ?? null, body: body ?? null, limit })
        .map(statementOf),
    putStatement: ({ statement, withdrawn, ...row }: StatementRow): void => {
      close.run(row.position, row.body, row.reference, open);
      insert.run({
        ...row,
        open,
        withdrawn: withdrawn ? 1 : 0,
        track: statement.track,
        asOf: statement.asOf,
        statement: JSON.stringify(statement),
      });
    },
  };
};
