// @ts-nocheck
import type { Database } from 'better-sqlite3';
import { type Commitment, countsOn, promisedBy, type Stage } from '../../domain/commitment/commitment.ts';
import type { ReportId } from '../../domain/ids.ts';
import { type DayNumber, dayNumber } from '../../domain/period.ts';
import { intervalOf, nothing } from '../../domain/quantity.ts';
import { trackOf } from '../../domain/tracks/index.ts';
import type { CommittedSum } from '../../projections/committed.ts';
import type { CommitmentRow, Known } from '../../projections/rows.ts';
import { jsonInRow } from './damage.ts';
import { open } from './versions.ts';

export const commitmentsSchema = `
  CREATE TABLE IF NOT EXISTS commitments (
    body          TEXT NOT NULL,
    reference     TEXT NOT NULL,
    valid_from    INTEGER NOT NULL,
    valid_to      INTEGER NOT NULL,
    revision      INTEGER NOT NULL,
    idx           INTEGER NOT NULL,
    recorded_at   TEXT NOT NULL,
    withdrawn     INTEGER NOT NULL,
    track         TEXT NOT NULL,
    variant       TEXT NOT NULL,
    source        TEXT NOT NULL,
    donors        TEXT NOT NULL,
    bound         TEXT NOT NULL,
    made_on       INTEGER NOT NULL, -- the day from which it stands in its first stage
    counts_on     INTEGER NOT NULL,
    allocated_on  INTEGER, -- the days from which it stands in a further stage
    contracted_on INTEGER,
    first_stage   TEXT NOT NULL,
    min           INTEGER NOT NULL,
    max           INTEGER NOT NULL,
    undisclosed   INTEGER NOT NULL,
    standing      TEXT NOT NULL,
    PRIMARY KEY (body, reference, valid_from)
  ) STRICT;
  CREATE INDEX IF NOT EXISTS commitments_by_position ON commitments (valid_from);
  CREATE INDEX IF NOT EXISTS commitments_by_track ON commitments (track, valid_from);
  CREATE INDEX IF NOT EXISTS commitments_by_end ON commitments (track, valid_to);
`;

/** Which commitments to list: `before` goes on after a page, since the newest come first. */
export type CommitmentFilter = {
  readonly track?: string | undefined;
  readonly donor?: string | undefined;
  readonly body?: string | undefined;
  /** Leaves out what was withdrawn. */
  readonly standing?: true | undefined;
  readonly before?: bigint | undefined;
};

type Found = {
  readonly body: string;
  readonly reference: string;
  readonly valid_from: bigint;
  readonly revision: bigint;
  readonly idx: bigint;
  readonly recorded_at: string;
  readonly withdrawn: bigint;
  readonly standing: string;
};

type FoundSum = {
  readonly body: string;
  readonly variant: string;
  readonly source: string;
  readonly donors: string;
  readonly bound: Commitment['bound'];
  readonly stage: Stage;
  readonly made_on: bigint;
  readonly counts_on: bigint;
  readonly min: bigint;
  readonly max: bigint;
  readonly undisclosed: bigint;
};

const rowOf = (found: Found): CommitmentRow => ({
  body: found.body,
  reference: found.reference,
  revision: found.revision,
  withdrawn: found.withdrawn === 1n,
  ...jsonInRow(found.standing),
  recordedAt: found.recorded_at,
  position: found.valid_from,
  index: found.idx,
});

const sumOf = ({ made_on, counts_on, undisclosed, donors, ...found }: FoundSum): CommittedSum => ({
  ...found,
  // No other report promises the same: arbitration is of deliveries.
  behind: [],
  donors: donors.split(','),
  madeOn: Number(made_on),
  countsOn: Number(counts_on),
  undisclosed: Number(undisclosed),
});

/** From when on it stands in a stage that it was advanced to. */
const advancedOn = ({ stages }: CommitmentRow, stage: Stage): DayNumber | null => {
  const reached = stages.slice(1).find((each) => each.stage === stage);
  return reached === undefined ? null : dayNumber(reached.on);
};

/** What a row says in columns, so that sums need not read what it says in full. */
const columnsOf = (row: CommitmentRow) => {
  const { commitment, stages } = row;
  const { track, variant, source, bound, quantity } = commitment;
  const [first] = stages;
  if (first === undefined) throw new Error('a commitment without a stage stands');
  const amount = intervalOf(quantity, trackOf(track).unit);
  return {
    track,
    variant,
    source,
    donors: promisedBy(commitment).join(','),
    bound,
    madeOn: dayNumber(first.on),
    countsOn: dayNumber(countsOn(commitment)),
    allocatedOn: advancedOn(row, 'allocated'),
    contractedOn: advancedOn(row, 'contracted'),
    firstStage: first.stage,
    ...(amount ?? nothing),
    undisclosed: amount === undefined ? 1 : 0,
    standing: JSON.stringify({ commitment, stages }),
  };
};

const conditions: Readonly<Record<keyof CommitmentFilter, string>> = {
  track: 'track = @track',
  donor: `instr(',' || donors || ',', ',' || @donor || ',') > 0`,
  body: 'body = @body',
  standing: 'withdrawn = 0',
  before: 'valid_from < @before',
};

/** The commitments as they stood at any moment: one row per commitment and version. */
export const commitments = (db: Database) => {
  const close = db.prepare<[bigint, string, string, bigint]>(
    'UPDATE commitments SET valid_to = ? WHERE body = ? AND reference = ? AND valid_to = ?',
  );
  const insert = db.prepare(
    `INSERT INTO commitments VALUES (@body, @reference, @position, @open, @revision, @index, @recordedAt, @withdrawn,
       @track, @variant, @source, @donors, @bound, @madeOn, @countsOn, @allocatedOn, @contractedOn, @firstStage, @min,
       @max, @undisclosed, @standing)`,
  );
  const at = db.prepare<[string, string, bigint, bigint], Found>(
    'SELECT * FROM commitments WHERE body = ? AND reference = ? AND valid_from <= ? AND valid_to > ?',
  );
  // One look at each version on the track, a few per commitment: 10,000 commitments are a few hundredths of a second.
  const sums = db.prepare<[object], FoundSum>(
    `SELECT body, variant, source, donors, bound, made_on, counts_on,
         CASE WHEN contracted_on <= @day THEN 'contracted' WHEN allocated_on <= @day THEN 'allocated'
              ELSE first_stage END AS stage,
         sum(min) AS min, sum(max) AS max, sum(undisclosed) AS undisclosed
       FROM commitments
       WHERE track = @track AND valid_from <= @position AND valid_to > @position AND withdrawn = 0 AND made_on <= @day
       GROUP BY body, variant, source, donors, bound, made_on, counts_on, stage`,
  );
  // A commitment that was corrected onto another track leaves this one where its row ends.
  const lastDay = db
    .prepare<[string], bigint | null>('SELECT max(counts_on) FROM commitments WHERE track = ?')
    .pluck();
  const isChanged = db
    .prepare<[object], bigint>(
      `SELECT EXISTS (SELECT 1 FROM commitments WHERE track = @track AND valid_from > @after AND valid_from <= @upTo)
         OR EXISTS (SELECT 1 FROM commitments WHERE track = @track AND valid_to > @after AND valid_to <= @upTo)`,
    )
    .pluck();

  return {
    commitmentAt: ({ body, reference }: ReportId, { position }: Known): CommitmentRow | undefined => {
      const found = at.get(body, reference, position, position);
      return found && rowOf(found);
    },
    /** The commitments made up to a day as they stood at a moment, the most recently changed first. */
    commitmentsAt: (
      { position }: Known,
      upTo: DayNumber,
      filter: CommitmentFilter,
      limit: number,
    ): readonly CommitmentRow[] => {
      const { standing, ...given } = filter;
      const values = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
      const names = [...Object.keys(values), ...(standing ? ['standing'] : [])];
      const asked = names.map((name) => ` AND ${conditions[name as keyof CommitmentFilter]}`).join('');
      return db
        .prepare<[object], Found>(
          `SELECT * FROM commitments WHERE valid_from <= @position AND valid_to > @position AND made_on <= @upTo${asked}
             ORDER BY valid_from DESC LIMIT @limit`,
        )
        .all({ ...values, position, upTo, limit })
        .map(rowOf);
    },
    /** What is promised on a track at a day, added up where figures cannot tell commitments apart. */
    committedSums: (track: string, { position }: Known, day: DayNumber): readonly CommittedSum[] =>
      sums.all({ track, position, day }).map(sumOf),
    /** The last day on which any commitment on a track ever counted; undefined where there was none. */
    lastDayCommitted: (track: string): DayNumber | undefined => {
      const day = lastDay.get(track);
      return day === undefined || day === null ? undefined : Number(day);
    },
    /** Whether any commitment on a track changed after the one position and up to the other. */
    isCommittedAnew: (track: string, after: bigint, upTo: bigint): boolean =>
      isChanged.get({ track, after, upTo }) === 1n,
    putCommitment: (row: CommitmentRow): void => {
      const { body, reference, position, revision, index, recordedAt, withdrawn } = row;
      close.run(position, body, reference, open);
      insert.run({
        ...{ body, reference, position, open, revision, index, recordedAt },
        withdrawn: withdrawn ? 1 : 0,
        ...columnsOf(row),
      });
    },
  };
};
