// @ts-nocheck
import { IntlMessageFormat } from 'intl-messageformat';
import type { ComponentChildren, VNode } from 'preact';
import { knownDonors } from '../domain/donor.ts';
import type { Quantity } from '../domain/quantity.ts';
import { tracks } from '../domain/tracks/index.ts';
import type { Progress } from '../projections/progress.ts';
import { type Catalogue, en, type MessageKey } from './catalogues/en.ts';
import { nl } from './catalogues/nl.ts';
import { uk } from './catalogues/uk.ts';
import type { Language } from './language.ts';

/** A number as answers show it: whole units, a rate of two decimals, or a decimal string of euro. */
export type Numeral = Progress['delivered']['min'];

export type Interval = { readonly min: Numeral; readonly max: Numeral };

/** What may be claimed of a sum. A report without a number leaves it open upwards, an unread event on both sides. */
type Certainty = Pick<Progress, 'complete' | 'upperBoundKnown' | 'bounds'>;

/** What is put into a message: texts, numbers that choose a plural, and for marked-up words what is made of them. */
type Values = Readonly<Record<string, string | number>>;
type Part = string | number | VNode | ((said: (string | VNode)[]) => VNode);
type Parts = Readonly<Record<string, Part>>;

/** Whether there is anything at all in an interval. */
export const isNothing = ({ min, max }: Interval): boolean =>
  ![min, max].some((each) => /[1-9]/.test(String(each)));

const isPositive = (numeral: Numeral): boolean =>
  !String(numeral).startsWith('-') && /[1-9]/.test(String(numeral));

const catalogues: Readonly<Record<Language, Catalogue>> = { en, nl, uk };

/** Where English is written as in Europe, and days come before months. */
const locales = { en: 'en-GB', nl: 'nl-NL', uk: 'uk-UA' } as const satisfies Record<Language, string>;

/** A real minus in place of the hyphen that most locales write. */
const withMinus = (formatted: string): string => formatted.replace(/^-|(?<=\p{Sc}\s?)-/u, '−');

type NumberForm = Pick<Intl.NumberFormat, 'format'>;

/** A text of digits as Intl takes it: it goes from text to text, so that no cent passes through a float. */
type Digits = Parameters<Intl.NumberFormat['format']>[0];
const digits = (numeral: Numeral): Digits => numeral as Digits;

const makeNumbers = (locale: string) => {
  const form = (options: Intl.NumberFormatOptions): NumberForm => new Intl.NumberFormat(locale, options);
  const counts = form({ maximumFractionDigits: 2 });
  const cents = form({ minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const euro = form({
    style: 'currency',
    currency: 'EUR',
    currencyDisplay: 'narrowSymbol',
    trailingZeroDisplay: 'stripIfInteger',
  });
  const percents = form({ style: 'percent', minimumFractionDigits: 2, roundingMode: 'trunc' });
  const compact = { notation: 'compact', maximumFractionDigits: 1 } as const;
  const short = form(compact);
  const shortEuro = form({ ...compact, style: 'currency', currency: 'EUR', currencyDisplay: 'narrowSymbol' });
  const written = (numeral: Numeral, ofText: NumberForm): string =>
    withMinus((typeof numeral === 'number' ? counts : ofText).format(digits(numeral)));
  const tabular = (numeral: Numeral): string => written(numeral, cents);
  return {
    /** A number as a column shows it: euro with both decimals, so that the digits stand in line. */
    tabular,
    /** A line of a ledger: what it adds is marked as clearly as what it takes. */
    signed: (numeral: Numeral): string => `${isPositive(numeral) ? '+' : ''}${tabular(numeral)}`,
    /** A number in running text: 41,000 or €18,100,000,000; cents only where there are any. */
    numeral: (numeral: Numeral): string => written(numeral, euro),
    /** A number beside a mark of an axis: 500k, €18bn. It is rounded, so it never stands for a figure. */
    tick: (value: number, unit: string): string =>
      withMinus((unit === 'EUR' ? shortEuro : short).format(value)),
    /** A ratio of six decimals in percent, cut off and never rounded up: 100.00% stands there only when it is reached. */
    percent: (ratio: number): string => percents.format(ratio.toFixed(6) as Digits),
  };
};

const makeDates = (locale: string, say: (key: MessageKey, values?: Values) => string) => {
  const dayForm = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const shortForm = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  const tickForm = new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' });
  const monthForm = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const one = (written: string): string => {
    if (/^\d{4}$/.test(written)) return written;
    const form = written.length === 'YYYY-MM'.length ? monthForm : dayForm;
    return form.format(new Date(written));
  };
  /** A day, a month, a year or an interval of two days, as it would be said. */
  const period = (written: string): string => {
    const [from = '', to] = written.split('/');
    return to === undefined ? one(from) : say('range', { min: one(from), max: one(to) });
  };
  const bounds = ({ from, to }: Progress['period']): string =>
    to === null ? say('period.without-end', { from: one(from) }) : period(`${from}/${to}`);
  return {
    period,
    /** A day in few letters, for a table's cell or a mark of an axis. */
    shortDay: (day: string): string => shortForm.format(new Date(day)),
    /** A month beside a mark of an axis. */
    monthTick: (day: Date): string => tickForm.format(day),
    /** An instant to the minute: 25 November 2026, 17:41 UTC. */
    instant: (iso: string): string => `${one(iso.slice(0, 10))}, ${iso.slice(11, 16)} UTC`,
    /** The first and last day of a period. */
    bounds,
    /** What a figure's period is called. */
    periodName: ({ target, period: held }: Pick<Progress, 'target' | 'period'>): string => {
      if (target.period.kind === 'calendar-years') return say('period.year', { year: held.from.slice(0, 4) });
      return held.to === null ? say('period.since', { from: one(held.from) }) : bounds(held);
    },
  };
};

/** The words of one language: its catalogue, and its ways to write numbers, sums, days and plurals. */
const make = (language: Language) => {
  const catalogue = catalogues[language];
  const locale = locales[language];
  const parsed = new Map<MessageKey, IntlMessageFormat>();
  const messageOf = (key: MessageKey): IntlMessageFormat => {
    const known = parsed.get(key) ?? new IntlMessageFormat(catalogue.messages[key], locale);
    parsed.set(key, known);
    return known;
  };
  const say = (key: MessageKey, values: Values = {}): string => String(messageOf(key).format(values));
  const rich = (key: MessageKey, parts: Parts): ComponentChildren => messageOf(key).format<VNode>(parts);
  /** A word of the data (a track's title, a variant, what the paper says) in this language; as it is where it has none. */
  const term = (english: string): string =>
    (Object.hasOwn(catalogue.terms, english) ? catalogue.terms[english] : undefined) ?? english;

  const regions = new Intl.DisplayNames(locale, { type: 'region' });
  const names = new Map(knownDonors.map((code) => [code, regions.of(code) ?? code]));
  const donor = (code: string): string => names.get(code) ?? code;
  const inOrder = (a: string, b: string): number => a.localeCompare(b, locale);
  const list = (names: readonly string[]): string => names.join(', ');

  const { tabular, signed, numeral, tick, percent } = makeNumbers(locale);
  const dates = makeDates(locale, say);

  /** 1,000 to 1,200, or the one number where both ends are the same. */
  const range = ({ min, max }: Interval): string =>
    min === max ? numeral(min) : say('range', { min: numeral(min), max: numeral(max) });

  const nounsOf = (unit: string): IntlMessageFormat | undefined => {
    const units: Readonly<Record<string, string | undefined>> = catalogue.units;
    const message = units[unit];
    return message === undefined ? undefined : new IntlMessageFormat(message, locale);
  };
  const nouns = new Map(Object.keys(catalogue.units).map((unit) => [unit, nounsOf(unit)]));

  /** What one of a track's quantities is called beside that many; nothing for euro, whose sign stands by the number. */
  const noun = (unit: string, count: Numeral): string =>
    String(nouns.get(unit)?.format({ count: Number(count) }) ?? unit);
  const withUnit = (number: string, unit: string, count: Numeral): string =>
    unit === 'EUR' ? number : say('quantity', { number, unit: noun(unit, count) });

  const quantity = (value: Numeral, unit: string): string => withUnit(numeral(value), unit, value);
  const quantities = (interval: Interval, unit: string): string =>
    withUnit(range(interval), unit, interval.max);

  const claimed = (
    { min, max }: Interval,
    words: string,
    { complete, upperBoundKnown, bounds }: Certainty,
  ): string => {
    const isOne = min === max;
    if (!complete) return say('sum.as-far-as-read', { sum: words });
    if (upperBoundKnown) return isOne && bounds.length === 0 ? say('sum.exactly', { sum: words }) : words;
    return isOne ? say('sum.at-least', { sum: words }) : say('sum.or-more', { sum: words });
  };

  /** A share that is there and does not show in two decimals is not nothing. */
  const percentOf = (ratio: number, part: Numeral): string =>
    percent(ratio) === percent(0) && isPositive(part)
      ? say('share.less-than', { share: percent(0.0001) })
      : percent(ratio);

  return {
    language,
    say,
    rich,
    term,
    tabular,
    signed,
    numeral,
    tick,
    quantity,
    quantities,
    ...dates,

    /** The title of a track. */
    track: (id: string): string => term(tracks.find((track) => track.id === id)?.title ?? id),

    /** Names one after another, as the language lists them without a last “and”. */
    list,

    /** What the country or the Union is called that a donor's code stands for. */
    donor,

    /** Who gave, each by name and in the order of the names. */
    donors: (codes: readonly string[]): string => list(codes.map(donor).toSorted(inOrder)),

    /** Every code that a donor may have with what it is called, in the order of the language's alphabet. */
    allDonors: [...names].toSorted(([, a], [, b]) => inOrder(a, b)),

    /** Compares two texts in the order of the language's alphabet. */
    inOrder,

    /** What one of the track's quantities is called where no number stands beside it. */
    unitWords: (unit: string): string => (unit === 'EUR' ? say('unit.euro') : noun(unit, 2)),

    perDay: (rate: Interval, unit: string): string => say('per-day', { quantity: quantities(rate, unit) }),

    /** A sum of reports in words: exactly 41,000 rounds; 1 to 2 systems; at least 300 drones. */
    sum: (interval: Interval, unit: string, certainty: Certainty): string => {
      const words = quantities(interval, unit);
      const { complete, upperBoundKnown } = certainty;
      return complete && upperBoundKnown && isNothing(interval)
        ? say('sum.nothing', { sum: words })
        : claimed(interval, words, certainty);
    },

    /** How much of its number a figure is. */
    share: (
      ratios: { readonly min: number; readonly max: number },
      { delivered, complete, upperBoundKnown }: Omit<Certainty, 'bounds'> & Pick<Progress, 'delivered'>,
    ): string => {
      const [min, max] = [percentOf(ratios.min, delivered.min), percentOf(ratios.max, delivered.max)];
      const mayBeMore = complete && !upperBoundKnown;
      if (min === max) return mayBeMore ? say('sum.at-least', { sum: min }) : min;
      const both = say('range', { min, max });
      return mayBeMore ? say('sum.or-more', { sum: both }) : both;
    },

    /** How many reports carry no number, and what that means for the figure. */
    undisclosed: (reports: number): string => say('sum.undisclosed', { count: reports }),

    /** A quantity as it was reported. */
    reportedQuantity: (reported: Quantity): string => {
      if (reported === 'undisclosed') return say('quantity.none');
      return typeof reported === 'object' ? range(reported) : numeral(reported);
    },
  };
};

export type Words = ReturnType<typeof make>;

const spoken: Readonly<Record<Language, Words>> = { en: make('en'), nl: make('nl'), uk: make('uk') };

/** The words of a language. */
export const wordsIn = (language: Language): Words => spoken[language];
