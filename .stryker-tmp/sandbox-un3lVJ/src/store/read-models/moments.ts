// @ts-nocheck
import type { Database } from 'better-sqlite3';

/** Every event's place, and the largest recordedAt up to it in milliseconds. */
export type Moment = { readonly position: bigint; readonly index: bigint; readonly knownTime: number };

/** A moment asked for in one of the ways a moment of knowledge can be named. */
export type AskedMoment =
  | { readonly position: bigint }
  | { readonly index: bigint }
  /** In milliseconds. */
  | { readonly time: number };

export const momentsSchema = `
  CREATE TABLE IF NOT EXISTS moments (
    idx        INTEGER PRIMARY KEY,
    position   INTEGER NOT NULL UNIQUE,
    known_time INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX IF NOT EXISTS moments_by_time ON moments (known_time);
`;

type Found = { readonly position: bigint; readonly idx: bigint; readonly known_time: bigint };

const momentOf = (found: Found | undefined): Moment | undefined =>
  found && { position: found.position, index: found.idx, knownTime: Number(found.known_time) };

/** Where each event stands, so that a position, an index and an instant name the same prefix of the log. */
export const moments = (db: Database) => {
  const insert = db.prepare<[bigint, bigint, number]>(
    'INSERT INTO moments (idx, position, known_time) VALUES (?, ?, ?)',
  );
  const byPosition = db.prepare<[bigint], Found>(
    'SELECT * FROM moments WHERE position <= ? ORDER BY position DESC LIMIT 1',
  );
  const byIndex = db.prepare<[bigint], Found>(
    'SELECT * FROM moments WHERE idx <= ? ORDER BY idx DESC LIMIT 1',
  );
  const byTime = db.prepare<[number], Found>(
    'SELECT * FROM moments WHERE known_time <= ? ORDER BY known_time DESC, idx DESC LIMIT 1',
  );
  const exact = db.prepare<[bigint], bigint>('SELECT idx FROM moments WHERE position = ?').pluck();

  return {
    putMoment: ({ position, index, knownTime }: Moment): void => {
      insert.run(index, position, knownTime);
    },
    indexOf: (position: bigint): bigint | undefined => exact.get(position),
    /** The last event at or before what was asked for; undefined when there is none. */
    momentAt: (asked: AskedMoment): Moment | undefined => {
      if ('position' in asked) return momentOf(byPosition.get(asked.position));
      return momentOf('index' in asked ? byIndex.get(asked.index) : byTime.get(asked.time));
    },
  };
};
