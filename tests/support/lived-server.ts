import { claimLog } from '../../src/cli/claimed-log.ts';
import { readConfig } from '../../src/config.ts';
import type { RecordedEvent } from '../../src/store/event-log.ts';
import { pastEvent } from '../../src/store/execute.ts';
import { eventLogOf, onSqlite, serverOf } from './engine.ts';
import { scratchFolder } from './folder.ts';
import { packaged, startTestServer, type TestServer } from './server.ts';

type Settings = NonNullable<Parameters<typeof startTestServer>[0]>;

/** How an account is lived on: what is sent to a server that has nothing yet. */
type Life = (server: TestServer) => Promise<void>;

const eventsOf = async (live: Life, settings: Settings): Promise<readonly RecordedEvent[]> => {
  const server = await startTestServer(settings);
  await live(server);
  const events: RecordedEvent[] = [];
  for await (const page of server.context.log.from(-1n)) events.push(...page);
  await server.stop();
  return events;
};

const intoFile = async (folder: string, events: readonly RecordedEvent[]): Promise<void> => {
  const config = readConfig({ DATA_DIR: folder });
  const { log, release } = await claimLog({
    config,
    now: () => new Date(),
    print: () => {},
    packaged,
    untilStopped: async () => {},
  });
  await Promise.all(
    events.map((event) => log.append(event.stream, pastEvent(event).envelope, event.revision - 1n)),
  );
  await release();
};

const intoDouble = async (folder: string, events: readonly RecordedEvent[]): Promise<void> => {
  const server = await serverOf(folder);
  for (const event of events) {
    const { id, type } = pastEvent(event).envelope;
    await server.smuggle({ stream: event.stream, id, type, data: Buffer.from(event.bytes).toString('utf8') });
  }
};

const lived = new Map<Life, Promise<readonly RecordedEvent[]>>();

/**
 * A server on an account that is lived on once for all tests of a file: the others get a log with the same events.
 */
export const startLivedServer = async (live: Life, settings: Settings = {}): Promise<TestServer> => {
  const known = lived.get(live) ?? eventsOf(live, settings);
  lived.set(live, known);
  const events = await known;
  const folder = scratchFolder();
  await eventLogOf(folder);
  await (onSqlite ? intoFile : intoDouble)(folder, events);
  return startTestServer({ ...settings, folder });
};
