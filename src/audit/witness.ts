import type { Hash } from '../domain/merkle.ts';
import { isConsistent } from '../domain/merkle.ts';
import { type Checkpoint, readCheckpoint } from './checkpoint.ts';
import type { PublicKey } from './keys.ts';
import { isSignedBy, readNote } from './note.ts';

/** A checkpoint that a witness looks at: its text, what that states, and the note as it was served. */
export type Witnessed = { readonly text: string; readonly checkpoint: Checkpoint; readonly note: string };

/** Thrown for what no witness may put his name to; the message says why. */
export class NotToBeCosigned extends Error {
  override readonly name = 'NotToBeCosigned';
}

/** Reads a note that must be a checkpoint of the log with that key. Throws NotToBeCosigned. */
export const witnessed = (served: string, logKey: PublicKey): Witnessed => {
  const note = readNote(served);
  const checkpoint = note === undefined ? undefined : readCheckpoint(note.text);
  if (note === undefined || checkpoint === undefined)
    throw new NotToBeCosigned('what was served is no checkpoint');
  if (checkpoint.origin !== logKey.name) {
    throw new NotToBeCosigned(`the checkpoint is of ${checkpoint.origin}, and the key of ${logKey.name}`);
  }
  if (!isSignedBy(note, logKey)) throw new NotToBeCosigned(`the checkpoint is not signed by ${logKey.text}`);
  return { text: note.text, checkpoint, note: served };
};

/**
 * Makes sure that a checkpoint goes on from the one that was cosigned before; `proofOf` fetches the proof of two sizes.
 * Throws NotToBeCosigned: then two signed checkpoints show that the log was changed, and both should be kept.
 */
export const mustGoOnFrom = async (
  before: Checkpoint,
  after: Checkpoint,
  proofOf: (from: number, to: number) => Promise<readonly Hash[]>,
): Promise<void> => {
  if (after.size < before.size) {
    throw new NotToBeCosigned(
      `the log has ${after.size} events, and had ${before.size} in the checkpoint that was cosigned before`,
    );
  }
  const proof = before.size === 0 || before.size === after.size ? [] : await proofOf(before.size, after.size);
  if (before.size === 0 || isConsistent(before, after, proof)) return;
  throw new NotToBeCosigned(
    `the first ${before.size} events are not those of the checkpoint that was cosigned before: the log was changed`,
  );
};
