// @ts-nocheck
import { z } from 'zod';
import { brusselsDay } from '../../domain/period.ts';
import type { Told } from '../../projections/live.ts';
import { beginning, reachesTo } from '../../store/event-log.ts';
import type { Context } from '../context.ts';
import { problemOfFaults } from '../problem.ts';
import { notYetRead } from '../query.ts';
import { defineRoute, problem } from '../route.ts';
import { longestWait } from '../waits.ts';

const EventId = z.string().regex(/^(-1|\d{1,18})$/);

const isInLog = ({ log, models }: Context, position: bigint): Promise<boolean> =>
  reachesTo(log, position, models.checkpoint().position);

/**
 * What a reader who comes back was told. On which day he was told it nobody kept: it was not before the log learnt of
 * that event, so that he is told whatever another day may have made read otherwise. What no event of this log bears as
 * its position tells nothing.
 */
const toldBy = async (context: Context, id: string): Promise<Told> => {
  const position = BigInt(id);
  const moment = context.models.momentAt({ position });
  if (moment === undefined || !(await isInLog(context, position))) return { position: beginning, day: '' };
  return { position, day: brusselsDay(moment.knownTime), orLater: true };
};

export const followProgress = defineRoute({
  method: 'get',
  path: '/v1/stream',
  summary:
    'Server-Sent Events: the figures that changed, as they change; a reader who comes back misses nothing',
  access: 'readers',
  request: z.object({ query: z.strictObject({ lastEventId: EventId.optional() }) }),
  handle: async (context, { query }, caller) => {
    // A browser that has had no id yet may send an empty one.
    const lastEventId = caller.lastEventId || query.lastEventId;
    if (lastEventId !== undefined && !EventId.safeParse(lastEventId).success) {
      const detail = 'must be the id of a message of this stream, which is a log position';
      return problem(problemOfFaults([{ parameter: 'Last-Event-ID', detail }]));
    }
    if (!(await context.follower.filled(longestWait))) return notYetRead();
    const told = lastEventId === undefined ? context.live.present() : await toldBy(context, lastEventId);
    return {
      status: 200,
      contentType: 'text/event-stream',
      headers: { 'X-Accel-Buffering': 'no' },
      stream: (signal) => context.live.messages(told, signal),
    };
  },
});
