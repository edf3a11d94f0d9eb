// @ts-nocheck
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { binaryEvent, EventStoreDBClient } from '@eventstore/db-client';
import Database from 'better-sqlite3';
import { inject, onTestFinished } from 'vitest';
import type { EventLogName } from '../../src/config.ts';
import type { EventLog } from '../../src/store/event-log.ts';
import { openEventStoreLog } from '../../src/store/eventstore-log.ts';
import { type Double, startDouble } from './event-store-double.ts';
import { newPart, ownPartOf } from './own-part.ts';

/** An event as it is put into a log past the product, whatever it says. */
type Put = {
  readonly stream: string;
  readonly type: string;
  readonly bytes: Uint8Array;
  /** Random where nobody asks for it. */
  readonly id?: string;
};

/** What the tests of the interface run on: where the log of a folder is, and how to get at it past the product. */
type Engine = {
  /** The name of a folder's log, as the product is told it: whoever opens the folder again finds the same. */
  readonly eventLogOf: (folder: string) => Promise<EventLogName>;
  /** The folder's log alone, where others use the server too. */
  readonly own: (folder: string, log: EventLog) => Promise<EventLog>;
  /** Puts an event at the end of a stream, and says at which revision it stands. */
  readonly put: (folder: string, event: Put) => Promise<bigint>;
};

/** Makes a thing for each folder that asks, and the same one whenever it asks again. */
const eachFolder = <Thing>(make: () => Promise<Thing>): ((folder: string) => Promise<Thing>) => {
  const made = new Map<string, Promise<Thing>>();
  return (folder) => {
    const thing = made.get(folder) ?? make();
    made.set(folder, thing);
    return thing;
  };
};

const sqlite = (): Engine => ({
  eventLogOf: async () => 'sqlite:',
  own: async (_folder, log) => log,
  put: async (folder, { stream, bytes }) => {
    const db = new Database(join(folder, 'log.db'));
    const [row] = db
      .prepare<[string, Buffer, string], { revision: bigint }>(
        `INSERT INTO events (stream, revision, envelope)
         SELECT ?, coalesce(max(revision), -1) + 1, ? FROM events WHERE stream = ? RETURNING revision`,
      )
      .safeIntegers()
      .all(stream, Buffer.from(bytes), stream);
    db.close();
    return row?.revision ?? -1n;
  },
});

/** A server of its own for each folder, on one double for all tests of a process, which ends with it. */
const double = (): Engine => {
  let process: Promise<Double> | undefined;
  const serverOf = eachFolder(async () => {
    process ??= startDouble({ memory: true });
    const server = await (await process).fresh();
    onTestFinished(() => server.close());
    return server;
  });
  return {
    eventLogOf: async (folder) => (await serverOf(folder)).connectionString as EventLogName,
    own: async (_folder, log) => log,
    put: async (folder, { bytes, ...event }) => {
      const contentType = 'application/octet-stream';
      const data = Buffer.from(bytes).toString('utf8');
      return (await (await serverOf(folder)).smuggle({ ...event, contentType, data })).revision;
    },
  };
};

/** A part for each folder of a server that is there already; what the tests write stays in it. */
const server = (): Engine => {
  const address = inject('eventStore') as EventLogName;
  const log = openEventStoreLog(address);
  const client = EventStoreDBClient.connectionString(address);
  const partOf = eachFolder(() => newPart(log));
  return {
    eventLogOf: async () => address,
    own: async (folder, shared) => ownPartOf(shared, await partOf(folder)),
    put: async (folder, { stream, type, bytes, id = randomUUID() }) => {
      const { mark } = await partOf(folder);
      const event = binaryEvent({ id, type, data: bytes });
      return (await client.appendToStream(`${stream}${mark}`, event)).nextExpectedRevision;
    },
  };
};

const engines = { sqlite, double, container: server, server };

const isEngine = (name: string): name is keyof typeof engines => Object.hasOwn(engines, name);

/** The name of the engine that the tests of the interface run on. */
export const engineName = process.env['TEST_ENGINE'] ?? 'sqlite';

if (!isEngine(engineName)) throw new Error(`TEST_ENGINE is ${engineName}: no engine has that name`);

/** Whether tests run on the product's own file, as some have to that look into it. */
export const onSqlite = engineName === 'sqlite';

/** Whether tests have a part of a server that holds the events of others too. */
export const onSharedServer = engineName === 'container' || engineName === 'server';

let begun: Engine | undefined;

/** The engine, begun when the first test needs it. */
export const engine = (): Engine => {
  begun ??= engines[engineName]();
  return begun;
};
