import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import Database, { SqliteError } from 'better-sqlite3';

/** Thrown when another process writes to the data folder already; the message names it and what to do. */
export class FolderInUse extends Error {
  override readonly name = 'FolderInUse';
}

const holderOf = (file: string): string => {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return 'a process that has not said its name';
  }
};

/**
 * Claims a data folder for this process until it ends. The claim is a lock of the operating system, held through
 * SQLite's exclusive locking, so it dies with the process however that ends. Throws FolderInUse.
 */
export const claimFolder = (folder: string, now: Date): { readonly release: () => void } => {
  mkdirSync(folder, { recursive: true });
  const name = join(folder, 'writer.txt');
  const db = new Database(join(folder, 'writer.lock'), { timeout: 0 });
  try {
    db.pragma('locking_mode = EXCLUSIVE');
    db.exec('BEGIN EXCLUSIVE');
  } catch (cause) {
    db.close();
    if (!(cause instanceof SqliteError) || !cause.code.startsWith('SQLITE_BUSY')) throw cause;
    throw new FolderInUse(
      `the data folder ${folder} is already written to by ${holderOf(name)}; stop that process, or set DATA_DIR to another folder`,
      { cause },
    );
  }
  writeFileSync(name, `process ${process.pid} on ${hostname()}, since ${now.toISOString()}\n`);
  return { release: () => db.close() };
};
