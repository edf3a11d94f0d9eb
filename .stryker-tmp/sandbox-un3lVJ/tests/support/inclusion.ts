// @ts-nocheck
import { type Hash, nodeHash } from '../../src/domain/merkle.ts';

/** How many leaves the left half of a tree with so many (at least two) has: the largest power of two below. */
const leftSize = (size: number): number => 2 ** Math.floor(Math.log2(size - 1));

/** The root that a leaf's hash and a proof lead to; undefined where the proof is none for such a place. */
export const rootFromInclusion = (
  leaf: Hash,
  index: number,
  size: number,
  proof: readonly Hash[],
): Hash | undefined => {
  if (index < 0 || index >= size) return undefined;
  const beside = proof.at(-1);
  if (size === 1 || beside === undefined) return size === 1 && beside === undefined ? leaf : undefined;
  const half = leftSize(size);
  const isLeft = index < half;
  const below = isLeft
    ? rootFromInclusion(leaf, index, half, proof.slice(0, -1))
    : rootFromInclusion(leaf, index - half, size - half, proof.slice(0, -1));
  if (below === undefined) return undefined;
  return isLeft ? nodeHash(below, beside) : nodeHash(beside, below);
};
