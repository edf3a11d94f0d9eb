// @ts-nocheck
import { fileURLToPath } from 'node:url';
import type { Logger } from 'pino';
import { onTestFinished } from 'vitest';
import { claimLog } from '../../src/cli/claimed-log.ts';
import { type Running, startServer } from '../../src/cli/server.ts';
import { type Config, readConfig } from '../../src/config.ts';
import { isAuditStream } from '../../src/domain/ids.ts';
import { documentedFetch } from './documented.ts';
import { engine } from './engine.ts';
import { type AtEnd, scratchFolder } from './folder.ts';

/** A clock that stands where a test puts it. */
export type TestClock = { readonly now: () => Date; readonly set: (instant: string) => void };

export const clockAt = (instant: string): TestClock => {
  let time = new Date(instant);
  return {
    now: () => new Date(time),
    set: (next) => {
      time = new Date(next);
    },
  };
};

/** Where a file of the package is, seen from here. */
export const packaged = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

export type Answer = {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: answers are looked at member by member
  readonly body: any;
  readonly text: string;
};

export type TestServer = Running & {
  readonly folder: string;
  readonly get: (path: string, headers?: Record<string, string>) => Promise<Answer>;
  /** Sends JSON as the holder of a development key, such as `mod-nl-reporter`. */
  readonly put: (
    path: string,
    as: string,
    body: unknown,
    headers?: Record<string, string>,
  ) => Promise<Answer>;
  readonly post: (
    path: string,
    as: string,
    body: unknown,
    headers?: Record<string, string>,
  ) => Promise<Answer>;
  readonly send: (path: string, init: RequestInit) => Promise<Answer>;
  /** The position of the last event; null on an empty log. */
  readonly position: () => Promise<string | null>;
  /** How many events the log holds. */
  readonly stored: () => Promise<number>;
  /** The position of the event of a number, counted from 1: on SQLite the number itself. */
  readonly positionOf: (number: number) => Promise<string>;
};

type Settings = {
  readonly clock?: TestClock;
  readonly folder?: string;
  readonly config?: Partial<Config>;
  /** What the server records goes there; nowhere without it. */
  readonly logger?: Logger;
  /** When it is stopped; at the end of the test without it. */
  readonly atEnd?: AtEnd;
};

const answerOf = async (response: Response): Promise<Answer> => {
  const text = await response.text();
  const isJson = /[/+]json\b/.test(response.headers.get('Content-Type') ?? '');
  return { status: response.status, headers: response.headers, text, body: isJson ? JSON.parse(text) : text };
};

const key = (as: string) => ({ Authorization: `Bearer dev-${as}` });

/** The real product in this process: real HTTP on loopback, the real SQLite log in a scratch folder, and a clock. */
export const startTestServer = async (settings: Settings = {}): Promise<TestServer> => {
  const folder = settings.folder ?? scratchFolder(settings.atEnd);
  const clock = settings.clock ?? clockAt('2026-11-25T10:00:00.000Z');
  const surroundings = {
    config: {
      ...readConfig({
        DATA_DIR: folder,
        LOG_LEVEL: 'silent',
        PORT: '0',
        // Checkpoints that come by themselves would make positions a matter of time.
        CHECKPOINT_EVERY: 'asked',
        EVENT_LOG: await engine().eventLogOf(folder),
      }),
      ...settings.config,
    },
    now: clock.now,
    print: () => {},
    packaged,
    untilStopped: async () => {},
  };
  const shared = await claimLog(surroundings);
  const isEngines = settings.config?.eventLog === undefined;
  const claimed = isEngines ? { ...shared, log: await engine().own(folder, shared.log) } : shared;
  const running = await startServer(surroundings, claimed, settings.logger);
  let stopped = false;
  const stop = async () => {
    if (stopped) return;
    stopped = true;
    await running.stop();
    await claimed.release();
  };
  const { atEnd = onTestFinished } = settings;
  atEnd(stop);

  // Checkpoints come by themselves: what tests count is what was done to the server.
  const positions = async (): Promise<readonly string[]> => {
    const found: string[] = [];
    for await (const page of running.context.log.from(-1n)) {
      const own = page.filter(({ stream }) => !isAuditStream(stream));
      found.push(...own.map(({ position }) => String(position)));
    }
    return found;
  };
  const send: TestServer['send'] = async (path, init) =>
    answerOf(await documentedFetch(`${running.address}${path}`, init));
  const sendJson =
    (method: string): TestServer['put'] =>
    (path, as, body, headers = {}) =>
      send(path, {
        method,
        headers: { 'Content-Type': 'application/json', ...key(as), ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      });

  return {
    ...running,
    stop,
    folder,
    send,
    get: (path, headers = {}) => send(path, { headers }),
    put: sendJson('PUT'),
    post: sendJson('POST'),
    position: async () => (await positions()).at(-1) ?? null,
    stored: async () => (await positions()).length,
    positionOf: async (number) => (await positions())[number - 1] ?? 'none',
  };
};

/** Waits until the read side holds everything that was answered. */
export const settled = async ({ context, position }: TestServer): Promise<void> => {
  await context.follower.filled(5_000);
  const last = await position();
  if (last !== null) await context.follower.reached(BigInt(last), 5_000);
};
