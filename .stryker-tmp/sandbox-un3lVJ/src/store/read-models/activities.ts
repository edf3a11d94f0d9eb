// @ts-nocheck
import type { Database } from 'better-sqlite3';
import type { ActivityRow, Known } from '../../projections/rows.ts';
import { standingUnder } from './standing.ts';
import { open } from './versions.ts';

export const activitiesSchema = `
  CREATE TABLE IF NOT EXISTS activities (
    body        TEXT NOT NULL,
    position    INTEGER NOT NULL,
    idx         INTEGER NOT NULL,
    recorded_at TEXT NOT NULL,
    reference   TEXT NOT NULL,
    stream      TEXT NOT NULL,
    reports     INTEGER NOT NULL,
    corrections INTEGER NOT NULL,
    withdrawals INTEGER NOT NULL,
    disputes    INTEGER NOT NULL,
    PRIMARY KEY (body, position)
  ) STRICT, WITHOUT ROWID;
`;

type Found = {
  readonly body: string;
  readonly position: bigint;
  readonly idx: bigint;
  readonly recorded_at: string;
  readonly reference: string;
  readonly stream: string;
  readonly reports: bigint;
  readonly corrections: bigint;
  readonly withdrawals: bigint;
  readonly disputes: bigint;
};

const rowOf = (found: Found): ActivityRow => ({
  body: found.body,
  position: found.position,
  index: found.idx,
  recordedAt: found.recorded_at,
  reference: found.reference,
  stream: found.stream,
  reports: Number(found.reports),
  corrections: Number(found.corrections),
  withdrawals: Number(found.withdrawals),
  disputes: Number(found.disputes),
});

/** What each body had done by any moment: a row per body and event, each with all counts up to there. */
export const activities = (db: Database) => {
  const insert = db.prepare('INSERT INTO activities VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
  const at = db.prepare<[string, bigint], Found>(
    'SELECT * FROM activities WHERE body = ? AND position <= ? ORDER BY position DESC LIMIT 1',
  );
  // One step per body through the key, however many events each has.
  const bodies = db
    .prepare<[], string>(
      `WITH RECURSIVE each (body) AS (
         SELECT min(body) FROM activities
         UNION ALL
         SELECT (SELECT min(body) FROM activities WHERE body > each.body) FROM each WHERE each.body IS NOT NULL
       ) SELECT body FROM each WHERE body IS NOT NULL`,
    )
    .pluck();

  const activityAt = (body: string, { position }: Known): ActivityRow | undefined => {
    const found = at.get(body, position);
    return found && rowOf(found);
  };

  const now = standingUnder((body) => activityAt(body, { position: open }));

  return {
    putActivity: (row: ActivityRow): void => {
      const { body, position, index, recordedAt, reference, stream } = row;
      const { reports, corrections, withdrawals, disputes } = row;
      const counts = [reports, corrections, withdrawals, disputes];
      insert.run(body, position, index, recordedAt, reference, stream, ...counts);
      now.put(body, row);
    },
    /** As it stands after everything that was read. */
    activity: now.get,
    forgetActivities: now.forget,
    /** The bodies that had reported anything by a moment, each with its last deed. */
    activitiesAt: (known: Known): readonly ActivityRow[] =>
      bodies.all().flatMap((body) => activityAt(body, known) ?? []),
  };
};
