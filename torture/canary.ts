import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrokenBuildName, brokenBuilds, makeBrokenBuild } from './broken-builds.ts';
import { torture } from './cycles.ts';
import { openEngine } from './engines.ts';
import type { Finding } from './finding.ts';

/** After how many kills a broken build must have been found. */
const mostCycles = 12;

export type Canary = {
  readonly found: Finding | undefined;
  /** Whether it was found, and as what it is. */
  readonly isCaught: boolean;
  readonly cycles: number;
  readonly seconds: number;
};

/** Lets the harness loose on a build that is broken on purpose, on the log in a file. */
export const runCanary = async (name: BrokenBuildName, seed: number): Promise<Canary> => {
  const folder = mkdtempSync(join(tmpdir(), 'porcupine-canary-'));
  const dataFolder = join(folder, 'log');
  const build = brokenBuilds[name];
  const engine = await openEngine('sqlite', dataFolder);
  try {
    const { found, cycles, seconds } = await torture({
      cycles: mostCycles,
      seed,
      folder: dataFolder,
      engine,
      program: makeBrokenBuild(build, folder),
      replayEvery: 2,
      told: () => {},
    });
    const expected: readonly string[] = build.found;
    return { found, isCaught: found !== undefined && expected.includes(found.fault), cycles, seconds };
  } finally {
    await engine.close();
    rmSync(folder, { recursive: true });
  }
};
