// @ts-nocheck
import { z } from 'zod';
import { BodyId } from '../../domain/ids.ts';
import { text } from '../../domain/text.ts';
import { eventAt } from '../../store/event-log.ts';
import type { EventPlace } from '../../store/read-models/events.ts';
import type { Context } from '../context.ts';
import { pageParameters, pageWithin } from '../cursor.ts';
import { eventAnswer, eventColumns } from '../event-answer.ts';
import { listed } from '../list.ts';
import { problemOfFaults } from '../problem.ts';
import { defineQuery } from '../query.ts';
import { problem } from '../route.ts';

/** The last event of a page: its index. */
const key = /^\d{1,18}$/;

const Index = z.string().regex(key, 'must be the index of an event: a whole number').optional();

const EventType = z
  .string()
  .regex(
    /^[A-Z][A-Za-z]{1,60}(\.v\d{1,4})?$/,
    'must be an event type, such as DeliveryCorrected or DeliveryCorrected.v1',
  );

const placeOf = (index: string | undefined) => (index === undefined ? undefined : BigInt(index));

/** The event itself, from the log; the read models know only where it stands. */
const eventOf = async (context: Context, place: EventPlace) => {
  const event = await eventAt(context.log, place);
  if (event === undefined) throw new Error(`the log holds no revision ${place.revision} of ${place.stream}`);
  return eventAnswer(context, event);
};

export const listEvents = defineQuery({
  path: '/v1/events',
  summary: 'What happened, in order: every event with who and when; from and to are indexes, both included',
  list: true,
  params: {},
  query: {
    body: BodyId.optional(),
    type: EventType.optional(),
    stream: text(200).optional(),
    from: Index,
    to: Index,
    ...pageParameters(key),
  },
  answer: (context, question) => {
    const { query, clocks } = question;
    const { body, type, stream } = query;
    const [from, to] = [placeOf(query.from), placeOf(query.to)];
    if (from !== undefined && to !== undefined && from > to) {
      return problem(problemOfFaults([{ parameter: 'from', detail: 'lies after to' }]));
    }
    return listed(question, {
      name: 'events',
      // An event that cannot be read is listed as one; what it is called and who wrote it may be unknown.
      complete: context.models.isLogComplete(clocks),
      columns: eventColumns,
      part: async (page) => {
        const filter = { body, type, stream, from, to, after: placeOf(page.after) };
        const found = context.models.eventsAt(clocks, filter, page.limit + 1);
        const { items, next } = pageWithin(found, ({ index }) => String(index), page);
        return { items: await Promise.all(items.map((place) => eventOf(context, place))), next };
      },
    });
  },
});
