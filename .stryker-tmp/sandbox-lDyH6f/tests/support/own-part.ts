// @ts-nocheck
import { randomUUID } from 'node:crypto';
import { beginning, type EventLog, type RecordedEvent } from '../../src/store/event-log.ts';

/** A part of a log that others use too: what its streams' names end with, and where the log ended when it was begun. */
export type Part = { readonly mark: string; readonly begin: bigint };

let reached = beginning;

/** Begins a part where the log ends now: read on from where that was before, whatever has come since. */
export const newPart = async (log: EventLog): Promise<Part> => {
  for await (const page of log.from(reached, { page: 5_000 })) reached = page.at(-1)?.position ?? reached;
  return { mark: `@${randomUUID()}`, begin: reached };
};

/** A part of a log as if it were a log of its own: its streams have their names, and what others write is left out. */
export const ownPartOf = (log: EventLog, { mark, begin }: Part): EventLog => {
  const own = (events: readonly RecordedEvent[]): readonly RecordedEvent[] =>
    events
      .filter(({ stream }) => stream.endsWith(mark))
      .map((event) => ({ ...event, stream: event.stream.slice(0, -mark.length) }));
  const placed = (after: bigint): bigint => (after === beginning ? begin : after);

  return {
    ...log,
    append: (stream, event, expected) => log.append(`${stream}${mark}`, event, expected),
    read: async (stream, part) => {
      const { events, revision } = await log.read(`${stream}${mark}`, part);
      return { events: own(events), revision };
    },
    from: (after, options) => {
      const pages = log.from(placed(after), options);
      return (async function* () {
        for await (const page of pages) if (own(page).length > 0) yield own(page);
      })();
    },
    follow: async function* (after, signal) {
      for await (const news of log.follow(placed(after), signal)) {
        if (news === 'caught-up') yield news;
        else if (own(news).length > 0) yield own(news);
      }
    },
  };
};
