import { ofNoTrack } from '../domain/leaves.ts';
import { manyInclusionProof } from '../domain/merkle.ts';
import type { Progress } from '../projections/progress.ts';
import { wholeTree } from '../store/read-models/trees.ts';
import type { Trees } from './checkpoint.ts';

/** The stored events that are the leaves of one tree, in the order of the leaves. */
type Leaves = { readonly track: string; readonly indexes: readonly bigint[] };

/** What a bundle proves, and what it adds without proof. */
export type Bundled = {
  readonly key: string;
  readonly checkpoint: string;
  readonly asOf: { readonly effectiveAt: string; readonly index: string };
  readonly figure: Progress;
  readonly definition: unknown;
  readonly unproven: unknown;
};

/** The trees that a figure of a track depends on: the track's own, and that of events that name no track. */
export const leavesFor = (
  trees: Trees & { readonly leavesOf: (name: string, size: number) => readonly bigint[] },
  track: string,
  events: number,
): readonly Leaves[] =>
  [ofNoTrack, track]
    .map((name) => ({ track: name, indexes: trees.leavesOf(name, trees.treeAt(name, events).size) }))
    .filter(({ indexes }) => indexes.length > 0);

/** How many leaves are read at once. */
const atOnce = 100;

/**
 * A figure bundle as JSON, part by part, since it holds every event of its track. `bytesOf` reads a leaf from the log.
 */
export async function* bundleText(
  bundled: Bundled,
  trees: Trees,
  leaves: readonly Leaves[],
  events: number,
  bytesOf: (index: bigint) => Promise<Uint8Array>,
): AsyncGenerator<string, void> {
  const { key, checkpoint, asOf, figure, definition, unproven } = bundled;
  const head = { format: 'porcupine-bundle', version: 1, key, checkpoint, asOf, figure, definition };
  yield `${JSON.stringify(head).slice(0, -1)},"trees":[`;
  for (const [place, { track, indexes }] of leaves.entries()) {
    yield `${place === 0 ? '' : ','}{"track":${JSON.stringify(track)},"leaves":[`;
    for (let first = 0; first < indexes.length; first += atOnce) {
      const part = await Promise.all(
        indexes.slice(first, first + atOnce).map(async (index) => {
          const bytes = Buffer.from(await bytesOf(index)).toString('base64');
          return JSON.stringify({ index: String(index), bytes });
        }),
      );
      yield `${first === 0 ? '' : ','}${part.join(',')}`;
    }
    yield ']}';
  }
  const places = [...new Set(leaves.flatMap(({ indexes }) => indexes.map(Number)))].toSorted((a, b) => a - b);
  const proof = manyInclusionProof(trees.treeAt(wholeTree, events).stored, places, events);
  const tail = { proof: proof.map((hash) => hash.toString('base64')), unproven };
  yield `],${JSON.stringify(tail).slice(1)}\n`;
}
