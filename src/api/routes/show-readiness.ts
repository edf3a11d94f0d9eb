import { z } from 'zod';
import { isClockBehind } from '../command.ts';
import type { Context } from '../context.ts';
import { problemOf } from '../problem.ts';
import { defineRoute, ok, problem } from '../route.ts';

/** How long the log may be silent before it counts as out of reach, in milliseconds. */
const longestSilence = 5_000;

/** How far the read side may be behind, in milliseconds. */
const longestLag = 10_000;

const checksOf = (context: Context) => {
  const { heartbeatAge, caughtUpAge, trouble } = context.follower.status();
  return {
    accepting: context.accepting(),
    logReachable: heartbeatAge < longestSilence && trouble === undefined,
    readSide: caughtUpAge < longestLag,
    clock: !isClockBehind(context),
  };
};

export const showReadiness = defineRoute({
  method: 'get',
  path: '/readyz',
  summary: 'Whether this server can take reports and answer with current figures',
  access: 'anyone',
  request: z.object({ query: z.strictObject({}) }),
  handle: (context) => {
    const checks = checksOf(context);
    const ready = Object.values(checks).every(Boolean);
    const { position, index } = context.models.checkpoint();
    const state = {
      checks,
      position: position < 0n ? null : String(position),
      index: index < 0n ? null : String(index),
      heldStreams: context.models.heldStreams(),
    };
    return ready
      ? ok({ status: 'ready', ...state })
      : problem(problemOf('not-ready', state), { 'Retry-After': '1' });
  },
});
