import { describe, onTestFinished } from 'vitest';
import { openEventStoreLog } from '../../src/store/eventstore-log.ts';
import { ownPartOf } from '../support/own-part.ts';
import { behavesAsAnEventLog } from './event-log.contract.ts';

/** A server that is there already; the tests leave their events in it. */
const address = process.env['EVENTSTORE_URL'] ?? '';

if (address === '') {
  process.stderr.write(
    'SKIPPED the contract of every log on a real event store: EVENTSTORE_URL names none; the summary counts its tests\n',
  );
}

describe.skipIf(address === '')('where EVENTSTORE_URL names a server', () => {
  behavesAsAnEventLog('the event-store log, on a real server', async () => {
    const log = openEventStoreLog(address);
    onTestFinished(() => log.close());
    return ownPartOf(log);
  });
});
