// @ts-nocheck
import { expect, it } from 'vitest';
import { createBundles, hashTiles, tileBytes, tilePaths } from '../../src/audit/verifying/tiles.ts';
import { leafHash, storedOver } from '../../src/domain/merkle.ts';
import { byCodeUnits } from '../../src/domain/order.ts';
import { tilesOf } from '../support/export-v2.ts';

const leavesOf = (size: number): readonly Buffer[] =>
  Array.from({ length: size }, (_, n) => Buffer.from(`leaf ${n}`));

it.each([0, 1, 255, 256, 257, 513, 65_536 + 300])(
  'tiles over %d leaves are those of the specification',
  (size) => {
    const leaves = leavesOf(size);
    const stored = storedOver(leaves.map(leafHash));
    const found = new Map([...hashTiles(size)].map((tile) => [tile.path, tileBytes(stored, tile)]));
    const bundles = createBundles(size);
    for (const leaf of [...leaves, Buffer.from('one that is not signed')]) {
      const whole = bundles.take(leaf);
      if (whole?.bytes !== undefined) found.set(whole.path, whole.bytes);
    }
    const due = tilesOf(leaves);
    expect([...found.keys()].toSorted(byCodeUnits)).toEqual([...due.keys()].toSorted(byCodeUnits));
    expect([...tilePaths(size)].toSorted(byCodeUnits)).toEqual([...due.keys()].toSorted(byCodeUnits));
    for (const [path, bytes] of due) expect(found.get(path)?.equals(bytes), path).toBe(true);
  },
);

it('tiles from the thousandth on stand in folders of their own, and an entry that is too long in none', () => {
  expect([...tilePaths(256_300)]).toContain('tile/0/x001/001.p/44');
  const bundles = createBundles(1);
  expect(bundles.take(Buffer.alloc(65_536))).toEqual({ path: 'tile/entries/000.p/1', bytes: undefined });
});
