import { join } from 'node:path';
import { abab } from '../abab.ts';
import { built } from '../built.ts';
import { openEmmett } from '../emmett.ts';
import { envelopeFor } from '../envelopes.ts';
import type { Row } from '../row.ts';

const clients = 50;
const each = 40;

/** Lets all clients append at once, each one event after another; says how many events a second were stored. */
const rateOf = async (append: (reference: string) => Promise<unknown>, run: number): Promise<number> => {
  const client = async (number: number): Promise<void> => {
    for (let turn = 0; turn < each; turn += 1) await append(`A${run}-${number}-${turn}`);
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: clients }, (_each, number) => client(number)));
  return (clients * each) / ((performance.now() - began) / 1_000);
};

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
    const ours = (reference: string) => {
      const event = envelopeFor(reference);
      return log.append(event.stream, event, -1n);
    };
    // Appends that overlap on its one connection are answered before they are committed: here each waits for the one before.
    let before: Promise<unknown> = Promise.resolve();
    const theirs = (reference: string) => {
      const event = envelopeFor(reference);
      before = before.then(() => peer.append(event.stream, [{ type: event.type, data: event }]));
      return before;
    };
    const measured = await abab(
      (run) => rateOf(ours, run),
      (run) => rateOf(theirs, run),
      { runs: 5 },
    );
    await log.close();
    peer.close();
    return measured;
  },
};
