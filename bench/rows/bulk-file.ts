import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { abab } from '../abab.ts';
import { sendFile } from '../bulk-files.ts';
import { copyRows } from '../plain-sqlite.ts';
import { startProduct } from '../product.ts';
import type { Row } from '../row.ts';

const lines = 100_000;

/** Five runs of so many lines would take longer than everything else together. */
const runs = 2;

export const bulkFile: Row = {
  name: 'bulk NDJSON, 100,000 lines, durable (few runs: each is long)',
  unit: 'lines/s',
  beside: 'plain better-sqlite3, the same rows, 1,000 a transaction',
  better: 'more',
  atLeast: 0.7,

  measure: async ({ folder }) => {
    const product = async (run: number): Promise<number> => {
      const place = join(folder, String(run));
      mkdirSync(place);
      const server = await startProduct(place);
      const sent = run < 0 ? lines / 20 : lines;
      const seconds = await sendFile(server.address, 'mod-nl', sent, `B${run + 1}`);
      await server.stop();
      return sent / seconds;
    };
    const plain = async (run: number): Promise<number> =>
      copyRows(join(folder, String(run), 'log.db'), join(folder, `plain-${run}.db`));
    return abab(product, plain, { runs });
  },
};
