import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openSqliteLog } from '../src/store/sqlite-log.ts';
import { writePlausibleLog } from './plausible-log.ts';
import { type Product, startProduct } from './product.ts';

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
