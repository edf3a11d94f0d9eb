// @ts-nocheck
import type { Database } from 'better-sqlite3';
import type { Known, MilestoneReportRow, MilestoneRow, MilestoneVersion } from '../../projections/rows.ts';
import { jsonInRow } from './damage.ts';
import { open } from './versions.ts';

export const milestonesSchema = `
  CREATE TABLE IF NOT EXISTS milestones (
    id          TEXT NOT NULL,
    valid_from  INTEGER NOT NULL,
    valid_to    INTEGER NOT NULL,
    revision    INTEGER NOT NULL,
    idx         INTEGER NOT NULL,
    recorded_at TEXT NOT NULL,
    versions    TEXT NOT NULL,
    PRIMARY KEY (id, valid_from)
  ) STRICT;
  CREATE TABLE IF NOT EXISTS milestone_reports (
    milestone   TEXT NOT NULL,
    body        TEXT NOT NULL,
    reference   TEXT NOT NULL,
    valid_from  INTEGER NOT NULL,
    valid_to    INTEGER NOT NULL,
    idx         INTEGER NOT NULL,
    recorded_at TEXT NOT NULL,
    withdrawn   INTEGER NOT NULL,
    report      TEXT NOT NULL,
    PRIMARY KEY (milestone, body, reference, valid_from)
  ) STRICT;
`;

type Found = {
  readonly id: string;
  readonly valid_from: bigint;
  readonly revision: bigint;
  readonly idx: bigint;
  readonly recorded_at: string;
  readonly versions: string;
};

type FoundReport = {
  readonly milestone: string;
  readonly body: string;
  readonly reference: string;
  readonly valid_from: bigint;
  readonly idx: bigint;
  readonly recorded_at: string;
  readonly withdrawn: bigint;
  readonly report: string;
};

type Kept = Omit<MilestoneVersion, 'revision' | 'position' | 'index'> & {
  readonly revision: string;
  readonly position: string;
  readonly index: string;
};

const kept = ({ revision, position, index, ...version }: MilestoneVersion): Kept => ({
  ...version,
  revision: String(revision),
  position: String(position),
  index: String(index),
});

const versionsOf = (json: string): readonly MilestoneVersion[] => {
  const versions: readonly Kept[] = jsonInRow(json);
  return versions.map(({ revision, position, index, ...version }) => ({
    ...version,
    revision: BigInt(revision),
    position: BigInt(position),
    index: BigInt(index),
  }));
};

const rowOf = (found: Found): MilestoneRow => ({
  id: found.id,
  revision: found.revision,
  versions: versionsOf(found.versions),
  recordedAt: found.recorded_at,
  position: found.valid_from,
  index: found.idx,
});

const reportOf = (found: FoundReport): MilestoneReportRow => ({
  milestone: found.milestone,
  body: found.body,
  reference: found.reference,
  withdrawn: found.withdrawn === 1n,
  report: jsonInRow(found.report),
  recordedAt: found.recorded_at,
  position: found.valid_from,
  index: found.idx,
});

/** The milestones and the reports on them as they stood at any moment: one row per milestone or report and version. */
export const milestones = (db: Database) => {
  const close = db.prepare<[bigint, string, bigint]>(
    'UPDATE milestones SET valid_to = ? WHERE id = ? AND valid_to = ?',
  );
  const insert = db.prepare(
    'INSERT INTO milestones VALUES (@id, @position, @open, @revision, @index, @recordedAt, @versions)',
  );
  const at = db.prepare<[string, bigint, bigint], Found>(
    'SELECT * FROM milestones WHERE id = ? AND valid_from <= ? AND valid_to > ?',
  );
  const allAt = db.prepare<[bigint, bigint], Found>(
    'SELECT * FROM milestones WHERE valid_from <= ? AND valid_to > ? ORDER BY id',
  );
  const closeReport = db.prepare<[bigint, string, string, string, bigint]>(
    `UPDATE milestone_reports SET valid_to = ?
       WHERE milestone = ? AND body = ? AND reference = ? AND valid_to = ?`,
  );
  const insertReport = db.prepare(
    `INSERT INTO milestone_reports VALUES (@milestone, @body, @reference, @position, @open, @index, @recordedAt,
       @withdrawn, @report)`,
  );
  const reportsOn = db.prepare<[string, bigint, bigint], FoundReport>(
    `SELECT * FROM milestone_reports WHERE milestone = ? AND valid_from <= ? AND valid_to > ?
       ORDER BY valid_from`,
  );
  const reportAt = db.prepare<[object], FoundReport>(
    `SELECT * FROM milestone_reports WHERE milestone = @milestone AND body = @body AND reference = @reference
       AND valid_from <= @position AND valid_to > @position`,
  );

  const milestoneAt = (id: string, { position }: Known): MilestoneRow | undefined => {
    const found = at.get(id, position, position);
    return found && rowOf(found);
  };

  return {
    milestoneAt,
    /** As it stands after everything that was read. */
    milestone: (id: string): MilestoneRow | undefined => milestoneAt(id, { position: open - 1n }),
    milestonesAt: ({ position }: Known): readonly MilestoneRow[] => allAt.all(position, position).map(rowOf),
    /** The reports on a milestone in the order of their latest events, withdrawn ones included. */
    milestoneReportsAt: (milestone: string, { position }: Known): readonly MilestoneReportRow[] =>
      reportsOn.all(milestone, position, position).map(reportOf),
    /** One body's report on a milestone. */
    milestoneReportAt: (
      name: Pick<MilestoneReportRow, 'milestone' | 'body' | 'reference'>,
      { position }: Known,
    ): MilestoneReportRow | undefined => {
      const found = reportAt.get({ ...name, position });
      return found && reportOf(found);
    },
    putMilestone: (row: MilestoneRow): void => {
      close.run(row.position, row.id, open);
      insert.run({ ...row, open, versions: JSON.stringify(row.versions.map(kept)) });
    },
    putMilestoneReport: ({ report, withdrawn, ...row }: MilestoneReportRow): void => {
      closeReport.run(row.position, row.milestone, row.body, row.reference, open);
      insertReport.run({ ...row, open, withdrawn: withdrawn ? 1 : 0, report: JSON.stringify(report) });
    },
  };
};
