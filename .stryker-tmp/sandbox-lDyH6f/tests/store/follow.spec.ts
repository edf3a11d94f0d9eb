// @ts-nocheck
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Envelope } from '../../src/domain/envelope.ts';
import { catchUp, takePage } from '../../src/projections/follow.ts';
import { projections } from '../../src/projections/index.ts';
import { openMemoryLog } from '../../src/store/memory-log.ts';
import type { ReadModels } from '../../src/store/read-models/read-models.ts';
import { scratchFolder } from '../support/folder.ts';
import { allAfter, append, corrected, recorded } from './envelopes.ts';
import { follow, openModels, reached, rowsOf, sha256, standing, total } from './read-side.ts';
import { openLogAt, secondConnection } from './sqlite.ts';

const track = 'artillery-ammunition';

/** Reports of 100, 200 and 300 rounds, of which the second is corrected to 250: 650 stand. */
const history: readonly Envelope[] = [
  recorded('a', { quantity: 100 }),
  recorded('b', { quantity: 200 }),
  corrected('b', 1, { quantity: 200 }, { quantity: 250 }),
  recorded('c', { quantity: 300 }),
];

const logOf = async (envelopes: readonly Envelope[]) => {
  const log = openMemoryLog();
  for (const envelope of envelopes) await append(log, envelope);
  return log;
};

const many = (prefix: string, number: number): readonly Envelope[] =>
  Array.from({ length: number }, (_, n) => recorded(`${prefix}-${n}`, { quantity: 10 }));

describe('folding pages of the log', () => {
  it('the same page handed over twice changes nothing', async () => {
    const file = join(scratchFolder(), 'rows.db');
    const models = openModels(file);
    const page = await allAfter(await logOf(history));
    takePage(models, page);
    const once = rowsOf(file);
    takePage(models, page);
    expect(rowsOf(file)).toEqual(once);
    expect(total(models, track, 4n)).toBe(650n);
    expect(models.checkpoint()).toMatchObject({ position: 4n, index: 3n });
  });

  it('pages that overlap give the same rows as one page', async () => {
    const [whole, parts] = [join(scratchFolder(), 'rows.db'), join(scratchFolder(), 'rows.db')];
    const events = await allAfter(await logOf(history));
    takePage(openModels(whole), events);
    const models = openModels(parts);
    for (const page of [events.slice(0, 2), events.slice(1, 3), events.slice(0, 1), events]) {
      takePage(models, page);
    }
    expect(rowsOf(parts)).toEqual(rowsOf(whole));
  });

  it('the checkpoint names the last event by the hash of its bytes', async () => {
    const models = openModels();
    const log = await logOf(history);
    await catchUp(log, models);
    expect(models.checkpoint()).toEqual({
      position: 4n,
      stream: 'delivery-mod-nl/c',
      revision: 0n,
      index: 3n,
      knownTime: Date.parse('2026-11-25T10:00:00.000Z'),
      digest: sha256((await allAfter(log)).at(-1)?.bytes ?? Buffer.alloc(0)),
    });
  });
});

/** Read models whose power fails right after so many writes of rows. */
const failingAfter = (models: ReadModels, writes: number): ReadModels => {
  let left = writes;
  return {
    ...models,
    putRows: (rows) => {
      models.putRows(rows);
      left -= 1;
      if (left === 0) throw new Error('power cut');
    },
  };
};

describe('a failure between the rows and the checkpoint', () => {
  it('leaves neither, and the page counts once when it comes again', async () => {
    const file = join(scratchFolder(), 'rows.db');
    const models = openModels(file);
    const events = await allAfter(await logOf(history));
    const [first, rest] = [events.slice(0, 1), events.slice(1)];
    takePage(models, first);
    const before = rowsOf(file);

    const lastWrite = rest.length * projections.length;
    expect(() => takePage(failingAfter(models, lastWrite), rest)).toThrow('power cut');
    expect(rowsOf(file)).toEqual(before);
    expect(models.checkpoint().position).toBe(1n);

    takePage(failingAfter(models, lastWrite + 1), rest);
    expect(total(models, track, 4n)).toBe(650n);
    expect(standing(models, 4n)).toEqual({ a: 100, b: 250, c: 300 });
  });
});

describe('a follower', () => {
  it('that failed in the middle of a page goes on from its checkpoint, and counts everything once', async () => {
    const log = await logOf(history);
    const models = openModels();
    const follower = follow(log, failingAfter(models, 5));
    await reached(follower, 4n);
    expect(follower.troubles.map(String)).toEqual(['Error: power cut']);
    expect(follower.status().trouble).toBeUndefined();
    expect(total(models, track, 4n)).toBe(650n);
  });

  it('that was stopped catches up 100 events after its restart, and follows on', async () => {
    const folder = scratchFolder();
    const log = openLogAt(join(folder, 'log.db'));
    const file = join(folder, 'rows.db');
    const first = openModels(file);
    const before = follow(log, first);
    await append(log, recorded('first', { quantity: 7 }));
    await reached(before, 1n);
    await before.stop();
    first.close();

    for (const envelope of many('missed', 100)) await append(log, envelope);
    const models = openModels(file);
    expect(models.checkpoint().position).toBe(1n);
    const after = follow(log, models);
    await reached(after, 101n);
    expect(Object.keys(standing(models, 101n))).toHaveLength(101);
    expect(total(models, track, 101n)).toBe(1_007n);
    await reached(after, await append(log, recorded('live', { quantity: 3 })));
    expect(total(models, track, 102n)).toBe(1_010n);
    expect(after.troubles).toEqual([]);
  });

  it('that cannot forget everything forgets nothing, so that the next attempt finds what it found', async () => {
    const file = join(scratchFolder(), 'rows.db');
    const models = openModels(file);
    await catchUp(await logOf(history), models);
    const before = rowsOf(file);
    secondConnection(file).exec(
      `CREATE TRIGGER cut BEFORE DELETE ON entries BEGIN SELECT RAISE(ABORT, 'power cut'); END`,
    );
    expect(() => models.clear()).toThrow('power cut');
    expect(rowsOf(file)).toEqual(before);
  });

  it.each([
    ['as long as the one before', many('other', 5)],
    ['longer', many('other', 9)],
    ['shorter', many('other', 2)],
    ['empty, until it gets its first event', []],
  ])('over kept rows and another log (%s) forgets the rows of the log before', async (_what, others) => {
    const folder = scratchFolder();
    const [file, rows] = [join(folder, 'log.db'), join(folder, 'rows.db')];
    const old = openLogAt(file);
    for (const envelope of many('old', 5)) await append(old, envelope);
    const kept = openModels(rows);
    await catchUp(old, kept);
    expect(total(kept, track, 5n)).toBe(50n);
    kept.close();
    await old.close();
    for (const end of ['', '-wal', '-shm']) rmSync(`${file}${end}`, { force: true });

    const log = openLogAt(file);
    for (const envelope of others) await append(log, envelope);
    const models = openModels(rows);
    const follower = follow(log, models);
    const last = await append(log, recorded('newest', { quantity: 1 }));
    await reached(follower, last);
    const expected = new Set([...others.map((_, n) => `other-${n}`), 'newest']);
    const standingNow = () => new Set(Object.keys(standing(models, last)));
    await expect.poll(standingNow, { timeout: 20_000 }).toEqual(expected);
    expect(models.checkpoint()).toMatchObject({ position: last, index: last - 1n });
    expect(total(models, track, last)).toBe(BigInt(others.length * 10 + 1));
  });
});
