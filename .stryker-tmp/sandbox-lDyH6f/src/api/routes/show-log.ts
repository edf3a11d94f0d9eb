// @ts-nocheck
import { z } from 'zod';
import { textOf } from '../../domain/envelope.ts';
import { beginning, type RecordedEvent } from '../../store/event-log.ts';
import type { Context } from '../context.ts';
import { defineRoute } from '../route.ts';

const Position = z.string().regex(/^\d{1,18}$/, 'must be a log position: a whole number');
const Limit = z.string().regex(/^([1-9]\d{0,2}|1000)$/, 'must be a whole number from 1 to 1000');

/** Where to read from so that nothing after a position is missed: the event at it, or one before it. */
const startFor = ({ models }: Context, from: bigint): bigint =>
  models.momentAt({ position: from })?.position ?? beginning;

/** The events after a position, one more than asked for where there is one. */
const eventsAfter = async (
  context: Context,
  from: bigint,
  limit: number,
): Promise<readonly RecordedEvent[]> => {
  const found: RecordedEvent[] = [];
  for await (const page of context.log.from(startFor(context, from), { page: limit + 1 })) {
    found.push(...page.filter(({ position }) => position > from));
    if (found.length > limit) break;
  }
  return found.slice(0, limit + 1);
};

export const showLog = defineRoute({
  method: 'get',
  path: '/v1/log',
  summary:
    'The stored events after a position, exact bytes, one a line; the Link header leads to the next page',
  access: { role: 'auditor' },
  request: z.object({
    params: z.object({}),
    query: z.strictObject({ from: Position.optional(), limit: Limit.default('100') }),
  }),
  handle: async (context, { query: { from, limit } }) => {
    const most = Number(limit);
    const found = await eventsAfter(context, from === undefined ? beginning : BigInt(from), most);
    const page = found.slice(0, most);
    const last = page.at(-1);
    const next =
      found.length > most && last !== undefined
        ? `</v1/log?from=${last.position}&limit=${most}>; rel="next"`
        : undefined;
    return {
      status: 200,
      // Sent as it is stored: every envelope is UTF-8 in one line.
      body: page.map(({ bytes }) => `${textOf(bytes)}\n`).join(''),
      contentType: 'application/x-ndjson',
      headers: next === undefined ? {} : { Link: next },
    };
  },
});
