import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { repeated } from '../abab.ts';
import { startOn } from '../filled-folder.ts';
import { read, timed } from '../requests.ts';
import type { Row } from '../row.ts';

const events = 10_000;
const path = '/v1/audit/bundle/artillery-rounds-per-year?period=2025';
const of = `of a track, log of ${events.toLocaleString('en-US')} events`;
const reported = { unit: 'ms', beside: null, better: 'less', atLeast: null } as const;

const run = promisify(execFile);
const program = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

export const figureBundle: Row = {
  name: `figure bundle ${of}: build and send`,
  ...reported,

  measure: async ({ folder }) => {
    const product = await startOn(folder, events);
    const measured = await repeated(() => timed(() => read(product.address, path)), { runs: 5 });
    await product.stop();
    return { ...measured, besideValue: null };
  },
};

export const figureBundleVerified: Row = {
  name: `figure bundle ${of}: porcupine verify, with the start of its process`,
  ...reported,

  measure: async ({ folder }) => {
    const product = await startOn(folder, events);
    const text = await (await fetch(`${product.address}${path}`)).text();
    await product.stop();
    const file = join(folder, 'figure.bundle.json');
    writeFileSync(file, text);
    const { key } = JSON.parse(text) as { readonly key: string };
    const verify = () => run(process.execPath, [program, 'verify', file, '--key', key]);
    const measured = await repeated(() => timed(verify), { runs: 5 });
    return {
      ...measured,
      besideValue: null,
      notes: { ...measured.notes, 'MB of the bundle': (text.length / 1e6).toFixed(1) },
    };
  },
};
