// @ts-nocheck
import { expect, it } from 'vitest';
import { LogFailure } from '../../src/store/event-log.ts';
import { breakAfter } from '../support/broken-log.ts';
import { manyLines, sendFile } from '../support/bulk.ts';
import { eventsAsReceipted, expectSignedOver, withoutLine } from '../support/receipts.ts';
import { startTestServer } from '../support/server.ts';

it.each([
  ['storage-full', 507, new LogFailure('full', 'no space')],
  ['engine-unavailable', 503, new LogFailure('unavailable', 'no engine')],
])(
  'a file whose recording is broken off by %s is answered with a signed receipt over exactly what was recorded',
  async (code, status, failure) => {
    const server = await startTestServer();
    await sendFile(server, manyLines(1).join('\n'));
    breakAfter(server, 250, failure);
    const answer = await sendFile(server, manyLines(600).join('\n'));
    expect(answer).toMatchObject({ status, body: { type: `/problems/${code}`, recorded: 250, repeated: 1 } });
    const { receipt } = answer.body;
    expectSignedOver(server, receipt);
    const stored = await eventsAsReceipted(server);
    expect(stored).toHaveLength(251);
    expect(receipt.events.map(withoutLine).toSorted()).toEqual(stored.toSorted());
  },
);

it('a file of which nothing was recorded before it was broken off has no receipt, and neither has a dry run', async () => {
  const server = await startTestServer();
  breakAfter(server, 0, new LogFailure('full', 'no space'));
  const refused = await sendFile(server, manyLines(3).join('\n'));
  expect(refused).toMatchObject({ status: 507, body: { recorded: 0, receipt: null } });
  const dry = await sendFile(server, manyLines(3).join('\n'), undefined, { query: '?dryRun=true' });
  expect(dry).toMatchObject({ status: 200, body: { receipt: null } });
});
