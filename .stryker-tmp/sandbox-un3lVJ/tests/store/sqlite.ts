// @ts-nocheck
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { onTestFinished } from 'vitest';
import { canonicalBytes, type Envelope } from '../../src/domain/envelope.ts';
import { openSqliteLog, type SqliteLog } from '../../src/store/sqlite-log.ts';
import { scratchFolder } from '../support/folder.ts';

/** A log in a file, closed at the end of the test. */
export const openLogAt = (file: string): SqliteLog => {
  const log = openSqliteLog(file);
  onTestFinished(() => log.close());
  return log;
};

/** An empty log in a file of its own. */
export const openScratchLog = (): { readonly log: SqliteLog; readonly file: string } => {
  const file = join(scratchFolder(), 'log.db');
  return { log: openLogAt(file), file };
};

/** A second connection to the file, as another program would open it. */
export const secondConnection = (file: string): Database.Database => {
  const db = new Database(file, { fileMustExist: true });
  db.defaultSafeIntegers(true);
  onTestFinished(() => {
    db.close();
  });
  return db;
};

/** What another program writes into the log, readable or not. */
export type Intruder = {
  readonly stream: string;
  readonly revision: bigint;
  readonly bytes: Uint8Array;
  readonly position?: bigint;
};

export const intrude = (db: Database.Database, { stream, revision, bytes, position }: Intruder): bigint =>
  BigInt(
    db
      .prepare('INSERT INTO events (position, stream, revision, envelope) VALUES (?, ?, ?, ?)')
      .run(position ?? null, stream, revision, bytes).lastInsertRowid,
  );

export const intruderOf = (envelope: Envelope, position?: bigint): Intruder => ({
  stream: envelope.stream,
  revision: BigInt(envelope.revision),
  bytes: canonicalBytes(envelope),
  ...(position === undefined ? {} : { position }),
});
