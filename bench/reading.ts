import { textOf } from '../src/domain/envelope.ts';
import { beginning, type EventLog } from '../src/store/event-log.ts';

/** Reads everything; says how many events a second were handed over. */
export const readRate = async (
  events: number,
  read: (take: () => void) => Promise<unknown>,
): Promise<number> => {
  let seen = 0;
  const began = performance.now();
  await read(() => {
    seen += 1;
  });
  const seconds = (performance.now() - began) / 1_000;
  if (seen !== events) throw new Error(`${seen} events were read of ${events}`);
  return seen / seconds;
};

/** Reads all of a log in order through the log port, and parses it. */
export const readingOf =
  (log: EventLog) =>
  async (take: (event: unknown) => void): Promise<void> => {
    for await (const page of log.from(beginning)) {
      for (const { bytes } of page) take(JSON.parse(textOf(bytes)));
    }
  };
