// @ts-nocheck
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import type { PublicKey } from '../audit/keys.ts';
import { logKeyIn } from '../audit/verifying/known-keys.ts';
import { NotToBeCosigned, type Witnessed, witnessed } from '../audit/witness.ts';
import { keyNamed } from './options.ts';
import { WrongUse } from './program.ts';

/** What a witness keeps between two times: the log's key, and the checkpoint that it has cosigned last. */
const State = z.strictObject({ logKey: z.string(), checkpoint: z.string().nullable() });

/** What a witness goes on from: the key with which the log is signed, and the checkpoint that it has cosigned last. */
export type Remembered = { readonly logKey: PublicKey; readonly before: Witnessed | undefined };

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** What stands in a file of the witness's own. Throws WrongUse where it cannot be read. */
export const contentOf = (file: string): string => {
  try {
    return readFileSync(file, 'utf8').trimEnd();
  } catch (cause) {
    throw new WrongUse(`${file} cannot be read: ${reasonOf(cause)}`, { cause });
  }
};

/** JSON; undefined of what is none. */
export const jsonIn = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** A checkpoint that was found good when it was kept. */
const keptIn = (file: string, note: string, logKey: PublicKey): Witnessed => {
  try {
    const kept = witnessed(note, logKey);
    if (kept !== undefined) return kept;
  } catch (error) {
    if (!(error instanceof NotToBeCosigned)) throw error;
  }
  throw new WrongUse(
    `${file} is no state of a witness: what it holds is no checkpoint signed by ${logKey.text}; put it back as it was`,
  );
};

/** What a state file says; undefined where there is none yet. Throws WrongUse. */
export const recall = (file: string): Remembered | undefined => {
  if (!existsSync(file)) return undefined;
  const parsed = State.safeParse(jsonIn(contentOf(file)));
  if (!parsed.success) throw new WrongUse(`${file} is no state of a witness`);
  const { logKey: text, checkpoint } = parsed.data;
  const logKey = keyNamed(`${file}: its logKey`, () => logKeyIn(text));
  return { logKey, before: checkpoint === null ? undefined : keptIn(file, checkpoint, logKey) };
};

/** Whole or not at all: what was cosigned must not be forgotten. Throws WrongUse where it cannot be kept. */
export const remember = (file: string, logKey: PublicKey, { own }: Witnessed): void => {
  const state: z.infer<typeof State> = { logKey: logKey.text, checkpoint: own };
  try {
    writeFileSync(`${file}.unfinished`, `${JSON.stringify(state, null, 2)}\n`, { mode: 0o600, flush: true });
    renameSync(`${file}.unfinished`, file);
  } catch (cause) {
    throw new WrongUse(`${file} cannot be written, and nothing was cosigned: ${reasonOf(cause)}`, { cause });
  }
};

/** Whether a file is there and holds something else. */
const holdsOther = (file: string, content: string): boolean =>
  existsSync(file) && readFileSync(file, 'utf8') !== content;

/**
 * Keeps what was served against what was cosigned before, never in place of other evidence: with both checkpoints anybody can
 * show that the log was changed. The answer is the name of the file.
 */
export const keepEvidence = (file: string, { checkpoint, served }: Witnessed): string => {
  const name = `${file}.contradicted-by-${checkpoint.size}-${checkpoint.root.toString('hex').slice(0, 16)}`;
  let evidence = name;
  for (let number = 2; holdsOther(evidence, served); number += 1) evidence = `${name}-${number}`;
  if (!existsSync(evidence)) writeFileSync(evidence, served, { mode: 0o600, flush: true, flag: 'wx' });
  return evidence;
};
