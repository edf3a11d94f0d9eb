import { describe, it, onTestFinished } from 'vitest';
import { openEventStoreLog } from '../../src/store/eventstore-log.ts';
import { ownPartOf } from '../support/own-part.ts';
import { behavesAsAnEventLog } from './event-log.contract.ts';

/** A server that is there already; the tests leave their events in it. */
const address = process.env['EVENTSTORE_URL'] ?? '';

/** How many tests the contract of every log has. */
const many = 28;

if (address === '') {
  process.stderr.write(
    `SKIPPED ${many} tests: the contract of every log against a real event store (EVENTSTORE_URL names none)\n`,
  );
  describe.skip('the event-store log, on a real server', () => {
    it(`${many} tests, where EVENTSTORE_URL names a server`, () => {});
  });
} else {
  behavesAsAnEventLog('the event-store log, on a real server', async () => {
    const log = openEventStoreLog(address);
    onTestFinished(() => log.close());
    return ownPartOf(log);
  });
}
