// @ts-nocheck
import { createReadStream, statSync } from 'node:fs';
import { type Bulk, Interrupted, type Recording } from '../ingest/bulk.ts';
import { checkBulk } from '../ingest/check-bulk.ts';
import { csvLines } from '../ingest/csv.ts';
import { TooManyLines } from '../ingest/line.ts';
import { ndjsonLines } from '../ingest/ndjson.ts';
import { recordBulk, rehearsing } from '../ingest/record-bulk.ts';
import type { Tally } from '../ingest/tally.ts';
import { readBodies } from '../store/bodies-file.ts';
import { executeOn } from '../store/execute.ts';
import { claimLog } from './claimed-log.ts';
import type { Import, Imported } from './import-asked.ts';
import { type Surroundings, WrongUse } from './program.ts';
import { adoptOnFresh } from './seeding.ts';

const senderOf = ({ config, packaged }: Surroundings, body: string | undefined): Bulk['sender'] => {
  if (body === undefined) throw new WrongUse('--body says whose deliveries the file holds');
  const { bodies } = readBodies(config.bodiesFile ?? packaged('seeds/bodies.json'));
  const owner = bodies.find(({ id }) => id === body);
  if (owner === undefined) throw new WrongUse(`the bodies file lists no body ${body}`);
  return { body, key: 'import', tracks: owner.tracks };
};

const problemLines = ({ problems, unlisted }: Tally): readonly string[] => [
  ...problems.flatMap(({ line, reference, errors }) =>
    errors.map(({ column, pointer, detail }) => {
      const where = column ?? pointer;
      return `  line ${line}${reference === null ? '' : `, ${reference}`}${where === '' ? '' : `, ${where}`}: ${detail}`;
    }),
  ),
  ...(unlisted === 0 ? [] : [`  and ${unlisted} lines more`]),
];

const accountOf = ({ position: _position, ...tally }: Tally, dryRun: boolean) => ({ ...tally, dryRun });

const taken = async (
  recording: Recording,
  bulk: Bulk,
  dryRun: boolean,
  first: () => Promise<unknown>,
): Promise<Imported> => {
  const { held: _held, ...checked } = await checkBulk(recording, bulk);
  if (checked.problems.length > 0) {
    const lines = ['nothing was stored: mend these lines', ...problemLines(checked)];
    return { account: accountOf(checked, dryRun), lines, faulty: true };
  }
  if (!dryRun) await first();
  const tally = await recordBulk(dryRun ? rehearsing(recording) : recording, bulk, checked.lines);
  const { lines, recorded, repeated, contradicted } = tally;
  const verdict = dryRun ? 'would be recorded' : 'recorded';
  const counts = `${lines} lines: ${recorded} ${verdict}, ${repeated} known already, ${contradicted} contradict what stands`;
  return {
    account: accountOf(tally, dryRun),
    lines: [counts, ...problemLines(tally)],
    faulty: contradicted > 0,
  };
};

/** Imports deliveries from a table or lines, by the rules of an upload, as a body. */
export const importLines = async (
  surroundings: Surroundings,
  { file, body, dryRun, told }: Import,
  type: 'text/csv' | 'application/x-ndjson',
): Promise<Imported> => {
  if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true)
    throw new WrongUse(`there is no file ${file}`);
  const sender = senderOf(surroundings, body);
  const claimed = await claimLog(surroundings);
  try {
    const { log } = claimed;
    const { now } = surroundings;
    const execute = executeOn(log, now);
    const first = () => adoptOnFresh(log, execute, surroundings.packaged('seeds/paper.json'));
    const recording: Recording = { log, execute, now, isHeld: () => false };
    let done = 0;
    const bulk: Bulk = {
      sender,
      correlationId: 'import',
      lines: () => (type === 'text/csv' ? csvLines : ndjsonLines)(createReadStream(file)),
      told: () => {
        done += 1;
        told(done);
      },
    };
    return await taken(recording, bulk, dryRun, first);
  } catch (error) {
    if (error instanceof TooManyLines) throw new WrongUse(`${file} has ${error.message}: split it`);
    if (error instanceof Interrupted && error.cause instanceof Error) throw error.cause;
    throw error;
  } finally {
    await claimed.release();
  }
};
