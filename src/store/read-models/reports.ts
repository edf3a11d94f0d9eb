import type { Database } from 'better-sqlite3';
import { donorsOf } from '../../domain/delivery/delivery.ts';
import type { ReportId } from '../../domain/ids.ts';
import { type DayNumber, daysOf } from '../../domain/period.ts';
import type { Known, ReportRow } from '../../projections/rows.ts';
import { jsonInRow } from './damage.ts';
import { open } from './versions.ts';

export const reportsSchema = `
  CREATE TABLE IF NOT EXISTS reports (
    body        TEXT NOT NULL,
    reference   TEXT NOT NULL,
    valid_from  INTEGER NOT NULL,
    valid_to    INTEGER NOT NULL,
    revision    INTEGER NOT NULL,
    idx         INTEGER NOT NULL,
    recorded_at TEXT NOT NULL,
    status      TEXT NOT NULL,
    counted     INTEGER NOT NULL,
    track       TEXT NOT NULL,
    donors      TEXT NOT NULL,
    last_day    INTEGER NOT NULL,
    evidence    INTEGER NOT NULL,
    commitment  TEXT, -- body/reference of the one that it fulfils
    search      TEXT NOT NULL, -- in capitals
    delivery    TEXT NOT NULL,
    PRIMARY KEY (body, reference, valid_from)
  ) STRICT;
  CREATE INDEX IF NOT EXISTS reports_by_commitment ON reports (commitment) WHERE commitment IS NOT NULL;
  CREATE INDEX IF NOT EXISTS reports_by_position ON reports (valid_from);
`;

/** Which reports to list: `before` goes on after a page, since the newest come first. */
export type ReportFilter = {
  readonly track?: string | undefined;
  readonly donor?: string | undefined;
  readonly body?: string | undefined;
  readonly status?: string | undefined;
  readonly evidence?: 'none' | undefined;
  readonly from?: DayNumber | undefined;
  readonly to?: DayNumber | undefined;
  readonly q?: string | undefined;
  readonly before?: bigint | undefined;
};

type Found = {
  readonly body: string;
  readonly reference: string;
  readonly valid_from: bigint;
  readonly revision: bigint;
  readonly idx: bigint;
  readonly recorded_at: string;
  readonly status: ReportRow['status'];
  readonly counted: bigint;
  readonly delivery: string;
};

const rowOf = (found: Found): ReportRow => ({
  body: found.body,
  reference: found.reference,
  revision: found.revision,
  status: found.status,
  counted: found.counted === 1n,
  delivery: jsonInRow(found.delivery),
  recordedAt: found.recorded_at,
  position: found.valid_from,
  index: found.idx,
});

const nameOf = ({ body, reference }: ReportId): string => `${body}/${reference}`;

const searchable = ({ body, reference, delivery }: ReportRow): string => {
  const { note = '', commitment, evidence } = delivery;
  const named = commitment === undefined ? [] : [commitment.reference];
  const titles = evidence.flatMap(({ title, url = '' }) => [title, url]);
  return folded([body, reference, note, ...named, ...titles].join('\n'));
};

/** Without regard to case, for all letters: in capitals, where ß and ss, ς and σ are alike. */
const folded = (text: string): string => text.normalize('NFC').toUpperCase().normalize('NFC');

const conditions: Readonly<Record<keyof ReportFilter, string>> = {
  track: 'track = @track',
  donor: `instr(donors, ',' || @donor || ',') > 0`,
  body: 'body = @body',
  status: 'status = @status',
  evidence: 'evidence = 0',
  from: 'last_day >= @from',
  to: 'last_day <= @to',
  q: 'instr(search, @q) > 0',
  before: 'valid_from < @before',
};

/** The reports as they stood at any moment: one row per report and version. */
export const reports = (db: Database) => {
  const close = db.prepare<[bigint, string, string, bigint]>(
    'UPDATE reports SET valid_to = ? WHERE body = ? AND reference = ? AND valid_to = ?',
  );
  const insert = db.prepare(
    `INSERT INTO reports VALUES (@body, @reference, @position, @open, @revision, @index, @recordedAt, @status, @counted,
       @track, @donors, @lastDay, @evidence, @commitment, @search, @delivery)`,
  );
  const at = db.prepare<[string, string, bigint, bigint], Found>(
    'SELECT * FROM reports WHERE body = ? AND reference = ? AND valid_from <= ? AND valid_to > ?',
  );
  const fulfilling = db.prepare<[string, string, bigint, bigint, DayNumber], Found>(
    `SELECT * FROM reports WHERE commitment = ? AND track = ? AND valid_from <= ? AND valid_to > ?
         AND counted = 1 AND status <> 'withdrawn' AND last_day <= ?
       ORDER BY body, reference`,
  );
  const reportAt = ({ body, reference }: ReportId, { position }: Known): ReportRow | undefined => {
    const found = at.get(body, reference, position, position);
    return found && rowOf(found);
  };

  return {
    reportAt,
    /** As it stands after everything that was read. */
    report: (id: ReportId): ReportRow | undefined => reportAt(id, { position: open - 1n }),
    putReport: (row: ReportRow): void => {
      const { body, reference, delivery } = row;
      close.run(row.position, body, reference, open);
      insert.run({
        ...row,
        open,
        counted: row.counted ? 1 : 0,
        track: delivery.track,
        donors: `,${donorsOf(delivery).join(',')},`,
        lastDay: daysOf(delivery.effectiveOn).last,
        evidence: delivery.evidence.length,
        commitment: delivery.commitment === undefined ? null : nameOf(delivery.commitment),
        search: searchable(row),
        delivery: JSON.stringify(delivery),
      });
    },
    /** The counted reports on a track that name a commitment and were effective by a day. */
    fulfilling: (
      commitment: ReportId,
      track: string,
      { position }: Known,
      upTo: DayNumber,
    ): readonly ReportRow[] => fulfilling.all(nameOf(commitment), track, position, position, upTo).map(rowOf),
    /** The reports effective up to a day as they stood at a moment, the most recently changed first. */
    reportsAt: (
      { position }: Known,
      upTo: DayNumber,
      filter: ReportFilter,
      limit: number,
    ): readonly ReportRow[] => {
      const given = Object.entries(filter).filter(([, value]) => value !== undefined);
      const asked = given.map(([name]) => ` AND ${conditions[name as keyof ReportFilter]}`).join('');
      const values = Object.fromEntries(given);
      const q = filter.q === undefined ? {} : { q: folded(filter.q) };
      return db
        .prepare<[object], Found>(
          `SELECT * FROM reports WHERE valid_from <= @position AND valid_to > @position AND last_day <= @upTo${asked}
             ORDER BY valid_from DESC LIMIT @limit`,
        )
        .all({ ...values, ...q, position, upTo, limit })
        .map(rowOf);
    },
  };
};
