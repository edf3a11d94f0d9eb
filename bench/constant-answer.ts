import type { Reply } from '../src/api/route.ts';
import { built } from './built.ts';
import { surroundingsWith } from './surroundings.ts';

/**
 * The same server over the same log, taking in and folding reports as ever, but for one thing: what was answered first to
 * `GET /v1/progress` is answered from then on, as a text that was written once, without a look at the question.
 */
const { named } = await built<typeof import('../src/api/routes.ts')>('api/routes');
const { claimLog } = await built<typeof import('../src/cli/claimed-log.ts')>('cli/claimed-log');
const { startServer } = await built<typeof import('../src/cli/server.ts')>('cli/server');

const { listProgress } = named;
const workedOut = listProgress.reply;

let constant: Reply | undefined;

const answer: typeof workedOut = async (...asked) => {
  if (constant === undefined) {
    const reply = await workedOut(...asked);
    if (reply.status !== 200) return reply;
    constant = { ...reply, body: JSON.stringify(reply.body) };
  }
  return constant;
};

// Routes are plain objects, whose replies are asked for when a request has come.
Object.assign(listProgress, { reply: answer });

const surroundings = await surroundingsWith();
const { address } = await startServer(surroundings, await claimLog(surroundings));
process.stdout.write(`porcupine serves ${address}, with a constant answer\n`);
process.once('SIGTERM', () => process.exit());
