import { mkdirSync, renameSync } from 'node:fs';
import { basename, join } from 'node:path';
import { areForeign, catchUp } from '../projections/follow.ts';
import { projections } from '../projections/index.ts';
import type { EventLog } from '../store/event-log.ts';
import { lockFile } from '../store/file-lock.ts';
import { openReadModels, type ReadModels } from '../store/read-models/read-models.ts';
import { rowFiles } from '../store/read-models/row-files.ts';
import { openToRead } from './claimed-log.ts';
import { isJsonAsked } from './options.ts';
import { type Command, WrongUse } from './program.ts';
import { progressOf } from './progress.ts';

const usage = 'porcupine rebuild [--json]';

/** Milliseconds to wait for another rebuild that is just ending. */
const patience = 250;

/** What was done: how many events are in the rows, and how many of them an earlier attempt had read already. */
type Rebuilt = { readonly events: number; readonly already: number; readonly file: string };

const eventsIn = (models: ReadModels): number => Number(models.checkpoint().index) + 1;

const fill = async (log: EventLog, models: ReadModels): Promise<Omit<Rebuilt, 'file'>> => {
  if (await areForeign(log, models)) models.clear();
  const already = eventsIn(models);
  const { told, ended } = progressOf('events');
  try {
    // What came while the first was running is little, and a server reads the rest before it shows anything.
    for (let round = 0; round < 2; round += 1) await catchUp(log, models, told);
  } finally {
    ended();
  }
  return { events: eventsIn(models), already };
};

const rebuilt = async (log: EventLog, dataFolder: string): Promise<Rebuilt> => {
  const files = rowFiles(dataFolder, projections);
  const models = openReadModels(files.building);
  const { events, already } = await fill(log, models).finally(() => models.close());
  const file = files.next();
  renameSync(files.building, file);
  return { events, already, file };
};

/** Rebuilds while nobody else does. Throws WrongUse where somebody does. */
const rebuiltAlone = async (log: EventLog, dataFolder: string): Promise<Rebuilt> => {
  mkdirSync(dataFolder, { recursive: true });
  const lock = lockFile(join(dataFolder, 'rebuild.lock'), patience);
  if (lock === undefined) {
    throw new WrongUse(`the rows in ${dataFolder} are being rebuilt by another process already: wait for it`);
  }
  try {
    return await rebuilt(log, dataFolder);
  } finally {
    lock.release();
  }
};

const written = ({ events, already, file }: Rebuilt): readonly string[] => [
  ...(already > 0 ? [`an earlier rebuild that was broken off had read ${already} of the events`] : []),
  `rebuilt the rows of ${events} events in ${basename(file)}: a running server of this version exchanges its own for them within seconds, another one begins with them`,
];

/**
 * Fills the rows anew in a process of its own, beside a server that goes on answering from those it has: one that was broken
 * off is gone on with, and a second one at the same time is refused.
 */
export const rebuild: Command = {
  usage,
  run: async (surroundings, args) => {
    const json = isJsonAsked(usage, args);
    const { config, print } = surroundings;
    if (config.eventLog === 'memory:') {
      throw new WrongUse('a log in memory has no rows that outlive its process');
    }
    // First: where there is no log nothing is made.
    const log = await openToRead(config);
    try {
      const done = await rebuiltAlone(log, config.dataFolder);
      for (const line of json ? [JSON.stringify(done)] : written(done)) print(line);
      return 0;
    } finally {
      await log.close();
    }
  },
};
