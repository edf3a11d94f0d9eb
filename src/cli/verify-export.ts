import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { BadKey, type PublicKey } from '../audit/keys.ts';
import { manifestFile } from '../audit/verifying/export-manifest.ts';
import type { ReadFile } from '../audit/verifying/export-steps.ts';
import { logKeysIn } from '../audit/verifying/known-keys.ts';
import type { Trusted } from '../audit/verifying/verify-bundle.ts';
import { verifyExport } from '../audit/verifying/verify-export.ts';
import { readIfThere } from '../moving/files.ts';
import { mostPartBytes } from '../moving/manifest.ts';
import { createPublishedCheck } from '../publishing/published-check.ts';
import { programIn, type Surroundings } from './program.ts';
import { progressOf } from './progress.ts';
import { reportOfExport, type VerifyReport } from './verify-report.ts';
import { type Found, textIn, witnessesConfigured } from './verify-sources.ts';

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

/** The key that stands in an export, which says nothing by itself of who signed it. */
const keyIn = (folder: string): Found<readonly PublicKey[]> => {
  const text = textIn(join(folder, 'key')) ?? '';
  if (text === '') return { why: 'the export holds no key' };
  try {
    return { known: logKeysIn(text) };
  } catch (error) {
    if (error instanceof BadKey) return { why: `the file key ${error.message}` };
    throw error;
  }
};

/** Checks an export with nothing but its files. */
export const reportOnExport = async (
  surroundings: Surroundings,
  folder: string,
  trusted: Trusted,
): Promise<VerifyReport> => {
  const isGiven = trusted.keys.length > 0;
  const found = isGiven ? { known: trusted.keys } : keyIn(folder);
  const read = readerOf(folder);
  const published = createPublishedCheck(read, programIn(surroundings));
  const { told, ended } = progressOf('events');
  try {
    const verified = await verifyExport(
      { names: namesIn(folder), read },
      {
        keys: 'known' in found ? found.known : [],
        witnesses: witnessesConfigured(surroundings),
        mustCosign: trusted.witnesses,
        told: (events, of) => told(events, of),
        published: published.check,
      },
    );
    return reportOfExport(verified, found, isGiven, published.unchecked());
  } finally {
    ended();
  }
};
