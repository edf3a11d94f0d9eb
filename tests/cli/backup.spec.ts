import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { backup } from '../../src/cli/backup.ts';
import { WrongUse } from '../../src/cli/program.ts';
import { verify } from '../../src/cli/verify.ts';
import { ran } from '../support/command.ts';
import { scratchFolder } from '../support/folder.ts';
import { wireDelivery } from '../support/samples.ts';
import { settled, startTestServer } from '../support/server.ts';

const server = async () => {
  const started = await startTestServer();
  await started.put('/v1/deliveries/mod-nl/a', 'mod-nl-reporter', wireDelivery);
  await started.put('/v1/deliveries/mod-nl/b', 'mod-nl-reporter', wireDelivery);
  await settled(started);
  return started;
};

it('a backup is never written over anything, and only where there is a log and a folder for it', async () => {
  const { folder } = await server();
  const elsewhere = scratchFolder();
  const there = join(elsewhere, 'there');
  writeFileSync(there, 'a year of work');
  await expect(ran(backup, [there], folder)).rejects.toThrow(/is there already/);
  await expect(ran(backup, [join(elsewhere, 'no', 'such')], folder)).rejects.toThrow(/there is no folder/);
  await expect(ran(backup, [join(elsewhere, 'x')], elsewhere)).rejects.toThrow(/there is no log at/);
  for (const args of [[], ['a', 'b'], [''], ['a', '--fast']]) {
    await expect(ran(backup, args, folder)).rejects.toThrow(WrongUse);
  }
  expect(readdirSync(elsewhere)).toEqual(['there']);
});

it('a backup holds the events byte by byte under their positions, verifies under whatever name, and has no journal', async () => {
  const { folder } = await server();
  const elsewhere = scratchFolder();
  const file = join(elsewhere, 'monday');
  const { code, text } = await ran(backup, [file], folder);
  expect([code, text]).toEqual([0, expect.stringContaining(`backed up 2 events to ${file}`)]);
  expect(readdirSync(elsewhere)).toEqual(['monday']);
  const [one, other] = [join(folder, 'log.db'), file].map((each) => {
    const db = new Database(each, { readonly: true });
    const rows = db.prepare('SELECT * FROM events ORDER BY position').all();
    db.close();
    return rows;
  });
  expect(one).toHaveLength(2);
  expect(other).toEqual(one);
  expect((await ran(verify, [file], elsewhere)).code).toBe(0);
});

it('a log that does not hold is copied all the same, under another name, and the fault is told', async () => {
  const started = await server();
  await started.get('/v1/audit/checkpoint');
  await started.stop();
  const db = new Database(join(started.folder, 'log.db'));
  db.exec(
    `UPDATE events SET envelope = CAST(replace(CAST(envelope AS TEXT), '12000', '12001') AS BLOB) WHERE position = 1`,
  );
  db.close();
  const file = join(scratchFolder(), 'log.backup');
  const { code, text } = await ran(backup, [file], started.folder);
  expect(code).toBe(1);
  expect(text).toContain('the log does not hold');
  expect([existsSync(file), existsSync(`${file}.unverified`)]).toEqual([false, true]);
  // What was kept as evidence is not written over by the next attempt.
  await expect(ran(backup, [file], started.folder)).rejects.toThrow(/unverified is there already/);
});
