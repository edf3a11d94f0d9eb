import { readEvent } from '../domain/events.ts';
import { UnreadableEvent } from '../domain/stored-event.ts';
import { noStream, type RecordedEvent } from '../store/event-log.ts';
import { pastEvent } from '../store/execute.ts';
import type { Clocks } from './clocks.ts';
import type { Context } from './context.ts';
import { cursorAfter, limitOf, type PageAsked, pageParameters, readCursor } from './cursor.ts';

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
export const historyOf = async (
  context: Context,
  stream: string,
  { limit, cursor }: PageAsked,
  clocks: Clocks,
) => {
  const most = limitOf(limit);
  const after = BigInt(readCursor(cursor)?.k ?? noStream);
  // One more than a page tells whether there is another page.
  const { events } = await context.log.read(stream, { after, most: most + 1 });
  const known = events.filter((event) => event.position <= clocks.position);
  if (known.length === 0) return undefined;
  const shown = known.slice(0, most);
  const last = known.length > most ? shown.at(-1) : undefined;
  return {
    events: shown.map((event) => eventAnswer(context, event)),
    next: cursorAfter(last && String(last.revision), clocks),
  };
};
