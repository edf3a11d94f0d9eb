// @ts-nocheck
import { join } from 'node:path';
import { readEnvelope } from '../domain/envelope.ts';
import { isAuditStream } from '../domain/ids.ts';
import type { TreeHead } from '../domain/merkle.ts';
import type { Faulty, MovingFault } from './faults.ts';
import { isThere, writeWhole } from './files.ts';
import { type Contents, digestOf, type OtherFile } from './manifest.ts';
import type { TextName } from './names.ts';
import { type ExportedEvent, exportedEvents } from './read-export.ts';
import { createTiles, mostEntryBytes } from './tiles.ts';

/** What is to stand beside the events of an export. */
type Published = {
  /** The tree that was signed, which is written as tiles; undefined where none was. */
  readonly tree: TreeHead | undefined;
  readonly texts: readonly { readonly name: TextName; readonly text: string }[];
};

/** Says, of the events that were exported, what is to stand beside them, or what is wrong. */
export type Publish = (contents: Contents) => Promise<Published | Faulty>;

/** Writes files of an export that are not there as they should be, and remembers them all. */
export const createOtherFiles = (folder: string) => {
  const files: OtherFile[] = [];
  return {
    folder,
    write: async (name: string, bytes: Buffer): Promise<void> => {
      const file = join(folder, name);
      if (!isThere(file, bytes)) await writeWhole(file, bytes);
      files.push({ name, sha256: digestOf(bytes) });
    },
    written: (): readonly OtherFile[] => files,
  };
};

type OtherFiles = ReturnType<typeof createOtherFiles>;

/** The leaves of the tree among events, in order. */
async function* leavesIn(events: AsyncIterable<ExportedEvent>): AsyncGenerator<ExportedEvent, void> {
  for await (const event of events) {
    if (!isAuditStream(readEnvelope(event.bytes).stream)) yield event;
  }
}

const tooLong = ({ file, line, bytes }: ExportedEvent): MovingFault => ({
  file,
  line,
  detail: `has ${bytes.length} bytes, and an entry beside a tile at most ${mostEntryBytes}`,
});

/** Gives the first leaves to the tiles; what is wrong with one of them. */
const takeLeaves = async (
  tiles: ReturnType<typeof createTiles>,
  leaves: AsyncIterable<ExportedEvent>,
  most: number,
): Promise<MovingFault | undefined> => {
  if (most === 0) return undefined;
  let taken = 0;
  for await (const leaf of leaves) {
    if (leaf.bytes.length > mostEntryBytes) return tooLong(leaf);
    await tiles.take(leaf.bytes);
    taken += 1;
    if (taken === most) return undefined;
  }
  return { detail: `the newest checkpoint is of ${most} events, and the log has ${taken} with an index` };
};

/** Writes the tree over the exported events as tiles; what is wrong where it is not the tree that was signed. */
const writeTree = async (
  others: OtherFiles,
  { parts }: Contents,
  { size, root }: TreeHead,
): Promise<MovingFault | undefined> => {
  const tiles = createTiles(others.write);
  const fault = await takeLeaves(tiles, leavesIn(exportedEvents(others.folder, parts)), size);
  if (fault !== undefined) return fault;
  await tiles.end();
  if (tiles.root().equals(root)) return undefined;
  const [signed, found] = [root.toString('base64'), tiles.root().toString('base64')];
  return {
    detail: `the newest checkpoint says that ${size} events have the root ${signed}, and the log's have ${found}: events were changed after it was signed`,
  };
};

/** Writes what is to stand beside the events: tiles first, since the checkpoint speaks of them. */
export const writeOthers = async (
  others: OtherFiles,
  contents: Contents,
  publish: Publish,
): Promise<Faulty | undefined> => {
  const published = await publish(contents);
  if ('faults' in published) return published;
  const fault = published.tree && (await writeTree(others, contents, published.tree));
  if (fault !== undefined) return { faults: [fault], unlisted: 0 };
  for (const { name, text } of published.texts) await others.write(name, Buffer.from(text, 'utf8'));
  return undefined;
};
