import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { BadKey, type PublicKey } from '../audit/keys.ts';
import { logKeysIn, witnessKeyIn } from '../audit/verifying/known-keys.ts';
import { type Trusted, verifyBundle } from '../audit/verifying/verify-bundle.ts';
import { type Command, WrongUse } from './program.ts';
import { reportOfBundle, type VerifyReport, writtenReport } from './verify-report.ts';

const usage = 'porcupine verify [LOG | BUNDLE | EXPORT] [--key FILE_OR_KEY] [--witness KEY]... [--json]';

type Asked = Trusted & { readonly path: string | undefined; readonly json: boolean };

const optionsIn = (args: readonly string[]) => {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        key: { type: 'string' },
        witness: { type: 'string', multiple: true },
        json: { type: 'boolean' },
      },
    });
  } catch (cause) {
    throw new WrongUse(`usage: ${usage}`, { cause });
  }
};

/** What a key option says. Throws WrongUse. */
const readOption = <Read>(option: string, read: () => Read): Read => {
  try {
    return read();
  } catch (cause) {
    if (!(cause instanceof BadKey)) throw cause;
    throw new WrongUse(`${option} ${cause.message}`, { cause });
  }
};

const keysOf = (given: string | undefined): readonly PublicKey[] => {
  if (given === undefined) return [];
  return readOption('--key', () => logKeysIn(existsSync(given) ? readFileSync(given, 'utf8') : given));
};

const askedOf = (args: readonly string[]): Asked => {
  const { values, positionals } = optionsIn(args);
  const [path, ...more] = positionals;
  if (path === '' || more.length > 0) throw new WrongUse(`usage: ${usage}`);
  const { key, witness = [], json = false } = values;
  return {
    path,
    json,
    keys: keysOf(key),
    witnesses: witness.map((each) => readOption('--witness', () => witnessKeyIn(each))),
  };
};

const verified = async (asked: Asked): Promise<VerifyReport> => {
  const { path } = asked;
  if (path === undefined || !existsSync(path)) {
    throw new WrongUse(`there is nothing at ${path}; name a log, a bundle or an export`);
  }
  return reportOfBundle(verifyBundle(readFileSync(path), asked), asked);
};

/** Checks a log, a figure bundle or an export, and names the first fault. */
export const verify: Command = {
  usage,
  run: async ({ print }, args) => {
    const asked = askedOf(args);
    const report = await verified(asked);
    for (const line of writtenReport(report, asked.json)) print(line);
    return report.fault === undefined ? 0 : 1;
  },
};
