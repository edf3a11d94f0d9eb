// @ts-nocheck
import { isAuditStream } from '../domain/ids.ts';
import { beginning, type EventLog, type RecordedEvent } from '../store/event-log.ts';

/** An event of a log with its index, counted from 0; undefined for one of an audit stream. */
export type Numbered = { readonly event: RecordedEvent; readonly index: number | undefined };

/** Every event of a log, up to its end as of the call; `told` is how many have been read. */
export async function* numbered(
  log: Pick<EventLog, 'from'>,
  told: (events: number) => void,
): AsyncGenerator<Numbered, void> {
  let index = 0;
  let read = 0;
  for await (const page of log.from(beginning)) {
    for (const event of page) {
      if (isAuditStream(event.stream)) yield { event, index: undefined };
      else {
        yield { event, index };
        index += 1;
      }
    }
    read += page.length;
    told(read);
  }
}

/** Where an event stands, as a fault names it. */
export const placeOf = ({ event, index }: Numbered) => ({
  index: index === undefined ? null : String(index),
  position: String(event.position),
  stream: event.stream,
  revision: String(event.revision),
});
