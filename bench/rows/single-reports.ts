import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { abab, medianOf } from '../abab.ts';
import { loadOn } from '../loading.ts';
import { type Product, startProduct } from '../product.ts';
import type { Row } from '../row.ts';

const load = { connections: 50, milliseconds: 3_000, between: 0 } as const;

export const singleReports: Row = {
  name: 'single reports over HTTP, durable, 50 connections',
  unit: 'requests/s',
  beside: 'the same server storing nothing',
  better: 'more',
  atLeast: 0.8,

  measure: async ({ folder }) => {
    const [kept, dropped] = [join(folder, 'kept'), join(folder, 'dropped')];
    for (const each of [kept, dropped]) mkdirSync(each);
    const environment = { RATE_LIMIT: 'off' };
    const product = await startProduct(kept, environment);
    const nothing = await startProduct(dropped, environment, ['--import', 'tsx', 'bench/stores-nothing.ts']);
    const shares: number[] = [];
    const rate = (server: Product) => async (run: number) => {
      const before = server.cpu();
      const { requests, seconds, cpu } = await loadOn({
        ...load,
        address: server.address,
        prefix: `R${run + 1}`,
      });
      shares.push(cpu / (cpu + server.cpu() - before));
      return requests / seconds;
    };
    const measured = await abab(rate(product), rate(nothing), { runs: 5 });
    await product.stop();
    await nothing.stop();
    const share = `${Math.round(medianOf(shares) * 100)} %`;
    return { ...measured, notes: { ...measured.notes, 'of the CPU, the load generator': share } };
  },
};
