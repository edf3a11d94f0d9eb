import { setTimeout as pause } from 'node:timers/promises';
import { type Times, timed, timesOf } from './requests.ts';

/** How often requests are begun over so many connections, and for how long. */
export type Pace = {
  readonly connections: number;
  /** For how long new requests are begun. */
  readonly milliseconds: number;
  /** How long each connection rests between two requests, in milliseconds. */
  readonly between?: number;
  /** Instead: how far apart requests are begun, over all connections together, however long answers take. */
  readonly every?: number;
};

/** What came of a load: how long it took, and how long its own process used a core, in seconds. */
export type Loaded = Times & { readonly seconds: number; readonly cpu: number };

/** Has every connection send one request after another. */
export const overConnections = async (
  { connections, milliseconds, between = 0, every }: Pace,
  send: (connection: number, turn: number) => Promise<unknown>,
): Promise<Loaded> => {
  const began = performance.now();
  const passed = (): number => performance.now() - began;
  const rest = (connection: number, turn: number): number => {
    if (every !== undefined) return (turn * connections + connection) * every - passed();
    return turn === 0 ? 0 : between;
  };
  const times: number[] = [];
  const client = async (connection: number): Promise<void> => {
    for (let turn = 0; ; turn += 1) {
      const left = rest(connection, turn);
      if (left > 0) await pause(left);
      if (passed() >= milliseconds) return;
      times.push(await timed(() => send(connection, turn)));
    }
  };
  const before = process.cpuUsage();
  await Promise.all(Array.from({ length: connections }, (_each, connection) => client(connection)));
  const seconds = passed() / 1_000;
  const { user, system } = process.cpuUsage(before);
  return { ...timesOf(times), seconds, cpu: (user + system) / 1e6 };
};
