import { join } from 'node:path';
import { abab } from '../abab.ts';
import { appendingTo, appendRate } from '../appending.ts';
import { built } from '../built.ts';
import { openEmmett } from '../emmett.ts';
import { envelopeFor } from '../envelopes.ts';
import type { Row } from '../row.ts';

export const concurrentAppends: Row = {
  name: '50 concurrent clients, one durable event each, through the log port',
  unit: 'events/s',
  beside: 'emmett-sqlite 0.42.4, one shared connection, one append at a time',
  better: 'more',
  atLeast: 10,

  measure: async ({ folder }) => {
    const { openSqliteLog } = await built<typeof import('../../src/store/sqlite-log.ts')>('store/sqlite-log');
    const log = openSqliteLog(join(folder, 'log.db'));
    const peer = await openEmmett(join(folder, 'emmett.db'));
    const ours = appendingTo(log);
    // Appends that overlap on its one connection are answered before they are committed: here each waits for the one before.
    let before: Promise<unknown> = Promise.resolve();
    const theirs = (reference: string) => {
      const event = envelopeFor(reference);
      before = before.then(() => peer.append(event.stream, [{ type: event.type, data: event }]));
      return before;
    };
    const measured = await abab(
      (run) => appendRate(ours, run),
      (run) => appendRate(theirs, run),
      { runs: 5 },
    );
    await log.close();
    peer.close();
    return measured;
  },
};
