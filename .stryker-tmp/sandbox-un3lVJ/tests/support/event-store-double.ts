// @ts-nocheck
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import type { Answer, Request } from './event-store-double/control.ts';
import type { FaultChange } from './event-store-double/faults.ts';
import type { Kept, Smuggled } from './event-store-double/server.ts';
import type { ServerOptions } from './event-store-double/state.ts';
import type { Stats } from './event-store-double/stats.ts';

export type DoubleOptions = Omit<ServerOptions, 'file'> & {
  /** Whether the log is in memory only and gone with the process; else it is in a file until the double is stopped. */
  readonly memory?: boolean;
};

/** One server of the double's process. */
export type DoubleServer = {
  readonly port: number;
  readonly address: string;
  readonly connectionString: string;
  /** Makes things go wrong, or right again. */
  readonly set: (change: FaultChange) => Promise<void>;
  /** Puts an event into the log that no client wrote. */
  readonly smuggle: (event: Smuggled) => Promise<{ readonly revision: bigint; readonly position: bigint }>;
  /** Drops what follows the first so many events, as a backup does that was put back. */
  readonly truncate: (after: number) => Promise<void>;
  readonly stats: () => Promise<Stats>;
  /** What clients wrote and tests smuggled, in the order of the log. */
  readonly events: () => Promise<readonly Kept[]>;
};

/** A further server with an empty log of its own, in memory, in the same process. */
export type FreshServer = DoubleServer & { readonly close: () => Promise<void> };

/** A double of EventStoreDB as a process of its own. It speaks the protocol; it proves nothing about the database. */
export type Double = DoubleServer & {
  readonly fresh: (options?: Omit<DoubleOptions, 'memory'>) => Promise<FreshServer>;
  /** Kills the process, as a loss of power does. */
  readonly kill: () => Promise<void>;
  /** Starts it again on the same port, with the same log and as it was first told to be. */
  readonly restart: () => Promise<void>;
  /** Stops the process where it is: connections stay open and nothing is answered. */
  readonly freeze: () => void;
  readonly thaw: () => void;
  /** Ends the process, and what it kept. */
  readonly stop: () => Promise<void>;
};

type Running = {
  readonly port: number;
  readonly ask: (request: Request, port?: number) => Promise<unknown>;
  readonly signal: (signal: NodeJS.Signals) => void;
  readonly kill: () => Promise<void>;
};

const root = fileURLToPath(new URL('../../', import.meta.url));
const program = fileURLToPath(new URL('./event-store-double/main.ts', import.meta.url));

type Waiting = { readonly resolve: (answer: unknown) => void; readonly reject: (failure: Error) => void };

/** Requests and their answers, over the lines of a process. */
const conversation = (child: ChildProcessWithoutNullStreams, ended: Promise<string>) => {
  const waiting = new Map<number, Waiting>();
  let asked = 0;
  void ended.then((why) => {
    for (const { reject } of waiting.values()) reject(new Error(why));
    waiting.clear();
  });
  return {
    hear: (line: string): void => {
      const { id, answer, error }: Answer = JSON.parse(line);
      const asker = waiting.get(id);
      waiting.delete(id);
      if (error === undefined) asker?.resolve(answer);
      else asker?.reject(new Error(error));
    },
    ask: (request: Request, port?: number): Promise<unknown> =>
      new Promise((resolve, reject) => {
        asked += 1;
        const id = asked;
        waiting.set(id, { resolve, reject });
        child.stdin.write(`${JSON.stringify({ id, port, ...request })}\n`);
        if (child.exitCode !== null || child.signalCode !== null) reject(new Error('the double has ended'));
      }),
  };
};

const announced = /^double listens on 127\.0\.0\.1:(\d+)$/;

const endOf = (child: ChildProcessWithoutNullStreams): Promise<string> => {
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (more: string) => {
    stderr += more;
  });
  return new Promise((resolve) => {
    child.once('close', (code, signal) => resolve(`the double ended (${code ?? signal}):\n${stderr}`));
  });
};

const run = async (options: ServerOptions): Promise<Running> => {
  const args = ['--import', 'tsx', program, JSON.stringify(options)];
  const child = spawn(process.execPath, args, { cwd: root, env: { PATH: process.env['PATH'] ?? '' } });
  const ended = endOf(child);
  // A process that is killed no longer reads what it is told.
  child.stdin.on('error', () => {});
  const kill = (): void => {
    child.kill('SIGKILL');
  };
  // One that is frozen would not notice that nobody is left.
  process.once('exit', kill);
  void ended.then(() => process.removeListener('exit', kill));

  const { hear, ask } = conversation(child, ended);
  const lines = createInterface({ input: child.stdout });
  const first: unknown = await Promise.race([once(lines, 'line').then(([line]) => line), ended]);
  const [, port] = announced.exec(String(first)) ?? [];
  if (port === undefined) throw new Error(String(first));
  lines.on('line', hear);
  return {
    port: Number(port),
    ask,
    signal: (signal) => void child.kill(signal),
    kill: async () => {
      kill();
      await ended;
    },
  };
};

type Ask = (request: Request) => Promise<unknown>;

const connectionStringOf = (port: number, { tls }: ServerOptions): string =>
  tls === undefined
    ? `esdb://127.0.0.1:${port}?tls=false`
    : `esdb://127.0.0.1:${port}?tls=true&tlsCaFile=${tls.cert}`;

/** What the process answers is what it was asked for: both ends share the types. */
const answered = async <Result>(answer: Promise<unknown>): Promise<Result> => (await answer) as Result;

const serverAt = (port: number, options: ServerOptions, ask: Ask): DoubleServer => ({
  port,
  address: `127.0.0.1:${port}`,
  connectionString: connectionStringOf(port, options),
  set: async (set) => {
    await ask({ set });
  },
  smuggle: async (smuggle) => {
    const { revision, position } = await answered<{ revision: string; position: string }>(ask({ smuggle }));
    return { revision: BigInt(revision), position: BigInt(position) };
  },
  truncate: async (after) => {
    await ask({ truncate: { after } });
  },
  stats: () => answered(ask({ stats: true })),
  events: () => answered(ask({ events: true })),
});

/** Starts a double; whoever starts it stops it. */
export const startDouble = async ({ memory = false, ...options }: DoubleOptions = {}): Promise<Double> => {
  const folder = mkdtempSync(join(tmpdir(), 'porcupine-double-'));
  const told: ServerOptions = memory ? options : { ...options, file: join(folder, 'log.jsonl') };
  const forget = (): void => rmSync(folder, { recursive: true, force: true });
  let running = await run(told).catch((failure: unknown) => {
    forget();
    throw failure;
  });
  const { port } = running;
  return {
    ...serverAt(port, told, (request) => running.ask(request)),
    fresh: async (freshly = {}) => {
      const opened = await answered<{ port: number }>(running.ask({ open: freshly }));
      const ask: Ask = (request) => running.ask(request, opened.port);
      return {
        ...serverAt(opened.port, freshly, ask),
        close: async () => {
          await ask({ close: true });
        },
      };
    },
    kill: () => running.kill(),
    restart: async () => {
      await running.kill();
      running = await run({ ...told, port });
    },
    freeze: () => running.signal('SIGSTOP'),
    thaw: () => running.signal('SIGCONT'),
    stop: async () => {
      await running.kill();
      forget();
    },
  };
};

/** A double for the test that asks, gone with it. */
export const aDouble = async (options?: DoubleOptions): Promise<Double> => {
  const double = await startDouble(options);
  onTestFinished(double.stop);
  return double;
};
