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
import { type Tracing, tracedExecute, tracedFollower, tracedLog, untraced } from '../api/tracing.ts';
import { createTurns } from '../api/turns.ts';
import { keepUploads } from '../api/uploads.ts';
import { startCheckpointing } from '../audit/checkpointing.ts';
import { watchDivergence } from '../audit/divergence.ts';
import { knownWitnesses } from '../audit/known-witnesses.ts';
import { memoryIn, noMemory } from '../audit/memory.ts';
import { startRereading } from '../audit/rereading.ts';
import type { Memory } from '../audit/signing.ts';
import { BadConfiguration } from '../config.ts';
import { startFollowing } from '../projections/follow.ts';
import { projections } from '../projections/index.ts';
import { watchBodies } from '../store/bodies-file.ts';
import { executeOn } from '../store/execute.ts';
import { openKeptTexts } from '../store/kept-texts.ts';
import { keepReadModels } from '../store/read-models/kept-models.ts';
import { removeOtherReadModels, rowFiles } from '../store/read-models/row-files.ts';
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
  const files = rowFiles(config.dataFolder, projections);
  removeOtherReadModels(config.dataFolder, files);
  const kept = keepReadModels(files.newest(), files.newest);
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

/** Where the independent count keeps what reports say: beside the rows, and as little of worth when the process has ended. */
const countFile = ({ config }: Surroundings): string =>
  config.eventLog === 'memory:' ? '' : join(config.dataFolder, 'count.db');

/** OpenTelemetry is loaded only where spans are wanted. */
const openTracing = async (
  { config, packaged }: Surroundings,
  logger: Logger,
): Promise<{ readonly tracing: Tracing; readonly stop: () => Promise<void> }> => {
  if (config.otlp === undefined) return { tracing: untraced, stop: async () => {} };
  const { startTracing } = await import('./open-telemetry.ts');
  return startTracing(config.otlp, versionIn(packaged), (error) =>
    logger.warn({ err: error }, 'spans cannot be sent; requests are answered as ever'),
  );
};

/** What requests have to do with, each part of which tells of itself where that is wanted. */
const traced = (
  tracing: Tracing,
  parts: Pick<Context, 'log' | 'follower' | 'now'>,
): Pick<Context, 'log' | 'follower' | 'execute' | 'tracing'> => {
  const isTraced = tracing !== untraced;
  const log = isTraced ? tracedLog(tracing, parts.log) : parts.log;
  const follower = isTraced ? tracedFollower(tracing, parts.follower) : parts.follower;
  const execute = executeOn(log, parts.now);
  return { log, follower, execute: isTraced ? tracedExecute(tracing, execute) : execute, tracing };
};

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
  const { tracing, stop: stopTracing } = await openTracing(surroundings, logger);
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
  const divergence = watchDivergence(
    { log, models: kept.current, follower, openTexts: () => openKeptTexts(countFile(surroundings)) },
    {
      monotonic: () => performance.now(),
      onTrouble: (error) => logger.error({ err: error }, 'the independent count'),
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
    ...traced(tracing, { log: checkedLog, follower, now }),
    get models() {
      return kept.current();
    },
    ending: ending.signal,
    live: createLiveStream(readSide, (error) => logger.error({ err: error }, 'the live stream cannot look')),
    metrics: createMetrics({
      ...readSide,
      get models() {
        return kept.current();
      },
      checkpointing,
      divergence,
    }),
    audit: {
      ...checkpointing,
      rereading,
      divergence,
      key: keysOfLog.signing,
      former: keysOfLog.former,
      witnesses: knownWitnesses(
        () => bodies().witnesses,
        (name, { message }) => logger.error(`the bodies file: the key of the witness ${name} ${message}`),
      ),
    },
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
    await divergence.stop();
    await follower.stop();
    kept.close();
    await stopTracing();
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
