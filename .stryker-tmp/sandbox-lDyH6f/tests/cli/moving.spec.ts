// @ts-nocheck
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exportTo } from '../../src/cli/export.ts';
import { type Command, WrongUse } from '../../src/cli/program.ts';
import { replay } from '../../src/cli/replay.ts';
import { restoreFrom } from '../../src/cli/restore.ts';
import { seed } from '../../src/cli/seed.ts';
import { readConfig } from '../../src/config.ts';
import { openMemoryLog } from '../../src/store/memory-log.ts';
import { openSqliteLog } from '../../src/store/sqlite-log.ts';
import { appendAll, change, exported, heldBy, historyOf, manifestIn, newFolder } from '../moving/moving.ts';
import { anEnvelope, corrected, recorded } from '../store/envelopes.ts';
import { intrude, secondConnection } from '../store/sqlite.ts';
import { aDouble } from '../support/event-store-double.ts';
import { scratchFolder } from '../support/folder.ts';
import { packaged } from '../support/server.ts';

const commands = { export: exportTo, restore: restoreFrom };

const surroundingsIn = (folder: string, more: object = {}, print: (line: string) => void = () => {}) => ({
  config: readConfig({ DATA_DIR: folder, ...more }),
  now: () => new Date('2026-11-25T10:00:00.000Z'),
  print,
  packaged,
  untilStopped: async () => {},
});

/** What a command prints that ends with a code. */
const printedWith = async (
  code: number,
  { run }: Command,
  args: readonly string[],
  folder: string,
  environment: object = {},
): Promise<string> => {
  const lines: string[] = [];
  const surroundings = surroundingsIn(folder, environment, (line) => lines.push(line));
  expect(await run(surroundings, args), lines.join('\n')).toBe(code);
  return lines.join('\n');
};

/** What a command prints that finds no fault. */
const printed = (
  command: Command,
  args: readonly string[],
  folder: string,
  environment: object = {},
): Promise<string> => printedWith(0, command, args, folder, environment);

/** The figures that `porcupine replay` works out at an index, without the position, which is the engine's own. */
const figuresAt = async (index: number, folder: string, environment: object = {}): Promise<unknown> => {
  const args = ['--json', '--known-at', `index:${index}`, '--effective-at', '2025-12-31'];
  const { asOf, ...figures } = JSON.parse(await printed(replay, args, folder, environment));
  const { position: _, ...known } = asOf;
  return { ...figures, asOf: known };
};

/** The public record, with reports and a correction after it, and events of an audit stream among them. */
const aPublicRecord = async (): Promise<string> => {
  const folder = scratchFolder();
  await printed(seed, [], folder);
  const log = openSqliteLog(join(folder, 'log.db'));
  await appendAll(log, [
    anEnvelope('audit-checkpoints', 0),
    recorded('M-1', { quantity: 500 }),
    anEnvelope('audit-checkpoints', 1),
    corrected('M-1', 1, { quantity: 500 }, { quantity: 400 }),
    recorded('M-2', { quantity: 70 }),
  ]);
  await log.close();
  return folder;
};

const heldIn = async (folder: string) => {
  const log = openSqliteLog(join(folder, 'log.db'), { readonly: true });
  const held = await heldBy(log);
  await log.close();
  return held;
};

it('a log that is moved to the double of an event store and back is the same, with the same figures', async () => {
  const [first, node, last] = [await aPublicRecord(), scratchFolder(), scratchFolder()];
  const [there, back] = [newFolder(), newFolder()];
  const onDouble = { EVENT_LOG: (await aDouble({ memory: true })).connectionString };
  const told = JSON.parse(await printed(exportTo, [there, '--json'], first));
  expect(told).toMatchObject({ folder: there, events: 118, indexed: 116, already: 0, parts: 1, faults: [] });
  expect(await printed(exportTo, [there], first)).toMatch(
    /^exported 118 events \(118 were there already\) to/,
  );

  expect(await printed(restoreFrom, [there], node, onDouble)).toBe(
    `restored 118 events (0 were there already); the log holds exactly what was exported, SHA-256 ${told.sha256}`,
  );
  await printed(exportTo, [back], node, onDouble);
  expect(manifestIn(back)).toEqual(manifestIn(there));
  expect(JSON.parse(await printed(restoreFrom, [back, '--json'], last))).toEqual({
    events: 118,
    indexed: 116,
    restored: 118,
    already: 0,
    sha256: told.sha256,
    faults: [],
  });
  expect(await heldIn(last)).toEqual(await heldIn(first));
  for (const index of [113, 115]) {
    const figures = await figuresAt(index, first);
    expect(await figuresAt(index, node, onDouble)).toEqual(figures);
    expect(await figuresAt(index, last)).toEqual(figures);
  }
  expect(await figuresAt(114, first)).not.toEqual(await figuresAt(115, first));
});

describe('wrong use', () => {
  it.each([
    ['export', [], /^usage: porcupine export DIR/],
    ['export', [''], /^usage: porcupine export DIR/],
    ['export', ['a', 'b'], /^usage: porcupine export DIR/],
    ['export', ['--fast', 'a'], /^Unknown option '--fast'.*\nusage: porcupine export DIR/],
    ['export', ['/nowhere'], /there is no log at/],
    ['restore', [], /^usage: porcupine restore DIR/],
    ['restore', ['/nowhere'], /there is no export in \/nowhere/],
  ] as const)('of %s %j is told in a sentence, and makes nothing', async (command, args, why) => {
    const folder = scratchFolder();
    const failure = await commands[command]
      .run(surroundingsIn(folder), args)
      .catch((error: unknown) => error);
    expect(failure).toMatchObject({ message: expect.stringMatching(why) });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('of restore is a log that ends with the command', async () => {
    const restoring = restoreFrom.run(surroundingsIn(scratchFolder(), { EVENT_LOG: 'memory:' }), ['x']);
    await expect(restoring).rejects.toThrow(WrongUse);
  });
});

it('an empty log is restored from an empty export, and says so', async () => {
  const folder = await exported(openMemoryLog());
  expect(await printed(restoreFrom, [folder], scratchFolder())).toMatch(
    /^restored 0 events \(0 were there already\); the log holds exactly/,
  );
});

/** A folder with a log of so many events. */
const aLogOf = async (length: number): Promise<string> => {
  const folder = scratchFolder();
  const log = openSqliteLog(join(folder, 'log.db'));
  await appendAll(log, historyOf(length));
  await log.close();
  return folder;
};

describe('faults', () => {
  it('of an export are named, for people and programs, before anything is made', async () => {
    const folder = newFolder();
    await printed(exportTo, [folder], await aLogOf(30));
    change(join(folder, 'events/000000000.ndjson'), (text) => text.split('\n').toSpliced(2, 1).join('\n'));
    const target = scratchFolder();
    expect(JSON.parse(await printedWith(1, restoreFrom, [folder, '--json'], target))).toMatchObject({
      faults: [
        { detail: expect.stringMatching(/SHA-256/) },
        { line: 6 },
        { detail: expect.stringMatching(/29 lines/) },
      ],
      unlisted: 0,
    });
    expect(await printedWith(1, restoreFrom, [folder], target)).toMatch(
      /^the export was not restored:\n {2}events\/000000000.ndjson: .*\n {2}events\/000000000.ndjson, line 6: .*\n.*\nnothing was stored/,
    );
    expect(readdirSync(target)).toEqual([]);
  });

  it('of the log are named by their places', async () => {
    const folder = await aLogOf(30);
    const db = secondConnection(join(folder, 'log.db'));
    intrude(db, { stream: 'delivery-x/\u001b[2J', revision: 0n, bytes: Buffer.from('{\n}') });
    expect(await printedWith(1, exportTo, [newFolder()], folder)).toBe(
      'the export was not finished:\n  index 23, position 31, stream "delivery-x/\\u001b[2J", revision 0: is no envelope',
    );
  });
});
