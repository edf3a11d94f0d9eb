// @ts-nocheck
import type { ReadModels } from '../../store/read-models/read-models.ts';
import { wholeTree } from '../../store/read-models/trees.ts';
import { type Checkpoint, readSigned } from '../checkpoint.ts';
import type { ReadFile } from './export-steps.ts';
import type { FoundFault } from './found-fault.ts';
import { createBundles, hashTiles, tileBytes } from './tiles.ts';
import type { LeafCheck } from './walk.ts';

const file = 'checkpoint';

const textOf = (read: ReadFile): string => {
  const bytes = read(file);
  return Buffer.isBuffer(bytes) ? bytes.toString('utf8') : '';
};

/** The checkpoint beside the events; undefined where nothing was signed. Nothing of it is believed yet. */
export const checkpointIn = (read: ReadFile): Checkpoint | undefined | { readonly fault: FoundFault } => {
  const text = textOf(read);
  if (text === '') return undefined;
  const signed = readSigned(text);
  return 'fault' in signed ? { fault: { file, detail: signed.fault } } : signed.checkpoint;
};

/** How the lines under a note are other than the cosignatures among the events, each once in any order. */
const linesFault = (
  models: ReadModels,
  lines: readonly string[],
  { size, root }: Checkpoint,
): string | undefined => {
  const due = models
    .cosignaturesOf(BigInt(size))
    .filter((each) => each.root === root.toString('base64'))
    .map(({ line }) => line);
  const strange = lines.find((line) => !due.includes(line));
  if (strange !== undefined) return `has a line that is not among the events: ${JSON.stringify(strange)}`;
  const missing = due.find((line) => !lines.includes(line));
  if (missing !== undefined)
    return `lacks a cosignature that is among the events: ${JSON.stringify(missing)}`;
  return new Set(lines).size < lines.length ? 'has a cosignature twice' : undefined;
};

/** Whether the checkpoint beside the events is the newest among them, under which stand their cosignatures and nothing else. */
export const newestFault = (
  read: ReadFile,
  models: ReadModels,
  newest: string | undefined,
  checkpoint: Checkpoint | undefined,
): FoundFault | undefined => {
  const text = textOf(read);
  const isNewest = newest === undefined ? text === '' : text.startsWith(newest);
  if (!isNewest) return { file, detail: 'is not the newest checkpoint among the events' };
  if (newest === undefined || checkpoint === undefined) return undefined;
  const detail = linesFault(models, text.slice(newest.length).match(/.*\n|.+$/g) ?? [], checkpoint);
  return detail === undefined ? undefined : { file, detail };
};

/** Whether each bundle of entries holds the events, byte for byte. */
export const entriesCheck = (read: ReadFile, size: number): LeafCheck => {
  const bundles = createBundles(size);
  return (_index, bytes) => {
    const whole = bundles.take(bytes);
    if (whole === undefined) return undefined;
    const found = read(whole.path);
    const isThere = Buffer.isBuffer(found) && whole.bytes?.equals(found) === true;
    return isThere
      ? undefined
      : `is the last of ${whole.path}, which does not hold the events that it should`;
  };
};

/** Whether each tile holds the hashes of the tree. */
export const tilesFault = (read: ReadFile, models: ReadModels, size: number): FoundFault | undefined => {
  const { stored } = models.treeAt(wholeTree, size);
  for (const tile of hashTiles(size)) {
    const found = read(tile.path);
    if (Buffer.isBuffer(found) && found.equals(tileBytes(stored, tile))) continue;
    return { file: tile.path, detail: 'does not hold the hashes that the events make' };
  }
  return undefined;
};
