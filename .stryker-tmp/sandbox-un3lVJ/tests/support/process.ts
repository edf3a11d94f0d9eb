// @ts-nocheck
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** How a process ended and everything it said. */
export type Ended = {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
};

export type Child = {
  readonly pid: number;
  /** Resolves to what matches in its output as soon as something does; rejects when it ends before. */
  readonly said: (pattern: RegExp) => Promise<RegExpExecArray>;
  readonly ended: Promise<Ended>;
  /** Sends a signal and waits for the end. */
  readonly kill: (signal: NodeJS.Signals) => Promise<Ended>;
};

export type Environment = Readonly<Record<string, string>>;

const textOf = (stream: NodeJS.ReadableStream): (() => string) => {
  let text = '';
  stream.setEncoding('utf8').on('data', (more: string) => {
    text += more;
  });
  return () => text;
};

const endOf = (
  process: ChildProcessWithoutNullStreams,
  stdout: () => string,
  stderr: () => string,
): Promise<Ended> =>
  new Promise((resolve, reject) => {
    process.once('error', reject);
    process.once('close', (code, signal) => resolve({ code, signal, stdout: stdout(), stderr: stderr() }));
  });

const heardOf = (
  { stdout }: ChildProcessWithoutNullStreams,
  soFar: () => string,
  ended: Promise<Ended>,
  pattern: RegExp,
): Promise<RegExpExecArray> =>
  new Promise((resolve, reject) => {
    const look = (): void => {
      const found = pattern.exec(soFar());
      if (found !== null) resolve(found);
    };
    stdout.on('data', look);
    look();
    ended.then(
      ({ code, signal, stderr }) => reject(new Error(`ended (${code ?? signal}) unheard:\n${stderr}`)),
      reject,
    );
  });

/** Starts a program in the package's folder, with nothing of this environment but PATH; killed with the test at the latest. */
const startChild = (program: string, args: readonly string[], environment: Environment = {}): Child => {
  const env = { PATH: process.env['PATH'] ?? '', ...environment };
  const child = spawn(program, args, { cwd: root, env });
  const [stdout, stderr] = [textOf(child.stdout), textOf(child.stderr)];
  const ended = endOf(child, stdout, stderr);
  const kill = (signal: NodeJS.Signals): Promise<Ended> => {
    child.kill(signal);
    return ended;
  };
  onTestFinished(async () => {
    await kill('SIGKILL');
  });
  return { pid: child.pid ?? -1, said: (pattern) => heardOf(child, stdout, ended, pattern), ended, kill };
};

const typescript = ['--import', 'tsx'];

/** Runs a TypeScript module given as text; its imports start from the package's folder. */
export const startScript = (script: string, ...args: readonly string[]): Child =>
  startChild(process.execPath, [...typescript, '--input-type=module', '--eval', script, ...args]);

const environmentOf = (folder: string, more: Environment): Environment => ({
  DATA_DIR: folder,
  PORT: '0',
  LOG_LEVEL: 'silent',
  ...more,
});

/** A program that runs another one in surroundings of its own: its name and arguments, the other program last. */
export type Wrapper = readonly [program: string, ...args: readonly string[]];

/** Starts a command of the program over a folder. */
export const startCommand = (
  folder: string,
  args: readonly string[],
  environment: Environment,
  wrapper?: Wrapper,
): Child => {
  // As it is shipped; tests/support/build.ts has built it from what stands in src.
  const command = [process.execPath, 'dist/main.js', ...args] as const;
  const [program, ...rest] = wrapper === undefined ? command : ([...wrapper, ...command] as const);
  return startChild(program, rest, environmentOf(folder, environment));
};

/** Runs a command of the program to its end. */
export const runProduct = (
  folder: string,
  args: readonly string[],
  environment: Environment = {},
): Promise<Ended> => startCommand(folder, args, environment).ended;

export type Product = Child & { readonly address: string };

const announced = /porcupine serves (http:\/\/\S+), log position \S+/;

/** The product as a process that has been told to serve and may not do so yet. */
export const startServing = (folder: string): Child => startCommand(folder, ['serve'], {});

/** The product as a process of its own, serving a folder on a free port. */
export const startProduct = async (
  folder: string,
  environment: Environment = {},
  wrapper?: Wrapper,
): Promise<Product> => {
  const child = startCommand(folder, ['serve'], environment, wrapper);
  const [, address = ''] = await child.said(announced);
  return { ...child, address };
};
