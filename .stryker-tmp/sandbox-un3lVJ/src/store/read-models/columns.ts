// @ts-nocheck
import type { Database } from 'better-sqlite3';
import type { DayNumber } from '../../domain/period.ts';
import { nothing } from '../../domain/quantity.ts';
import type { Alike, EntrySum, UndisclosedPart } from '../../projections/progress.ts';
import type { Known } from '../../projections/rows.ts';
import {
  type Carried,
  carriedFor,
  type Example,
  type GroupSum,
  groupSums,
  usualInterval,
} from './carried-sums.ts';
import { keep } from './keeping.ts';
import {
  type LineRow,
  type Lines,
  lengthAt,
  lowerPosition,
  noLines,
  placeOf,
  takeLine,
  wholeOf,
} from './ledger-lines.ts';
import type { LineTraitsRows } from './line-traits.ts';
import { standingAmong } from './undisclosed-marks.ts';

/** Where signed lines are kept: of what was delivered, and of what was promised. */
export type LedgerTable = 'entries' | 'promises';

/** Every row that there is: SQLite takes any number below nothing for no limit. */
const all = -1;

const beforeAll = { position: -1n, part: 0 };

/** For how many sums at once how they are carried on is kept, of all tracks together. */
const mostCarried = 128;

type Told = Pick<EntrySum, 'min' | 'max' | 'newest' | 'reports' | 'undisclosedReports'>;

const nothingTold: Told = { ...nothing, newest: undefined, reports: 0, undisclosedReports: 0 };

/** Written out: there are as many as anything here, and a literal with a spread is several times as slow. */
const entrySum = (
  { traits, days }: Lines,
  { traits: one, days: other }: Example,
  { min, max, newest, reports, undisclosedReports }: Told,
): EntrySum => {
  const [own, when] = [traits.items[one], days.items[other]];
  if (own === undefined || when === undefined) throw new Error('a line is of what was never read');
  return {
    body: own.body,
    variant: own.variant,
    source: own.source,
    donors: own.donors,
    behind: own.behind,
    bound: own.bound,
    status: own.status,
    effectiveOn: when.effectiveOn,
    first: when.first,
    last: when.last,
    min,
    max,
    newest,
    reports,
    undisclosedReports,
  };
};

const sumIn = (lines: Lines, sum: GroupSum): EntrySum =>
  entrySum(lines, sum, {
    min: wholeOf(sum.upperMin, sum.lowerMin),
    max: wholeOf(sum.upperMax, sum.lowerMax),
    newest: sum.reportedBy === 0 ? undefined : BigInt(sum.reportedBy - 1),
    reports: sum.reports,
    undisclosedReports: sum.undisclosedReports,
  });

const partIn = (lines: Lines, example: Example, reference: string): UndisclosedPart => ({
  ...entrySum(lines, example, nothingTold),
  reference,
});

/** The lines of a ledger by track, as they were at any position, kept in memory and read from its rows when asked for. */
export const columnsOf = (db: Database, traits: LineTraitsRows, table: LedgerTable) => {
  // In the order of the table and of all tracks together: to look each up by its track takes three times as long.
  const rowsAfter = db
    .prepare<[bigint, number, number], LineRow>(
      `SELECT track, position / ${lowerPosition}, position % ${lowerPosition}, part, traits,
           effective_on, first_day, last_day, min, max, undisclosed, CASE WHEN undisclosed <> 0 THEN reference END,
           CASE WHEN reported THEN idx + 1 ELSE 0 END, leads
         FROM ${table} WHERE (position, part) > (?, ?) ORDER BY position, part LIMIT ?`,
    )
    .safeIntegers(false)
    .raw();
  const tracks = new Map<string, Lines>();
  const carried = keep<Carried>(mostCarried);
  let reached = beforeAll;

  const knownOn = (track: string): Lines => {
    const lines = tracks.get(track) ?? noLines();
    tracks.set(track, lines);
    return lines;
  };

  /** Reads what has come, or as much of it as is asked for; whoever asks is not in the middle of a batch. */
  const readOn = (most: number): number => {
    let read = 0;
    let newest: LineRow | undefined;
    try {
      for (const row of rowsAfter.iterate(reached.position, reached.part, most)) {
        takeLine(knownOn(row[0]), row, traits.traitsAt);
        newest = row;
        read += 1;
      }
    } catch (error) {
      // Of the last position some lines may be missing, and nobody would read them later.
      forget();
      throw error;
    }
    if (newest !== undefined) reached = placeOf(newest);
    return read;
  };

  /** The lines of a track, with all that has come to it. */
  const linesOf = (track: string): Lines => {
    readOn(all);
    return knownOn(track);
  };

  const forget = (): void => {
    tracks.clear();
    carried.forget();
    reached = beforeAll;
  };

  const carriedOn = (track: string, alike: Alike): Carried =>
    carried.once(`${track} ${alike.name}`, () => carriedFor(alike, usualInterval));

  return {
    /** Reads so many of the lines that have come before anybody asks for them; says whether there may be more. */
    readLines: (most: number): boolean => readOn(most) === most,
    /** Lines up to a position, added up where they are alike. */
    sumsAlike: (track: string, { position }: Known, alike: Alike): readonly EntrySum[] => {
      const lines = linesOf(track);
      return groupSums(carriedOn(track, alike), lines, lengthAt(lines, position)).map((sum) =>
        sumIn(lines, sum),
      );
    },
    /** Parts of reports that stand without a number. */
    undisclosedParts: (track: string, { position }: Known, upTo: DayNumber): readonly UndisclosedPart[] => {
      const lines = linesOf(track);
      return [...standingAmong(lines.marks, lengthAt(lines, position))].flatMap(({ reference, parts }) =>
        parts.map((part) => partIn(lines, part, reference)).filter(({ last }) => last <= upTo),
      );
    },
    /** Forgets all, since other rows take the place of those that are there. */
    forget,
  };
};
