import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pino } from 'pino';
import { createApp } from '../api/app.ts';
import type { Context } from '../api/context.ts';
import { identifyByKey, identifyInDevelopment } from '../api/identity.ts';
import { readProblemTexts } from '../api/problems-page.ts';
import { startFollowing } from '../projections/follow.ts';
import { projections } from '../projections/index.ts';
import { watchBodies } from '../store/bodies-file.ts';
import type { EventLog } from '../store/event-log.ts';
import { executeOn } from '../store/execute.ts';
import { openMemoryLog } from '../store/memory-log.ts';
import { openReadModels, readModelsFile, removeOtherReadModels } from '../store/read-models/read-models.ts';
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

const openRows = ({ config }: Surroundings) => {
  if (config.eventLog === 'memory:') return openReadModels();
  const file = readModelsFile(config.dataFolder, projections);
  removeOtherReadModels(config.dataFolder, file);
  return openReadModels(file);
};

/** A running server. */
export type Running = {
  readonly address: string;
  readonly context: Context;
  readonly stop: () => Promise<void>;
};

/** How long requests under way may take once the server is asked to end, in milliseconds. */
const longestFarewell = 8_000;

const addressOf = ({ address, family, port }: AddressInfo): string =>
  `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;

/** Puts the server together over a claimed log and listens. Stopping finishes what is under way. */
export const startServer = async (surroundings: Surroundings, claimed: ClaimedLog): Promise<Running> => {
  const { config, now, packaged } = surroundings;
  const { log } = claimed;
  const logger = pino({ level: config.logLevel });
  const models = openRows(surroundings);
  const follower = startFollowing(log, models, {
    monotonic: () => performance.now(),
    onTrouble: (error) => logger.error({ err: error }, 'the read side cannot follow the log'),
  });
  const watched = watchBodies(config.bodiesFile ?? packaged('seeds/bodies.json'), (error) =>
    logger.error({ err: error }, 'the bodies file cannot be read; the one before stays in force'),
  );
  const identify = config.development ? identifyInDevelopment : identifyByKey;
  let accepting = true;
  const context: Context = {
    now,
    log,
    models,
    follower,
    execute: executeOn(log, now),
    identify: identify(watched.bodies),
    readAccess: config.readAccess,
    logger,
    problemTexts: readProblemTexts(packaged('docs/problems.md')),
    accepting: () => accepting,
  };
  const server = createServer(createApp(context));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(config.port, config.host, resolve);
  });
  const listening = server.address();
  if (listening === null || typeof listening === 'string') throw new Error('the server listens on no port');

  const closeServer = () =>
    new Promise<void>((resolve) => {
      const impatient = setTimeout(() => server.closeAllConnections(), longestFarewell);
      server.close(() => {
        clearTimeout(impatient);
        resolve();
      });
      server.closeIdleConnections();
    });

  return {
    address: addressOf(listening),
    context,
    stop: async () => {
      accepting = false;
      await closeServer();
      watched.stop();
      await follower.stop();
      models.close();
      await claimed.release();
    },
  };
};
