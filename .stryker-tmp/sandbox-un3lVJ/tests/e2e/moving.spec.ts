// @ts-nocheck
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import type { EventLog } from '../../src/store/event-log.ts';
import { openSqliteLog } from '../../src/store/sqlite-log.ts';
import { appendAll, heldBy, historyOf, manifestIn, newFolder, partsIn } from '../moving/moving.ts';
import { appendTogether } from '../store/envelopes.ts';
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

const ofEventStore = ({ connectionString }: Double) => ({ EVENT_LOG: connectionString });

const done = { code: 0, stderr: '' };

it('a log is exported beside a server, and restored before one: what a server stored first is not the export', async () => {
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
  expect(refused.stdout).toMatch(/events\/000000000\.ndjson, line 1, index 0, position 1, stream "target-/);
  expect(refused.stdout).toMatch(/nothing was stored: .* restore before the first serve/);
  expect(await heldIn(other)).toEqual(before);
}, 60_000);

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
    for (const more of [1, 6_000]) {
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
    await withLog(first, (log) => appendAll(log, historyOf(300)));
    expect(await runProduct(first, ['export', exported])).toMatchObject(done);
    const double = await aDouble({ memory: true });
    for (const enough of [100]) {
      const child = startCommand(node, ['restore', exported], ofEventStore(double));
      await killOnce(child, async () => (await double.events()).length >= enough);
    }
    const before = (await double.events()).length;
    expect(before).toBeLessThan(300);
    expect(await runProduct(node, ['restore', exported], ofEventStore(double))).toMatchObject(done);
    const held = await double.events();
    expect(held.map(({ stream }) => stream)).toEqual((await heldIn(first)).map(({ stream }) => stream));
  }, 60_000);
});
