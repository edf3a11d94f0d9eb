// @ts-nocheck
import { inject, onTestFinished } from 'vitest';
import { openEventStoreLog } from '../../src/store/eventstore-log.ts';
import { newPart, ownPartOf } from '../support/own-part.ts';
import { behavesAsAnEventLog } from './event-log.contract.ts';

behavesAsAnEventLog('the event-store log', async () => {
  const log = openEventStoreLog(inject('eventStore'));
  onTestFinished(() => log.close());
  return ownPartOf(log, await newPart(log));
});
