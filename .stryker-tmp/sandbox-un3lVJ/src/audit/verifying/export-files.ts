// @ts-nocheck
import type { Checkpoint } from '../checkpoint.ts';
import { type ExportManifest, manifestFile, readExportManifest, textFiles } from './export-manifest.ts';
import { heldIn, type ReadFile } from './export-steps.ts';
import { type FoundFault, firstOf } from './found-fault.ts';
import { tilePaths } from './tiles.ts';

/** The files in the folder of an export. */
export type ExportFolder = { readonly names: readonly string[]; readonly read: ReadFile };

/** The manifest in a folder, or why there is none that can be used. */
export const manifestIn = (
  read: ReadFile,
): { readonly manifest: ExportManifest } | { readonly fault: FoundFault } => {
  const file = manifestFile;
  const bytes = read(file);
  if (bytes === undefined) return { fault: { file, detail: 'is missing: the export was not finished' } };
  const found = 'fault' in bytes ? bytes : readExportManifest(bytes);
  return 'fault' in found ? { fault: { file, detail: found.fault } } : found;
};

const strangerFault = (
  names: readonly string[],
  { parts, files }: ExportManifest,
): FoundFault | undefined => {
  const known = new Set([manifestFile, ...[...parts, ...files].map(({ name }) => name)]);
  const stranger = names.find((name) => !known.has(name));
  return stranger === undefined ? undefined : { file: stranger, detail: 'is no part of the export' };
};

/** The files that stand beside the events of a signed tree. */
function* namesDue({ version }: ExportManifest, signed: number): Generator<string> {
  if (version === 1) return;
  yield* textFiles;
  yield* tilePaths(signed);
}

/** Whether the manifest names the files that stand beside the events, and no others. */
const namesFault = (manifest: ExportManifest, signed: number): FoundFault | undefined => {
  const { files, indexed } = manifest;
  if (signed > indexed) {
    const detail = `speaks of ${signed} events, and ${manifestFile} says indexed ${indexed}`;
    return { file: 'checkpoint', detail };
  }
  const named = new Set(files.map(({ name }) => name));
  const due = new Set<string>();
  for (const name of namesDue(manifest, signed)) {
    if (!named.has(name)) return { file: name, detail: `is missing in ${manifestFile}` };
    due.add(name);
  }
  const extra = files.find(({ name }) => !due.has(name));
  return extra && { file: extra.name, detail: 'is no file of an export of what was signed' };
};

const digestsFault = (read: ReadFile, { files }: ExportManifest): FoundFault | undefined =>
  firstOf(
    files.map((file) => () => {
      const held = heldIn(read, file);
      return 'fault' in held ? held.fault : held.changed;
    }),
  );

/** Whether the files are those that a manifest and the checkpoint among them speak of, and as they were written. */
export const filesFault = (
  { names, read }: ExportFolder,
  manifest: ExportManifest,
  checkpoint: Checkpoint | undefined,
): FoundFault | undefined =>
  firstOf([
    () => strangerFault(names, manifest),
    () => namesFault(manifest, checkpoint?.size ?? 0),
    () => digestsFault(read, manifest),
  ]);
