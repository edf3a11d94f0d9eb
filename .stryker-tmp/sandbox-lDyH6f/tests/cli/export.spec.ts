// @ts-nocheck
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { generateKey } from '../../src/audit/keys.ts';
import { exportTo } from '../../src/cli/export.ts';
import type { Command } from '../../src/cli/program.ts';
import { replay } from '../../src/cli/replay.ts';
import { restoreFrom } from '../../src/cli/restore.ts';
import { seed } from '../../src/cli/seed.ts';
import { verify } from '../../src/cli/verify.ts';
import type { EventLog } from '../../src/store/event-log.ts';
import { openSqliteLog } from '../../src/store/sqlite-log.ts';
import { appendAll, change, faultsIn, manifestIn, newFolder } from '../moving/moving.ts';
import { appendNext, leavesOf, logKey, sign, witness, witnessKey } from '../moving/signed.ts';
import { corrected, recorded } from '../store/envelopes.ts';
import { ran as runHere } from '../support/command.ts';
import { scratchFolder } from '../support/folder.ts';
import { startTestServer } from '../support/server.ts';
import { pathsFor, readTree, rootOver } from '../support/tiles.ts';
import { allCalled, type Read, readXml } from '../support/xml.ts';

type When = { readonly now?: string };

/** Runs a command in the morning of the day, where nothing else is said. */
const ran = (command: Command, args: readonly string[], folder: string, when: When = {}) =>
  runHere(command, args, folder, { now: '2026-11-25T10:00:00.000Z', ...when });

const done = async (
  command: Command,
  args: readonly string[],
  folder: string,
  when?: When,
): Promise<string> => {
  const { code, text } = await ran(command, args, folder, when);
  expect(code, text).toBe(0);
  return text;
};

const withLog = async <Result>(folder: string, act: (log: EventLog) => Promise<Result>): Promise<Result> => {
  const log = openSqliteLog(join(folder, 'log.db'));
  try {
    return await act(log);
  } finally {
    await log.close();
  }
};

/** In the year that a figure of a year is of. */
const effectiveOn = '2026-03-01';

/** The public record with a report and a correction. */
const aPublicRecord = async (): Promise<string> => {
  const folder = scratchFolder();
  await done(seed, [], folder);
  await withLog(folder, (log) =>
    appendAll(log, [
      recorded('M-1', { quantity: 500, effectiveOn }),
      corrected('M-1', 1, { quantity: 500, effectiveOn }, { quantity: 400, effectiveOn }),
    ]),
  );
  return folder;
};

const textIn = (folder: string, name: string): string => readFileSync(join(folder, name), 'utf8');

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .toSorted((a, b) => (a < b ? -1 : 1));

const wordsOf = ({ text, children }: Read): string => text + children.map(wordsOf).join('');

const pageIn = (folder: string): Read => readXml(textIn(folder, 'index.html'));

describe('the export of a log that was never signed', () => {
  it('has an empty checkpoint, an empty key, no tiles, and every figure', async () => {
    const [folder, data] = [newFolder(), await aPublicRecord()];
    const told = JSON.parse(await done(exportTo, [folder, '--json'], data));
    expect(told).toMatchObject({ events: 115, indexed: 115, parts: 1, files: 4 });
    expect(filesIn(folder)).toEqual([
      'checkpoint',
      'events/000000000.ndjson',
      'index.html',
      'key',
      'porcupine-export.json',
      'progress.xml',
    ]);
    expect([textIn(folder, 'checkpoint'), textIn(folder, 'key')]).toEqual(['', '']);
    type Figure = {
      target: { id: string; period: { kind: string } };
      period: { from: string };
      delivered: { min: unknown; max: unknown };
    };
    const figuresOn = async (day: string): Promise<readonly Figure[]> =>
      JSON.parse(await done(replay, ['--json', '--known-at', 'index:114', '--effective-at', day], data))
        .progress;
    const present = await figuresOn('2026-11-25');
    // A target for each year asked for 2025 too, and is seen there on that year's last day; one ended with it.
    const past = (await figuresOn('2025-12-31')).filter(({ target }) => target.period.kind !== 'cumulative');
    expect([present.length, past.length]).toEqual([19, 15]);
    const figures = present.flatMap((figure) =>
      [...past.filter(({ target }) => target.id === figure.target.id), figure]
        .filter(
          ({ period }, n) =>
            n > 0 || period.from !== figure.period.from || figure.target.period.kind === 'cumulative',
        )
        .map(({ target, period, delivered }) =>
          [target.id, period.from, delivered.min, delivered.max].map(String),
        ),
    );
    expect(figures).toHaveLength(19 + 14);
    const rows = allCalled(pageIn(folder), 'tr').filter(({ attributes }) => attributes['data-target']);
    expect(
      rows.map(
        ({ attributes: { 'data-target': id, 'data-from': from, 'data-min': min, 'data-max': max } }) => [
          id,
          from,
          min,
          max,
        ],
      ),
    ).toEqual(figures);
    const results = allCalled(readXml(textIn(folder, 'progress.xml')), 'result').flatMap((result) =>
      allCalled(result, 'period').map((period) => [
        allCalled(result, 'reference')[0]?.attributes['code'],
        allCalled(period, 'period-start')[0]?.attributes['iso-date'],
        allCalled(period, 'actual')[0]?.attributes['value'],
      ]),
    );
    expect(results.map(String).toSorted()).toEqual(
      figures.map(([id, from, min]) => String([id, from, min])).toSorted(),
    );
    // By hand: 400 rounds of the correction, in 2026.
    expect(
      rows
        .filter(({ attributes }) => attributes['data-target'] === 'artillery-rounds-per-year')
        .map(({ attributes }) => attributes),
    ).toMatchObject([
      { 'data-from': '2025-01-01' },
      { 'data-from': '2026-01-01', 'data-min': '400', 'data-max': '400' },
    ]);
  });

  it('of nothing says so', async () => {
    const [folder, data] = [newFolder(), scratchFolder()];
    await withLog(data, async () => {});
    await done(exportTo, [folder], data);
    expect(textIn(folder, 'index.html')).toContain('before anything was recorded');
    expect(allCalled(readXml(textIn(folder, 'progress.xml')), 'result')).toEqual([]);
    expect(faultsIn(folder)).toEqual([]);
  });
});

describe('the export of a log that was signed', () => {
  it('has the newest checkpoint with its cosignatures, the key that was given, and the tree that was signed', async () => {
    const [folder, data] = [newFolder(), await aPublicRecord()];
    const { note, line, leaves } = await withLog(data, async (log) => {
      await witness(log, await sign(log, 7));
      const signed = await sign(log, 112);
      const cosigned = await witness(log, signed);
      return { note: signed.note, line: cosigned, leaves: (await leavesOf(log)).slice(0, 112) };
    });
    await done(exportTo, [folder, '--key', logKey.text], data);
    expect(textIn(folder, 'checkpoint')).toBe(`${note}${line}`);
    expect(textIn(folder, 'key')).toBe(`${logKey.text}\n`);
    expect(filesIn(folder).filter((name) => name.startsWith('tile/'))).toEqual([
      'tile/0/000.p/112',
      'tile/entries/000.p/112',
    ]);
    const { root } = readTree((path) => readFileSync(join(folder, path)), 112);
    expect(root).toEqual(rootOver(leaves));
    expect(textIn(folder, 'checkpoint').split('\n')[2]).toBe(root.toString('base64'));
    expect(manifestIn(folder)).toMatchObject({ events: 119, indexed: 115 });
  });

  it('without its key has an empty one', async () => {
    const [folder, data] = [newFolder(), await aPublicRecord()];
    await withLog(data, sign);
    await done(exportTo, [folder], data);
    expect(textIn(folder, 'key')).toBe('');
    expect(textIn(folder, 'index.html')).toContain('the public key was not at hand');
  });

  it('with another key, or over a tree that was not signed, is not finished', async () => {
    const [folder, data] = [newFolder(), await aPublicRecord()];
    await withLog(data, sign);
    const other = generateKey('example.org/log', 'signer').text;
    expect(await ran(exportTo, [folder, '--key', other], data)).toEqual({
      code: 1,
      text: `the export was not finished:\n  the newest checkpoint is not signed by the key ${other}: name the one that signed it with --key`,
    });
    await withLog(data, async (log) => {
      const { note } = await sign(log);
      await appendNext(log, 'audit-checkpoints', 'CheckpointSigned.v1', {
        note: note.replace('\n115\n', '\n114\n'),
      });
    });
    expect(await ran(exportTo, [folder], data)).toMatchObject({
      code: 1,
      text: expect.stringMatching(/the newest checkpoint says that 114 events have the root/),
    });
    expect(filesIn(folder)).not.toContain('porcupine-export.json');
  });

  it('made again on the same day changes nothing; when the log grew, as much as must', async () => {
    const [folder, data] = [newFolder(), await aPublicRecord()];
    await withLog(data, sign);
    await done(exportTo, [folder], data);
    const stands = () => filesIn(folder).map((name) => `${name} ${statSync(join(folder, name)).ino}`);
    const before = stands();
    await done(exportTo, [folder], data, { now: '2026-11-25T20:00:00.000Z' });
    expect(stands()).toEqual(before);
    await withLog(data, async (log) => {
      await appendAll(log, [recorded('M-2', { quantity: 70 })]);
      await sign(log);
    });
    await done(exportTo, [folder], data);
    expect(filesIn(folder).filter((name) => name.startsWith('tile/'))).toEqual(pathsFor(116));
    expect(filesIn(folder).filter((name) => name.startsWith('events/'))).toHaveLength(2);
    expect(faultsIn(folder)).toEqual([]);
    const whole = newFolder();
    await done(exportTo, [whole], data);
    for (const name of ['checkpoint', 'progress.xml']) expect(textIn(folder, name)).toBe(textIn(whole, name));
  });
});

it('the commands on the page do what the page says', async () => {
  const [folder, data, empty] = [newFolder(), await aPublicRecord(), scratchFolder()];
  const server = await startTestServer({ folder: data });
  expect((await server.get('/v1/audit/checkpoint')).status).toBe(200);
  await server.stop();
  await done(exportTo, [folder], data);
  const key = textIn(folder, 'key').trimEnd();
  const [sum = '', check = '', verifying = '', python = '', restoring = ''] = allCalled(
    pageIn(folder),
    'pre',
  ).map(wordsOf);
  const inShell = (command: string): string =>
    execFileSync('bash', ['-o', 'pipefail', '-c', command], { cwd: folder, encoding: 'utf8', stdio: 'pipe' });
  expect(inShell(sum)).toBe(`${manifestIn(folder).sha256}  -\n`);
  expect(wordsOf(pageIn(folder))).toContain(manifestIn(folder).sha256);
  expect(inShell(check)).toBe('');

  const at = (command: string): string =>
    command.replaceAll('/path/to/this/folder', folder).replace('KEY', key);
  expect(at(verifying)).toBe(`npx porcupine verify ${folder} --key ${key}`);
  await done(verify, [folder, '--key', key], scratchFolder());
  expect(execFileSync('bash', ['-c', at(python)], { encoding: 'utf8' })).toMatch(/^ok: /);
  const [settings, restore = '', again = ''] = at(restoring).split(/; | && /);
  expect([settings, restore]).toEqual([
    'export DATA_DIR=/tmp/porcupine-check',
    `npx porcupine restore ${folder}`,
  ]);
  await done(restoreFrom, [folder], empty);
  const [, , name, ...args] = again.split(' ');
  expect(name).toBe('replay');
  const known = ['--effective-at', '2026-11-25', '--known-at', 'index:114'];
  expect(args).toEqual(known);
  expect(await done(replay, args, empty)).toBe(await done(replay, known, data));

  change(join(folder, 'progress.xml'), (text) => text.replace('actual value="400"', 'actual value="401"'));
  expect(() => inShell(check)).toThrow(/progress.xml: FAILED|1 computed checksum did NOT match/);
});

describe('wrong use of --key', () => {
  it.each([
    ['nonsense', /^--key is no public key: it is written <name>/],
    [witnessKey.text, /^--key is the key of a witness, not of a log/],
    [logKey.secret, /^--key is no public key/],
  ])('is told, and nothing is made: %#', async (key, why) => {
    const [folder, data] = [newFolder(), await aPublicRecord()];
    const failure = await ran(exportTo, [folder, '--key', key], data).catch((error: unknown) => error);
    expect(failure).toMatchObject({ name: 'WrongUse', message: expect.stringMatching(why) });
    expect(() => readdirSync(folder)).toThrow(/ENOENT/);
  });
});
