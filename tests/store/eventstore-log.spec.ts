import { afterAll, beforeAll, onTestFinished } from 'vitest';
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
