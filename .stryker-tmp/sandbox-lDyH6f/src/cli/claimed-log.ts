// @ts-nocheck
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../config.ts';
import type { EventLog } from '../store/event-log.ts';
import { readEventStoreAddress } from '../store/eventstore-address.ts';
import { openLogBeside } from '../store/log-beside.ts';
import { openMemoryLog } from '../store/memory-log.ts';
import { openSqliteLog } from '../store/sqlite-log.ts';
import { claimFolder } from '../store/writer-lock.ts';
import { type Surroundings, WrongUse } from './program.ts';

/** A log, claimed for writing by this process where only one may write to it. */
export type ClaimedLog = {
  readonly log: EventLog;
  /** Where the log is and how it keeps what it is given, for the operator. */
  readonly description: string;
  readonly release: () => Promise<void>;
};

const logFile = (folder: string): string => join(folder, 'log.db');

/** Opens the configured log for reading, also beside whoever writes to it. Throws WrongUse where there is none. */
export const openToRead = async ({ dataFolder, eventLog }: Config): Promise<EventLog> => {
  if (eventLog !== 'sqlite:' && eventLog !== 'memory:') return (await openEventStore(eventLog)).log;
  const file = logFile(dataFolder);
  if (!existsSync(file)) {
    throw new WrongUse(`there is no log at ${file}; set DATA_DIR to the folder that holds it`);
  }
  return openLogBeside(file);
};

const openMemory = (): ClaimedLog => {
  const log = openMemoryLog();
  return { log, description: 'in memory, gone with the process', release: log.close };
};

const openFile = ({ config, now }: Surroundings): ClaimedLog => {
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

/** The client is loaded only where it is needed: it takes longer than everything else together. */
const openEventStore = async (address: string): Promise<ClaimedLog> => {
  const { openEventStoreLog } = await import('../store/eventstore-log.ts');
  const log = openEventStoreLog(address);
  return { log, description: readEventStoreAddress(address).shown, release: log.close };
};

/**
 * Opens the configured log for writing. Throws FolderInUse when another process writes to the folder; an event store
 * may be written to by many.
 */
export const claimLog = async (surroundings: Surroundings): Promise<ClaimedLog> => {
  const { eventLog } = surroundings.config;
  switch (eventLog) {
    case 'memory:':
      return openMemory();
    case 'sqlite:':
      return openFile(surroundings);
    default:
      return openEventStore(eventLog);
  }
};
