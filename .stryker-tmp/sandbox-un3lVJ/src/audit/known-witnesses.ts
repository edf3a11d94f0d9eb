// @ts-nocheck
import { BadKey, type PublicKey, readWitness } from './keys.ts';

/** A witness as the bodies file lists it. */
type Listed = { readonly name: string; readonly publicKey: string };

const eachOnce = (keys: readonly PublicKey[]): readonly PublicKey[] => [
  ...new Map(keys.map((key) => [key.text, key])).values(),
];

/**
 * The keys of the witnesses that are listed now, each once. They are read once for each list that `listed` gives; one whose
 * key cannot be read is none, and is told of then.
 */
export const knownWitnesses = (
  listed: () => readonly Listed[],
  onBadKey: (name: string, error: BadKey) => void,
): (() => readonly PublicKey[]) => {
  let read: readonly Listed[] | undefined;
  let keys: readonly PublicKey[] = [];

  const keyOf = (witness: Listed): readonly PublicKey[] => {
    try {
      return [readWitness(witness)];
    } catch (error) {
      if (!(error instanceof BadKey)) throw error;
      onBadKey(witness.name, error);
      return [];
    }
  };

  return () => {
    const now = listed();
    if (now === read) return keys;
    read = now;
    keys = eachOnce(now.flatMap(keyOf));
    return keys;
  };
};
