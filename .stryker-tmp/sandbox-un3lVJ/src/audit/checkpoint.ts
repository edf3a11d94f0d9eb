// @ts-nocheck
import { type Hash, rootOf } from '../domain/merkle.ts';
import { byCodeUnits } from '../domain/order.ts';
import { type StoredTree, wholeTree } from '../store/read-models/trees.ts';
import { base64In } from './keys.ts';
import { type Note, readNote } from './note.ts';

/** How far one track's tree had come: its number of leaves and its root. */
export type TrackLine = { readonly track: string; readonly size: number; readonly root: Hash };

/** What a checkpoint states: of the log by its origin, how many events it has, the root over them, and each track's tree. */
export type Checkpoint = {
  readonly origin: string;
  readonly size: number;
  readonly root: Hash;
  readonly tracks: readonly TrackLine[];
};

const base64 = (hash: Hash): string => hash.toString('base64');

/** A checkpoint as it is signed. */
export const checkpointText = ({ origin, size, root, tracks }: Checkpoint): string =>
  [
    origin,
    String(size),
    base64(root),
    ...tracks.map((line) => `track ${line.track} ${line.size} ${base64(line.root)}`),
    '',
  ].join('\n');

const sizeIn = (text: string): number | undefined =>
  /^(0|[1-9]\d{0,14})$/.test(text) ? Number(text) : undefined;

const rootIn = (text: string): Hash | undefined => {
  const bytes = base64In(text);
  return bytes?.length === 32 ? bytes : undefined;
};

const trackIn = (line: string): TrackLine | undefined => {
  const [word, track, sizeText = '', rootText = '', ...more] = line.split(' ');
  const [size, root] = [sizeIn(sizeText), rootIn(rootText)];
  if (word !== 'track' || track === undefined || more.length > 0) return undefined;
  return size === undefined || root === undefined ? undefined : { track, size, root };
};

/** Whether each track is named once, in the order in which they are written. */
const areInOrder = (tracks: readonly TrackLine[]): boolean =>
  tracks.every(({ track }, at) => at === 0 || byCodeUnits(tracks[at - 1]?.track ?? '', track) < 0);

/** Reads the text of a checkpoint; undefined where it is none that this program would have written. */
export const readCheckpoint = (text: string): Checkpoint | undefined => {
  const [origin = '', sizeText = '', rootText = '', ...lines] = text.split('\n');
  const [size, root] = [sizeIn(sizeText), rootIn(rootText)];
  const tracks = lines.slice(0, -1).map(trackIn);
  if (size === undefined || root === undefined) return undefined;
  const read = { origin, size, root, tracks: tracks.filter((line) => line !== undefined) };
  return areInOrder(read.tracks) && checkpointText(read) === text ? read : undefined;
};

/** A note that holds a checkpoint, and what that states; whose signatures are under it is another question. */
export type SignedCheckpoint = { readonly note: Note; readonly checkpoint: Checkpoint };

/** Reads a note that holds a checkpoint, of whomever; why it is none where it is not. */
export const readSigned = (text: string): SignedCheckpoint | { readonly fault: string } => {
  const note = readNote(text);
  if (note === undefined) return { fault: 'is no signed note' };
  const checkpoint = readCheckpoint(note.text);
  return checkpoint === undefined ? { fault: 'is no checkpoint' } : { note, checkpoint };
};

/** The trees of a log. */
export type Trees = {
  readonly treeNames: () => readonly string[];
  readonly treeAt: (name: string, events: number) => StoredTree;
};

/** What is true of a log when it holds so many events. */
export const checkpointAt = (trees: Trees, origin: string, size: number): Checkpoint => {
  const rootIn = (name: string): { readonly size: number; readonly root: Hash } => {
    const tree = trees.treeAt(name, size);
    return { size: tree.size, root: rootOf(tree.stored, tree.size) };
  };
  const tracks = trees
    .treeNames()
    .toSorted(byCodeUnits)
    .map((track) => ({ track, ...rootIn(track) }))
    .filter((line) => line.size > 0);
  return { origin, ...rootIn(wholeTree), tracks };
};
