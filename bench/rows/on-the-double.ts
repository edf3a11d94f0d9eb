import type { EventLog } from '../../src/store/event-log.ts';
import { startDouble } from '../../tests/support/event-store-double.ts';
import { repeated } from '../abab.ts';
import { appended, appendingTo, appendRate } from '../appending.ts';
import { built } from '../built.ts';
import { readingOf, readRate } from '../reading.ts';
import type { Row } from '../row.ts';

const reported = { unit: 'events/s', beside: null, better: 'more', atLeast: null } as const;

const nothingReal = '(protocol double: says nothing about the real server)';

/** Measures on a log that is on the protocol double, which runs in a process of its own. */
const onDouble = async <Result>(measure: (log: EventLog) => Promise<Result>): Promise<Result> => {
  const { openEventStoreLog } =
    await built<typeof import('../../src/store/eventstore-log.ts')>('store/eventstore-log');
  const double = await startDouble({ memory: true, systemEvery: 0 });
  const log = openEventStoreLog(double.connectionString);
  try {
    return await measure(log);
  } finally {
    await log.close();
    await double.stop();
  }
};

export const appendsOnDouble: Row = {
  name: `event store, 50 concurrent clients, one event each, through the log port ${nothingReal}`,
  ...reported,

  measure: () =>
    onDouble(async (log) => {
      const append = appendingTo(log);
      const measured = await repeated((run) => appendRate(append, run), { runs: 3 });
      return { ...measured, besideValue: null };
    }),
};

export const readsOnDouble: Row = {
  name: `event store, reading all in order, parsed, through the log port ${nothingReal}`,
  ...reported,

  measure: () =>
    onDouble(async (log) => {
      const append = appendingTo(log);
      const fillings = 2;
      for (let run = 0; run < fillings; run += 1) await appendRate(append, run);
      const measured = await repeated(() => readRate(fillings * appended, readingOf(log)), { runs: 3 });
      return { ...measured, besideValue: null };
    }),
};
