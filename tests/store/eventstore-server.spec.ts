import { inject, onTestFinished } from 'vitest';
import { openEventStoreLog } from '../../src/store/eventstore-log.ts';
import { addressOf, begunAt, newPart } from '../support/own-part.ts';
import { behavesAsAnEventLog } from './event-log.contract.ts';

behavesAsAnEventLog('the event-store log', async () => {
  const whole = openEventStoreLog(inject('eventStore'));
  const part = await newPart(whole);
  await whole.close();
  const log = openEventStoreLog(addressOf(inject('eventStore'), part));
  onTestFinished(() => log.close());
  return begunAt(log, part);
});
