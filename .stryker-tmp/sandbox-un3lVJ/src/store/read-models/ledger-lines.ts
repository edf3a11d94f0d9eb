// @ts-nocheck
import type { LineTraits } from '../../projections/progress.ts';
import type { Entry, EntryKey } from '../../projections/rows.ts';
import { type Interned, intern } from './interned.ts';
import { type Marks, marksFrom, noMarks } from './undisclosed-marks.ts';

/** When a line is effective. */
type LineDays = Pick<Entry, 'effectiveOn' | 'first' | 'last'>;

/** A line as it is read: positions as two numbers, since one number does not hold all of them exactly. */
export type LineRow = readonly [
  track: string,
  upperPosition: number,
  lowerPosition: number,
  part: number,
  /** The number under which rows hold what the line is of. */
  traits: number,
  effectiveOn: string,
  first: number,
  last: number,
  min: number,
  max: number,
  undisclosed: number,
  /** Null where the line marks nothing. */
  reference: string | null,
  /** One more than the index of the event, where that reported it; else 0. */
  reportedBy: number,
  /** 1 where it is the first of the lines that its report has together, else 0. */
  leads: number,
];

/** What the lower part of a position counts up to. */
export const lowerPosition = 2 ** 31;

/**
 * The lines of one track in the order of the log, in columns of numbers: a million of them are some megabytes. What a line is
 * of, and when, it shares with others that agree in it.
 */
export type Lines = {
  readonly traits: Interned<number, LineTraits>;
  readonly days: Interned<string, LineDays>;
  readonly marks: Marks;
  positions: Uint32Array;
  /**
   * Of each line the numbers of its traits and its days, the upper and lower part of its least and of its most, and one more
   * than the index of the event that reported it, or 0, and what it is in bits.
   */
  numbers: Int32Array;
  length: number;
};

/** How many numbers a line has. */
export const lineWidth = 8;

/** The bits of a line: of its report the first, a line with an amount, one with a mark, one that is taken away again. */
export const bits = { leads: 1, amount: 2, mark: 4, taken: 8 } as const;

const bitsOf = (max: number, undisclosed: number, leads: number): number =>
  (leads === 0 ? 0 : bits.leads) |
  (max === 0 ? 0 : bits.amount) |
  (undisclosed === 0 ? 0 : bits.mark) |
  (max < 0 || undisclosed < 0 ? bits.taken : 0);

/**
 * Amounts are up to 10^13, more than a number of 32 bits holds and, added up, more than a double holds exactly: their
 * parts are added up apart. So sums are exact for half a billion lines.
 */
const lowerPart = 2 ** 24;

export const wholeOf = (upper: number, lower: number): bigint =>
  BigInt(upper) * BigInt(lowerPart) + BigInt(lower);

const firstLength = 64;

export const noLines = (): Lines => ({
  traits: intern(),
  days: intern(),
  marks: noMarks(),
  positions: new Uint32Array(firstLength * 2),
  numbers: new Int32Array(firstLength * lineWidth),
  length: 0,
});

/** How much more room is made than is needed: a half, since a track may have very many lines. */
const grown = (length: number): number => Math.ceil(length * 1.5);

const makeRoom = (lines: Lines): void => {
  if (lines.length * 2 < lines.positions.length) return;
  const room = grown(lines.length);
  const positions = new Uint32Array(room * 2);
  positions.set(lines.positions);
  lines.positions = positions;
  const numbers = new Int32Array(room * lineWidth);
  numbers.set(lines.numbers);
  lines.numbers = numbers;
};

/** Puts a line behind those that are there. */
export const takeLine = (lines: Lines, row: LineRow, traitsAt: (number: number) => LineTraits): void => {
  const [
    ,
    upper,
    lower,
    ,
    number,
    effectiveOn,
    first,
    last,
    min,
    max,
    undisclosed,
    reference,
    reportedBy,
    leads,
  ] = row;
  makeRoom(lines);
  const traits = lines.traits.numberOf(number, () => traitsAt(number));
  const days = lines.days.numberOf(effectiveOn, () => ({ effectiveOn, first, last }));
  const line = lines.length;
  lines.positions[line * 2] = upper;
  lines.positions[line * 2 + 1] = lower;
  const at = line * lineWidth;
  lines.numbers[at] = traits;
  lines.numbers[at + 1] = days;
  lines.numbers[at + 2] = Math.trunc(min / lowerPart);
  lines.numbers[at + 3] = min % lowerPart;
  lines.numbers[at + 4] = Math.trunc(max / lowerPart);
  lines.numbers[at + 5] = max % lowerPart;
  lines.numbers[at + 6] = reportedBy;
  lines.numbers[at + 7] = bitsOf(max, undisclosed, leads);
  lines.length += 1;
  if (reference === null) return;
  const { body } = traitsAt(number);
  marksFrom(lines.marks, { line, body, reference, traits, days, marks: undisclosed });
};

/** Both parts of a position; one before the first has none. */
const partsOf = (position: bigint): readonly [number, number] =>
  position < 0n
    ? [-1, 0]
    : [Number(position / BigInt(lowerPosition)), Number(position % BigInt(lowerPosition))];

/** The place of a line, after which others come. */
export const placeOf = ([, upper, lower, part]: LineRow): EntryKey => ({
  position: BigInt(upper) * BigInt(lowerPosition) + BigInt(lower),
  part,
});

/** How many of the lines were there at a position. */
export const lengthAt = ({ positions, length }: Lines, position: bigint): number => {
  const [upper, lower] = partsOf(position);
  const isThere = (line: number): boolean => {
    const own = positions[line * 2] ?? 0;
    return own < upper || (own === upper && (positions[line * 2 + 1] ?? 0) <= lower);
  };
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isThere(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
};
