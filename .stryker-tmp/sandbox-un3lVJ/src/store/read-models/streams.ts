// @ts-nocheck
import type { Database } from 'better-sqlite3';
import type { StreamPast } from '../../projections/fold.ts';

export const streamsSchema = `
  CREATE TABLE IF NOT EXISTS streams (
    stream   TEXT PRIMARY KEY,
    revision INTEGER NOT NULL,
    tracks   TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
`;

type Found = { readonly revision: bigint; readonly tracks: string };

/** How far each stream was folded, and which tracks its events named: what the next event must follow from. */
export const streams = (db: Database) => {
  const read = db.prepare<[string], Found>('SELECT revision, tracks FROM streams WHERE stream = ?');
  const write = db.prepare<[string, bigint, string]>('INSERT OR REPLACE INTO streams VALUES (?, ?, ?)');

  return {
    foldedStream: (stream: string): Omit<StreamPast, 'held'> => {
      const { revision = -1n, tracks = '' } = read.get(stream) ?? {};
      return { revision, tracks: tracks.split(',').filter((track) => track !== '') };
    },
    putStream: (stream: string, { revision, tracks }: StreamPast): void => {
      write.run(stream, revision, tracks.join(','));
    },
  };
};
