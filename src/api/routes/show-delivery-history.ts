import { readDelivery } from '../../domain/delivery/stored-events.ts';
import { BodyId, deliveryStream, Reference } from '../../domain/ids.ts';
import { UnreadableEvent } from '../../domain/stored-event.ts';
import { noStream, type RecordedEvent } from '../../store/event-log.ts';
import { pastEvent } from '../../store/execute.ts';
import type { Context } from '../context.ts';
import { pageParameters, pageWithin } from '../cursor.ts';
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
  answer: async (context, { params, clocks, page }) => {
    const after = BigInt(page.after ?? noStream);
    const { events } = await context.log.read(deliveryStream(params), { after, most: page.limit + 1 });
    const known = events.filter(({ position }) => position <= clocks.position);
    if (known.length === 0) return problem(problemOf('delivery-unknown'));
    const track = context.models.reportAt(params, clocks)?.delivery.track;
    const { items, next } = pageWithin(known, ({ revision }) => String(revision), page);
    return ok({
      asOf: clocks.asOf,
      complete: context.models.isComplete(track, clocks),
      events: items.map((event) => eventAnswer(context, event)),
      next,
    });
  },
});
