import type { Quantity } from '../domain/quantity.ts';
import type { Progress } from '../projections/progress.ts';

/** A number as answers show it: whole units, a rate of two decimals, or a decimal string of euro. */
type Numeral = Progress['delivered']['min'];

type Interval = { readonly min: Numeral; readonly max: Numeral };

const numbers = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 });

/** Digits in groups of three. Euro go from text to text, so that no cent passes through a float. */
const grouped = (numeral: Numeral): string => {
  if (typeof numeral === 'number') return numbers.format(Math.abs(numeral));
  const [euros = '0', cents = '00'] = numeral.replace('-', '').split('.');
  return `${numbers.format(BigInt(euros))}.${cents}`;
};

const isNegative = (numeral: Numeral): boolean => String(numeral).startsWith('-');

const isPositive = (numeral: Numeral): boolean => !isNegative(numeral) && /[1-9]/.test(String(numeral));

/** Whether there is anything at all in an interval. */
export const isNothing = ({ min, max }: Interval): boolean =>
  ![min, max].some((each) => /[1-9]/.test(String(each)));

/** A number as a column shows it: a real minus, and euro with both decimals so that the digits stand in line. */
export const tabular = (numeral: Numeral): string => `${isNegative(numeral) ? '−' : ''}${grouped(numeral)}`;

/** A line of a ledger: what it adds is marked as clearly as what it takes. */
export const signed = (numeral: Numeral): string => `${isPositive(numeral) ? '+' : ''}${tabular(numeral)}`;

/** A number in running text: 41,000 or €18,100,000,000; cents only where there are any. */
export const numeral = (value: Numeral): string =>
  typeof value === 'number' ? tabular(value) : tabular(value).replace(/^(−?)/, '$1€').replace(/\.00$/, '');

/** 1,000 to 1,200, or the one number where both ends are the same. */
const range = ({ min, max }: Interval): string =>
  min === max ? numeral(min) : `${numeral(min)} to ${numeral(max)}`;

const irregular: Readonly<Record<string, string>> = { person: 'people' };

/** The unit as it is said of that many; nothing for euro, whose sign stands before the number. */
const nounOf = (unit: string, count: Numeral): string => {
  if (unit === 'EUR') return '';
  return ` ${count === 1 ? unit : (irregular[unit] ?? `${unit}s`)}`;
};

/** What one of the track's quantities is called where no number stands beside it. */
export const unitWords = (unit: string): string => (unit === 'EUR' ? 'euro' : nounOf(unit, 2).trim());

export const quantity = (value: Numeral, unit: string): string => `${numeral(value)}${nounOf(unit, value)}`;

export const quantities = (interval: Interval, unit: string): string =>
  `${range(interval)}${nounOf(unit, interval.max)}`;

export const perDay = (rate: Interval, unit: string): string => `${quantities(rate, unit)} a day`;

/**
 * What may be claimed of a sum: a report without a number leaves it open upwards, an unread event on both sides, and
 * a report that says “about” or “at least” keeps it from being exact.
 */
type Certainty = Pick<Progress, 'complete' | 'upperBoundKnown' | 'bounds'>;

const claimed = (
  interval: Interval,
  words: string,
  { complete, upperBoundKnown, bounds }: Certainty,
): string => {
  const isOne = interval.min === interval.max;
  if (!complete) return `${words}, as far as could be read`;
  if (upperBoundKnown) return isOne && bounds.length === 0 ? `exactly ${words}` : words;
  return isOne ? `at least ${words}` : `${words}, or more`;
};

/** A sum of reports in words: exactly 41,000 rounds; 1 to 2 systems; at least 300 drones. */
export const sum = (interval: Interval, unit: string, certainty: Certainty): string => {
  const words = quantities(interval, unit);
  const { complete, upperBoundKnown } = certainty;
  return complete && upperBoundKnown && isNothing(interval)
    ? `${words}: nothing reported in this period`
    : claimed(interval, words, certainty);
};

/** A ratio of six decimals in percent, cut off and never rounded up: 100.00% stands there only when it is reached. */
const percent = (ratio: number): string => {
  const hundredths = BigInt(Math.round(ratio * 1_000_000)) / 100n;
  return `${numbers.format(hundredths / 100n)}.${String(hundredths % 100n).padStart(2, '0')}%`;
};

/** A share that is there and does not show in two decimals is not nothing. */
const percentOf = (ratio: number, part: Numeral): string =>
  percent(ratio) === percent(0) && isPositive(part) ? `less than ${percent(0.0001)}` : percent(ratio);

/** How much of its number a figure is. */
export const share = (
  ratios: { readonly min: number; readonly max: number },
  { delivered, complete, upperBoundKnown }: Omit<Certainty, 'bounds'> & Pick<Progress, 'delivered'>,
): string => {
  const [least, most] = [percentOf(ratios.min, delivered.min), percentOf(ratios.max, delivered.max)];
  const mayBeMore = complete && !upperBoundKnown;
  if (least === most) return mayBeMore ? `at least ${least}` : least;
  return `${least} to ${most}${mayBeMore ? ', or more' : ''}`;
};

/** How many reports carry no number, and what that means for the figure. */
export const undisclosed = (reports: number): string =>
  `${numeral(reports)} ${reports === 1 ? 'report' : 'reports'} without a number: the true figure may be higher`;

/** A quantity as it was reported. */
export const reportedQuantity = (reported: Quantity): string => {
  if (reported === 'undisclosed') return 'no number';
  return typeof reported === 'object' ? range(reported) : numeral(reported);
};
