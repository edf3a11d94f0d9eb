// @ts-nocheck
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Trait, traits } from '../../src/projections/breakdown.ts';
import {
  adopted,
  both,
  corrected,
  delivery,
  eurTracks,
  joint,
  loans,
  recorded,
  stated,
  statement,
  withdrawn,
} from '../reference/events.ts';
import { figureOf } from '../reference/figures.ts';
import type { Accepted, WireAmount, WireInterval } from '../reference/wire.ts';
import { figureHistories } from '../support/figure-histories.ts';
import { day } from '../support/histories.ts';
import { linesOfPart, productBreakdown } from '../support/product-courses.ts';
import { runsOf } from '../support/runs.ts';

const effectiveAt = '2025-12-31';

const part = (key: string | null, said: WireInterval, reports = 1, undisclosedReports = 0) => ({
  key,
  ...said,
  undisclosedReports,
  reports,
});

describe('a breakdown', () => {
  const parts = [
    { donor: 'DE', quantity: 30 },
    { donor: 'NL', quantity: { min: 10, max: 20 } },
  ];
  const history = [
    adopted({}),
    recorded('nl', { ...delivery(100, '2025-02-01'), variant: '155mm', source: 'stock' }),
    recorded('hidden', { ...delivery('undisclosed', '2025-02-02'), variant: '155mm', source: 'stock' }),
    recorded('split', joint(parts, { min: 40, max: 50 }), 'eums'),
    recorded('whole', joint(['NO', 'CA', 'CZ'], 120), 'eums'),
    recorded('moved', { ...delivery(7, '2025-03-01'), donor: 'FR' }),
    corrected('moved', { ...delivery(8, '2025-03-01'), donor: 'PL' }),
    recorded('gone', { ...delivery(9, '2025-03-02'), donor: 'IT' }),
    withdrawn('gone'),
    recorded('next-year', { ...delivery(500, '2026-01-01'), donor: 'SE' }),
  ];

  it('by donor leaves a report without a published split under all its donors, never spread', () => {
    // NL: 100 + (10 to 20), and one report without a number. What was corrected or withdrawn leaves no part behind.
    expect(productBreakdown(history, 'donor', { effectiveAt })).toEqual({
      target: 'rounds',
      by: 'donor',
      unit: 'round',
      complete: true,
      parts: [
        part('CA;CZ;NO', both(120)),
        part('NL', { min: 110, max: 120 }, 3, 1),
        part('DE', both(30)),
        part('PL', both(8)),
      ],
      sum: { min: 268, max: 278 },
    });
  });

  it('by variant, source and body counts each report once in every part that it stands in', () => {
    // 100 of 155mm; 40 to 50, 120 and 8 of no variant stated: 168 to 178. By source the same. EUMS: 160 to 170.
    const rest = [part('not-stated', { min: 168, max: 178 }, 3)];
    expect(productBreakdown(history, 'variant', { effectiveAt })?.parts).toEqual([
      ...rest,
      part('155mm', both(100), 2, 1),
    ]);
    expect(productBreakdown(history, 'source', { effectiveAt })?.parts).toEqual([
      ...rest,
      part('stock', both(100), 2, 1),
    ]);
    expect(productBreakdown(history, 'body', { effectiveAt })?.parts).toEqual([
      part('eums', { min: 160, max: 170 }, 2),
      part('mod-nl', both(108), 3, 1),
    ]);
  });

  it('takes a report that may or may not be meant as an upper bound in its part', () => {
    const eu = [adopted({ donors: 'eu' }), recorded('whole', joint(['NO', 'CZ'], 120))];
    expect(productBreakdown(eu, 'donor', { effectiveAt })).toMatchObject({
      parts: [part('CZ;NO', { min: 0, max: 120 })],
      sum: { min: 0, max: 120 },
    });
  });

  it('has the statement of a level as a part of its own, and with what its body reported', () => {
    const level = [
      adopted({ basis: 'statements' }),
      recorded('covered', { ...delivery(100, '2025-02-10'), donor: 'DE' }),
      recorded('after', delivery(50, '2025-04-05'), 'eums'),
      stated('after', statement(1000, '2025-03-31')),
    ];
    expect(productBreakdown(level, 'donor', { effectiveAt })).toMatchObject({
      parts: [part(null, both(1000)), part('NL', both(50))],
      sum: both(1050),
    });
    expect(productBreakdown(level, 'body', { effectiveAt })?.parts).toEqual([part('eums', both(1050), 2)]);
  });

  it('of nothing has no parts, and of euro adds up to the cent', () => {
    expect(productBreakdown([adopted({})], 'donor', { effectiveAt })).toMatchObject({
      parts: [],
      sum: both(0),
    });
    const paid = (quantity: string, donor: string) => ({
      ...delivery(quantity, '2025-02-01'),
      track: 'era-loans',
      donor,
    });
    const euro = [adopted(loans), recorded('1', paid('0.10', 'EU')), recorded('2', paid('0.20', 'CA'))];
    expect(productBreakdown(euro, 'donor', { effectiveAt })).toMatchObject({
      unit: 'EUR',
      parts: [part('CA', both('0.20')), part('EU', both('0.10'))],
      sum: both('0.30'),
    });
  });
});

const { checks, timeout } = runsOf(60);

/** Adds up amounts in cents or units exactly. */
const total = (amounts: readonly WireAmount[]): bigint =>
  amounts.reduce((sum, amount) => sum + BigInt(String(amount).replace('.', '')), 0n);

const added = (said: readonly WireInterval[]) => ({
  min: total(said.map(({ min }) => min)),
  max: total(said.map(({ max }) => max)),
});

const deliveredOf = (history: readonly Accepted[], on: string): WireInterval | undefined => {
  const figure = figureOf(history, 'rounds', { effectiveAt: on, index: history.length - 1 }, eurTracks);
  return figure === 'outside' ? undefined : figure?.delivered;
};

const expectToAddUp = (history: readonly Accepted[], by: Trait, on: string): void => {
  const breakdown = productBreakdown(history, by, { effectiveAt: on });
  expect(breakdown?.sum).toEqual(deliveredOf(history, on));
  const { parts = [], sum = both(0) } = breakdown ?? {};
  expect(added(parts)).toEqual(added([sum]));
  for (const { key, min, max } of parts) {
    const filter = key === null ? { kind: 'statement' as const } : { [by]: key };
    const { sum: said, lines } = linesOfPart(history, filter, { effectiveAt: on });
    expect([key, said]).toEqual([key, { min, max }]);
    expect(added(lines)).toEqual(added([{ min, max }]));
  }
};

describe('whatever was reported, stated, promised and revised', () => {
  it(
    'the parts add up to the figure, and to each lead exactly the lines that add up to it',
    () => {
      fc.assert(
        fc.property(figureHistories, day, (history, on) => {
          for (const by of traits) expectToAddUp(history, by, on);
        }),
        checks,
      );
    },
    timeout,
  );

  it(
    'the lines of all months add up to the figure',
    () => {
      fc.assert(
        fc.property(figureHistories, day, (history, on) => {
          const delivered = deliveredOf(history, on);
          if (delivered === undefined) return;
          const { lines } = linesOfPart(history, {}, { effectiveAt: on });
          const months = [...new Set(lines.map(({ lastDay }) => lastDay.slice(0, 7)))];
          const sums = months.map((month) => linesOfPart(history, { month }, { effectiveAt: on }));
          for (const { sum, lines: own } of sums) expect(added(own)).toEqual(added([sum]));
          expect(added(sums.map(({ sum }) => sum))).toEqual(added([delivered]));
        }),
        checks,
      );
    },
    timeout,
  );
});
