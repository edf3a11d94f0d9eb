// @ts-nocheck
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Alike } from '../../src/projections/progress.ts';
import type { Entry } from '../../src/projections/rows.ts';
import { openReadModels } from '../../src/store/read-models/read-models.ts';

const track = 'artillery-ammunition';
// The most that one report may hold, in cents: hundreds of these are more than a double holds exactly.
const most = 10n ** 13n;

const amount = fc.oneof(fc.bigInt(0n, 100n), fc.bigInt(most - 9n, most));

/** What one report adds to a ledger, or takes from it again. */
const line = fc.record({
  body: fc.constantFrom('mod-nl', 'eums'),
  reference: fc.constantFrom<string[]>('A', 'B', 'C'),
  variant: fc.constantFrom('155mm', 'not-stated'),
  donors: fc.constantFrom(['NL'], ['DE', 'NL']),
  behind: fc.constantFrom([], ['eums']),
  status: fc.constantFrom('reported', 'verified'),
  day: fc.integer({ min: 1, max: 5 }),
  amount: fc.option(amount, { nil: undefined }),
  isTaken: fc.boolean(),
});

type Line = typeof line extends fc.Arbitrary<infer Value> ? Value : never;

const entryOf = ({ body, reference, day, amount: size, isTaken, ...rest }: Line, at: number): Entry => {
  const sign = isTaken ? -1n : 1n;
  return {
    ...rest,
    status: rest.status === 'verified' ? 'verified' : 'reported',
    position: BigInt(at) * 3n,
    index: BigInt(at),
    part: 0,
    report: { body, reference },
    track,
    source: 'stock',
    bound: 'exact',
    effectiveOn: `2025-01-0${day}`,
    first: day,
    last: day,
    min: sign * (size ?? 0n),
    max: sign * ((size ?? 0n) + 7n),
    undisclosed: size === undefined ? sign : 0n,
    leads: true,
    reported: !isTaken,
  };
};

const bodyOf = ({ report }: Entry): string => report.body;

const inOrder = (texts: readonly string[]): readonly string[] =>
  texts.toSorted((a, b) => (a < b ? -1 : Number(a > b)));

/** Sums by a name, in plain arithmetic of whole numbers of any size. */
const summedBy = (entries: readonly Entry[], nameOf: (entry: Entry) => string): readonly string[] => {
  const sums = new Map<string, { min: bigint; max: bigint }>();
  for (const entry of entries) {
    const { min, max } = sums.get(nameOf(entry)) ?? { min: 0n, max: 0n };
    sums.set(nameOf(entry), { min: min + entry.min, max: max + entry.max });
  }
  return inOrder([...sums].map(([name, { min, max }]) => `${name}: ${min} to ${max}`));
};

/** Alike are lines that agree in all that is compared here. */
const ofKinds = (upTo: number): Alike => ({
  name: `kinds ${upTo}`,
  traits: (traits) => JSON.stringify(traits),
  days: ({ last }) => (last <= upTo ? String(last) : undefined),
});

/** Alike are lines of one body before the third day, and those after it; of other variants nobody asks. */
const lateOrEarly = (upTo: number) =>
  ({
    name: `up to ${upTo}`,
    traits: ({ body, variant }) => (variant === '155mm' ? body : undefined),
    days: ({ last }) => (last <= upTo ? `${last > 2}` : undefined),
  }) satisfies Alike;

const isBefore = (position: bigint, upTo: number) => (entry: Entry) =>
  entry.position <= position && entry.last <= upTo;

const asked = fc.record({ entries: fc.nat(30), upTo: fc.integer({ min: 0, max: 6 }) });

describe('the lines of a ledger, added up', () => {
  it('are the plain sums at every position and day, however they were asked for meanwhile, also where they are large', () => {
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 30 }),
        fc.array(asked, { minLength: 1 }),
        (lines, questions) => {
          const models = openReadModels();
          const entries = lines.map(entryOf);
          let put = 0;
          for (const { entries: number, upTo } of questions) {
            models.putRows({ entries: entries.slice(put, number) });
            put = Math.max(put, Math.min(number, entries.length));
            const position = BigInt(number) * 3n - 1n;
            const there = entries.filter(isBefore(position, upTo));
            const kinds = models.sumsAlike(track, { position }, ofKinds(upTo));
            const told = kinds.map(
              ({ body, variant, donors, behind, status, last, min, max }) =>
                `${body} ${variant} ${donors} ${behind} ${status} ${last}: ${min} to ${max}`,
            );
            expect(told.toSorted()).toEqual(
              summedBy(
                there,
                (entry) =>
                  `${bodyOf(entry)} ${entry.variant} ${entry.donors} ${entry.behind} ${entry.status} ${entry.last}`,
              ),
            );
            const alike = lateOrEarly(upTo);
            const few = models.sumsAlike(track, { position }, alike);
            expect(
              few
                .map(
                  ({ body, last, min, max }) =>
                    `${body} ${alike.days({ effectiveOn: '', first: last, last })}: ${min} to ${max}`,
                )
                .toSorted(),
            ).toEqual(
              summedBy(
                there.filter(({ variant }) => variant === '155mm'),
                (entry) => `${bodyOf(entry)} ${alike.days(entry)}`,
              ),
            );
          }
          models.close();
        },
      ),
    );
  });

  it('say how many reports without a number are alike, and name each of them', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat(40), { minLength: 1, maxLength: 20 }),
        fc.nat(20),
        (numbers, withdrawn) => {
          const models = openReadModels();
          const marked = numbers.map((number, at) =>
            entryOf(
              {
                body: number % 2 === 0 ? 'mod-nl' : 'eums',
                reference: `R-${number}`,
                variant: '155mm',
                donors: ['NL'],
                behind: [],
                status: 'reported',
                day: (number % 5) + 1,
                amount: undefined,
                isTaken: false,
              },
              at,
            ),
          );
          const taken = marked.slice(0, withdrawn).map(
            (entry, at): Entry => ({
              ...entry,
              position: BigInt(marked.length + at) * 3n,
              undisclosed: -1n,
            }),
          );
          models.putRows({ entries: [...marked, ...taken] });
          const standing = marked.slice(withdrawn);
          const everything = { position: 1_000n };
          const alike = { name: '', traits: ({ body }: { readonly body: string }) => body, days: () => '' };
          const parts = models
            .sumsAlike(track, everything, alike)
            .filter(({ undisclosedReports }) => undisclosedReports > 0);
          const perBody = (body: string) => standing.filter((entry) => bodyOf(entry) === body).length;
          expect(
            parts.map(({ body, undisclosedReports }) => `${body} ${undisclosedReports}`).toSorted(),
          ).toEqual(
            ['eums', 'mod-nl'].filter((body) => perBody(body) > 0).map((body) => `${body} ${perBody(body)}`),
          );
          expect(
            models
              .undisclosedParts(track, everything, 10)
              .map(({ reference }) => reference)
              .toSorted(),
          ).toEqual(standing.map(({ report }) => report.reference).toSorted());
          models.close();
        },
      ),
    );
  });

  it('are read anew once the rows have been thrown away', () => {
    const models = openReadModels();
    const of = (size: bigint): Entry =>
      entryOf(
        {
          ...{ body: 'eums', reference: 'A', variant: '155mm', donors: ['NL'], behind: [] },
          ...{ status: 'reported', day: 1, amount: size, isTaken: false },
        },
        1,
      );
    models.putRows({ entries: [of(100n)] });
    expect(models.sumsAlike(track, { position: 9n }, ofKinds(9))).toMatchObject([{ min: 100n }]);
    models.clear();
    expect(models.sumsAlike(track, { position: 9n }, ofKinds(9))).toEqual([]);
    models.putRows({ entries: [of(40n)] });
    expect(models.sumsAlike(track, { position: 9n }, ofKinds(9))).toMatchObject([{ min: 40n }]);
    models.close();
  });
});
