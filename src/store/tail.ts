import type { Bell } from './bell.ts';
import type { EventLog, RecordedEvent } from './event-log.ts';

/** Small enough that folding one page never keeps requests waiting. */
const followedPage = 250;

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
  const news = async (last: bigint, signal: AbortSignal): Promise<void> => {
    if (head() <= last) await bell.heard(signal);
  };
  return async function* (after, signal) {
    let last = after;
    while (!signal.aborted) {
      if (head() <= last) yield 'caught-up';
      // The head is looked at again: what came while the reader dealt with caught-up has rung already.
      await news(last, signal);
      for await (const page of untilAborted(from(last, { page: followedPage }), signal)) {
        yield page;
        last = page.at(-1)?.position ?? last;
      }
    }
  };
};
