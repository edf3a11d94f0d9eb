import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { abab } from '../abab.ts';
import { sendFile } from '../bulk-files.ts';
import { loadOn } from '../loading.ts';
import { startProduct } from '../product.ts';
import type { Row } from '../row.ts';

const load = { connections: 4, milliseconds: 2_500, between: 5 } as const;

/** Enough that the file is still being taken when the last report is answered. */
const lines = 15_000;

export const reportsDuringFile: Row = {
  name: 'p99 of reports while a bulk file is taken in, at most twice that without it',
  unit: 'ms',
  beside: 'p99 without it',
  better: 'less',
  atLeast: 0.5,

  measure: async ({ folder }) => {
    const outlasted: boolean[] = [];
    const p99 = (isBusy: boolean) => async (run: number) => {
      const place = join(folder, `${run}-${isBusy}`);
      mkdirSync(place);
      const { address, stop } = await startProduct(place, { RATE_LIMIT: 'off' });
      let isTaken = false;
      const file = isBusy
        ? sendFile(address, 'mod-de', lines, `F${run + 1}`).then(() => {
            isTaken = true;
          })
        : undefined;
      const loaded = await loadOn({ ...load, address, prefix: `P${run + 1}` });
      if (isBusy) outlasted.push(!isTaken);
      await file;
      await stop();
      return loaded.p99;
    };
    const measured = await abab(p99(true), p99(false), { runs: 5, warmUp: false });
    const during = outlasted.filter(Boolean).length;
    return { ...measured, notes: { ...measured.notes, 'runs that the file outlasted': during } };
  },
};
