import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Times } from './requests.ts';

/** Reports that are sent over so many connections, each after the answer to the one before it. */
export type Load = {
  readonly address: string;
  readonly connections: number;
  /** For how long new reports are begun. */
  readonly milliseconds: number;
  /** How long each connection rests between two reports, in milliseconds. */
  readonly between: number;
  /** What every reference begins with, so that each is new. */
  readonly prefix: string;
};

/** What came of a load: how long it took, and how long its own process used a core, in seconds. */
export type Loaded = Times & { readonly seconds: number; readonly cpu: number };

const root = fileURLToPath(new URL('../', import.meta.url));

const run = promisify(execFile);

/** Sends a load from a process of its own. */
export const loadOn = async (load: Load): Promise<Loaded> => {
  const args = ['--import', 'tsx', 'bench/load.ts', JSON.stringify(load)];
  const { stdout } = await run(process.execPath, args, { cwd: root });
  return JSON.parse(stdout) as Loaded;
};
