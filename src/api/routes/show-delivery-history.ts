import { readDelivery } from '../../domain/delivery/stored-events.ts';
import { BodyId, deliveryStream, Reference } from '../../domain/ids.ts';
import { UnreadableEvent } from '../../domain/stored-event.ts';
import type { RecordedEvent } from '../../store/event-log.ts';
import { pastEvent } from '../../store/execute.ts';
import type { Context } from '../context.ts';
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

const shown = ({ models }: Context, recorded: RecordedEvent) => {
  const { position, revision } = recorded;
  const index = models.indexOf(position);
  return {
    revision: String(revision),
    position: String(position),
    index: index === undefined ? null : String(index),
    ...told(recorded),
  };
};

export const showDeliveryHistory = defineQuery({
  path: '/v1/deliveries/:body/:reference/history',
  summary: 'Every event of one report: who, when, what',
  params: { body: BodyId, reference: Reference },
  query: {},
  answer: async (context, { params, clocks: { asOf, position } }) => {
    const { events } = await context.log.read(deliveryStream(params));
    const known = events.filter((event) => event.position <= position);
    if (known.length === 0) return problem(problemOf('delivery-unknown'));
    const track = context.models.reportAt(params, { position })?.delivery.track;
    const complete = context.models.isComplete(track, { position });
    return ok({ asOf, complete, events: known.map((event) => shown(context, event)) });
  },
});
