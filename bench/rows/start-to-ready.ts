import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { abab } from '../abab.ts';
import { startOn } from '../filled-folder.ts';
import { startProduct } from '../product.ts';
import type { Row } from '../row.ts';

/** More would be told better, and take longer to write and to read than the whole benchmark may. */
const events = 50_000;

const start = async (folder: string): Promise<number> => {
  const product = await startProduct(folder);
  await product.stop();
  return product.readyAfter;
};

export const startToReady: Row = {
  name: `start to ready on ${events.toLocaleString('en-US')} events, at most twice an empty log's`,
  unit: 's',
  beside: 'start on an empty log, whose targets are adopted',
  better: 'less',
  atLeast: 0.5,

  measure: async ({ folder }) => {
    const full = join(folder, 'full');
    await (await startOn(full, events)).stop();
    const empty = (run: number): Promise<number> => {
      const place = join(folder, `empty-${run}`);
      mkdirSync(place);
      return start(place);
    };
    return abab(() => start(full), empty, { runs: 5 });
  },
};
