import { readDelivery } from '../../domain/delivery/stored-events.ts';
import { BodyId, deliveryStream, Reference } from '../../domain/ids.ts';
import { UnreadableEvent } from '../../domain/stored-event.ts';
import { noStream, type RecordedEvent } from '../../store/event-log.ts';
import { pastEvent } from '../../store/execute.ts';
import type { Context } from '../context.ts';
import { cursorAfter, limitOf, pageParameters, readCursor } from '../cursor.ts';
import { problemOf } from '../problem.ts';
import { defineQuery } from '../query.ts';
import { ok, problem } from '../route.ts';

const unlessUnreadable = <Value>(read: () => Value): Value | undefined => {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof UnreadableEvent)) throw error;
    return undefined;
  }
};

/** What can be told of an event; of one that this version cannot read, that it is there. */
const told = (recorded: RecordedEvent) => {
  const envelope = unlessUnreadable(() => pastEvent(recorded).envelope);
  if (envelope === undefined) return { type: null, recordedAt: null, by: null, data: null, unreadable: true };
  const { type, recordedAt, by, data } = envelope;
  const readable = unlessUnreadable(() => readDelivery(envelope)) !== undefined;
  return { type, recordedAt, by, data, ...(readable ? {} : { unreadable: true }) };
};

const eventAnswer = ({ models }: Context, recorded: RecordedEvent) => {
  const { position, revision } = recorded;
  const index = models.indexOf(position);
  return {
    revision: String(revision),
    position: String(position),
    index: index === undefined ? null : String(index),
    ...told(recorded),
  };
};

/** The last event of a page: its revision. */
const key = /^\d{1,15}$/;

export const showDeliveryHistory = defineQuery({
  path: '/v1/deliveries/:body/:reference/history',
  summary: 'Every event of one report: who, when, what',
  params: { body: BodyId, reference: Reference },
  query: pageParameters(key),
  answer: async (context, { params, query: { limit, cursor }, clocks }) => {
    const { asOf, position } = clocks;
    const most = limitOf(limit);
    const after = BigInt(readCursor(cursor)?.k ?? noStream);
    // One more than a page tells whether there is another page.
    const { events } = await context.log.read(deliveryStream(params), { after, most: most + 1 });
    const known = events.filter((event) => event.position <= position);
    if (known.length === 0) return problem(problemOf('delivery-unknown'));
    const track = context.models.reportAt(params, { position })?.delivery.track;
    const complete = context.models.isComplete(track, { position });
    const shown = known.slice(0, most);
    const last = known.length > most ? shown.at(-1) : undefined;
    return ok({
      asOf,
      complete,
      events: shown.map((event) => eventAnswer(context, event)),
      next: cursorAfter(last && String(last.revision), clocks),
    });
  },
});
