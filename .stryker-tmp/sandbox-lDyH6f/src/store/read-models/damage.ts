// @ts-nocheck
import { SqliteError } from 'better-sqlite3';

/** Thrown for a row that is not as it was written, although its file can be read. */
export class DamagedRow extends Error {
  override readonly name = 'DamagedRow';
}

/** Reads the JSON in a row. Throws what `isDamage` knows when it is none. */
export const jsonInRow = (text: string) => {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new DamagedRow('a row of the read models does not hold the JSON that was written to it', { cause });
  }
};

/** Whether an error says that the read models are damaged: the log must fill them again. */
export const isDamage = (error: unknown): boolean =>
  error instanceof DamagedRow ||
  (error instanceof SqliteError && /^SQLITE_(NOTADB|CORRUPT)/.test(error.code));
