// @ts-nocheck
import type { Database } from 'better-sqlite3';
import { completedBy, type Hash, type StoredHash } from '../../domain/merkle.ts';
import { standingUnder } from './standing.ts';

export const treesSchema = `
  CREATE TABLE IF NOT EXISTS trees (
    tree INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE, -- of the track; empty for the tree of all events
    size INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS leaves (
    tree   INTEGER NOT NULL,
    at     INTEGER NOT NULL,
    idx    INTEGER NOT NULL, -- the event
    joined INTEGER NOT NULL, -- the event with which it joined; never falls from leaf to leaf
    hash   BLOB NOT NULL,
    PRIMARY KEY (tree, at)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS nodes (
    tree  INTEGER NOT NULL,
    level INTEGER NOT NULL, -- from 1: the hashes of level 0 stand with the leaves
    at    INTEGER NOT NULL,
    hash  BLOB NOT NULL,
    PRIMARY KEY (tree, level, at)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS named_tracks (
    stream TEXT PRIMARY KEY,
    tracks TEXT NOT NULL -- as JSON
  ) STRICT, WITHOUT ROWID;
`;

/** The name under which the tree of all events is kept; no track is called so. */
export const wholeTree = '';

/** One tree as it stands: how many leaves it has, and the hashes of its full subtrees. */
export type StoredTree = { readonly name: string; readonly size: number; readonly stored: StoredHash };

type FoundTree = { readonly tree: bigint; readonly name: string; readonly size: bigint };

/** A tree while leaves join it: how many it has, and on each level the last hash, which the next one there goes with. */
type Growing = { readonly tree: bigint; size: bigint; readonly last: Map<number, Hash> };

/** The Merkle trees of the log: the hash of every full subtree, one row each, so that any proof reads only a few. */
export const trees = (db: Database) => {
  const find = db.prepare<[string], FoundTree>('SELECT * FROM trees WHERE name = ?');
  const all = db.prepare<[], string>('SELECT name FROM trees ORDER BY name').pluck();
  const begin = db.prepare<[string]>('INSERT INTO trees (name, size) VALUES (?, 0)');
  const grow = db.prepare<[bigint, bigint]>('UPDATE trees SET size = ? WHERE tree = ?');
  const putLeaf = db.prepare<[bigint, bigint, bigint, bigint, Hash]>(
    'INSERT INTO leaves VALUES (?, ?, ?, ?, ?)',
  );
  const putNode = db.prepare<[bigint, number, number, Hash]>('INSERT INTO nodes VALUES (?, ?, ?, ?)');
  const node = db
    .prepare<[bigint, number, number], Hash>('SELECT hash FROM nodes WHERE tree = ? AND level = ? AND at = ?')
    .pluck();
  const leafHashAt = db
    .prepare<[bigint, number], Hash>('SELECT hash FROM leaves WHERE tree = ? AND at = ?')
    .pluck();
  const joinedAt = db
    .prepare<[bigint, number], bigint>('SELECT joined FROM leaves WHERE tree = ? AND at = ?')
    .pluck();
  const indexes = db
    .prepare<[bigint, number, number], bigint>(
      'SELECT idx FROM leaves WHERE tree = ? AND at >= ? AND at < ? ORDER BY at',
    )
    .pluck();
  const earlier = db
    .prepare<[string, bigint], bigint>('SELECT idx FROM events WHERE stream = ? AND idx < ? ORDER BY idx')
    .pluck();
  const readNamed = db.prepare<[string], string>('SELECT tracks FROM named_tracks WHERE stream = ?').pluck();
  const writeNamed = db.prepare<[string, string]>('INSERT OR REPLACE INTO named_tracks VALUES (?, ?)');

  const treeNamed = (name: string): FoundTree | undefined => find.get(name);

  const begun = (name: string): Growing => {
    const { tree, size } = treeNamed(name) ?? { tree: BigInt(begin.run(name).lastInsertRowid), size: 0n };
    return { tree, size, last: new Map() };
  };
  // None may leave in the middle of a batch: how many leaves it has is written at the end.
  const growing = standingUnder(begun, Number.POSITIVE_INFINITY);
  const grown = new Set<Growing>();
  let whole: bigint | undefined;

  const storedIn =
    (tree: bigint): StoredHash =>
    (level, at) => {
      const hash = level === 0 ? leafHashAt.get(tree, at) : node.get(tree, level, at);
      if (hash === undefined) throw new Error(`tree ${tree} has no hash ${at} on level ${level}`);
      return hash;
    };

  /** How many leaves a tree had when so many events were in the log: the leaves joined in the order of the log. */
  const sizeIn = ({ tree, size }: FoundTree, events: number): number => {
    let [low, high] = [0, Number(size)];
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if ((joinedAt.get(tree, middle) ?? 0n) < BigInt(events)) low = middle + 1;
      else high = middle;
    }
    return low;
  };

  return {
    /** The hash of an event's leaf; undefined where there is no such event. */
    leafOf: (index: bigint): Hash | undefined => {
      whole ??= treeNamed(wholeTree)?.tree;
      return whole === undefined ? undefined : leafHashAt.get(whole, Number(index));
    },
    /** Lets an event join a tree; `joined` is the event with which it joins. */
    putLeaf: (
      name: string,
      leaf: { readonly index: bigint; readonly joined: bigint; readonly hash: Hash },
    ): void => {
      const into = growing.get(name);
      const { tree, size, last } = into;
      putLeaf.run(tree, size, leaf.index, leaf.joined, leaf.hash);
      const stored = storedIn(tree);
      const beside: StoredHash = (level, at) => last.get(level) ?? stored(level, at);
      for (const { level, at, hash } of completedBy(beside, leaf.hash, Number(size))) {
        if (level > 0) putNode.run(tree, level, at, hash);
        last.set(level, hash);
      }
      into.size += 1n;
      grown.add(into);
    },
    /** Writes how many leaves the trees have that grew; at the end of each batch. */
    putSizes: (): void => {
      for (const { tree, size } of grown) grow.run(size, tree);
      grown.clear();
    },
    forgetTrees: (): void => {
      whole = undefined;
      growing.forget();
      grown.clear();
    },
    /** A tree as it was when so many events were in the log; without leaves where nothing had joined it. */
    treeAt: (name: string, events: number): StoredTree => {
      const found = treeNamed(name);
      if (found === undefined) return { name, size: 0, stored: storedIn(-1n) };
      return { name, size: sizeIn(found, events), stored: storedIn(found.tree) };
    },
    /** The names of all trees but that of all events, in the order of code units. */
    treeNames: (): readonly string[] => all.all().filter((name) => name !== wholeTree),
    /** The events that are the leaves of a tree from one to before another, in the order of the leaves. */
    leavesOf: (name: string, first: number, end: number): readonly bigint[] => {
      const found = treeNamed(name);
      return found === undefined ? [] : indexes.all(found.tree, first, end);
    },
    /** The indexes of what stands in a stream before an event. */
    earlierIn: (stream: string, index: bigint): readonly bigint[] => earlier.all(stream, index),
    namedTracks: (stream: string): readonly string[] => JSON.parse(readNamed.get(stream) ?? '[]'),
    putNamedTracks: (stream: string, tracks: readonly string[]): void => {
      writeNamed.run(stream, JSON.stringify(tracks));
    },
  };
};
