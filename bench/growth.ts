import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Grown, measureSize } from './growing.ts';
import { growthChart } from './growth-chart.ts';
import { growthTable } from './growth-table.ts';
import { machine } from './machine.ts';
import { say } from './saying.ts';

/**
 * Measures how the cost of a unit of work grows with the log: `npm run bench:growth`, with sizes of your own
 * `npm run bench:growth -- 1000 10000`, and with `--long` also filling, starting and memory at ten million events.
 */
const args = process.argv.slice(2);
const named = args.filter((arg) => arg !== '--long').map(Number);
const sizes = named.length > 0 ? named : [10_000, 100_000, 1_000_000];
const longSizes = args.includes('--long') ? [10_000_000] : [];

if (![...sizes].every((size) => Number.isInteger(size) && size >= 1_000)) {
  throw new Error('sizes are whole numbers of events, from 1000 on: the targets of the paper alone are some');
}

const measuredOn = machine();
const grown: Grown[] = [];

const beside = (name: string): string => fileURLToPath(new URL(`./${name}`, import.meta.url));

/** Writes what is measured so far: a run that is broken off has its numbers too. */
const keep = (more: readonly Grown[]): void => {
  grown.push(...more);
  writeFileSync(beside('growth.json'), `${JSON.stringify({ measuredOn, grown }, null, 2)}\n`);
};

const scratch = mkdtempSync(join(tmpdir(), 'porcupine-growth-'));
try {
  for (const events of [...sizes, ...longSizes]) {
    const folder = join(scratch, String(events));
    await measureSize(folder, events, { isWhole: sizes.includes(events), keep });
    rmSync(folder, { recursive: true });
  }
} finally {
  rmSync(scratch, { recursive: true });
  writeFileSync(beside('growth.svg'), growthChart(grown));
  process.stdout.write(`${growthTable(grown)}\n`);
  say('done');
}
