// @ts-nocheck
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { keyFileOf } from '../audit/key-file.ts';
import { BadKey, type PublicKey, readWitness } from '../audit/keys.ts';
import { logKeysIn } from '../audit/verifying/known-keys.ts';
import type { Live } from '../audit/verifying/live-models.ts';
import type { ReceiptCheck } from '../audit/verifying/receipt-check.ts';
import type { Trusted } from '../audit/verifying/verify-bundle.ts';
import { projections } from '../projections/index.ts';
import { BadBodiesFile, readBodies } from '../store/bodies-file.ts';
import type { EventLog } from '../store/event-log.ts';
import { openLogBeside } from '../store/log-beside.ts';
import { openReadModelsBeside, readModelsFile } from '../store/read-models/read-models.ts';
import { openToRead } from './claimed-log.ts';
import { type Surroundings, WrongUse } from './program.ts';

/** What a path names: a figure bundle, an export, or a log with what stands beside it. */
export type Source =
  | { readonly kind: 'bundle'; readonly file: string }
  | { readonly kind: 'export'; readonly folder: string }
  | { readonly kind: 'log'; readonly folder: string; readonly open: () => Promise<EventLog> };

/** What a log or an export is held against. */
export type SourceAsked = Trusted & {
  /** Whether events may come after what was signed. */
  readonly unsignedTail: boolean;
  readonly receipt: ReceiptCheck | undefined;
};

/** Something that is known, or why it is not. */
export type Found<Known> = { readonly known: Known } | { readonly why: string };

const manifest = 'porcupine-export.json';
const logName = 'log.db';

const logIn = (file: string): Source => ({
  kind: 'log',
  folder: dirname(file),
  open: () => openLogBeside(file),
});

const sourceInFolder = (folder: string): Source => {
  // An export that was broken off has parts and no manifest.
  if ([manifest, 'events'].some((name) => existsSync(join(folder, name)))) return { kind: 'export', folder };
  if (existsSync(join(folder, logName))) return logIn(join(folder, logName));
  throw new WrongUse(`${folder} holds neither an export (${manifest}) nor a log (${logName})`);
};

/** What is to be verified: what a path names, or the configured log. Throws WrongUse where there is nothing. */
export const sourceAt = ({ config }: Surroundings, path: string | undefined): Source => {
  if (path === undefined) return { kind: 'log', folder: config.dataFolder, open: () => openToRead(config) };
  const stands = statSync(path, { throwIfNoEntry: false });
  if (stands === undefined) throw new WrongUse(`there is nothing at ${path}`);
  if (stands.isDirectory()) return sourceInFolder(path);
  if (path.endsWith('.json')) return { kind: 'bundle', file: path };
  if (path.endsWith('.db')) return logIn(path);
  throw new WrongUse(
    `${path} is no bundle (a .json file), no log (${logName}, or its folder) and no export (a folder)`,
  );
};

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** What a file holds; undefined where there is none that can be read. */
export const textIn = (file: string): string | undefined => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
};

/** The keys of a log, as the file with its signing key has them. */
export const keysBeside = ({ config }: Surroundings, folder: string): Found<readonly PublicKey[]> => {
  const file = keyFileOf({ ...config, dataFolder: folder });
  try {
    return { known: logKeysIn(readFileSync(file, 'utf8')) };
  } catch (error) {
    if (!existsSync(file)) return { why: `there is no key at ${file}` };
    return { why: error instanceof BadKey ? `${file} ${error.message}` : reasonOf(error) };
  }
};

/** The witnesses that the bodies file names, those alone whose keys can be used. */
export const witnessesConfigured = ({ config, packaged }: Surroundings): readonly PublicKey[] => {
  try {
    return readBodies(config.bodiesFile ?? packaged('seeds/bodies.json')).witnesses.flatMap(keyOf);
  } catch (error) {
    if (error instanceof BadBodiesFile || (error instanceof Error && 'code' in error)) return [];
    throw error;
  }
};

const keyOf = (witness: Parameters<typeof readWitness>[0]): readonly PublicKey[] => {
  try {
    return [readWitness(witness)];
  } catch (error) {
    if (error instanceof BadKey) return [];
    throw error;
  }
};

/** The read models that a server fills beside a log. */
export const liveIn = (folder: string): Found<Live> => {
  const file = readModelsFile(folder, projections);
  if (!existsSync(file)) return { why: `there are no read models of this version in ${folder}` };
  const models = openReadModelsBeside(file);
  if ('fault' in models) return { why: `the read models ${file} cannot be read: ${models.fault}` };
  return { known: { models, index: models.checkpoint().index } };
};
