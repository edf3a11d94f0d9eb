// @ts-nocheck
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { canonicalBytes } from '../../src/domain/envelope.ts';
import { exportLog } from '../../src/moving/export.ts';
import { openMemoryLog } from '../../src/store/memory-log.ts';
import { anEnvelope } from '../store/envelopes.ts';
import { intrude, openScratchLog, secondConnection } from '../store/sqlite.ts';
import { scratchFolder } from '../support/folder.ts';
import {
  appendAll,
  breakingAfter,
  change,
  deviceInsteadOf,
  exported,
  heldBy,
  historyOf,
  manifestIn,
  newFolder,
  partsIn,
  pipeInsteadOf,
} from './moving.ts';

const logOf = async (length: number) => {
  const log = openMemoryLog();
  await appendAll(log, historyOf(length));
  return log;
};

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const textOf = (folder: string): string =>
  partsIn(folder)
    .map((name) => readFileSync(join(folder, 'events', name), 'utf8'))
    .join('');

describe('an export', () => {
  it('is the bytes of the events, one a line, in parts that the manifest describes', async () => {
    const log = await logOf(25);
    const folder = await exported(log);
    const lines = (await heldBy(log)).map(({ text }) => `${text}\n`);
    expect(textOf(folder)).toBe(lines.join(''));
    expect(manifestIn(folder)).toEqual({
      format: 'porcupine-export',
      version: 2,
      events: 25,
      indexed: 19,
      sha256: sha256(lines.join('')),
      parts: [0, 10, 20].map((first) => ({
        name: `events/${String(first).padStart(9, '0')}.ndjson`,
        first,
        count: Math.min(10, 25 - first),
        sha256: sha256(lines.slice(first, first + 10).join('')),
      })),
      files: [],
    });
  });

  it('of an empty log holds nothing, and takes what comes later', async () => {
    const log = openMemoryLog();
    const folder = await exported(log);
    expect(manifestIn(folder)).toMatchObject({ events: 0, parts: [] });
    await appendAll(log, historyOf(3));
    expect(await exportLog(log, folder)).toMatchObject({ manifest: { events: 3 }, already: 0 });
  });

  it('that was broken off anywhere is finished: what agrees with the log is kept, the rest written anew', async () => {
    const log = await logOf(45);
    const whole = manifestIn(await exported(log));
    for (const events of [0, 1, 10, 11, 35, 44]) {
      const folder = newFolder();
      await expect(exportLog(breakingAfter(log, events), folder, { perPart: 10 })).rejects.toThrow(
        'broken off',
      );
      expect(existsSync(join(folder, 'porcupine-export.json'))).toBe(false);
      await exported(log, folder);
      expect(manifestIn(folder)).toEqual(whole);
      expect(textOf(folder)).toHaveLength((await heldBy(log)).map(({ text }) => `${text}\n`).join('').length);
    }
  });

  it('that is gone on with trusts no part that it finds', async () => {
    const log = await logOf(45);
    const whole = await exported(log);
    const folder = newFolder();
    await expect(exportLog(breakingAfter(log, 40), folder, { perPart: 10 })).rejects.toThrow('broken off');
    const part = (first: string) => join(folder, 'events', `0000000${first}`);
    change(part('10.ndjson'), (text) => text.replace('"n":12', '"n":13'));
    writeFileSync(part('20.ndjson.unfinished'), 'half');
    writeFileSync(part('33.ndjson'), 'of a cut that is gone\n');
    const kept = statSync(part('00.ndjson')).ino;
    await exported(log, folder);
    expect(statSync(part('00.ndjson')).ino).toBe(kept);
    expect(partsIn(folder)).toEqual(partsIn(whole));
    expect(textOf(folder)).toBe(textOf(whole));
  });

  it('made again takes what is new into parts of its own, and leaves what was finished as it is', async () => {
    const log = await logOf(13);
    const folder = await exported(log);
    const before = statSync(join(folder, 'events', '000000010.ndjson'));
    expect(await exportLog(log, folder, { perPart: 10 })).toMatchObject({ already: 13 });
    await appendAll(log, historyOf(20, 13));
    const again = await exportLog(breakingAfter(log, 30), folder, { perPart: 10 }).catch(String);
    expect(again).toContain('broken off');
    expect(manifestIn(folder)).toMatchObject({ events: 13 });
    expect(await exportLog(log, folder, { perPart: 10 })).toMatchObject({ already: 13 });
    expect(partsIn(folder)).toEqual(
      ['000000000', '000000010', '000000013', '000000023'].map((n) => `${n}.ndjson`),
    );
    const after = statSync(join(folder, 'events', '000000010.ndjson'));
    expect([after.ino, after.mtimeMs]).toEqual([before.ino, before.mtimeMs]);
    expect(manifestIn(folder)).toMatchObject({ events: 33, sha256: sha256(textOf(folder)) });
    expect(manifestIn(folder).sha256).toBe(manifestIn(await exported(log)).sha256);
  });
});

describe('a finished export', () => {
  const finished = async () => ({ log: await logOf(25), folder: await exported(await logOf(25)) });

  it('that differs from the log is a fault that names the first difference, and is left as it is', async () => {
    const { log, folder } = await finished();
    change(join(folder, 'events', '000000010.ndjson'), (text) => text.replace('"n":12', '"n":99'));
    change(join(folder, 'events', '000000020.ndjson'), (text) => text.replace('"n":22', '"n":99'));
    const before = textOf(folder);
    const other = await logOf(17);
    await appendAll(other, [anEnvelope('target-é', 4)]);
    for (const each of [log, other]) {
      const told = await exportLog(each, folder, { perPart: 10 });
      expect(told).toMatchObject({ faults: [{ file: 'events/000000010.ndjson', line: 3, index: '9' }] });
    }
    expect(textOf(folder)).toBe(before);
  });

  it.each([
    ['of a longer log', { file: 'porcupine-export.json' }, 20, (_: string) => {}],
    ['of a longer log, cut elsewhere', { file: 'events/000000010.ndjson', line: 9 }, 18, (_: string) => {}],
    [
      'without one of its parts',
      { file: 'events/000000010.ndjson', detail: 'is missing in the finished export' },
      30,
      (folder: string) => rmSync(join(folder, 'events', '000000010.ndjson')),
    ],
    [
      'with a pipe for one of its parts',
      { file: 'events/000000010.ndjson', detail: 'is no file' },
      30,
      (folder: string) => pipeInsteadOf(join(folder, 'events', '000000010.ndjson')),
    ],
    [
      'with a device for one of its parts',
      { file: 'events/000000010.ndjson', detail: 'is no file' },
      30,
      (folder: string) => deviceInsteadOf(join(folder, 'events', '000000010.ndjson')),
    ],
    [
      'with a manifest that says otherwise',
      { file: 'porcupine-export.json' },
      30,
      (folder: string) =>
        change(join(folder, 'porcupine-export.json'), (text) =>
          text.replace('"indexed": 19', '"indexed": 18'),
        ),
    ],
    [
      'with another digest of a part',
      { file: 'events/000000020.ndjson' },
      30,
      (folder: string) =>
        change(join(folder, 'porcupine-export.json'), (text) =>
          text.replace(/"[0-9a-f]{64}"(?=\s*}\s*],\s*"files")/, `"${sha256('')}"`),
        ),
    ],
  ])('%s is a fault', async (_name, fault, length, spoil) => {
    const { folder } = await finished();
    spoil(folder);
    const told = await exportLog(await logOf(length), folder, { perPart: 10 });
    expect(told).toMatchObject({ faults: [fault] });
  });
});

describe('an event that its log should not hold', () => {
  const stream = 'delivery-mod-nl/X-1';
  const bytesOf = (revision: number, to: (text: string) => string = (text) => text): Buffer =>
    Buffer.from(to(canonicalBytes(anEnvelope(stream, revision)).toString('utf8')));

  it.each([
    ['with a line break', bytesOf(0, (text) => text.replace('{', '{\n')), /canonical/],
    [
      'with its names in another order',
      bytesOf(0, (text) => `{"v":1,${text.slice(1).replace(',"v":1', '')}`),
      /canonical/,
    ],
    ['with a name twice', bytesOf(0, (text) => text.replace('{"n":1}', '{"n":1,"n":1}')), /canonical/],
    ['that is no text', Buffer.from([0xff, 0x0a]), /no envelope/],
    [
      'with bytes that are no text',
      Buffer.concat([bytesOf(0).subarray(0, -1), Buffer.from([0xff])]),
      /no envelope/,
    ],
    [
      'nested too deep',
      bytesOf(0, (text) => text.replace('{"n":1}', `${'['.repeat(20_000)}${']'.repeat(20_000)}`)),
      /canonical/,
    ],
    [
      'of another stream',
      canonicalBytes(anEnvelope('delivery-mod-nl/X-2', 0)),
      /stream "delivery-mod-nl\/X-2" at revision 0/,
    ],
    ['of another revision', bytesOf(1), /at revision 1/],
    [
      'too large',
      bytesOf(0, (text) => text.replace('{"n":1}', `"${'x'.repeat(17_000_000)}"`)),
      /more than 16777216 bytes/,
    ],
  ])('%s is named, and the export not finished', async (_name, bytes, why) => {
    const { log, file } = openScratchLog();
    await appendAll(log, historyOf(12));
    const position = intrude(secondConnection(file), { stream, revision: 0n, bytes });
    await appendAll(log, historyOf(3, 12));
    const folder = newFolder();
    expect(await exportLog(log, folder, { perPart: 10 })).toEqual({
      faults: [
        {
          index: '9',
          position: String(position),
          stream,
          revision: '0',
          detail: expect.stringMatching(why),
        },
      ],
      unlisted: 0,
    });
    expect(existsSync(join(folder, 'porcupine-export.json'))).toBe(false);
  });

  it('is found with all others, and so is a gap in a stream; a thousand are listed', async () => {
    const { log, file } = openScratchLog();
    const db = secondConnection(file);
    intrude(db, { stream, revision: 4n, bytes: bytesOf(4) });
    for (let n = 0; n < 1_004; n += 1)
      intrude(db, { stream: `delivery-x/${n}`, revision: 0n, bytes: Buffer.from('{}') });
    const told = await exportLog(log, newFolder());
    expect(told).toMatchObject({ unlisted: 5 });
    expect(told).toHaveProperty('faults.length', 1_000);
    expect(told).toHaveProperty(
      'faults.0.detail',
      'has revision 4 of its stream where revision 0 should follow',
    );
  });
});

describe('a folder', () => {
  it.each([
    ['a file', (folder: string) => writeFileSync(folder, 'x'), /cannot be used: ENOTDIR/],
    [
      'a folder that holds something else',
      (folder: string) => mkdirSync(join(folder, 'photos'), { recursive: true }),
      /holds "photos"/,
    ],
    [
      'a folder that holds something else among the parts',
      (folder: string) => mkdirSync(join(folder, 'events', 'photos'), { recursive: true }),
      /holds "events\/photos"/,
    ],
    [
      'a folder with a manifest of another version',
      (folder: string) => {
        mkdirSync(folder);
        writeFileSync(join(folder, 'porcupine-export.json'), '{"format":"porcupine-export","version":3}');
      },
      /is of format version 3/,
    ],
  ])('%s is refused', async (_name, fill, why) => {
    const folder = join(scratchFolder(), 'taken');
    fill(folder);
    const refused = await exportLog(openMemoryLog(), folder).catch((error: unknown) => error);
    expect(refused).toMatchObject({ name: 'UnusableExport', message: expect.stringMatching(why) });
  });
});
