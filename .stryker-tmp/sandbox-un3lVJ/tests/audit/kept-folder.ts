// @ts-nocheck
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { scratchFolder } from '../support/folder.ts';

/** A folder that is made once for all tests of a file; each gets a copy of its own. */
export const keptFolder = (make: () => Promise<string>): (() => Promise<string>) => {
  const kept = mkdtempSync(join(tmpdir(), 'porcupine-kept-'));
  afterAll(() => rmSync(kept, { recursive: true, force: true }));
  let made: Promise<void> | undefined;
  const makeOnce = async (): Promise<void> => cpSync(await make(), kept, { recursive: true });
  return async () => {
    made ??= makeOnce();
    await made;
    const copy = scratchFolder();
    cpSync(kept, copy, { recursive: true });
    return copy;
  };
};
