// @ts-nocheck
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import type { EventLog } from '../../src/store/event-log.ts';
import { openEventStoreLog } from '../../src/store/eventstore-log.ts';
import { type Double, startDouble } from '../support/event-store-double.ts';
import { behavesAsAnEventLog } from './event-log.contract.ts';

let double: Double;
beforeAll(async () => {
  double = await startDouble({ memory: true });
});
afterAll(() => double.stop());

behavesAsAnEventLog('the event-store log, on the protocol double', async () => {
  const server = await double.fresh();
  const log = openEventStoreLog(server.connectionString);
  onTestFinished(async () => {
    await log.close();
    await server.close();
  });
  return log;
});

/** A log beside whose events the same ones are stored by others before them: same names, same ids, same revisions. */
const amongOthers = (log: EventLog, others: readonly EventLog[]): EventLog => ({
  ...log,
  append: async (stream, event, expected) => {
    await Promise.all(others.map((other) => other.append(stream, event, expected)));
    return log.append(stream, event, expected);
  },
});

/** A log of its own on a server, with a prefix or without one, and two others there. */
const sharing = (prefix: string) => async (): Promise<EventLog> => {
  const server = await double.fresh();
  const at = (options: string) => openEventStoreLog(`${server.connectionString}${options}`);
  const [own, ...others] = [at(prefix), at('&streamPrefix=north-2'), at('&streamPrefix=no')] as const;
  onTestFinished(async () => {
    await Promise.all([own, ...others].map((log) => log.close()));
    await server.close();
  });
  return amongOthers(own, others);
};

behavesAsAnEventLog(
  'the event-store log, on a protocol double that holds two more accounts',
  sharing('&streamPrefix=north'),
);
behavesAsAnEventLog(
  'the event-store log without a prefix, on a protocol double that holds two more accounts',
  sharing(''),
);
