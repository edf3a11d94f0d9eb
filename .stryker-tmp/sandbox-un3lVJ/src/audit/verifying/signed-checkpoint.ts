// @ts-nocheck
import type { SignedCheckpoint } from '../checkpoint.ts';
import type { PublicKey } from '../keys.ts';
import { cosignatureOf, isSignedBy, linesBy, type Note } from '../note.ts';

/** Why a checkpoint is not one of the log with a key; undefined where one of the keys signed it under its name. */
export const signatureFault = (
  { note, checkpoint }: SignedCheckpoint,
  keys: readonly PublicKey[],
): string | undefined => {
  const named = keys.filter(({ name, type }) => name === checkpoint.origin && type === 'signer');
  if (named.length === 0)
    return `is of the log ${JSON.stringify(checkpoint.origin)}, of which no key is known here`;
  const signers = named.filter((key) => linesBy(note, key).length > 0);
  return signers.length > 0 && signers.every((key) => isSignedBy(note, key))
    ? undefined
    : 'has a signature that is not of the log’s key';
};

/** Why a note does not carry the true word of every witness; undefined where it does. */
export const cosignatureFault = (note: Note, witnesses: readonly PublicKey[]): string | undefined => {
  for (const witness of witnesses) {
    const said = cosignatureOf(note, witness);
    if (said === undefined) return `is not cosigned by ${witness.name}`;
    if (said === false) return `has a cosignature of ${witness.name} that is not true`;
  }
  return undefined;
};
