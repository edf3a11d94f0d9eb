// @ts-nocheck
import { join } from 'node:path';
import type { FoundFault } from '../audit/verifying/found-fault.ts';
import { stepsOfLog } from '../audit/verifying/log-steps.ts';
import type { Trusted } from '../audit/verifying/verify-bundle.ts';
import { type LogFacts, verifyLog } from '../audit/verifying/verify-log.ts';
import { brusselsDay } from '../domain/period.ts';
import type { Surroundings } from './program.ts';
import { progressOf } from './progress.ts';
import { reportOfLog, type VerifyReport } from './verify-report.ts';
import {
  keysBeside,
  liveIn,
  type Source,
  type SourceAsked,
  textIn,
  witnessesConfigured,
} from './verify-sources.ts';

/** Days for which figures are compared: today, and some on which periods ended or were under way. */
const daysAround = (now: Date): readonly string[] => {
  const today = brusselsDay(now.getTime());
  const year = Number(today.slice(0, 4));
  return [today, `${year - 1}-12-31`, `${year - 1}-06-30`, `${year - 2}-12-31`];
};

/** Whoever names a key says that the log is signed: then nothing that was signed is too little. */
const nothingSigned = ({ keys }: Trusted, { checkpoints, indexed }: LogFacts): FoundFault | undefined =>
  keys.length === 0 || checkpoints > 0 || indexed === 0
    ? undefined
    : {
        detail: `holds no checkpoint, although a key of it was named: all that was signed of its ${indexed} events was taken out, or it is another log`,
      };

/** Checks a log beside whoever writes to it, with what stands beside the log. */
export const reportOnLog = async (
  surroundings: Surroundings,
  { folder, open }: Extract<Source, { kind: 'log' }>,
  trusted: SourceAsked,
): Promise<VerifyReport> => {
  const found = trusted.keys.length > 0 ? { known: trusted.keys } : keysBeside(surroundings, folder);
  // Before the log: what was remembered or read by then, the log must have.
  const remembered = textIn(join(folder, 'checkpoint'));
  const live = liveIn(folder);
  // Where the log ended for a server; it may have grown since.
  const end = 'known' in live ? live.known.models.checkpoint().position : undefined;
  const { told, ended } = progressOf('events');
  const log = await open();
  try {
    const asked = {
      keys: 'known' in found ? found.known : [],
      witnesses: witnessesConfigured(surroundings),
      mustCosign: trusted.witnesses,
      receipt: trusted.receipt,
      remembered,
      live: 'known' in live ? live.known : undefined,
      days: daysAround(surroundings.now()),
      told: (events: number, position: bigint) =>
        end === undefined || end < 0n ? told(events) : told(Number(position), Number(end)),
    };
    const { facts, fault } = await verifyLog(stepsOfLog(log), asked);
    const verified = { facts, fault: fault ?? nothingSigned(trusted, facts) };
    return reportOfLog(verified, found, live, remembered !== undefined);
  } finally {
    ended();
    await log.close();
    if ('known' in live) live.known.models.close();
  }
};
