// @ts-nocheck
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Envelope } from '../../src/domain/envelope.ts';
import { exportLog } from '../../src/moving/export.ts';
import { checkExport } from '../../src/moving/read-export.ts';
import { type Restored, restoreLog } from '../../src/moving/restore.ts';
import { beginning, type EventLog } from '../../src/store/event-log.ts';
import { allAfter, anEnvelope, append } from '../store/envelopes.ts';
import { scratchFolder } from '../support/folder.ts';

const silent = (): void => {};

/** The n-th event of a history in which streams take turns, one of them an audit stream. */
const eventOf = (n: number): Envelope => {
  const streams = ['delivery-mod-nl/H-1', 'target-é', 'audit-checkpoints', 'delivery-mod-nl/"\n'] as const;
  const stream = streams[n % streams.length] ?? '';
  return anEnvelope(stream, Math.floor(n / streams.length), { data: { n, text: `\u2028 ${n} 🦔\n` } });
};

/** A history of so many events. */
export const historyOf = (length: number, from = 0): readonly Envelope[] =>
  Array.from({ length }, (_, n) => eventOf(from + n));

export const appendAll = async (log: EventLog, events: readonly Envelope[]): Promise<void> => {
  for (const event of events) await append(log, event);
};

/** What a log holds, without where its engine keeps it. */
export const heldBy = async (log: EventLog) =>
  (await allAfter(log)).map(({ stream, revision, bytes }) => ({
    stream,
    revision,
    text: Buffer.from(bytes).toString('utf8'),
  }));

/** A folder that does not exist yet. */
export const newFolder = (): string => join(scratchFolder(), 'export');

/** Exports what can be exported. */
export const exported = async (log: EventLog, folder = newFolder(), perPart = 10): Promise<string> => {
  expect(await exportLog(log, folder, { perPart })).not.toHaveProperty('faults');
  return folder;
};

/** What is wrong with an export, as one text for each fault. */
export const faultsIn = (folder: string): readonly string[] => {
  const checked = checkExport(folder, silent);
  if (!('faults' in checked)) return [];
  return checked.faults.map(({ file, line, detail }) => [file, line, detail].filter(Boolean).join(' '));
};

/** Restores an export that has no faults. */
export const restored = async (log: EventLog, folder: string): Promise<Restored> => {
  const checked = checkExport(folder, silent);
  if ('faults' in checked) throw new Error(JSON.stringify(checked.faults));
  return restoreLog(log, folder, checked.manifest);
};

export const partsIn = (folder: string): readonly string[] => readdirSync(join(folder, 'events')).toSorted();

export const manifestIn = (folder: string) =>
  JSON.parse(readFileSync(join(folder, 'porcupine-export.json'), 'utf8'));

/** Changes the text of a file. */
export const change = (file: string, to: (text: string) => string): void =>
  writeFileSync(file, to(readFileSync(file, 'latin1')), 'latin1');

/** Puts a pipe in the place of a file: who reads it waits for whoever may write into it. */
export const pipeInsteadOf = (file: string): void => {
  rmSync(file);
  execFileSync('mkfifo', [file]);
};

/** Puts a device in the place of a file. */
export const deviceInsteadOf = (file: string): void => {
  rmSync(file);
  symlinkSync('/dev/null', file);
};

/** A log that breaks after so many events are read. */
export const breakingAfter = (log: EventLog, events: number): Pick<EventLog, 'from'> => ({
  from: async function* () {
    let left = events;
    for await (const page of log.from(beginning, { page: 1 })) {
      if (left === 0) throw new Error('broken off');
      left -= 1;
      yield page;
    }
  },
});
