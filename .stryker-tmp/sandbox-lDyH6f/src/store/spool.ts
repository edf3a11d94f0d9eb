// @ts-nocheck
import { randomUUID } from 'node:crypto';
import { createReadStream, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { LogFailure } from './event-log.ts';

/** Thrown for a file of more bytes than one may have; nothing of it is kept. */
export class FileTooLarge extends Error {
  override readonly name = 'FileTooLarge';
}

/** A file that was received whole, readable as often as needed until it is thrown away. */
export type Spooled = {
  readonly bytes: number;
  /** From one byte up to another, that one left out; all of it without them. */
  readonly read: (from?: number, to?: number) => AsyncIterable<Uint8Array>;
  readonly discard: () => void;
};

/** Keeps received files aside while they are checked and recorded; nothing in it is worth a backup. */
export type Spool = {
  /** Receives a file of at most so many bytes. Throws FileTooLarge, and LogFailure where there is no space for it. */
  readonly receive: (chunks: AsyncIterable<Uint8Array>, most: number) => Promise<Spooled>;
};

const isFull = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT');

const counting = (most: number, count: (bytes: number) => void): Transform => {
  let total = 0;
  return new Transform({
    transform: (chunk: Uint8Array, _encoding, done) => {
      total += chunk.length;
      count(total);
      if (total > most) done(new FileTooLarge(`more than ${most} bytes`));
      else done(null, chunk);
    },
  });
};

/** Reads a part of a file; the library takes an end before the beginning for a mistake. */
const partsOf =
  (path: string, bytes: number): Spooled['read'] =>
  (from = 0, to = bytes) =>
    from < to ? createReadStream(path, { start: from, end: to - 1 }) : Readable.from([]);

/** Opens a spool in a folder of its own; what an earlier process left there is thrown away. */
export const openSpool = (folder: string): Spool => {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (const left of readdirSync(folder)) rmSync(join(folder, left), { force: true, recursive: true });
  return {
    receive: async (chunks, most) => {
      const path = join(folder, randomUUID());
      let bytes = 0;
      const discard = (): void => rmSync(path, { force: true });
      try {
        // Opened before anything can break: what opens later would be left behind.
        const file = await open(path, 'wx', 0o600);
        const count = counting(most, (total) => {
          bytes = total;
        });
        await pipeline(chunks, count, file.createWriteStream());
        return {
          bytes,
          read: partsOf(path, bytes),
          discard,
        };
      } catch (cause) {
        discard();
        if (isFull(cause)) throw new LogFailure('full', 'there is no space to receive a file', { cause });
        throw cause;
      }
    },
  };
};
