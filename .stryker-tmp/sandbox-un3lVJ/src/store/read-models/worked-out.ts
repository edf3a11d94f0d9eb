// @ts-nocheck
import type { Database } from 'better-sqlite3';
import type { WorkedOut } from '../../projections/account.ts';
import type { Known } from '../../projections/rows.ts';
import { keep } from './keeping.ts';
import { standingUnder } from './standing.ts';
import { open } from './versions.ts';

/** How many results of each kind are kept: those that were asked for last. A course holds as many points as it has days. */
const mostKept: Readonly<Record<WorkedOut, number>> = {
  figure: 512,
  answer: 512,
  newest: 256,
  course: 64,
  breakdown: 128,
  track: 32,
};

/** How many results of all tracks together are kept: each event brings others. */
const mostOfAll = 16;

/** Of how many past moments the last event on a track is kept. */
const mostMoments = 1_024;

/**
 * What follows from the rows of one track alone is worked out once for everybody who asks, however many events come to
 * other tracks meanwhile: rows up to a position never change, and so neither does what follows from them.
 */
export const workedOut = (db: Database) => {
  const last = db
    .prepare<[object], bigint | null>(
      `SELECT max(position) FROM (
         SELECT max(position) AS position FROM entries WHERE track = @track AND position <= @upTo
         UNION ALL SELECT max(position) FROM promises WHERE track = @track AND position <= @upTo
         UNION ALL SELECT max(valid_from) FROM commitments WHERE track = @track AND valid_from <= @upTo
         UNION ALL SELECT max(valid_to) FROM commitments WHERE track = @track AND valid_to <= @upTo
         UNION ALL SELECT max(valid_from) FROM statements WHERE track = @track AND valid_from <= @upTo
         UNION ALL SELECT max(valid_to) FROM statements WHERE track = @track AND valid_to <= @upTo
         UNION ALL SELECT max(since) FROM holds WHERE track IN (@track, '*') AND since <= @upTo)`,
    )
    .pluck();
  const kinds = {
    figure: keep<unknown>(mostKept.figure),
    answer: keep<unknown>(mostKept.answer),
    newest: keep<unknown>(mostKept.newest),
    course: keep<unknown>(mostKept.course),
    breakdown: keep<unknown>(mostKept.breakdown),
    track: keep<unknown>(mostKept.track),
  } satisfies Record<WorkedOut, unknown>;

  const lastUpTo = (track: string, upTo: bigint): bigint => last.get({ track, upTo }) ?? -1n;
  const newest = standingUnder((track) => lastUpTo(track, open - 1n));
  const earlier = keep<bigint>(mostMoments);
  const ofAll = keep<Promise<unknown>>(mostOfAll);

  /** The position of the last event up to a moment that brought anything to a track: mostly the newest of all. */
  const lastOn = (track: string, { position }: Known): bigint => {
    const found = newest.get(track);
    return found <= position ? found : earlier.once(`${track} ${position}`, () => lastUpTo(track, position));
  };

  return {
    whileSame: <Result>(
      kind: WorkedOut,
      track: string,
      known: Known,
      name: string,
      work: () => Result,
    ): Result => kinds[kind].once(`${track} ${lastOn(track, known)} ${name}`, work) as Result,
    /**
     * What follows from all rows as known at a moment, and from what its name says: worked out in turns, once for all who
     * ask for the same moment.
     */
    ofAllAt: <Result>(known: Known, name: string, work: () => Promise<Result>): Promise<Result> =>
      ofAll.once(`${known.position} ${name}`, () =>
        work().catch((error: unknown) => {
          // Whoever asks next may be luckier.
          ofAll.forget();
          throw error;
        }),
      ) as Promise<Result>,
    /** Says that an event brought something to a track. */
    touch: (track: string, position: bigint): void => newest.put(track, position),
    /** Says that an event may have brought something to any track. */
    touchAll: newest.forget,
    /** Forgets all, since other rows take the place of those that are there. */
    forgetResults: (): void => {
      for (const { forget } of Object.values(kinds)) forget();
      newest.forget();
      earlier.forget();
      ofAll.forget();
    },
  };
};
