// @ts-nocheck
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRows } from '../../src/ingest/kiel/classes.ts';
import { contentsOf } from '../../src/ingest/kiel/contents.ts';
import { readMapping } from '../../src/ingest/kiel/mapping.ts';
import type { Row } from '../../src/ingest/kiel/rows.ts';
import { packaged } from '../support/server.ts';

const mapping = readMapping(packaged('seeds/kiel-mapping.json'));
const latest = mapping.releases.at(-1);
if (latest === undefined) throw new Error('the mapping knows no release');

const plain: Omit<Row, 'row'> = {
  isEven: true,
  activity: 'NLM1',
  donor: 'Netherlands',
  date: '2023-05-01',
  kind: 'Military',
  leftOut: false,
  text: 'ammunition',
  value: '.',
  item: '155mm artillery round',
  delivered: '.',
  source: '',
  links: [],
};

/** What comes of rows, the first of which is row 2 of the table. */
const accountOf = (...changes: readonly Partial<Row>[]) => {
  const rows = changes.map((change, at) => ({ ...plain, ...change, row: at + 2 }));
  const release = { ...latest };
  const read = readRows({ release, rows }, mapping);
  const { contents, values, items } = contentsOf(read, { release, mapping });
  return {
    values: read.map((row) => values.get(row)),
    items: read.map((row) => items.get(row)),
    contents: contents.map(({ reference, content }) => [reference, content.quantity]),
  };
};

describe('the value of a row', () => {
  it('is summed with those of its activity and rounded once', () => {
    // 0.004 + 0.004 is 0.008, which is one cent; each by itself would be none.
    expect(accountOf({ value: '0.004' }, { value: '0.004' })).toMatchObject({
      values: ['recorded', 'recorded'],
      contents: [['NLM1:military-support-value:not-stated', '0.01']],
    });
  });

  it.each<[string, Partial<Row>, string]>([
    ['is recorded', { value: '1000' }, 'recorded'],
    ['that nobody says is recorded as undisclosed', {}, 'recorded-undisclosed'],
    ['of humanitarian aid is not military', { value: '5', kind: 'Humanitarian' }, 'not-military'],
    [
      'of the Facility stands among its members',
      { value: '5', donor: 'European Peace Facility' },
      'institution-shown-elsewhere',
    ],
    ['of a donor whom the mapping does not know', { value: '5', donor: 'Atlantis' }, 'unknown-donor'],
    ['without a day and without a value', { date: 'spring 2022' }, 'undecidable-date'],
    ['of commitments in a release of allocations', { leftOut: true }, 'not-allocated'],
    ['in a row that has a cell too many or too few is not read', { value: '5', isEven: false }, 'uneven-row'],
    ['under an id that no reference may be', { value: '5', activity: 'NL M/1' }, 'unusable-id'],
  ])('%s', (_name, change, expected) => {
    expect(accountOf(change).values).toEqual([expected]);
  });

  it('stands in another row of its activity', () => {
    expect(accountOf({ value: '7' }, {}).values).toEqual(['recorded', 'no-value-of-its-own']);
  });

  it.each([['-5'], ['-6']])(
    'that is taken back by another (%s) is a commitment to nothing, which is none',
    (back) => {
      expect(accountOf({ value: '5' }, { value: back }, {})).toMatchObject({
        values: ['comes-to-nothing', 'comes-to-nothing', 'no-value-of-its-own'],
        contents: [],
      });
    },
  );

  it('of another donor under the same activity is told apart', () => {
    expect(accountOf({ value: '7' }, { value: '8', donor: 'Germany' })).toMatchObject({
      values: ['recorded', 'another-donor'],
      contents: [['NLM1:military-support-value:not-stated', '7.00']],
    });
  });
});

describe('the items of a row', () => {
  it.each<[string, Partial<Row>, string]>([
    ['are recorded', { delivered: '12' }, 'recorded'],
    [
      'of which nobody says the number are recorded as undisclosed',
      { delivered: 'undisclosed' },
      'recorded-undisclosed',
    ],
    ['are none', { delivered: '0' }, 'nothing-delivered'],
    ['have no number', { delivered: '.' }, 'no-number'],
    ['are half an object', { delivered: '0.5' }, 'fractional-object'],
    ['are on no track', { delivered: '5', item: 'field kitchen' }, 'on-no-track'],
    ['are without a day', { delivered: '5', date: 'spring 2022' }, 'undecidable-date'],
    ['are a thousand times what the text says', { delivered: '15000', text: '15 rounds' }, 'suspicious'],
    [
      'are what the text says, with its separator',
      { delivered: '15000', text: '15,000 rounds, 15 trucks' },
      'recorded',
    ],
  ])('%s', (_name, change, expected) => {
    expect(accountOf(change).items).toEqual([expected]);
  });

  it('of one activity, track and variant are one delivery of their sum', () => {
    expect(accountOf({ delivered: '12' }, { delivered: '30' }).contents).toContainEqual([
      'NLM1:artillery-ammunition:155mm',
      42,
    ]);
  });
});

it('whatever rows there are, each is in one class by its value, and what is recorded is what its class adds up to', () => {
  const row = fc.record({
    activity: fc.constantFrom('NLM1', 'NLM2', 'DEM1'),
    donor: fc.constantFrom('Netherlands', 'Germany', 'Atlantis', 'European Peace Facility'),
    kind: fc.constantFrom('Military', 'Financial'),
    date: fc.constantFrom('2023-05-01', 'spring 2022'),
    // In cents, so that nothing is rounded.
    value: fc.option(
      fc.integer({ min: -500, max: 500 }).map((cents) => (cents / 100).toFixed(2)),
      { nil: '.' },
    ),
  });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 12 }), (rows) => {
      const { values, contents } = accountOf(...rows);
      expect(values).not.toContain(undefined);
      const cents = (text: string): number => Math.round(Number(text) * 100);
      const inClass = rows.reduce(
        (sum, { value }, at) => (values[at] === 'recorded' ? sum + cents(value) : sum),
        0,
      );
      const recorded = contents.reduce(
        (sum, [, quantity]) =>
          typeof quantity === 'string' && quantity !== 'undisclosed' ? sum + cents(quantity) : sum,
        0,
      );
      expect(recorded).toBe(inClass);
    }),
  );
});
