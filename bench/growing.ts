import { join } from 'node:path';
import { repeated } from './abab.ts';
import { built } from './built.ts';
import { countRate } from './counting.ts';
import { fillModels, writeFolder } from './filled-folder.ts';
import { logBytes, modelsBytes } from './folder-sizes.ts';
import { loadOn } from './loading.ts';
import { type Product, startProduct } from './product.ts';
import { randomFrom } from './random.ts';
import { readingOf, readRate } from './reading.ts';
import { read, report, sequence, timed } from './requests.ts';
import { say } from './saying.ts';

/** One thing that is measured at each size. */
type Measure = {
  readonly name: string;
  readonly unit: string;
  /** Whether more of the unit is better; where it is, the unit is one of work in a second. */
  readonly better: 'more' | 'less';
  /** Whether each event is a unit of its work; else it does the same work at any size. */
  readonly perEvent?: true;
};

/** What was measured at so many events. */
export type Grown = Measure & {
  readonly at: number;
  /** Missing where it could not be measured. */
  readonly value?: number;
  /** How many measurements it was taken from, where not one alone. */
  readonly of?: number;
  /** Why it could not be measured. */
  readonly failure?: string;
};

type Found = readonly Pick<Grown, 'value' | 'of'>[];

/** Something that is measured on a log of so many events, and gives a value for each of its measures. */
type Step = {
  readonly measures: readonly Measure[];
  readonly measure: () => Promise<Found>;
};

/** What it says where it goes wrong stands in place of its values: all else is measured all the same. */
const grownBy = async ({ measures, measure }: Step, at: number): Promise<readonly Grown[]> => {
  say(`${measures[0]?.name}, at ${at}`);
  try {
    const found = await measure();
    return measures.map((each, place) => ({ ...each, at, ...found[place] }));
  } catch (error) {
    const failure = error instanceof Error ? error.message : String(error);
    return measures.map((each) => ({ ...each, at, failure }));
  }
};

const time = (name: string, unit = 'ms'): Measure => ({ name, unit, better: 'less' });
const pace = (name: string, unit = 'events/s'): Measure => ({ name, unit, better: 'more' });
const memory = (name: string): Measure => ({ name, unit: 'MB', better: 'less' });

const one = (value: number): Found => [{ value }];

const starts = 3;

const filling = (folder: string, events: number): Step => ({
  measures: [
    pace('filling the read models'),
    { name: 'read models, per event', unit: 'bytes', better: 'less' },
    { name: 'log, per event', unit: 'bytes', better: 'less' },
  ],
  measure: async () => {
    const seconds = await fillModels(folder);
    return [events / seconds, modelsBytes(folder) / events, logBytes(folder) / events].map((value) => ({
      value,
    }));
  },
});

const starting = (folder: string): Step => ({
  measures: [time('start to ready', 's'), memory('memory after the start')],
  measure: async () => {
    let held = 0;
    const start = async (): Promise<number> => {
      const product = await startProduct(folder);
      held = product.memory();
      await product.stop();
      return product.readyAfter;
    };
    const { value } = await repeated(start, { runs: starts, warmUp: false });
    return [{ value, of: starts }, { value: held / 1e6 }];
  },
});

const firstFigures = ({ address, memory: held }: Product): Step => ({
  measures: [
    { ...time('the first GET /v1/progress after a start'), perEvent: true },
    memory('memory after that first answer'),
  ],
  measure: async () => {
    const value = await timed(() => read(address, '/v1/progress'));
    return [{ value }, { value: held() / 1e6 }];
  },
});

type Ask = (number: number) => Promise<unknown>;

/** The middle and the ninety-ninth of a hundred of what is asked one after another. */
const asking = (name: string, ask: Ask, before?: Ask): Step => ({
  measures: [time(`${name}, median`), time(`${name}, p99`)],
  measure: async () => {
    const { median, p99, requests } = await sequence(ask, before);
    return [
      { value: median, of: requests },
      { value: p99, of: requests },
    ];
  },
});

const reportingAtOnce = ({ address }: Product): Step => ({
  measures: [pace('single reports, 50 connections', 'reports/s')],
  measure: async () => {
    const load = { address, prefix: 'L', connections: 50, milliseconds: 3_000 };
    const { requests, seconds } = await loadOn(load);
    return one(requests / seconds);
  },
});

const bundling = ({ address }: Product): Step => ({
  measures: [{ ...time('figure bundle of a track: build and send, median'), perEvent: true }],
  measure: async () => {
    const path = '/v1/audit/bundle/artillery-rounds-per-year?period=2025';
    const { median, requests } = await sequence(() => read(address, path));
    return [{ value: median, of: requests }];
  },
});

const questions = (product: Product, events: number): readonly Step[] => {
  const { address } = product;
  const random = randomFrom(7);
  const past = (): number => Math.floor(events / 10) + random.below(Math.floor(events * 0.9));
  let position = '';
  return [
    firstFigures(product),
    asking('GET /v1/progress, nothing new', () => read(address, '/v1/progress')),
    asking('GET /v1/progress as known at a random past index', () =>
      read(address, `/v1/progress?knownAt=index:${past()}&effectiveAt=2026-10-31`),
    ),
    asking('inclusion proof', () => read(address, `/v1/audit/inclusion/${random.below(events)}`)),
    // What is reported here is on its track: it comes before.
    bundling(product),
    asking('one report', (number) => report(address, `S-${number}`)),
    asking(
      'GET /v1/progress right after a report',
      () => read(address, `/v1/progress?atLeast=${position}`),
      async (number) => {
        ({ position } = await report(address, `A-${number}`));
      },
    ),
    reportingAtOnce(product),
  ];
};

/** What reads the log through its port, in this process, with nobody else about. */
const readings = async (folder: string, events: number) => {
  const { openSqliteLog } = await built<typeof import('../src/store/sqlite-log.ts')>('store/sqlite-log');
  const log = openSqliteLog(join(folder, 'log.db'), { readonly: true });
  const rate = (name: string, measure: () => Promise<number>): Step => ({
    measures: [pace(name)],
    measure: async () => {
      const runs = 3;
      const { value } = await repeated(measure, { runs });
      return [{ value, of: runs }];
    },
  });
  const steps = [
    rate('reading all in order through the port, parsed', () => readRate(events, readingOf(log))),
    rate('independent count', () => countRate(events, log)),
  ];
  return { steps, close: log.close };
};

type Keep = (grown: readonly Grown[]) => void;

/** Writes a log of so many events and measures what grows with it; all of it, or only what tells most. */
export const measureSize = async (
  folder: string,
  events: number,
  { isWhole, keep }: { readonly isWhole: boolean; readonly keep: Keep },
): Promise<void> => {
  const measureAll = async (steps: readonly Step[]): Promise<void> => {
    for (const step of steps) keep(await grownBy(step, events));
  };
  say(`writing ${events} events`);
  await writeFolder(folder, events);
  if (isWhole) {
    const { steps, close } = await readings(folder, events);
    await measureAll(steps);
    await close();
  }
  await measureAll([filling(folder, events), starting(folder)]);
  if (!isWhole) return;
  const product = await startProduct(folder, { RATE_LIMIT: 'off' });
  await measureAll(questions(product, events));
  await product.stop();
};
