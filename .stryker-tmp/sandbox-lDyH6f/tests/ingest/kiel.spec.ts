// @ts-nocheck
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowsWritten } from '../../src/ingest/kiel/contents.ts';
import { spanIn } from '../../src/ingest/kiel/dates.ts';
import { decimalIn, sumOf, toCents, written } from '../../src/ingest/kiel/decimals.ts';
import { readMapping } from '../../src/ingest/kiel/mapping.ts';
import { packaged } from '../support/server.ts';

const firstDay = '2022-01-24';

describe('the dates of the tracker’s tables', () => {
  it.each([
    ['2022-06-21', '2022-06-21', '2022-06-21'],
    ['until 7/27/2022', firstDay, '2022-07-27'],
    ['until 03/16/2023', firstDay, '2023-03-16'],
    ['until 06.02.2024', firstDay, '2024-02-06'],
    ['from 01/01/2024 until 05/01/2024', '2024-01-01', '2024-05-01'],
    ['not specified, 03/22', '2022-03-01', '2022-03-31'],
    ['unclear, 09/2022', '2022-09-01', '2022-09-30'],
    // The month is certain, and has thirty days.
    ['until 6/31/2023', firstDay, '2023-06-30'],
  ])('%s is from %s to %s', (cell, first, last) => {
    expect(spanIn(cell, firstDay)).toEqual({ first, last });
  });

  it.each([
    '',
    '.',
    'unspecified',
    'until 16/03/2023',
    'until 3/16/23',
    '2022-02-30',
    'until 0/1/2023',
    'spring 2022',
    '44567',
  ])('%j says no day that is certain', (cell) => {
    expect(spanIn(cell, firstDay)).toBeUndefined();
  });
});

describe('the sums of the tracker’s values', () => {
  it('are exact, whatever the order, and rounded once: half a cent away from zero', () => {
    const sum = (...cells: readonly string[]) => sumOf(cells.flatMap((cell) => decimalIn(cell) ?? []));
    expect(written(sum('0.1', '0.2'))).toBe('0.3');
    expect(toCents(sum('100.0025', '100.0025'))).toBe(20_001n);
    expect(toCents(sum('0.004', '0.001'))).toBe(1n);
    expect(toCents(sum('0.0049999999999'))).toBe(0n);
    expect(written(sum('1e9', '2.5E-3'))).toBe('1000000000.0025');
    for (const cell of ['', '.', 'Not given', '1,000', '1 000', 'NaN', '0x10'])
      expect(decimalIn(cell)).toBeUndefined();
  });

  it('equal sums of whole numbers scaled by the longest fraction', () => {
    const cell = fc.tuple(fc.bigInt(0n, 10n ** 12n), fc.integer({ min: 0, max: 14 }));
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 30 }), (cells) => {
        const texts = cells.map(([digits, scale]) => {
          const text = digits.toString().padStart(scale + 1, '0');
          return scale === 0 ? text : `${text.slice(0, -scale)}.${text.slice(-scale)}`;
        });
        const expected = cells.reduce((sum, [digits, scale]) => sum + digits * 10n ** BigInt(14 - scale), 0n);
        const { digits, scale } = sumOf(texts.flatMap((text) => decimalIn(text) ?? []));
        expect(digits * 10n ** BigInt(14 - scale)).toBe(expected);
      }),
    );
  });
});

it('the mapping file names tracks, variants, donors and sources that there are', () => {
  const mapping = readMapping(packaged('seeds/kiel-mapping.json'));
  expect(mapping.releases.map(({ release }) => release)).toEqual([7, 22]);
});

it('row numbers are kept, neighbours as a range', () => {
  const rows = [3, 4, 5, 9, 11, 12].map((row) => ({ row }));
  expect(rowsWritten(rows)).toBe('3–5, 9, 11–12');
});
