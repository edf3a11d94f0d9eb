// @ts-nocheck
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type EventLog, LogFailure } from '../../src/store/event-log.ts';
import { openSqliteLog } from '../../src/store/sqlite-log.ts';
import { allAfter, anEnvelope, append, appendTogether, placesOf } from './envelopes.ts';
import { intrude, intruderOf, openLogAt, openScratchLog, secondConnection } from './sqlite.ts';

const stream = (name: string) => `delivery-mod-nl/${name}`;

/** Appends the first event of each stream in one turn, and tells what came of each. */
const outcomesOf = async (log: EventLog, names: readonly string[]): Promise<readonly string[]> => {
  const settled = await Promise.allSettled(
    names.map((name) => log.append(stream(name), anEnvelope(stream(name), 0), -1n)),
  );
  return settled.map((each) => {
    if (each.status === 'fulfilled') return each.value === 'conflict' ? 'conflict' : 'stored';
    return each.reason instanceof LogFailure ? each.reason.kind : String(each.reason);
  });
};

/** The commit records in a write-ahead log: frames whose header says how large the database is afterwards. */
const commitsIn = (file: string): number => {
  const wal = readFileSync(`${file}-wal`);
  const frame = 24 + wal.readUInt32BE(8);
  const salt = wal.subarray(16, 24);
  let commits = 0;
  for (let at = 32; at + frame <= wal.length; at += frame) {
    const current = wal.subarray(at + 8, at + 16).equals(salt);
    if (current && wal.readUInt32BE(at + 4) !== 0) commits += 1;
  }
  return commits;
};

describe('how the SQLite log is kept', () => {
  it('its connection writes ahead and waits for the disk at every commit', () => {
    const { log, file } = openScratchLog();
    expect(log.settings()).toEqual({ journalMode: 'wal', synchronous: 2 });
    expect(openLogAt(file).settings()).toEqual({ journalMode: 'wal', synchronous: 2 });
    expect(secondConnection(file).pragma('journal_mode', { simple: true })).toBe('wal');
  });

  it('is not opened where it cannot be kept so', () => {
    expect(() => openSqliteLog(':memory:')).toThrow(LogFailure);
  });

  it('holds the same events after it was closed and opened again, and goes on from there', async () => {
    const { log, file } = openScratchLog();
    await appendTogether(log, [anEnvelope(stream('a'), 0), anEnvelope(stream('b'), 0)]);
    const before = await allAfter(log);
    await log.close();
    const again = openLogAt(file);
    expect(await allAfter(again)).toEqual(before);
    expect(await again.append(stream('a'), anEnvelope(stream('a'), 0), -1n)).toBe('conflict');
    await append(again, anEnvelope(stream('a'), 1));
    expect(placesOf(await allAfter(again))).toEqual([
      `1 ${stream('a')} 0`,
      `2 ${stream('b')} 0`,
      `3 ${stream('a')} 1`,
    ]);
  });

  it('closing stores what was accepted before, and nothing is accepted afterwards', async () => {
    const { log, file } = openScratchLog();
    const accepted = append(log, anEnvelope(stream('a'), 0));
    await log.close();
    expect(await accepted).toBe(1n);
    expect(await outcomesOf(log, ['late'])).toEqual(['unavailable']);
    expect(placesOf(await allAfter(openLogAt(file)))).toEqual([`1 ${stream('a')} 0`]);
  });

  it('opened for reading beside a writer it sees what is committed, and takes nothing', async () => {
    const { log, file } = openScratchLog();
    const reader = openSqliteLog(file, { readonly: true });
    await append(log, anEnvelope(stream('a'), 0));
    expect(placesOf(await allAfter(reader))).toEqual([`1 ${stream('a')} 0`]);
    expect(await outcomesOf(reader, ['b'])).toEqual(['unavailable']);
    await reader.close();
    expect(await allAfter(log)).toHaveLength(1);
  });
});

describe('appends that share a commit', () => {
  it('500 of them take one commit record, where 20 that are awaited one by one take 20', async () => {
    const { log, file } = openScratchLog();
    const start = commitsIn(file);
    for (let n = 0; n < 20; n += 1) await append(log, anEnvelope(stream(`single-${n}`), 0));
    expect(commitsIn(file) - start).toBe(20);
    const names = Array.from({ length: 500 }, (_, n) => `together-${n}`);
    expect(await outcomesOf(log, names)).toEqual(names.map(() => 'stored'));
    expect(commitsIn(file) - start).toBe(21);
  });

  it('a conflict fails alone, leaves no gap, and its neighbours are stored', async () => {
    const { log } = openScratchLog();
    await append(log, anEnvelope(stream('taken'), 0));
    expect(await outcomesOf(log, ['a', 'taken', 'b', 'a', 'c'])).toEqual([
      'stored',
      'conflict',
      'stored',
      'conflict',
      'stored',
    ]);
    expect(placesOf(await allAfter(log, 1n))).toEqual([
      `2 ${stream('a')} 0`,
      `3 ${stream('b')} 0`,
      `4 ${stream('c')} 0`,
    ]);
  });

  it('an insert that the engine refuses fails alone, and its neighbours are stored', async () => {
    const { log, file } = openScratchLog();
    secondConnection(file).exec(
      `CREATE TRIGGER refuse BEFORE INSERT ON events WHEN NEW.stream LIKE '%bad'
         BEGIN SELECT RAISE(ABORT, 'refused'); END`,
    );
    expect(await outcomesOf(log, ['a', 'bad', 'b'])).toEqual(['stored', 'unavailable', 'stored']);
    expect(placesOf(await allAfter(log))).toEqual([`1 ${stream('a')} 0`, `2 ${stream('b')} 0`]);
  });

  it('when the engine rolls everything back in the middle, all of them fail and none is visible', async () => {
    const { log, file } = openScratchLog();
    const other = secondConnection(file);
    other.exec(
      `CREATE TRIGGER undo AFTER INSERT ON events WHEN NEW.stream LIKE '%bad'
         BEGIN SELECT RAISE(ROLLBACK, 'undone'); END`,
    );
    expect(await outcomesOf(log, ['a', 'bad', 'b'])).toEqual(['unavailable', 'unavailable', 'unavailable']);
    expect(await allAfter(log)).toEqual([]);
    other.exec('DROP TRIGGER undo');
    expect(await outcomesOf(log, ['a', 'bad', 'b'])).toEqual(['stored', 'stored', 'stored']);
  });

  it('when the commit fails, all of them fail, none is visible, and the log works again afterwards', async () => {
    const { log, file } = openScratchLog();
    await append(log, anEnvelope(stream('before'), 0));
    const other = secondConnection(file);
    other.exec(`
      CREATE TABLE parent (id INTEGER PRIMARY KEY);
      CREATE TABLE child (id INTEGER REFERENCES parent (id) DEFERRABLE INITIALLY DEFERRED);
      CREATE TRIGGER orphan AFTER INSERT ON events WHEN NEW.stream LIKE '%bad'
        BEGIN INSERT INTO child VALUES (1); END;
    `);
    expect(await outcomesOf(log, ['a', 'bad', 'before', 'b'])).toEqual(Array(4).fill('unavailable'));
    expect(placesOf(await allAfter(log))).toEqual([`1 ${stream('before')} 0`]);
    expect((await log.read(stream('a'))).revision).toBe(-1n);
    expect(other.prepare('SELECT count(*) FROM events').pluck().get()).toBe(1n);

    other.exec('DROP TRIGGER orphan; DROP TABLE child; DROP TABLE parent;');
    expect(await outcomesOf(log, ['a', 'bad', 'b'])).toEqual(['stored', 'stored', 'stored']);
    expect((await allAfter(log)).map(({ position }) => position)).toEqual([1n, 2n, 3n, 4n]);
  });

  it('where SQLite says that it is full, so does the failure; nothing of it is visible', async () => {
    const { log, file } = openScratchLog();
    const other = secondConnection(file);
    // SQLITE_FULL without a full disk: no row can follow the one with the largest number there is.
    intrude(other, intruderOf(anEnvelope(stream('last'), 0), 9_223_372_036_854_775_807n));
    expect(await outcomesOf(log, ['a', 'b'])).toEqual(['full', 'full']);
    expect(await allAfter(log)).toHaveLength(1);
    other.exec('DELETE FROM events; DELETE FROM sqlite_sequence;');
    expect(await outcomesOf(log, ['a', 'b'])).toEqual(['stored', 'stored']);
  });
});
