import { resolve } from 'node:path';
import type { Config } from '../config.ts';
import { type Exported, exportLog } from '../moving/export.ts';
import { openToRead } from './claimed-log.ts';
import { eventsOf, faultLines, folderAsked } from './moving.ts';
import type { Command } from './program.ts';
import { progressOf } from './progress.ts';

const usage = 'porcupine export DIR [--json]';

const exporting = async (config: Config, folder: string): Promise<Exported> => {
  const log = await openToRead(config);
  const { told, ended } = progressOf('events');
  try {
    return await exportLog(log, folder, { told: (events) => told(events) });
  } finally {
    ended();
    await log.close();
  }
};

/** Writes the log into a folder, beside a running server; run again, it finishes or adds what is new. */
export const exportTo: Command = {
  usage,
  run: async ({ config, print }, args) => {
    const asked = folderAsked(usage, args);
    const folder = resolve(asked.folder);
    const exported = await exporting(config, folder);
    if ('faults' in exported) {
      const { faults, unlisted } = exported;
      if (asked.json) print(JSON.stringify({ faults, unlisted }));
      else for (const line of ['the export was not finished:', ...faultLines(faults, unlisted)]) print(line);
      return 1;
    }
    const { manifest, already } = exported;
    const { events, indexed, sha256, parts } = manifest;
    if (asked.json) {
      print(JSON.stringify({ folder, events, indexed, already, parts: parts.length, sha256, faults: [] }));
    } else {
      print(
        `exported ${eventsOf(events)} (${already.toLocaleString('en')} were there already) to ${folder}, SHA-256 ${sha256}`,
      );
    }
    return 0;
  },
};
