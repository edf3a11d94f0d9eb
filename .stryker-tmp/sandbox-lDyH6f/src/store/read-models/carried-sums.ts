// @ts-nocheck
import type { Alike } from '../../projections/progress.ts';
import { type Interned, intern } from './interned.ts';
import { bits, type Lines, lineWidth } from './ledger-lines.ts';

/** The class of each item, by its number: those of which the text is the same are of one; -1 for what nobody asks for. */
type Classes = { readonly texts: Interned<string, string>; readonly ofItem: number[] };

/**
 * How many numbers a sum has: how many lines, the upper and lower part of its least and of its most, what its last line
 * says that an event reported, and how many reports they are of, and how many without a number.
 */
const sumWidth = 8;

/** How many of them are added up line by line. */
const addends = 4;

/** Where the others stand. */
const [ofNewest, ofReports, ofUndisclosed] = [5, 6, 7];

/** What each group of lines adds up to over the first `length` of them. */
type Sums = { length: number; numbers: Float64Array };

/**
 * What lines add up to where they are alike for somebody, carried on from line to line. As the sums stood after every so
 * many lines is kept, so that an earlier moment is one of these and what came until then.
 */
export type Carried = {
  readonly alike: Alike;
  /** How many lines are added up between one moment that is kept and the next. */
  readonly interval: number;
  readonly traits: Classes;
  readonly days: Classes;
  /** The group of lines by the class of their traits and that of their days. */
  readonly groups: (number | undefined)[][];
  /** Of each group the numbers of the traits and of the days of one of its lines. */
  readonly examples: Example[];
  readonly newest: Sums;
  readonly earlier: Sums[];
};

export type Example = { readonly traits: number; readonly days: number };

/** A group of lines that are alike, with what it adds up to. */
export type GroupSum = Example & {
  readonly upperMin: number;
  readonly lowerMin: number;
  readonly upperMax: number;
  readonly lowerMax: number;
  /** One more than the index of the newest event that reported one of them; 0 where none did. */
  readonly reportedBy: number;
  readonly reports: number;
  readonly undisclosedReports: number;
};

/** The class and the group of what nobody asks for. */
const none = -1;

/** So many lines are added up in less than a thousandth of a second. */
export const usualInterval = 32_768;

export const carriedFor = (alike: Alike, interval: number): Carried => ({
  alike,
  interval,
  traits: { texts: intern(), ofItem: [] },
  days: { texts: intern(), ofItem: [] },
  groups: [],
  examples: [],
  newest: { length: 0, numbers: new Float64Array(sumWidth) },
  earlier: [],
});

const classifyNew = <Item>(
  { texts, ofItem }: Classes,
  items: readonly Item[],
  textOf: (item: Item) => string | undefined,
): void => {
  for (const item of items.slice(ofItem.length)) {
    const text = textOf(item);
    ofItem.push(text === undefined ? none : texts.numberOf(text, () => text));
  }
};

/** Finds the classes of all that lines are of by now. */
const classify = ({ alike, traits, days }: Carried, lines: Lines): void => {
  classifyNew(traits, lines.traits.items, alike.traits);
  classifyNew(days, lines.days.items, alike.days);
};

/** The group of what has these traits and days; none for what nobody asks for. */
const groupOf = ({ traits, days, groups, examples }: Carried, own: number, when: number): number => {
  const [one, other] = [traits.ofItem[own] ?? none, days.ofItem[when] ?? none];
  if (one === none || other === none) return none;
  groups[one] ??= [];
  const known = groups[one][other];
  if (known !== undefined) return known;
  groups[one][other] = examples.length;
  return examples.push({ traits: own, days: when }) - 1;
};

const grownTo = (numbers: Float64Array, length: number): Float64Array => {
  if (length <= numbers.length) return numbers;
  const grown = new Float64Array(length * 2);
  grown.set(numbers);
  return grown;
};

/** Adds a line, whose numbers begin at a place, to the sum of a group. */
const addLine = ({ numbers: own }: Lines, at: number, sums: Float64Array, group: number): void => {
  const to = group * sumWidth;
  sums[to] = (sums[to] ?? 0) + 1;
  for (let part = 1; part <= addends; part += 1) {
    sums[to + part] = (sums[to + part] ?? 0) + (own[at + 1 + part] ?? 0);
  }
  // Lines come in the order of the log: the last is the newest.
  sums[to + ofNewest] = own[at + 6] || (sums[to + ofNewest] ?? 0);
};

/** By group the report that was counted in it last, with a number or without, told by its first line. */
type Counted = { readonly reports: number[]; readonly undisclosed: number[] };

/** Counts the report of a line in a group, where no line before it did. */
const countReport = (
  sums: Float64Array,
  group: number,
  { said, report }: { readonly said: number; readonly report: number },
  counted: Counted,
): void => {
  const one = (said & bits.taken) === 0 ? 1 : -1;
  const count = (last: number[], member: number): void => {
    if (last[group] === report) return;
    last[group] = report;
    sums[group * sumWidth + member] = (sums[group * sumWidth + member] ?? 0) + one;
  };
  if ((said & (bits.amount | bits.mark)) !== 0) count(counted.reports, ofReports);
  if ((said & bits.mark) !== 0) count(counted.undisclosed, ofUndisclosed);
};

/** Adds lines up to a length to sums. Of what they are of all classes are known. */
const addUp = (carried: Carried, lines: Lines, sums: Sums, length: number): void => {
  const { numbers: own } = lines;
  const counted: Counted = { reports: [], undisclosed: [] };
  let report = none;
  for (let at = sums.length * lineWidth; at < length * lineWidth; at += lineWidth) {
    const said = own[at + 7] ?? 0;
    if ((said & bits.leads) !== 0) report = at;
    const group = groupOf(carried, own[at] ?? 0, own[at + 1] ?? 0);
    if (group === none) continue;
    sums.numbers = grownTo(sums.numbers, (group + 1) * sumWidth);
    addLine(lines, at, sums.numbers, group);
    countReport(sums.numbers, group, { said, report }, counted);
  }
  sums.length = length;
};

/** The same sums by themselves, without room for more groups. */
const copyOf = ({ examples }: Carried, { length, numbers }: Sums): Sums => ({
  length,
  numbers: numbers.slice(0, examples.length * sumWidth),
});

const leadsAt = ({ numbers }: Lines, line: number): boolean =>
  ((numbers[line * lineWidth + 7] ?? 0) & bits.leads) !== 0;

/** Where to end that the lines of no report are parted: they are counted together. A moment never parts them. */
const wholeReports = (lines: Lines, from: number, length: number): number => {
  let end = Math.min(from, length);
  while (end < length && !leadsAt(lines, end)) end += 1;
  return end;
};

/** Carries the sums on to a length that they have not reached, and keeps how they stood in between. */
const carryOn = (carried: Carried, lines: Lines, length: number): void => {
  const { newest, earlier, interval } = carried;
  while (newest.length < length) {
    const next = newest.length - (newest.length % interval) + interval;
    addUp(carried, lines, newest, wholeReports(lines, next, length));
    if (newest.length >= next) earlier.push(copyOf(carried, newest));
  }
};

/** The sums over the first lines, up to a length. */
const sumsAt = (carried: Carried, lines: Lines, length: number): Sums => {
  classify(carried, lines);
  carryOn(carried, lines, length);
  if (carried.newest.length === length) return carried.newest;
  const kept = carried.earlier.findLast((each) => each.length <= length);
  const sums =
    kept === undefined ? { length: 0, numbers: new Float64Array(sumWidth) } : copyOf(carried, kept);
  addUp(carried, lines, sums, length);
  return sums;
};

/** What lines up to a length add up to, for each group of which there are any. */
export const groupSums = (carried: Carried, lines: Lines, length: number): readonly GroupSum[] => {
  const { numbers } = sumsAt(carried, lines, length);
  return carried.examples.flatMap(({ traits, days }, group) => {
    const at = group * sumWidth;
    if ((numbers[at] ?? 0) === 0) return [];
    const own = (member: number): number => numbers[at + member] ?? 0;
    return [
      {
        traits,
        days,
        upperMin: own(1),
        lowerMin: own(2),
        upperMax: own(3),
        lowerMax: own(4),
        reportedBy: own(ofNewest),
        reports: own(ofReports),
        undisclosedReports: own(ofUndisclosed),
      },
    ];
  });
};
