import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));

/** The program as it was built from what stands in src. */
export const builtProgram = fileURLToPath(new URL('../dist/main.js', import.meta.url));

export type Environment = Readonly<Record<string, string>>;

/** How a process ended, and all that it said. */
type Ended = {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
};

export type Program = {
  readonly pid: number;
  /** Resolves to its address once it says that it serves; to how it ended where it does so before. */
  readonly serves: Promise<string | Ended>;
  readonly ended: Promise<Ended>;
  /** Ends it as a loss of power does. */
  readonly kill: () => Promise<Ended>;
};

const announced = /porcupine serves (http:\/\/\S+), log position \S+/;

const heard = (stream: NodeJS.ReadableStream): (() => string) => {
  let text = '';
  stream.setEncoding('utf8').on('data', (more: string) => {
    text += more;
  });
  return () => text;
};

const addressOf = (
  { stdout }: ChildProcessWithoutNullStreams,
  soFar: () => string,
  ended: Promise<Ended>,
): Promise<string | Ended> =>
  new Promise((resolve) => {
    stdout.on('data', () => {
      const address = announced.exec(soFar())?.[1];
      if (address !== undefined) resolve(address);
    });
    void ended.then(resolve);
  });

/** Starts a command of a program, with nothing of this environment; ended with this process at the latest. */
export const startProgram = (program: string, args: readonly string[], environment: Environment): Program => {
  const env = { LOG_LEVEL: 'error', PORT: '0', ...environment };
  const child = spawn(process.execPath, [program, ...args], { cwd: root, env });
  const [stdout, stderr] = [heard(child.stdout), heard(child.stderr)];
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve({ code, signal, stdout: stdout(), stderr: stderr() }));
  });
  const end = (): void => {
    child.kill('SIGKILL');
  };
  process.once('exit', end);
  void ended.then(() => process.removeListener('exit', end));
  return {
    pid: child.pid ?? -1,
    serves: addressOf(child, stdout, ended),
    ended,
    kill: () => {
      end();
      return ended;
    },
  };
};
