// @ts-nocheck
import { setMaxListeners } from 'node:events';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Logger, pino } from 'pino';
import { createApp } from '../api/app.ts';
import { asRead } from '../api/as-read.ts';
import { readAssets } from '../api/assets.ts';
import type { Context } from '../api/context.ts';
import { identifyBy, keysOfDevelopment, keysOfFile } from '../api/identity.ts';
import { largeFilesAtOnce } from '../api/limits.ts';
import { createLiveStream } from '../api/live-stream.ts';
import { createMetrics } from '../api/metrics.ts';
import { interfaceOf } from '../api/openapi.ts';
import { readPaperItems } from '../api/paper-answer.ts';
import { readProblemTexts } from '../api/problems-page.ts';
import { identifyByToken } from '../api/tokens.ts';
import { createTurns } from '../api/turns.ts';
import { keepUploads } from '../api/uploads.ts';
import { startCheckpointing } from '../audit/checkpointing.ts';
import { knownWitnesses } from '../audit/known-witnesses.ts';
import { memoryIn, noMemory } from '../audit/memory.ts';
import { startRereading } from '../audit/rereading.ts';
import type { Memory } from '../audit/signing.ts';
import { BadConfiguration } from '../config.ts';
import { startFollowing } from '../projections/follow.ts';
import { projections } from '../projections/index.ts';
import { watchBodies } from '../store/bodies-file.ts';
import { executeOn } from '../store/execute.ts';
import { keepReadModels } from '../store/read-models/kept-models.ts';
import { readModelsFile, removeOtherReadModels } from '../store/read-models/read-models.ts';
import { openSpool } from '../store/spool.ts';
import { claimFolder } from '../store/writer-lock.ts';
import type { ClaimedLog } from './claimed-log.ts';
import { listen } from './listening.ts';
import { openKeys } from './log-keys.ts';
import { type Surroundings, versionIn } from './program.ts';

/** The rows of this process, in a folder that is its own: where the log is not there too, it is claimed for the rows. */
const openRows = ({ config, now }: Surroundings) => {
  if (config.eventLog === 'memory:') return keepReadModels();
  const claim = config.eventLog === 'sqlite:' ? undefined : claimFolder(config.dataFolder, now());
  const file = readModelsFile(config.dataFolder, projections);
  removeOtherReadModels(config.dataFolder, file);
  const kept = keepReadModels(file);
  return {
    ...kept,
    close: () => {
      kept.close();
      claim?.release();
    },
  };
};

/** The configured bodies, or those of the seeds in development. Throws BadConfiguration or BadBodiesFile. */
const openBodies = ({ config, packaged }: Surroundings, logger: Logger) => {
  const file = config.bodiesFile ?? packaged('seeds/bodies.json');
  if (!existsSync(file)) {
    throw new BadConfiguration(
      `BODIES_FILE names ${file}, which is not there; porcupine keys create --body ID --role ROLE makes it`,
    );
  }
  return watchBodies(file, (error) =>
    logger.error({ err: error }, 'the bodies file cannot be read; the one before stays in force'),
  );
};

const openMemory = ({ config: { eventLog, dataFolder } }: Surroundings, logger: Logger): Memory =>
  eventLog === 'memory:'
    ? noMemory
    : memoryIn(join(dataFolder, 'checkpoint'), (error) =>
        logger.error({ err: error }, 'the newest checkpoint cannot be remembered beside the log'),
      );

/** Files that are received stand in the data folder; without one, where the system keeps what is for the moment. */
const spoolFolder = ({ config }: Surroundings): string =>
  config.eventLog === 'memory:'
    ? mkdtempSync(join(tmpdir(), 'porcupine-'))
    : join(config.dataFolder, 'spool');

/** A running server. */
export type Running = {
  readonly address: string;
  readonly context: Context;
  readonly stop: () => Promise<void>;
};

/** Puts the server together over a claimed log and listens. Stopping finishes what is under way. */
export const startServer = async (
  surroundings: Surroundings,
  claimed: ClaimedLog,
  logger: Logger = pino({ level: surroundings.config.logLevel }),
): Promise<Running> => {
  const { config, now, packaged } = surroundings;
  const { log } = claimed;
  const problemTexts = readProblemTexts(packaged('docs/problems.md'));
  const paper = readPaperItems(packaged('seeds/paper.json'));
  const assets = readAssets();
  const document = interfaceOf(versionIn(packaged));
  const keysOfLog = openKeys(surroundings);
  const { bodies, stop: stopWatching } = openBodies(surroundings, logger);
  const kept = openRows(surroundings);
  const follower = startFollowing(log, kept, {
    monotonic: () => performance.now(),
    onTrouble: (error) => logger.error({ err: error }, 'the read side cannot follow the log'),
  });
  const rereading = startRereading(
    { log, models: kept.current, follower, now },
    {
      monotonic: () => performance.now(),
      onTrouble: (error) => logger.error({ err: error }, 'the log cannot be read again'),
    },
  );
  const checkpointing = startCheckpointing(
    {
      log,
      models: kept.current,
      follower,
      doubt: rereading.found,
      keys: keysOfLog,
      memory: openMemory(surroundings, logger),
      every: config.checkpointEvery,
      now,
    },
    {
      monotonic: () => performance.now(),
      onTrouble: (error) => logger.error({ err: error }, 'no checkpoint can be signed'),
    },
  );
  const checkedLog = asRead(log, kept.current, rereading.suspect);
  const ending = new AbortController();
  // Every open stream listens to it.
  setMaxListeners(0, ending.signal);
  const readSide = {
    now,
    log,
    // The present ones each time: a damaged file is thrown away while the server runs.
    get models() {
      return kept.current();
    },
    follower,
    ending: ending.signal,
  };
  const keys = config.development ? keysOfDevelopment(bodies) : keysOfFile(bodies);
  const createContext = (): Context => ({
    now,
    log: checkedLog,
    get models() {
      return kept.current();
    },
    follower,
    ending: ending.signal,
    live: createLiveStream(readSide, (error) => logger.error({ err: error }, 'the live stream cannot look')),
    metrics: createMetrics({
      ...readSide,
      get models() {
        return kept.current();
      },
      checkpointing,
    }),
    audit: {
      ...checkpointing,
      rereading,
      key: keysOfLog.signing,
      former: keysOfLog.former,
      witnesses: knownWitnesses(
        () => bodies().witnesses,
        (name, { message }) => logger.error(`the bodies file: the key of the witness ${name} ${message}`),
      ),
    },
    execute: executeOn(checkedLog, now),
    spool: openSpool(spoolFolder(surroundings)),
    turns: createTurns(largeFilesAtOnce),
    uploads: keepUploads(now),
    document,
    keys,
    developmentKeys: config.development,
    identify: identifyBy(
      keys,
      config.oidc &&
        identifyByToken(config.oidc, bodies, now, (error) =>
          logger.error({ err: error }, 'the identity provider cannot be asked'),
        ),
    ),
    trustProxy: config.trustProxy,
    rateLimit: config.rateLimit,
    bodies: () => bodies().bodies,
    readAccess: config.readAccess,
    logger,
    assets,
    problemTexts,
    paper,
    accepting: () => !ending.signal.aborted,
  });
  const letGo = async (): Promise<void> => {
    stopWatching();
    await rereading.stop();
    await checkpointing.stop();
    await follower.stop();
    kept.close();
  };
  // Whatever goes wrong from here on, what was begun is ended, or the process would never end.
  try {
    const context = createContext();
    const { address, close } = await listen(config, createApp(context));
    const stop = async (): Promise<void> => {
      ending.abort();
      await close();
      await letGo();
    };
    return { address, context, stop };
  } catch (error) {
    await letGo();
    throw error;
  }
};
