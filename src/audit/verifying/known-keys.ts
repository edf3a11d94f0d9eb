import { BadKey, type PublicKey, readPublicKey, readSigningKey } from '../keys.ts';

const secretMark = 'PRIVATE+KEY+';

const keyIn = (line: string): PublicKey =>
  line.startsWith(secretMark) ? readSigningKey(line) : readPublicKey(line);

/** The keys of a log, one a line, public or private: of either the public half is what counts here. Throws BadKey. */
export const logKeysIn = (text: string): readonly PublicKey[] =>
  text
    .trimEnd()
    .split('\n')
    .map(keyIn)
    .map((key) => {
      if (key.type === 'signer') return key;
      throw new BadKey(`${key.name} is the key of a witness, not of a log`);
    });

/** The key of a witness as it is written. Throws BadKey. */
export const witnessKeyIn = (text: string): PublicKey => {
  const key = readPublicKey(text);
  if (key.type === 'witness') return key;
  throw new BadKey(`${key.name} is the key of a log, not of a witness: its type byte must be 04`);
};
