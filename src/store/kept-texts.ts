import { rmSync } from 'node:fs';
import Database from 'better-sqlite3';

/** Texts by key, in a file, for what is too much to be held in memory and can be made again at any time. */
export type KeptTexts = {
  readonly get: (key: string) => string | undefined;
  readonly set: (key: string, text: string) => void;
  /** Writes all at once, or nothing. */
  readonly inOneBatch: (writes: () => void) => void;
  readonly clear: () => void;
  readonly close: () => void;
};

const remove = (file: string): void => {
  if (file !== '') for (const suffix of ['', '-journal']) rmSync(`${file}${suffix}`, { force: true });
};

/** Begins an empty file, in the place of one that a process left behind; without a file, a temporary one of the system. */
export const openKeptTexts = (file = ''): KeptTexts => {
  remove(file);
  const db = new Database(file);
  // It never outlives the process: neither a file beside it nor the disk is waited for.
  db.pragma('journal_mode = MEMORY');
  db.pragma('synchronous = OFF');
  db.exec('CREATE TABLE texts (key TEXT PRIMARY KEY, text TEXT NOT NULL) STRICT, WITHOUT ROWID');
  const read = db.prepare<[string], string>('SELECT text FROM texts WHERE key = ?').pluck();
  const write = db.prepare('INSERT OR REPLACE INTO texts VALUES (?, ?)');
  const inOneTransaction = db.transaction((writes: () => void) => writes());
  return {
    get: (key) => read.get(key),
    set: (key, text) => {
      write.run(key, text);
    },
    inOneBatch: (writes) => {
      inOneTransaction(writes);
    },
    clear: () => {
      db.exec('DELETE FROM texts');
    },
    close: () => {
      db.close();
      remove(file);
    },
  };
};
