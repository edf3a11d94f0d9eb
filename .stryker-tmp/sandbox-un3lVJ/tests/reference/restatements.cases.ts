// @ts-nocheck
// Every expectation is worked by hand in the comment beside it; none was copied from a run.
import { describe, expect, it } from 'vitest';
import {
  adopted,
  advanced,
  both,
  commitment,
  committed,
  corrected,
  delivery,
  disputed,
  eurTracks,
  joint,
  loans,
  matched,
  parted,
  planned,
  recommitted,
  recorded,
  replanned,
  restated,
  retired,
  revised,
  stated,
  statement,
  stepped,
  uncommitted,
  unstated,
  verified,
  withdrawn,
} from './events.ts';
import type { restatementOf as Reference } from './restatements.ts';
import type { Accepted, WireAmount, WireDelivery, WireInterval } from './wire.ts';

const none = both(0);

const change = (
  index: number,
  type: string,
  before: WireInterval,
  after: WireInterval,
  moved: WireInterval,
) => ({ index: String(index), type: `${type}.v1`, before, after, ...moved });

/** Adds up amounts in cents or units exactly. */
const total = (amounts: readonly WireAmount[]): bigint =>
  amounts.reduce((sum, amount) => sum + BigInt(String(amount).replace('.', '')), 0n);

/** Runs every case against a way to restate figures. */
export const restatementsWorkedByHand = (restatementOf: typeof Reference): void => {
  /** From one index to another, to the last one unless said; that the changes add up is checked for every case. */
  const restatement = (
    history: readonly Accepted[],
    from: number,
    { to = history.length - 1, effectiveAt = '2025-12-31' } = {},
  ) => {
    const answer = restatementOf(history, 'rounds', { effectiveAt, from, to }, eurTracks);
    if (answer === undefined) throw new Error('no such target');
    const { difference, changes } = answer;
    expect(total(changes.map(({ min }) => min))).toBe(total([difference.min]));
    expect(total(changes.map(({ max }) => max))).toBe(total([difference.max]));
    return answer;
  };
  const indexesIn = (...asked: Parameters<typeof restatement>) =>
    restatement(...asked).changes.map(({ index }) => index);

  describe('deliveries', () => {
    const history = [
      adopted(),
      recorded('1', delivery(100, '2025-05-05')),
      recorded('2', delivery({ min: 10, max: 20 }, '2025-06-06')),
      corrected('1', delivery(80, '2025-05-05')),
      withdrawn('2'),
    ];

    it('make the difference event by event', () => {
      // 100; 110 to 120; 90 to 100; 80. Of 2,000,000 these are 0.00005 and 0.00004.
      const answer = restatement(history, 1);
      expect(answer).toMatchObject({
        from: { figure: { delivered: both(100), share: both(0.00005) } },
        to: { figure: { delivered: both(80), share: both(0.00004) } },
        difference: both(-20),
      });
      expect(answer.changes).toEqual([
        change(2, 'DeliveryRecorded', both(100), { min: 110, max: 120 }, { min: 10, max: 20 }),
        change(3, 'DeliveryCorrected', { min: 110, max: 120 }, { min: 90, max: 100 }, both(-20)),
        change(4, 'DeliveryWithdrawn', { min: 90, max: 100 }, both(80), { min: -10, max: -20 }),
      ]);
    });

    it('before the first moment and after the second make none', () => {
      expect(restatement(history, 2, { to: 3 })).toMatchObject({
        difference: both(-20),
        changes: [{ index: '3' }],
      });
      expect(restatement(history, 3, { to: 3 })).toMatchObject({ difference: none, changes: [] });
    });

    it('move either end by itself, so that the lower may move further than the upper', () => {
      const narrower = [
        adopted(),
        recorded('1', delivery({ min: 90, max: 120 }, '2025-05-05')),
        corrected('1', delivery({ min: 100, max: 105 }, '2025-05-05')),
      ];
      // 100 − 90 and 105 − 120.
      expect(restatement(narrower, 1)).toMatchObject({
        difference: { min: 10, max: -15 },
        changes: [{ min: 10, max: -15 }],
      });
      const oneEnd = [
        ...narrower,
        corrected('1', delivery({ min: 101, max: 105 }, '2025-05-05')),
        corrected('1', delivery({ min: 101, max: 107 }, '2025-05-05')),
      ];
      expect(restatement(oneEnd, 2).changes).toMatchObject([
        { index: '3', min: 1, max: 0 },
        { index: '4', min: 0, max: 2 },
      ]);
    });

    it('that leave the figure as it is are no change of it', () => {
      const same = [
        adopted({ donors: 'eu' }),
        recorded('1', delivery(100, '2025-05-05')),
        recorded('other-track', { ...delivery(5, '2025-05-05'), track: 'drones' }),
        recorded('other-donor', { ...delivery(5, '2025-05-05'), donor: 'US' }),
        recorded('other-year', delivery(5, '2024-05-05')),
        recorded('later', delivery(5, '2025-09-09')),
        corrected('1', delivery(100, '2025-05-06')),
        recorded('counts', joint(['CZ', 'CA'], 7)),
      ];
      // At the end of August; of the last anything from 0 to 7 is the Union's.
      const answer = restatement(same, 1, { effectiveAt: '2025-08-31' });
      expect(answer.difference).toEqual({ min: 0, max: 7 });
      expect(answer.changes).toEqual([
        change(7, 'DeliveryRecorded', both(100), { min: 100, max: 107 }, { min: 0, max: 7 }),
      ]);
      // By the year's end the one of 9 September has come.
      expect(indexesIn(same, 1)).toEqual(['5', '7']);
    });

    it('that cancel each other are changes nonetheless', () => {
      const cancelling = [adopted(), recorded('1', delivery(9, '2025-05-05')), withdrawn('1')];
      expect(restatement(cancelling, 0)).toMatchObject({
        difference: none,
        changes: [both(9), both(-9)],
      });
    });

    it('that are moved to the next year leave the one and enter the other', () => {
      const moved = [
        adopted(),
        recorded('1', delivery(100, '2025-12-31')),
        corrected('1', delivery(120, '2026-01-01')),
      ];
      expect(restatement(moved, 1).changes).toEqual([
        change(2, 'DeliveryCorrected', both(100), none, both(-100)),
      ]);
      expect(restatement(moved, 1, { effectiveAt: '2026-01-01' }).changes).toEqual([
        change(2, 'DeliveryCorrected', none, both(120), both(120)),
      ]);
    });

    it('change the figure by being undisclosed, though no number moves', () => {
      const undisclosed = [
        adopted(),
        recorded('1', delivery('undisclosed', '2025-05-05')),
        corrected('1', delivery('undisclosed', '2025-06-06')),
        corrected('1', delivery(30, '2025-06-06')),
      ];
      // No report, one, the same one on another day, none again with 30.
      const answer = restatement(undisclosed, 0);
      expect(answer.difference).toEqual(both(30));
      expect(answer.changes).toEqual([
        change(1, 'DeliveryRecorded', none, none, none),
        change(3, 'DeliveryCorrected', none, both(30), both(30)),
      ]);
    });
  });

  describe('the target', () => {
    const delivered = recorded('1', delivery(100, '2025-05-05'));

    it('counts for nothing before it is adopted and after it is retired', () => {
      const history = [delivered, adopted(), recorded('2', delivery(20, '2025-05-05')), retired('rounds')];
      expect(restatement(history, -1)).toEqual({
        from: { figure: null },
        to: { figure: null },
        difference: none,
        changes: [
          change(1, 'TargetAdopted', none, both(100), both(100)),
          change(2, 'DeliveryRecorded', both(100), both(120), both(20)),
          change(3, 'TargetRetired', both(120), none, both(-120)),
        ],
      });
      expect(restatement(history, 0, { to: 2 })).toMatchObject({
        from: { figure: null },
        to: { figure: { delivered: both(120) } },
        difference: both(120),
      });
      expect(restatement(history, 2)).toMatchObject({
        from: { figure: { delivered: both(120) } },
        to: { figure: null },
        difference: both(-120),
      });
    });

    it('appears and leaves by an event also when nothing was delivered', () => {
      const history = [adopted(), retired('rounds'), recorded('1', delivery(5, '2025-05-05'))];
      expect(restatement(history, -1).changes).toEqual([
        change(0, 'TargetAdopted', none, none, none),
        change(1, 'TargetRetired', none, none, none),
      ]);
      // Also without a number, when neither share nor quantity tells it from none.
      expect(indexesIn([adopted({ quantity: null }), retired('rounds')], -1)).toEqual(['0', '1']);
    });

    it('changes the figure when its quantity moves, on the days to which that applies', () => {
      const history = [adopted({ quantity: 1000 }), delivered, revised({ quantity: 2000 }, '2026-01-01')];
      // 2025 is still held against 1,000.
      expect(restatement(history, 1).changes).toEqual([]);
      const in2026 = restatement(history, 1, { effectiveAt: '2026-01-01' });
      expect(in2026.changes).toEqual([change(2, 'TargetRevised', none, none, none)]);
      // 100 / 1,000 and 100 / 2,000.
      const at2025 = [...history.slice(0, 2), revised({ quantity: 2000 })];
      expect(restatement(at2025, 1)).toMatchObject({
        from: { figure: { share: both(0.1) } },
        to: { figure: { share: both(0.05) } },
        difference: none,
        changes: [change(2, 'TargetRevised', both(100), both(100), none)],
      });
    });

    it('changes the figure when its quantity is given up or is nothing', () => {
      const history = [adopted({ quantity: 0 }), revised({ quantity: null }), revised({ quantity: 0 })];
      expect(indexesIn(history, 0)).toEqual(['1', '2']);
    });

    it('changes the figure when it lets in other deliveries', () => {
      const history = [
        adopted(),
        delivered,
        recorded('2', { ...delivery(7, '2025-05-05'), donor: 'US' }),
        revised({ donors: 'eu' }),
      ];
      expect(restatement(history, 2).changes).toEqual([
        change(3, 'TargetRevised', both(107), both(100), both(-7)),
      ]);
    });

    it('changes nothing by other words, nor by what happens to another target', () => {
      const history = [
        adopted(),
        delivered,
        revised({ title: 'Large rounds a year' }),
        adopted({ quantity: 5 }, 'another'),
        retired('another'),
      ];
      expect(restatement(history, 1)).toMatchObject({ difference: none, changes: [] });
    });

    it('that was never adopted has no figure to restate', () => {
      const asked = { effectiveAt: '2025-12-31', from: -1, to: 0 };
      expect(restatementOf([delivered, adopted()], 'rounds', asked, eurTracks)).toBeUndefined();
      expect(restatementOf([adopted()], 'another', asked, eurTracks)).toBeUndefined();
    });
  });

  describe('statements', () => {
    const history = (basis: 'deliveries' | 'statements') => [
      adopted({ basis }),
      recorded('1', delivery(30, '2025-02-02')),
      stated('1', statement(100, '2025-03-31')),
      recorded('2', delivery('undisclosed', '2025-03-03')),
      restated('1', statement(150, '2025-01-31')),
      unstated('1'),
    ];

    it('change the level, and what they cover does not', () => {
      // 30; 100, which covers both; 150 + 30, as both come after January, one undisclosed; 30 and one undisclosed.
      const answer = restatement(history('statements'), 0);
      expect(answer.difference).toEqual(both(30));
      expect(answer.changes).toEqual([
        change(1, 'DeliveryRecorded', none, both(30), both(30)),
        change(2, 'StatementMade', both(30), both(100), both(70)),
        change(4, 'StatementCorrected', both(100), both(180), both(80)),
        change(5, 'StatementWithdrawn', both(180), both(30), both(-150)),
      ]);
    });

    it('move no number of a figure that rests on deliveries, and yet change what is said beside it', () => {
      const { changes } = restatement(history('deliveries'), 0);
      expect(changes.map(({ index }) => index)).toEqual(['1', '2', '3', '4', '5']);
      const moved = changes.filter(({ min, max }) => min !== 0 || max !== 0);
      // The record at 3 carries no number.
      expect(moved.map(({ index }) => index)).toEqual(['1']);
    });
  });

  describe('counting once', () => {
    const A = 'mod-nl/1';
    const B = 'public-record/1';
    const C = 'mod-de/1';
    const claims = [
      adopted(),
      recorded('1', delivery(100, '2025-05-05')),
      recorded('1', delivery({ min: 70, max: 80 }, '2025-05-05'), 'public-record'),
      recorded('1', delivery(5, '2025-05-05'), 'mod-de'),
    ];

    it('changes the figure by all that one event moves', () => {
      const history = [
        ...claims,
        matched(A, B),
        matched(C, A),
        withdrawn('1', 'mod-de'),
        withdrawn('1'),
        corrected('1', delivery(75, '2025-05-05'), 'public-record'),
      ];
      // 175 to 185; without B 105; C alone 5; without it A, 100; without that B, 70 to 80; then 75.
      const answer = restatement(history, 3);
      expect(answer.difference).toEqual({ min: -100, max: -110 });
      expect(answer.changes).toEqual([
        change(4, 'ClaimsMatched', { min: 175, max: 185 }, both(105), { min: -70, max: -80 }),
        change(5, 'ClaimsMatched', both(105), both(5), both(-100)),
        change(6, 'DeliveryWithdrawn', both(5), both(100), both(95)),
        change(7, 'DeliveryWithdrawn', both(100), { min: 70, max: 80 }, { min: -30, max: -20 }),
        change(8, 'DeliveryCorrected', { min: 70, max: 80 }, both(75), { min: 5, max: -5 }),
      ]);
    });

    it('changes it when two groups become one, and when one becomes two', () => {
      const history = [
        ...claims,
        recorded('2', delivery(1000, '2025-05-05')),
        matched(A, B),
        matched('mod-nl/2', C),
        matched(B, 'mod-nl/2'),
        parted('mod-nl/2', B),
      ];
      // 100 and 1,000; then 70 to 80 alone; then 100 and 1,000 again.
      expect(restatement(history, 6).changes).toEqual([
        change(7, 'ClaimsMatched', both(1100), { min: 70, max: 80 }, { min: -1030, max: -1020 }),
        change(8, 'ClaimsParted', { min: 70, max: 80 }, both(1100), { min: 1030, max: 1020 }),
      ]);
    });

    it('changes it when the counted report leaves for another track', () => {
      const elsewhere = { ...delivery(100, '2025-05-05'), track: 'drones' };
      const history = [...claims, matched(A, C), corrected('1', elsewhere)];
      // 100 and 70 to 80; then 5 and 70 to 80.
      expect(restatement(history, 4).changes).toEqual([
        change(5, 'DeliveryCorrected', { min: 170, max: 180 }, { min: 75, max: 85 }, both(-95)),
      ]);
    });

    it('changes no figure that admits none of the claims it decides between, or the same one before and after', () => {
      const except = [adopted({ bodies: { except: ['public-record'] } }), ...claims.slice(1)];
      expect(indexesIn([...except, matched(A, B), matched(B, A)], 3)).toEqual([]);
      // For all bodies the first takes away 70 to 80, the second puts it in the place of 100.
      expect(indexesIn([...claims, matched(A, B), matched(B, A)], 3)).toEqual(['4', '5']);
      // A match that names again what counts already, and one on another track.
      expect(indexesIn([...claims, matched(A, B), matched(A, B), matched(C, A, 'drones')], 4)).toEqual([]);
    });

    it('changes it by what is undisclosed', () => {
      const history = [
        adopted(),
        recorded('1', delivery(100, '2025-05-05')),
        recorded('1', delivery('undisclosed', '2025-05-05'), 'public-record'),
        matched(A, B),
      ];
      expect(restatement(history, 2).changes).toEqual([
        change(3, 'ClaimsMatched', both(100), both(100), none),
      ]);
    });

    it('is no change where a report is verified or disputed', () => {
      const history = [...claims, verified(A), disputed(B), disputed(A)];
      expect(restatement(history, 3)).toMatchObject({
        to: { figure: { disputed: { min: 170, max: 180 } } },
        difference: none,
        changes: [],
      });
    });
  });

  describe('commitments', () => {
    const promises = (of: 'deliveries' | 'commitments') => [
      adopted({ of }),
      committed('C', commitment(100, '2025-03-01', { dueOn: '2025-12-31' })),
      advanced('C', 'allocated', '2025-04-10'),
      recommitted('C', commitment({ min: 80, max: 90 }, '2025-03-01')),
      committed('D', commitment('undisclosed', '2025-03-01')),
      uncommitted('C'),
    ];

    it('change a figure of commitments, and an advance does not', () => {
      // 100; 80 to 90; one undisclosed; nothing but that.
      expect(restatement(promises('commitments'), 0).changes).toEqual([
        change(1, 'CommitmentMade', none, both(100), both(100)),
        change(3, 'CommitmentCorrected', both(100), { min: 80, max: 90 }, { min: -20, max: -10 }),
        change(4, 'CommitmentMade', { min: 80, max: 90 }, { min: 80, max: 90 }, none),
        change(5, 'CommitmentWithdrawn', { min: 80, max: 90 }, none, { min: -80, max: -90 }),
      ]);
    });

    it('change no figure of deliveries', () => {
      expect(restatement(promises('deliveries'), 0)).toMatchObject({ difference: none, changes: [] });
    });

    it('are no part of a figure of commitments before the day they stand', () => {
      expect(indexesIn(promises('commitments'), 0, { effectiveAt: '2025-02-28' })).toEqual([]);
    });
  });

  it('steps of milestones change no figure', () => {
    const history = [adopted(), planned('2025-06-20'), stepped('1', 'achieved', '2025-05-05'), replanned()];
    expect(restatement(history, 0)).toMatchObject({ difference: none, changes: [] });
  });

  it('in euros is exact to the cent, below zero too', () => {
    const paid = (quantity: WireDelivery['quantity']): WireDelivery => ({
      ...delivery(quantity, '2025-05-05'),
      track: 'era-loans',
      donor: 'EU',
    });
    const history = [
      adopted(loans),
      recorded('1', paid('100000000000.30')),
      recorded('2', paid({ min: '0.05', max: '0.10' })),
      corrected('1', paid('100000000000.10')),
      retired('rounds'),
    ];
    // 10^11 + 0.30; + (0.05 to 0.10); − 0.20.
    const before = { min: '100000000000.35', max: '100000000000.40' };
    const after = { min: '100000000000.15', max: '100000000000.20' };
    const answer = restatement(history, 1, { to: 3 });
    expect(answer.difference).toEqual({ min: '-0.15', max: '-0.10' });
    expect(answer.changes).toEqual([
      change(2, 'DeliveryRecorded', both('100000000000.30'), before, { min: '0.05', max: '0.10' }),
      change(3, 'DeliveryCorrected', before, after, both('-0.20')),
    ]);
    expect(restatement(history, -1)).toMatchObject({
      difference: both('0.00'),
      changes: [
        change(0, 'TargetAdopted', both('0.00'), both('0.00'), both('0.00')),
        { index: '1' },
        { index: '2' },
        { index: '3' },
        change(4, 'TargetRetired', after, both('0.00'), {
          min: '-100000000000.15',
          max: '-100000000000.20',
        }),
      ],
    });
  });
};
