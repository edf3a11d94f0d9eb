// @ts-nocheck
import fc from 'fast-check';

/** Reports as bodies write them: well formed, but in every manner that normalising has to level. */

type Numeral = number | string;

const cents = (whole: number): string => `${Math.floor(whole / 100)}.${String(whole % 100).padStart(2, '0')}`;

const numbers = fc.tuple(fc.integer({ min: 1, max: 1_000_000 }), fc.integer({ min: 0, max: 3 }));

/** A number, or an interval that may be one of a single number. */
const quantityOf = (as: (whole: number) => Numeral) =>
  fc.oneof(
    numbers.map(([least]) => as(least)),
    numbers.map(([least, more]) => ({ min: as(least), max: as(least + more) })),
    fc.constant('undisclosed'),
  );

const tracks = fc.constantFrom(
  { track: 'artillery-ammunition', variant: '155mm', as: Number },
  { track: 'drones', variant: 'naval', as: Number },
  { track: 'era-loans', variant: 'eu-mfa', as: cents },
);

const codes = fc.uniqueArray(fc.constantFrom('CZ', 'DE', 'EU', 'GB', 'NL', 'NO', 'US'), {
  minLength: 2,
  maxLength: 5,
});

const joint = fc.record({ donors: codes });

/** Parts that add up to the whole, each written as a number or as an interval of it alone. */
const split = (as: (whole: number) => Numeral) =>
  fc
    .tuple(codes, fc.array(fc.tuple(numbers, fc.boolean()), { minLength: 5, maxLength: 5 }))
    .map(([donors, all]) => {
      const parts = all.slice(0, donors.length);
      const written = (whole: number, alone: boolean) =>
        alone ? as(whole) : { min: as(whole), max: as(whole) };
      return {
        donors: donors.map((donor, at) => {
          const [[whole], alone] = parts[at] ?? [[1, 0], true];
          return { donor, quantity: written(whole, alone) };
        }),
        quantity: as(parts.reduce((sum, [[whole]]) => sum + whole, 0)),
      };
    });

const two = (number: number) => String(number).padStart(2, '0');

const day = fc
  .record({
    year: fc.integer({ min: 2022, max: 2024 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  })
  .map((date) => `${date.year}-${two(date.month)}-${two(date.day)}`);

const effectiveOn = fc.oneof(
  day,
  day.map((each) => each.slice(0, 7)),
  day.map((each) => each.slice(0, 4)),
  day.map((each) => `${each}/${each}`),
  fc.tuple(day, day).map((days) => days.toSorted().join('/')),
);

const text = fc.constantFrom(
  'plain',
  '  blanks at the edges \n',
  'de\u0301compose\u0301',
  'line\nends',
  '\uFEFFmark\u200B',
  '=1+1 \u{1F600}',
  // Marks whose order the normal form changes, and a letter that it takes apart.
  'q\u0323\u0307 q\u0307\u0323 \u0958',
);

const evidence = fc.array(
  fc.record(
    { title: text, url: fc.webUrl(), sha256: fc.stringMatching(/^[0-9a-f]{64}$/) },
    { requiredKeys: ['title'] },
  ),
  { maxLength: 3 },
);

const commitment = fc.record({
  body: fc.constantFrom('mod-nl', 'eda'),
  reference: fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._:~-]{0,20}$/),
});

/** A report as somebody might send it, with nothing wrong. */
export const aReport: fc.Arbitrary<Readonly<Record<string, unknown>>> = tracks.chain(
  ({ track, variant, as }) =>
    fc
      .record({
        whose: fc.oneof(
          fc.record({ donor: fc.constantFrom('NL', 'EU'), quantity: quantityOf(as) }),
          fc.tuple(joint, quantityOf(as)).map(([donors, quantity]) => ({ ...donors, quantity })),
          split(as),
        ),
        rest: fc.record(
          {
            effectiveOn,
            variant: fc.constantFrom(variant, 'not-stated'),
            source: fc.constantFrom('stock', 'joint-procurement', 'not-stated'),
            bound: fc.constant('exact'),
            commitment,
            evidence,
            note: text,
          },
          { requiredKeys: ['effectiveOn'] },
        ),
      })
      .map(({ whose, rest }) => ({ track, ...whose, ...rest })),
);

/** The same JSON with the members of every object, and the donors, in another order. */
const shuffled = (value: unknown, order: (name: string) => number): unknown => {
  if (Array.isArray(value)) return value.map((each: unknown) => shuffled(each, order));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => order(a) - order(b))
      .map(([name, member]) => [name, shuffled(member, order)]),
  );
};

const turned = (items: readonly unknown[], by: number): readonly unknown[] => {
  const at = by % Math.max(1, items.length);
  return [...items.slice(at), ...items.slice(0, at)];
};

/** A report and the same report written in another order. */
export const aReportTwice = fc
  .record({ report: aReport, turn: fc.nat({ max: 10 }), salt: fc.integer({ min: 1, max: 1_000 }) })
  .map(({ report, turn, salt }) => {
    const order = (name: string) =>
      [...name].reduce((sum, each) => (sum * 31 + each.charCodeAt(0)) % salt, 7);
    const { donors } = report;
    const moved = Array.isArray(donors) ? { ...report, donors: turned(donors, turn) } : report;
    return { report, another: shuffled(moved, order) };
  });
