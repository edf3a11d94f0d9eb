import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));

/** How long the program takes to work out every figure from the log up to an index, in milliseconds. */
export const replayed = async (folder: string, index: number): Promise<number> => {
  const began = performance.now();
  const known = ['--known-at', `index:${index}`];
  const child = spawn(process.execPath, ['dist/main.js', 'replay', '--json', ...known], {
    cwd: root,
    env: { DATA_DIR: folder },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`the replay ended with ${code}`);
  return performance.now() - began;
};
