// @ts-nocheck
import { readEvent } from '../domain/events.ts';
import { unlessUnreadable } from '../domain/stored-event.ts';
import type { RecordedEvent } from '../store/event-log.ts';
import { pastEvent } from '../store/execute.ts';
import type { Context } from './context.ts';
import { type Columns, number, text } from './csv.ts';

/** What can be told of an event; of one that this version cannot read, that it is there. */
const told = (recorded: RecordedEvent) => {
  const envelope = unlessUnreadable(() => pastEvent(recorded).envelope);
  if (envelope === undefined) {
    return { id: null, type: null, recordedAt: null, by: null, data: null, unreadable: true };
  }
  const { id, type, recordedAt, by, data } = envelope;
  const readable = unlessUnreadable(() => readEvent(recorded.stream, envelope)) !== undefined;
  return { id, type, recordedAt, by, data, ...(readable ? {} : { unreadable: true }) };
};

/** An event as answered: where it stands, its id, with which its receipt is asked for, who did it and when, and what it says. */
export const eventAnswer = ({ models }: Context, recorded: RecordedEvent) => {
  const { position, revision } = recorded;
  const index = models.indexOf(position);
  return {
    stream: recorded.stream,
    revision: String(revision),
    position: String(position),
    index: index === undefined ? null : String(index),
    ...told(recorded),
  };
};

type Answered = ReturnType<typeof eventAnswer>;

export const eventColumns: Columns<Answered> = {
  index: number(({ index }) => index),
  position: number(({ position }) => position),
  stream: text(({ stream }) => stream),
  revision: number(({ revision }) => revision),
  type: text(({ type }) => type),
  recordedAt: text(({ recordedAt }) => recordedAt),
  body: text(({ by }) => by?.body),
  key: text(({ by }) => by?.key),
  id: text(({ id }) => id),
  data: text(({ data }) => (data === null ? null : JSON.stringify(data))),
  unreadable: text(({ unreadable }) => unreadable),
};
