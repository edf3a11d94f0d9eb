// @ts-nocheck
import { hash as hashOnce } from 'node:crypto';

/**
 * The Merkle tree of RFC 6962, section 2.1, as arithmetic: what is stored is the hash of every full subtree whose leaves
 * number a power of two, and everything else (roots, proofs) is worked out from those.
 */

/** A SHA-256 in 32 bytes. */
export type Hash = Buffer;

/** Finds the hash of the full subtree at a level (0: the leaves), counted from 0 from the left. */
export type StoredHash = (level: number, at: number) => Hash;

const sha256 = (...parts: readonly Uint8Array[]): Hash => hashOnce('sha256', Buffer.concat(parts), 'buffer');

const leafMark = Buffer.from([0]);
const nodeMark = Buffer.from([1]);

/** The hash of a leaf; marked, so that no node can be taken for one. */
export const leafHash = (bytes: Uint8Array): Hash => sha256(leafMark, bytes);

/** The hash of a node over its two halves. */
export const nodeHash = (left: Uint8Array, right: Uint8Array): Hash => sha256(nodeMark, left, right);

/** The root of a tree without leaves. */
export const emptyRoot: Hash = sha256();

/** How many leaves the left half of a tree with so many (at least two) has: the largest power of two below. */
const leftSize = (size: number): number => 2 ** Math.floor(Math.log2(size - 1));

const isFull = (size: number): boolean => Number.isInteger(Math.log2(size));

/** The hash over the leaves from `first`, so many; a multiple of a power of two at least as large stands before them. */
const hashOf = (stored: StoredHash, first: number, size: number): Hash => {
  if (isFull(size)) return stored(Math.log2(size), first / size);
  const left = leftSize(size);
  return nodeHash(hashOf(stored, first, left), hashOf(stored, first + left, size - left));
};

/** The root over the first `size` leaves. */
export const rootOf = (stored: StoredHash, size: number): Hash =>
  size === 0 ? emptyRoot : hashOf(stored, 0, size);

/** The hashes that become known with a leaf: its own and that of each full subtree that it completes. */
export const completedBy = (
  stored: StoredHash,
  leaf: Hash,
  at: number,
): readonly { readonly level: number; readonly at: number; readonly hash: Hash }[] => {
  const completed = [{ level: 0, at, hash: leaf }];
  for (let [level, place, hash] = [0, at, leaf]; place % 2 === 1; ) {
    hash = nodeHash(stored(level, place - 1), hash);
    level += 1;
    place = (place - 1) / 2;
    completed.push({ level, at: place, hash });
  }
  return completed;
};

/** Shows that a leaf stands in a tree of so many: the hashes beside its path, from the leaf up (PATH of RFC 6962). */
export const inclusionProof = (stored: StoredHash, index: number, size: number): readonly Hash[] => {
  const beside: Hash[] = [];
  for (let [first, left] = [0, size]; left > 1; ) {
    const half = leftSize(left);
    if (index < first + half) {
      beside.unshift(hashOf(stored, first + half, left - half));
      left = half;
    } else {
      beside.unshift(hashOf(stored, first, half));
      first += half;
      left -= half;
    }
  }
  return beside;
};

/** Shows that a tree of `from` leaves (at least one) is the beginning of one of `to` (PROOF of RFC 6962). */
export const consistencyProof = (stored: StoredHash, from: number, to: number): readonly Hash[] => {
  const proof: Hash[] = [];
  let [first, size, isWhole] = [0, to, true];
  while (from - first !== size) {
    const half = leftSize(size);
    if (from - first <= half) {
      proof.unshift(hashOf(stored, first + half, size - half));
      size = half;
    } else {
      proof.unshift(hashOf(stored, first, half));
      first += half;
      size -= half;
      isWhole = false;
    }
  }
  return isWhole ? proof : [hashOf(stored, first, size), ...proof];
};

/** A tree as its signer states it. */
export type TreeHead = { readonly size: number; readonly root: Hash };

type TwoRoots = { readonly older: Hash; readonly newer: Hash };

const bothBe = (root: Hash | undefined): TwoRoots | undefined => root && { older: root, newer: root };

/**
 * What a consistency proof makes of the older and of the newer root, below a node with so many leaves of the newer.
 * `isWhole` while the older tree is the whole of what it has below here: its root is known then, and not in the proof.
 */
const rootsFromConsistency = (
  older: TreeHead,
  size: number,
  isWhole: boolean,
  proof: readonly Hash[],
): TwoRoots | undefined => {
  if (older.size === size) {
    const [known, ...more] = isWhole ? [older.root, ...proof] : proof;
    return more.length === 0 ? bothBe(known) : undefined;
  }
  const beside = proof.at(-1);
  if (beside === undefined) return undefined;
  const rest = proof.slice(0, -1);
  const half = leftSize(size);
  if (older.size <= half) {
    const left = rootsFromConsistency(older, half, isWhole, rest);
    return left && { older: left.older, newer: nodeHash(left.newer, beside) };
  }
  const right = rootsFromConsistency({ ...older, size: older.size - half }, size - half, false, rest);
  return right && { older: nodeHash(beside, right.older), newer: nodeHash(beside, right.newer) };
};

/** Whether a proof shows that the one tree is the beginning of the other. */
export const isConsistent = (from: TreeHead, to: TreeHead, proof: readonly Hash[]): boolean => {
  if (from.size > to.size || from.size < 1) return false;
  const roots = rootsFromConsistency(from, to.size, true, proof);
  return roots?.older.equals(from.root) === true && roots.newer.equals(to.root);
};

/** A stretch of places in ascending order: those from one to before another of the list. */
type Stretch = { readonly from: number; readonly to: number };

/** Where in a stretch of ascending places those begin that are not below one. */
const splitAt = (places: readonly number[], { from, to }: Stretch, place: number): number => {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((places[middle] ?? place) < place) low = middle + 1;
    else high = middle;
  }
  return low;
};

/**
 * Shows that many leaves stand in one tree: walking from the root to the given places (ascending), left before right,
 * the hash of each subtree that holds none of them. Given one after the other, since a large tree has many.
 */
export function* manyInclusionProof(
  stored: StoredHash,
  places: readonly number[],
  size: number,
): Generator<Hash, void> {
  function* walk(first: number, count: number, held: Stretch): Generator<Hash, void> {
    if (held.from === held.to) {
      yield hashOf(stored, first, count);
      return;
    }
    if (count === 1) return;
    const half = leftSize(count);
    const middle = splitAt(places, held, first + half);
    yield* walk(first, half, { from: held.from, to: middle });
    yield* walk(first + half, count - half, { from: middle, to: held.to });
  }
  if (size > 0) yield* walk(0, size, { from: 0, to: places.length });
}

/** The root that many leaves and their proof lead to; undefined where the proof does not fit their places. */
export const rootFromMany = (
  leaves: ReadonlyMap<number, Hash>,
  size: number,
  proof: readonly Hash[],
): Hash | undefined => {
  const places = [...leaves.keys()].toSorted((a, b) => a - b);
  let next = 0;
  const walk = (first: number, count: number, held: Stretch): Hash | undefined => {
    if (held.from === held.to) {
      next += 1;
      return proof[next - 1];
    }
    if (count === 1) return leaves.get(first);
    const half = leftSize(count);
    const middle = splitAt(places, held, first + half);
    const left = walk(first, half, { from: held.from, to: middle });
    const right = walk(first + half, count - half, { from: middle, to: held.to });
    return left === undefined || right === undefined ? undefined : nodeHash(left, right);
  };
  if (places.some((place) => place < 0 || place >= size)) return undefined;
  const root = size === 0 ? emptyRoot : walk(0, size, { from: 0, to: places.length });
  return next === proof.length ? root : undefined;
};

/** The hashes of all full subtrees over leaves that are all at hand. */
export const storedOver = (leaves: readonly Hash[]): StoredHash => {
  const levels: (readonly Hash[])[] = [leaves];
  for (let below = leaves; below.length > 1; levels.push(below)) {
    const lower = below;
    below = Array.from({ length: Math.floor(lower.length / 2) }, (_, at) =>
      nodeHash(lower[2 * at] ?? emptyRoot, lower[2 * at + 1] ?? emptyRoot),
    );
  }
  return (level, at) => levels[level]?.[at] ?? emptyRoot;
};
