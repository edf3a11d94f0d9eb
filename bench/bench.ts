import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { machine } from './machine.ts';
import { chartOf } from './results-chart.ts';
import { tableOfResults } from './results-table.ts';
import { type Result, type Row, resultOf } from './row.ts';
import { bulkFile } from './rows/bulk-file.ts';
import { concurrentAppends } from './rows/concurrent-appends.ts';
import { figureBundle, figureBundleVerified } from './rows/figure-bundle.ts';
import { figuresThen } from './rows/figures-then.ts';
import { inclusionProof } from './rows/inclusion-proof.ts';
import { independentCount } from './rows/independent-count.ts';
import { logSize } from './rows/log-size.ts';
import { appendsOnDouble, readsOnDouble } from './rows/on-the-double.ts';
import { progressUnderIngest } from './rows/progress-under-ingest.ts';
import { readInBatches, readOneByOne } from './rows/reading-in-order.ts';
import { rebuild } from './rows/rebuild.ts';
import { reportsDuringFile } from './rows/reports-during-file.ts';
import { reportsDuringRebuild } from './rows/reports-during-rebuild.ts';
import { singleReports } from './rows/single-reports.ts';
import { startToReady } from './rows/start-to-ready.ts';
import { say } from './saying.ts';
import { syncsASecond } from './syncs.ts';

/**
 * Measures each row beside its limit or a peer in one run: `npm run bench`, or `npm run bench -- NAME` for the rows whose
 * name contains that. Writes results.json and results.svg beside this file when all rows were asked for.
 */
const rows: readonly Row[] = [
  singleReports,
  bulkFile,
  concurrentAppends,
  readInBatches,
  readOneByOne,
  independentCount,
  rebuild,
  figuresThen,
  progressUnderIngest,
  startToReady,
  inclusionProof,
  figureBundle,
  figureBundleVerified,
  logSize,
  reportsDuringFile,
  reportsDuringRebuild,
  appendsOnDouble,
  readsOnDouble,
];

const [named = ''] = process.argv.slice(2);
const asked = rows.filter(({ name }) => name.includes(named));

const beside = (name: string): string => fileURLToPath(new URL(`./${name}`, import.meta.url));

const measuredOn = machine();
const scratch = mkdtempSync(join(tmpdir(), 'porcupine-bench-'));
const results: Result[] = [];
try {
  const syncsBefore = syncsASecond(scratch);
  for (const [at, row] of asked.entries()) {
    say(row.name);
    const folder = join(scratch, String(at));
    mkdirSync(folder);
    results.push(await resultOf(row, { folder, say }));
    rmSync(folder, { recursive: true });
  }
  const syncsAfter = syncsASecond(scratch);
  const { cpu, cores, memory, node, date } = measuredOn;
  const syncs = [syncsBefore, syncsAfter]
    .map((rate) => Math.round(rate).toLocaleString('en-US'))
    .join(' and ');
  process.stdout.write(
    `${tableOfResults(results)}\n\n${date}, Node ${node}, ${cores} × ${cpu}, ${memory}; fdatasync a second, before and after: ${syncs}\n`,
  );
} finally {
  rmSync(scratch, { recursive: true });
}
if (named === '') {
  writeFileSync(beside('results.json'), `${JSON.stringify(results, null, 2)}\n`);
  writeFileSync(beside('results.svg'), chartOf(results));
}
say('done');
