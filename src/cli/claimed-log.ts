import { join } from 'node:path';
import type { EventLog } from '../store/event-log.ts';
import { openMemoryLog } from '../store/memory-log.ts';
import { openSqliteLog } from '../store/sqlite-log.ts';
import { claimFolder } from '../store/writer-lock.ts';
import type { Surroundings } from './program.ts';

/** The log of a data folder, claimed for writing by this process. */
export type ClaimedLog = {
  readonly log: EventLog;
  /** Where the log is and how it keeps what it is given, for the operator. */
  readonly description: string;
  readonly release: () => Promise<void>;
};

export const logFile = (folder: string): string => join(folder, 'log.db');

/** Opens the configured log for writing. Throws FolderInUse when another process writes to the folder. */
export const claimLog = ({ config, now }: Surroundings): ClaimedLog => {
  if (config.eventLog === 'memory:') {
    const log = openMemoryLog();
    return { log, description: 'in memory, gone with the process', release: log.close };
  }
  const claim = claimFolder(config.dataFolder, now());
  const file = logFile(config.dataFolder);
  const log = openSqliteLog(file);
  const { journalMode, synchronous } = log.settings();
  return {
    log,
    description: `${file}, journal ${journalMode}, synchronous ${synchronous}`,
    release: async () => {
      await log.close();
      claim.release();
    },
  };
};
