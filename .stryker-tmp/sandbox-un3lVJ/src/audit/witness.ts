// @ts-nocheck
import type { Hash } from '../domain/merkle.ts';
import { isConsistent } from '../domain/merkle.ts';
import { type Checkpoint, readSigned, type SignedCheckpoint } from './checkpoint.ts';
import type { PublicKey } from './keys.ts';
import { isSignedBy, linesBy } from './note.ts';

/** A checkpoint that a witness looks at. */
export type Witnessed = SignedCheckpoint & {
  /** The note as it was served, whoever has put lines under it. */
  readonly served: string;
  /** The note with the log’s own line alone. */
  readonly own: string;
};

/** Thrown for what no witness may put its name to; the message says why. */
export class NotToBeCosigned extends Error {
  override readonly name: string = 'NotToBeCosigned';
}

/** Thrown where a signed checkpoint does not go on from another one: both together show it to anybody. */
export class DoesNotGoOn extends NotToBeCosigned {
  override readonly name = 'DoesNotGoOn';
}

/**
 * Reads a note that must be a checkpoint of the log with that key; undefined where it is no checkpoint at all. Throws
 * NotToBeCosigned where it is one that the log has not signed.
 */
export const witnessed = (served: string, logKey: PublicKey): Witnessed | undefined => {
  const signed = readSigned(served);
  if ('fault' in signed) return undefined;
  const { note, checkpoint } = signed;
  if (checkpoint.origin !== logKey.name) {
    throw new NotToBeCosigned(`the checkpoint is of ${checkpoint.origin}, and the key of ${logKey.name}`);
  }
  if (!isSignedBy(note, logKey)) {
    throw new NotToBeCosigned(
      `the checkpoint is not signed by ${logKey.text}; where the log has a new key, take it from elsewhere than the server, and name it with --log-key`,
    );
  }
  const [line = ''] = linesBy(note, logKey);
  return { ...signed, served, own: `${note.text}\n${line}` };
};

/** Why the tracks of a checkpoint cannot be those of an earlier one, grown; undefined where they can. */
const trackFault = (before: Checkpoint, after: Checkpoint): string | undefined => {
  for (const { track, size, root } of before.tracks) {
    const now = after.tracks.find((line) => line.track === track);
    if (now === undefined) return `the track ${track} is not in the checkpoint any more`;
    if (now.size < size) return `the track ${track} has ${now.size} events, and had ${size}`;
    if (now.size === size && !now.root.equals(root))
      return `the track ${track} has ${size} events as before, and they are others`;
  }
  return undefined;
};

/** How the events that were there are shown to be there still; nothing is asked for where there is nothing to show. */
type ProofOf = (from: number, to: number) => Promise<readonly Hash[]>;

const growthFault = async (
  before: Checkpoint,
  after: Checkpoint,
  proofOf: ProofOf,
): Promise<string | undefined> => {
  if (before.size > 0 && !isConsistent(before, after, await proofOf(before.size, after.size))) {
    return `the first ${before.size} events are not shown to be those of the checkpoint that was cosigned before`;
  }
  return trackFault(before, after);
};

/**
 * Makes sure that a checkpoint goes on from the one that was cosigned before; `proofOf` fetches the proof of two sizes. Over
 * as many events it must say the same to the letter. Throws DoesNotGoOn: then both should be kept.
 */
export const mustGoOnFrom = async (
  before: SignedCheckpoint,
  after: SignedCheckpoint,
  proofOf: ProofOf,
): Promise<void> => {
  const [then, now] = [before.checkpoint, after.checkpoint];
  if (now.size < then.size) {
    throw new DoesNotGoOn(
      `the log has ${now.size} events, and had ${then.size} in the checkpoint that was cosigned before: it has lost events, or an old checkpoint is served`,
    );
  }
  if (now.size === then.size) {
    if (before.note.text === after.note.text) return;
    throw new DoesNotGoOn(
      `the checkpoint over ${now.size} events says otherwise than the one over as many that was cosigned before: the log was changed`,
    );
  }
  const fault = await growthFault(then, now, proofOf);
  if (fault !== undefined) throw new DoesNotGoOn(`${fault}: the log was changed`);
};
