// @ts-nocheck
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber } from '../../src/domain/period.ts';
import {
  calendarAt,
  expectedOf,
  type Held,
  paceOf,
  projectedOf,
  requiredOf,
  type Status,
  shareOf,
  shownPerDay,
  statusOf,
} from '../../src/projections/formulas.ts';

const both = (amount: number) => ({ min: BigInt(amount), max: BigInt(amount) });
const range = (min: number, max: number) => ({ min: BigInt(min), max: BigInt(max) });

const year = (of: number) => ({ from: dayNumber(`${of}-01-01`), to: dayNumber(`${of}-12-31`) });
const withoutEnd = { from: dayNumber('2022-10-17'), to: null };

type Case = Partial<Pick<Held, 'quantity' | 'delivered' | 'window' | 'undisclosedReports'>>;

/** A figure at a day: nothing delivered of 2,000,000, unless a case says otherwise. */
const at = (
  day: string,
  period: { readonly from: number; readonly to: number | null },
  held: Case = {},
): Held => ({
  quantity: 2_000_000n,
  delivered: both(0),
  window: both(0),
  undisclosedReports: 0,
  ...held,
  ...calendarAt(dayNumber(day), period),
});

describe('where a day lies in its period', () => {
  it.each([
    ['the first day', '2025-01-01', year(2025), 365, 1, 364],
    ['the last day', '2025-12-31', year(2025), 365, 365, 0],
    ['the day before', '2024-12-31', year(2025), 365, 0, 365],
    ['the day after', '2026-01-01', year(2025), 365, 365, 0],
    // 31 January and 29 February days of 366.
    ['29 February', '2028-02-29', year(2028), 366, 60, 306],
    ['the last day of a leap year', '2028-12-31', year(2028), 366, 366, 0],
    // 1 March is the 60th day of an ordinary year and the 61st of a leap year.
    ['1 March of an ordinary year', '2027-03-01', year(2027), 365, 60, 305],
    ['1 March of a leap year', '2028-03-01', year(2028), 366, 61, 305],
    // 17 to 31 October is 15 days.
    ['a period without an end', '2022-10-31', withoutEnd, null, 15, null],
    ['a period without an end, not begun', '2022-10-16', withoutEnd, null, 0, null],
    ['a period without an end, on its first day', '2022-10-17', withoutEnd, null, 1, null],
    // 2023 to 2025 have 365 + 366 + 365 = 1,096 days; 365 + 31 + 29 = 425 of them are gone.
    [
      'several years',
      '2024-02-29',
      { from: dayNumber('2023-01-01'), to: dayNumber('2025-12-31') },
      1096,
      425,
      671,
    ],
    ['a single day', '2028-02-29', { from: dayNumber('2028-02-29'), to: dayNumber('2028-02-29') }, 1, 1, 0],
    ['long before', '2015-06-30', year(2025), 365, 0, 365],
    ['long after', '2035-06-30', year(2025), 365, 365, 0],
  ] as const)('%s', (_name, day, period, days, elapsed, left) => {
    expect(calendarAt(dayNumber(day), period)).toEqual({ days, elapsed, left });
  });
});

describe('what was to be expected by a day', () => {
  it.each([
    // floor(2,000,000 × 182 / 365) = floor(997,260.27)
    ['half of an ordinary year', at('2025-07-01', year(2025)), 997_260n],
    // 1 July is the 183rd day of a leap year: 2,000,000 × 183 / 366, exactly half.
    ['half of a leap year', at('2028-07-01', year(2028)), 1_000_000n],
    // floor(2,000,000 / 365) = floor(5,479.45)
    ['the first day', at('2025-01-01', year(2025)), 5_479n],
    ['the last day', at('2025-12-31', year(2025)), 2_000_000n],
    ['a period that has not begun', at('2024-12-31', year(2025)), 0n],
    ['a period that is over', at('2026-06-01', year(2025)), 2_000_000n],
    ['a period without an end', at('2025-03-19', withoutEnd), null],
    ['no number', at('2025-07-01', year(2025), { quantity: null }), null],
    ['the number zero', at('2025-07-01', year(2025), { quantity: 0n }), 0n],
    // floor(10^17 × 181 / 365) = floor(49,589,041,095,890,410.96): no double holds it.
    [
      'more than a double holds',
      at('2025-06-30', year(2025), { quantity: 10n ** 17n }),
      49_589_041_095_890_410n,
    ],
    // 364 / 365 of one round are none yet.
    ['the number one, on the last day but one', at('2025-12-30', year(2025), { quantity: 1n }), 0n],
  ])('%s', (_name, held, expected) => {
    expect(expectedOf(held)).toBe(expected);
  });
});

describe('a share', () => {
  it.each([
    ['one short of the number', both(1_999_999), { min: 0.999999, max: 0.999999 }],
    ['the number', both(2_000_000), { min: 1, max: 1 }],
    ['beyond it', both(5_000_000), { min: 2.5, max: 2.5 }],
    // 1 / 2,000,000 is half a millionth: cut off, never rounded.
    ['less than a millionth', both(1), { min: 0, max: 0 }],
    // 1,400,000 of 2,000,000 to all of it
    ['an interval', range(1_400_000, 2_000_000), { min: 0.7, max: 1 }],
    ['nothing', both(0), { min: 0, max: 0 }],
  ])('of %s', (_name, delivered, share) => {
    expect(shareOf({ delivered, quantity: 2_000_000n })).toEqual(share);
  });

  it.each([
    // 1,999,999.99 of 2,000,000.00 euro in cents: 199,999,999 / 200,000,000 = 0.999999995
    ['one cent short', 199_999_999n, 200_000_000n, 0.999999],
    // Divided as doubles the two would be equal.
    ['one short beyond what a double holds', 10n ** 17n - 1n, 10n ** 17n, 0.999999],
    // 2,000,001 / 2,000,000 = 1.0000005
    ['reached by half a millionth more', 2_000_001n, 2_000_000n, 1],
  ])('%s', (_name, amount, quantity, share) => {
    expect(shareOf({ delivered: { min: amount, max: amount }, quantity })).toEqual({
      min: share,
      max: share,
    });
  });

  it('is none of no number and of zero', () => {
    expect(shareOf({ delivered: both(1), quantity: null })).toBeNull();
    expect(shareOf({ delivered: both(1), quantity: 0n })).toBeNull();
  });

  it('is 1 only when the number is reached', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 1n, max: 10n ** 15n }),
        fc.bigInt({ min: 0n, max: 10n ** 15n }),
        (quantity, amount) => {
          const share = shareOf({ quantity, delivered: { min: amount, max: amount } });
          expect((share?.min ?? 0) >= 1).toBe(amount >= quantity);
        },
      ),
    );
  });
});

describe('the pace, shown', () => {
  it.each([
    // 12,000 / 90 = 133.333…
    ['a third', both(12_000), 'round', { min: 133.33, max: 133.33 }],
    // 45 / 90 = 0.5; 41 / 90 = 0.4555…, rounded up
    ['a half', range(41, 45), 'round', { min: 0.46, max: 0.5 }],
    ['nothing', both(0), 'round', { min: 0, max: 0 }],
    // 0.45 / 90 = half a cent: rounded up to a whole one, also from below: −0.5 cent is none.
    ['half a cent', both(45), 'EUR', { min: '0.01', max: '0.01' }],
    ['half a cent less than nothing', both(-45), 'EUR', { min: '0.00', max: '0.00' }],
    // −46 / 90 of a cent is −0.511…
    ['more than half a cent less', both(-46), 'EUR', { min: '-0.01', max: '-0.01' }],
    // 810,000,000.00 / 90 = 9,000,000.00
    ['euro', both(81_000_000_000), 'EUR', { min: '9000000.00', max: '9000000.00' }],
  ] as const)('of %s', (_name, window, unit, shown) => {
    expect(shownPerDay(paceOf({ window }), unit)).toEqual(shown);
  });
});

describe('a rate of rounds, shown', () => {
  it.each([
    ['1 / 200 = 0.005', 1, 200, 0.01],
    ['1 / 201 = 0.00497…', 1, 201, 0],
    ['3 / 200 = 0.015', 3, 200, 0.02],
    ['−1 / 200 = −0.005', -1, 200, 0],
    ['−1 / 199 = −0.00502…', -1, 199, -0.01],
    ['−3 / 200 = −0.015', -3, 200, -0.01],
    ['−4 / 200 = −0.02', -4, 200, -0.02],
    // A double has this a hair below 1.005: 201 / 200.
    ['201 / 200 = 1.005', 201, 200, 1.01],
  ])('%s', (_name, sum, days, shown) => {
    expect(shownPerDay({ sum: both(sum), days }, 'round')).toEqual({ min: shown, max: shown });
  });
});

describe('what is required from now on', () => {
  it('is what is missing over the days left, the upper end of what is there in its lower end', () => {
    // 2,000,000 − 1,900,000 = 100,000 and − 1,000,000 = 1,000,000, over 10 days.
    const held = at('2025-12-21', year(2025), { delivered: range(1_000_000, 1_900_000) });
    expect(requiredOf(held)).toEqual({ sum: range(100_000, 1_000_000), days: 10 });
  });

  it('is nothing where the number is reached, and is not asked where no day is left, no end is set or no number', () => {
    const reached = at('2025-12-21', year(2025), { delivered: range(1_999_999, 2_000_001) });
    expect(requiredOf(reached)).toEqual({ sum: range(0, 1), days: 10 });
    expect(requiredOf(at('2025-12-31', year(2025)))).toBeNull();
    expect(requiredOf(at('2026-02-01', year(2025)))).toBeNull();
    expect(requiredOf(at('2025-12-21', withoutEnd))).toBeNull();
    expect(requiredOf(at('2025-12-21', year(2025), { quantity: null }))).toBeNull();
  });

  it('is asked for the whole period before it begins', () => {
    expect(requiredOf(at('2024-06-01', year(2025)))).toEqual({ sum: both(2_000_000), days: 365 });
  });
});

describe('where the pace leads', () => {
  it.each([
    // 10 days left: 1,000 + floor(100 × 10 / 90) = 1,000 + 11; up: 1,000 + ceil(11.11…) = 1,012
    ['both ends away from each other', '2025-12-21', both(1_000), both(100), range(1_011, 1_012)],
    // 90 days left: the window comes once more.
    ['as many days left as the window has', '2025-10-02', both(1_000), range(100, 200), range(1_100, 1_200)],
    // floor(−100 × 10 / 90) = floor(−11.11…) = −12; ceil(−50 × 10 / 90) = ceil(−5.55…) = −5
    ['a pace below zero', '2025-12-21', both(1_000), range(-100, -50), range(988, 995)],
    ['no day left', '2025-12-31', range(5, 7), both(100), range(5, 7)],
    ['nothing came', '2025-12-21', both(0), both(0), both(0)],
    // 366 days before the leap year begins: floor and ceil of 90 × 366 / 90.
    ['not begun', '2027-12-31', both(0), both(90), both(366)],
  ])('%s', (_name, day, delivered, window, projected) => {
    const period = year(Number(day.slice(0, 4)) === 2027 ? 2028 : 2025);
    expect(projectedOf(at(day, period, { delivered, window }))).toEqual(projected);
  });

  it('leads nowhere without an end, and somewhere without a number', () => {
    expect(projectedOf(at('2025-12-21', withoutEnd))).toBeNull();
    expect(projectedOf(at('2025-12-31', year(2025), { quantity: null, delivered: both(3) }))).toEqual(
      both(3),
    );
  });

  it('has its ends in order whenever the window has', () => {
    const amount = fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n });
    const more = fc.bigInt({ min: 0n, max: 10n ** 12n });
    fc.assert(
      fc.property(amount, more, fc.integer({ min: 0, max: 400 }), (min, width, left) => {
        const window = { min, max: min + width };
        const projected = projectedOf({ delivered: both(0), window, left });
        expect(projected !== null && projected.min <= projected.max).toBe(true);
      }),
    );
  });
});

describe('a status', () => {
  const inYear = (day: string, held: Case = {}) => statusOf(at(day, year(2025), { quantity: 365n, ...held }));
  const shortButForOne = { delivered: range(0, 364), undisclosedReports: 1 };
  const lowered = { delivered: both(100), window: both(-90) };

  it.each([
    ['no number, whatever was delivered', '2025-06-01', { quantity: null, delivered: both(9) }, 'no-number'],
    ['not begun', '2024-12-31', {}, 'not-due'],
    ['not begun, the number zero', '2024-12-31', { quantity: 0n }, 'not-due'],
    ['reached on the first day', '2025-01-01', { delivered: both(365) }, 'met'],
    ['the number zero', '2025-01-01', { quantity: 0n }, 'met'],
    ['reached by its upper end alone', '2025-12-30', { delivered: range(0, 365) }, 'behind'],
    // 1 a day: on day 100 it would be 100.
    ['where a steady pace would be', '2025-04-10', { delivered: both(100) }, 'on-track'],
    ['one below it', '2025-04-10', { delivered: both(99) }, 'behind'],
    // 265 days left: 0 + floor(124 × 265 / 90) = floor(365.11) = 365; with 123: floor(362.16) = 362.
    ['nothing but a pace that suffices', '2025-04-10', { window: both(124) }, 'on-track'],
    ['a pace that does not', '2025-04-10', { window: both(123) }, 'behind'],
    ['a pace that perhaps suffices', '2025-04-10', { window: range(123, 124) }, 'behind'],
    ['a pace below zero, where a steady one would be', '2025-04-10', lowered, 'on-track'],
    // floor(1 / 365) = 0 are expected, and 0 are there.
    ['so small a number that nothing is expected yet', '2025-01-01', { quantity: 1n }, 'on-track'],
    ['over, and one short', '2025-12-31', { delivered: both(364) }, 'missed'],
    ['over since long', '2027-01-01', { delivered: both(364) }, 'missed'],
    ['over, and perhaps reached', '2025-12-31', { delivered: range(364, 365) }, 'undecided'],
    ['over, surely short', '2025-12-31', { delivered: range(0, 364) }, 'missed'],
    ['over, short but for a number that is not told', '2025-12-31', shortButForOne, 'undecided'],
    ['over, surely reached', '2025-12-31', { delivered: range(365, 400) }, 'met'],
    ['over without a number', '2025-12-31', { quantity: null, undisclosedReports: 1 }, 'no-number'],
    ['over, the number zero', '2026-01-01', { quantity: 0n }, 'met'],
    [
      'over, with nothing but a report without a number',
      '2025-12-31',
      { undisclosedReports: 1 },
      'undecided',
    ],
    ['over, with nothing at all', '2025-12-31', {}, 'missed'],
    [
      'under way, with nothing but a report without a number',
      '2025-06-01',
      { undisclosedReports: 1 },
      'behind',
    ],
  ] as const)('%s', (_name, day, held, status) => {
    expect(inYear(day, held)).toBe(status);
  });

  it('is open without an end until the number is reached', () => {
    expect(statusOf(at('2024-11-08', withoutEnd, { quantity: 75_000n, delivered: both(63_000) }))).toBe(
      'open',
    );
    expect(statusOf(at('2025-03-19', withoutEnd, { quantity: 75_000n, delivered: both(75_000) }))).toBe(
      'met',
    );
    expect(statusOf(at('2022-10-16', withoutEnd, { quantity: 75_000n }))).toBe('not-due');
  });
});

describe('whatever is held against whatever', () => {
  const amount = fc.oneof(fc.bigInt({ min: 0n, max: 400n }), fc.bigInt({ min: 0n, max: 10n ** 18n }));
  const signed = fc.tuple(amount, fc.boolean()).map(([size, below]) => (below ? -size : size));
  const intervalOf = (ends: fc.Arbitrary<bigint>) =>
    fc.tuple(ends, ends).map(([a, b]) => (a <= b ? { min: a, max: b } : { min: b, max: a }));
  const calendar = fc
    .record({
      from: fc.integer({ min: 0, max: 40_000 }),
      days: fc.option(fc.integer({ min: 1, max: 2_000 })),
      after: fc.integer({ min: -400, max: 2_400 }),
    })
    .map(({ from, days, after }) =>
      calendarAt(from + after, { from, to: days === null ? null : from + days - 1 }),
    );
  const anything: fc.Arbitrary<Held> = fc
    .record({
      place: calendar,
      quantity: fc.option(amount, { freq: 10 }),
      delivered: intervalOf(amount),
      window: intervalOf(signed),
      undisclosedReports: fc.nat({ max: 2 }),
    })
    .map(({ place, ...rest }) => ({ ...place, ...rest }));

  it('the days gone and the days left are all days, and what is required is never below zero', () => {
    fc.assert(
      fc.property(anything, (held) => {
        const { days, elapsed, left } = held;
        expect(Math.min(elapsed, left ?? 0)).toBeGreaterThanOrEqual(0);
        expect(left === null ? null : elapsed + left).toBe(days);
        const required = requiredOf(held)?.sum ?? both(0);
        expect(required.min >= 0n && required.min <= required.max).toBe(true);
      }),
    );
  });

  it('a rate is shown at most half a cent too high, and less than half a cent too low', () => {
    fc.assert(
      fc.property(signed, fc.integer({ min: 1, max: 3_000 }), (sum, days) => {
        const { min } = shownPerDay({ sum: { min: sum, max: sum }, days }, 'EUR');
        const twiceTooHigh = 2n * (BigInt(String(min).replace('.', '')) * BigInt(days) - sum);
        expect(twiceTooHigh <= BigInt(days) && twiceTooHigh > -BigInt(days)).toBe(true);
      }),
    );
  });

  it('there is always one status, and never a worse one when more was delivered', () => {
    const worstFirst: readonly (readonly Status[])[] = [
      ['behind', 'on-track', 'met'],
      ['missed', 'undecided', 'met'],
      ['open', 'met'],
      ['not-due'],
      ['no-number'],
    ];
    fc.assert(
      fc.property(anything, amount, (held, more) => {
        const { min, max } = held.delivered;
        const before = statusOf(held);
        const after = statusOf({ ...held, delivered: { min: min + more, max: max + more } });
        const inOrder = worstFirst.some(
          (statuses) => statuses.includes(before) && statuses.indexOf(after) >= statuses.indexOf(before),
        );
        expect(inOrder).toBe(true);
      }),
    );
  });
});
