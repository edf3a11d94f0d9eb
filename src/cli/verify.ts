import { readFileSync } from 'node:fs';
import { witnessKeyIn } from '../audit/verifying/known-keys.ts';
import { type Trusted, verifyBundle } from '../audit/verifying/verify-bundle.ts';
import { argumentsIn, keyNamed, logKeysNamed, misused } from './options.ts';
import type { Command, Surroundings } from './program.ts';
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

const verified = async (surroundings: Surroundings, asked: Asked): Promise<VerifyReport> => {
  const source = sourceAt(surroundings, asked.path);
  switch (source.kind) {
    case 'bundle':
      return reportOfBundle(verifyBundle(readFileSync(source.file), asked), asked);
    case 'log':
      return reportOnLog(surroundings, source, asked);
    case 'export':
      return reportOnExport(surroundings, source.folder, asked);
  }
};

/** Checks a log, a figure bundle or an export, and names the first fault. */
export const verify: Command = {
  usage,
  run: async (surroundings, args) => {
    const asked = askedOf(args);
    const report = await verified(surroundings, asked);
    for (const line of writtenReport(report, asked.json)) surroundings.print(line);
    return report.fault === undefined ? 0 : 1;
  },
};
