// @ts-nocheck
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completedBy, type Hash, leafHash, rootOf, type StoredHash } from '../../src/domain/merkle.ts';
import { byCodeUnits } from '../../src/domain/order.ts';
import { createTiles, tileName, tilePath } from '../../src/moving/tiles.ts';
import { pathsFor, readTree } from '../support/tiles.ts';

const leafAt = (n: number): Buffer => Buffer.from(`leaf ${n}`);

/** The tiles over so many leaves, by their paths, with the root that their writer has. */
const tilesOver = async (size: number, leafOf = leafAt) => {
  const files = new Map<string, Buffer>();
  const tiles = createTiles(async (path, bytes) => {
    expect(files.has(path), path).toBe(false);
    files.set(path, bytes);
  });
  for (let n = 0; n < size; n += 1) await tiles.take(leafOf(n));
  const root = tiles.root();
  await tiles.end();
  return { files, root, paths: [...files.keys()].toSorted(byCodeUnits) };
};

const reading =
  (files: ReadonlyMap<string, Buffer>) =>
  (path: string): Buffer => {
    const bytes = files.get(path);
    if (bytes === undefined) throw new Error(`${path} is missing`);
    return bytes;
  };

/** The root over so many leaves as the read models work it out. */
const rootOfLeaves = (size: number): Hash => {
  const hashes = new Map<string, Hash>();
  const stored: StoredHash = (level, at) => hashes.get(`${level}/${at}`) ?? Buffer.alloc(0);
  for (let n = 0; n < size; n += 1) {
    for (const { level, at, hash } of completedBy(stored, leafHash(leafAt(n)), n)) {
      hashes.set(`${level}/${at}`, hash);
    }
  }
  return rootOf(stored, size);
};

describe('the tiles of a tree', () => {
  it.each([
    [0, []],
    [1, ['tile/0/000.p/1', 'tile/entries/000.p/1']],
    [255, ['tile/0/000.p/255', 'tile/entries/000.p/255']],
    [256, ['tile/0/000', 'tile/1/000.p/1', 'tile/entries/000']],
    [300, ['tile/0/000', 'tile/0/001.p/44', 'tile/1/000.p/1', 'tile/entries/000', 'tile/entries/001.p/44']],
  ])('of %d leaves are these', async (size, expected) => {
    expect((await tilesOver(size)).paths).toEqual(expected);
  });

  it('of 70,000 leaves are those of the example in the specification', async () => {
    const { paths, files, root } = await tilesOver(70_000);
    const full = paths.filter((path) => /^tile\/0\/\d{3}$/.test(path));
    expect([full.length, full.at(0), full.at(-1)]).toEqual([273, 'tile/0/000', 'tile/0/272']);
    expect(paths.filter((path) => !/^tile\/(0|entries)\/\d{3}$/.test(path))).toEqual([
      'tile/0/273.p/112',
      'tile/1/000',
      'tile/1/001.p/17',
      'tile/2/000.p/1',
      'tile/entries/273.p/112',
    ]);
    const expected = rootOfLeaves(70_000);
    expect([readTree(reading(files), 70_000).root, root]).toEqual([expected, expected]);
  }, 120_000);

  it.each([
    ['tile/0/999', tilePath(0, 999, 256)],
    ['tile/0/x001/000', tilePath(0, 1_000, 256)],
    ['tile/1/x999/999.p/255', tilePath(1, 999_999, 255)],
    ['tile/entries/x001/x234/067', tilePath('entries', 1_234_067, 256)],
  ])('from the thousandth on stand in folders of their own: %s', (expected, path) => {
    expect(path).toBe(expected);
    expect(tileName.test(path)).toBe(true);
  });

  it('hold the hashes as they are, and before each entry its length, the larger byte first', async () => {
    const long = Buffer.alloc(0x1234, 'x');
    const { files } = await tilesOver(2, (n) => (n === 0 ? Buffer.from('ab') : long));
    expect(reading(files)('tile/entries/000.p/2')).toEqual(
      Buffer.concat([Buffer.from([0, 2]), Buffer.from('ab'), Buffer.from([0x12, 0x34]), long]),
    );
    expect(reading(files)('tile/0/000.p/2')).toEqual(
      Buffer.concat([leafHash(Buffer.from('ab')), leafHash(long)]),
    );
  });

  it('of any size give a reader every entry and the root', async () => {
    const sizes = fc.oneof(
      fc.integer({ min: 0, max: 1_500 }),
      fc.constantFrom(0, 1, 255, 256, 257, 511, 512, 513),
    );
    await fc.assert(
      fc.asyncProperty(sizes, async (size) => {
        const { files, paths, root } = await tilesOver(size);
        expect(paths).toEqual(pathsFor(size));
        const read = readTree(reading(files), size);
        expect(read.entries).toEqual(Array.from({ length: size }, (_, n) => leafAt(n)));
        expect(read.root).toEqual(rootOfLeaves(size));
        expect(root).toEqual(read.root);
      }),
      { numRuns: 30 },
    );
  });
});
