// @ts-nocheck
import { type Hash, leafHash, nodeHash, rootOf } from '../domain/merkle.ts';

/** How many hashes, or entries, a full tile has. */
const full = 256;

/** How many levels of the tree one level of tiles stands for. */
const height = 8;

/** The most bytes of an entry: its length is written in 16 bits. */
export const mostEntryBytes = 0xffff;

/** A number in groups of three digits, all but the last marked, so that no file is called as a folder is. */
const grouped = (at: number): string => {
  const digits = String(at);
  const padded = digits.padStart(Math.ceil(digits.length / 3) * 3, '0');
  return padded.replace(/\d{3}(?=\d)/g, 'x$&/');
};

/** Where the tile at a level, or a bundle of entries, is found; one that is not full says how much it has. */
export const tilePath = (level: number | 'entries', at: number, width: number): string =>
  `tile/${level}/${grouped(at)}${width === full ? '' : `.p/${width}`}`;

/** What a name that tilePath gives looks like. */
export const tileName = /^tile\/(entries|[0-7])\/(x\d{3}\/)*\d{3}(\.p\/[1-9]\d{0,2})?$/;

/** The hash over hashes whose number is a power of two. */
const folded = (hashes: readonly Hash[]): Hash => {
  const [first, second] = hashes;
  if (first === undefined) throw new Error('there is no hash over nothing');
  if (second === undefined) return first;
  const half = hashes.length / 2;
  return nodeHash(folded(hashes.slice(0, half)), folded(hashes.slice(half)));
};

const lengthOf = (entry: Uint8Array): Buffer => {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(entry.length);
  return length;
};

/** A tile that is being filled: its place on its level, and what it has. */
type Growing<Part> = { at: number; parts: Part[] };

type Write = (path: string, bytes: Buffer) => Promise<void>;

/**
 * Writes a tree as the tiles of C2SP tlog-tiles: each when it is full, and at the end those that are not. Only the
 * unfinished tile of each level is kept meanwhile.
 */
export const createTiles = (write: Write) => {
  const levels: Growing<Hash>[] = [];
  const entries: Growing<Buffer> = { at: 0, parts: [] };
  let size = 0;

  const writeEntries = (): Promise<void> =>
    write(
      tilePath('entries', entries.at, entries.parts.length),
      Buffer.concat(entries.parts.flatMap((entry) => [lengthOf(entry), entry])),
    );

  const growing = (level: number): Growing<Hash> => {
    const known = levels[level];
    if (known !== undefined) return known;
    const begun: Growing<Hash> = { at: 0, parts: [] };
    levels[level] = begun;
    return begun;
  };

  const writeTile = (level: number, { at, parts }: Growing<Hash>): Promise<void> =>
    write(tilePath(level, at, parts.length), Buffer.concat(parts));

  const add = async (level: number, hash: Hash): Promise<void> => {
    const tile = growing(level);
    tile.parts.push(hash);
    if (tile.parts.length < full) return;
    await writeTile(level, tile);
    const over = folded(tile.parts);
    levels[level] = { at: tile.at + 1, parts: [] };
    await add(level + 1, over);
  };

  return {
    /** Takes the next leaf, of at most `mostEntryBytes`. */
    take: async (leaf: Buffer): Promise<void> => {
      size += 1;
      entries.parts.push(leaf);
      if (entries.parts.length === full) {
        await writeEntries();
        entries.at += 1;
        entries.parts = [];
      }
      await add(0, leafHash(leaf));
    },
    /** Writes the tiles that are not full. */
    end: async (): Promise<void> => {
      if (entries.parts.length > 0) await writeEntries();
      for (const [level, tile] of levels.entries()) {
        if (tile.parts.length > 0) await writeTile(level, tile);
      }
    },
    /** The root over all leaves so far: what it is made of stands in the unfinished tiles. */
    root: (): Hash =>
      rootOf((level, at) => {
        const tile = growing(Math.floor(level / height));
        const width = 2 ** (level % height);
        const first = at * width - tile.at * full;
        return folded(tile.parts.slice(first, first + width));
      }, size),
  };
};
