import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';

const span = 1_000;

/** How often a second this machine brings 4,096 further bytes of a file onto the disk. */
export const syncsASecond = (folder: string): number => {
  const file = openSync(join(folder, `syncs-${performance.now()}`), 'w');
  const bytes = Buffer.alloc(4_096, 1);
  const began = performance.now();
  let syncs = 0;
  while (performance.now() - began < span) {
    writeSync(file, bytes);
    fdatasyncSync(file);
    syncs += 1;
  }
  closeSync(file);
  return syncs / ((performance.now() - began) / 1_000);
};
