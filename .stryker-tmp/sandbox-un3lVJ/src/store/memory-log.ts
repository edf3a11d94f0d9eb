// @ts-nocheck
import { setImmediate as nextTurn } from 'node:timers/promises';
import { envelopeBytes } from '../domain/envelope.ts';
import { createBell } from './bell.ts';
import { type EventLog, follows, noStream, type RecordedEvent } from './event-log.ts';
import { tail } from './tail.ts';

/** An event log that lives and dies with the process; positions are 1, 2, 3 … as SQLite gives them. */
export const openMemoryLog = (): EventLog => {
  const events: RecordedEvent[] = [];
  const streams = new Map<string, RecordedEvent[]>();
  const bell = createBell();

  const after = (position: bigint, most: number) => {
    const start = position < 0n ? 0 : Number(position);
    return events.slice(start, start + most);
  };

  const pages = async function* (position: bigint, end: bigint, page: number, signal?: AbortSignal) {
    let last = position;
    while (last < end) {
      signal?.throwIfAborted();
      const found = after(last, page).filter((event) => event.position <= end);
      yield found;
      last = found.at(-1)?.position ?? end;
      await nextTurn();
    }
  };

  // The end is that of the call, not that of the first page.
  const from: EventLog['from'] = (position, { page = 1_000, signal } = {}) =>
    pages(position, BigInt(events.length), page, signal);

  return {
    read: async (stream, { after: revision = noStream, most = Number.POSITIVE_INFINITY } = {}) => {
      const found = streams.get(stream) ?? [];
      const start = Math.max(0, Number(revision) + 1);
      return { events: found.slice(start, start + most), revision: BigInt(found.length) - 1n };
    },

    append: async (stream, event, expectedRevision) => {
      const past = streams.get(stream) ?? [];
      if (BigInt(past.length) - 1n !== expectedRevision || !follows(event, expectedRevision))
        return 'conflict';
      const recorded = {
        position: BigInt(events.length + 1),
        stream,
        revision: expectedRevision + 1n,
        bytes: envelopeBytes(event),
      };
      events.push(recorded);
      streams.set(stream, [...past, recorded]);
      bell.ring();
      return { position: recorded.position };
    },

    keptInOrder: Number.POSITIVE_INFINITY,

    settled: async () => {},

    from,

    follow: tail({ from, head: () => BigInt(events.length || -1), bell }),

    close: async () => {},
  };
};
