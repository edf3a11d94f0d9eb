// @ts-nocheck
import Database, { SqliteError } from 'better-sqlite3';

/** A lock that is held until it is released or the process ends, however that ends. */
export type FileLock = { readonly release: () => void };

/**
 * Takes a lock of the operating system on a file of its own, through an exclusive transaction of SQLite. Waits `patience`
 * milliseconds at most; undefined when somebody else holds it still.
 */
export const lockFile = (file: string, patience: number): FileLock | undefined => {
  const db = new Database(file, { timeout: patience });
  try {
    // Not with SQLite's locking_mode EXCLUSIVE: two who come at once would each keep a shared lock and wait for the other's.
    db.exec('BEGIN EXCLUSIVE');
    return { release: () => db.close() };
  } catch (error) {
    db.close();
    if (error instanceof SqliteError && error.code.startsWith('SQLITE_BUSY')) return undefined;
    throw error;
  }
};
