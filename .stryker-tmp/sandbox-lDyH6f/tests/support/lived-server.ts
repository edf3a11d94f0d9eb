// @ts-nocheck
import { claimLog } from '../../src/cli/claimed-log.ts';
import { readConfig } from '../../src/config.ts';
import { canonicalBytes, type Envelope } from '../../src/domain/envelope.ts';
import { pastEvent } from '../../src/store/execute.ts';
import { engine, onSqlite } from './engine.ts';
import { scratchFolder } from './folder.ts';
import { packaged, settled, startTestServer, type TestServer } from './server.ts';

type Settings = NonNullable<Parameters<typeof startTestServer>[0]>;

/** How an account is lived on: what is sent to a server that has nothing yet. */
type Life = (server: TestServer) => Promise<void>;

/** The events of a life that a server leads, which ends with it. */
export const eventsOf = async (live: Life, settings: Settings): Promise<readonly Envelope[]> => {
  const server = await startTestServer(settings);
  await live(server);
  const events: Envelope[] = [];
  for await (const page of server.context.log.from(-1n)) {
    events.push(...page.map((event) => pastEvent(event).envelope));
  }
  await server.stop();
  return events;
};

const intoFile = async (folder: string, events: readonly Envelope[]): Promise<void> => {
  const config = readConfig({ DATA_DIR: folder });
  const { log, release } = await claimLog({
    config,
    now: () => new Date(),
    print: () => {},
    packaged,
    untilStopped: async () => {},
  });
  await Promise.all(events.map((event) => log.append(event.stream, event, BigInt(event.revision) - 1n)));
  await release();
};

const intoEventStore = async (folder: string, events: readonly Envelope[]): Promise<void> => {
  for (const event of events) {
    const { stream, id, type } = event;
    await engine().put(folder, { stream, id, type, bytes: canonicalBytes(event) });
  }
};

/** A server whose log holds these events already, each stream's in order; it has read them. */
export const startServerOn = async (
  events: readonly Envelope[],
  settings: Settings = {},
): Promise<TestServer> => {
  const folder = scratchFolder(settings.atEnd);
  await (onSqlite ? intoFile : intoEventStore)(folder, events);
  const server = await startTestServer({ ...settings, folder });
  await settled(server);
  return server;
};

const lived = new Map<Life, Promise<readonly Envelope[]>>();

/**
 * A server on an account that is lived on once for all tests of a process: the others get a log with the same events.
 */
export const startLivedServer = async (live: Life, settings: Settings = {}): Promise<TestServer> => {
  const known = lived.get(live) ?? eventsOf(live, settings);
  lived.set(live, known);
  return startServerOn(await known, settings);
};
