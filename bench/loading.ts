import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Loaded, Pace } from './clients.ts';

/** Reports that are sent over so many connections, each after the answer to the one before it. */
export type Load = Pace & {
  readonly address: string;
  /** What every reference begins with, so that each is new. */
  readonly prefix: string;
};

/** The same question, asked again and again. */
export type Asking = Pace & { readonly url: string };

const root = fileURLToPath(new URL('../', import.meta.url));

const run = promisify(execFile);

/** Runs a program of this folder in a process of its own; says what came of it. */
const loadedBy = async (program: string, told: Load | Asking): Promise<Loaded> => {
  const args = ['--import', 'tsx', `bench/${program}.ts`, JSON.stringify(told)];
  const { stdout } = await run(process.execPath, args, { cwd: root });
  return JSON.parse(stdout) as Loaded;
};

/** Sends a load from a process of its own. */
export const loadOn = (load: Load): Promise<Loaded> => loadedBy('load', load);

/** Asks from a process of its own. */
export const askOn = (asking: Asking): Promise<Loaded> => loadedBy('ask', asking);
