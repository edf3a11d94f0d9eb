import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { abab } from '../abab.ts';
import { startOn } from '../filled-folder.ts';
import { loadOn } from '../loading.ts';
import type { Row } from '../row.ts';

const events = 20_000;
const load = { connections: 4, milliseconds: 2_500, between: 5 } as const;
const root = fileURLToPath(new URL('../../', import.meta.url));

/** Works every figure out anew from the log beside the server, until it is stopped. */
const startReplay = (folder: string) => {
  const child = spawn(process.execPath, ['dist/main.js', 'replay', '--json'], {
    cwd: root,
    env: { DATA_DIR: folder },
    stdio: 'ignore',
  });
  const ended = once(child, 'exit');
  return {
    /** Whether it still works when it is stopped. */
    stop: async (): Promise<boolean> => {
      const isWorking = child.exitCode === null;
      child.kill('SIGKILL');
      await ended;
      return isWorking;
    },
  };
};

/**
 * A server that fills its own read models takes no reports meanwhile, so the rebuild that is measured here is a replay
 * beside it.
 */
export const reportsDuringRebuild: Row = {
  name: 'p99 of reports while a replay runs beside the server, at most twice that without it',
  unit: 'ms',
  beside: 'p99 without it',
  better: 'less',
  atLeast: 0.5,

  measure: async ({ folder }) => {
    const { address, stop } = await startOn(folder, events);
    let during = 0;
    const busy = async (run: number): Promise<number> => {
      const replay = startReplay(folder);
      const { p99 } = await loadOn({ ...load, address, prefix: `D${run + 1}` });
      if (await replay.stop()) during += 1;
      return p99;
    };
    const quiet = async (run: number): Promise<number> =>
      (await loadOn({ ...load, address, prefix: `Q${run + 1}` })).p99;
    const measured = await abab(busy, quiet, { runs: 5 });
    await stop();
    return { ...measured, notes: { ...measured.notes, 'runs that the replay outlasted, of 6': during } };
  },
};
