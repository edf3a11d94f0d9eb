// @ts-nocheck
import type { Bell } from './bell.ts';
import type { EventLog, RecordedEvent } from './event-log.ts';

/** How many events come at once: while nobody is served yet, and then, so that folding a page keeps no request waiting. */
const pages = { filling: 500, serving: 32 } as const;

type Source = {
  readonly from: EventLog['from'];
  /** The position of the last event; -1n when there is none. */
  readonly head: () => bigint;
  readonly bell: Bell;
};

const untilAborted = async function* (pages: AsyncIterable<readonly RecordedEvent[]>, signal: AbortSignal) {
  for await (const page of pages) {
    if (signal.aborted) return;
    yield page;
  }
};

/** Follows a log that can be read in pages and that rings when it grows. */
export const tail = ({ from, head, bell }: Source): EventLog['follow'] => {
  const untilNews = async (last: bigint, signal: AbortSignal): Promise<void> => {
    if (head() <= last) await bell.heard(signal);
  };
  return async function* (after, signal) {
    let last = after;
    let page: number = pages.filling;
    while (!signal.aborted) {
      if (head() <= last) {
        page = pages.serving;
        yield 'caught-up';
      }
      // The head is looked at again: what came while the reader dealt with caught-up has rung already.
      await untilNews(last, signal);
      for await (const news of untilAborted(from(last, { page }), signal)) {
        yield news;
        last = news.at(-1)?.position ?? last;
      }
    }
  };
};
