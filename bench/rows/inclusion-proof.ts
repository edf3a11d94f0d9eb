import { repeated } from '../abab.ts';
import { startOn } from '../filled-folder.ts';
import { read, timed } from '../requests.ts';
import type { Row } from '../row.ts';

const events = 10_000;

/** How many proofs one run asks for, one after another. */
const proofs = 200;

export const inclusionProof: Row = {
  name: `inclusion proof in a log of ${events.toLocaleString('en-US')} events`,
  unit: 'ms',
  beside: 'what it may take',
  better: 'less',
  atLeast: 1,

  measure: async ({ folder }) => {
    const product = await startOn(folder, events);
    const ask = async (run: number): Promise<number> => {
      const all = await timed(async () => {
        for (let at = 0; at < proofs; at += 1) {
          await read(product.address, `/v1/audit/inclusion/${(at * 47 + run + 1) % events}`);
        }
      });
      return all / proofs;
    };
    const measured = await repeated(ask, { runs: 5 });
    await product.stop();
    return { ...measured, besideValue: 5 };
  },
};
