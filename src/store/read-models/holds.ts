import type { Database } from 'better-sqlite3';
import type { Hold } from '../../projections/fold.ts';
import type { Known } from '../../projections/rows.ts';
import { open } from './versions.ts';

export const holdsSchema = `
  CREATE TABLE IF NOT EXISTS holds (
    stream     TEXT NOT NULL,
    track      TEXT NOT NULL,
    valid_from INTEGER NOT NULL,
    valid_to   INTEGER NOT NULL,
    reason     TEXT NOT NULL,
    PRIMARY KEY (stream, track, valid_from)
  ) STRICT;
`;

const everyTrack = '*';

/** In place of a track: the stream is held, and no figure can be touched by it. */
const noTrack = '-';

/** Which figures are incomplete from when on, because a stream holds something that cannot be read. */
export const holds = (db: Database) => {
  const insert = db.prepare<[string, string, bigint, bigint, string]>(
    'INSERT INTO holds (stream, track, valid_from, valid_to, reason) VALUES (?, ?, ?, ?, ?)',
  );
  const closeAll = db.prepare<[bigint, string, string, bigint]>(
    'UPDATE holds SET valid_to = ? WHERE stream = ? AND track = ? AND valid_to = ?',
  );
  const tracksOf = db.prepare<[string], string>('SELECT DISTINCT track FROM holds WHERE stream = ?').pluck();
  const touching = db
    .prepare<[bigint, bigint, string | null, string | null], bigint>(
      `SELECT count(*) FROM holds WHERE valid_from <= ? AND valid_to > ?
         AND (track IN (?, '*') OR (? IS NULL AND track <> '-'))`,
    )
    .pluck();
  const anything = db
    .prepare<[bigint, bigint], bigint>('SELECT count(*) FROM holds WHERE valid_from <= ? AND valid_to > ?')
    .pluck();
  const inKind = db
    .prepare<[bigint, bigint, string], bigint>(
      `SELECT count(*) FROM holds WHERE valid_from <= ? AND valid_to > ? AND instr(stream, ?) = 1`,
    )
    .pluck();
  const ofStream = db
    .prepare<[bigint, bigint, string], bigint>(
      'SELECT count(*) FROM holds WHERE valid_from <= ? AND valid_to > ? AND stream = ?',
    )
    .pluck();
  const count = db.prepare<[], bigint>('SELECT count(DISTINCT stream) FROM holds').pluck();

  return {
    putHold: ({ stream, position, tracks, reason }: Hold): void => {
      const known = tracksOf.all(stream);
      const named = tracks === 'all' ? [everyTrack] : tracks;
      const marks = named.length === 0 ? [noTrack] : named;
      if (tracks !== 'all') closeAll.run(position, stream, everyTrack, open);
      for (const track of marks.filter((each) => !known.includes(each))) {
        insert.run(stream, track, position, open, reason);
      }
    },
    /** The tracks that a held stream touches; empty when every track or none; `held` says which. */
    heldTracks: (stream: string): { readonly held: boolean; readonly tracks: readonly string[] } => {
      const known = tracksOf.all(stream);
      return {
        held: known.length > 0,
        tracks: known.filter((track) => ![everyTrack, noTrack].includes(track)),
      };
    },
    /** Whether nothing that could touch the figures of the track (or, without one, of any) was held at that moment. */
    isComplete: (track: string | undefined, { position }: Known): boolean =>
      touching.get(position, position, track ?? null, track ?? null) === 0n,
    /** Whether nothing at all was held at that moment. */
    isLogComplete: ({ position }: Known): boolean => anything.get(position, position) === 0n,
    /** Whether no stream whose name begins so was held at that moment. */
    isKindComplete: (prefix: string, { position }: Known): boolean =>
      inKind.get(position, position, prefix) === 0n,
    /** Whether nothing of one stream was held at that moment. */
    isStreamComplete: (stream: string, { position }: Known): boolean =>
      ofStream.get(position, position, stream) === 0n,
    heldStreams: (): number => Number(count.get() ?? 0n),
  };
};
