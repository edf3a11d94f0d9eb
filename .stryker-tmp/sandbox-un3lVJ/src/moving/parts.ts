// @ts-nocheck
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { MovingFault } from './faults.ts';
import { isThere, readIfThere, writeWhole } from './files.ts';
import { linesOf } from './lines.ts';
import {
  areSame,
  type Contents,
  contentsOf,
  digestOf,
  type Manifest,
  mostPartBytes,
  type Part,
  partName,
} from './manifest.ts';
import { manifestName } from './names.ts';
import { type Numbered, placeOf } from './numbered.ts';

const newline = Buffer.from('\n');

/** The first line in which a part that was finished differs from the log; undefined where it does not. */
const firstDifference = (
  name: string,
  stored: Buffer,
  gathered: readonly Numbered[],
): MovingFault | undefined => {
  const lines = linesOf(stored).lines;
  const at = gathered.findIndex(({ event }, n) => lines[n]?.equals(event.bytes) !== true);
  const other = gathered[at];
  if (other !== undefined) {
    const detail =
      'is another event in the log than in the finished export: it is of another log, or one was changed';
    return { file: name, line: at + 1, ...placeOf(other), detail };
  }
  if (lines.length === gathered.length) return undefined;
  const detail = 'holds events that the log does not have: it is of another log, or one was changed';
  return { file: name, line: gathered.length + 1, detail };
};

/** How a part that was finished earlier differs from the log; undefined where it does not. */
const differenceIn = (folder: string, part: Part, gathered: readonly Numbered[]): MovingFault | undefined => {
  const { name } = part;
  const stored = readIfThere(join(folder, name), mostPartBytes);
  if (stored === 'none') return { file: name, detail: 'is missing in the finished export' };
  if ('fault' in stored) return { file: name, detail: stored.fault };
  const fault = firstDifference(name, stored, gathered);
  if (fault !== undefined || digestOf(stored) === part.sha256) return fault;
  return {
    file: name,
    detail: `has another SHA-256 than ${manifestName} says, although it agrees with the log`,
  };
};

/** Cuts the log into parts and writes those that are not there yet. Parts that were finished are never written again. */
export const createParts = (folder: string, previous: Manifest | undefined, perPart: number) => {
  const total = createHash('sha256');
  const parts: Part[] = [];
  const finished = new Map(previous?.parts.map((part) => [part.first, part]));
  let first = 0;
  let indexed = 0;
  let gathered: Numbered[] = [];
  let bytes = 0;

  const soFar = (): Contents => contentsOf(parts, indexed, total);

  /** Whether what was finished is described as it is, once all of it was read. */
  const endOfPrevious = (): MovingFault | undefined => {
    if (previous === undefined || first !== previous.events) return undefined;
    if (areSame(soFar(), previous)) return undefined;
    return { file: manifestName, detail: 'does not say what its parts hold' };
  };

  /** Ends the part that is being gathered; why it cannot stand, where that is so. */
  const finish = async (): Promise<MovingFault | undefined> => {
    const name = partName(first);
    const whole = Buffer.concat(gathered.flatMap(({ event }) => [event.bytes, newline]));
    const known = finished.get(first);
    const difference = known === undefined ? undefined : differenceIn(folder, known, gathered);
    if (difference !== undefined) return difference;
    if (known === undefined && !isThere(join(folder, name), whole))
      await writeWhole(join(folder, name), whole);
    total.update(whole);
    parts.push({ name, first, count: gathered.length, sha256: digestOf(whole) });
    indexed += gathered.filter(({ index }) => index !== undefined).length;
    first += gathered.length;
    gathered = [];
    bytes = 0;
    return endOfPrevious();
  };

  const isFull = ({ event }: Numbered): boolean =>
    gathered.length >= (finished.get(first)?.count ?? perPart) ||
    bytes + event.bytes.length + newline.length > mostPartBytes;

  return {
    /** Takes the next event of the log. */
    take: async (next: Numbered): Promise<MovingFault | undefined> => {
      const fault = gathered.length > 0 && isFull(next) ? await finish() : undefined;
      gathered.push(next);
      bytes += next.event.bytes.length + newline.length;
      return fault;
    },
    /** Takes the end of the log. */
    end: async (): Promise<MovingFault | undefined> => {
      const fault = gathered.length > 0 ? await finish() : undefined;
      if (fault !== undefined || previous === undefined || first >= previous.events) return fault;
      const detail = `says ${previous.events} events, and the log holds ${first}: it is of another log, or the log has lost events`;
      return { file: manifestName, detail };
    },
    soFar,
  };
};
