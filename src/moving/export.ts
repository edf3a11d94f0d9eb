import { createHash } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { EventLog } from '../store/event-log.ts';
import { checkEvent, createSequence, type Sequence } from './checked-event.ts';
import { createFaultList, type Faulty, type MovingFault } from './faults.ts';
import { namesIn, readIfThere, UnusableExport, unfinished, unusable, writeWhole } from './files.ts';
import { linesOf } from './lines.ts';
import {
  digestOf,
  eventsFolder,
  type Manifest,
  manifestName,
  manifestOf,
  manifestText,
  mostPartBytes,
  mostPerPart,
  type Part,
  partName,
  readManifest,
} from './manifest.ts';
import { type Numbered, numbered, placeOf } from './numbered.ts';

/** What became of an export: what the folder holds now, or why it could not be finished. */
export type Exported =
  | {
      readonly manifest: Manifest;
      /** How many of the events an earlier export had brought to its end. */
      readonly already: number;
    }
  | Faulty;

type Options = {
  /** Is told how many events have been looked at. */
  readonly told?: (events: number) => void;
  /** The most events of a part that is begun. */
  readonly perPart?: number;
};

const newline = Buffer.from('\n');

const partFile = /^\d{9,}\.ndjson(\.unfinished)?$/;
const ownNames: ReadonlySet<string> = new Set([manifestName, `${manifestName}${unfinished}`, eventsFolder]);

/** What stands in a folder beside what an export has there. */
const strangersIn = (folder: string): readonly string[] => [
  ...(namesIn(folder) ?? []).filter((name) => !ownNames.has(name)),
  ...(namesIn(join(folder, eventsFolder)) ?? [])
    .filter((name) => !partFile.test(name))
    .map((name) => `${eventsFolder}/${name}`),
];

/** Looks into the folder of an export, makes it where there is none, and gives what was finished there. Throws UnusableExport. */
const openFolder = (folder: string): Manifest | undefined => {
  const [stranger] = strangersIn(folder);
  if (stranger !== undefined) {
    throw new UnusableExport(
      `${folder} holds ${JSON.stringify(stranger)}, which is no part of an export; name an empty folder, or one that holds an export of this log`,
    );
  }
  const found = readManifest(folder);
  if (found !== 'none' && 'fault' in found) {
    throw new UnusableExport(
      `${join(folder, manifestName)} ${found.fault}; name another folder, or remove that file to have the export made anew`,
    );
  }
  try {
    mkdirSync(join(folder, eventsFolder), { recursive: true });
  } catch (error) {
    throw unusable(folder, error);
  }
  return found === 'none' ? undefined : found.manifest;
};

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

const isThere = (file: string, bytes: Buffer): boolean => {
  const stored = readIfThere(file, bytes.length);
  return stored instanceof Buffer && stored.equals(bytes);
};

/** Cuts the log into parts and writes those that are not there yet. Parts that were finished are never written again. */
const createParts = (folder: string, previous: Manifest | undefined, perPart: number) => {
  const total = createHash('sha256');
  const parts: Part[] = [];
  const finished = new Map(previous?.parts.map((part) => [part.first, part]));
  let first = 0;
  let indexed = 0;
  let gathered: Numbered[] = [];
  let bytes = 0;

  const soFar = (): Manifest => manifestOf(parts, indexed, total);

  /** Whether what was finished is described as it is, once all of it was read. */
  const endOfPrevious = (): MovingFault | undefined => {
    if (previous === undefined || first !== previous.events) return undefined;
    if (manifestText(soFar()) === manifestText(previous)) return undefined;
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

/** Why an event cannot be moved; undefined where it can. */
const faultOf = (numbered: Numbered, sequence: Sequence): MovingFault | undefined => {
  const { stream, revision, bytes } = numbered.event;
  const checked = checkEvent(bytes);
  const outOfOrder = sequence.next({ stream, revision: Number(revision) });
  if ('fault' in checked) return { ...placeOf(numbered), detail: checked.fault };
  const { envelope } = checked;
  if (envelope.stream !== stream || BigInt(envelope.revision) !== revision) {
    const detail = `says of itself that it stands in the stream ${JSON.stringify(envelope.stream)} at revision ${envelope.revision}`;
    return { ...placeOf(numbered), detail };
  }
  return outOfOrder === undefined ? undefined : { ...placeOf(numbered), detail: outOfOrder };
};

/** Removes what was begun and never finished. */
const removeLeftovers = (folder: string, { parts }: Manifest): void => {
  const kept = new Set(parts.map(({ name }) => name));
  const left = (namesIn(join(folder, eventsFolder)) ?? [])
    .map((name) => `${eventsFolder}/${name}`)
    .filter((name) => !kept.has(name));
  for (const name of left) rmSync(join(folder, name));
};

/** Reads the log into parts; what is wrong with it, and undefined where it could all be written. */
const exportParts = async (
  events: AsyncIterable<Numbered>,
  parts: ReturnType<typeof createParts>,
): Promise<Faulty | undefined> => {
  const sequence = createSequence();
  const unmovable = createFaultList();
  for await (const next of events) {
    const fault = faultOf(next, sequence);
    if (fault !== undefined) unmovable.add(fault);
    if (unmovable.found()) continue;
    const difference = await parts.take(next);
    if (difference !== undefined) return { faults: [difference], unlisted: 0 };
  }
  if (unmovable.found()) return unmovable.faulty();
  const difference = await parts.end();
  return difference === undefined ? undefined : { faults: [difference], unlisted: 0 };
};

/**
 * Writes a log, up to its end as of the call, into a folder. What an export that was broken off has written there is
 * compared with the log and kept where it agrees; what one has finished must agree, and is added to. An event that is
 * not exactly what its bytes say is a fault, since it could not be restored; all of these are looked for, and then the
 * export is not finished. Throws UnusableExport, and LogFailure where a file cannot be written.
 */
export const exportLog = async (
  log: Pick<EventLog, 'from'>,
  folder: string,
  { told = () => {}, perPart = mostPerPart }: Options = {},
): Promise<Exported> => {
  const previous = openFolder(folder);
  const parts = createParts(folder, previous, perPart);
  const faulty = await exportParts(numbered(log, told), parts);
  if (faulty !== undefined) return faulty;
  const manifest = parts.soFar();
  removeLeftovers(folder, manifest);
  if (previous?.events !== manifest.events) {
    await writeWhole(join(folder, manifestName), Buffer.from(manifestText(manifest)));
  }
  return { manifest, already: previous?.events ?? 0 };
};
