// @ts-nocheck
import { z } from 'zod';
import { type Cents, centsOf, eurosOf, isEuros } from './money.ts';

/** A quantity with its uncertainty, in whole units of its track (EUR: whole cents); exact when equal. */
export type Interval = { readonly min: bigint; readonly max: bigint };

export const nothing: Interval = { min: 0n, max: 0n };

export const plus = (a: Interval, b: Interval): Interval => ({ min: a.min + b.min, max: a.max + b.max });

export const negative = ({ min, max }: Interval): Interval => ({ min: -min, max: -max });

/** What a figure takes away from another: its upper end from the lower, its lower end from the upper. */
export const negated = ({ min, max }: Interval): Interval => ({ min: -max, max: -min });

const mostUnits = 10_000_000_000;
const mostCents: Cents = 10_000_000_000_000n;

const isWholeUpTo =
  (most: number) =>
  (value: unknown): boolean =>
    typeof value === 'number' &&
    Number.isInteger(value) &&
    value >= 0 &&
    value <= most &&
    !Object.is(value, -0);

const isCount = isWholeUpTo(mostUnits);

const isAmount = (value: unknown): boolean => isEuros(value) && centsOf(value) <= mostCents;

type Numeral = number | string;

/** The number in whole units or whole cents. */
export const sizeOf = (numeral: Numeral): bigint =>
  typeof numeral === 'number' ? BigInt(numeral) : centsOf(numeral);

type Range = { readonly min: number; readonly max: number } | { readonly min: string; readonly max: string };

/**
 * A reported quantity in its normal form: a whole number of units, a decimal string of euro with two
 * decimals, `{min, max}` of either where the two differ, or `undisclosed`. At most 10^10 units or 10^13 cents.
 */
export type Quantity = 'undisclosed' | number | string | Range;

const isNumeral = (value: unknown): value is Numeral => isCount(value) || isAmount(value);

const isRange = (value: unknown): value is Range => {
  if (typeof value !== 'object' || value === null || Object.keys(value).length !== 2) return false;
  if (!('min' in value && 'max' in value)) return false;
  const { min, max } = value;
  if (!isNumeral(min) || !isNumeral(max) || typeof min !== typeof max) return false;
  return sizeOf(min) <= sizeOf(max) && sizeOf(max) > 0n;
};

const isQuantity = (value: unknown): boolean =>
  value === 'undisclosed' || (isNumeral(value) ? sizeOf(value) > 0n : isRange(value));

const explain = (input: unknown): string => {
  if (isEuros(input) && centsOf(input) > mostCents) {
    return `${input} is more than one report can hold, which is ${eurosOf(mostCents)} euro`;
  }
  if (typeof input === 'string') {
    return (
      `${JSON.stringify(input.slice(0, 40))} is not a quantity: write whole units as a JSON number (12000), ` +
      'euro as a string with two decimals ("12000.00"), or "undisclosed"; separators and exponents in a text are never guessed'
    );
  }
  if (typeof input === 'number') {
    return `${Object.is(input, -0) ? '-0' : input} is not a quantity: it must be a whole number from 1 to ${mostUnits}`;
  }
  return (
    'must be a whole number, a string of euro with two decimals, {"min", "max"} of either with ' +
    '0 ≤ min ≤ max and max above 0, or "undisclosed"'
  );
};

/** How an interval is described to other programs. */
const range = (end: object) => ({
  type: 'object',
  properties: { min: end, max: end },
  required: ['min', 'max'],
  additionalProperties: false,
});

/** Reads a quantity into its normal form. */
export const Quantity = z
  .custom<Quantity>(isQuantity, { error: ({ input }) => explain(input) })
  .overwrite((quantity) =>
    typeof quantity === 'object' && quantity.min === quantity.max ? quantity.min : quantity,
  )
  .meta({
    id: 'Quantity',
    description:
      'Whole units of the track, or euro as a text with two decimals; an interval of either where it is not known exactly; or "undisclosed".',
    anyOf: [
      { type: 'integer', minimum: 1, maximum: mostUnits },
      { type: 'string', pattern: '^(0|[1-9]\\d{0,14})\\.\\d{2}$' },
      { const: 'undisclosed' },
      range({ type: 'integer', minimum: 0, maximum: mostUnits }),
      range({ type: 'string', pattern: '^(0|[1-9]\\d{0,14})\\.\\d{2}$' }),
    ],
    examples: [12_000, '1000000000.00', { min: 10, max: 15 }, 'undisclosed'],
  });

const mostTargetUnits = 1_000_000_000_000;

/** What a target asks for: one number, zero included, as its track's unit wants it written. */
export const TargetQuantity = z
  .union([z.custom<number>(isWholeUpTo(mostTargetUnits)), z.custom<string>(isEuros)], {
    error: `must be a whole number from 0 to ${mostTargetUnits}, a string of euro with two decimals, or null`,
  })
  .meta({
    anyOf: [
      { type: 'integer', minimum: 0, maximum: mostTargetUnits },
      { type: 'string', pattern: '^(0|[1-9]\\d{0,14})\\.\\d{2}$' },
    ],
    examples: [2_000_000],
  });
export type TargetQuantity = z.infer<typeof TargetQuantity>;

/** How a number relates to the truth; shown with the number and never used in arithmetic. */
export const Bound = z.enum(['exact', 'at-least', 'at-most', 'about']);

const isEuro = (unit: string): boolean => unit === 'EUR';

const sampleOf = (quantity: Quantity): Numeral | undefined => {
  if (quantity === 'undisclosed') return undefined;
  return typeof quantity === 'object' ? quantity.min : quantity;
};

/** Whether the quantity is written as its unit wants it: amounts for EUR, whole numbers otherwise. */
export const fitsUnit = (quantity: Quantity | TargetQuantity, unit: string): boolean => {
  const sample = sampleOf(quantity);
  return sample === undefined || (typeof sample === 'string') === isEuro(unit);
};

/** The interval of a quantity; undefined when it is undisclosed. Throws when it does not fit the unit. */
export const intervalOf = (quantity: Quantity, unit: string): Interval | undefined => {
  if (quantity === 'undisclosed') return undefined;
  if (!fitsUnit(quantity, unit))
    throw new Error(`${JSON.stringify(quantity)} is no quantity of unit ${unit}`);
  return typeof quantity === 'object'
    ? { min: sizeOf(quantity.min), max: sizeOf(quantity.max) }
    : { min: sizeOf(quantity), max: sizeOf(quantity) };
};

/** A number of units as answers show it: a JSON integer, or a decimal string of euro. */
export const shown = (amount: bigint, unit: string): Numeral =>
  isEuro(unit) ? eurosOf(amount) : Number(amount);

export const shownInterval = ({ min, max }: Interval, unit: string) => ({
  min: shown(min, unit),
  max: shown(max, unit),
});
