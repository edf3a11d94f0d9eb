import { join } from 'node:path';
import { abab } from '../abab.ts';
import { built } from '../built.ts';
import { writeFolder } from '../filled-folder.ts';
import { copyTables } from '../plain-sqlite.ts';
import type { Row } from '../row.ts';

/** A million would take longer than the whole benchmark may. */
const events = 20_000;

export const rebuild: Row = {
  name: `rebuild of all read models, ${events.toLocaleString('en-US')} events`,
  unit: 'events/s',
  beside: 'plain inserts of the rows that it writes into the same indexed tables',
  better: 'more',
  atLeast: 0.7,

  measure: async ({ folder }) => {
    const { openSqliteLog } = await built<typeof import('../../src/store/sqlite-log.ts')>('store/sqlite-log');
    const { catchUp } = await built<typeof import('../../src/projections/follow.ts')>('projections/follow');
    const { openReadModels } = await built<typeof import('../../src/store/read-models/read-models.ts')>(
      'store/read-models/read-models',
    );
    await writeFolder(folder, events);
    const log = openSqliteLog(join(folder, 'log.db'), { readonly: true });
    const rowsOf = (run: number): string => join(folder, `rows-${run}.db`);
    const ours = async (run: number): Promise<number> => {
      const models = openReadModels(rowsOf(run));
      const began = performance.now();
      await catchUp(log, models);
      const seconds = (performance.now() - began) / 1_000;
      models.close();
      return events / seconds;
    };
    const plain = async (run: number): Promise<number> =>
      events / copyTables(rowsOf(run), join(folder, `plain-${run}.db`));
    const measured = await abab(ours, plain, { runs: 5 });
    await log.close();
    return measured;
  },
};
