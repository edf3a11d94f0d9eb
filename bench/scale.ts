import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeFolder } from './filled-folder.ts';
import { machine } from './machine.ts';
import { measureOnDouble } from './on-the-double.ts';
import { measureReaders, measureRequests, measureRevisions, measureStarts } from './on-the-file.ts';
import { type Group, type Row, tableOf } from './rows.ts';
import { say } from './saying.ts';

/**
 * Measures what grows with events, readers and revisions, on logs of the sizes that are named:
 * `npm run bench:scale -- 10000 100000`. docs/scale.md says what follows from the numbers.
 */
const named = process.argv.slice(2).map(Number);
const sizes = named.length > 0 ? named : [10_000, 100_000, 1_000_000];

const readers = [1, 50, 500];
const revisions = [10, 100, 1_000];

/** At this many events readers are measured, or at the most below it that there are. */
const sizeForReaders = 100_000;

/** At more events a node on the double would take half an hour alone. */
const mostOnDouble = 100_000;

const rows: Row[] = [];

const measuredOn = machine();

const file = fileURLToPath(new URL('./scale.json', import.meta.url));

/** Writes what is measured so far: a run that is broken off has its numbers too. */
const keep = (more: readonly Row[]): void => {
  rows.push(...more);
  writeFileSync(file, `${JSON.stringify({ measuredOn, rows }, null, 2)}\n`);
};

const forReaders = sizes.findLast((size) => size <= sizeForReaders);
const [least] = sizes;

const measureSize = async (folder: string, events: number): Promise<void> => {
  say(`writing ${events} events`);
  await writeFolder(folder, events);
  if (events <= mostOnDouble) {
    say('a node on the double');
    keep(await measureOnDouble(folder, events));
  }
  say('starts');
  keep(await measureStarts(folder, events));
  say('requests');
  keep(await measureRequests(folder, events));
  say('readers and revisions, at their size');
  for (const number of events === forReaders ? readers : []) keep(await measureReaders(folder, number));
  if (events === least) keep(await measureRevisions(folder, revisions));
};

const groups: readonly Group[] = ['events', 'readers', 'revisions', 'events on the double'];

const scratch = mkdtempSync(join(tmpdir(), 'porcupine-scale-'));
try {
  for (const events of sizes) {
    const folder = join(scratch, String(events));
    await measureSize(folder, events);
    rmSync(folder, { recursive: true });
  }
} finally {
  rmSync(scratch, { recursive: true });
  process.stdout.write(`${groups.map((group) => tableOf(group, rows)).join('\n\n')}\n`);
  say('done');
}
