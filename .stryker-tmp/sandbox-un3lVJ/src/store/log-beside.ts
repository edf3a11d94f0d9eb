// @ts-nocheck
import { closeSync, copyFileSync, mkdtempSync, openSync, readSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { SqliteError } from 'better-sqlite3';
import { type EventLog, LogFailure } from './event-log.ts';
import { openSqliteLog } from './sqlite-log.ts';

/** The head of a journal, which holds a new salt each time it is begun anew; empty where there is no journal. */
const journalHead = (journal: string): string => {
  if (statSync(journal, { throwIfNoEntry: false }) === undefined) return '';
  const head = Buffer.alloc(32);
  const open = openSync(journal, 'r');
  try {
    readSync(open, head, 0, head.length, 0);
    return head.toString('hex');
  } finally {
    closeSync(open);
  }
};

const attempts = 10;
const betweenAttempts = 200;

/**
 * Copies a log and then its journal into a folder. What the writer moves from the journal into the log meanwhile is
 * in the journal still, and what it appends is left out where it is not whole, by the journal's sums; only when it
 * begins the journal anew may something be in neither copy, and then both are copied again.
 */
const copyInto = async (file: string, folder: string): Promise<string> => {
  const copy = join(folder, 'log.db');
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const before = journalHead(`${file}-wal`);
    copyFileSync(file, copy);
    rmSync(`${copy}-wal`, { force: true });
    if (before !== '') copyFileSync(`${file}-wal`, `${copy}-wal`);
    if (journalHead(`${file}-wal`) === before) return copy;
    await pause(betweenAttempts);
  }
  throw new LogFailure(
    'unavailable',
    `${file} is written to all the time and cannot be copied; run this as a user who may write to its folder`,
  );
};

const openCopy = async (file: string): Promise<EventLog> => {
  const folder = mkdtempSync(join(tmpdir(), 'porcupine-log-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    const log = openSqliteLog(await copyInto(file, folder), { readonly: true });
    return {
      ...log,
      close: async () => {
        await log.close();
        remove();
      },
    };
  } catch (error) {
    remove();
    throw error;
  }
};

/** SQLite reads a log through files of its own beside it, and says so where it may not make them. */
const needsFilesBeside = (error: unknown): boolean =>
  error instanceof LogFailure &&
  error.cause instanceof SqliteError &&
  /^SQLITE_(CANTOPEN|READONLY)/.test(error.cause.code);

/** Opens a log for reading, also beside the process that writes it and in a folder that this user may not write to. */
export const openLogBeside = async (file: string): Promise<EventLog> => {
  try {
    return openSqliteLog(file, { readonly: true });
  } catch (error) {
    if (needsFilesBeside(error)) return openCopy(file);
    if (!(error instanceof SqliteError)) throw error;
    throw new LogFailure('unavailable', `${file} cannot be opened: ${error.message}`, { cause: error });
  }
};
