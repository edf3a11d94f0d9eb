// @ts-nocheck
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it, onTestFinished } from 'vitest';
import { canonicalBytes, type Envelope } from '../../src/domain/envelope.ts';
import { takePage } from '../../src/projections/follow.ts';
import { compareRows } from '../../src/store/read-models/comparison.ts';
import {
  openReadModels,
  openReadModelsBeside,
  type ReadModels,
} from '../../src/store/read-models/read-models.ts';
import { scratchFolder } from '../support/folder.ts';
import { recorded } from './envelopes.ts';

const page = (...events: readonly Envelope[]) =>
  events.map((event, at) => ({
    position: BigInt(at + 1),
    stream: event.stream,
    revision: BigInt(event.revision),
    bytes: canonicalBytes(event),
  }));

const events = page(recorded('A'), recorded('B'), recorded('C'));

const filled = (): string => {
  const file = join(scratchFolder(), 'models.db');
  const models = openReadModels(file);
  takePage(models, events.slice(0, 2));
  models.close();
  return file;
};

const written = (file: string, ...statements: readonly string[]): string => {
  const db = new Database(file);
  for (const statement of statements) db.exec(statement);
  db.close();
  return file;
};

const opened = (file: string): ReadModels => {
  const models = openReadModelsBeside(file);
  if ('fault' in models) throw new Error(models.fault);
  onTestFinished(() => models.close());
  return models;
};

const compared = (one: string, other: string) => compareRows(opened(one), opened(other));

it('a table that was added to the schema is compared without being listed anywhere', () => {
  const table = 'CREATE TABLE later (name TEXT, valid_from INTEGER, PRIMARY KEY (name, valid_from)) STRICT';
  const has = (...rows: readonly string[]) =>
    written(filled(), table, ...rows.map((row) => `INSERT INTO later VALUES ${row}`));
  expect(compared(has("('a', 2)"), has("('a', 2)"))).toEqual({ rows: expect.any(Number) });
  expect(compared(has("('a', 2)"), has())).toEqual({
    difference: {
      index: 1n,
      position: 2n,
      detail:
        'the read models have not the row of the table later with name "a", valid_from 2, which the log gives',
    },
  });
});

it.each([
  ['letters outside the first plane, which SQLite sorts by their bytes', "('\u{1f600}')", "('\uffee')"],
  ['a text that begins as another does', "('a')", "('ab')"],
])('of two rows with %s the one too much is named', (_what, one, other) => {
  const table = 'CREATE TABLE later (name TEXT PRIMARY KEY) STRICT';
  const has = (...rows: readonly string[]) =>
    written(filled(), table, ...rows.map((row) => `INSERT INTO later VALUES ${row}`));
  for (const [kept, more] of [
    [one, other],
    [other, one],
  ] as const) {
    const name = JSON.stringify(more.slice(2, -2));
    expect(compared(has(kept), has(one, other))).toMatchObject({
      difference: {
        detail: `the read models have the row of the table later with name ${name}, which the log does not give`,
      },
    });
    expect(compared(has(one, other), has(kept))).toMatchObject({
      difference: {
        detail: `the read models have not the row of the table later with name ${name}, which the log gives`,
      },
    });
  }
});

it('of a long text the part is shown that is another', () => {
  const table = 'CREATE TABLE later (name TEXT PRIMARY KEY, text TEXT) STRICT';
  const has = (end: string) =>
    written(filled(), table, `INSERT INTO later VALUES ('a', '${'x'.repeat(1_000)}${end}')`);
  const { difference } = compared(has('right'), has('wrong')) as { difference: { detail: string } };
  expect(difference.detail).toMatch(/has as text …x{40}wrong", and the log gives …x{40}right"$/);
});

it('an index that leads elsewhere than to the rows of its table is found', () => {
  const file = filled();
  const db = new Database(file);
  db.unsafeMode();
  db.pragma('writable_schema = ON');
  const leadsAstray =
    "UPDATE sqlite_schema SET sql = replace(sql, '(stream, idx)', '(body, idx)') WHERE name = 'events_by_stream'";
  expect(db.prepare(leadsAstray).run().changes).toBe(1);
  db.close();
  expect(compared(filled(), file)).toMatchObject({
    difference: {
      detail: expect.stringMatching(/^the file of the read models is damaged: .*events_by_stream/),
    },
  });
});

it('read models beside a server stay as they were when they were opened, whatever it writes', () => {
  const file = filled();
  const server = openReadModels(file);
  onTestFinished(() => server.close());
  const beside = opened(file);
  takePage(server, events);
  expect(server.checkpoint().index).toBe(2n);
  expect(beside.checkpoint().index).toBe(1n);
  expect(compareRows(opened(filled()), beside)).toEqual({ rows: expect.any(Number) });
  expect(opened(file).checkpoint().index).toBe(2n);
});
