// @ts-nocheck
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import Database, { SqliteError } from 'better-sqlite3';
import { type Envelope, envelopeBytes } from '../domain/envelope.ts';
import { createBell } from './bell.ts';
import {
  type Appended,
  beginning,
  type EventLog,
  follows,
  LogFailure,
  noStream,
  type RecordedEvent,
} from './event-log.ts';
import { tail } from './tail.ts';

/** How many appends one commit takes at most, so that no caller waits behind an endless group. */
const mostPerCommit = 500;

const schema = `
  CREATE TABLE IF NOT EXISTS events (
    position INTEGER PRIMARY KEY AUTOINCREMENT,
    stream   TEXT NOT NULL,
    revision INTEGER NOT NULL,
    envelope BLOB NOT NULL,
    UNIQUE (stream, revision)
  ) STRICT;
`;

const lastRevision = 'SELECT coalesce(max(revision), -1) FROM events WHERE stream = ?';

/** How an open connection keeps what it was given: `wal` and 2 (FULL) for a log that is written. */
type SqliteSettings = { readonly journalMode: string; readonly synchronous: number };

export type SqliteLog = EventLog & { readonly settings: () => SqliteSettings };

const settingsOf = (db: Database.Database): SqliteSettings => ({
  journalMode: String(db.pragma('journal_mode', { simple: true })),
  synchronous: Number(db.pragma('synchronous', { simple: true })),
});

type Waiting = {
  readonly stream: string;
  readonly bytes: Uint8Array;
  readonly expectedRevision: bigint;
  readonly resolve: (outcome: Appended | 'conflict') => void;
  readonly reject: (failure: Error) => void;
};

/** Reads; what SQLite says against it becomes the log's own failure, so that nobody takes it for another file's. */
const reading = <Result>(read: () => Result): Result => {
  try {
    return read();
  } catch (cause) {
    if (!(cause instanceof SqliteError)) throw cause;
    throw new LogFailure('unavailable', `the log could not be read: ${cause.message}`, { cause });
  }
};

const failureOf = (cause: unknown): LogFailure => {
  const full = cause instanceof SqliteError && cause.code === 'SQLITE_FULL';
  return full
    ? new LogFailure('full', 'the disk that holds the log has no space left', { cause })
    : new LogFailure('unavailable', 'the log could not be written', { cause });
};

/** Opens a connection as this log needs it: WAL, and every commit on the disk before it is answered. */
const connect = (file: string, readonly: boolean): Database.Database => {
  const db = new Database(file, { readonly, fileMustExist: readonly, timeout: 5_000 });
  try {
    db.defaultSafeIntegers(true);
    prepare(db, file, readonly);
    return db;
  } catch (cause) {
    db.close();
    throw unopened(file, cause);
  }
};

const prepare = (db: Database.Database, file: string, readonly: boolean): void => {
  if (readonly) {
    // SQLite opens a file when it is first read: whether it can be is told here, not in the middle of an answer.
    db.pragma('schema_version');
    return;
  }
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  const { journalMode, synchronous } = settingsOf(db);
  if (journalMode !== 'wal' || synchronous !== 2) {
    throw new LogFailure('unavailable', `${file} cannot be opened as WAL with full syncing`);
  }
  db.exec(schema);
};

/**
 * The embedded event log: one SQLite file. Appends that arrive together share one commit, each in a savepoint
 * of its own, so that a conflict fails alone; when the commit fails, all of its group fail and none is visible.
 * One process may write to a file (see writer-lock.ts); `readonly` opens it beside a running writer.
 */
export const openSqliteLog = (file: string, { readonly = false } = {}): SqliteLog => {
  if (!readonly) mkdirSync(dirname(file), { recursive: true });
  const db = connect(file, readonly);
  try {
    return logOn(db, file, readonly);
  } catch (cause) {
    db.close();
    throw unopened(file, cause);
  }
};

/** Says which file is no log that can be used, and what to do. */
const unopened = (file: string, cause: unknown): unknown =>
  cause instanceof SqliteError
    ? new LogFailure(
        'unavailable',
        `${file} cannot be used as a log: ${cause.message}; put back a copy of it, or set DATA_DIR to another folder`,
        { cause },
      )
    : cause;

const logOn = (db: Database.Database, file: string, readonly: boolean): SqliteLog => {
  const bell = createBell();

  const readStream = db.prepare<[string, bigint, number], RecordedEvent>(
    'SELECT position, stream, revision, envelope AS bytes FROM events WHERE stream = ? AND revision > ? ORDER BY revision LIMIT ?',
  );
  const revisionOf = db.prepare<[string], bigint>(lastRevision).pluck();
  const readPage = db.prepare<[bigint, bigint, number], RecordedEvent>(
    'SELECT position, stream, revision, envelope AS bytes FROM events WHERE position > ? AND position <= ? ORDER BY position LIMIT ?',
  );
  const readHead = db.prepare<[], bigint>('SELECT coalesce(max(position), -1) FROM events').pluck();
  const head = (): bigint => reading(() => readHead.get() ?? beginning);

  const pages = async function* (after: bigint, end: bigint, page: number, signal?: AbortSignal) {
    let last = after;
    while (last < end) {
      signal?.throwIfAborted();
      const position = last;
      const events = reading(() => readPage.all(position, end, page));
      if (events.length === 0) return;
      yield events;
      last = events.at(-1)?.position ?? end;
      await nextTurn();
    }
  };

  // The end is that of the call, not that of the first page.
  const from: EventLog['from'] = (after, { page = 1_000, signal } = {}) => pages(after, head(), page, signal);

  const writer = readonly ? undefined : createWriter(db, bell.ring);

  return {
    settings: () => settingsOf(db),

    read: async (stream, { after = noStream, most = -1 } = {}) =>
      reading(() => ({
        events: readStream.all(stream, after, most),
        revision: revisionOf.get(stream) ?? noStream,
      })),

    append: async (stream, event, expectedRevision) => {
      if (writer === undefined) throw new LogFailure('unavailable', `${file} is open for reading only`);
      return follows(event, expectedRevision) ? writer.append(stream, event, expectedRevision) : 'conflict';
    },

    keptInOrder: mostPerCommit,

    // What was handed over in one turn is committed in the next.
    settled: () => nextTurn(),

    from,

    follow: tail({ from, head, bell }),

    close: async () => {
      writer?.flush();
      db.close();
    },
  };
};

/** The writing half: gathers appends for one turn of the event loop and stores them in one commit. */
const createWriter = (db: Database.Database, onCommit: () => void) => {
  const revisionOf = db.prepare<[string], bigint>(lastRevision).pluck();
  const insert = db.prepare<[string, bigint, Uint8Array]>(
    'INSERT INTO events (stream, revision, envelope) VALUES (?, ?, ?)',
  );

  const store = ({ stream, bytes, expectedRevision }: Waiting): Appended | 'conflict' => {
    if (revisionOf.get(stream) !== expectedRevision) return 'conflict';
    const { lastInsertRowid } = insert.run(stream, expectedRevision + 1n, bytes);
    return { position: BigInt(lastInsertRowid) };
  };
  // Within an outer transaction better-sqlite3 makes a transaction function a savepoint.
  const storeAlone = db.transaction(store);

  const attempt = (waiting: Waiting): (() => void) => {
    try {
      const outcome = storeAlone(waiting);
      return () => waiting.resolve(outcome);
    } catch (cause) {
      if (!db.inTransaction) throw cause;
      const failure = failureOf(cause);
      return () => waiting.reject(failure);
    }
  };
  const storeGroup = db.transaction((group: readonly Waiting[]) => group.map(attempt));

  let queue: Waiting[] = [];
  let scheduled = false;

  const commit = (group: readonly Waiting[]): void => {
    try {
      const answers = storeGroup.immediate(group);
      onCommit();
      for (const answer of answers) answer();
    } catch (cause) {
      const failure = failureOf(cause);
      for (const { reject } of group) reject(failure);
    }
  };

  const flush = (): void => {
    scheduled = false;
    while (queue.length > 0) {
      const group = queue.slice(0, mostPerCommit);
      queue = queue.slice(mostPerCommit);
      commit(group);
    }
  };

  return {
    flush,
    append: (stream: string, event: Envelope, expectedRevision: bigint) =>
      new Promise<Appended | 'conflict'>((resolve, reject) => {
        queue.push({ stream, bytes: envelopeBytes(event), expectedRevision, resolve, reject });
        if (scheduled) return;
        scheduled = true;
        setImmediate(flush);
      }),
  };
};
