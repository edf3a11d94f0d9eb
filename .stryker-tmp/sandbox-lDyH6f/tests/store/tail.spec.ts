// @ts-nocheck
import { expect, it } from 'vitest';
import type { Bell } from '../../src/store/bell.ts';
import type { RecordedEvent } from '../../src/store/event-log.ts';
import { tail } from '../../src/store/tail.ts';

const eventAt = (position: bigint): RecordedEvent => ({
  position,
  stream: `delivery-mod-nl/${position}`,
  revision: 0n,
  bytes: Buffer.from('{}'),
});

/** A log of one list, and a bell that never rings, so that whoever waits for it waits until the test stops him. */
const silentLog = () => {
  const events: RecordedEvent[] = [];
  const bell: Bell = {
    ring: () => undefined,
    heard: (signal) => new Promise((resolve) => signal?.addEventListener('abort', () => resolve())),
  };
  const follow = tail({
    from: async function* (after) {
      yield events.filter(({ position }) => position > after);
    },
    head: () => BigInt(events.length || -1),
    bell,
  });
  return { follow, grow: () => events.push(eventAt(BigInt(events.length + 1))) };
};

it('what arrives while its reader deals with caught-up is handed over without waiting for another ring', async () => {
  const { follow, grow } = silentLog();
  const stopping = new AbortController();
  const heard: unknown[] = [];
  for await (const news of follow(-1n, stopping.signal)) {
    heard.push(news === 'caught-up' ? news : news.map(({ position }) => position));
    if (heard.length === 1) grow();
    if (heard.length === 2) stopping.abort();
  }
  expect(heard).toEqual(['caught-up', [1n]]);
});
