// @ts-nocheck
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  brusselsDay,
  Day,
  dayNumber,
  dayOf,
  daysOf,
  endOfBrusselsDay,
  isDay,
  Period,
} from '../../src/domain/period.ts';

const ends = (period: string) => {
  const { first, last, precision } = daysOf(period);
  return [dayOf(first), dayOf(last), precision];
};

describe('a period', () => {
  it.each([
    ['2025-03-14', '2025-03-14', '2025-03-14', 'day'],
    ['2024-02-29', '2024-02-29', '2024-02-29', 'day'],
    ['2000-02-29', '2000-02-29', '2000-02-29', 'day'],
    ['2025-01', '2025-01-01', '2025-01-31', 'month'],
    ['2025-02', '2025-02-01', '2025-02-28', 'month'],
    ['2024-02', '2024-02-01', '2024-02-29', 'month'],
    ['2100-02', '2100-02-01', '2100-02-28', 'month'],
    ['2025-04', '2025-04-01', '2025-04-30', 'month'],
    ['2025-12', '2025-12-01', '2025-12-31', 'month'],
    ['2025', '2025-01-01', '2025-12-31', 'year'],
    ['2025-03-01/2025-03-14', '2025-03-01', '2025-03-14', 'interval'],
    ['2024-12-31/2025-01-01', '2024-12-31', '2025-01-01', 'interval'],
    ['2025-03-14/2025-03-14', '2025-03-14', '2025-03-14', 'day'],
  ])('%s lasts from %s to %s and is dated to the %s', (period, first, last, precision) => {
    expect(Period.safeParse(period).success).toBe(true);
    expect(ends(period)).toEqual([first, last, precision]);
  });

  it.each([
    ['a day that does not exist', '2025-02-29'],
    ['a day that does not exist', '2025-02-30'],
    ['a day that does not exist', '2025-04-31'],
    ['a day that does not exist', '1900-02-29'],
    ['a day that does not exist', '2100-02-29'],
    ['a day zero', '2025-03-00'],
    ['a month that does not exist', '2025-13'],
    ['a month that does not exist', '2025-00'],
    ['a month that does not exist', '2025-13-01'],
    ['a week', '2025-W12'],
    ['a day of a week', '2025-W12-5'],
    ['a day of the year', '2025-074'],
    ['a quarter', '2025-Q1'],
    ['the basic form', '20250314'],
    ['the basic form of a month', '202503'],
    ['short forms', '2025-3-4'],
    ['a short month', '2025-3'],
    ['an abbreviated end', '2025-03-01/14'],
    ['an abbreviated end', '2025-03-01/04-14'],
    ['a time', '2025-03-14T10:00'],
    ['an instant', '2025-03-14T10:00:00Z'],
    ['a day with a zone', '2025-03-14Z'],
    ['a reversed interval', '2025-03-14/2025-03-01'],
    ['an interval of three', '2025-03-01/2025-03-02/2025-03-03'],
    ['an open interval', '2025-03-01/'],
    ['an interval without beginning', '/2025-03-14'],
    ['an interval with a double hyphen', '2025-03-01--2025-03-14'],
    ['an interval of months', '2025-03/2025-04'],
    ['an interval of years', '2024/2025'],
    ['an interval to a day that does not exist', '2025-02-01/2025-02-29'],
    ['a duration', '2025-03-01/P14D'],
    ['an expanded year', '+002025-03-14'],
    ['a year of five digits', '12025'],
    ['a year of two digits', '25'],
    ['the year zero', '0000'],
    ['a decade', '202X'],
    ['blanks', ' 2025-03-14'],
    ['a newline', '2025-03-14\n'],
    ['other digits', '٢٠٢٥-٠٣-١٤'],
    ['another order', '14-03-2025'],
    ['slashes', '14/03/2025'],
    ['a word', 'today'],
    ['nothing', ''],
    ['a number', 2025],
    ['null', null],
  ])('is never made out of %s: %j', (_what, value) => {
    expect(Period.safeParse(value).success).toBe(false);
  });

  it('of one day is the day', () => {
    expect(Period.parse('2025-03-14/2025-03-14')).toBe('2025-03-14');
    expect(Period.parse('2025-03-14/2025-03-15')).toBe('2025-03-14/2025-03-15');
  });

  it('dated to a month never lasts longer than one, however the year was mistyped', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_999 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const period = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
        if (!Period.safeParse(period).success) return;
        const { first, last } = daysOf(period);
        expect(last - first).toBeGreaterThanOrEqual(27);
        expect(last - first).toBeLessThanOrEqual(30);
      }),
      { examples: [[25, 3]] },
    );
  });

  it('that is none has no days', () => {
    expect(() => daysOf('2025-02-29')).toThrow('is no period');
  });
});

describe('a day', () => {
  it.each(['2025-03', '2025', '2025-02-29', '2025-03-14/2025-03-14', 20_250_314])('is not %j', (value) => {
    expect(isDay(value)).toBe(false);
    expect(Day.safeParse(value).success).toBe(false);
  });

  it.each([
    ['1970-01-01', 0],
    ['1969-12-31', -1],
    ['1970-12-31', 364],
    ['2000-03-01', 11_017],
    ['2024-12-31', 20_088],
    ['2025-01-01', 20_089],
  ])('%s is day number %i', (day, number) => {
    expect(dayNumber(day)).toBe(number);
    expect(dayOf(number)).toBe(day);
  });

  it('is followed by the next number, in leap years and over clock changes too', () => {
    fc.assert(
      fc.property(fc.integer({ min: -30_000, max: 60_000 }), (number) => {
        expect(isDay(dayOf(number))).toBe(true);
        expect(dayNumber(dayOf(number))).toBe(number);
        expect(dayOf(number) < dayOf(number + 1)).toBe(true);
      }),
    );
  });
});

describe('the calendar day in Brussels', () => {
  it.each([
    ['2025-01-15T22:59:59.999Z', '2025-01-15', 'in winter'],
    ['2025-01-15T23:00:00.000Z', '2025-01-16', 'in winter'],
    ['2025-07-15T21:59:59.999Z', '2025-07-15', 'in summer'],
    ['2025-07-15T22:00:00.000Z', '2025-07-16', 'in summer'],
    ['2024-12-31T22:59:59.999Z', '2024-12-31', 'at the turn of the year'],
    ['2024-12-31T23:00:00.000Z', '2025-01-01', 'at the turn of the year'],
    ['2025-03-29T22:59:59.999Z', '2025-03-29', 'before the clocks go forward'],
    ['2025-03-29T23:00:00.000Z', '2025-03-30', 'before the clocks go forward'],
    ['2025-03-30T21:59:59.999Z', '2025-03-30', 'after the clocks went forward'],
    ['2025-03-30T22:00:00.000Z', '2025-03-31', 'after the clocks went forward'],
    ['2025-10-25T21:59:59.999Z', '2025-10-25', 'before the clocks go back'],
    ['2025-10-25T22:00:00.000Z', '2025-10-26', 'before the clocks go back'],
    ['2025-10-26T22:59:59.999Z', '2025-10-26', 'after the clocks went back'],
    ['2025-10-26T23:00:00.000Z', '2025-10-27', 'after the clocks went back'],
    ['2024-02-28T23:00:00.000Z', '2024-02-29', 'on a leap day'],
  ])('at %s is %s (%s)', (instant, day) => {
    expect(brusselsDay(Date.parse(instant))).toBe(day);
  });

  it.each([
    ['2025-01-15', '2025-01-15T22:59:59.999Z'],
    ['2025-07-15', '2025-07-15T21:59:59.999Z'],
    ['2025-03-30', '2025-03-30T21:59:59.999Z'],
    ['2025-10-26', '2025-10-26T22:59:59.999Z'],
    ['2024-12-31', '2024-12-31T22:59:59.999Z'],
    ['2024-02-29', '2024-02-29T22:59:59.999Z'],
  ])('%s ends at %s', (day, instant) => {
    expect(new Date(endOfBrusselsDay(day)).toISOString()).toBe(instant);
  });

  it('ends exactly where the next one begins, on every day', () => {
    fc.assert(
      fc.property(fc.integer({ min: dayNumber('2014-01-01'), max: dayNumber('2040-12-31') }), (number) => {
        const end = endOfBrusselsDay(dayOf(number));
        expect(brusselsDay(end)).toBe(dayOf(number));
        expect(brusselsDay(end + 1)).toBe(dayOf(number + 1));
      }),
    );
  });

  it('does not exist for what is no instant', () => {
    expect(() => brusselsDay(Number.NaN)).toThrow('is no instant');
  });
});
