// @ts-nocheck
import { tracks } from '../domain/tracks/index.ts';
import { executeOn } from '../store/execute.ts';
import { type ClaimedLog, claimLog } from './claimed-log.ts';
import { keepHeapSmall } from './heap.ts';
import { openKeys } from './log-keys.ts';
import { type Command, type Surroundings, WrongUse } from './program.ts';
import { adoptOnFresh } from './seeding.ts';
import { startServer } from './server.ts';

const firstSteps = (address: string): readonly string[] => [
  '',
  'Development mode: keys are dev-<body>-<role>, such as dev-mod-nl-reporter, dev-eums-planner, dev-eca-auditor.',
  'Report a first delivery:',
  '',
  `  curl -X PUT ${address}/v1/deliveries/mod-nl/first-1 \\`,
  "    -H 'Authorization: Bearer dev-mod-nl-reporter' -H 'Content-Type: application/json' \\",
  `    -d '{"track":"${tracks[0].id}","donor":"NL","quantity":1200,"effectiveOn":"2025-03-14"}'`,
  '',
];

/** How long the first line waits for the read side, in milliseconds. */
const longestWait = 2_000;

/** Serves a claimed log until the process is asked to end; an empty log adopts the paper's targets and milestones first. */
const serveClaimed = async (
  surroundings: Surroundings,
  claimed: ClaimedLog,
  stopped: Promise<void>,
): Promise<void> => {
  const { config, now, packaged, print } = surroundings;
  const adopted = await adoptOnFresh(claimed.log, executeOn(claimed.log, now), packaged('seeds/paper.json'));
  if (adopted !== undefined) print(adopted);
  const running = await startServer(surroundings, claimed);
  const { follower, models } = running.context;
  const filled = await follower.filled(longestWait);
  const { position } = models.checkpoint();
  const reading = filled ? '' : ' so far, reading on';
  print(`porcupine serves ${running.address}, log position ${position < 0n ? 'none' : position}${reading}`);
  print(`log: ${claimed.description}`);
  if (config.development) for (const line of firstSteps(running.address)) print(line);
  await stopped;
  await running.stop();
};

/** Claims the log, lets something be done to it first, and serves it. */
export const serveLog = async (
  surroundings: Surroundings,
  first: (claimed: ClaimedLog) => Promise<unknown>,
): Promise<number> => {
  // Listened for from the first moment on: what is under way is finished whenever the word comes.
  const stopped = surroundings.untilStopped();
  keepHeapSmall();
  const claimed = await claimLog(surroundings);
  try {
    // Where nothing could be signed nothing must be stored either, the first events least of all.
    openKeys(surroundings);
    await first(claimed);
    await serveClaimed(surroundings, claimed, stopped);
    return 0;
  } finally {
    await claimed.release();
  }
};

export const serve: Command = {
  usage: 'porcupine serve',
  run: async (surroundings, args) => {
    if (args.length > 0) throw new WrongUse(serve.usage);
    return serveLog(surroundings, async () => {});
  },
};
