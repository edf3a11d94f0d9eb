// @ts-nocheck
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/*
 * What stands beside the events of an export, written from the text of docs/proofs.md and of https://c2sp.org/tlog-tiles:
 * it shares nothing with the product, or both could be wrong alike.
 */

const sha256 = (...parts: readonly Uint8Array[]): Buffer =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();

/** The hash over hashes of leaves whose number is a power of two. */
const over = (hashes: readonly Buffer[]): Buffer => {
  const [only, second] = hashes;
  if (only === undefined) throw new Error('no hash');
  if (second === undefined) return only;
  const half = hashes.length / 2;
  return sha256(Buffer.from([1]), over(hashes.slice(0, half)), over(hashes.slice(half)));
};

const numberOf = (n: number): string => {
  let [path, rest] = [String(n % 1_000).padStart(3, '0'), Math.floor(n / 1_000)];
  for (; rest > 0; rest = Math.floor(rest / 1_000))
    path = `x${String(rest % 1_000).padStart(3, '0')}/${path}`;
  return path;
};

const inTiles = <Item>(items: readonly Item[], prefix: string): Map<string, readonly Item[]> => {
  const tiles = new Map<string, readonly Item[]>();
  for (let first = 0; first < items.length; first += 256) {
    const tile = items.slice(first, first + 256);
    const partial = tile.length === 256 ? '' : `.p/${tile.length}`;
    tiles.set(`${prefix}${numberOf(first / 256)}${partial}`, tile);
  }
  return tiles;
};

/** The tiles over leaves, by their paths. */
export const tilesOf = (leaves: readonly Buffer[]): ReadonlyMap<string, Buffer> => {
  const files = new Map<string, Buffer>();
  for (const [path, entries] of inTiles(leaves, 'tile/entries/')) {
    const written = entries.flatMap((entry) => [Buffer.from([entry.length >> 8, entry.length & 255]), entry]);
    files.set(path, Buffer.concat(written));
  }
  let hashes = leaves.map((leaf) => sha256(Buffer.from([0]), leaf));
  for (let level = 0; hashes.length > 0; level += 1) {
    const tiles = inTiles(hashes, `tile/${level}/`);
    for (const [path, tile] of tiles) files.set(path, Buffer.concat(tile));
    hashes = [...tiles.values()].filter(({ length }) => length === 256).map(over);
  }
  return files;
};

const hex = (bytes: Uint8Array): string => sha256(bytes).toString('hex');

/** The lines of all parts of an export, in order. */
const eventsIn = (folder: string): readonly Buffer[] =>
  readdirSync(join(folder, 'events'))
    .toSorted()
    .flatMap((name) =>
      readFileSync(join(folder, 'events', name), 'utf8')
        .trimEnd()
        .split('\n'),
    )
    .filter((line) => line !== '')
    .map((line) => Buffer.from(line));

const isAudit = (event: Buffer): boolean => event.includes('"stream":"audit-');

/** Writes what stands beside the events of a signed log, and the manifest of version 2 over all of it. */
export const completeExport = (
  folder: string,
  { checkpoint, key }: { checkpoint: string; key: string },
): void => {
  const [, size = '0'] = checkpoint.split('\n');
  const leaves = eventsIn(folder)
    .filter((event) => !isAudit(event))
    .slice(0, Number(size));
  const files = new Map<string, Buffer>([
    ...tilesOf(leaves),
    ['checkpoint', Buffer.from(checkpoint)],
    ['key', Buffer.from(key)],
    ['progress.xml', Buffer.from('<iati-activities version="2.03"/>\n')],
    ['index.html', Buffer.from('<!doctype html>\n')],
  ]);
  for (const [name, bytes] of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
  const manifest = JSON.parse(readFileSync(join(folder, 'porcupine-export.json'), 'utf8'));
  const named = [...files].map(([name, bytes]) => ({ name, sha256: hex(bytes) }));
  writeFileSync(
    join(folder, 'porcupine-export.json'),
    JSON.stringify({ ...manifest, version: 2, files: named.toSorted((a, b) => (a.name < b.name ? -1 : 1)) }),
  );
};

const filesIn = (folder: string, below = ''): readonly string[] =>
  readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) => {
    const path = `${below}${entry.name}`;
    return entry.isDirectory() ? filesIn(folder, `${path}/`) : [path];
  });

const linesIn = (bytes: Buffer): number => bytes.filter((byte) => byte === 0x0a).length;

/** Says again in the manifest what stands in the folder that was changed: as somebody would who wants to hide it. */
export const rehashed = (folder: string): void => {
  const file = join(folder, 'porcupine-export.json');
  const { version } = JSON.parse(readFileSync(file, 'utf8'));
  const names = filesIn(folder).filter((name) => name !== 'porcupine-export.json');
  const held = names
    .toSorted((a, b) => (a < b ? -1 : 1))
    .map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));
  let events = 0;
  const parts = held
    .filter(({ name }) => name.startsWith('events/'))
    .map(({ name, bytes }) => {
      const [first, count] = [events, linesIn(bytes)];
      events += count;
      return { name, first, count, sha256: hex(bytes) };
    });
  const all = held.filter(({ name }) => name.startsWith('events/')).map(({ bytes }) => bytes);
  const files = held
    .filter(({ name }) => !name.startsWith('events/'))
    .map(({ name, bytes }) => ({ name, sha256: hex(bytes) }));
  const indexed = eventsIn(folder).filter((event) => !isAudit(event)).length;
  const contents = { events, indexed, sha256: hex(Buffer.concat(all)), parts };
  writeFileSync(
    file,
    JSON.stringify({ format: 'porcupine-export', version, ...contents, ...(version === 1 ? {} : { files }) }),
  );
};
