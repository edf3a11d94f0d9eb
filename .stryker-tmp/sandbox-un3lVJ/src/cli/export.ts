// @ts-nocheck
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { keyFileOf, readKeyFile } from '../audit/key-file.ts';
import type { PublicKey } from '../audit/keys.ts';
import type { Config } from '../config.ts';
import { type Exported, exportLog } from '../moving/export.ts';
import { publicationOf } from '../publishing/publication.ts';
import { openToRead } from './claimed-log.ts';
import { eventsOf, faultLines, folderAsked } from './moving.ts';
import { keyNamed, logKeysNamed } from './options.ts';
import { type Command, programIn, type Surroundings } from './program.ts';
import { progressOf } from './progress.ts';

const usage = 'porcupine export DIR [--key FILE_OR_KEY] [--json]';

/** The keys of a log, as they were given, or as they are kept where they are. Throws WrongUse. */
const keysIn = (given: unknown, config: Config): readonly PublicKey[] => {
  if (typeof given === 'string') return logKeysNamed(given);
  const file = keyFileOf(config);
  if (!existsSync(file)) return [];
  const { signing, former } = keyNamed(undefined, () => readKeyFile(file));
  return [signing, ...former];
};

const exporting = async (
  surroundings: Surroundings,
  folder: string,
  keys: readonly PublicKey[],
): Promise<Exported> => {
  const { config, now } = surroundings;
  const log = await openToRead(config);
  const { told, ended } = progressOf('events');
  try {
    const publication = publicationOf({ log, now: now(), keys, program: programIn(surroundings) });
    return await exportLog(log, folder, { told: (events) => told(events), ...publication });
  } finally {
    ended();
    await log.close();
  }
};

/** Writes the log into a folder, beside a running server; run again, it finishes or adds what is new. */
export const exportTo: Command = {
  usage,
  run: async (surroundings, args) => {
    const asked = folderAsked(usage, args, { key: { type: 'string' } });
    const folder = resolve(asked.folder);
    const exported = await exporting(surroundings, folder, keysIn(asked.values['key'], surroundings.config));
    const { print } = surroundings;
    if ('faults' in exported) {
      const { faults, unlisted } = exported;
      if (asked.json) print(JSON.stringify({ faults, unlisted }));
      else for (const line of ['the export was not finished:', ...faultLines(faults, unlisted)]) print(line);
      return 1;
    }
    const { manifest, already } = exported;
    const { events, indexed, sha256, parts, files } = manifest;
    if (asked.json) {
      const counts = { events, indexed, already, parts: parts.length, files: files.length };
      print(JSON.stringify({ folder, ...counts, sha256, faults: [] }));
    } else {
      print(
        `exported ${eventsOf(events)} (${already.toLocaleString('en')} were there already) to ${folder}, SHA-256 ${sha256}`,
      );
    }
    return 0;
  },
};
