import type { Count } from '../src/audit/independent-count.ts';
import { beginning, type EventLog } from '../src/store/event-log.ts';
import { built } from './built.ts';

type Counts = ReadonlyMap<string, ReadonlyMap<string, Count>>;

/** Folds the whole log into what counts on each track, by variant, donor and year, without writing rows. */
const countAll = async (log: EventLog): Promise<Counts> => {
  const { createIndependentCount } =
    await built<typeof import('../src/audit/independent-count.ts')>('audit/independent-count');
  const { trackIds } = await built<typeof import('../src/domain/tracks/index.ts')>('domain/tracks/index');
  const count = createIndependentCount();
  let index = 0;
  for await (const page of log.from(beginning)) {
    for (const { bytes } of page) {
      count.take(index, bytes);
      index += 1;
    }
  }
  return new Map(trackIds.map((track) => [track, count.countsOf(track)]));
};

/** How many reports were counted on all tracks together. */
const reportsIn = (counts: Counts): number => {
  let reports = 0;
  for (const parts of counts.values()) {
    for (const [part, count] of parts) if (part.startsWith('variant ')) reports += count.reports;
  }
  return reports;
};

/** Folds the whole log; says how many events a second were folded. */
export const countRate = async (events: number, log: EventLog): Promise<number> => {
  const began = performance.now();
  const counts = await countAll(log);
  const seconds = (performance.now() - began) / 1_000;
  if (reportsIn(counts) < events / 2)
    throw new Error(`${reportsIn(counts)} reports count of ${events} events`);
  return events / seconds;
};
