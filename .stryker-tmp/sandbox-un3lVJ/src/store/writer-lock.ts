// @ts-nocheck
import { accessSync, constants, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { type FileLock, lockFile } from './file-lock.ts';

/** Thrown when another process writes to the data folder already; the message names it and what to do. */
export class FolderInUse extends Error {
  override readonly name = 'FolderInUse';
}

/** Thrown when the data folder cannot be made or used; the message says which and why. */
export class FolderUnusable extends Error {
  override readonly name = 'FolderUnusable';
}

const makeFolder = (folder: string): void => {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new FolderUnusable(
      `the data folder ${folder} cannot be used: ${why}; set DATA_DIR to another folder`,
      {
        cause,
      },
    );
  }
};

const holderOf = (file: string): string => {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return 'a process that has not said its name';
  }
};

/** Milliseconds to wait: of two that claim a folder in the same moment each sees the other, and one must go on. */
const patience = 250;

/**
 * Claims a data folder for this process until it ends, and leaves its name for whoever comes second.
 * Throws FolderInUse.
 */
export const claimFolder = (folder: string, now: Date): FileLock => {
  makeFolder(folder);
  const name = join(folder, 'writer.txt');
  const lock = lockFile(join(folder, 'writer.lock'), patience);
  if (lock === undefined) {
    throw new FolderInUse(
      `the data folder ${folder} is already written to by ${holderOf(name)}; stop that process, or set DATA_DIR to another folder`,
    );
  }
  writeFileSync(name, `process ${process.pid} on ${hostname()}, since ${now.toISOString()}\n`);
  return lock;
};
