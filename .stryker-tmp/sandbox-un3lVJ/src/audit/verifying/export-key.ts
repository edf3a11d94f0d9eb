// @ts-nocheck
import { BadKey, type PublicKey, readPublicKey } from '../keys.ts';
import type { ReadFile } from './export-steps.ts';
import type { FoundFault } from './found-fault.ts';

const file = 'key';

/** The key in a text of one line. Throws BadKey. */
const keyIn = (text: string): PublicKey => {
  const [line = '', ...more] = text.split('\n');
  if (more.join('\n') === '') return readPublicKey(line);
  throw new BadKey('holds more than the one line of a public key');
};

/**
 * The key that stands in an export; undefined where none does. By itself it says nothing of who signed: where keys are
 * known from elsewhere it must be one of them.
 */
export const keyBeside = (
  read: ReadFile,
  known: readonly PublicKey[],
): { readonly own: PublicKey | undefined } | { readonly fault: FoundFault } => {
  const bytes = read(file);
  const text = Buffer.isBuffer(bytes) ? bytes.toString('utf8') : '';
  if (text === '') return { own: undefined };
  try {
    const own = keyIn(text);
    const isKnown = known.length === 0 || known.some((key) => key.text === own.text);
    return isKnown ? { own } : { fault: { file, detail: 'is another key than the one that was given' } };
  } catch (error) {
    if (error instanceof BadKey) return { fault: { file, detail: error.message } };
    throw error;
  }
};
