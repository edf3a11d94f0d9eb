import { join } from 'node:path';
import { abab } from '../abab.ts';
import { built } from '../built.ts';
import { openEmmett } from '../emmett.ts';
import { envelopeFor } from '../envelopes.ts';
import { readingOf, readRate } from '../reading.ts';
import type { Ground, Row } from '../row.ts';

const together = 500;

/** So many events in a log of the product and in one of the peer. */
const filled = async ({ folder }: Ground, events: number) => {
  const { openSqliteLog } = await built<typeof import('../../src/store/sqlite-log.ts')>('store/sqlite-log');
  const log = openSqliteLog(join(folder, 'log.db'));
  const peer = await openEmmett(join(folder, 'emmett.db'));
  for (let at = 0; at < events; at += together) {
    const group = Array.from({ length: together }, (_each, offset) => envelopeFor(`E-${at + offset}`));
    await Promise.all(group.map((event) => log.append(event.stream, event, -1n)));
    await peer.append(
      `stream-${at}`,
      group.map((event) => ({ type: event.type, data: event })),
    );
  }
  const close = async (): Promise<void> => {
    await log.close();
    peer.close();
  };
  return { log, peer, events, close };
};

const name = 'reading all in order, parsed';

export const readInBatches: Row = {
  name: `${name}, beside batches`,
  unit: 'events/s',
  beside: 'the batch reader of emmett-sqlite 0.42.4',
  better: 'more',
  atLeast: 3.5,

  measure: async (ground) => {
    const both = await filled(ground, 100_000);
    const { events, peer } = both;
    const measured = await abab(
      () => readRate(events, readingOf(both.log)),
      () => readRate(events, peer.inBatches),
      { runs: 7 },
    );
    await both.close();
    return measured;
  },
};

export const readOneByOne: Row = {
  name: `${name}, beside a consumer`,
  unit: 'events/s',
  beside: 'the consumer of emmett-sqlite 0.42.4',
  better: 'more',
  atLeast: 50,

  measure: async (ground) => {
    // One by one the peer takes seconds for each ten thousand.
    const both = await filled(ground, 10_000);
    const { events } = both;
    const theirs = async (run: number): Promise<number> => {
      let stop = async (): Promise<void> => {};
      const rate = await readRate(events, async (take) => {
        ({ stop } = await both.peer.byConsumer(`reader-${run + 1}`, events, take));
      });
      await stop();
      return rate;
    };
    const measured = await abab(() => readRate(events, readingOf(both.log)), theirs, { runs: 5 });
    await both.close();
    return measured;
  },
};
