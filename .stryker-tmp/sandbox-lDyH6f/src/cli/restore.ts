// @ts-nocheck
import { resolve } from 'node:path';
import type { Faulty } from '../moving/faults.ts';
import type { Manifest } from '../moving/manifest.ts';
import { checkExport } from '../moving/read-export.ts';
import { restoreLog } from '../moving/restore.ts';
import { type ClaimedLog, claimLog } from './claimed-log.ts';
import { eventsOf, faultLines, folderAsked } from './moving.ts';
import { type Command, type Surroundings, WrongUse } from './program.ts';
import { type Progress, progressOf } from './progress.ts';
import { holdsOnlySeeds } from './seeding.ts';

const usage = 'porcupine restore DIR [--json]';

/** What came of a restore; with faults also what to do. */
type Outcome =
  | { readonly manifest: Manifest; readonly already: number }
  | (Faulty & { readonly advice: string });

const onlySeeds =
  'holds nothing but what porcupine serve and seed store on an empty log: restore before the first serve';

/** What to do about a log that did not take an export. */
const adviceFor = async ({ log, description }: ClaimedLog, hasBegun: boolean): Promise<string> => {
  const stored = hasBegun ? 'not everything was stored as it was exported' : 'nothing was stored';
  const why = !hasBegun && (await holdsOnlySeeds(log)) ? `the log ${onlySeeds}, ` : 'restore ';
  return `${stored}: ${why}into an empty log, or one that this export was being restored into; this one is ${description}`;
};

const restoring = async (
  surroundings: Surroundings,
  folder: string,
  { told }: Progress,
): Promise<Outcome> => {
  const checked = checkExport(folder, (done, of) => told(done, of, 'checking the export'));
  if ('faults' in checked) {
    return { ...checked, advice: 'nothing was stored: bring the export as it was made, or export anew' };
  }
  const { manifest } = checked;
  const claimed = await claimLog(surroundings);
  try {
    const restored = await restoreLog(claimed.log, folder, manifest, (stage, done, of) =>
      told(done, of, stage),
    );
    if (!('fault' in restored)) return { manifest, ...restored };
    const { fault, hasBegun } = restored;
    return { faults: [fault], unlisted: 0, advice: await adviceFor(claimed, hasBegun) };
  } finally {
    await claimed.release();
  }
};

/** Brings an export into an empty log, or goes on with that, and verifies what the log holds then. */
export const restoreFrom: Command = {
  usage,
  run: async (surroundings, args) => {
    const { folder, json } = folderAsked(usage, args);
    if (surroundings.config.eventLog === 'memory:') {
      throw new WrongUse('a log in memory ends with this command: set EVENT_LOG to where the log is to be');
    }
    const progress = progressOf('events');
    const outcome = await restoring(surroundings, resolve(folder), progress).finally(progress.ended);
    const { print } = surroundings;
    if ('faults' in outcome) {
      const { faults, unlisted, advice } = outcome;
      if (json) print(JSON.stringify(outcome));
      else
        for (const line of ['the export was not restored:', ...faultLines(faults, unlisted), advice])
          print(line);
      return 1;
    }
    const { manifest, already } = outcome;
    const { events, indexed, sha256 } = manifest;
    const restored = events - already;
    if (json) print(JSON.stringify({ events, indexed, restored, already, sha256, faults: [] }));
    else {
      print(
        `restored ${eventsOf(restored)} (${already.toLocaleString('en')} were there already); the log holds exactly what was exported, SHA-256 ${sha256}`,
      );
    }
    return 0;
  },
};
