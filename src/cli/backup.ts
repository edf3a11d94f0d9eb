import { existsSync, renameSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { stepsOfLog } from '../audit/verifying/log-steps.ts';
import { type VerifiedLog, verifyLog } from '../audit/verifying/verify-log.ts';
import { copyLog } from '../store/log-copy.ts';
import { openSqliteLog } from '../store/sqlite-log.ts';
import { eventsOf } from './moving.ts';
import { argumentsIn, misused } from './options.ts';
import { type Command, type Surroundings, WrongUse } from './program.ts';
import { progressOf } from './progress.ts';
import { keysBeside, textIn, witnessesConfigured } from './verify-sources.ts';

const usage = 'porcupine backup FILE [--json]';

type Asked = { readonly file: string; readonly json: boolean };

const askedOf = (args: readonly string[]): Asked => {
  const { values, positionals } = argumentsIn(usage, {
    args: [...args],
    allowPositionals: true,
    options: { json: { type: 'boolean' } },
  });
  const [named = '', ...more] = positionals;
  if (named === '' || more.length > 0) throw misused(usage);
  return { file: resolve(named), json: values.json ?? false };
};

/** Under which name a copy is kept until it was verified, and where it does not verify. */
const unverifiedOf = (file: string): string => `${file}.unverified`;

/** The log that is to be copied. Throws WrongUse where none can be, or where the copy has no place. */
const logToCopy = ({ config: { eventLog, dataFolder } }: Surroundings, file: string): string => {
  if (eventLog !== 'sqlite:') {
    throw new WrongUse(
      eventLog === 'memory:'
        ? 'a log in memory ends with its process: nothing of it can be backed up'
        : 'a log on an event store is backed up with that server’s own means, or written to files with porcupine export DIR',
    );
  }
  const log = join(dataFolder, 'log.db');
  if (!existsSync(log))
    throw new WrongUse(`there is no log at ${log}; set DATA_DIR to the folder that holds it`);
  const taken = [file, unverifiedOf(file)].find((each) => existsSync(each));
  if (taken !== undefined) throw new WrongUse(`${taken} is there already: no backup is written over another`);
  if (!existsSync(dirname(file))) throw new WrongUse(`there is no folder ${dirname(file)} for the backup`);
  return log;
};

/** Checks a copy as `porcupine verify` does, with the keys and the remembered checkpoint of the log that it is of. */
const verifiedCopy = async (
  surroundings: Surroundings,
  copy: string,
  remembered: string | undefined,
): Promise<VerifiedLog> => {
  const keys = keysBeside(surroundings, surroundings.config.dataFolder);
  const { told, ended } = progressOf('events');
  const log = openSqliteLog(copy, { readonly: true });
  try {
    return await verifyLog(stepsOfLog(log), {
      keys: 'known' in keys ? keys.known : [],
      witnesses: witnessesConfigured(surroundings),
      mustCosign: [],
      receipt: undefined,
      remembered,
      live: undefined,
      days: [],
      told: (events) => told(events),
    });
  } finally {
    ended();
    await log.close();
  }
};

const saidOf = (file: string, { facts }: VerifiedLog): string => {
  const { events, indexed, covered, checkpoints } = facts;
  const signed =
    checkpoints === 0
      ? 'none of it is under a checkpoint'
      : `its newest checkpoint covers ${eventsOf(covered)}, and ${eventsOf(indexed - covered)} came after`;
  return `backed up ${eventsOf(events)} to ${file}, and verified the copy: ${signed}. Keep the key that signs checkpoints and the bodies file elsewhere: they are not in it`;
};

/**
 * Copies the log beside a running server as it stands at one moment, and verifies the copy. What does not verify is kept
 * under another name.
 */
export const backup: Command = {
  usage,
  run: async (surroundings, args) => {
    const { file, json } = askedOf(args);
    const from = logToCopy(surroundings, file);
    // Before the log: what was remembered by then, the copy must have.
    const remembered = textIn(join(surroundings.config.dataFolder, 'checkpoint'));
    const unverified = unverifiedOf(file);
    copyLog(from, unverified);
    const verified = await verifiedCopy(surroundings, unverified, remembered);
    const { fault, facts } = verified;
    if (fault === undefined) renameSync(unverified, file);
    const kept = fault === undefined ? file : unverified;
    const { print } = surroundings;
    if (json)
      print(
        JSON.stringify({
          ok: fault === undefined,
          file: kept,
          bytes: statSync(kept).size,
          ...facts,
          fault: fault ?? null,
        }),
      );
    else if (fault === undefined) print(saidOf(file, verified));
    else
      print(
        `the log does not hold: ${fault.detail}; the copy is kept as ${unverified}, and porcupine verify says more`,
      );
    return fault === undefined ? 0 : 1;
  },
};
