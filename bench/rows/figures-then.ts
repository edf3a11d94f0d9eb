import { abab } from '../abab.ts';
import { startOn } from '../filled-folder.ts';
import { randomFrom } from '../random.ts';
import { replayed } from '../replayed.ts';
import { read, timed, timesOf } from '../requests.ts';
import type { Row } from '../row.ts';

const events = 20_000;

/** How many past moments are asked for in one run. */
const moments = 20;

const shown = events.toLocaleString('en-US');

/** The figures of all targets as they were known at some moment of the past, a different one each time. */
const askThen = async (address: string, index: number): Promise<unknown> =>
  read(address, `/v1/progress?knownAt=index:${index}&effectiveAt=2026-10-31`);

export const figuresThen: Row = {
  name: `GET /v1/progress as known at a random past index of ${shown}, the middle one of ${moments}`,
  unit: 'ms',
  beside: 'a replay of the whole log up to such an index (porcupine replay, with its start)',
  better: 'less',
  atLeast: 100,

  measure: async ({ folder }) => {
    const { address, stop } = await startOn(folder, events);
    const random = randomFrom(7);
    const index = (): number => Math.floor(events / 10) + random.below(Math.floor(events * 0.9));
    const waits: number[] = [];
    const asked = async (run: number): Promise<number> => {
      const times: number[] = [];
      for (let turn = 0; turn < moments; turn += 1) times.push(await timed(() => askThen(address, index())));
      // The first that are asked for after the start read the lines into memory, and are no part of it.
      if (run >= 0) waits.push(...times);
      return timesOf(times).median;
    };
    const measured = await abab(asked, () => replayed(folder, index()), { runs: 5 });
    await stop();
    const { p99 } = timesOf(waits);
    return { ...measured, notes: { ...measured.notes, 'p99 in ms, of 100': Math.round(p99) } };
  },
};
