// @ts-nocheck
import { base64In, type PublicKey, type SigningKey } from './keys.ts';

/** A text with signatures under it: the C2SP's signed note. */
export type Note = {
  /** What is signed, the newline at its end included. */
  readonly text: string;
  readonly signatures: readonly Signature[];
};

/** One line under a note. */
type Signature = { readonly name: string; readonly hash: Buffer; readonly bytes: Buffer };

const keyHashBytes = 4;
const timeBytes = 8;
const signatureBytes = 64;

const lineOf = (key: PublicKey, bytes: Uint8Array): string =>
  `— ${key.name} ${Buffer.concat([key.hash, bytes]).toString('base64')}\n`;

/** Signs a text, which ends with a newline; the note with its one signature. */
export const signNote = (text: string, key: SigningKey): string =>
  `${text}\n${lineOf(key, key.sign(Buffer.from(text, 'utf8')))}`;

const signatureIn = (line: string): Signature | undefined => {
  const [, name = '', encoded = ''] = /^— ([^\s+]+) (\S+)$/u.exec(line) ?? [];
  const bytes = base64In(encoded);
  if (bytes === undefined || bytes.length <= keyHashBytes) return undefined;
  return { name, hash: bytes.subarray(0, keyHashBytes), bytes: bytes.subarray(keyHashBytes) };
};

/** Reads a note; undefined where the text is none. */
export const readNote = (note: string): Note | undefined => {
  const end = note.lastIndexOf('\n\n');
  if (end === -1 || !note.endsWith('\n')) return undefined;
  const lines = note.slice(end + 2, -1).split('\n');
  const signatures = lines.map(signatureIn).filter((signature) => signature !== undefined);
  return signatures.length === lines.length ? { text: note.slice(0, end + 1), signatures } : undefined;
};

/** Who has signed a line: the name and the key that it says. */
export type Signer = Pick<Signature, 'name' | 'hash'>;

/** Who a signature line is by, as it says itself; undefined where it is none. */
export const signerOf = (line: string): Signer | undefined => signatureIn(line);

/** Whether a line is by a key: another key under the same name is another signer. */
export const isSigner = (key: PublicKey, { name, hash }: Signer): boolean =>
  name === key.name && hash.equals(key.hash);

/** Whether a note carries a signature of a key, and none of it that is false. */
export const isSignedBy = ({ text, signatures }: Note, key: PublicKey): boolean => {
  const own = signatures.filter((signature) => isSigner(key, signature));
  const message = Buffer.from(text, 'utf8');
  return own.length > 0 && own.every(({ bytes }) => key.verifies(message, bytes));
};

const cosigned = (text: string, time: bigint): Buffer =>
  Buffer.from(`cosignature/v1\ntime ${time}\n${text}`, 'utf8');

/** A witness's line under the text of a checkpoint, with the time in whole seconds since 1970. */
export const cosign = (text: string, key: SigningKey, now: Date): string => {
  const time = BigInt(Math.floor(now.getTime() / 1_000));
  const stamp = Buffer.alloc(timeBytes);
  stamp.writeBigUInt64BE(time);
  return lineOf(key, Buffer.concat([stamp, key.sign(cosigned(text, time))]));
};

/** When a witness has cosigned, in seconds since 1970; undefined where a signature is not its own. */
const cosignedAt = (text: string, key: PublicKey, { bytes }: Signature): bigint | undefined => {
  if (bytes.length !== timeBytes + signatureBytes) return undefined;
  const time = bytes.readBigUInt64BE();
  return key.verifies(cosigned(text, time), bytes.subarray(timeBytes)) ? time : undefined;
};

/** A witness's word on a note: since when, where each of its lines is true; `false` where one is not; undefined where it has none. */
export const cosignatureOf = ({ text, signatures }: Note, key: PublicKey): bigint | false | undefined => {
  const own = signatures.filter((signature) => isSigner(key, signature));
  const times = own.map((signature) => cosignedAt(text, key, signature));
  if (times.includes(undefined)) return false;
  return times.at(-1);
};

/** By how much the clock of whoever signs may be ahead of the one here, in milliseconds. */
const mostAhead = 300_000;

/** The moment that a cosignature names; undefined where it names none, or one that is still to come. */
export const momentOf = (time: bigint, now: Date): Date | undefined => {
  const latest = BigInt(Math.floor((now.getTime() + mostAhead) / 1_000));
  return time > 0n && time <= latest ? new Date(Number(time) * 1_000) : undefined;
};

/** The lines under a note by one key, as they stand. */
export const linesBy = ({ signatures }: Note, key: PublicKey): readonly string[] =>
  signatures.filter((signature) => isSigner(key, signature)).map(({ bytes }) => lineOf(key, bytes));
