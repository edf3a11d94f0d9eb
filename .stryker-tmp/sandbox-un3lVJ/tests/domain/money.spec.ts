// @ts-nocheck
import { describe, expect, it } from 'vitest';
import { centsOf, eurosOf, euroValueOf, isEuros, Money } from '../../src/domain/money.ts';

const dollars = {
  ...{ amount: '108.00', currency: 'USD', eur: '100.00' },
  ...{ rateOn: '2025-03-14', rateSource: 'ECB reference rate' },
};

const without = (member: string) =>
  Object.fromEntries(Object.entries(dollars).filter(([name]) => name !== member));

describe('the value of a delivery', () => {
  it('is an amount of euro, or of foreign money with what it was in euro, when and by which rate', () => {
    expect(Money.parse({ amount: '38400000.00', currency: 'EUR' })).toEqual({
      amount: '38400000.00',
      currency: 'EUR',
    });
    expect(Money.parse(dollars)).toEqual(dollars);
  });

  it.each(['eur', 'rateOn', 'rateSource', 'amount', 'currency'])(
    'in foreign money is refused without %s: a conversion is reported, never computed',
    (member) => {
      expect(Money.safeParse(without(member)).success).toBe(false);
    },
  );

  it.each([
    ['with its value in euro a second time', { eur: '100.00' }],
    ['with all that foreign money needs', { ...dollars, currency: 'EUR' }],
    ['with a member that is not known', { rate: '1.00' }],
  ])('in euro is refused %s', (_what, more) => {
    expect(Money.safeParse({ amount: '100.00', currency: 'EUR', ...more }).success).toBe(false);
  });

  it.each<readonly [string, object]>([
    ['one decimal', { amount: '108.0' }],
    ['three decimals', { amount: '108.005' }],
    ['no decimals', { amount: '108' }],
    ['a number', { amount: 108 }],
    ['a separator', { amount: '1,080.00' }],
    ['nothing', { amount: '0.00' }],
    ['less than nothing', { amount: '-108.00' }],
    ['a leading zero', { amount: '0108.00' }],
    ['euro with one decimal', { eur: '100.0' }],
    ['euro as a number', { eur: 100 }],
    ['no euro', { eur: '0.00' }],
    ['a currency in small letters', { currency: 'usd' }],
    ['a sign in place of a currency', { currency: '$' }],
    ['a currency of four letters', { currency: 'USDT' }],
    ['a rate of a month', { rateOn: '2025-03' }],
    ['a rate of a day that does not exist', { rateOn: '2025-02-29' }],
    ['a source of a rate that says nothing', { rateSource: ' ' }],
    ['a source of a rate of 301 characters', { rateSource: 'x'.repeat(301) }],
    ['a member that is not known', { rate: '1.08' }],
  ])('is refused with %s', (_what, change) => {
    expect(Money.safeParse({ ...dollars, ...change }).success).toBe(false);
  });

  it('in euro is the amount itself, or what it is said to have been converted to', () => {
    expect(euroValueOf(Money.parse({ amount: '0.29', currency: 'EUR' }))).toBe(29n);
    expect(euroValueOf(Money.parse(dollars))).toBe(10_000n);
  });
});

describe('an amount of euro', () => {
  it.each([
    ['0.00', 0n],
    ['0.05', 5n],
    ['1.10', 110n],
    ['18100000000.00', 1_810_000_000_000n],
    ['999999999999999.99', 99_999_999_999_999_999n],
  ])('%s is exact to the cent, there and back', (written, cents) => {
    expect(isEuros(written)).toBe(true);
    expect(centsOf(written)).toBe(cents);
    expect(eurosOf(cents)).toBe(written);
  });

  it.each(['1', '1.0', '1.000', '-1.00', '01.00', '.50', '1,00', '', ' 1.00', '1.00\n', 1, null])(
    'is never %j',
    (value) => {
      expect(isEuros(value)).toBe(false);
    },
  );
});
