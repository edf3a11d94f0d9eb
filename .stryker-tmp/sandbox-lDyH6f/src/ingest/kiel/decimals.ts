/** An exact decimal number: `digits` scaled down by ten to the power of `scale`. */
// @ts-nocheck

export type Decimal = { readonly digits: bigint; readonly scale: number };

export const zero: Decimal = { digits: 0n, scale: 0 };

const form = /^(-?\d+)(?:\.(\d+))?(?:[eE]([+-]?\d{1,3}))?$/;

/** Reads a number as a table writes it, exponents included; undefined for anything else. */
export const decimalIn = (cell: string): Decimal | undefined => {
  const [, whole, fraction = '', exponent = '0'] = form.exec(cell) ?? [];
  if (whole === undefined) return undefined;
  const digits = BigInt(`${whole}${fraction}`);
  const scale = fraction.length - Number(exponent);
  return scale >= 0 ? { digits, scale } : { digits: digits * 10n ** BigInt(-scale), scale: 0 };
};

const scaledTo = ({ digits, scale }: Decimal, to: number): bigint => digits * 10n ** BigInt(to - scale);

/** The exact sum. */
const added = (a: Decimal, b: Decimal): Decimal => {
  const scale = Math.max(a.scale, b.scale);
  return { digits: scaledTo(a, scale) + scaledTo(b, scale), scale };
};

export const sumOf = (all: Iterable<Decimal>): Decimal => [...all].reduce(added, zero);

export const isZero = ({ digits }: Decimal): boolean => digits === 0n;

/** To whole cents, half a cent away from zero. */
export const toCents = ({ digits, scale }: Decimal): bigint => {
  if (scale <= 2) return digits * 10n ** BigInt(2 - scale);
  const unit = 10n ** BigInt(scale - 2);
  const size = digits < 0n ? -digits : digits;
  const rounded = (size * 2n + unit) / (unit * 2n);
  return digits < 0n ? -rounded : rounded;
};

/** As it is written, without zeros that say nothing. */
export const written = ({ digits, scale }: Decimal): string => {
  const size = (digits < 0n ? -digits : digits).toString().padStart(scale + 1, '0');
  const fraction = scale === 0 ? '' : size.slice(-scale).replace(/0+$/, '');
  const whole = scale === 0 ? size : size.slice(0, -scale);
  return `${digits < 0n ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
};
