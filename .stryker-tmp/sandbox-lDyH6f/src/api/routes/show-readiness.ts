// @ts-nocheck
import { z } from 'zod';
import { isClockBehind } from '../command.ts';
import type { Context } from '../context.ts';
import { lagKnown } from '../lag.ts';
import { problemOf } from '../problem.ts';
import { defineRoute, ok, problem } from '../route.ts';

/** How long the log may be silent before it counts as out of reach, in milliseconds. */
const longestSilence = 5_000;

/** How far the read side may be behind: in events, and in milliseconds since the first of them. */
const mostLag = { events: 1_000, milliseconds: 10_000 };

const checksOf = async (context: Context) => {
  const { heartbeatAge, filled, trouble } = context.follower.status();
  const lag = await lagKnown(context, mostLag.events + 1);
  return {
    accepting: context.accepting(),
    logReachable: heartbeatAge < longestSilence && trouble === undefined && lag !== undefined,
    readSide: lag !== undefined && lag.events <= mostLag.events && lag.milliseconds <= mostLag.milliseconds,
    // Which clock is right cannot be told from half of the log.
    clock: filled && !isClockBehind(context),
  };
};

export const showReadiness = defineRoute({
  method: 'get',
  path: '/readyz',
  summary: 'Whether this server can take reports and answer with current figures',
  access: 'anyone',
  request: z.object({ query: z.strictObject({}) }),
  handle: async (context) => {
    const checks = await checksOf(context);
    const ready = Object.values(checks).every(Boolean);
    const { position, index } = context.models.checkpoint();
    const state = {
      checks,
      position: position < 0n ? null : String(position),
      index: index < 0n ? null : String(index),
      heldStreams: context.models.heldStreams(),
    };
    return ready ? ok({ status: 'ready', ...state }) : problem(problemOf('not-ready', state));
  },
});
