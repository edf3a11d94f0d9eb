// @ts-nocheck
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Alike, LineTraits } from '../../src/projections/progress.ts';
import { type Carried, carriedFor, groupSums } from '../../src/store/read-models/carried-sums.ts';
import {
  type LineRow,
  type Lines,
  lengthAt,
  noLines,
  takeLine,
  wholeOf,
} from '../../src/store/read-models/ledger-lines.ts';
import { standingAmong } from '../../src/store/read-models/undisclosed-marks.ts';

// The most that one report may hold, in cents.
const most = 10 ** 13;

const bodies = ['eums', 'mod-nl', 'nsatu'];

const traitsAt = (number: number): LineTraits => ({
  body: bodies[number] ?? '',
  variant: '155mm',
  source: 'stock',
  donors: ['NL'],
  behind: [],
  bound: 'exact',
  status: 'reported',
});

/** One line: whose, on which day, how much, and whether it is taken away. */
const line = fc.record({
  traits: fc.nat(2),
  day: fc.integer({ min: 1, max: 4 }),
  amount: fc.oneof(fc.nat(50), fc.integer({ min: most - 9, max: most })),
  isTaken: fc.boolean(),
});

type Line = typeof line extends fc.Arbitrary<infer Value> ? Value : never;

/** Positions on both sides of what one number of 31 bits holds. */
const positionOf = (at: number): bigint => 2n ** 31n - 3n + BigInt(at);

const rowOf = ({ traits, day, amount, isTaken }: Line, at: number): LineRow => {
  const [upper, lower] = [positionOf(at) / 2n ** 31n, positionOf(at) % 2n ** 31n].map(Number);
  const signed = isTaken ? -amount : amount;
  return [
    'drones',
    upper ?? 0,
    lower ?? 0,
    0,
    traits,
    `2025-01-0${day}`,
    day,
    day,
    signed,
    signed,
    0,
    null,
    isTaken ? 0 : at + 1,
    1,
  ];
};

/** Alike are lines of one body, those before the third day and those after it; of one body nobody asks. */
const alike: Alike = {
  name: '',
  traits: ({ body }) => (body === 'nsatu' ? undefined : body),
  days: ({ last }) => (last === 3 ? undefined : String(last > 3)),
};

/** What a group of lines adds up to, and the number of the last line that was reported in it. */
type Sum = { readonly sum: bigint; readonly newest: number };

/** The sums of lines in plain arithmetic of whole numbers of any size. */
const plainSums = (lines: readonly Line[]): Readonly<Record<string, Sum>> => {
  const sums: Record<string, Sum> = {};
  for (const [at, { traits, day, amount, isTaken }] of lines.entries()) {
    if (traits === 2 || day === 3) continue;
    const name = `${bodies[traits]} ${day > 3}`;
    const { sum, newest } = sums[name] ?? { sum: 0n, newest: -1 };
    sums[name] = isTaken ? { sum: sum - BigInt(amount), newest } : { sum: sum + BigInt(amount), newest: at };
  }
  return sums;
};

/** Takes the lines that are not there yet, up to a number of them. */
const takeUpTo = (lines: Lines, all: readonly Line[], there: number): void => {
  for (const next of all.slice(lines.length, there)) takeLine(lines, rowOf(next, lines.length), traitsAt);
};

const sumsOf = (carried: Carried, lines: Lines, length: number): Readonly<Record<string, Sum>> =>
  Object.fromEntries(
    groupSums(carried, lines, length).map(({ traits, days, upperMin, lowerMin, reportedBy }) => [
      `${lines.traits.items[traits]?.body} ${(lines.days.items[days]?.last ?? 0) > 3}`,
      { sum: wholeOf(upperMin, lowerMin), newest: reportedBy - 1 },
    ]),
  );

describe('sums that are carried on from line to line', () => {
  it('are the plain sums of the lines up to any position, in whatever order they are asked for, while lines come', () => {
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 40 }),
        fc.array(fc.record({ there: fc.nat(40), asked: fc.nat(40) }), { minLength: 1, maxLength: 20 }),
        fc.integer({ min: 1, max: 7 }),
        (all, questions, interval) => {
          const [lines, carried] = [noLines(), carriedFor(alike, interval)];
          for (const { there, asked } of questions) {
            takeUpTo(lines, all, there);
            const length = lengthAt(lines, positionOf(asked - 1));
            expect(length).toBe(Math.min(asked, lines.length));
            expect(sumsOf(carried, lines, length)).toEqual(plainSums(all.slice(0, length)));
          }
        },
      ),
    );
  });
});

/** A part of what a report says: on one day, with an amount that may be nothing, or with none. */
const part = fc.record({
  traits: fc.nat(2),
  day: fc.integer({ min: 1, max: 4 }),
  amount: fc.option(fc.nat(2), { nil: undefined }),
});

type Part = typeof part extends fc.Arbitrary<infer Value> ? Value : never;

/** What a report says one time after another, in parts; nothing once it is withdrawn. */
const reports = fc.array(
  fc.record({ reference: fc.constantFrom('A', 'B', 'C'), parts: fc.array(part, { maxLength: 3 }) }),
  { maxLength: 25 },
);

/** The lines of a report at an event, or the same taken away again. */
const linesOf = (
  reference: string,
  parts: readonly Part[],
  event: number,
  sign: number,
): readonly LineRow[] =>
  parts.map(({ traits, day, amount }, at) => {
    const marks = amount === undefined ? sign : 0;
    const signed = sign * (amount ?? 0);
    const days = [`2025-01-0${day}`, day, day] as const;
    const named = marks === 0 ? null : reference;
    return ['drones', 0, event, at, traits, ...days, signed, signed, marks, named, 0, at === 0 ? 1 : 0];
  });

type Counts = { readonly reports: number; readonly undisclosed: number };

/** Of what stands, how many reports each group has with anything in it, and with a mark in it. */
const plainCounts = (standing: ReadonlyMap<string, readonly Part[]>): Readonly<Record<string, Counts>> => {
  const counts: Record<string, Counts> = {};
  for (const parts of standing.values()) {
    const asked = parts.filter(({ traits, day }) => traits !== 2 && day !== 3);
    const groupOf = ({ traits, day }: Part): string => `${bodies[traits]} ${day > 3}`;
    for (const group of new Set(asked.map(groupOf))) {
      const own = asked.filter((each) => groupOf(each) === group && each.amount !== 0);
      const { reports: before, undisclosed } = counts[group] ?? { reports: 0, undisclosed: 0 };
      const marked = own.some(({ amount }) => amount === undefined);
      counts[group] = {
        reports: before + Number(own.length > 0),
        undisclosed: undisclosed + Number(marked),
      };
    }
  }
  return counts;
};

const countsOf = (carried: Carried, lines: Lines, length: number): Readonly<Record<string, Counts>> =>
  Object.fromEntries(
    groupSums(carried, lines, length).map(({ traits, days, reports: counted, undisclosedReports }) => [
      `${lines.traits.items[traits]?.body} ${(lines.days.items[days]?.last ?? 0) > 3}`,
      { reports: counted, undisclosed: undisclosedReports },
    ]),
  );

/** Takes what reports say, one event after another; says after how many lines which reports counted. */
const takeReports = (
  lines: Lines,
  history: readonly { readonly reference: string; readonly parts: readonly Part[] }[],
  meanwhile: () => void,
) => {
  const standing = new Map<string, readonly Part[]>();
  return history.map(({ reference, parts }, event) => {
    const before = linesOf(reference, standing.get(reference) ?? [], event, -1);
    const after = linesOf(reference, parts, event, 1);
    for (const row of [...before, ...after]) takeLine(lines, row, traitsAt);
    standing.set(reference, parts);
    meanwhile();
    return { length: lines.length, counts: plainCounts(standing) };
  });
};

const isAny = ([, counts]: readonly [string, Counts]): boolean => counts.reports > 0;

describe('reports that are counted on the way', () => {
  it('are counted once in each group at every moment, in however many lines they come, and however often again', () => {
    fc.assert(
      fc.property(
        reports,
        fc.integer({ min: 1, max: 7 }),
        fc.boolean(),
        (history, interval, isAskedMeanwhile) => {
          const [lines, carried] = [noLines(), carriedFor(alike, interval)];
          const meanwhile = (): void => {
            if (isAskedMeanwhile) groupSums(carried, lines, lines.length);
          };
          const stood = takeReports(lines, history, meanwhile);
          for (const { length, counts } of stood) {
            const told = Object.entries(countsOf(carried, lines, length)).filter(isAny);
            expect(Object.fromEntries(told)).toEqual(
              Object.fromEntries(Object.entries(counts).filter(isAny)),
            );
          }
        },
      ),
    );
  });
});

/** What a report says one time after another: on which day, and whether it has no number then, or is withdrawn. */
const histories = fc.array(
  fc.record({
    reference: fc.constantFrom('A', 'B', 'C'),
    day: fc.integer({ min: 1, max: 2 }),
    isMarked: fc.boolean(),
  }),
  { maxLength: 30 },
);

describe('reports without a number', () => {
  it('stand at every position with what they said last by then', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const lines = noLines();
        const reported = history.map(({ reference, day, isMarked }) => ({
          reference,
          parts: isMarked ? [{ traits: 0, day, amount: undefined }] : [],
        }));
        const stood = takeReports(lines, reported, () => {});
        for (const [event, { length }] of stood.entries()) {
          const said = new Map(history.slice(0, event + 1).map((each) => [each.reference, each]));
          const marked = [...said.values()].filter(({ isMarked }) => isMarked);
          const standing = [...standingAmong(lines.marks, length)].flatMap(({ reference, parts }) =>
            parts.map(({ days, marks }) => `${reference} ${lines.days.items[days]?.last} ${marks}`),
          );
          expect(standing).toHaveLength(marked.length);
          expect(new Set(standing)).toEqual(
            new Set(marked.map(({ reference, day }) => `${reference} ${day} 1`)),
          );
        }
      }),
    );
  });
});
