// @ts-nocheck
import { joiningsWith, ofNoTrack, tracksNamed } from '../../domain/leaves.ts';
import { createSequence } from '../../moving/checked-event.ts';
import type { BundledLeaf, BundledTree } from './bundle-shape.ts';
import { checkedEnvelope, isEnvelope, statedPlace } from './event-checks.ts';
import { type FoundFault, firstOf } from './found-fault.ts';

/** A leaf that was read: where the event says that it stands, and its bytes as they are hashed. */
export type ReadLeaf = {
  readonly index: number;
  readonly bytes: Buffer;
  readonly stream: string;
  readonly revision: number;
  /** Whether it is the envelope of an event; of another leaf nobody knows for sure where it stands. */
  readonly isEvent: boolean;
};

const at = (index: number, detail: string): FoundFault => ({ index: String(index), detail });

const placeFault = (
  { index, bytes }: BundledLeaf,
  size: number,
  inTree: ReadonlySet<number>,
  inAny: ReadonlyMap<number, Buffer>,
): string | undefined => {
  if (inTree.has(index)) return 'stands twice in one tree';
  if (index >= size) return `is not covered by a checkpoint over ${size} events`;
  return inAny.get(index)?.equals(bytes) === false ? 'is two different events' : undefined;
};

/** Every leaf once, in the order of the indexes; or a leaf that cannot be one. */
export const distinctLeaves = (
  trees: readonly BundledTree[],
  size: number,
): { readonly leaves: readonly BundledLeaf[] } | { readonly fault: FoundFault } => {
  const found = new Map<number, Buffer>();
  for (const { leaves } of trees) {
    const own = new Set<number>();
    for (const leaf of leaves) {
      const detail = placeFault(leaf, size, own, found);
      if (detail !== undefined) return { fault: at(leaf.index, detail) };
      own.add(leaf.index);
      found.set(leaf.index, leaf.bytes);
    }
  }
  const leaves = [...found].map(([index, bytes]) => ({ index, bytes }));
  return { leaves: leaves.toSorted((a, b) => a.index - b.index) };
};

/** Reads a leaf; what is no envelope stands where it says, or else alone in a stream of its own. */
const readLeaf = ({ index, bytes }: BundledLeaf): ReadLeaf | { readonly fault: string } => {
  const checked = checkedEnvelope(bytes);
  if ('envelope' in checked) {
    const { stream, revision } = checked.envelope;
    return { index, bytes, stream, revision, isEvent: true };
  }
  if (isEnvelope(bytes)) return checked;
  const { stream = `leaf ${index}`, revision = 0 } = statedPlace(bytes);
  return { index, bytes, stream, revision, isEvent: false };
};

/** Reads every leaf, and looks whether the streams in it have no gaps other than those that unreadable leaves leave. */
export const readLeaves = (
  leaves: readonly BundledLeaf[],
): { readonly events: readonly ReadLeaf[] } | { readonly fault: FoundFault } => {
  const sequence = createSequence();
  const events: ReadLeaf[] = [];
  for (const leaf of leaves) {
    const { index } = leaf;
    const read = readLeaf(leaf);
    if ('fault' in read) return { fault: at(index, read.fault) };
    const gap = sequence.next(read);
    if (gap !== undefined && read.isEvent) return { fault: { ...at(index, gap), stream: read.stream } };
    if (!(read.isEvent || isPlaced(leaf, gap))) sequence.lost();
    events.push(read);
  }
  return { events };
};

/** Whether a leaf that is no envelope stands where it says, as far as its stream shows. */
const isPlaced = ({ bytes }: BundledLeaf, gap: string | undefined): boolean =>
  gap === undefined && statedPlace(bytes).revision !== undefined;

/**
 * The leaves of the trees in the order in which they joined, as the events themselves tell: of a stream in the tree of a
 * track every event is there, and with them which of them was the first to name it.
 */
const joinedIn = (events: readonly ReadLeaf[]): ReadonlyMap<string, readonly number[]> => {
  const trees = new Map<string, number[]>();
  const streams = new Map<string, { named: readonly string[]; readonly indexes: bigint[] }>();
  for (const { index, bytes, stream } of events) {
    const so = streams.get(stream) ?? { named: [], indexes: [] };
    const names = tracksNamed(stream, bytes);
    const joinings = joiningsWith(
      { stream, index: BigInt(index), names },
      { named: so.named, earlier: () => so.indexes },
    );
    for (const { tree, index: joins } of joinings) {
      trees.set(tree, trees.get(tree) ?? []);
      trees.get(tree)?.push(Number(joins));
    }
    so.named = [...new Set([...so.named, ...names])];
    so.indexes.push(BigInt(index));
    streams.set(stream, so);
  }
  return trees;
};

const notJoined = (
  track: string,
  leaves: readonly BundledLeaf[],
  joined: readonly number[],
): FoundFault | undefined => {
  const wrong = leaves.findIndex(({ index }, n) => joined[n] !== index);
  const due = joined[wrong === -1 ? leaves.length : wrong];
  const [leaf] = wrong === -1 ? [] : leaves.slice(wrong, wrong + 1);
  if (leaf === undefined) {
    return due === undefined ? undefined : at(due, `is missing at the end of the tree ${track}`);
  }
  const instead = due === undefined ? 'nothing more should follow' : `${due} should follow`;
  return at(leaf.index, `stands in the tree ${track} where ${instead}: leaves stand in the order of joining`);
};

/**
 * Whether each tree has the leaves that its events make join it, in their order. Which trees a leaf joins that is no
 * envelope, the stream decides that it stands in, of which its bytes may say nothing.
 */
export const joiningFault = (
  trees: readonly BundledTree[],
  events: readonly ReadLeaf[],
): FoundFault | undefined => {
  const joined = joinedIn(events);
  const known = new Set(events.filter(({ isEvent }) => isEvent).map(({ index }) => index));
  return firstOf(
    trees.map(({ track, leaves }) => () => {
      const due = (joined.get(track) ?? []).filter((index) => known.has(index));
      return notJoined(
        track,
        leaves.filter(({ index }) => known.has(index)),
        due,
      );
    }),
  );
};

/** The trees that a bundle of a track has, of those that a checkpoint names. */
export const treesOf = (named: readonly string[], track: string): readonly string[] =>
  named.filter((name) => name === ofNoTrack || name === track);
