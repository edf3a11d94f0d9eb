// @ts-nocheck
import { constants } from 'node:buffer';
import { readFileSync, statSync } from 'node:fs';
import { witnessKeyIn } from '../audit/verifying/known-keys.ts';
import { createReceiptCheck, type ReceiptCheck } from '../audit/verifying/receipt-check.ts';
import { type Trusted, verifyBundle } from '../audit/verifying/verify-bundle.ts';
import { brusselsDay } from '../domain/period.ts';
import { argumentsIn, keyNamed, logKeysNamed, misused } from './options.ts';
import { type Command, type Surroundings, WrongUse } from './program.ts';
import { reportOnExport } from './verify-export.ts';
import { reportOnLog } from './verify-log.ts';
import { reportOfBundle, type VerifyReport, writtenReport } from './verify-report.ts';
import { type Source, sourceAt } from './verify-sources.ts';

const usage =
  'porcupine verify [LOG | BUNDLE | EXPORT] [--key FILE_OR_KEY]... [--witness KEY]... [--receipt FILE] [--unsigned-tail] [--json]';

type Asked = Trusted & {
  readonly path: string | undefined;
  readonly unsignedTail: boolean;
  /** The file of a receipt whose events are looked for. */
  readonly receipt: string | undefined;
  readonly json: boolean;
};

const askedOf = (args: readonly string[]): Asked => {
  const { values, positionals } = argumentsIn(usage, {
    args: [...args],
    allowPositionals: true,
    options: {
      key: { type: 'string', multiple: true },
      witness: { type: 'string', multiple: true },
      receipt: { type: 'string', multiple: true },
      'unsigned-tail': { type: 'boolean' },
      json: { type: 'boolean' },
    },
  });
  const [path, ...more] = positionals;
  if (path === '' || more.length > 0) throw misused(usage);
  const {
    key,
    witness = [],
    receipt: [receipt, ...others] = [],
    'unsigned-tail': unsignedTail = false,
    json = false,
  } = values;
  if (others.length > 0) throw misused(usage, 'one --receipt is looked for at a time');
  if (receipt !== undefined && key === undefined) {
    throw misused(usage, '--receipt needs --key: a receipt is worth what the key is that signed it');
  }
  return {
    path,
    unsignedTail,
    receipt,
    json,
    keys: (key ?? []).flatMap((each) => logKeysNamed(each)),
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

/** A receipt in a file: JSON as it was answered, or the signed note alone, as a page gives it. */
const answerIn = (file: string): unknown => {
  const text = readFileSync(file, 'utf8');
  try {
    return JSON.parse(text);
  } catch (cause) {
    if (cause instanceof SyntaxError) return { note: text };
    throw cause;
  }
};

/** The receipt that was named. Throws WrongUse where it is none of this log: that says nothing of the log. */
const receiptIn = ({ receipt, keys }: Asked, { now }: Surroundings): ReceiptCheck | undefined => {
  if (receipt === undefined) return undefined;
  const check = createReceiptCheck(answerIn(receipt), keys, now());
  if ('fault' in check) throw new WrongUse(`${receipt} ${check.fault}`);
  return check;
};

/** Verifies a log or an export, and looks for the events of a receipt in it. */
const verifiedEvents = async (
  surroundings: Surroundings,
  source: Exclude<Source, { kind: 'bundle' }>,
  asked: Asked,
): Promise<VerifyReport> => {
  const receipt = receiptIn(asked, surroundings);
  const report =
    source.kind === 'log'
      ? await reportOnLog(surroundings, source, { ...asked, receipt })
      : await reportOnExport(surroundings, source.folder, { ...asked, receipt });
  const said = report.fault === undefined ? receipt?.says() : undefined;
  if (said === undefined) return report;
  return 'held' in said
    ? { ...report, facts: { ...report.facts, receipt: 'held' }, says: [...report.says, said.held] }
    : {
        ...report,
        facts: { ...report.facts, receipt: 'unknown' },
        unchecked: [...report.unchecked, said.unknown],
      };
};

const verified = async (surroundings: Surroundings, asked: Asked): Promise<VerifyReport> => {
  const source = sourceAt(surroundings, asked.path);
  switch (source.kind) {
    case 'bundle':
      if (asked.receipt !== undefined) {
        throw misused(usage, '--receipt is looked for in a log or an export: a bundle holds one track alone');
      }
      return reportOfBundle(
        verifyBundle(bundleIn(source.file), asked, brusselsDay(surroundings.now().getTime())),
        asked,
      );
    default:
      return verifiedEvents(surroundings, source, asked);
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
