// @ts-nocheck
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** Has something done at the end: of the test, unless several share what is ended. */
export type AtEnd = (end: () => void | Promise<void>) => void;

/** A folder of its own for the test that asks, gone with it. */
export const scratchFolder = (atEnd: AtEnd = onTestFinished): string => {
  const folder = mkdtempSync(join(tmpdir(), 'porcupine-test-'));
  atEnd(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};
