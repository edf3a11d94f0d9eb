// @ts-nocheck
import { ofNoTrack } from '../../domain/leaves.ts';
import { type Hash, leafHash, rootFromMany, rootOf, storedOver } from '../../domain/merkle.ts';
import type { Checkpoint, TrackLine } from '../checkpoint.ts';
import type { BundledLeaf, BundledTree } from './bundle-shape.ts';
import { treesOf } from './bundled-leaves.ts';
import { type FoundFault, firstOf } from './found-fault.ts';

const listed = (names: readonly string[]): string =>
  names.length === 0 ? 'none' : names.map((name) => JSON.stringify(name)).join(' and ');

/** Whether a bundle has the trees of its track that the checkpoint names, and no others. */
export const treeNamesFault = (
  trees: readonly BundledTree[],
  { tracks }: Checkpoint,
  track: string,
): FoundFault | undefined => {
  const signed = tracks.map((line) => line.track);
  const due = treesOf(signed, track);
  const found = trees.map((tree) => tree.track);
  // One without leaves has no line in the checkpoint, and may be left out or not.
  const empty = trees.filter(({ leaves }) => leaves.length === 0).map((tree) => tree.track);
  const possible = treesOf([ofNoTrack, track], track).filter(
    (name) => due.includes(name) || empty.includes(name),
  );
  if (JSON.stringify(found) === JSON.stringify(possible)) return undefined;
  const detail = `holds the trees ${listed(found)}, and the checkpoint has ${listed(due)} for the track ${JSON.stringify(track)}`;
  return { member: '/trees', detail };
};

const isRoot = (root: Hash | undefined, stated: Hash): boolean => root?.equals(stated) === true;

const lineFault = ({ track, leaves }: BundledTree, line: TrackLine | undefined): string | undefined => {
  if (line === undefined) {
    return leaves.length === 0 ? undefined : `holds a tree ${track} that the checkpoint does not name`;
  }
  if (leaves.length !== line.size) {
    return `has ${leaves.length} leaves in the tree ${track}, and the checkpoint says ${line.size}`;
  }
  const hashes = leaves.map(({ bytes }) => leafHash(bytes));
  if (isRoot(rootOf(storedOver(hashes), hashes.length), line.root)) return undefined;
  return `the leaves of the tree ${track} do not have the root that the checkpoint says: one was changed, or is another`;
};

/** Whether every tree has the number of leaves and the root that the checkpoint says. */
export const rootsFault = (trees: readonly BundledTree[], { tracks }: Checkpoint): FoundFault | undefined =>
  firstOf(
    trees.map((tree, n) => () => {
      const detail = lineFault(
        tree,
        tracks.find(({ track }) => track === tree.track),
      );
      return detail === undefined ? undefined : { member: `/trees/${n}`, detail };
    }),
  );

/** Whether all leaves stand where they say in the tree of all events. */
export const proofFault = (
  leaves: readonly BundledLeaf[],
  proof: readonly Hash[],
  { size, root }: Checkpoint,
): FoundFault | undefined => {
  const hashes = new Map(leaves.map(({ index, bytes }) => [index, leafHash(bytes)]));
  if (isRoot(rootFromMany(hashes, size, proof), root)) return undefined;
  return { member: '/proof', detail: 'does not lead from the leaves to the root that the checkpoint says' };
};
