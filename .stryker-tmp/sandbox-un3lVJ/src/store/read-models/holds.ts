// @ts-nocheck
import type { Database } from 'better-sqlite3';
import type { Hold } from '../../projections/fold.ts';
import type { Known } from '../../projections/rows.ts';

export const holdsSchema = `
  CREATE TABLE IF NOT EXISTS holds (
    stream     TEXT NOT NULL,
    track      TEXT NOT NULL,
    since      INTEGER NOT NULL, -- a position; only another version that reads the log anew releases it
    reason     TEXT NOT NULL,
    PRIMARY KEY (stream, track)
  ) STRICT;
`;

const everyTrack = '*';

/** In place of a track: the stream is held, and no figure can be touched by it. */
const noTrack = '-';

/** Which figures are incomplete from when on, because a stream holds something that cannot be read. */
export const holds = (db: Database) => {
  const insert = db.prepare<[string, string, bigint, string]>(
    'INSERT INTO holds (stream, track, since, reason) VALUES (?, ?, ?, ?)',
  );
  const tracksOf = db.prepare<[string], string>('SELECT track FROM holds WHERE stream = ?').pluck();
  const touching = db
    .prepare<[bigint, string | null, string | null], bigint>(
      `SELECT count(*) FROM holds WHERE since <= ?
         AND (track IN (?, '*') OR (? IS NULL AND track <> '-'))`,
    )
    .pluck();
  const anything = db.prepare<[bigint], bigint>('SELECT count(*) FROM holds WHERE since <= ?').pluck();
  const inKind = db
    .prepare<[bigint, string], bigint>(`SELECT count(*) FROM holds WHERE since <= ? AND instr(stream, ?) = 1`)
    .pluck();
  const ofStream = db
    .prepare<[bigint, string], bigint>('SELECT count(*) FROM holds WHERE since <= ? AND stream = ?')
    .pluck();
  const names = db.prepare<[], string>('SELECT DISTINCT stream FROM holds ORDER BY stream').pluck();
  // Of the many streams nearly none is ever held. One too many here costs a look-up, and one too few cannot be.
  let everHeld: Set<string> | undefined;
  const tracksHeld = (stream: string): readonly string[] => {
    everHeld ??= new Set(names.all());
    return everHeld.has(stream) ? tracksOf.all(stream) : [];
  };
  const count = db.prepare<[], bigint>('SELECT count(DISTINCT stream) FROM holds').pluck();

  return {
    putHold: ({ stream, position, tracks, reason }: Hold): void => {
      const known = tracksOf.all(stream);
      everHeld?.add(stream);
      const named = tracks === 'all' ? [everyTrack] : tracks;
      const marks = named.length === 0 ? [noTrack] : named;
      for (const track of marks.filter((each) => !known.includes(each))) {
        insert.run(stream, track, position, reason);
      }
    },
    /** The tracks that a held stream touches; empty when every track or none; `held` says which. */
    heldTracks: (stream: string): { readonly held: boolean; readonly tracks: readonly string[] } => {
      const known = tracksHeld(stream);
      return {
        held: known.length > 0,
        tracks: known.filter((track) => ![everyTrack, noTrack].includes(track)),
      };
    },
    /** Whether nothing that could touch the figures of the track (or, without one, of any) was held at that moment. */
    isComplete: (track: string | undefined, { position }: Known): boolean =>
      touching.get(position, track ?? null, track ?? null) === 0n,
    /** Whether nothing at all was held at that moment. */
    isLogComplete: ({ position }: Known): boolean => anything.get(position) === 0n,
    /** Whether no stream whose name begins so was held at that moment. */
    isKindComplete: (prefix: string, { position }: Known): boolean => inKind.get(position, prefix) === 0n,
    /** Whether nothing of one stream was held at that moment. */
    isStreamComplete: (stream: string, { position }: Known): boolean => ofStream.get(position, stream) === 0n,
    /** The names of all streams that are held. */
    streamsHeld: (): readonly string[] => names.all(),
    heldStreams: (): number => Number(count.get() ?? 0n),
  };
};
