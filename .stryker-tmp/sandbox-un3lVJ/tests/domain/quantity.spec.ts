// @ts-nocheck
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  Bound,
  fitsUnit,
  intervalOf,
  negative,
  nothing,
  plus,
  Quantity,
  shown,
  shownInterval,
  TargetQuantity,
} from '../../src/domain/quantity.ts';

const accepts = (value: unknown) => Quantity.safeParse(value).success;

describe('a quantity', () => {
  it.each<readonly [string, unknown]>([
    ['"1,000"', '1,000'],
    ['"1.000"', '1.000'],
    ['"1 000"', '1 000'],
    ['"1e3"', '1e3'],
    ['"12000"', '12000'],
    ['"N/A"', 'N/A'],
    ['""', ''],
    ['" "', ' '],
    ['"NaN"', 'NaN'],
    ['"Infinity"', 'Infinity'],
    ['"0x10"', '0x10'],
    ['"١٢"', '١٢'],
    ['"Undisclosed"', 'Undisclosed'],
    ['"undisclosed "', 'undisclosed '],
    ['1.5', 1.5],
    ['-5', -5],
    ['0', 0],
    ['-0', -0],
    ['NaN', Number.NaN],
    ['Infinity', Number.POSITIVE_INFINITY],
    ['9007199254740993', Number('9007199254740993')],
    ['one above 10^10', 10_000_000_001],
    ['null', null],
    ['true', true],
    ['[5]', [5]],
    ['{}', {}],
    ['a big integer', 5n],
  ])('is never guessed out of %s', (_written, value) => {
    expect(accepts(value)).toBe(false);
  });

  it.each([
    '0.00',
    '-0.00',
    '-1.00',
    '+1.00',
    '1',
    '1.5',
    '1.005',
    '1.',
    '.50',
    '01.00',
    '1,000.00',
    '1e3.00',
    ' 1.00',
    '1.00 ',
    '1.00\n',
    '1.00 EUR',
    '€1.00',
    '1,50',
    '١.٠٠',
    '100000000000.01',
    '99999999999999999999.00',
  ])('is never guessed out of the text %j', (value) => {
    expect(accepts(value)).toBe(false);
  });

  it.each<readonly [string, unknown]>([
    ['min above max', { min: 3, max: 2 }],
    ['nothing to nothing', { min: 0, max: 0 }],
    ['minus nothing', JSON.parse('{"min": -0, "max": 5}')],
    ['to minus nothing', JSON.parse('{"min": 0, "max": -0}')],
    ['below nothing', { min: -1, max: 5 }],
    ['half units', { min: 1.5, max: 2 }],
    ['above 10^10', { min: 1, max: 10_000_000_001 }],
    ['no max', { min: 1 }],
    ['no min', { max: 1 }],
    ['null for unknown', { min: 1, max: null }],
    ['a bound inside', { min: 1, max: 2, bound: 'exact' }],
    ['numbers as text', { min: '1', max: '2' }],
    ['a number and an amount', { min: 1, max: '2.00' }],
    ['amounts, min above max', { min: '2.00', max: '1.99' }],
    ['amounts that sort as texts only', { min: '10.00', max: '9.00' }],
    ['no amount to no amount', { min: '0.00', max: '0.00' }],
    ['amounts above 10^13 cents', { min: '1.00', max: '100000000000.01' }],
    ['undisclosed ends', { min: 'undisclosed', max: 'undisclosed' }],
  ])('is no interval: %s', (_what, value) => {
    expect(accepts(value)).toBe(false);
  });

  it.each<readonly [string, unknown, unknown]>([
    ['1', 1, 1],
    ['12000.0, which is a whole number', JSON.parse('12000.0'), 12_000],
    ['1e3, which is a whole number', JSON.parse('1e3'), 1_000],
    ['10^10', 10_000_000_000, 10_000_000_000],
    ['{n, n} as n', { min: 7, max: 7 }, 7],
    ['{0, 1}', { min: 0, max: 1 }, { min: 0, max: 1 }],
    ['an interval that does not sort as text', { min: '9.00', max: '10.00' }, { min: '9.00', max: '10.00' }],
    ['{a, a} as a', { min: '7.50', max: '7.50' }, '7.50'],
    ['10^13 cents', '100000000000.00', '100000000000.00'],
    ['undisclosed', 'undisclosed', 'undisclosed'],
  ])('is read in its normal form: %s', (_written, value, normal) => {
    expect(Quantity.parse(value)).toEqual(normal);
  });

  it('is an interval of whole units, or of whole cents without any rounding', () => {
    expect(intervalOf(12_000, 'round')).toEqual({ min: 12_000n, max: 12_000n });
    expect(intervalOf({ min: 0, max: 5 }, 'round')).toEqual({ min: 0n, max: 5n });
    expect(intervalOf('0.29', 'EUR')).toEqual({ min: 29n, max: 29n });
    expect(intervalOf({ min: '1.10', max: '100000000000.00' }, 'EUR')).toEqual({
      min: 110n,
      max: 10_000_000_000_000n,
    });
  });

  it.each(['round', 'EUR'])('that is undisclosed has no numbers, in %s too', (unit) => {
    expect(intervalOf('undisclosed', unit)).toBeUndefined();
    expect(fitsUnit('undisclosed', unit)).toBe(true);
  });

  it('in another unit is never counted', () => {
    expect(() => intervalOf('12000.00', 'round')).toThrow('no quantity of unit round');
    expect(() => intervalOf(12_000, 'EUR')).toThrow('no quantity of unit EUR');
    expect(() => intervalOf({ min: '1.00', max: '2.00' }, 'round')).toThrow('no quantity of unit round');
  });
});

describe('the bound of a quantity', () => {
  it('is exact, at-least, at-most or about', () => {
    expect(Bound.options).toEqual(['exact', 'at-least', 'at-most', 'about']);
  });
});

const interval = fc
  .tuple(fc.bigInt({ min: 0n, max: 10n ** 16n }), fc.bigInt({ min: 0n, max: 10n ** 16n }))
  .map(([min, more]) => ({ min, max: min + more }));

describe('the arithmetic of intervals', () => {
  it('adds component-wise; a minus entry is the negative of a plus entry', () => {
    expect(plus({ min: 3n, max: 5n }, { min: 10n, max: 20n })).toEqual({ min: 13n, max: 25n });
    expect(negative({ min: 3n, max: 5n })).toEqual({ min: -3n, max: -5n });
    expect(nothing).toEqual({ min: 0n, max: 0n });
  });

  it('takes an entry back completely, whatever came in between and in whatever order', () => {
    fc.assert(
      fc.property(interval, fc.array(interval), (entry, others) => {
        const added = [entry, ...others, negative(entry)].reduce(plus, nothing);
        expect(added).toEqual(others.toReversed().reduce(plus, nothing));
      }),
    );
  });
});

describe('a quantity as answers show it', () => {
  it.each<readonly [bigint, string, number | string]>([
    [0n, 'round', 0],
    [12_000n, 'round', 12_000],
    [-5n, 'round', -5],
    [0n, 'EUR', '0.00'],
    [5n, 'EUR', '0.05'],
    [99n, 'EUR', '0.99'],
    [100n, 'EUR', '1.00'],
    [-5n, 'EUR', '-0.05'],
    [-12_345n, 'EUR', '-123.45'],
    [1_810_000_000_000n, 'EUR', '18100000000.00'],
    [10_000_000_000_000_001n, 'EUR', '100000000000000.01'],
  ])('%s of %s is %j', (amount, unit, as) => {
    expect(shown(amount, unit)).toBe(as);
    expect(shownInterval({ min: amount, max: amount }, unit)).toEqual({ min: as, max: as });
  });
});

describe('the quantity of a target', () => {
  it.each<readonly [string, unknown]>([
    ['0', 0],
    ['2000000', 2_000_000],
    ['"0.00"', '0.00'],
    ['"18100000000.00"', '18100000000.00'],
  ])('is one number, zero included: %s', (_written, value) => {
    expect(TargetQuantity.parse(value)).toBe(value);
  });

  it.each<readonly [string, unknown]>([
    ['-0', -0],
    ['-1', -1],
    ['1.5', 1.5],
    ['NaN', Number.NaN],
    ['9007199254740993', Number('9007199254740993')],
    ['"2,000,000"', '2,000,000'],
    ['"1.5"', '1.5'],
    ['an interval', { min: 1, max: 2 }],
    ['undisclosed', 'undisclosed'],
    ['a truth', true],
  ])('is refused: %s', (_written, value) => {
    expect(TargetQuantity.safeParse(value).success).toBe(false);
  });
});
