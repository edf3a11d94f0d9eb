import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { beginning } from '../src/store/event-log.ts';
import { pastEvent } from '../src/store/execute.ts';
import { openSqliteLog } from '../src/store/sqlite-log.ts';
import { type Double, startDouble } from '../tests/support/event-store-double.ts';
import { startProduct } from './product.ts';
import { report, sequence } from './requests.ts';
import type { Row } from './rows.ts';

/** Puts the events of a file's log into the double, in their order. */
const fill = async (double: Double, file: string): Promise<void> => {
  const log = openSqliteLog(file, { readonly: true });
  for await (const page of log.from(beginning)) {
    const smuggled = page.map((event) => {
      const { id, type } = pastEvent(event).envelope;
      return double.smuggle({ stream: event.stream, id, type, data: Buffer.from(event.bytes).toString() });
    });
    await Promise.all(smuggled);
  }
  await log.close();
};

/**
 * What a node with empty read models does on a log that is on the protocol double, over loopback: it tells of this
 * program and its client, and nothing of a real server.
 */
export const measureOnDouble = async (folder: string, events: number): Promise<readonly Row[]> => {
  // The double's own events would be written between the measured ones.
  const double = await startDouble({ memory: true, systemEvery: 0 });
  const at = (measure: string, value: number, unit: string, of?: number): Row => ({
    group: 'events on the double',
    at: events,
    ...{ measure, value, unit },
    ...(of === undefined ? {} : { of }),
  });
  try {
    await fill(double, join(folder, 'log.db'));
    const node = join(folder, 'node');
    mkdirSync(node);
    const product = await startProduct(node, { EVENT_LOG: double.connectionString });
    const memory = product.memory();
    const put = await sequence((number) => report(product.address, `D-${number}`));
    await product.stop();
    return [
      at('an empty node, from start to ready', product.readyAfter, 's'),
      at('events followed meanwhile', events / product.readyAfter, 'events/s'),
      at('memory of the node then', memory / 1e6, 'MB'),
      at('PUT of a new report, median', put.median, 'ms', put.requests),
      at('PUT of a new report, p99', put.p99, 'ms', put.requests),
    ];
  } finally {
    await double.stop();
  }
};
