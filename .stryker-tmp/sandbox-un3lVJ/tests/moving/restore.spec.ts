// @ts-nocheck
import { copyFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { canonicalBytes } from '../../src/domain/envelope.ts';
import { checkExport } from '../../src/moving/read-export.ts';
import { type EventLog, LogFailure } from '../../src/store/event-log.ts';
import { openEventStoreLog } from '../../src/store/eventstore-log.ts';
import { openMemoryLog } from '../../src/store/memory-log.ts';
import { allAfter, anEnvelope } from '../store/envelopes.ts';
import { intrude, openScratchLog, secondConnection } from '../store/sqlite.ts';
import { aDouble } from '../support/event-store-double.ts';
import { scratchFolder } from '../support/folder.ts';
import {
  appendAll,
  change,
  deviceInsteadOf,
  exported,
  faultsIn,
  heldBy,
  historyOf,
  manifestIn,
  newFolder,
  partsIn,
  pipeInsteadOf,
  restored,
} from './moving.ts';

const logOf = async (length: number): Promise<EventLog> => {
  const log = openMemoryLog();
  await appendAll(log, historyOf(length));
  return log;
};

const onTheDouble = async (): Promise<EventLog> => {
  const log = openEventStoreLog((await aDouble({ memory: true })).connectionString);
  onTestFinished(log.close);
  return log;
};

describe('a log that is moved', () => {
  it('from SQLite to SQLite holds the same, at the same indexes', async () => {
    const { log } = openScratchLog();
    await appendAll(log, historyOf(1_234));
    const folder = await exported(log, newFolder(), 500);
    const { log: other } = openScratchLog();
    expect(await restored(other, folder)).toEqual({ already: 0 });
    expect(await heldBy(other)).toEqual(await heldBy(log));
    expect(await restored(other, folder)).toEqual({ already: 1_234 });
    expect(manifestIn(await exported(other, newFolder(), 500))).toEqual(manifestIn(folder));
  });

  it('from SQLite to the double of an event store and back holds the same', async () => {
    const { log } = openScratchLog();
    await appendAll(log, historyOf(150));
    const folder = await exported(log);
    const double = await onTheDouble();
    expect(await restored(double, folder)).toEqual({ already: 0 });
    expect(await heldBy(double)).toEqual(await heldBy(log));
    const second = await exported(double);
    expect(manifestIn(second)).toEqual(manifestIn(folder));
    const { log: back } = openScratchLog();
    expect(await restored(back, second)).toEqual({ already: 0 });
    expect(await heldBy(back)).toEqual(await heldBy(log));
  });

  it('although it is empty is empty', async () => {
    const log = openMemoryLog();
    expect(await restored(log, await exported(openMemoryLog()))).toEqual({ already: 0 });
    expect(await heldBy(log)).toEqual([]);
  });
});

describe('a restore that is broken off', () => {
  /** A log whose disk is full after so many events. */
  const fullAfter = (log: EventLog, events: number): EventLog => {
    let left = events;
    return {
      ...log,
      append: async (...event) => {
        left -= 1;
        if (left < 0) throw new LogFailure('full', 'the disk that holds the log has no space left');
        return log.append(...event);
      },
    };
  };

  it('says how to go on, and does', async () => {
    const source = await logOf(1_100);
    const folder = await exported(source, newFolder(), 300);
    const log = openMemoryLog();
    for (const [events, held] of [
      [0, 0],
      [1, 1],
      [299, 300],
      [700, 1_000],
    ] as const) {
      const failure = await restored(fullAfter(log, events), folder).catch((error: unknown) => error);
      expect(failure).toMatchObject({
        name: 'LogFailure',
        kind: 'full',
        message: expect.stringMatching(/no space left; run the same restore again/),
      });
      expect(await heldBy(log)).toHaveLength(held);
    }
    expect(await restored(log, folder)).toEqual({ already: 1_000 });
    expect(await heldBy(log)).toEqual(await heldBy(source));
  });

  it('by somebody else who writes to the log names the event that was not stored', async () => {
    const folder = await exported(await logOf(20));
    const log = openMemoryLog();
    const elsewhere: EventLog = {
      ...log,
      keptInOrder: 1,
      append: async (stream, event, expected) =>
        event.revision === 3 ? 'conflict' : log.append(stream, event, expected),
    };
    expect(await restored(elsewhere, folder)).toMatchObject({
      fault: { file: 'events/000000010.ndjson', line: 3, stream: 'delivery-mod-nl/H-1', revision: '3' },
      hasBegun: true,
    });
    expect(await heldBy(log)).toHaveLength(12);
  });

  it('by an engine that keeps something else is found at the end', async () => {
    const folder = await exported(await logOf(20));
    const lossy = openMemoryLog();
    let dropped = false;
    const log: EventLog = {
      ...lossy,
      append: async (stream, event, expected) => {
        if (event.stream !== 'audit-checkpoints' || event.revision < 4)
          return lossy.append(stream, event, expected);
        dropped = true;
        return { position: 0n };
      },
    };
    expect(await restored(log, folder)).toMatchObject({
      fault: {
        file: 'events/000000010.ndjson',
        line: 9,
        detail: 'is another event in the log than in the export',
      },
    });
    expect(dropped).toBe(true);
  });
});

describe('a log that holds other events', () => {
  it.each([
    ['another first event', [anEnvelope('target-x', 0)], { index: '0', stream: 'target-x', line: 1 }],
    ['a later event that is another', [...historyOf(12), anEnvelope('audit-y', 0)], { index: null, line: 3 }],
    ['more than was exported', historyOf(27), { index: '19', stream: 'target-é', revision: '6' }],
  ])('%s is left as it is, and the first of them named', async (_name, events, fault) => {
    const folder = await exported(await logOf(25));
    const log = openMemoryLog();
    await appendAll(log, events);
    const before = await heldBy(log);
    const told = await restored(log, folder);
    if (fault.index === '19') expect(told).toMatchObject({ fault: { detail: /after the last event/ } });
    expect(told).toMatchObject({ fault, hasBegun: false });
    expect(await heldBy(log)).toEqual(before);
  });

  it('the same bytes in another stream are another event', async () => {
    const folder = await exported(await logOf(2));
    const { log, file } = openScratchLog();
    const [first] = historyOf(1);
    intrude(secondConnection(file), { stream: 'elsewhere', revision: 0n, bytes: canonicalBytes(first) });
    expect(await restored(log, folder)).toMatchObject({ fault: { line: 1, stream: 'elsewhere' } });
    expect(await allAfter(log)).toHaveLength(1);
  });
});

describe('an export that was damaged', () => {
  const second = 'events/000000010.ndjson';
  const lineOf = (text: string, to: (lines: string[]) => string[]): string =>
    `${to(text.split('\n').slice(0, -1)).join('\n')}\n`;
  const sum = /another SHA-256/;

  type Damage = readonly [
    name: string,
    spoil: (folder: string) => void,
    faults: readonly (RegExp | string)[],
  ];
  const damages: readonly Damage[] = [
    [
      'by a byte of a text',
      (folder) => change(join(folder, second), (text) => text.replace('"n":12', '"n":92')),
      [`${second} has another SHA-256 than porcupine-export.json says: it was changed`],
    ],
    [
      'by a byte that makes a line no envelope',
      (folder) => change(join(folder, second), (text) => text.replace('{"by"', '["by"')),
      [sum, `${second} 1 is no envelope`, /10.ndjson 5 in the stream "audit-checkpoints" has revision 3/],
    ],
    [
      'by a line that was dropped',
      (folder) => change(join(folder, second), (text) => lineOf(text, (lines) => lines.toSpliced(2, 1))),
      [
        sum,
        /000000010.ndjson 6 in the stream "delivery-mod-nl\/H-1" has revision 4 .* revision 3 should/,
        /has 9 lines/,
      ],
    ],
    [
      'by a line that is there twice',
      (folder) =>
        change(join(folder, second), (text) =>
          lineOf(text, (lines) => lines.toSpliced(2, 0, lines[2] ?? '')),
        ),
      [sum, /000000010.ndjson 4 in the stream .* revision 3 .* revision 4 should/, /has 11 lines/],
    ],
    [
      'by two lines that changed places',
      (folder) =>
        change(join(folder, second), (text) =>
          lineOf(text, (lines) => lines.with(2, lines[6] ?? '').with(6, lines[2] ?? '')),
        ),
      [
        sum,
        /10.ndjson 3 .* revision 4 .* revision 3 should/,
        /10.ndjson 7 .* revision 3 .* revision 5 should/,
        /./,
      ],
    ],
    [
      'by a file that was cut off',
      (folder) => truncateSync(join(folder, 'events/000000020.ndjson'), 700),
      [sum, /20.ndjson 2 is no envelope/, /20.ndjson 2 has no end/, /has 2 lines, and 5 events/],
    ],
    [
      'by an end of line that is gone',
      (folder) => change(join(folder, 'events/000000020.ndjson'), (text) => text.slice(0, -1)),
      [sum, /20.ndjson 5 has no end/],
    ],
    ['by a part that is missing', (folder) => rmSync(join(folder, second)), [`${second} is missing`]],
    ['by a part that is a pipe', (folder) => pipeInsteadOf(join(folder, second)), [`${second} is no file`]],
    [
      'by a part that is a device',
      (folder) => deviceInsteadOf(join(folder, second)),
      [`${second} is no file`],
    ],
    [
      'by a manifest that is a pipe',
      (folder) => pipeInsteadOf(join(folder, 'porcupine-export.json')),
      ['porcupine-export.json is no file'],
    ],
    [
      'by a file that is not its own',
      (folder) => copyFileSync(join(folder, second), join(folder, 'events/000000025.ndjson')),
      [/000000025.ndjson is no part of the export/],
    ],
    [
      'by a manifest of another version',
      (folder) =>
        change(join(folder, 'porcupine-export.json'), (text) => text.replace('"version": 2', '"version": 3')),
      [/porcupine-export.json is of format version 3, and this version of porcupine knows 1 and 2 alone/],
    ],
    [
      'by a manifest that was cut off',
      (folder) => truncateSync(join(folder, 'porcupine-export.json'), 100),
      ['porcupine-export.json is no manifest of an export'],
    ],
    [
      'by a manifest that is missing',
      (folder) => rmSync(join(folder, 'porcupine-export.json')),
      [/porcupine-export.json is missing: the export was not finished/],
    ],
    [
      'by a manifest that names a file elsewhere',
      (folder) =>
        change(join(folder, 'porcupine-export.json'), (text) => text.replace(second, '../../etc/passwd')),
      [/names the part "..\/..\/etc\/passwd" from 10 where events\/000000010.ndjson should follow/],
    ],
    [
      'by a manifest with other totals',
      (folder) =>
        change(join(folder, 'porcupine-export.json'), (text) =>
          text.replace('"indexed": 19', '"indexed": 20').replace(/"[0-9a-f]{64}"/, `"${'0'.repeat(64)}"`),
        ),
      [/says indexed 20, and its parts come to 19/, /says sha256 0+, and/],
    ],
    [
      'in several places',
      (folder) => {
        rmSync(join(folder, 'events/000000000.ndjson'));
        change(join(folder, second), (text) => text.replace('{"by"', '["by"'));
        writeFileSync(join(folder, 'notes.txt'), 'x');
      },
      [/notes.txt is no part/, /000000000.ndjson is missing/, sum, /10.ndjson 1 is no envelope/],
    ],
  ];

  it.each(damages)('%s has these faults, and no others', async (_name, spoil, faults) => {
    const folder = await exported(await logOf(25));
    expect(partsIn(folder)).toHaveLength(3);
    expect(faultsIn(folder)).toEqual([]);
    spoil(folder);
    const found = faultsIn(folder);
    expect(found).toEqual(
      faults.map((fault) => (typeof fault === 'string' ? fault : expect.stringMatching(fault))),
    );
  });

  it('in more than a thousand places names a thousand', async () => {
    const folder = await exported(await logOf(1_200), newFolder(), 2_000);
    change(join(folder, 'events/000000000.ndjson'), (text) => text.replaceAll('{"by"', '["by"'));
    const checked = checkExport(folder, () => {});
    expect(checked).toMatchObject({ unlisted: 201 });
    expect(checked).toHaveProperty('faults.length', 1_000);
  });

  it('where there is none is another matter', () => {
    const folder = scratchFolder();
    expect(() => checkExport(folder, () => {})).toThrow(/there is no export in/);
    expect(() => checkExport(join(folder, 'nowhere'), () => {})).toThrow(/there is no export in/);
  });
});
