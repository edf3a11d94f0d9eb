import { createHash } from 'node:crypto';

/*
 * The Merkle tree of RFC 6962 and the check of its consistency proofs (RFC 9162, section 2.1.4.2), written after the
 * standards and not after the program, which does both in another way.
 */

const sha256 = (...parts: readonly Uint8Array[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

const leafOf = (bytes: Uint8Array): Buffer => sha256(Buffer.of(0), bytes);
const nodeOf = (left: Uint8Array, right: Uint8Array): Buffer => sha256(Buffer.of(1), left, right);

type Peak = { readonly leaves: number; readonly hash: Buffer };

/** A tree that grows by a leaf at a time and keeps only the roots of its full subtrees. */
export const growTree = () => {
  const peaks: Peak[] = [];
  let size = 0;
  const join = (): void => {
    const [left, right] = peaks.slice(-2);
    if (left === undefined || right === undefined || left.leaves !== right.leaves) return;
    peaks.splice(-2, 2, { leaves: left.leaves * 2, hash: nodeOf(left.hash, right.hash) });
    join();
  };
  return {
    add: (bytes: Uint8Array): void => {
      peaks.push({ leaves: 1, hash: leafOf(bytes) });
      size += 1;
      join();
    },
    size: (): number => size,
    root: (): Buffer =>
      peaks
        .map(({ hash }) => hash)
        .reduceRight<Buffer | undefined>(
          (right, left) => (right === undefined ? left : nodeOf(left, right)),
          undefined,
        ) ?? sha256(),
  };
};

export type Head = { readonly size: number; readonly root: Buffer };

const isOdd = (number: number): boolean => number % 2 === 1;
const half = (number: number): number => Math.floor(number / 2);

/** Where the two trees are on the way up: the older node's place, the newer's, and the hashes of both so far. */
type Climb = { readonly fn: number; readonly sn: number; readonly fr: Buffer; readonly sr: Buffer };

/** Up to where the older node is a right one, or the first. */
const upToRight = (fn: number, sn: number): { readonly fn: number; readonly sn: number } =>
  isOdd(fn) || fn === 0 ? { fn, sn } : upToRight(half(fn), half(sn));

const climb = ({ fn, sn, fr, sr }: Climb, beside: Buffer): Climb | undefined => {
  if (sn === 0) return undefined;
  if (!isOdd(fn) && fn !== sn) return { fn: half(fn), sn: half(sn), fr, sr: nodeOf(sr, beside) };
  const at = upToRight(fn, sn);
  return { fn: half(at.fn), sn: half(at.sn), fr: nodeOf(beside, fr), sr: nodeOf(beside, sr) };
};

const isPowerOfTwo = (number: number): boolean => Number.isInteger(Math.log2(number));

/** The lowest level at which the older tree's last node is a left one. */
const whereLeft = (fn: number, sn: number): { readonly fn: number; readonly sn: number } =>
  isOdd(fn) ? whereLeft(half(fn), half(sn)) : { fn, sn };

/** Whether a proof shows that the one tree (of at least one leaf) is the beginning of the other. */
export const goesOn = (older: Head, newer: Head, proof: readonly Buffer[]): boolean => {
  if (older.size === newer.size) return proof.length === 0 && older.root.equals(newer.root);
  const path = isPowerOfTwo(older.size) ? [older.root, ...proof] : proof;
  const [first, ...rest] = path;
  if (first === undefined) return false;
  const from: Climb = { ...whereLeft(older.size - 1, newer.size - 1), fr: first, sr: first };
  const top = rest.reduce<Climb | undefined>((at, beside) => at && climb(at, beside), from);
  return top !== undefined && top.sn === 0 && top.fr.equals(older.root) && top.sr.equals(newer.root);
};
