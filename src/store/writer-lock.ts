import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { type FileLock, lockFile } from './file-lock.ts';

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
 * Claims a data folder for this process until it ends, and leaves its name for whoever comes second.
 * Throws FolderInUse.
 */
export const claimFolder = (folder: string, now: Date): FileLock => {
  mkdirSync(folder, { recursive: true });
  const name = join(folder, 'writer.txt');
  const lock = lockFile(join(folder, 'writer.lock'), 0);
  if (lock === undefined) {
    throw new FolderInUse(
      `the data folder ${folder} is already written to by ${holderOf(name)}; stop that process, or set DATA_DIR to another folder`,
    );
  }
  writeFileSync(name, `process ${process.pid} on ${hostname()}, since ${now.toISOString()}\n`);
  return lock;
};
