// @ts-nocheck
import { setImmediate as nextTurn } from 'node:timers/promises';
import { ofNoTrack } from '../domain/leaves.ts';
import { manyInclusionProof } from '../domain/merkle.ts';
import type { Progress } from '../projections/progress.ts';
import { wholeTree } from '../store/read-models/trees.ts';
import type { Trees } from './checkpoint.ts';

/** The trees, and which events are their leaves. */
type Leafed = Trees & {
  readonly leavesOf: (name: string, first: number, end: number) => readonly bigint[];
};

/** What a bundle proves, and what it adds without proof. */
export type Bundled = {
  readonly key: string;
  readonly checkpoint: string;
  readonly asOf: { readonly effectiveAt: string; readonly index: string };
  readonly figure: Progress;
  readonly definition: unknown;
  readonly unproven: unknown;
};

/** How many leaves or hashes are read at once; others get their turn in between. */
const atOnce = 100;

type Read = {
  readonly trees: Leafed;
  /** The track of the figure, and how many events the checkpoint covers. */
  readonly track: string;
  readonly events: number;
  /** Reads a leaf from the log. */
  readonly bytesOf: (index: bigint) => Promise<Uint8Array>;
};

/** The trees that a figure depends on, as far as they have leaves: the track's own, and that of events that name no track. */
const treesFor = ({ trees, track, events }: Read) =>
  [ofNoTrack, track].map((name) => trees.treeAt(name, events)).filter(({ size }) => size > 0);

/** The leaves of one tree in JSON, with commas between; `found` is told which events they are. */
async function* leavesText(
  { trees, bytesOf }: Read,
  { name, size }: { readonly name: string; readonly size: number },
  found: (index: number) => void,
): AsyncGenerator<string, void> {
  for (let first = 0; first < size; first += atOnce) {
    const part = await Promise.all(
      trees.leavesOf(name, first, Math.min(first + atOnce, size)).map(async (index) => {
        found(Number(index));
        const bytes = Buffer.from(await bytesOf(index)).toString('base64');
        return JSON.stringify({ index: String(index), bytes });
      }),
    );
    yield `${first === 0 ? '' : ','}${part.join(',')}`;
    await nextTurn();
  }
}

/** The proof in JSON that leaves stand in the tree of all events. */
async function* proofText({ trees, events }: Read, places: readonly number[]): AsyncGenerator<string, void> {
  let part: string[] = [];
  let comma = '';
  for (const hash of manyInclusionProof(trees.treeAt(wholeTree, events).stored, places, events)) {
    part.push(JSON.stringify(hash.toString('base64')));
    if (part.length < atOnce) continue;
    yield `${comma}${part.join(',')}`;
    [part, comma] = [[], ','];
    await nextTurn();
  }
  if (part.length > 0) yield `${comma}${part.join(',')}`;
}

/**
 * A figure bundle as JSON, part by part, since it holds every event of its track: so long as it is sent, little of it is
 * in memory, and others get their turn.
 */
export async function* bundleText(bundled: Bundled, read: Read): AsyncGenerator<string, void> {
  const { key, checkpoint, asOf, figure, definition, unproven } = bundled;
  const head = { format: 'porcupine-bundle', version: 1, key, checkpoint, asOf, figure, definition };
  const places = new Set<number>();
  yield `${JSON.stringify(head).slice(0, -1)},"trees":[`;
  for (const [place, tree] of treesFor(read).entries()) {
    yield `${place === 0 ? '' : ','}{"track":${JSON.stringify(tree.name)},"leaves":[`;
    yield* leavesText(read, tree, (index) => places.add(index));
    yield ']}';
  }
  yield '],"proof":[';
  const sorted = [...places].toSorted((a, b) => a - b);
  yield* proofText(read, sorted);
  yield `],"unproven":${JSON.stringify(unproven)}}\n`;
}
