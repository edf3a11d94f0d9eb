// @ts-nocheck
import { createHash } from 'node:crypto';

/*
 * A reader of https://c2sp.org/tlog-tiles written from its text: it shares nothing with the product, or both could be
 * wrong alike.
 */

const sha256 = (...parts: readonly Uint8Array[]): Buffer =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();

/** MTH of RFC 6962, section 2.1, over hashes that are its leaves already. */
const treeHash = (hashes: readonly Buffer[]): Buffer => {
  const [first] = hashes;
  if (first === undefined) return sha256();
  if (hashes.length === 1) return first;
  let k = 1;
  while (k * 2 < hashes.length) k *= 2;
  return sha256(Buffer.from([1]), treeHash(hashes.slice(0, k)), treeHash(hashes.slice(k)));
};

/** 1234067 is x001/x234/067. */
const numberOf = (n: number): string => {
  const last = String(n % 1_000).padStart(3, '0');
  let before = '';
  for (let rest = Math.floor(n / 1_000); rest > 0; rest = Math.floor(rest / 1_000)) {
    before = `x${String(rest % 1_000).padStart(3, '0')}/${before}`;
  }
  return before + last;
};

type Place = { readonly path: string; readonly width: number };

/** The tiles with so many hashes on one level. */
const placesOn = (level: number | string, hashes: number): readonly Place[] => {
  const wholes = Array.from({ length: Math.floor(hashes / 256) }, (_, n) => ({
    path: `tile/${level}/${numberOf(n)}`,
    width: 256,
  }));
  const rest = hashes % 256;
  if (rest === 0) return wholes;
  return [...wholes, { path: `tile/${level}/${numberOf(wholes.length)}.p/${rest}`, width: rest }];
};

const lengthsOf = (size: number): readonly number[] => {
  const lengths: number[] = [];
  for (let hashes = size; hashes > 0; hashes = Math.floor(hashes / 256)) lengths.push(hashes);
  return lengths;
};

/** The paths of all tiles and bundles that a tree of so many leaves has, sorted. */
export const pathsFor = (size: number): readonly string[] =>
  [...lengthsOf(size).flatMap((hashes, level) => placesOn(level, hashes)), ...placesOn('entries', size)]
    .map(({ path }) => path)
    .toSorted((a, b) => (a < b ? -1 : 1));

type Read = (path: string) => Buffer;

const hashesOn = (read: Read, level: number, hashes: number): readonly Buffer[] =>
  placesOn(level, hashes).flatMap(({ path, width }) => {
    const bytes = read(path);
    if (bytes.length !== width * 32) throw new Error(`${path} has ${bytes.length} bytes`);
    return Array.from({ length: width }, (_, n) => bytes.subarray(n * 32, n * 32 + 32));
  });

const entriesIn = (bytes: Buffer): readonly Buffer[] => {
  const entries: Buffer[] = [];
  for (let at = 0; at < bytes.length; ) {
    const length = bytes.readUInt16BE(at);
    if (at + 2 + length > bytes.length) throw new Error('an entry is cut off');
    entries.push(bytes.subarray(at + 2, at + 2 + length));
    at += 2 + length;
  }
  return entries;
};

/** Every hash above level 0 must be that of a full tile below. */
const checkAbove = (levels: readonly (readonly Buffer[])[]): void => {
  for (const [level, hashes] of levels.entries()) {
    const above = levels[level + 1] ?? [];
    for (const [n, hash] of above.entries()) {
      if (!hash.equals(treeHash(hashes.slice(n * 256, n * 256 + 256)))) {
        throw new Error(`hash ${n} of level ${level + 1} is not that of the tile below`);
      }
    }
  }
};

/** Reads a tree from its tiles: its root and its entries. Throws where they do not fit each other. */
export const readTree = (read: Read, size: number): { root: Buffer; entries: readonly Buffer[] } => {
  const levels = lengthsOf(size).map((hashes, level) => hashesOn(read, level, hashes));
  checkAbove(levels);
  const leaves = levels[0] ?? [];
  const entries = placesOn('entries', size).flatMap(({ path, width }) => {
    const bundle = entriesIn(read(path));
    if (bundle.length !== width) throw new Error(`${path} has ${bundle.length} entries`);
    return bundle;
  });
  for (const [n, entry] of entries.entries()) {
    if (leaves[n]?.equals(sha256(Buffer.from([0]), entry)) !== true) throw new Error(`entry ${n} is no leaf`);
  }
  return { root: treeHash(leaves), entries };
};

/** The root over leaves, by the definition. */
export const rootOver = (leaves: readonly Uint8Array[]): Buffer =>
  treeHash(leaves.map((leaf) => sha256(Buffer.from([0]), leaf)));
