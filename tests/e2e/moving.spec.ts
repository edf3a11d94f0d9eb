import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import type { EventLog } from '../../src/store/event-log.ts';
import { openSqliteLog } from '../../src/store/sqlite-log.ts';
import { appendAll, heldBy, historyOf, manifestIn, newFolder, partsIn } from '../moving/moving.ts';
import { anEnvelope, appendTogether, corrected, recorded } from '../store/envelopes.ts';
import { aDouble, type Double } from '../support/event-store-double.ts';
import { scratchFolder } from '../support/folder.ts';
import { type Child, runProduct, startCommand, startProduct } from '../support/process.ts';

const logIn = (folder: string): string => join(folder, 'log.db');

/** Does something with a folder's log, before or after a command does. */
const withLog = async <Result>(folder: string, act: (log: EventLog) => Promise<Result>): Promise<Result> => {
  const log = openSqliteLog(logIn(folder));
  try {
    return await act(log);
  } finally {
    await log.close();
  }
};

const heldIn = (folder: string) => withLog(folder, heldBy);

/** How many events another program finds in a folder's log. */
const storedIn = (folder: string): number => {
  if (!existsSync(logIn(folder))) return 0;
  const db = new Database(logIn(folder), { readonly: true });
  try {
    return Number(db.prepare('SELECT coalesce(max(position), 0) FROM events').pluck().get());
  } catch {
    // The table is being made.
    return 0;
  } finally {
    db.close();
  }
};

/** Kills a process as soon as something has come so far; whether that was before its end. */
const killOnce = async (child: Child, hasCome: () => boolean | Promise<boolean>): Promise<void> => {
  let over = false;
  void child.ended.then(() => {
    over = true;
  });
  while (!over && !(await hasCome())) await pause(1);
  expect(await child.kill('SIGKILL')).toMatchObject({ code: null, signal: 'SIGKILL' });
};

/** The figures that a command works out at an index, without the position, which is the engine's own. */
const figuresAt = async (
  folder: string,
  index: number,
  environment: Readonly<Record<string, string>> = {},
): Promise<unknown> => {
  const args = ['replay', '--json', '--known-at', `index:${index}`, '--effective-at', '2025-12-31'];
  const { code, stdout, stderr } = await runProduct(folder, args, environment);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const { asOf, ...figures } = JSON.parse(stdout);
  const { position: _, ...known } = asOf;
  return { ...figures, asOf: known };
};

/** The public record, with reports and corrections after it, and events of an audit stream among them. */
const aPublicRecord = async (): Promise<string> => {
  const folder = scratchFolder();
  expect(await runProduct(folder, ['seed'])).toMatchObject({ code: 0 });
  await withLog(folder, async (log) => {
    await appendAll(log, [
      anEnvelope('audit-checkpoints', 0),
      recorded('M-1', { quantity: 500 }),
      anEnvelope('audit-checkpoints', 1),
      corrected('M-1', 1, { quantity: 500 }, { quantity: 400 }),
      recorded('M-2', { quantity: 70 }),
    ]);
  });
  return folder;
};

const ofEventStore = ({ connectionString }: Double) => ({ EVENT_LOG: connectionString });

const done = { code: 0, stderr: '' };

describe('a log that is moved by the program', () => {
  it('from SQLite to the double of an event store and back is the same log with the same figures', async () => {
    const [first, node, last] = [await aPublicRecord(), scratchFolder(), scratchFolder()];
    const [there, back] = [newFolder(), newFolder()];
    const onDouble = ofEventStore(await aDouble({ memory: true }));
    const told = await runProduct(first, ['export', there, '--json']);
    expect(told).toMatchObject(done);
    expect(JSON.parse(told.stdout)).toMatchObject({ events: 118, indexed: 116, already: 0, faults: [] });

    const restored = await runProduct(node, ['restore', there], onDouble);
    expect(restored).toMatchObject(done);
    expect(restored.stdout).toMatch(
      /^restored 118 events \(0 were there already\); the log holds exactly what was exported, SHA-256 [0-9a-f]{64}\n$/,
    );
    expect(await runProduct(node, ['export', back], onDouble)).toMatchObject(done);
    expect(manifestIn(back)).toEqual(manifestIn(there));
    const again = await runProduct(last, ['restore', back, '--json']);
    expect(again).toMatchObject(done);
    expect(JSON.parse(again.stdout)).toEqual({
      events: 118,
      indexed: 116,
      restored: 118,
      already: 0,
      sha256: manifestIn(there).sha256,
      faults: [],
    });
    expect(await heldIn(last)).toEqual(await heldIn(first));
    for (const index of [114, 116]) {
      const figures = await figuresAt(first, index);
      expect(await figuresAt(node, index, onDouble)).toEqual(figures);
      expect(await figuresAt(last, index)).toEqual(figures);
    }
    expect(await figuresAt(first, 114)).not.toEqual(await figuresAt(first, 115));
  }, 120_000);

  it('is exported beside a server, and restored before one: what a server stored first is not the export', async () => {
    const [folder, other, exported] = [scratchFolder(), scratchFolder(), newFolder()];
    const server = await startProduct(folder);
    expect(await runProduct(folder, ['export', exported])).toMatchObject(done);
    const inUse = await runProduct(folder, ['restore', exported]);
    expect(inUse).toMatchObject({ code: 2, stdout: '' });
    expect(inUse.stderr).toMatch(/is already written to by process/);
    await server.kill('SIGTERM');

    const late = await startProduct(other);
    await late.kill('SIGTERM');
    const before = await heldIn(other);
    const refused = await runProduct(other, ['restore', exported]);
    expect(refused).toMatchObject({ code: 1, stderr: '' });
    expect(refused.stdout).toMatch(/events\/000000000\.ndjson, line 1, index 1, position 1, stream "target-/);
    expect(refused.stdout).toMatch(/nothing was stored: .* restore before the first serve/);
    expect(await heldIn(other)).toEqual(before);
  }, 60_000);
});

describe('a restore that is killed again and again', () => {
  it('goes on each time, and ends with the whole log', async () => {
    const [first, last, exported] = [scratchFolder(), scratchFolder(), newFolder()];
    const events = historyOf(15_000);
    await withLog(first, async (log) => {
      for (let n = 0; n < events.length; n += 500) await appendTogether(log, events.slice(n, n + 500));
    });

    const exporting = startCommand(first, ['export', exported], {});
    const parts = join(exported, 'events');
    await killOnce(exporting, () => existsSync(parts) && readdirSync(parts).length > 0);
    expect(await runProduct(first, ['export', exported])).toMatchObject(done);
    expect(partsIn(exported)).toEqual(['000000000.ndjson', '000010000.ndjson']);
    const sum = execFileSync('bash', ['-c', 'cat events/*.ndjson | sha256sum'], { cwd: exported });
    expect(sum.toString()).toContain(manifestIn(exported).sha256);

    let stored = 0;
    for (const more of [1, 4_000, 4_000]) {
      const child = startCommand(last, ['restore', exported], {});
      const enough = stored + more;
      await killOnce(child, () => storedIn(last) >= enough);
      stored = storedIn(last);
      expect(stored).toBeLessThan(15_000);
      expect(stored % 500).toBe(0);
    }
    const { stdout, ...ended } = await runProduct(last, ['restore', exported]);
    expect(ended).toMatchObject(done);
    expect(stdout).toContain(
      `restored ${(15_000 - stored).toLocaleString('en')} events (${stored.toLocaleString('en')} were`,
    );
    expect(await heldIn(last)).toEqual(await heldIn(first));
  }, 120_000);

  it('does so on the double of an event store', async () => {
    const [first, node, exported] = [scratchFolder(), scratchFolder(), newFolder()];
    await withLog(first, (log) => appendAll(log, historyOf(600)));
    expect(await runProduct(first, ['export', exported])).toMatchObject(done);
    const double = await aDouble({ memory: true });
    for (const enough of [1, 150]) {
      const child = startCommand(node, ['restore', exported], ofEventStore(double));
      await killOnce(child, async () => (await double.events()).length >= enough);
    }
    const before = (await double.events()).length;
    expect(before).toBeLessThan(600);
    expect(await runProduct(node, ['restore', exported], ofEventStore(double))).toMatchObject(done);
    const held = await double.events();
    expect(held.map(({ stream }) => stream)).toEqual((await heldIn(first)).map(({ stream }) => stream));
  }, 60_000);
});

describe('wrong use', () => {
  it.each([
    ['export', [], /^usage: porcupine export DIR/],
    ['export', ['a', 'b'], /^usage: porcupine export DIR/],
    ['export', ['--fast', 'a'], /^usage: porcupine export DIR/],
    ['export', ['/nowhere'], /there is no log at/],
    ['restore', [], /^usage: porcupine restore DIR/],
    ['restore', ['/nowhere'], /there is no export in \/nowhere/],
  ])('of %s %j is told in a sentence', async (command, args, why) => {
    const folder = scratchFolder();
    const { code, stdout, stderr } = await runProduct(folder, [command, ...args]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(why);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('of restore into a log in memory is told too', async () => {
    const ended = await runProduct(scratchFolder(), ['restore', 'x'], { EVENT_LOG: 'memory:' });
    expect(ended).toMatchObject({ code: 2, stderr: expect.stringContaining('set EVENT_LOG') });
  });
});

it('a damaged export and an event that cannot be moved are faults for programs too, and nothing is stored', async () => {
  const [first, last, exported] = [scratchFolder(), scratchFolder(), newFolder()];
  await withLog(first, (log) => appendAll(log, historyOf(30)));
  expect(await runProduct(first, ['export', exported])).toMatchObject(done);
  execFileSync('sed', ['-i', '3d', join(exported, 'events/000000000.ndjson')]);
  const restored = await runProduct(last, ['restore', exported, '--json']);
  expect(restored).toMatchObject({ code: 1, stderr: '' });
  expect(JSON.parse(restored.stdout)).toMatchObject({
    faults: [
      { file: 'events/000000000.ndjson' },
      { line: 6 },
      { detail: expect.stringContaining('29 lines') },
    ],
  });
  expect(readdirSync(last)).toEqual([]);

  const db = new Database(logIn(first));
  db.prepare('INSERT INTO events (stream, revision, envelope) VALUES (?, ?, ?)').run(
    'delivery-x/1',
    0,
    Buffer.from('{\n}'),
  );
  db.close();
  const unmovable = await runProduct(first, ['export', newFolder()]);
  expect(unmovable).toMatchObject({ code: 1, stderr: '' });
  expect(unmovable.stdout).toBe(
    'the export was not finished:\n  index 24, position 31, stream "delivery-x/1", revision 0: is no envelope\n',
  );
}, 60_000);
