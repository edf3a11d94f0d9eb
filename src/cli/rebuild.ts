import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { basename, join } from 'node:path';
import { areForeign, catchUp } from '../projections/follow.ts';
import { projections } from '../projections/index.ts';
import type { EventLog } from '../store/event-log.ts';
import { lockFile } from '../store/file-lock.ts';
import { openReadModels, type ReadModels } from '../store/read-models/read-models.ts';
import { rowFiles } from '../store/read-models/row-files.ts';
import { openToRead } from './claimed-log.ts';
import { argumentsIn, misused } from './options.ts';
import { type Command, type Surroundings, WrongUse } from './program.ts';
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

const rebuilt = async ({ config }: Surroundings): Promise<Rebuilt> => {
  const files = rowFiles(config.dataFolder, projections);
  const log = await openToRead(config);
  try {
    const models = openReadModels(files.building);
    const { events, already } = await fill(log, models).finally(() => models.close());
    const file = files.next();
    renameSync(files.building, file);
    return { events, already, file };
  } finally {
    await log.close();
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
    const { values, positionals } = argumentsIn(usage, {
      args: [...args],
      allowPositionals: true,
      options: { json: { type: 'boolean' } },
    });
    if (positionals.length > 0) throw misused(usage);
    const { dataFolder, eventLog } = surroundings.config;
    if (eventLog === 'memory:') throw new WrongUse('a log in memory has no rows that outlive its process');
    if (!existsSync(dataFolder)) mkdirSync(dataFolder, { recursive: true });
    const lock = lockFile(join(dataFolder, 'rebuild.lock'), patience);
    if (lock === undefined) {
      throw new WrongUse(
        `the rows in ${dataFolder} are being rebuilt by another process already: wait for it`,
      );
    }
    try {
      const done = await rebuilt(surroundings);
      const lines = values.json === true ? [JSON.stringify(done)] : written(done);
      for (const line of lines) surroundings.print(line);
      return 0;
    } finally {
      lock.release();
    }
  },
};
