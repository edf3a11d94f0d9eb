import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { get } from './requests.ts';

const root = fileURLToPath(new URL('../', import.meta.url));

/** The program as it is shipped, in a process of its own. */
export type Product = {
  readonly address: string;
  /** From the start of the process until it said that it is ready, in seconds. */
  readonly readyAfter: number;
  /** How long the process has used a core so far, in seconds. */
  readonly cpu: () => number;
  /** The memory that the process holds now, in bytes. */
  readonly memory: () => number;
  readonly stop: () => Promise<void>;
};

const announced = /porcupine serves (http:\/\/\S+),/;

/** The address that the program says it serves. What it logs later is read and dropped, as by a collector of logs. */
const addressOf = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = '';
    const hear = (more: Buffer): void => {
      said += String(more);
      const [, address] = announced.exec(said) ?? [];
      if (address === undefined) return;
      child.stdout?.off('data', hear).resume();
      resolve(address);
    };
    child.stdout?.on('data', hear);
    child.once('exit', () => reject(new Error(`the product ended:\n${said}`)));
  });

/** How often a program that fills its read models is asked, in milliseconds: rarely, since asking costs it time. */
const betweenLooks = 100;

const untilReady = async (address: string): Promise<void> => {
  while ((await get(address, '/readyz')).status !== 200) await pause(betweenLooks);
};

/** What Linux says that a process holds in memory. */
const residentOf = (pid: number | undefined): number => {
  const [, kilobytes = ''] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) * 1_024;
};

/** How many parts of a second Linux counts the use of a core in. */
const ticks = 100;

/** The fields behind the name, which is in brackets: the user's time is the twelfth, the system's the thirteenth. */
const cpuOf = (pid: number | undefined): number => {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / ticks;
};

/** Starts the program over a folder, with its settings as they are without any, and waits until it is ready. */
export const startProduct = async (
  folder: string,
  environment: Readonly<Record<string, string>> = {},
  program: readonly string[] = ['dist/main.js', 'serve'],
): Promise<Product> => {
  const began = performance.now();
  const child = spawn(process.execPath, [...program], {
    cwd: root,
    env: { DATA_DIR: folder, PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  // Where a measurement fails nobody else would end it.
  const end = (): void => {
    child.kill('SIGKILL');
  };
  process.once('exit', end);
  const endedByItself = (code: number | null, signal: string | null): void => {
    process.stderr.write(`the product ended by itself, with ${signal ?? code}\n`);
  };
  child.once('exit', endedByItself);
  const address = await addressOf(child);
  await untilReady(address);
  return {
    address,
    readyAfter: (performance.now() - began) / 1_000,
    cpu: () => cpuOf(child.pid),
    memory: () => residentOf(child.pid),
    stop: async () => {
      child.off('exit', endedByItself).kill('SIGTERM');
      await ended;
      process.removeListener('exit', end);
    },
  };
};
