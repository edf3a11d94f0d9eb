// @ts-nocheck
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { Memory } from './signing.ts';

/** Remembers nothing: for a log that is gone with the process. */
export const noMemory: Memory = { recall: () => undefined, remember: () => {} };

/**
 * Keeps the newest checkpoint in a file beside the log: a log that was cut off, together with the checkpoints in it, falls
 * short of it. Where the file cannot be written, `onTrouble` is told and the one before stays.
 */
export const memoryIn = (file: string, onTrouble: (error: unknown) => void): Memory => ({
  recall: () => {
    try {
      return readFileSync(file, 'utf8');
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) onTrouble(error);
      return undefined;
    }
  },
  remember: (note) => {
    try {
      writeFileSync(`${file}.unfinished`, note, { flush: true });
      renameSync(`${file}.unfinished`, file);
    } catch (error) {
      onTrouble(error);
    }
  },
});
