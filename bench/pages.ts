import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Answer, apart, askFor, leaveAll, measureAnswers, unpacked } from './answers.ts';
import { writeFolder } from './filled-folder.ts';
import { machine } from './machine.ts';
import { measureOpenPages } from './open-pages.ts';
import { openBrowser, openReader, paintsOf } from './paints.ts';
import { startProduct } from './product.ts';
import { promise } from './requests.ts';
import { say } from './saying.ts';
import { serveStatic } from './static-files.ts';
import { table } from './tables.ts';

/**
 * Measures what the pages cost: how long the server takes, what is sent, when something is seen, and how long an open
 * page takes to show what was reported; beside a server that only sends the same bytes. Everything stays on this machine.
 * Ends with 1 where the overview sends more than it may. docs/scale.md says what follows from the numbers.
 */
const events = 10_000;

/** How many commitments are made besides, so that the pipeline has a full page. */
const commitments = 60;

/** What the overview may send, with all that it loads, in bytes. */
const mostSent = 100_000;

const pages = (report: string) => [
  '/',
  '/brief',
  '/targets/artillery-rounds-per-year',
  '/targets/military-support-since-2022',
  '/targets/ammunition-commitments',
  '/targets/drones',
  '/targets/era-loans-eu',
  '/tracks/artillery-ammunition',
  '/deliveries',
  report,
  '/commitments/mod-nl/C-1',
  '/pipeline',
  '/bodies',
  '/paper',
  '/milestones',
  '/audit',
  '/report',
  '/docs',
];

const measuredOn = machine();

/** Some report of the log, by the address of its page. */
const aReport = async (address: string): Promise<string> => {
  const html = unpacked(await askFor(`${address}/deliveries`)).toString('utf8');
  const [, path] = /href="(\/deliveries\/[^"?]+\/H-\d+)/.exec(html) ?? [];
  if (path === undefined) throw new Error('the page of deliveries leads to no report');
  return path;
};

/** The addresses of the files that a page loads: those that its elements name. */
const loadedBy = (page: Answer): readonly string[] => [
  ...new Set(
    [
      ...unpacked(page)
        .toString('utf8')
        .matchAll(/"(\/assets\/[^"]+)"/g),
    ].map(([, path = '']) => path),
  ),
];

const sizeOf = (answer: Answer) => ({ sent: answer.bytes.length, unpacked: unpacked(answer).length });

type Reader = Awaited<ReturnType<typeof openReader>>;

const measurePage = async (reader: Reader, address: string, path: string) => {
  const { answer, ...times } = await measureAnswers(address, path, apart);
  const loaded = loadedBy(answer);
  const files = new Map<string, Answer>();
  for (const file of loaded) files.set(file, await askFor(`${address}${file}`));
  const limit = await serveStatic(new Map([[path, answer], ...files]));
  const bytes = await measureAnswers(limit.address, path, 0);
  const paints = await paintsOf(reader, `${address}${path}`, `${limit.address}${path}`);
  await limit.stop();
  const { sent, unpacked: read } = sizeOf(answer);
  const row = {
    path,
    ...times,
    sent,
    unpacked: read,
    limit: bytes.again,
    paint: paints.page,
    limitPaint: paints.limit,
  };
  return { row, files };
};

type Row = Awaited<ReturnType<typeof measurePage>>['row'];

const fileOf = ([path, answer]: readonly [string, Answer]) => ({
  path: path.replace(/-[0-9a-f]{16}\./, '.'),
  ...sizeOf(answer),
  kept: answer.headers['cache-control'] ?? 'not at all',
});

type File = ReturnType<typeof fileOf>;

const times = (a: number, b: number): string => `${(a / b).toFixed(1)}×`;
const ms = (time: number): string => `${time.toLocaleString('en-US', { maximumSignificantDigits: 3 })} ms`;
const kB = (bytes: number): string => `${(bytes / 1_000).toFixed(1)} kB`;

const pagesTable = (rows: readonly Row[]): string =>
  table(
    [
      ...[
        'page',
        'first answer',
        'made anew',
        'again at once',
        'same bytes alone',
        'ratio',
        'others wait, first',
        'others wait',
      ],
      ...['sent', 'unpacked', 'first paint', 'same bytes alone', 'ratio'],
    ],
    rows.map((row) => [
      ...[row.path, ms(row.first), ms(row.anew), ms(row.again), ms(row.limit), times(row.anew, row.limit)],
      ...[ms(row.firstOthersWait), ms(row.othersWait), kB(row.sent), kB(row.unpacked)],
      ...[ms(row.paint), ms(row.limitPaint), times(row.paint, row.limitPaint)],
    ]),
  );

const filesTable = (files: readonly File[]): string =>
  table(
    ['file', 'sent', 'unpacked', 'kept by browsers'],
    files.map(({ path, sent, unpacked: read, kept }) => [path, kB(sent), kB(read), kept]),
  );

const openTable = (open: readonly Awaited<ReturnType<typeof measureOpenPages>>[]): string =>
  table(
    ['open pages', 'from the answer to a report until the page shows it, median', 'longest'],
    open.map((each) => [String(each.open), ms(each.median), ms(each.longest)]),
  );

const scratch = mkdtempSync(join(tmpdir(), 'porcupine-pages-'));
const browser = await openBrowser();
try {
  say(`writing ${events} events`);
  await writeFolder(scratch, events);
  // One address asks for more pages than anybody reads in a minute.
  const product = await startProduct(scratch, { RATE_LIMIT: 'off' });
  const { address } = product;
  for (let number = 1; number <= commitments; number += 1) await promise(address, `C-${number}`);
  const reader = await openReader(browser);
  await reader.paint(`${address}/livez`);
  const rows: Row[] = [];
  const files = new Map<string, Answer>();
  for (const path of pages(await aReport(address))) {
    say(path);
    const measured = await measurePage(reader, address, path);
    rows.push(measured.row);
    for (const [name, answer] of measured.files) files.set(name, answer);
  }
  await reader.leave();
  const open = [];
  for (const number of [1, 20]) {
    say(`${number} open`);
    open.push(await measureOpenPages(browser, address, number));
  }
  await product.stop();
  const loaded = [...files].map(fileOf);
  const sent = loaded.reduce(
    (sum, file) => sum + file.sent,
    rows.find(({ path }) => path === '/')?.sent ?? 0,
  );
  const file = fileURLToPath(new URL('./pages.json', import.meta.url));
  writeFileSync(file, `${JSON.stringify({ measuredOn, events, rows, files: loaded, open }, null, 2)}\n`);
  process.stdout.write(`${[pagesTable(rows), filesTable(loaded), openTable(open)].join('\n\n')}\n`);
  say(`the overview sends ${kB(sent)} with all that it loads, of ${kB(mostSent)} that it may`);
  if (sent >= mostSent) process.exitCode = 1;
} finally {
  leaveAll();
  await browser.close();
  rmSync(scratch, { recursive: true });
}
