import { constants } from 'node:buffer';
import { readFileSync, statSync } from 'node:fs';
import { witnessKeyIn } from '../audit/verifying/known-keys.ts';
import { type Trusted, verifyBundle } from '../audit/verifying/verify-bundle.ts';
import { brusselsDay } from '../domain/period.ts';
import { argumentsIn, keyNamed, logKeysNamed, misused } from './options.ts';
import { type Command, type Surroundings, WrongUse } from './program.ts';
import { reportOnExport } from './verify-export.ts';
import { reportOnLog } from './verify-log.ts';
import { reportOfBundle, type VerifyReport, writtenReport } from './verify-report.ts';
import { sourceAt } from './verify-sources.ts';

const usage =
  'porcupine verify [LOG | BUNDLE | EXPORT] [--key FILE_OR_KEY] [--witness KEY]... [--unsigned-tail] [--json]';

type Asked = Trusted & {
  readonly path: string | undefined;
  readonly unsignedTail: boolean;
  readonly json: boolean;
};

const askedOf = (args: readonly string[]): Asked => {
  const { values, positionals } = argumentsIn(usage, {
    args: [...args],
    allowPositionals: true,
    options: {
      key: { type: 'string' },
      witness: { type: 'string', multiple: true },
      'unsigned-tail': { type: 'boolean' },
      json: { type: 'boolean' },
    },
  });
  const [path, ...more] = positionals;
  if (path === '' || more.length > 0) throw misused(usage);
  const { key, witness = [], 'unsigned-tail': unsignedTail = false, json = false } = values;
  return {
    path,
    unsignedTail,
    json,
    keys: key === undefined ? [] : logKeysNamed(key),
    witnesses: witness.map((each) => keyNamed('--witness', () => witnessKeyIn(each))),
  };
};

/** What stands in the file of a bundle. Throws WrongUse where it cannot be read. */
const bundleIn = (file: string): Buffer => {
  const stands = statSync(file);
  if (!stands.isFile()) throw new WrongUse(`${file} is no file`);
  // A bundle is read as one text.
  const most = constants.MAX_STRING_LENGTH;
  if (stands.size <= most) return readFileSync(file);
  throw new WrongUse(
    `${file} has ${stands.size} bytes, and this program can read a bundle of at most ${most}: tools/verify_bundle.py has no such bound`,
  );
};

const verified = async (surroundings: Surroundings, asked: Asked): Promise<VerifyReport> => {
  const source = sourceAt(surroundings, asked.path);
  switch (source.kind) {
    case 'bundle':
      return reportOfBundle(
        verifyBundle(bundleIn(source.file), asked, brusselsDay(surroundings.now().getTime())),
        asked,
      );
    case 'log':
      return reportOnLog(surroundings, source, asked);
    case 'export':
      return reportOnExport(surroundings, source.folder, asked);
  }
};

/** A line in which no character does anything to a terminal: what is checked may hold some. In JSON it says the same. */
const printable = (line: string): string => line.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, escaped);

const escaped = (character: string): string =>
  Array.from(
    { length: character.length },
    (_, n) => `\\u${character.charCodeAt(n).toString(16).padStart(4, '0')}`,
  ).join('');

/** Checks a log, a figure bundle or an export, and names the first fault. */
export const verify: Command = {
  usage,
  run: async (surroundings, args) => {
    const asked = askedOf(args);
    const report = await verified(surroundings, asked);
    for (const line of writtenReport(report, asked.json)) surroundings.print(printable(line));
    return report.fault === undefined ? 0 : 1;
  },
};
