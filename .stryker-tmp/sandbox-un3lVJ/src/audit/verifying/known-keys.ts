// @ts-nocheck
import { BadKey, type PublicKey, readPublicKey, readSigningKey } from '../keys.ts';

const secretMark = 'PRIVATE+KEY+';

const keyIn = (line: string): PublicKey =>
  line.startsWith(secretMark) ? readSigningKey(line) : readPublicKey(line);

/** That a key is one of a log. Throws BadKey. */
const ofALog = (key: PublicKey): PublicKey => {
  if (key.type === 'signer') return key;
  throw new BadKey(`is the key of a witness, not of a log: the type byte of ${key.name} must be 01`);
};

/** The public key of a log as it is written. Throws BadKey. */
export const logKeyIn = (text: string): PublicKey => ofALog(readPublicKey(text));

/** The keys of a log, one a line, public or private: of either the public half is what counts here. Throws BadKey. */
export const logKeysIn = (text: string): readonly PublicKey[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => ofALog(keyIn(line)));

/** The key of a witness as it is written. Throws BadKey. */
export const witnessKeyIn = (text: string): PublicKey => {
  const key = readPublicKey(text);
  if (key.type === 'witness') return key;
  throw new BadKey(`is the key of a log, not of a witness: the type byte of ${key.name} must be 04`);
};
