import { join } from 'node:path';
import { abab } from '../abab.ts';
import { built } from '../built.ts';
import { countRate } from '../counting.ts';
import { writeFolder } from '../filled-folder.ts';
import { parseRows } from '../plain-sqlite.ts';
import type { Row } from '../row.ts';

const events = 50_000;

export const independentCount: Row = {
  name: `fold of the whole log into what counts on each track, by variant, donor and year, without writing rows; ${events.toLocaleString('en-US')} events`,
  unit: 'events/s',
  beside: 'plain better-sqlite3: the same rows read and parsed, and nothing counted',
  better: 'more',
  atLeast: 0.6,

  measure: async ({ folder }) => {
    const { openSqliteLog } = await built<typeof import('../../src/store/sqlite-log.ts')>('store/sqlite-log');
    await writeFolder(folder, events);
    const file = join(folder, 'log.db');
    const log = openSqliteLog(file, { readonly: true });
    const measured = await abab(
      () => countRate(events, log),
      async () => parseRows(file),
      { runs: 7 },
    );
    await log.close();
    return measured;
  },
};
