import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openSqliteLog } from '../src/store/sqlite-log.ts';
import { built } from './built.ts';
import { writePlausibleLog } from './plausible-log.ts';
import { type Product, startProduct } from './product.ts';
import { timed } from './requests.ts';

/** A data folder with a log of so many events. */
export const writeFolder = async (folder: string, events: number): Promise<void> => {
  mkdirSync(folder, { recursive: true });
  const log = openSqliteLog(join(folder, 'log.db'));
  await writePlausibleLog(log, events);
  await log.close();
};

/** A server over a log of so many events, once it has read them. */
export const startOn = async (folder: string, events: number): Promise<Product> => {
  await writeFolder(folder, events);
  return startProduct(folder, { RATE_LIMIT: 'off' });
};

/** Fills the read models of a folder before any server does; says how many seconds that took. */
export const fillModels = async (folder: string): Promise<number> => {
  const { openSqliteLog: open } =
    await built<typeof import('../src/store/sqlite-log.ts')>('store/sqlite-log');
  const { catchUp } = await built<typeof import('../src/projections/follow.ts')>('projections/follow');
  const { projections } = await built<typeof import('../src/projections/index.ts')>('projections/index');
  const { openReadModels } = await built<typeof import('../src/store/read-models/read-models.ts')>(
    'store/read-models/read-models',
  );
  const { readModelsFile } = await built<typeof import('../src/store/read-models/row-files.ts')>(
    'store/read-models/row-files',
  );
  const log = open(join(folder, 'log.db'), { readonly: true });
  const models = openReadModels(readModelsFile(folder, projections));
  const seconds = (await timed(() => catchUp(log, models))) / 1_000;
  models.close();
  await log.close();
  return seconds;
};
