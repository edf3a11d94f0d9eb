import { rmSync } from 'node:fs';
import { logBytes, modelFiles, modelsBytes } from './folder-sizes.ts';
import { type Product, startProduct } from './product.ts';
import { openReaders } from './readers.ts';
import { correct, read, report, sequence, timed, timesOf } from './requests.ts';
import type { Group, Row } from './rows.ts';

const rowsAt =
  (group: Group, at: number) =>
  (measure: string, value: number, unit: string, of?: number): Row => ({
    ...{ group, at, measure, value, unit },
    ...(of === undefined ? {} : { of }),
  });

/** Starts once with empty read models and once with those that the first start has filled. */
export const measureStarts = async (folder: string, events: number): Promise<readonly Row[]> => {
  const row = rowsAt('events', events);
  for (const file of modelFiles(folder)) rmSync(file);
  const empty = await startProduct(folder);
  const filledMemory = empty.memory();
  await empty.stop();
  const full = await startProduct(folder);
  const startedMemory = full.memory();
  await full.stop();
  const [log, models] = [logBytes(folder), modelsBytes(folder)];
  return [
    row('log.db', log / 1e6, 'MB'),
    row('log.db, per event', log / events, 'bytes'),
    row('read models', models / 1e6, 'MB'),
    row('read models, per event', models / events, 'bytes'),
    row('start with empty read models, to ready', empty.readyAfter, 's'),
    row('events folded meanwhile', events / empty.readyAfter, 'events/s'),
    row('start with read models at the head, to ready', full.readyAfter, 's'),
    row('memory once empty read models are filled', filledMemory / 1e6, 'MB'),
    row('memory after an ordinary start', startedMemory / 1e6, 'MB'),
  ];
};

const questions = (events: number) =>
  ({
    'GET /v1/progress': '/v1/progress',
    'GET /v1/progress, knownAt half of the log': `/v1/progress?knownAt=index:${Math.floor(events / 2)}`,
    'GET /v1/progress of one target': '/v1/progress/artillery-rounds-per-year?period=2025',
    'GET /v1/deliveries, a page': '/v1/deliveries',
  }) as const;

/** One request after another, by one who asks. */
const measureEach = async ({ address }: Product, events: number): Promise<readonly Row[]> => {
  const row = rowsAt('events', events);
  const asked = [
    ...Object.entries(questions(events)).map(([name, path]) => ({ name, ask: () => read(address, path) })),
    { name: 'PUT of a new report', ask: (number: number) => report(address, `S-${number}`) },
  ];
  const rows: Row[] = [];
  for (const { name, ask } of asked) {
    const { median, p99, requests } = await sequence(ask);
    rows.push(row(`${name}, median`, median, 'ms', requests), row(`${name}, p99`, p99, 'ms', requests));
  }
  return rows;
};

/** How many ask and report at once in the mixed load, and for how long, in milliseconds. */
const workers = 4;
const loadFor = 5_000;

/** A server that was kept by figures for seconds may close a connection on which somebody has just asked. */
const unlessCut = async (asking: Promise<unknown>): Promise<void> => {
  try {
    await asking;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
};

const mixedLoad = async ({ address }: Product, events: number): Promise<void> => {
  const paths = Object.values(questions(events));
  const until = performance.now() + loadFor;
  const work = async (worker: number): Promise<void> => {
    for (let turn = 0; performance.now() < until; turn += 1) {
      await unlessCut(report(address, `M-${worker}-${turn}`));
      await unlessCut(read(address, paths[(worker + turn) % paths.length] ?? ''));
    }
  };
  await Promise.all(Array.from({ length: workers }, (_each, worker) => work(worker)));
};

/** How long requests take, and what memory the server holds when they and a mixed load are done. */
export const measureRequests = async (folder: string, events: number): Promise<readonly Row[]> => {
  const product = await startProduct(folder);
  const rows = await measureEach(product, events);
  await mixedLoad(product, events);
  const memory = product.memory();
  await product.stop();
  return [...rows, rowsAt('events', events)('memory after requests and a mixed load', memory / 1e6, 'MB')];
};

/** How often the time until the last reader knows is measured. */
const changes = 10;

/** What grows with the readers of the live stream, each with a connection of its own. */
export const measureReaders = async (folder: string, readers: number): Promise<readonly Row[]> => {
  const row = rowsAt('readers', readers);
  const product = await startProduct(folder);
  const open = await openReaders(product.address, readers);
  const times: number[] = [];
  for (let change = 0; change < changes; change += 1) {
    const { position } = await report(product.address, `R-${readers}-${change}`);
    times.push(await timed(() => Promise.all(open.map(({ told }) => told(Number(position))))));
  }
  const memory = product.memory();
  for (const { leave } of open) leave();
  await product.stop();
  const { median, requests } = timesOf(times);
  return [
    row('from the answer to a report until the last reader has it, median', median, 'ms', requests),
    row('the same, the longest', Math.max(...times), 'ms', requests),
    row('memory of the server', memory / 1e6, 'MB'),
  ];
};

/** How many commands are measured at each length of a stream. */
const commands = 10;

/** What grows with the revisions of one report. */
export const measureRevisions = async (
  folder: string,
  lengths: readonly number[],
): Promise<readonly Row[]> => {
  const product = await startProduct(folder);
  await report(product.address, 'L-1');
  const times: number[] = [];
  for (let revision = 1; revision < Math.max(...lengths) + commands; revision += 1) {
    times[revision] = await timed(() => correct(product.address, 'L-1', revision));
  }
  await product.stop();
  return lengths.map((length) => {
    const { median, requests } = timesOf(times.slice(length, length + commands));
    return rowsAt('revisions', length)('correction of a report, median', median, 'ms', requests);
  });
};
