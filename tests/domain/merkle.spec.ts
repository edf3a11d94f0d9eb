import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  completedBy,
  consistencyProof,
  emptyRoot,
  type Hash,
  inclusionProof,
  isConsistent,
  leafHash,
  manyInclusionProof,
  nodeHash,
  rootFromMany,
  rootOf,
  type StoredHash,
  storedOver,
} from '../../src/domain/merkle.ts';
import { rootFromInclusion } from '../support/inclusion.ts';

/** The eight leaves of the test vectors of Certificate Transparency's reference implementation. */
const published = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
].map((hex) => Buffer.from(hex, 'hex'));

/** Its roots over the first one, two, … leaves. */
const publishedRoots = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

const treeOf = (leaves: readonly Uint8Array[]): StoredHash => {
  const hashes = new Map<string, Hash>();
  const stored: StoredHash = (level, at) => {
    const found = hashes.get(`${level} ${at}`);
    if (found === undefined) throw new Error(`level ${level} has no ${at}`);
    return found;
  };
  for (const [at, bytes] of leaves.entries()) {
    for (const node of completedBy(stored, leafHash(bytes), at))
      hashes.set(`${node.level} ${node.at}`, node.hash);
  }
  return stored;
};

/** The root by the definition of RFC 6962, section 2.1, word for word: no tree is kept. */
const rootByDefinition = (leaves: readonly Uint8Array[]): Hash => {
  const [only] = leaves;
  if (only === undefined) return emptyRoot;
  if (leaves.length === 1) return leafHash(only);
  let k = 1;
  while (k * 2 < leaves.length) k *= 2;
  return nodeHash(rootByDefinition(leaves.slice(0, k)), rootByDefinition(leaves.slice(k)));
};

const numbered = (size: number): readonly Buffer[] =>
  Array.from({ length: size }, (_, at) => Buffer.from(`leaf ${at}`));

const hex = (hashes: readonly Hash[]): readonly string[] => hashes.map((hash) => hash.toString('hex'));

describe('the Merkle tree', () => {
  it('without leaves has the published root', () => {
    expect(emptyRoot.toString('hex')).toBe(
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    );
  });

  it('has the published root over each number of the published leaves', () => {
    const stored = treeOf(published);
    expect(hex(published.map((_, at) => rootOf(stored, at + 1)))).toEqual(publishedRoots);
  });

  it('gives the published inclusion proofs', () => {
    const stored = treeOf(published);
    expect(hex(inclusionProof(stored, 0, 8))).toEqual([
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ]);
    expect(hex(inclusionProof(stored, 5, 8))).toEqual([
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ]);
    expect(hex(inclusionProof(stored, 2, 3))).toEqual([
      'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
    ]);
  });

  it('gives the published consistency proofs', () => {
    const stored = treeOf(published);
    expect(hex(consistencyProof(stored, 1, 1))).toEqual([]);
    expect(hex(consistencyProof(stored, 1, 8))).toEqual([
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ]);
    expect(hex(consistencyProof(stored, 6, 8))).toEqual([
      '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ]);
    expect(hex(consistencyProof(stored, 2, 5))).toEqual([
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
    ]);
  });

  it('of [A, B, C] has another root than that of [A, B, C, C]', () => {
    const [a, b, c] = ['A', 'B', 'C'].map((letter) => Buffer.from(letter));
    if (a === undefined || b === undefined || c === undefined) throw new Error('three letters');
    expect(rootOf(treeOf([a, b, c]), 3)).not.toEqual(rootOf(treeOf([a, b, c, c]), 4));
  });

  it('takes no node for a leaf', () => {
    const [a, b] = [Buffer.from('A'), Buffer.from('B')];
    const root = rootOf(treeOf([a, b]), 2);
    const posing = Buffer.concat([leafHash(a), leafHash(b)]);
    expect(leafHash(posing)).not.toEqual(root);
    expect(rootFromInclusion(leafHash(posing), 0, 1, [])).not.toEqual(root);
  });

  it('has at every size the root of the definition', () => {
    const leaves = numbered(70);
    const stored = treeOf(leaves);
    for (let size = 0; size <= leaves.length; size += 1) {
      expect(rootOf(stored, size)).toEqual(rootByDefinition(leaves.slice(0, size)));
    }
  });
});

describe('an inclusion proof', () => {
  it('leads from each leaf to the root, at every size, in no more steps than the tree is high', () => {
    const leaves = numbered(70);
    const stored = treeOf(leaves);
    for (let size = 1; size <= leaves.length; size += 1) {
      for (const [index, bytes] of leaves.slice(0, size).entries()) {
        const proof = inclusionProof(stored, index, size);
        expect(proof.length).toBeLessThanOrEqual(Math.ceil(Math.log2(size)));
        expect(rootFromInclusion(leafHash(bytes), index, size, proof)).toEqual(rootOf(stored, size));
      }
    }
  });

  it('that is changed in anything leads elsewhere or nowhere', () => {
    const leaves = numbered(40);
    const stored = treeOf(leaves);
    const place = fc
      .integer({ min: 1, max: 40 })
      .chain((size) => fc.tuple(fc.constant(size), fc.nat(size - 1)));
    fc.assert(
      fc.property(place, fc.nat(), fc.nat(255), fc.nat(31), ([size, index], which, bit, byte) => {
        const proof = inclusionProof(stored, index, size);
        const leaf = leafHash(numbered(size)[index] ?? Buffer.alloc(0));
        const root = rootOf(stored, size);
        const changed = proof.map((hash, at) => {
          if (at !== which % proof.length) return hash;
          const copy = Buffer.from(hash);
          copy[byte] = (copy[byte] ?? 0) ^ (1 << (bit % 8));
          return copy;
        });
        if (proof.length > 0) expect(rootFromInclusion(leaf, index, size, changed)).not.toEqual(root);
        expect(rootFromInclusion(leaf, index, size, [...proof, root])).not.toEqual(root);
        expect(rootFromInclusion(leaf, size, size, proof)).toBeUndefined();
        if (proof.length > 0) expect(rootFromInclusion(leaf, index, size, proof.slice(1))).not.toEqual(root);
      }),
    );
  });
});

describe('a consistency proof', () => {
  it('shows of every two sizes that the one tree begins the other', () => {
    const leaves = numbered(40);
    const stored = treeOf(leaves);
    for (let to = 1; to <= leaves.length; to += 1) {
      for (let from = 1; from <= to; from += 1) {
        const [older, newer] = [from, to].map((size) => ({ size, root: rootOf(stored, size) }));
        if (older === undefined || newer === undefined) throw new Error('two sizes');
        expect(isConsistent(older, newer, consistencyProof(stored, from, to))).toBe(true);
      }
    }
  });

  it('shows nothing of a tree in which an earlier leaf was changed, dropped or doubled', () => {
    const leaves = numbered(30);
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 29 }),
        fc.nat(28),
        fc.constantFrom('change', 'drop', 'double'),
        (from, at, how) => {
          // Not the last of the older tree: doubled, that one would still begin the newer.
          const index = at % (from - 1);
          const leaf = leaves[index] ?? Buffer.alloc(0);
          const before = how === 'change' ? [Buffer.from('other')] : how === 'drop' ? [] : [leaf, leaf];
          const other = [...leaves.slice(0, index), ...before, ...leaves.slice(index + 1)];
          const [honest, false_] = [treeOf(leaves), treeOf(other)];
          const older = { size: from, root: rootOf(honest, from) };
          const newer = { size: other.length, root: rootOf(false_, other.length) };
          expect(isConsistent(older, newer, consistencyProof(false_, from, other.length))).toBe(false);
        },
      ),
    );
  });
});

describe('a proof of many', () => {
  it('leads from any choice of leaves to the root, and from no other choice', () => {
    const leaves = numbered(33);
    const stored = treeOf(leaves);
    const choice = fc
      .integer({ min: 1, max: 33 })
      .chain((size) => fc.tuple(fc.constant(size), fc.uniqueArray(fc.nat(size - 1))));
    fc.assert(
      fc.property(choice, ([size, chosen]) => {
        const places = chosen.toSorted((a, b) => a - b);
        const proof = [...manyInclusionProof(stored, places, size)];
        const held = new Map(places.map((place) => [place, leafHash(leaves[place] ?? Buffer.alloc(0))]));
        const root = rootOf(stored, size);
        expect(rootFromMany(held, size, proof)).toEqual(root);
        expect(rootFromMany(held, size, [...proof, root])).toBeUndefined();
        const [first] = places;
        if (first === undefined) return;
        const lacking = new Map([...held].filter(([place]) => place !== first));
        expect(rootFromMany(lacking, size, proof)).not.toEqual(root);
        const moved = new Map(held).set(first, leafHash(Buffer.from('other')));
        expect(rootFromMany(moved, size, proof)).not.toEqual(root);
      }),
    );
  });
});

describe('what cannot be a proof', () => {
  const stored = treeOf(published);
  const head = (size: number) => ({ size, root: rootOf(stored, size) });

  it('shows of no tree that it begins a smaller one, and of an empty tree nothing', () => {
    expect(isConsistent(head(5), head(2), consistencyProof(stored, 2, 5))).toBe(false);
    expect(isConsistent({ size: 0, root: emptyRoot }, head(8), [])).toBe(false);
    expect(isConsistent({ size: 0, root: head(1).root }, head(1), [head(1).root])).toBe(false);
  });

  it('is one that is too short or too long, also where its first hashes are right', () => {
    const proof = consistencyProof(stored, 6, 8);
    expect(isConsistent(head(6), head(8), proof)).toBe(true);
    expect(isConsistent(head(6), head(8), proof.slice(1))).toBe(false);
    expect(isConsistent(head(6), head(8), [])).toBe(false);
    expect(isConsistent(head(6), head(8), [head(1).root, ...proof])).toBe(false);
    expect(isConsistent(head(8), head(8), [head(8).root])).toBe(false);
  });

  it('leads leaves nowhere that stand outside of the tree', () => {
    const leaf = leafHash(Buffer.alloc(0));
    expect(rootFromMany(new Map([[8, leaf]]), 8, [head(8).root])).toBeUndefined();
    expect(rootFromMany(new Map([[-1, leaf]]), 8, [head(8).root])).toBeUndefined();
    expect(rootFromMany(new Map([[0, leaf]]), 0, [])).toBeUndefined();
  });

  it('is not needed for no leaf of an empty tree, nor for every leaf of any', () => {
    expect(rootFromMany(new Map(), 0, [])).toEqual(emptyRoot);
    expect([...manyInclusionProof(stored, [], 0)]).toEqual([]);
    const every = new Map(published.map((bytes, at) => [7 - at, leafHash(published[7 - at] ?? bytes)]));
    expect(rootFromMany(every, 8, [])?.toString('hex')).toBe(publishedRoots[7]);
  });
});

describe('the hashes over leaves that are all at hand', () => {
  it('are those of the published trees', () => {
    const leaves = published.map(leafHash);
    const roots = leaves.map((_, at) => rootOf(storedOver(leaves.slice(0, at + 1)), at + 1));
    expect(hex(roots)).toEqual(publishedRoots);
  });

  it('are none of a level that no leaf reaches', () => {
    expect(storedOver([])(3, 0)).toEqual(emptyRoot);
  });
});
