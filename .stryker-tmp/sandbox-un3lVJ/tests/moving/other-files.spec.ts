// @ts-nocheck
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exportLog } from '../../src/moving/export.ts';
import type { EventLog } from '../../src/store/event-log.ts';
import { openMemoryLog } from '../../src/store/memory-log.ts';
import { anEnvelope, append } from '../store/envelopes.ts';
import { pathsFor, readTree, rootOver } from '../support/tiles.ts';
import {
  appendAll,
  breakingAfter,
  change,
  exported,
  faultsIn,
  heldBy,
  historyOf,
  manifestIn,
  newFolder,
  restored,
} from './moving.ts';
import { leavesOf } from './signed.ts';

/** A history that has so many leaves: a quarter of its events stand in an audit stream. */
const logOf = async (leaves: number): Promise<EventLog> => {
  const log = openMemoryLog();
  const history = historyOf(Math.ceil((leaves * 4) / 3) + 2);
  const audited = history.map(({ stream }) => stream.startsWith('audit-'));
  let seen = 0;
  const end = audited.findIndex((isAudited) => {
    if (!isAudited) seen += 1;
    return seen > leaves;
  });
  await appendAll(log, history.slice(0, end));
  return log;
};

const textsOf = (about: string) =>
  (['key', 'progress.xml', 'index.html', 'checkpoint'] as const).map((name) => ({
    name,
    text: `${name} ${about}\n`,
  }));

type Options = { readonly about?: string; readonly root?: Buffer; readonly events?: number };

/** Exports a log with the tree over its first leaves. */
const published = async (
  log: EventLog,
  folder: string,
  size: number,
  { about = 'as it was', root, events }: Options = {},
) => {
  const leaves = await leavesOf(log);
  return exportLog(events === undefined ? log : breakingAfter(log, events), folder, {
    perPart: 100,
    publish: async () => ({
      tree: { size, root: root ?? rootOver(leaves.slice(0, size)) },
      texts: textsOf(about),
    }),
  });
};

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .toSorted();

const sumOf = (folder: string, name: string): string =>
  createHash('sha256')
    .update(readFileSync(join(folder, name)))
    .digest('hex');

/** All that a folder holds. */
const held = (folder: string) => filesIn(folder).map((name) => `${name} ${sumOf(folder, name)}`);

const tilesIn = (folder: string): readonly string[] =>
  filesIn(folder).filter((name) => name.startsWith('tile/'));

const treeIn = (folder: string, size: number) => readTree((path) => readFileSync(join(folder, path)), size);

describe('an export of a log that was signed', () => {
  it('holds the tree of the checkpoint as tiles, and names every file with its SHA-256', async () => {
    const log = await logOf(320);
    const folder = newFolder();
    await published(log, folder, 300);
    expect(tilesIn(folder)).toEqual([
      'tile/0/000',
      'tile/0/001.p/44',
      'tile/1/000.p/1',
      'tile/entries/000',
      'tile/entries/001.p/44',
    ]);
    const { root, entries } = treeIn(folder, 300);
    const leaves = (await leavesOf(log)).slice(0, 300);
    expect(root).toEqual(rootOver(leaves));
    expect(entries.map(String)).toEqual(leaves.map((leaf) => Buffer.from(leaf).toString()));
    const manifest = manifestIn(folder);
    const others = filesIn(folder).filter((name) => !/^events\/|^porcupine-export/.test(name));
    expect(manifest).toMatchObject({
      version: 2,
      files: others.map((name) => ({ name, sha256: sumOf(folder, name) })),
    });
    expect(others.slice(0, 4)).toEqual(['checkpoint', 'index.html', 'key', 'progress.xml']);
  });

  it('made again as it was changes nothing', async () => {
    const log = await logOf(300);
    const folder = newFolder();
    await published(log, folder, 300);
    const before = filesIn(folder).map((name) => statSync(join(folder, name)).ino);
    await published(log, folder, 300);
    expect(filesIn(folder).map((name) => statSync(join(folder, name)).ino)).toEqual(before);
  });

  it('made again after the log grew is as if made at once, but for its parts', async () => {
    const folder = newFolder();
    const log = await logOf(520);
    await published(await logOf(300), folder, 300);
    const full = statSync(join(folder, 'tile/0/000')).ino;
    await published(log, folder, 515, { about: 'later' });
    const whole = newFolder();
    await published(log, whole, 515, { about: 'later' });
    expect(manifestIn(folder).files).toEqual(manifestIn(whole).files);
    expect(tilesIn(folder)).toEqual(pathsFor(515));
    expect(existsSync(join(folder, 'tile/0/001.p'))).toBe(false);
    expect(statSync(join(folder, 'tile/0/000')).ino).toBe(full);
    expect(faultsIn(folder)).toEqual([]);
  });

  it('that finds no checkpoint any more takes the tiles away', async () => {
    const folder = newFolder();
    const log = await logOf(300);
    await published(log, folder, 300);
    await exportLog(log, folder, { publish: async () => ({ tree: undefined, texts: textsOf('') }) });
    expect(existsSync(join(folder, 'tile'))).toBe(false);
    expect(faultsIn(folder)).toEqual([]);
  });

  it('that was broken off anywhere is finished', async () => {
    const log = await logOf(300);
    const whole = newFolder();
    await published(log, whole, 300);
    for (const events of [0, 100, 399]) {
      const folder = newFolder();
      await expect(published(log, folder, 300, { events })).rejects.toThrow('broken off');
      await published(log, folder, 300);
      expect(held(folder)).toEqual(held(whole));
    }
  });

  it('that was broken off among the files beside the events is finished, and trusts none that it finds', async () => {
    const log = await logOf(300);
    const [whole, folder] = [newFolder(), newFolder()];
    await published(log, whole, 300);
    const publish = async () => {
      mkdirSync(join(folder, 'index.html'));
      return { tree: { size: 300, root: rootOver(await leavesOf(log)) }, texts: textsOf('as it was') };
    };
    await expect(exportLog(log, folder, { perPart: 100, publish })).rejects.toThrow(
      /index.html could not be/,
    );
    expect(existsSync(join(folder, 'porcupine-export.json'))).toBe(false);
    expect(existsSync(join(folder, 'tile/0/000'))).toBe(true);
    rmSync(join(folder, 'index.html'), { recursive: true });
    writeFileSync(join(folder, 'tile/0/000'), 'other bytes');
    writeFileSync(join(folder, 'tile/0/001.unfinished'), 'half');
    mkdirSync(join(folder, 'tile/1/x001'));
    writeFileSync(join(folder, 'tile/1/x001/000'), 'of a tree that is gone');
    await published(log, folder, 300);
    expect(held(folder)).toEqual(held(whole));
    expect(existsSync(join(folder, 'tile/1/x001'))).toBe(false);
  });
});

describe('a second export that breaks', () => {
  it('before its end leaves the first as it was, with parts that are new', async () => {
    const folder = newFolder();
    await published(await logOf(300), folder, 300);
    const before = held(folder);
    const log = await logOf(520);
    await expect(published(log, folder, 515, { events: 650 })).rejects.toThrow('broken off');
    expect(held(folder)).toEqual(expect.arrayContaining([...before]));
  });

  it('on a tree that was not signed so leaves every text and tile of the first, and its manifest', async () => {
    const folder = newFolder();
    await published(await logOf(300), folder, 300);
    const before = held(folder);
    const told = await published(await logOf(520), folder, 515, {
      about: 'later',
      root: Buffer.alloc(32),
    });
    expect(told).toMatchObject({
      faults: [{ detail: expect.stringMatching(/515 events have the root A{43}=/) }],
    });
    expect(held(folder)).toEqual(expect.arrayContaining([...before]));
    await published(await logOf(520), folder, 515, { about: 'later' });
    expect(faultsIn(folder)).toEqual([]);
    expect(tilesIn(folder)).toEqual(pathsFor(515));
  });

  it('can be restored from once the files beside the events are taken away', async () => {
    const folder = newFolder();
    const first = await logOf(300);
    await published(first, folder, 300);
    // Everything was written but the manifest.
    const manifest = readFileSync(join(folder, 'porcupine-export.json'));
    await published(first, folder, 200, { about: 'later' });
    writeFileSync(join(folder, 'porcupine-export.json'), manifest);
    expect(faultsIn(folder)).toEqual([
      'tile/0/000.p/200 is no part of the export: where an export was broken off, run it again; else take the file away',
      'tile/entries/000.p/200 is no part of the export: where an export was broken off, run it again; else take the file away',
      ...['checkpoint', 'index.html', 'key', 'progress.xml'].map(
        (name) =>
          `${name} has another SHA-256 than porcupine-export.json says: export again, or take it away: a restore does not need it`,
      ),
    ]);
    for (const name of ['tile', 'checkpoint', 'index.html', 'key', 'progress.xml'])
      rmSync(join(folder, name), { recursive: true });
    const log = openMemoryLog();
    expect(await restored(log, folder)).toEqual({ already: 0 });
    expect(await heldBy(log)).toEqual(await heldBy(first));
  });
});

/** Makes of an export what version 1 would have made. */
const asVersion1 = (folder: string): void => {
  change(join(folder, 'porcupine-export.json'), (text) =>
    text.replace('"version": 2', '"version": 1').replace(/,\s*"files": \[[^\]]*\]/, ''),
  );
};

describe('an export of version 1', () => {
  it('is restored', async () => {
    const log = await logOf(30);
    const folder = await exported(log);
    asVersion1(folder);
    expect(manifestIn(folder)).not.toHaveProperty('files');
    const target = openMemoryLog();
    expect(await restored(target, folder)).toEqual({ already: 0 });
    expect(await heldBy(target)).toEqual(await heldBy(log));
  });

  it('becomes one of version 2 when it is made again, with the parts that it had', async () => {
    const log = await logOf(300);
    const folder = newFolder();
    await exportLog(log, folder, { perPart: 150 });
    asVersion1(folder);
    const { version: _, ...first } = manifestIn(folder);
    expect(await published(log, folder, 300)).toMatchObject({ already: first.events });
    expect(manifestIn(folder)).toMatchObject({ version: 2, ...first });
    expect(manifestIn(folder).files).toHaveLength(9);
    expect(faultsIn(folder)).toEqual([]);
  });

  it('may not speak of files', async () => {
    const folder = await exported(await logOf(3));
    change(join(folder, 'porcupine-export.json'), (text) => text.replace('"version": 2', '"version": 1'));
    expect(faultsIn(folder)).toEqual([expect.stringMatching(/is no manifest of an export: .*files/)]);
  });
});

describe('the files beside the events', () => {
  it('may be missing when an export is restored; what is there must be what the manifest says', async () => {
    const folder = newFolder();
    await published(await logOf(300), folder, 300);
    rmSync(join(folder, 'tile/0'), { recursive: true });
    rmSync(join(folder, 'progress.xml'));
    expect(faultsIn(folder)).toEqual([]);
    change(join(folder, 'tile/entries/000'), (text) => text.replace('"n":12', '"n":13'));
    mkdirSync(join(folder, 'tile/2'));
    writeFileSync(join(folder, 'tile/2/000'), 'new');
    writeFileSync(join(folder, 'tile/notes.txt'), 'new');
    expect(faultsIn(folder)).toEqual([
      expect.stringMatching(/^tile\/2\/000 is no part of the export/),
      expect.stringMatching(/^tile\/notes.txt is no part of the export/),
      expect.stringMatching(/^tile\/entries\/000 has another SHA-256 .* a restore does not need it/),
    ]);
  });

  it.each([
    ['tile/0/notes.txt'],
    ['tile/0/0000'],
    ['tile/8/000'],
    ['tile/0/000.p/'],
    ['tile/0/000.p/300.txt'],
    ['tile/x001/000'],
    ['checkpoint/'],
    ['index.htm'],
  ])('are no others: a folder that holds %s is refused', async (name) => {
    const folder = newFolder();
    const isFolder = name.endsWith('/');
    mkdirSync(join(folder, isFolder ? name : name.replace(/[^/]*$/, '')), { recursive: true });
    if (!isFolder) writeFileSync(join(folder, name), 'x');
    const told = exportLog(openMemoryLog(), folder).then(
      () => 'exported',
      (error: Error) => error.name,
    );
    // What a tile's folder is called is its own, empty or not.
    expect(await told).toBe(name === 'tile/0/000.p/' ? 'exported' : 'UnusableExport');
  });

  it.each([
    ['a name that leads elsewhere', '../../etc/passwd'],
    ['a name that is no file of an export', 'notes.txt'],
    ['the name of a part', 'events/000000000.ndjson'],
    ['a name twice', 'checkpoint'],
  ])('cannot have %s in a manifest', async (_name, name) => {
    const folder = newFolder();
    await published(await logOf(3), folder, 3);
    change(join(folder, 'porcupine-export.json'), (text) =>
      text.replace('"index.html"', JSON.stringify(name)),
    );
    expect(faultsIn(folder)).toEqual([
      expect.stringMatching(/files\.1\.name is no file of an export|names the file "checkpoint" twice/),
    ]);
  });

  it('are not written for a checkpoint of more events than there are', async () => {
    const log = await logOf(30);
    const told = await published(log, newFolder(), 31);
    expect(told).toEqual({
      faults: [{ detail: 'the newest checkpoint is of 31 events, and the log has 30 with an index' }],
      unlisted: 0,
    });
  });

  it('cannot hold an event whose length 16 bits cannot say; one that is not in the tree does no harm', async () => {
    const log = await logOf(3);
    await append(log, anEnvelope('target-long', 0, { data: { text: 'x'.repeat(65_536) } }));
    const told = await published(log, newFolder(), 4);
    expect(told).toMatchObject({
      faults: [{ file: 'events/000000000.ndjson', line: 5, detail: expect.stringMatching(/at most 65535$/) }],
    });
    expect(await published(log, newFolder(), 3)).not.toHaveProperty('faults');
  });
});
