import type { EventLog } from '../src/store/event-log.ts';
import { built } from './built.ts';
import { surroundingsWith } from './surroundings.ts';

/**
 * The same server over a log that holds nothing and stores nothing: every report is the first, is decided, wrapped and
 * answered with its receipt, and forgotten.
 */
const { startServer } = await built<typeof import('../src/cli/server.ts')>('cli/server');

const untilAborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    signal.addEventListener('abort', () => resolve(), { once: true });
  });

let position = 0n;

const log: EventLog = {
  read: async () => ({ events: [], revision: -1n }),
  append: async () => {
    position += 1n;
    return { position };
  },
  keptInOrder: Number.POSITIVE_INFINITY,
  settled: async () => {},
  from: async function* () {},
  follow: async function* (_after, signal) {
    yield 'caught-up';
    await untilAborted(signal);
  },
  close: async () => {},
};

const running = await startServer(await surroundingsWith({ EVENT_LOG: 'memory:' }), {
  log,
  description: 'nowhere',
  release: async () => {},
});
process.stdout.write(`porcupine serves ${running.address}, storing nothing\n`);
process.once('SIGTERM', () => process.exit());
