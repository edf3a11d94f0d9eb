// @ts-nocheck
import type { Database } from 'better-sqlite3';
import { type Delivery, donorsOf } from '../../domain/delivery/delivery.ts';
import { type ReportId, reportName } from '../../domain/ids.ts';
import { type DayNumber, daysOf } from '../../domain/period.ts';
import { intervalOf } from '../../domain/quantity.ts';
import { trackOf } from '../../domain/tracks/index.ts';
import type { ReportPlace, ReportSort, Sorting } from '../../projections/report-order.ts';
import type { CountedReport, Known, ReportRow } from '../../projections/rows.ts';
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
    verified_by TEXT NOT NULL,
    disputed_by TEXT NOT NULL,
    first_idx   INTEGER NOT NULL,
    corrected   INTEGER, -- the position of the last correction
    track       TEXT NOT NULL,
    donors      TEXT NOT NULL,
    first_day   INTEGER NOT NULL,
    last_day    INTEGER NOT NULL,
    min         INTEGER, -- of the quantity; NULL where it is undisclosed
    max         INTEGER,
    evidence    INTEGER NOT NULL,
    commitment  TEXT, -- body/reference of the one that it fulfils
    search      TEXT NOT NULL, -- in capitals
    delivery    TEXT NOT NULL,
    PRIMARY KEY (body, reference, valid_from)
  ) STRICT;
  CREATE INDEX IF NOT EXISTS reports_by_commitment ON reports (commitment) WHERE commitment IS NOT NULL;
  CREATE INDEX IF NOT EXISTS reports_by_position ON reports (valid_from);
  CREATE INDEX IF NOT EXISTS reports_by_day ON reports (last_day, valid_from);
  CREATE INDEX IF NOT EXISTS reports_by_goods ON reports (track, donors, last_day, first_day, min, max);
`;

/** Which reports to list. */
export type ReportFilter = {
  readonly track?: string | undefined;
  readonly donor?: string | undefined;
  readonly body?: string | undefined;
  readonly status?: string | undefined;
  readonly evidence?: 'none' | undefined;
  readonly from?: DayNumber | undefined;
  readonly to?: DayNumber | undefined;
  readonly q?: string | undefined;
};

/** Which part of a list, in which order: `after` goes on after the last report of a page. */
export type ReportPage = {
  readonly sorting: Sorting;
  readonly after?: ReportPlace | undefined;
  readonly limit: number;
};

type Found = {
  readonly body: string;
  readonly reference: string;
  readonly valid_from: bigint;
  readonly revision: bigint;
  readonly idx: bigint;
  readonly recorded_at: string;
  readonly status: ReportRow['status'];
  readonly verified_by: string;
  readonly disputed_by: string;
  readonly first_idx: bigint;
  readonly corrected: bigint | null;
  readonly delivery: string;
  readonly team: string | null;
  readonly behind: string | null;
};

const listed = (names: string): readonly string[] => (names === '' ? [] : names.split(','));

const rowOf = (found: Found): CountedReport => ({
  body: found.body,
  reference: found.reference,
  revision: found.revision,
  status: found.status,
  verifiedBy: listed(found.verified_by),
  disputedBy: listed(found.disputed_by),
  firstIndex: found.first_idx,
  correctedAt: found.corrected,
  delivery: jsonInRow(found.delivery),
  group: found.team,
  counted: found.status !== 'withdrawn' && (found.behind ?? '') === '',
  recordedAt: found.recorded_at,
  position: found.valid_from,
  index: found.idx,
});

const donorsWritten = (delivery: Delivery): string => `,${donorsOf(delivery).join(',')},`;

const amountOf = ({ quantity, track }: Delivery) => intervalOf(quantity, trackOf(track).unit);

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
  body: 'r.body = @body',
  status: 'status = @status',
  evidence: 'evidence = 0',
  from: 'last_day >= @from',
  to: 'last_day <= @to',
  q: 'instr(search, @q) > 0',
};

/** What each order goes by, column by column, and the place of a report in it; no two reports have the same. */
const orderings: Readonly<
  Record<ReportSort, { readonly columns: readonly string[]; readonly place: string }>
> = {
  recorded: { columns: ['r.valid_from'], place: '@afterPosition' },
  happened: { columns: ['r.last_day', 'r.valid_from'], place: '@afterDay, @afterPosition' },
  reference: { columns: ['r.body', 'r.reference'], place: '@afterBody, @afterReference' },
};

/** How a page goes on after a place, and the order of what it lists. */
const orderedAfter = ({ sort, order }: Sorting, after: ReportPlace | undefined): string => {
  const { columns, place } = orderings[sort];
  const beyond = order === 'desc' ? '<' : '>';
  const onward = after === undefined ? '' : ` AND (${columns.join(', ')}) ${beyond} (${place})`;
  return `${onward} ORDER BY ${columns.map((column) => `${column} ${order}`).join(', ')}`;
};

const placeGiven = (after: ReportPlace | undefined): object =>
  after === undefined
    ? {}
    : {
        afterPosition: after.position,
        afterDay: after.day,
        afterBody: after.body,
        afterReference: after.reference,
      };

/** The reports as they stood at a moment, each with how it counts. */
const reportsThen = `
  SELECT r.*, k.team, k.behind FROM reports r
    LEFT JOIN ranks k ON k.body = r.body AND k.reference = r.reference
      AND k.valid_from <= @position AND k.valid_to > @position
    WHERE r.valid_from <= @position AND r.valid_to > @position`;

/** The reports as they stood at any moment: one row per report and version. */
export const reports = (db: Database) => {
  const close = db.prepare<[bigint, string, string, bigint]>(
    'UPDATE reports SET valid_to = ? WHERE body = ? AND reference = ? AND valid_to = ?',
  );
  const insert = db.prepare(
    'INSERT INTO reports VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const at = db.prepare<[object], Found>(`${reportsThen} AND r.body = @body AND r.reference = @reference`);
  const fulfilling = db.prepare<[object], Found>(
    `${reportsThen} AND commitment = @commitment AND track = @track AND status <> 'withdrawn' AND last_day <= @upTo
       ORDER BY r.body, r.reference`,
  );
  const reportAt = ({ body, reference }: ReportId, { position }: Known): CountedReport | undefined => {
    const found = at.get({ body, reference, position });
    return found && rowOf(found);
  };
  const inNameOrder = db.prepare<[object], Found>(
    `${reportsThen} AND (r.body, r.reference) >= (@body, @reference) AND status <> 'withdrawn' AND last_day <= @upTo
         AND (@track IS NULL OR track = @track)
       ORDER BY r.body, r.reference LIMIT @limit`,
  );
  const ofLikeGoods = db.prepare<[object], Found>(
    `${reportsThen} AND track = @track AND donors = @donors AND last_day BETWEEN @from AND @upTo AND first_day <= @to
         AND min <= @max AND max >= @min AND status <> 'withdrawn'
       ORDER BY r.body, r.reference`,
  );

  return {
    reportAt,
    /** As it stands after everything that was read. */
    report: (id: ReportId): CountedReport | undefined => reportAt(id, { position: open - 1n }),
    putReport: (row: ReportRow): void => {
      const { body, reference, delivery, position } = row;
      // Before its first event there is no row to close.
      if (row.revision > 0n) close.run(position, body, reference, open);
      const { first, last } = daysOf(delivery.effectiveOn);
      const { min, max } = amountOf(delivery) ?? { min: null, max: null };
      const lasting = [body, reference, position, open, row.revision, row.index, row.recordedAt];
      const opinions = [row.status, row.verifiedBy.join(','), row.disputedBy.join(',')];
      const goods = [delivery.track, donorsWritten(delivery), first, last, min, max];
      const commitment = delivery.commitment === undefined ? null : reportName(delivery.commitment);
      insert.run(
        ...lasting,
        ...opinions,
        row.firstIndex,
        row.correctedAt,
        ...goods,
        delivery.evidence.length,
        commitment,
        searchable(row),
        JSON.stringify(delivery),
      );
    },
    /** The counted reports on a track that name a commitment and were effective by a day. */
    fulfilling: (
      commitment: ReportId,
      track: string,
      { position }: Known,
      upTo: DayNumber,
    ): readonly CountedReport[] =>
      fulfilling
        .all({ commitment: reportName(commitment), track, position, upTo })
        .map(rowOf)
        .filter(({ counted }) => counted),
    /** The reports that stand, effective up to a day, on one track or all, in order of body and reference from one on, itself included. */
    reportsFrom: (
      { position }: Known,
      upTo: DayNumber,
      { body, reference }: ReportId,
      { track, limit }: { readonly track: string | undefined; readonly limit: number },
    ): readonly CountedReport[] =>
      inNameOrder.all({ position, upTo, body, reference, track: track ?? null, limit }).map(rowOf),
    /**
     * The reports that stand on the track of one, from the same donors, with a quantity that overlaps its, and at most so
     * many days apart from it. Of one without a number there are none.
     */
    reportsLike: (
      { delivery }: ReportRow,
      { position }: Known,
      upTo: DayNumber,
      apart: number,
    ): readonly CountedReport[] => {
      const { first, last } = daysOf(delivery.effectiveOn);
      const amount = amountOf(delivery);
      if (amount === undefined) return [];
      const days = { from: first - apart, to: last + apart, upTo };
      const goods = { track: delivery.track, donors: donorsWritten(delivery), ...amount };
      return ofLikeGoods.all({ ...days, ...goods, position }).map(rowOf);
    },
    /** The reports effective up to a day as they stood at a moment, in an order. */
    reportsAt: (
      { position }: Known,
      upTo: DayNumber,
      filter: ReportFilter,
      { sorting, after, limit }: ReportPage,
    ): readonly CountedReport[] => {
      const given = Object.entries(filter).filter(([, value]) => value !== undefined);
      const asked = given.map(([name]) => ` AND ${conditions[name as keyof ReportFilter]}`).join('');
      const values = Object.fromEntries(given);
      // A page that goes on begins at its place in the index of its order, not at the last day that is asked for.
      const byDay = after === undefined ? 'last_day' : '+last_day';
      const q = filter.q === undefined ? {} : { q: folded(filter.q) };
      return db
        .prepare<[object], Found>(
          `${reportsThen} AND ${byDay} <= @upTo${asked}${orderedAfter(sorting, after)} LIMIT @limit`,
        )
        .all({ ...values, ...q, ...placeGiven(after), position, upTo, limit })
        .map(rowOf);
    },
  };
};
