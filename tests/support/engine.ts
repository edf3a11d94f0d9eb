import { onTestFinished } from 'vitest';
import type { EventLogName } from '../../src/config.ts';
import { type Double, type FreshServer, startDouble } from './event-store-double.ts';

/** The engine that the tests of the interface run on; the double is a process that speaks the event store's protocol. */
const engine = process.env['TEST_ENGINE'] ?? 'sqlite';

/** Whether these tests run on the product's own file, as some have to that look into it. */
export const onSqlite = engine === 'sqlite';

let double: Promise<Double> | undefined;

/** One double for all tests of a file; it ends with the process that runs them. */
const theDouble = (): Promise<Double> => {
  double ??= startDouble({ memory: true });
  return double;
};

/** The server that each folder's log is on: whoever opens the folder again finds the same. */
const servers = new Map<string, Promise<FreshServer>>();

const freshServer = async (): Promise<FreshServer> => {
  const server = await (await theDouble()).fresh();
  onTestFinished(() => server.close());
  return server;
};

/** The server of a folder's log. */
export const serverOf = (folder: string): Promise<FreshServer> => {
  const server = servers.get(folder) ?? freshServer();
  servers.set(folder, server);
  return server;
};

/** The log that a test's server uses: in its folder, or on the double. */
export const eventLogOf = async (folder: string): Promise<EventLogName> =>
  onSqlite ? 'sqlite:' : ((await serverOf(folder)).connectionString as EventLogName);
