import { z } from 'zod';
import { isClockBehind } from '../command.ts';
import type { Context } from '../context.ts';
import { defineRoute, ok } from '../route.ts';

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
    const heldStreams = context.models.heldStreams();
    const body = {
      status: ready ? 'ready' : 'not-ready',
      checks,
      position: position < 0n ? null : String(position),
      index: index < 0n ? null : String(index),
      heldStreams,
    };
    return ready ? ok(body) : { status: 503, body, headers: { 'Retry-After': '1' } };
  },
});
