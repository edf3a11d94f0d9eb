import { readEvent } from '../domain/events.ts';
import { UnreadableEvent } from '../domain/stored-event.ts';
import { noStream, type RecordedEvent } from '../store/event-log.ts';
import { pastEvent } from '../store/execute.ts';
import type { Clocks } from './clocks.ts';
import type { Context } from './context.ts';
import { type Page, pageParameters, pageWithin } from './cursor.ts';

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
  const readable = unlessUnreadable(() => readEvent(recorded.stream, envelope)) !== undefined;
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

/** The query parameters of a stream's history; a page ends with the revision of its last event. */
export const historyParameters = pageParameters(/^\d{1,15}$/);

/** A page of a stream's events up to what is known, each with who and when; undefined where there is none. */
export const historyOf = async (context: Context, stream: string, clocks: Clocks, page: Page) => {
  const after = BigInt(page.after ?? noStream);
  const { events } = await context.log.read(stream, { after, most: page.limit + 1 });
  const known = events.filter(({ position }) => position <= clocks.position);
  if (known.length === 0) return undefined;
  const { items, next } = pageWithin(known, ({ revision }) => String(revision), page);
  return { events: items.map((event) => eventAnswer(context, event)), next };
};
