// @ts-nocheck
import { randomUUID } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  BadKey,
  generateKey,
  type PublicKey,
  readPublicKey,
  readSigningKey,
  type SigningKey,
} from './keys.ts';

/** The key with which a log is signed, and those with which it was signed before. */
export type LogKeys = { readonly signing: SigningKey; readonly former: readonly PublicKey[] };

/** The name of a key that nobody named. */
export const defaultOrigin = 'porcupine.local';

/** Where the key that signs a log is kept: where it is said, else beside what else the server keeps. */
export const keyFileOf = ({
  checkpointKeyFile,
  dataFolder,
}: {
  readonly checkpointKeyFile: string | undefined;
  readonly dataFolder: string;
}): string => checkpointKeyFile ?? join(dataFolder, 'checkpoint.key');

const named = <Read>(file: string, line: number, read: () => Read): Read => {
  try {
    return read();
  } catch (cause) {
    if (!(cause instanceof BadKey)) throw cause;
    throw new BadKey(`${file}, line ${line}: ${cause.message}`, { cause });
  }
};

/**
 * Reads a key file: the private key in the first line, the public keys of before in the lines after it. Throws BadKey.
 */
export const readKeyFile = (file: string): LogKeys => {
  const [first = '', ...rest] = readFileSync(file, 'utf8').trimEnd().split('\n');
  const signing = named(file, 1, () => readSigningKey(first));
  if (signing.type !== 'signer') {
    throw new BadKey(
      `${file}, line 1: is the key of a witness, not of a log: porcupine keys checkpoint makes one`,
    );
  }
  return { signing, former: rest.map((line, at) => named(file, at + 2, () => readPublicKey(line))) };
};

/**
 * Makes a key and keeps it in a file that only its owner can read: whole or not at all, and never in place of another.
 * Throws where the file is there.
 */
export const createKeyFile = (file: string, key: SigningKey): void => {
  mkdirSync(dirname(file), { recursive: true });
  const unfinished = `${file}.${randomUUID()}.unfinished`;
  writeFileSync(unfinished, `${key.secret}\n`, { mode: 0o600, flag: 'wx', flush: true });
  try {
    linkSync(unfinished, file);
  } finally {
    unlinkSync(unfinished);
  }
};

const isThere = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EEXIST';

/** The keys in a file; where there is none yet, one is made under the name. */
export const keptKeys = (file: string, name: string): LogKeys => {
  try {
    if (!existsSync(file)) createKeyFile(file, generateKey(name, 'signer'));
  } catch (error) {
    // Another node made one meanwhile: that is the log's.
    if (!isThere(error)) throw error;
  }
  return readKeyFile(file);
};
