// @ts-nocheck
import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { PublicKey } from '../audit/keys.ts';
import { keyBeside } from '../audit/verifying/export-key.ts';
import { manifestFile } from '../audit/verifying/export-manifest.ts';
import type { ReadFile } from '../audit/verifying/export-steps.ts';
import { verifyExport } from '../audit/verifying/verify-export.ts';
import { readIfThere } from '../moving/files.ts';
import { mostPartBytes } from '../moving/manifest.ts';
import { createPublishedCheck } from '../publishing/published-check.ts';
import { programIn, type Surroundings } from './program.ts';
import { progressOf } from './progress.ts';
import { reportOfExport, type VerifyReport } from './verify-report.ts';
import { type Found, type SourceAsked, witnessesConfigured } from './verify-sources.ts';

/** The most bytes of a manifest: it names its parts and its tiles. */
const mostManifestBytes = 256 * 1024 * 1024;

/** Every file in a folder and those in it, by their names with slashes. */
const namesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .toSorted();

const readerOf =
  (folder: string): ReadFile =>
  (name) => {
    const found = readIfThere(join(folder, name), name === manifestFile ? mostManifestBytes : mostPartBytes);
    return found === 'none' ? undefined : found;
  };

const notRead = 'the file key cannot be read';

/** The keys that signatures are held against: those that were given, or else the one beside them. */
const keysOf = (given: readonly PublicKey[], own: PublicKey | undefined): Found<readonly PublicKey[]> => {
  if (given.length > 0) return { known: given };
  return own === undefined ? { why: 'the export holds no key' } : { known: [own] };
};

/** Checks an export with nothing but its files. */
export const reportOnExport = async (
  surroundings: Surroundings,
  folder: string,
  { keys, witnesses, unsignedTail, receipt }: SourceAsked,
): Promise<VerifyReport> => {
  const keyGiven = keys.length > 0;
  const read = readerOf(folder);
  const beside = keyBeside(read, keys);
  if ('fault' in beside) {
    return reportOfExport({ facts: undefined, fault: beside.fault }, { why: notRead }, keyGiven, undefined);
  }
  const found = keysOf(keys, beside.own);
  const published = createPublishedCheck(read, programIn(surroundings));
  const { told, ended } = progressOf('events');
  try {
    const verified = await verifyExport(
      { names: namesIn(folder), read },
      {
        keys: 'known' in found ? found.known : [],
        keyGiven,
        unsignedTail,
        witnesses: witnessesConfigured(surroundings),
        mustCosign: witnesses,
        receipt,
        told: (events, of) => told(events, of),
        published: published.check,
      },
    );
    return reportOfExport(verified, found, keyGiven, published.unchecked());
  } finally {
    ended();
  }
};
