import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { abab, type Measuring, medianOf } from '../abab.ts';
import { startOn } from '../filled-folder.ts';
import { askOn, loadOn } from '../loading.ts';
import { type Product, startProduct } from '../product.ts';
import type { Row } from '../row.ts';

const events = 20_000;

/** Fifty reports a second: one every so many milliseconds. */
const every = 20;

const readers = { connections: 4, milliseconds: 2_500 } as const;

/** The process that reports begins when that of the readers does, and goes on until they have surely ended. */
const reporters = { connections: 10, milliseconds: 3_000, every } as const;

export const progressUnderIngest: Row = {
  name: `GET /v1/progress at ${events.toLocaleString('en-US')} events while ${1_000 / every} reports a second come in, ${readers.connections} readers`,
  unit: 'answers/s',
  beside: 'the same server and reports, the answer a constant text of the same size',
  better: 'more',
  atLeast: 0.6,

  measure: async ({ folder }) => {
    const [worked, kept] = [join(folder, 'worked-out'), join(folder, 'constant')];
    const environment = { RATE_LIMIT: 'off' };
    await (await startOn(worked, events)).stop();
    cpSync(worked, kept, { recursive: true });
    const product = await startProduct(worked, environment);
    const constant = await startProduct(kept, environment, ['--import', 'tsx', 'bench/constant-answer.ts']);
    const rates: number[] = [];
    const waits: number[] = [];
    const answers =
      (server: Product): Measuring =>
      async (run) => {
        const { address } = server;
        const [asked, reported] = await Promise.all([
          askOn({ ...readers, url: `${address}/v1/progress` }),
          loadOn({ ...reporters, address, prefix: `G${run + 1}` }),
        ]);
        rates.push(reported.requests / reported.seconds);
        if (server === product) waits.push(asked.p99);
        return asked.requests / asked.seconds;
      };
    const measured = await abab(answers(product), answers(constant), { runs: 5 });
    await product.stop();
    await constant.stop();
    const notes = {
      'reports/s': Math.round(medianOf(rates)),
      'p99 of an answer in ms': Math.round(medianOf(waits)),
    };
    return { ...measured, notes: { ...measured.notes, ...notes } };
  },
};
