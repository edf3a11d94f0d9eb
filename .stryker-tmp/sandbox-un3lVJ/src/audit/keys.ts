// @ts-nocheck
import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';

/** What a key signs: notes of its own (a log's), or the notes of another with the time (a witness's). */
export type KeyType = 'signer' | 'witness';

const typeBytes: Readonly<Record<KeyType, number>> = { signer: 1, witness: 4 };

/** A public Ed25519 key under a name, as the C2SP's signed notes have it. */
export type PublicKey = {
  readonly name: string;
  readonly type: KeyType;
  /** Four bytes that name the key in a signature line. */
  readonly hash: Buffer;
  readonly verifies: (message: Uint8Array, signature: Uint8Array) => boolean;
  /** The key as it is written: name, hash and key. */
  readonly text: string;
};

/** A key that can sign. */
export type SigningKey = PublicKey & {
  readonly sign: (message: Uint8Array) => Buffer;
  /** The private key as it is written; a secret. */
  readonly secret: string;
};

/** Thrown for a key that cannot be used; the message says why, and never what the key is. */
export class BadKey extends Error {
  override readonly name = 'BadKey';
}

const publicPrefix = Buffer.from('302a300506032b6570032100', 'hex');
const privatePrefix = Buffer.from('302e020100300506032b657004220420', 'hex');

const keyBytes = 32;

/** A name of a key: without spaces and without the sign that divides a written key. */
const isKeyName = (name: string): boolean => /^[^\s+]{1,200}$/u.test(name);

const hashOf = (name: string, typed: Uint8Array): Buffer =>
  createHash('sha256').update(`${name}\n`).update(typed).digest().subarray(0, 4);

const publicKeyOf = (name: string, type: KeyType, raw: Buffer): PublicKey => {
  const typed = Buffer.concat([Buffer.from([typeBytes[type]]), raw]);
  const hash = hashOf(name, typed);
  const key = createPublicKey({ key: Buffer.concat([publicPrefix, raw]), format: 'der', type: 'spki' });
  return {
    name,
    type,
    hash,
    verifies: (message, signature) => verify(null, message, key, signature),
    text: `${name}+${hash.toString('hex')}+${typed.toString('base64')}`,
  };
};

const seedOf = (key: KeyObject): Buffer =>
  key.export({ format: 'der', type: 'pkcs8' }).subarray(privatePrefix.length);

const rawOf = (key: KeyObject): Buffer =>
  createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(publicPrefix.length);

const signingKeyOf = (name: string, type: KeyType, key: KeyObject): SigningKey => {
  const known = publicKeyOf(name, type, rawOf(key));
  const typed = Buffer.concat([Buffer.from([typeBytes[type]]), seedOf(key)]);
  return {
    ...known,
    sign: (message) => sign(null, message, key),
    secret: `PRIVATE+KEY+${name}+${known.hash.toString('hex')}+${typed.toString('base64')}`,
  };
};

/** Makes a new key. Throws BadKey where the name can be none. */
export const generateKey = (name: string, type: KeyType): SigningKey => {
  if (!isKeyName(name)) {
    throw new BadKey(
      `${JSON.stringify(name)} is no name for a key: no spaces, no plus sign, at most 200 characters`,
    );
  }
  return signingKeyOf(name, type, generateKeyPairSync('ed25519').privateKey);
};

/** Base64 that is written as it would be written again. */
export const base64In = (text: string): Buffer | undefined => {
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text ? bytes : undefined;
};

type Written = { readonly name: string; readonly type: KeyType; readonly key: Buffer; readonly hash: string };

const typeOf = (mark: number | undefined): KeyType | undefined =>
  (['signer', 'witness'] as const).find((type) => typeBytes[type] === mark);

/** What stands in a written key, public or private: both have the same form behind what they begin with. */
const writtenIn = (text: string): Written | undefined => {
  const [, name = '', hash = '', typed = ''] = /^([^\s+]{1,200})\+([0-9a-f]{8})\+(\S+)$/u.exec(text) ?? [];
  const bytes = base64In(typed);
  const type = typeOf(bytes?.[0]);
  if (bytes?.length !== keyBytes + 1 || type === undefined) return undefined;
  return { name, type, key: bytes.subarray(1), hash };
};

/** Reads a public key as it is written. Throws BadKey. */
export const readPublicKey = (text: string): PublicKey => {
  const written = writtenIn(text);
  if (written === undefined) {
    throw new BadKey(
      'is no public key: it is written <name>+<8 hexadecimal digits>+<base64 of 01 or 04 and the key>',
    );
  }
  const key = publicKeyOf(written.name, written.type, written.key);
  if (key.hash.toString('hex') !== written.hash) {
    throw new BadKey(`is no public key: ${written.hash} is not the hash of this name and key`);
  }
  return key;
};

const secretMark = 'PRIVATE+KEY+';

/** Reads a private key as it is written. Throws BadKey. */
export const readSigningKey = (text: string): SigningKey => {
  const written = text.startsWith(secretMark) ? writtenIn(text.slice(secretMark.length)) : undefined;
  if (written === undefined) {
    throw new BadKey(
      'holds no private key: it is written PRIVATE+KEY+<name>+<8 hexadecimal digits>+<base64>',
    );
  }
  const { name, type, key, hash } = written;
  const seed = createPrivateKey({ key: Buffer.concat([privatePrefix, key]), format: 'der', type: 'pkcs8' });
  const signing = signingKeyOf(name, type, seed);
  if (signing.hash.toString('hex') !== hash) {
    throw new BadKey(`holds no private key: ${hash} is not the hash of its name and key`);
  }
  return signing;
};

/**
 * A witness's key: as it is written, or under a name of its own the base64 of its 32 bytes. Throws BadKey.
 */
export const readWitness = ({
  name,
  publicKey,
}: {
  readonly name: string;
  readonly publicKey: string;
}): PublicKey => {
  if (publicKey.includes('+') && writtenIn(publicKey) !== undefined) {
    const key = readPublicKey(publicKey);
    if (key.name === name && key.type === 'witness') return key;
    throw new BadKey(
      key.name === name
        ? 'is the key of a log, not of a witness: its type byte must be 04'
        : `is the key of ${key.name}, not of ${name}`,
    );
  }
  const raw = base64In(publicKey);
  if (raw?.length !== keyBytes || !isKeyName(name)) {
    throw new BadKey(
      'must be a public key as written (<name>+<hash>+<base64>), or the base64 of its 32 bytes',
    );
  }
  return publicKeyOf(name, 'witness', raw);
};
