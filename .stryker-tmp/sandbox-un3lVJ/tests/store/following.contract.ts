// @ts-nocheck
import { expect, it, vi } from 'vitest';
import { beginning, type EventLog, type RecordedEvent } from '../../src/store/event-log.ts';
import { allAfter, anEnvelope, append, appendTogether, type OpenLog, placesOf } from './envelopes.ts';

/** How long to wait for what must come before a test is called failed; no guarantee. */
const patience = { timeout: 20_000, interval: 5 };

const watch = (log: EventLog, after: bigint) => {
  const stopping = new AbortController();
  const seen: (RecordedEvent | 'caught-up')[] = [];
  const follow = async (): Promise<void> => {
    for await (const news of log.follow(after, stopping.signal)) {
      seen.push(...(news === 'caught-up' ? [news] : news));
    }
  };
  const ended = follow();
  const events = () => seen.filter((each) => each !== 'caught-up');
  const stop = async (): Promise<void> => {
    stopping.abort();
    await ended;
  };
  return { seen, events, stop };
};

const someEvents = (log: EventLog, prefix: string, number: number) =>
  appendTogether(
    log,
    Array.from({ length: number }, (_, n) => anEnvelope(`delivery-mod-nl/${prefix}-${n}`, 0)),
  );

export const followingGuarantees = (open: OpenLog): void => {
  it('gives the history after a position, then caught-up, then what is appended: without gap or repetition', async () => {
    const log = await open();
    await someEvents(log, 'old', 10);
    const [, , third] = await allAfter(log);
    const after = third?.position ?? beginning;
    const watched = watch(log, after);
    await vi.waitFor(() => expect(watched.seen).toContain('caught-up'), patience);
    const history = watched.seen.slice(0, watched.seen.indexOf('caught-up'));
    expect(history).toHaveLength(7);

    for (let round = 0; round < 10; round += 1) await someEvents(log, `new-${round}`, 5);
    await vi.waitFor(() => expect(watched.events().length).toBeGreaterThanOrEqual(57), patience);
    await watched.stop();
    expect(placesOf(watched.events())).toEqual(placesOf(await allAfter(log, after)));
  });

  it('loses and repeats nothing where the history grows while it is read', async () => {
    const log = await open();
    await someEvents(log, 'old', 1_500);
    const watched = watch(log, beginning);
    for (let round = 0; round < 20; round += 1) await someEvents(log, `new-${round}`, 10);
    await vi.waitFor(() => expect(watched.events().length).toBeGreaterThanOrEqual(1_700), patience);
    await watched.stop();
    expect(placesOf(watched.events())).toEqual(placesOf(await allAfter(log)));
  });

  it('says caught-up again after each piece of news, never before it', async () => {
    const log = await open();
    const watched = watch(log, beginning);
    await vi.waitFor(() => expect(watched.seen).toContain('caught-up'), patience);
    for (const n of [1, 2, 3]) {
      await append(log, anEnvelope(`delivery-mod-nl/${n}`, 0));
      await vi.waitFor(() => {
        expect(watched.events()).toHaveLength(n);
        expect(watched.seen.at(-1)).toBe('caught-up');
      }, patience);
    }
    await watched.stop();
  });

  it('ends when the signal aborts, while it waits for news', async () => {
    const log = await open();
    const watched = watch(log, beginning);
    await vi.waitFor(() => expect(watched.seen).toContain('caught-up'), patience);
    await watched.stop();
    const heard = watched.seen.length;
    await append(log, anEnvelope('delivery-mod-nl/late', 0));
    expect(watched.seen).toHaveLength(heard);
  });

  it('ends when the signal aborts, in the middle of a history of several pages', async () => {
    const log = await open();
    await someEvents(log, 'old', 1_000);
    const stopping = new AbortController();
    const sizes: number[] = [];
    for await (const news of log.follow(beginning, stopping.signal)) {
      sizes.push(news.length);
      stopping.abort();
    }
    expect(sizes).toHaveLength(1);
    expect(sizes[0]).toBeLessThan(1_000);
  });

  it('gives nothing where the signal was aborted before', async () => {
    const log = await open();
    await someEvents(log, 'old', 3);
    const heard: unknown[] = [];
    for await (const news of log.follow(beginning, AbortSignal.abort())) heard.push(news);
    expect(heard).toEqual([]);
  });

  it('several followers each get everything', async () => {
    const log = await open();
    const watchers = [watch(log, beginning), watch(log, beginning), watch(log, beginning)];
    await someEvents(log, 'new', 25);
    for (const watched of watchers) {
      await vi.waitFor(() => expect(watched.events()).toHaveLength(25), patience);
    }
    await Promise.all(watchers.map(({ stop }) => stop()));
    const all = placesOf(await allAfter(log));
    for (const watched of watchers) expect(placesOf(watched.events())).toEqual(all);
  });
};
