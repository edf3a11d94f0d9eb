// @ts-nocheck
import type { StoredHash } from '../../domain/merkle.ts';

/** How many hashes, or entries, a full tile has; its root stands eight levels higher. */
const full = 256;
const height = 8;

/** A tile of C2SP tlog-tiles: its path, its place on its level, and how many hashes or entries it has. */
export type Tile = { readonly path: string; readonly at: number; readonly width: number };

/** A number in groups of three digits, each but the last marked: 1234067 is x001/x234/067. */
const grouped = (at: number): string => {
  const digits = String(at);
  const whole = digits.padStart(Math.ceil(digits.length / 3) * 3, '0');
  const groups = whole.match(/\d{3}/g) ?? [];
  return groups.map((group, n) => (n === groups.length - 1 ? group : `x${group}`)).join('/');
};

/** The tiles over so many hashes, or entries, of one level. */
function* tilesOver(level: number | 'entries', count: number): Generator<Tile> {
  for (let at = 0; at * full < count; at += 1) {
    const width = Math.min(full, count - at * full);
    const path = `tile/${level}/${grouped(at)}${width === full ? '' : `.p/${width}`}`;
    yield { path, at, width };
  }
}

/** Every tile of hashes of a tree with so many leaves, with its level. */
export function* hashTiles(size: number): Generator<Tile & { readonly level: number }> {
  for (let [level, count] = [0, size]; count > 0; level += 1, count = Math.floor(count / full)) {
    for (const tile of tilesOver(level, count)) yield { ...tile, level };
  }
}

/** The paths of all tiles and bundles of entries of a tree with so many leaves. */
export function* tilePaths(size: number): Generator<string> {
  for (const { path } of hashTiles(size)) yield path;
  for (const { path } of tilesOver('entries', size)) yield path;
}

/** What stands in a tile of hashes. */
export const tileBytes = (
  stored: StoredHash,
  { level, at, width }: Tile & { readonly level: number },
): Buffer => Buffer.concat(Array.from({ length: width }, (_, n) => stored(level * height, at * full + n)));

/** What stands in a bundle before an entry; undefined where the entry is too long for one. */
const lengthOf = (entry: Uint8Array): Buffer => {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(entry.length);
  return length;
};

const longestEntry = 0xffff;

/** What stands in a bundle of entries; undefined where one is too long to stand in any. */
const bundleBytes = (entries: readonly Uint8Array[]): Buffer | undefined =>
  entries.some(({ length }) => length > longestEntry)
    ? undefined
    : Buffer.concat(entries.flatMap((entry) => [lengthOf(entry), entry]));

/** Gathers leaves into the bundles of entries of a tree with so many; each is handed over when it is whole. */
export const createBundles = (size: number) => {
  const tiles = tilesOver('entries', size);
  let next = tiles.next();
  let gathered: Uint8Array[] = [];
  return {
    take: (leaf: Uint8Array): { readonly path: string; readonly bytes: Buffer | undefined } | undefined => {
      if (next.done === true) return undefined;
      gathered.push(leaf);
      const { path, width } = next.value;
      if (gathered.length < width) return undefined;
      const bytes = bundleBytes(gathered);
      gathered = [];
      next = tiles.next();
      return { path, bytes };
    },
  };
};
