import { existsSync, readFileSync } from 'node:fs';
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { BadKey, type PublicKey } from '../audit/keys.ts';
import { logKeyIn, logKeysIn } from '../audit/verifying/known-keys.ts';
import { WrongUse } from './program.ts';

/** A call that cannot be followed: what is wrong with it, where that can be said, and how to call. */
export const misused = (usage: string, why?: string, cause?: unknown): WrongUse =>
  new WrongUse([...(why === undefined ? [] : [why]), `usage: ${usage}`].join('\n'), { cause });

/** What a command was called with. Throws WrongUse, which says what is wrong. */
export const argumentsIn = <const Config extends ParseArgsConfig>(
  usage: string,
  config: Config,
): ReturnType<typeof parseArgs<Config>> => {
  try {
    return parseArgs(config);
  } catch (cause) {
    throw misused(usage, cause instanceof Error ? cause.message : String(cause), cause);
  }
};

/** Whether a command that is given nothing else is to answer as JSON. Throws WrongUse. */
export const isJsonAsked = (usage: string, args: readonly string[]): boolean => {
  const { values, positionals } = argumentsIn(usage, {
    args: [...args],
    allowPositionals: true,
    options: { json: { type: 'boolean' } },
  });
  if (positionals.length > 0) throw misused(usage);
  return values.json ?? false;
};

/** Reads a key; `what` is the option or the file that names it, where the fault does not say so itself. Throws WrongUse. */
export const keyNamed = <Read>(what: string | undefined, read: () => Read): Read => {
  try {
    return read();
  } catch (cause) {
    if (!(cause instanceof BadKey)) throw cause;
    throw new WrongUse(what === undefined ? cause.message : `${what} ${cause.message}`, { cause });
  }
};

const keyFile = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new WrongUse(`--key: ${file} cannot be read: ${cause instanceof Error ? cause.message : cause}`, {
      cause,
    });
  }
};

/** The keys of a log that `--key` names: a public key itself, or a file with a key on each line. Throws WrongUse. */
export const logKeysNamed = (given: string): readonly PublicKey[] =>
  keyNamed('--key', () => (existsSync(given) ? logKeysIn(keyFile(given)) : [logKeyIn(given)]));
