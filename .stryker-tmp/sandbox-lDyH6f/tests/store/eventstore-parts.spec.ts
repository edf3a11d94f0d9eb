// @ts-nocheck
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { canonicalBytes } from '../../src/domain/envelope.ts';
import type { RecordedEvent } from '../../src/store/event-log.ts';
import { createHead, type Met } from '../../src/store/eventstore-head.ts';
import { pagesUpTo } from '../../src/store/eventstore-reading.ts';
import type { EventStore } from '../../src/store/eventstore-server.ts';
import { createStoring } from '../../src/store/eventstore-storing.ts';
import { anEnvelope } from './envelopes.ts';

const stream = 'delivery-mod-nl/H-1';
const envelope = anEnvelope(stream, 0);
const patience = { call: 100, whole: 1_000, silence: 100, beat: 20, atOnce: 10, page: 10 };
const event: RecordedEvent = { stream, revision: 0n, position: 900n, bytes: canonicalBytes(envelope) };

/** An event store that does nothing but what a test says. */
const storeWith = (parts: Partial<EventStore>): EventStore => ({
  shown: 'esdb://h',
  append: async () => true,
  forwards: async () => [],
  last: async () => -1n,
  head: async () => -1n,
  subscribe: () => ({ next: async () => 'ended', close: () => {} }),
  dispose: async () => {},
  ...parts,
});

const storingOn = (store: EventStore) => {
  const [closing, over] = [new AbortController(), new AbortController()];
  return createStoring(store, patience, { closing: closing.signal, over: over.signal });
};

describe('a stream that was deleted in the event store', () => {
  it('and goes on where it ended is no success: the event stands elsewhere than it says', async () => {
    const { append } = storingOn(storeWith({ forwards: async () => [{ ...event, revision: 3n }] }));
    await expect(append(stream, envelope, -1n)).rejects.toMatchObject({
      kind: 'unknown',
      message: expect.stringMatching(/goes on with delivery-mod-nl\/H-1 at revision 3: .*restore the log/),
    });
  });
});

describe('the end of the log', () => {
  /** A log of which each character is an event at a position: ours or, as a $, the server's. */
  const looking = () => {
    let log = '';
    let looked = 0;
    const head = createHead<number>(Number.POSITIVE_INFINITY, async (from, most) => {
      const met = [...log]
        .map((letter, at): Met<number> => ({ from: at, position: BigInt(at), isOwn: letter !== '$' }))
        .slice(0, from)
        .toReversed()
        .slice(0, most);
      looked += met.length;
      return met;
    });
    return {
      is: (now: string) => {
        log = now;
      },
      head,
      looked: () => looked,
    };
  };

  it('is where our last event stands, whatever the server writes after it', async () => {
    const { is, head } = looking();
    expect(await head()).toBe(-1n);
    for (const [log, last] of [
      ['$$$', -1n],
      ['$$$a', 3n],
      [`$$$a${'$'.repeat(1_000)}`, 3n],
      [`$$$a${'$'.repeat(1_000)}b$`, 1_004n],
      [`$$$a${'$'.repeat(1_000)}b$$$c`, 1_008n],
    ] as const) {
      is(log);
      expect(await head()).toBe(last);
      expect(await head()).toBe(last);
    }
  });

  it('is found again when the log has become shorter', async () => {
    const { is, head } = looking();
    is('$ab$$');
    expect(await head()).toBe(2n);
    is('$a');
    expect(await head()).toBe(1n);
    is('$');
    expect(await head()).toBe(-1n);
  });

  it('costs no more the more the server has written after it, once that was looked at', async () => {
    const { is, head, looked } = looking();
    is(`a${'$'.repeat(5_000)}`);
    await head();
    const before = looked();
    for (let asked = 0; asked < 100; asked += 1) await head();
    expect(looked() - before).toBe(100);
  });
});

describe('a long stretch of the log that holds nothing of ours', () => {
  it('is read past, as long as the server says that it goes on; what it has been through is not begun again', async () => {
    const begun: bigint[] = [];
    const subscribe: EventStore['subscribe'] = (after, passed) => {
      begun.push(after);
      let at = after;
      return {
        // 800 ms in all, where 100 ms without a word are taken for a call that is lost; each call ends on the way.
        next: async () => {
          await pause(20);
          at += 20n;
          if (at >= 800n) return [event];
          passed(at);
          return at === 400n ? 'ended' : 'nothing';
        },
        close: () => {},
      };
    };
    const pages: bigint[] = [];
    const asked = { after: 0n, end: 900n, page: 10, closing: new AbortController().signal };
    for await (const page of pagesUpTo(storeWith({ subscribe }), patience, asked)) {
      pages.push(...page.map(({ position }) => position));
    }
    expect(pages).toEqual([900n]);
    expect(begun).toEqual([0n, 400n]);
  });
});
