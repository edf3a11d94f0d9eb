// @ts-nocheck
// Every expectation is worked by hand in the comment beside it; none was copied from a run.
import { expect, it } from 'vitest';
import { adopted, both, delivery, eurTracks, recorded, revised } from './events.ts';
import type { goalpostsOf as Reference } from './goalposts.ts';
import type { Accepted } from './wire.ts';

/** Runs every case against a way to tell which version of a target held when. */
export const goalpostsWorkedByHand = (goalpostsOf: typeof Reference): void => {
  const posts = (history: readonly Accepted[], effectiveAt: string, index = history.length - 1) =>
    goalpostsOf(history, 'rounds', { effectiveAt, index }, eurTracks);
  const delivered = [recorded('1', delivery(100, '2025-03-01')), recorded('2', delivery(100, '2025-08-01'))];
  const era = (
    revision: number,
    from: string | null,
    to: string | null,
    quantity: number | null,
    share: number | null,
  ) => ({ revision, from, to, quantity, share: share === null ? null : both(share) });

  it('one version holds on every day', () => {
    // 200 of 1,000.
    const history = [adopted({ quantity: 1000 }), ...delivered];
    expect(posts(history, '2025-12-31')).toEqual([era(0, null, null, 1000, 0.2)]);
    expect(posts(delivered, '2025-12-31')).toEqual([]);
  });

  it('a version holds until the day before another applies, and its share is that of its last day', () => {
    const history = [adopted({ quantity: 1000 }), ...delivered, revised({ quantity: 400 }, '2025-07-01')];
    // On 30 June 100 of 1,000; by the end of the year 200 of 400.
    expect(posts(history, '2025-12-31')).toEqual([
      era(0, null, '2025-06-30', 1000, 0.1),
      era(1, '2025-07-01', null, 400, 0.5),
    ]);
    // On 1 May the second is known and has not begun; on 1 July it has, with 100 of 400.
    expect(posts(history, '2025-05-01')).toEqual([
      era(0, null, '2025-06-30', 1000, 0.1),
      era(1, '2025-07-01', null, 400, null),
    ]);
    expect(posts(history, '2025-07-01').at(-1)).toEqual(era(1, '2025-07-01', null, 400, 0.25));
    // Before the revision was known the first held for ever.
    expect(posts(history, '2025-12-31', 2)).toEqual([era(0, null, null, 1000, 0.2)]);
  });

  it('one that applies from the first day of the period leaves the first version the days before', () => {
    const history = [adopted({ quantity: 1000 }), ...delivered, revised({ quantity: 400 })];
    expect(posts(history, '2025-12-31')).toEqual([
      era(0, null, '2024-12-31', 1000, 0),
      era(1, '2025-01-01', null, 400, 0.5),
    ]);
  });

  it('the later of two that apply from one day holds, and the other never does', () => {
    const history = [
      adopted({ quantity: 1000 }),
      ...delivered,
      revised({ quantity: 400 }, '2025-07-01'),
      revised({ quantity: 500 }, '2025-07-01'),
    ];
    expect(posts(history, '2025-12-31')).toEqual([
      era(0, null, '2025-06-30', 1000, 0.1),
      era(2, '2025-07-01', null, 500, 0.4),
    ]);
  });

  it('a later version may hold before an earlier one', () => {
    const history = [
      adopted({ quantity: 1000 }),
      ...delivered,
      revised({ quantity: 300 }, '2026-01-01'),
      revised({ quantity: 500 }, '2025-07-01'),
    ];
    // Of the year 2026 nothing was delivered.
    expect(posts(history, '2026-06-30')).toEqual([
      era(0, null, '2025-06-30', 1000, 0.1),
      era(2, '2025-07-01', '2025-12-31', 500, 0.4),
      era(1, '2026-01-01', null, 300, 0),
    ]);
  });

  it('the first version holds before all days from which any applies, and again from its own', () => {
    const history = [
      { ...adopted({ quantity: 1000 }), appliesFrom: '2025-07-01' },
      ...delivered,
      revised({ quantity: 400 }, '2025-02-01'),
    ];
    // On 31 January nothing, on 30 June 100 of 400, at the end 200 of 1,000.
    expect(posts(history, '2025-12-31')).toEqual([
      era(0, null, '2025-01-31', 1000, 0),
      era(1, '2025-02-01', '2025-06-30', 400, 0.25),
      era(0, '2025-07-01', null, 1000, 0.2),
    ]);
  });

  it('a version that begins when the period is over judges nothing', () => {
    const period = { kind: 'cumulative', since: '2025-01-01', until: '2025-03-31' } as const;
    const history = [
      adopted({ quantity: 1000, period }),
      ...delivered,
      revised({ quantity: 400, period }, '2025-07-01'),
    ];
    // Of the second, too, everything is seen on 31 March, when the first held: 100 of its 1,000.
    expect(posts(history, '2026-06-30')).toEqual([
      era(0, null, '2025-06-30', 1000, 0.1),
      era(1, '2025-07-01', null, 400, null),
    ]);
  });

  it('the share is held against the version itself, in the period of its own last day', () => {
    const period = { kind: 'cumulative', since: '2025-01-01', until: '2025-03-31' } as const;
    const history = [
      adopted({ quantity: 1000, period }),
      ...delivered,
      revised({ quantity: 400 }, '2025-07-01'),
      revised({ quantity: null }, '2026-01-01'),
    ];
    // The first is seen on 31 March, when its period ended: 100 of 1,000; the second on 31 December: 200 of 400.
    expect(posts(history, '2026-06-30')).toEqual([
      era(0, null, '2025-06-30', 1000, 0.1),
      era(1, '2025-07-01', '2025-12-31', 400, 0.5),
      era(2, '2026-01-01', null, null, null),
    ]);
  });
};
