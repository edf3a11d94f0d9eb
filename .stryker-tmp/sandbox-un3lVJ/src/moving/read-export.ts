// @ts-nocheck
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { isAuditStream } from '../domain/ids.ts';
import { LogFailure } from '../store/event-log.ts';
import { checkEvent, createSequence } from './checked-event.ts';
import { createFaultList, type FaultList, type Faulty, type MovingFault } from './faults.ts';
import { foundIn, isFolder, readIfThere, UnusableExport } from './files.ts';
import { linesOf } from './lines.ts';
import {
  contentsOf,
  digestOf,
  type Manifest,
  mostPartBytes,
  namesOf,
  type OtherFile,
  type Part,
  readManifest,
} from './manifest.ts';
import { eventsFolder, isOwnFolder, manifestName } from './names.ts';

/** An export that can be restored, or everything that is wrong with it. */
export type CheckedExport = { readonly manifest: Manifest } | Faulty;

/** One event of an export: its bytes, and where they stand. */
export type ExportedEvent = { readonly file: string; readonly line: number; readonly bytes: Buffer };

/** What stands in the folder and is named nowhere: an export that was broken off, or what somebody put there. */
const strangersIn = (folder: string, manifest: Manifest): readonly string[] => {
  const known = namesOf(manifest);
  return [...foundIn(folder, isOwnFolder)]
    .filter(({ name, isFolder: folds }) => (folds ? !isOwnFolder(name) : !known.has(name)))
    .map(({ name }) => name);
};

/** What is wrong with a file that is no part of the events; it may be missing, since nothing is restored from it. */
const otherFault = (folder: string, { name, sha256 }: OtherFile): MovingFault | undefined => {
  const stored = readIfThere(join(folder, name), mostPartBytes);
  if (stored === 'none') return undefined;
  const rest = 'export again, or take it away: a restore does not need it';
  if ('fault' in stored) return { file: name, detail: `${stored.fault}: ${rest}` };
  if (digestOf(stored) === sha256) return undefined;
  return { file: name, detail: `has another SHA-256 than ${manifestName} says: ${rest}` };
};

/** Checks the parts one after the other, since a stream goes through many. */
const createPartChecks = (folder: string, faults: FaultList) => {
  const sequence = createSequence();
  const total = createHash('sha256');
  let indexed = 0;

  const lineFault = (bytes: Buffer): string | undefined => {
    const checked = checkEvent(bytes);
    if ('fault' in checked) return checked.fault;
    const { envelope } = checked;
    if (!isAuditStream(envelope.stream)) indexed += 1;
    const outOfOrder = sequence.next(envelope);
    return outOfOrder === undefined
      ? undefined
      : `in the stream ${JSON.stringify(envelope.stream)} ${outOfOrder}`;
  };

  const checkLines = (file: string, count: number, stored: Buffer): void => {
    const { lines, ends } = linesOf(stored);
    for (const [n, bytes] of lines.entries()) {
      const detail = lineFault(bytes);
      if (detail !== undefined) faults.add({ file, line: n + 1, detail });
    }
    if (!ends) faults.add({ file, line: lines.length, detail: 'has no end: the file was cut off' });
    if (lines.length !== count) {
      faults.add({ file, detail: `has ${lines.length} lines, and ${count} events were exported` });
    }
  };

  const checkPart = ({ name: file, count, sha256 }: Part): void => {
    const stored = readIfThere(join(folder, file), mostPartBytes);
    if (stored === 'none' || 'fault' in stored) {
      sequence.lost();
      faults.add({ file, detail: stored === 'none' ? 'is missing' : stored.fault });
      return;
    }
    total.update(stored);
    if (digestOf(stored) !== sha256) {
      faults.add({ file, detail: `has another SHA-256 than ${manifestName} says: it was changed` });
    }
    checkLines(file, count, stored);
  };

  const checkTotals = (manifest: Manifest): void => {
    const held = contentsOf(manifest.parts, indexed, total);
    for (const member of ['indexed', 'sha256'] as const) {
      if (held[member] === manifest[member]) continue;
      const detail = `says ${member} ${manifest[member]}, and its parts come to ${held[member]}`;
      faults.add({ file: manifestName, detail });
    }
  };

  return { checkPart, checkTotals };
};

/** The manifest that an export can be checked against. Throws UnusableExport where there is nothing of an export. */
const manifestIn = (folder: string): Manifest | MovingFault => {
  const found = readManifest(folder);
  if (found === 'none') {
    if (!isFolder(join(folder, eventsFolder))) {
      throw new UnusableExport(
        `there is no export in ${folder}; name the folder that was given to porcupine export`,
      );
    }
    return { file: manifestName, detail: 'is missing: the export was not finished; run it again' };
  }
  return 'fault' in found ? { file: manifestName, detail: found.fault } : found.manifest;
};

/**
 * Reads a whole export and checks it: every part as the manifest says, every line the canonical bytes of an envelope,
 * the revisions of every stream without a gap; and of the other files those that are there. `told` is how many of how many events. Throws UnusableExport.
 */
export const checkExport = (folder: string, told: (done: number, of: number) => void): CheckedExport => {
  const manifest = manifestIn(folder);
  if ('detail' in manifest) return { faults: [manifest], unlisted: 0 };
  const faults = createFaultList();
  for (const file of strangersIn(folder, manifest)) {
    const detail =
      'is no part of the export: where an export was broken off, run it again; else take the file away';
    faults.add({ file, detail });
  }
  const checks = createPartChecks(folder, faults);
  for (const part of manifest.parts) {
    checks.checkPart(part);
    told(part.first + part.count, manifest.events);
  }
  for (const file of manifest.files) {
    const fault = otherFault(folder, file);
    if (fault !== undefined) faults.add(fault);
  }
  // Totals say something of their own only where the parts are as they should be.
  if (!faults.found()) checks.checkTotals(manifest);
  return faults.found() ? faults.faulty() : { manifest };
};

/** Every event of an export that was checked, in order. Throws LogFailure where it is no longer there. */
export async function* exportedEvents(
  folder: string,
  parts: readonly Part[],
): AsyncGenerator<ExportedEvent, void> {
  for (const { name: file } of parts) {
    const stored = readIfThere(join(folder, file), mostPartBytes);
    if (!(stored instanceof Buffer)) {
      throw new LogFailure('unavailable', `${join(folder, file)} was changed while it was read; begin again`);
    }
    for (const [n, bytes] of linesOf(stored).lines.entries()) yield { file, line: n + 1, bytes };
  }
}
