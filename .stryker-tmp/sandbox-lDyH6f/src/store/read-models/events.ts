// @ts-nocheck
import type { Database } from 'better-sqlite3';
import type { Arrived, Head } from '../../projections/fold.ts';
import type { Known } from '../../projections/rows.ts';

export const eventsSchema = `
  CREATE TABLE IF NOT EXISTS events (
    idx      INTEGER PRIMARY KEY,
    position INTEGER NOT NULL,
    stream   TEXT NOT NULL,
    revision INTEGER NOT NULL,
    type     TEXT, -- as stored, with its version; NULL where it cannot be read
    body     TEXT, -- who acted
    held     INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS event_ids (
    id  BLOB PRIMARY KEY, -- the 16 bytes of the UUID
    idx INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS events_by_stream ON events (stream, idx);
  CREATE INDEX IF NOT EXISTS events_by_body ON events (body, idx);
  CREATE INDEX IF NOT EXISTS events_by_type ON events (type, idx);
  CREATE INDEX IF NOT EXISTS events_held ON events (position) WHERE held = 1;
`;

/** Which events to list, in the order of their indexes; `type` with or without its version. */
export type EventFilter = {
  readonly body?: string | undefined;
  readonly type?: string | undefined;
  readonly stream?: string | undefined;
  readonly from?: bigint | undefined;
  readonly to?: bigint | undefined;
  /** The index of the last event before. */
  readonly after?: bigint | undefined;
};

/** Where an event is found in the log. */
export type EventPlace = Pick<Arrived, 'position' | 'stream' | 'revision'> & { readonly index: bigint };

type Found = {
  readonly idx: bigint;
  readonly position: bigint;
  readonly stream: string;
  readonly revision: bigint;
};

/** An event's id as it is kept. */
const idBytes = (id: string): Buffer => Buffer.from(id.replaceAll('-', ''), 'hex');

const conditions: Readonly<Record<keyof EventFilter, string>> = {
  body: 'body = @body',
  type: `(type = @type OR (type >= @type || '.v' AND type < @type || '.w'))`,
  stream: 'stream = @stream',
  from: 'idx >= @from',
  to: 'idx <= @to',
  after: 'idx > @after',
};

/** What happened, by who did it, what it is called and which stream it is in; the log holds the events themselves. */
export const events = (db: Database) => {
  const insert = db.prepare('INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?)');
  // Of two events with one id, which no version of the product writes, the first is found.
  const insertId = db.prepare<[Buffer, bigint]>('INSERT OR IGNORE INTO event_ids VALUES (?, ?)');
  const byId = db.prepare<[Buffer], bigint>('SELECT idx FROM event_ids WHERE id = ?').pluck();
  const byIndex = db.prepare<[bigint], Found>(
    'SELECT idx, position, stream, revision FROM events WHERE idx = ?',
  );
  const last = db
    .prepare<[string, bigint], bigint>(
      'SELECT revision FROM events WHERE stream = ? AND position <= ? ORDER BY idx DESC LIMIT 1',
    )
    .pluck();
  const placed = db.prepare<[bigint], Found>(
    `SELECT events.idx, events.position, stream, revision
       FROM moments JOIN events ON events.idx = moments.idx WHERE moments.position = ?`,
  );
  const held = db.prepare<[], bigint>('SELECT count(*) FROM events WHERE held = 1').pluck();
  const numbers = db.prepare<[bigint, bigint], { readonly type: string; readonly number: bigint }>(
    `SELECT type, count(*) AS number FROM events
       WHERE idx > ? AND idx <= ? AND held = 0 AND type IS NOT NULL GROUP BY type`,
  );
  const latest = db.prepare<[string, bigint, bigint], Found>(
    `SELECT idx, position, stream, revision FROM events
       WHERE type = ? AND idx < ? AND held = 0 ORDER BY idx DESC LIMIT ?`,
  );

  return {
    putEvent: ({
      index,
      position,
      stream,
      revision,
      held: isHeld,
      head,
    }: EventPlace & { readonly held: boolean; readonly head: Head | undefined }): void => {
      const { type = null, body = null } = head ?? {};
      insert.run(index, position, stream, revision, type, body, isHeld ? 1 : 0);
      if (head !== undefined) insertId.run(idBytes(head.id), index);
    },
    eventsAt: ({ position }: Known, filter: EventFilter, limit: number): readonly EventPlace[] => {
      const given = Object.entries(filter).filter(([, value]) => value !== undefined);
      const asked = given.map(([name]) => ` AND ${conditions[name as keyof EventFilter]}`).join('');
      return db
        .prepare<[object], Found>(
          `SELECT idx, position, stream, revision FROM events WHERE position <= @position${asked}
             ORDER BY idx LIMIT @limit`,
        )
        .all({ ...Object.fromEntries(given), position, limit })
        .map(({ idx, ...place }) => ({ ...place, index: idx }));
    },
    /** How many events there are of each stored name, after the one index and up to the other, of those that could be read. */
    eventNumbers: (after: bigint, upTo: bigint): ReadonlyMap<string, number> =>
      new Map(numbers.all(after, upTo).map(({ type, number }) => [type, Number(number)])),
    /** The last events before an index among those of some stored names that could be read, the newest first. */
    lastEventsOf: (types: readonly string[], before: bigint, limit: number): readonly EventPlace[] =>
      types
        .flatMap((type) => latest.all(type, before, BigInt(limit)))
        .map(({ idx, ...place }) => ({ ...place, index: idx }))
        .toSorted((a, b) => Number(b.index - a.index))
        .slice(0, limit),
    /** The index of the event with an id; undefined when there is none. */
    indexOfEvent: (id: string): bigint | undefined => byId.get(idBytes(id)),
    /** Where the event with an index stands; undefined when there is none. */
    placeOfIndex: (index: bigint): EventPlace | undefined => {
      const found = byIndex.get(index);
      if (found === undefined) return undefined;
      const { idx, ...place } = found;
      return { ...place, index: idx };
    },
    /** Where the event at a position stands; undefined when there is none. */
    placeOf: (position: bigint): EventPlace | undefined => {
      const found = placed.get(position);
      if (found === undefined) return undefined;
      const { idx, ...place } = found;
      return { ...place, index: idx };
    },
    /** The revision that a stream had at a moment; undefined when it was empty. */
    revisionAt: (stream: string, { position }: Known): bigint | undefined => last.get(stream, position),
    /** How many events wait until they, or an earlier one of their stream, can be read. */
    heldEvents: (): number => Number(held.get() ?? 0n),
  };
};
