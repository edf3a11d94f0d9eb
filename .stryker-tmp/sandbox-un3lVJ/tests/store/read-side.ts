// @ts-nocheck
import { createHash } from 'node:crypto';
import Database from 'better-sqlite3';
import { onTestFinished } from 'vitest';
import { startFollowing } from '../../src/projections/follow.ts';
import type { EventLog } from '../../src/store/event-log.ts';
import type { KeptModels } from '../../src/store/read-models/kept-models.ts';
import { openReadModels, type ReadModels } from '../../src/store/read-models/read-models.ts';

/** Read models in a file, or in none; closed at the end of the test at the latest. */
export const openModels = (file?: string): ReadModels => {
  const models = openReadModels(file);
  onTestFinished(() => models.close());
  return models;
};

/** Read models that nobody throws away. */
export const keptAsTheyAre = (models: ReadModels): KeptModels => ({
  current: () => models,
  renew: () => {
    throw new Error('these read models were to be kept');
  },
  close: models.close,
});

/** A follower that is stopped at the end of the test at the latest; what troubled it is kept. */
export const follow = (log: EventLog, models: ReadModels) => {
  const troubles: unknown[] = [];
  const follower = startFollowing(log, keptAsTheyAre(models), {
    monotonic: () => performance.now(),
    onTrouble: (error) => troubles.push(error),
  });
  onTestFinished(() => follower.stop());
  return { ...follower, troubles };
};

/** Waits, for as long as a test may take, until the read side holds everything up to a position. */
export const reached = async (follower: ReturnType<typeof follow>, position: bigint): Promise<void> => {
  if (!(await follower.reached(position, 20_000))) {
    throw new Error(`the read side never came to ${position}: ${follower.troubles.map(String).join('; ')}`);
  }
};

const tables = `SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name`;

/** Every row of a read-models file, table by table, as another program finds them. */
export const rowsOf = (file: string): Readonly<Record<string, readonly string[]>> => {
  const db = new Database(file, { readonly: true });
  db.defaultSafeIntegers(true);
  const written = (row: unknown) =>
    JSON.stringify(row, (_name, value: unknown) => (typeof value === 'bigint' ? String(value) : value));
  const rows = db
    .prepare<[], { name: string }>(tables)
    .all()
    .map(({ name }) => [name, db.prepare(`SELECT * FROM ${name}`).all().map(written).toSorted()]);
  db.close();
  return Object.fromEntries(rows);
};

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The references of mod-nl's reports that stand, with their quantities, as known at a position. */
export const standing = (models: ReadModels, position: bigint): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    models
      .reportsAt({ position }, 1_000_000, {}, { sorting: { sort: 'recorded', order: 'desc' }, limit: 1_000 })
      .map(({ reference, delivery }) => [reference, delivery.quantity]),
  );

/** Net quantity of a track in the ledger as known at a position. */
export const total = (models: ReadModels, track: string, position: bigint): bigint =>
  models
    .sumsAlike(track, { position }, { name: 'all', traits: () => '', days: () => '' })
    .reduce((sum, { min }) => sum + min, 0n);
