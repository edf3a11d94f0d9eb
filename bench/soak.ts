import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fillModels, writeFolder } from './filled-folder.ts';
import { machine } from './machine.ts';
import { type Product, startProduct } from './product.ts';
import { openReaders } from './readers.ts';
import { read, report, type Times } from './requests.ts';
import { count } from './rows.ts';
import { say } from './saying.ts';
import { memoryChart, type Sample } from './soak-chart.ts';
import { lostOf, soak } from './soaking.ts';
import { table } from './tables.ts';
import { createTally } from './tally.ts';

/**
 * A mixed load on one server, and what memory it holds meanwhile: `npm run bench:soak`, or with minutes and events of your
 * own `npm run bench:soak -- 2 100000`. Ends with 1 where anything was answered with 500, where a report is lost that the
 * server said it has, or where a reader of the live stream was left behind.
 */
const [minutes = 5, events = 1_000_000] = process.argv.slice(2).map(Number);

const betweenSamples = 5_000;

/** How many read the live stream meanwhile. */
const listeners = 20;

/** How long they may take to hear of the last report, in milliseconds. */
const patience = 60_000;

const measuredOn = machine();
const beside = (name: string): string => fileURLToPath(new URL(`./${name}`, import.meta.url));

const tally = createTally();
const samples: Sample[] = [];
const byMinute: Times[] = [];
const acknowledged: string[] = [];

const megabytes = (product: Product): number => Math.round(product.memory() / 1e6);

/** Notes the memory of the server again and again, until it is told to end. */
const startSampling = (product: Product): { readonly end: () => void } => {
  const began = performance.now();
  const sample = (): void => {
    const seconds = Math.round((performance.now() - began) / 1_000);
    samples.push({ seconds, megabytes: megabytes(product) });
  };
  sample();
  const timer = setInterval(sample, betweenSamples);
  return {
    end: () => {
      clearInterval(timer);
      sample();
    },
  };
};

/** Whether every listener hears of one more report in time. */
const stillHear = async (product: Product, open: Awaited<ReturnType<typeof openReaders>>) => {
  const { position } = await report(product.address, 'LAST');
  const late = new Promise<false>((resolve) => {
    setTimeout(() => resolve(false), patience).unref();
  });
  const heard = Promise.all(open.map(({ told }) => told(Number(position)))).then(() => true);
  return Promise.race([heard, late]);
};

type Memory = { readonly ready: number; readonly afterFirstFigure: number; readonly afterLoad: number };

const keep = (result: object = {}): void => {
  const kept = { measuredOn, events, minutes, ...result, byMinute, answers: tally.counts(), samples };
  writeFileSync(beside('soak.json'), `${JSON.stringify(kept, null, 2)}\n`);
  writeFileSync(beside('soak.svg'), memoryChart(samples));
};

const ms = (milliseconds: number): string => `${milliseconds.toFixed(1)} ms`;

const print = ({ ready, afterFirstFigure, afterLoad }: Memory, largest: number): void => {
  const memory = table(
    ['memory of the server', 'MB', 'of that once ready'],
    [
      ['once ready', ready],
      ['after the first figure', afterFirstFigure],
      ['after the load', afterLoad],
      ['the largest sample', largest],
    ].map(([name, held]) => [String(name), String(held), `${(Number(held) / ready).toFixed(2)}×`]),
  );
  const times = table(
    ['minute', 'reports', 'median', 'p99'],
    byMinute.map(({ requests, median, p99 }, minute) => [
      String(minute + 1),
      count(requests),
      ms(median),
      ms(p99),
    ]),
  );
  const answers = table(
    ['what', 'answers'],
    Object.entries(tally.counts()).map(([kind, counts]) => [
      kind,
      Object.entries(counts)
        .map(([status, number]) => `${status}: ${count(number)}`)
        .join('; '),
    ]),
  );
  process.stdout.write(`${[memory, times, answers].join('\n\n')}\n`);
};

/** The load, minute by minute: the last may be a part of one. */
const load = async (product: Product): Promise<void> => {
  for (let minute = 0; minute < minutes; minute += 1) {
    say(`minute ${minute + 1} of ${minutes}`);
    const milliseconds = Math.min(1, minutes - minute) * 60_000;
    const soaked = await soak(
      { address: product.address, events, tally },
      { milliseconds, prefix: `K${minute}` },
    );
    byMinute.push(soaked.reports);
    acknowledged.push(...soaked.acknowledged);
    keep();
  }
};

const soakProduct = async (product: Product): Promise<void> => {
  const { address } = product;
  const ready = megabytes(product);
  await read(address, '/v1/progress');
  const afterFirstFigure = megabytes(product);
  const open = await openReaders(address, listeners);
  const sampling = startSampling(product);
  const [began, used] = [performance.now(), product.cpu()];
  await load(product);
  const share = (product.cpu() - used) / ((performance.now() - began) / 1_000);
  sampling.end();
  const afterLoad = megabytes(product);
  const largest = Math.max(...samples.map((sample) => sample.megabytes));
  say(`the server used ${share.toFixed(2)} of a core; do all listeners still hear?`);
  const hear = await stillHear(product, open);
  for (const { leave } of open) leave();
  say(`is there all of ${count(acknowledged.length)} reports that were acknowledged?`);
  const lost = await lostOf({ address, events, tally }, acknowledged);
  keep({
    memory: { ready, afterFirstFigure, afterLoad, largest },
    share,
    acknowledged: acknowledged.length,
    lost,
    hear,
  });
  print({ ready, afterFirstFigure, afterLoad }, largest);
  const broken = Object.values(tally.counts()).some((counts) => counts['500'] !== undefined);
  say(
    `${lost.length} acknowledged reports are lost; ${broken ? 'some' : 'no'} answers were 500; ${hear ? 'all' : 'not all'} listeners heard of the last report`,
  );
  if (lost.length > 0 || broken || !hear) process.exitCode = 1;
};

const folder = mkdtempSync(join(tmpdir(), 'porcupine-soak-'));
try {
  say(`writing ${count(events)} events`);
  await writeFolder(folder, events);
  say('filling the read models');
  await fillModels(folder);
  const product = await startProduct(folder, { RATE_LIMIT: 'off' });
  await soakProduct(product);
  await product.stop();
} finally {
  rmSync(folder, { recursive: true });
}
