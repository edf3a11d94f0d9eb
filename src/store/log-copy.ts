import { chmodSync, closeSync, fsyncSync, openSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import Database, { SqliteError } from 'better-sqlite3';
import { LogFailure } from './event-log.ts';

const sync = (path: string): void => {
  const open = openSync(path, 'r');
  try {
    fsyncSync(open);
  } finally {
    closeSync(open);
  }
};

const failureOf = (cause: InstanceType<typeof SqliteError>, from: string, to: string): LogFailure =>
  cause.code === 'SQLITE_FULL'
    ? new LogFailure('full', `there is no space left for ${to}: nothing was kept of the copy`, { cause })
    : new LogFailure('unavailable', `${from} cannot be copied to ${to}: ${cause.message}`, { cause });

/**
 * Copies a log as it stands at this moment, beside whoever writes to it, into a file that is not there yet; on the disk
 * when it returns. It is readable by whom the log is readable by. Throws LogFailure, and leaves no file then.
 */
export const copyLog = (from: string, to: string): void => {
  try {
    const db = new Database(from, { readonly: true, fileMustExist: true, timeout: 5_000 });
    try {
      // One transaction of a reader: unlike SQLite's page by page backup it never begins anew while others write.
      db.prepare('VACUUM INTO ?').run(to);
    } finally {
      db.close();
    }
    chmodSync(to, statSync(from).mode & 0o777);
    sync(to);
    sync(dirname(to));
  } catch (error) {
    rmSync(to, { force: true });
    if (!(error instanceof SqliteError)) throw error;
    throw failureOf(error, from, to);
  }
};
