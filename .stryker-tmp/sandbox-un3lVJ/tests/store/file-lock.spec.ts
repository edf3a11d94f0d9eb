// @ts-nocheck
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { scratchFolder } from '../support/folder.ts';
import { startScript } from '../support/process.ts';

/** Takes the lock three hundred times, with pauses between, and says how often it was given up. */
const taker = `
  import { lockFile } from './src/store/file-lock.ts';
  let refused = 0;
  for (let turn = 0; turn < 300; turn += 1) {
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 20));
    const lock = lockFile(process.argv.at(-1), 1_000);
    if (lock === undefined) refused += 1;
    lock?.release();
  }
  console.log('refused ' + refused);
`;

it('those who come at the same time take turns: nobody waits for somebody who waits for him', async () => {
  const file = join(scratchFolder(), 'shared.lock');
  const ended = await Promise.all([1, 2, 3, 4, 5].map(() => startScript(taker, file).ended));
  expect(ended.map(({ stdout, stderr }) => stdout + stderr)).toEqual(Array(5).fill('refused 0\n'));
});
