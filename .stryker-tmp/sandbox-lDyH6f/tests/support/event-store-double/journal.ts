// @ts-nocheck
import { closeSync, existsSync, openSync, readFileSync, renameSync, writeFileSync, writeSync } from 'node:fs';
import type { Recorded } from './commit.ts';

/** Where records are kept: a file that outlives the process, or nowhere. */
export type Journal = {
  /** What was kept before. */
  readonly kept: readonly Recorded[];
  /** Keeps the records of one append; they are with the operating system when it returns. */
  readonly write: (records: readonly Recorded[]) => void;
  /** Keeps these records and no others. */
  readonly rewrite: (records: readonly Recorded[]) => void;
  readonly close: () => void;
};

/** A line: the record, and how many more of the same append follow it. */
type Line = Omit<Recorded, 'revision' | 'position' | 'data' | 'metadata'> & {
  readonly revision: string;
  readonly position: string;
  readonly data: string;
  readonly metadata: string;
  readonly follow: number;
};

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

const lineOf = ({ revision, position, data, metadata, ...rest }: Recorded, follow: number): string => {
  const line: Line = {
    ...rest,
    revision: String(revision),
    position: String(position),
    data: base64(data),
    metadata: base64(metadata),
    follow,
  };
  return `${JSON.stringify(line)}\n`;
};

const textOf = (records: readonly Recorded[]): string =>
  records.map((record, index) => lineOf(record, records.length - 1 - index)).join('');

const recordOf = ({ follow: _, revision, position, data, metadata, ...rest }: Line): Recorded => ({
  ...rest,
  revision: BigInt(revision),
  position: BigInt(position),
  data: Buffer.from(data, 'base64'),
  metadata: Buffer.from(metadata, 'base64'),
});

/** The records of whole appends; a process that was killed may have left a part of its last one. */
const recordsIn = (text: string): readonly Recorded[] => {
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  const lines: readonly Line[] = whole
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
  return lines.slice(0, lines.findLastIndex(({ follow }) => follow === 0) + 1).map(recordOf);
};

const writeWhole = (descriptor: number, text: string): void => {
  const bytes = Buffer.from(text);
  let written = 0;
  while (written < bytes.length) written += writeSync(descriptor, bytes, written);
};

export const openJournal = (file: string): Journal => {
  const kept = existsSync(file) ? recordsIn(readFileSync(file, 'utf8')) : [];
  let descriptor = -1;
  const rewrite = (records: readonly Recorded[]): void => {
    if (descriptor >= 0) closeSync(descriptor);
    writeFileSync(`${file}.new`, records.map((record) => lineOf(record, 0)).join(''));
    renameSync(`${file}.new`, file);
    descriptor = openSync(file, 'a');
  };
  rewrite(kept);
  return {
    kept,
    write: (records) => writeWhole(descriptor, textOf(records)),
    rewrite,
    close: () => closeSync(descriptor),
  };
};

/** Keeps nothing. */
export const noJournal: Journal = { kept: [], write: () => {}, rewrite: () => {}, close: () => {} };
