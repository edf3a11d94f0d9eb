// @ts-nocheck
import type { Database } from 'better-sqlite3';
import { isBetween } from '../../domain/arbitration/arbitration.ts';
import { type ReportId, reportName, reportNamed } from '../../domain/ids.ts';
import type { Known, MatchRow, PartingRow, RankRow } from '../../projections/rows.ts';
import { open } from './versions.ts';

export const arbitrationsSchema = `
  CREATE TABLE IF NOT EXISTS matches (
    valid_from        INTEGER PRIMARY KEY,
    valid_to          INTEGER NOT NULL,
    idx               INTEGER NOT NULL,
    recorded_at       TEXT NOT NULL,
    track             TEXT NOT NULL,
    counted_body      TEXT NOT NULL,
    counted_reference TEXT NOT NULL,
    claim_body        TEXT NOT NULL,
    claim_reference   TEXT NOT NULL,
    body              TEXT NOT NULL,
    reason            TEXT NOT NULL
  ) STRICT;
  CREATE INDEX IF NOT EXISTS matches_by_counted ON matches (track, counted_body, counted_reference);
  CREATE INDEX IF NOT EXISTS matches_by_claim ON matches (track, claim_body, claim_reference);

  CREATE TABLE IF NOT EXISTS partings (
    track       TEXT NOT NULL,
    a           TEXT NOT NULL, -- the names of both, the lesser first
    b           TEXT NOT NULL,
    position    INTEGER NOT NULL,
    idx         INTEGER NOT NULL,
    recorded_at TEXT NOT NULL,
    body        TEXT NOT NULL,
    reason      TEXT NOT NULL,
    PRIMARY KEY (track, a, b, position)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE IF NOT EXISTS ranks (
    body       TEXT NOT NULL,
    reference  TEXT NOT NULL,
    valid_from INTEGER NOT NULL,
    valid_to   INTEGER NOT NULL,
    team       TEXT, -- the group
    behind     TEXT NOT NULL,
    PRIMARY KEY (body, reference, valid_from)
  ) STRICT, WITHOUT ROWID;
`;

type Found = {
  readonly valid_from: bigint;
  readonly idx: bigint;
  readonly recorded_at: string;
  readonly track: string;
  readonly counted_body: string;
  readonly counted_reference: string;
  readonly claim_body: string;
  readonly claim_reference: string;
  readonly body: string;
  readonly reason: string;
};

type FoundParting = {
  readonly track: string;
  readonly a: string;
  readonly b: string;
  readonly position: bigint;
  readonly idx: bigint;
  readonly recorded_at: string;
  readonly body: string;
  readonly reason: string;
};

const partingOf = ({ a, b, idx, recorded_at, ...found }: FoundParting): PartingRow => ({
  ...found,
  index: idx,
  recordedAt: recorded_at,
  a: reportNamed(a),
  b: reportNamed(b),
});

const rowOf = (found: Found): MatchRow => ({
  position: found.valid_from,
  index: found.idx,
  recordedAt: found.recorded_at,
  track: found.track,
  counted: { body: found.counted_body, reference: found.counted_reference },
  claim: { body: found.claim_body, reference: found.claim_reference },
  body: found.body,
  reason: found.reason,
});

/** The names of two reports in an order that does not depend on which is named first. */
const pairOf = (a: ReportId, b: ReportId): readonly [string, string] => {
  const [one, other] = [reportName(a), reportName(b)];
  return one < other ? [one, other] : [other, one];
};

/** Which reports speak of the same goods, and which of them counts, as decided by any moment. */
export const arbitrations = (db: Database) => {
  const insertMatch = db.prepare(
    `INSERT INTO matches VALUES (@position, @open, @index, @recordedAt, @track, @countedBody, @countedReference,
       @claimBody, @claimReference, @body, @reason)`,
  );
  const ofReport = db.prepare<[object], Found>(
    `SELECT * FROM matches WHERE track = @track AND counted_body = @body AND counted_reference = @reference
         AND valid_from <= @position AND valid_to > @position
     UNION ALL
     SELECT * FROM matches WHERE track = @track AND claim_body = @body AND claim_reference = @reference
         AND valid_from <= @position AND valid_to > @position
     ORDER BY valid_from`,
  );
  const onTrack = db.prepare<[string, bigint, bigint], Found>(
    'SELECT * FROM matches WHERE track = ? AND valid_from <= ? AND valid_to > ? ORDER BY valid_from',
  );
  const endMatch = db.prepare<[bigint, bigint]>('UPDATE matches SET valid_to = ? WHERE valid_from = ?');
  const insertParting = db.prepare(
    'INSERT INTO partings VALUES (@track, @a, @b, @position, @index, @recordedAt, @body, @reason)',
  );
  const everMatched = db.prepare<[object], Found>(
    `SELECT * FROM matches WHERE track = @track AND counted_body = @body AND counted_reference = @reference
         AND valid_from <= @position
     UNION ALL
     SELECT * FROM matches WHERE track = @track AND claim_body = @body AND claim_reference = @reference
         AND valid_from <= @position
     ORDER BY valid_from`,
  );
  const everParted = db.prepare<[object], FoundParting>(
    'SELECT * FROM partings WHERE track = @track AND (a = @name OR b = @name) AND position <= @position ORDER BY position',
  );
  const lastParting = db
    .prepare<[string, string, string, bigint], bigint | null>(
      'SELECT max(position) FROM partings WHERE track = ? AND a = ? AND b = ? AND position <= ?',
    )
    .pluck();
  const closeRank = db.prepare<[bigint, string, string, bigint]>(
    'UPDATE ranks SET valid_to = ? WHERE body = ? AND reference = ? AND valid_to = ?',
  );
  const insertRank = db.prepare(
    'INSERT INTO ranks VALUES (@body, @reference, @position, @open, @group, @behind)',
  );

  const matchesAt = (
    track: string,
    { body, reference }: ReportId,
    { position }: Known,
  ): readonly MatchRow[] => ofReport.all({ track, body, reference, position }).map(rowOf);

  const named = db
    .prepare<[], string>(
      `SELECT track || ' ' || counted_body || '/' || counted_reference FROM matches
       UNION SELECT track || ' ' || claim_body || '/' || claim_reference FROM matches`,
    )
    .pluck();
  const nameOn = (track: string, id: ReportId): string => `${track} ${reportName(id)}`;
  // Of the many reports nearly none is ever matched. One too many here costs a look-up, and one too few cannot be.
  let everNamed: Set<string> | undefined;
  const isEverNamed = (track: string, id: ReportId): boolean => {
    everNamed ??= new Set(named.all());
    return everNamed.has(nameOn(track, id));
  };

  const matchesOf = (track: string, id: ReportId): readonly MatchRow[] =>
    isEverNamed(track, id) ? matchesAt(track, id, { position: open - 1n }) : [];

  return {
    /** The matches on a track that a report was in at a moment, in order. */
    matchesAt,
    /** The same after everything that was read. */
    matchesOf,
    /** All matches on a track that remained at a moment, in order. */
    matchesOn: (track: string, { position }: Known): readonly MatchRow[] =>
      onTrack.all(track, position, position).map(rowOf),
    putMatch: ({ counted, claim, ...row }: MatchRow): void => {
      for (const id of [counted, claim]) everNamed?.add(nameOn(row.track, id));
      insertMatch.run({
        ...row,
        open,
        countedBody: counted.body,
        countedReference: counted.reference,
        claimBody: claim.body,
        claimReference: claim.reference,
      });
    },
    putParting: ({ a, b, ...row }: PartingRow): void => {
      const { track, position } = row;
      for (const match of matchesOf(track, a).filter((each) => isBetween(each, a, b))) {
        endMatch.run(position, match.position);
      }
      const [first, second] = pairOf(a, b);
      insertParting.run({ ...row, a: first, b: second });
    },
    /** The position at which two reports on a track were parted last, up to a moment; undefined when they never were. */
    partedAt: (track: string, a: ReportId, b: ReportId, { position }: Known): bigint | undefined =>
      lastParting.get(track, ...pairOf(a, b), position) ?? undefined,
    /** Every decision on a track that ever named a report, up to a moment, those that were undone since included. */
    decisionsOn: (
      track: string,
      { body, reference }: ReportId,
      { position }: Known,
    ): { readonly matches: readonly MatchRow[]; readonly partings: readonly PartingRow[] } => ({
      matches: everMatched.all({ track, body, reference, position }).map(rowOf),
      partings: everParted.all({ track, name: reportName({ body, reference }), position }).map(partingOf),
    }),
    putRank: ({ body, reference, position, group, behind }: RankRow): void => {
      closeRank.run(position, body, reference, open);
      insertRank.run({ body, reference, position, open, group, behind: behind.join(',') });
    },
  };
};
