// @ts-nocheck
import { describe, expect, it } from 'vitest';
import { Delivery, donorsOf, sharesOf } from '../../src/domain/delivery/delivery.ts';
import { aDelivery, wireDelivery } from '../support/samples.ts';
import { meaningFaults, shapeFaults, wordsOf } from './faults-of.ts';

const shape = (changes: object) => shapeFaults(Delivery, { ...wireDelivery, ...changes });
const eraLoan = { ...wireDelivery, track: 'era-loans', variant: 'eu-mfa', source: 'not-stated' };
const joint = (...donors: readonly unknown[]) => ({ donor: undefined, donors });

describe('a report with nothing wrong', () => {
  it.each<readonly [string, object]>([
    ['the sample', {}],
    ['one round', { quantity: 1 }],
    ['the most rounds', { quantity: 10_000_000_000 }],
    ['an interval', { quantity: { min: 10, max: 15 } }],
    ['an interval from nothing', { quantity: { min: 0, max: 1 } }],
    ['a quantity that is not published', { quantity: 'undisclosed' }],
    ['a bound', { quantity: 980_000, bound: 'at-least' }],
    ['a donor list of one', joint('DE')],
    ['a donor list of one with the whole as his part', joint({ donor: 'DE', quantity: 12_000 })],
    ['only what must be there', { variant: undefined, source: undefined, evidence: undefined }],
    ['the Union itself as donor', { donor: 'EU' }],
    ['parts that add up', joint({ donor: 'DE', quantity: 7_000 }, { donor: 'NL', quantity: 5_000 })],
    ['donors without a published split', joint('CZ', 'CA', 'NO')],
    ['a month', { effectiveOn: '2024-02' }],
    ['a year', { effectiveOn: '2024' }],
    ['an interval of days', { effectiveOn: '2025-03-01/2025-03-14' }],
    ['a commitment', { commitment: { body: 'mod-nl', reference: 'C-17' } }],
  ])('has no fault: %s', (_what, changes) => {
    expect(shape(changes)).toEqual([]);
    expect(meaningFaults({ ...wireDelivery, ...changes })).toEqual([]);
  });

  it.each<readonly [string, object]>([
    ['one cent', { quantity: '0.01' }],
    ['the most euro', { quantity: '100000000000.00' }],
    ['an interval', { quantity: { min: '0.00', max: '0.01' } }],
    ['an amount that is not published', { quantity: 'undisclosed' }],
  ])('has no fault on a track counted in euro: %s', (_what, changes) => {
    expect(shapeFaults(Delivery, { ...eraLoan, ...changes })).toEqual([]);
    expect(meaningFaults({ ...eraLoan, ...changes })).toEqual([]);
  });
});

describe('the shape of a report', () => {
  it.each([
    ['track', '/track'],
    ['quantity', '/quantity'],
    ['effectiveOn', '/effectiveOn'],
  ])('must have a %s', (member, pointer) => {
    expect(shape({ [member]: undefined })).toEqual([pointer]);
  });

  it.each([
    ['a misspelt member', { quantiy: 5 }, '/quantiy'],
    ['a member whose name needs escaping', { 'a/b~c': 1 }, '/a~1b~0c'],
    ['a member of the commitment', { commitment: { body: 'mod-nl', reference: 'C', x: 1 } }, '/commitment/x'],
    ['a member of a piece of evidence', { evidence: [{ title: 'T', link: 'x' }] }, '/evidence/0/link'],
  ])('refuses %s, so that nothing is silently lost', (_what, changes, pointer) => {
    expect(shape(changes)).toEqual([pointer]);
  });

  it('refuses __proto__ like every other member it does not know', () => {
    const raw: unknown = JSON.parse(`{"__proto__": {"note": "x"}, ${JSON.stringify(wireDelivery).slice(1)}`);
    expect(shapeFaults(Delivery, raw)).toEqual(['/__proto__']);
  });

  it.each([
    ['no track', 'artillery', '/track'],
    ['a track in capitals', 'Artillery-ammunition', '/track'],
    ['a member that every object has', 'constructor', '/track'],
    ['an empty text', '', '/track'],
    ['null', null, '/track'],
  ])('refuses as track: %s', (_what, track, pointer) => {
    expect(shape({ track })).toEqual([pointer]);
  });

  it.each([
    ['donor', 'XX'],
    ['donor', 'UK'],
    ['donor', 'EL'],
    ['donor', 'nl'],
    ['donor', 'NLD'],
    ['donor', ''],
    ['donor', null],
    ['source', 'gift'],
    ['bound', 'roughly'],
    ['variant', '155 mm'],
    ['evidence', 'https://example.org/42'],
    ['commitment', 'mod-nl/C-17'],
  ])('refuses at its own place %s: %j', (member, value) => {
    expect([...new Set(shape({ [member]: value }))]).toEqual([`/${member}`]);
  });

  it('refuses a body id or a reference that cannot exist where it names a commitment', () => {
    expect(shape({ commitment: { body: 'MOD', reference: 'a/b' } })).toEqual([
      '/commitment/body',
      '/commitment/reference',
    ]);
  });
});

describe('several donors', () => {
  it.each<readonly [string, readonly unknown[], readonly string[]]>([
    ['none at all', [], ['/donors']],
    ['more than sixty', Array.from({ length: 61 }, () => 'DE'), ['/donors']],
    ['one that is no donor', ['DE', 'XX', 'NL'], ['/donors/1']],
    ['a part of nobody', ['DE', { quantity: 5 }], ['/donors/1/donor']],
    ['a part of an unknown donor', [{ donor: 'XX', quantity: 5 }, 'DE'], ['/donors/0/donor']],
    ['a number', ['DE', 5], ['/donors/1']],
  ])('are refused at the one that is wrong: %s', (_what, donors, pointers) => {
    expect(shape(joint(...donors))).toEqual(pointers);
  });

  it.each([
    ['0', 0],
    ['-5', -5],
    ['"1,000"', '1,000'],
    ['"N/A"', 'N/A'],
    ['1.5', 1.5],
  ])('are refused at the part’s quantity: %s', (_written, quantity) => {
    const parts = [
      { donor: 'DE', quantity },
      { donor: 'NL', quantity: 5 },
    ];
    expect(shape(joint(...parts))).toEqual(['/donors/0/quantity']);
  });

  it('have every fault of a part named at once', () => {
    const parts = [
      { donor: 'XX', quantity: '1,000' },
      { donor: 'NL', quantity: 5 },
    ];
    expect(shape(joint(...parts))).toEqual(['/donors/0/donor', '/donors/0/quantity']);
  });

  it('stand with their parts, or all together where no split is published', () => {
    const parts = [
      { donor: 'NL', quantity: 5_000 },
      { donor: 'DE', quantity: { min: 7_000, max: 7_000 } },
    ];
    expect(sharesOf(aDelivery(joint(...parts)))).toEqual([
      { donors: ['DE'], quantity: 7_000 },
      { donors: ['NL'], quantity: 5_000 },
    ]);
    expect(sharesOf(aDelivery(joint('NO', 'CZ')))).toEqual([{ donors: ['CZ', 'NO'], quantity: 12_000 }]);
    expect(sharesOf(aDelivery())).toEqual([{ donors: ['NL'], quantity: 12_000 }]);
    expect(donorsOf(aDelivery(joint(...parts)))).toEqual(['DE', 'NL']);
  });
});

describe('a refusal', () => {
  it('says what is not a quantity and how to write it, and never guesses a number out of a text', () => {
    expect(wordsOf(Delivery, { ...wireDelivery, quantity: '1,000' })).toEqual([
      expect.stringMatching(/"1,000" is not a quantity.*JSON number.*never guessed/),
    ]);
  });

  it.each([
    ['0', 0],
    ['{0, 0}', { min: 0, max: 0 }],
    ['{3, 2}', { min: 3, max: 2 }],
    ['"0.00"', '0.00'],
    ['-5', -5],
    ['1.5', 1.5],
    ['null', null],
  ])('of a quantity gives its reason: %s', (_written, quantity) => {
    expect(wordsOf(Delivery, { ...wireDelivery, quantity })).toEqual([
      expect.stringMatching(/whole number|two decimals|not a quantity/),
    ]);
  });
});
