// @ts-nocheck
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { EventLog, RecordedEvent } from '../store/event-log.ts';
import { checkEvent, createSequence, type Sequence } from './checked-event.ts';
import { createFaultList, type Faulty, type MovingFault } from './faults.ts';
import { foundIn, isThere, removeFile, UnusableExport, unusable, writeWhole } from './files.ts';
import {
  type Contents,
  type Manifest,
  manifestOf,
  manifestText,
  mostPerPart,
  namesOf,
  readManifest,
} from './manifest.ts';
import { eventsFolder, isOwn, isOwnFolder, manifestName } from './names.ts';
import { type Numbered, numbered, placeOf } from './numbered.ts';
import { createOtherFiles, type Publish, writeOthers } from './other-files.ts';
import { createParts } from './parts.ts';

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
  /** Is shown every event that is exported, in order. */
  readonly seen?: (event: RecordedEvent) => void;
  /** Is asked for what is to stand beside the events, once all of them were written. */
  readonly publish?: Publish;
};

/** Looks into the folder of an export, makes it where there is none, and gives what was finished there. Throws UnusableExport. */
const openFolder = (folder: string): Manifest | undefined => {
  for (const found of foundIn(folder, isOwnFolder)) {
    if (isOwn(found)) continue;
    throw new UnusableExport(
      `${folder} holds ${JSON.stringify(found.name)}, which is no part of an export; name an empty folder, or one that holds an export of this log`,
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

/** Reads the log into parts; what is wrong with it, and undefined where it could all be written. */
const exportParts = async (
  events: AsyncIterable<Numbered>,
  parts: ReturnType<typeof createParts>,
  seen: (event: RecordedEvent) => void,
): Promise<Faulty | undefined> => {
  const sequence = createSequence();
  const unmovable = createFaultList();
  for await (const next of events) {
    const fault = faultOf(next, sequence);
    if (fault !== undefined) unmovable.add(fault);
    if (unmovable.found()) continue;
    seen(next.event);
    const difference = await parts.take(next);
    if (difference !== undefined) return { faults: [difference], unlisted: 0 };
  }
  if (unmovable.found()) return unmovable.faulty();
  const difference = await parts.end();
  return difference === undefined ? undefined : { faults: [difference], unlisted: 0 };
};

/** Removes every file that none of the given manifests speaks of. */
const removeAllBut = (folder: string, manifests: readonly Manifest[]): void => {
  const kept = new Set(manifests.flatMap((manifest) => [...namesOf(manifest)]));
  const found = [...foundIn(folder, isOwnFolder)];
  for (const { name, isFolder } of found) {
    if (!isFolder && !kept.has(name)) removeFile(folder, name);
  }
};

/**
 * Puts the manifest in its place, and takes away what it does not speak of: before, what no finished export had; after,
 * what the one before it had, so that events and tiles of that one are whole until then.
 */
const finish = async (folder: string, previous: Manifest | undefined, manifest: Manifest): Promise<void> => {
  removeAllBut(folder, previous === undefined ? [manifest] : [previous, manifest]);
  const [file, bytes] = [join(folder, manifestName), Buffer.from(manifestText(manifest))];
  if (!isThere(file, bytes)) await writeWhole(file, bytes);
  if (previous !== undefined) removeAllBut(folder, [manifest]);
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
  { told = () => {}, perPart = mostPerPart, seen = () => {}, publish }: Options = {},
): Promise<Exported> => {
  const previous = openFolder(folder);
  const parts = createParts(folder, previous, perPart);
  const faulty = await exportParts(numbered(log, told), parts, seen);
  if (faulty !== undefined) return faulty;
  const contents: Contents = parts.soFar();
  const others = createOtherFiles(folder);
  const unpublished = publish === undefined ? undefined : await writeOthers(others, contents, publish);
  if (unpublished !== undefined) return unpublished;
  const manifest = manifestOf(contents, others.written());
  await finish(folder, previous, manifest);
  return { manifest, already: previous?.events ?? 0 };
};
