import canonicalize from 'canonicalize';
import { describe, expect, it } from 'vitest';
import { Delivery } from '../../src/domain/delivery/delivery.ts';
import { wireDelivery } from '../support/samples.ts';
import { meaningFaults, shapeFaults } from './faults-of.ts';

const meaning = (changes: object, today?: string) => meaningFaults({ ...wireDelivery, ...changes }, today);
const eraLoan = { track: 'era-loans', variant: 'eu-mfa', quantity: '100.00' };
const joint = (...donors: readonly unknown[]) => ({ donor: undefined, donors });
const of = (donor: string, quantity: unknown) => ({ donor, quantity });

describe('the variant of a report', () => {
  it.each([
    ['no variant of anything', 'artillery-ammunition', '9mm'],
    ['a variant of another track', 'artillery-ammunition', 'eu-mfa'],
    ['a variant of another track', 'drones', 'short-range'],
    ['no variant of any track, under a track that does not exist', 'catapults', '9mm'],
  ])('is refused: %s', (_what, track, variant) => {
    expect(meaning({ track, variant })).toEqual(['/variant']);
  });

  it.each(['artillery-ammunition', 'drones'])('may stay open on %s', (track) => {
    expect(meaning({ track, variant: 'not-stated' })).toEqual([]);
  });
});

describe('the unit of a report', () => {
  it.each<readonly [string, object]>([
    ['euro for rounds', { quantity: '12000.00' }],
    ['an interval of euro for rounds', { quantity: { min: '1.00', max: '2.00' } }],
    ['a number for euro', { ...eraLoan, quantity: 12_000 }],
    ['an interval of numbers for euro', { ...eraLoan, quantity: { min: 1, max: 2 } }],
  ])('is refused: %s', (_what, changes) => {
    expect(shapeFaults(Delivery, { ...wireDelivery, ...changes })).toEqual([]);
    expect(meaning(changes)).toEqual(['/quantity']);
  });
});

describe('the donors of a report', () => {
  it.each<readonly [string, object, readonly string[]]>([
    ['nobody', { donor: undefined }, ['/donor']],
    ['one and several', { donors: ['CZ', 'NO'] }, ['/donors']],
    ['the same twice', joint('DE', 'DE'), ['/donors']],
    ['the same twice with parts', joint(of('DE', 6_000), of('DE', 6_000)), ['/donors']],
    ['a part of one and none of the other', joint(of('DE', 12_000), 'NL'), ['/donors']],
    ['the same with and without a part', joint('DE', of('DE', 12_000)), ['/donors', '/donors']],
  ])('are refused: %s', (_what, changes, pointers) => {
    expect(meaning(changes)).toEqual(pointers);
  });

  const undisclosed = { quantity: 'undisclosed' };
  const range = { quantity: { min: 10, max: 15 } };

  it.each<readonly [string, object]>([
    ['one too few', joint(of('DE', 7_000), of('NL', 4_999))],
    ['one too many', joint(of('DE', 7_000), of('NL', 5_001))],
    ['a lower end that does not add up', { ...range, ...joint(of('DE', { min: 4, max: 10 }), of('NL', 5)) }],
    ['an upper end that does not add up', { ...range, ...joint(of('DE', { min: 5, max: 9 }), of('NL', 5)) }],
    ['exact parts of an interval', { ...range, ...joint(of('DE', 5), of('NL', 10)) }],
    ['a part of a single donor that is not the whole', joint(of('DE', 11_999))],
    ['an undisclosed part of a single donor', joint(of('DE', 'undisclosed'))],
    ['one part undisclosed', joint(of('DE', 12_000), of('NL', 'undisclosed'))],
    ['all parts undisclosed of a known whole', joint(of('DE', 'undisclosed'), of('NL', 'undisclosed'))],
    ['known parts of an undisclosed whole', { ...undisclosed, ...joint(of('DE', 7_000), of('NL', 5_000)) }],
    [
      'one known part of an undisclosed whole',
      { ...undisclosed, ...joint(of('DE', 7_000), of('NL', 'undisclosed')) },
    ],
    ['a part in another unit', joint(of('DE', '7000.00'), of('NL', 5_000))],
    ['a cent too few', { ...eraLoan, ...joint(of('DE', '33.33'), of('NL', '66.66')) }],
  ])('have parts that do not add up: %s', (_what, changes) => {
    expect(meaning(changes)).toEqual(['/donors parts-do-not-add-up']);
  });

  it.each<readonly [string, object]>([
    ['numbers', joint(of('DE', 7_000), of('NL', 5_000))],
    ['an interval and a number', { ...range, ...joint(of('DE', { min: 5, max: 10 }), of('NL', 5)) }],
    ['undisclosed parts', { ...undisclosed, ...joint(of('DE', 'undisclosed'), of('NL', 'undisclosed')) }],
    ['cents that no binary fraction holds', { ...eraLoan, ...joint(of('DE', '0.10'), of('NL', '99.90')) }],
    ['three parts', joint(of('DE', 4_000), of('NL', 4_000), of('EU', 4_000))],
  ])('have parts that add up: %s', (_what, changes) => {
    expect(meaning(changes)).toEqual([]);
  });
});

describe('the period of a report', () => {
  const future = ['/effectiveOn effective-in-the-future'];

  it.each([
    ['2025-03-15', '2025-03-14', '2025-03-15'],
    ['2025-03', '2025-03-30', '2025-03-31'],
    ['2024-02', '2024-02-28', '2024-02-29'],
    ['2025', '2025-12-30', '2025-12-31'],
    ['2025-03-01/2025-03-15', '2025-03-14', '2025-03-15'],
    ['2025-03-15/2025-03-15', '2025-03-14', '2025-03-15'],
  ])('%s is refused on %s and taken on %s: it counts on its last day', (effectiveOn, before, on) => {
    expect(meaning({ effectiveOn }, before)).toEqual(future);
    expect(meaning({ effectiveOn }, on)).toEqual([]);
  });

  it.each(['2025-02-29', '20990101', '2099-W01', '2099-13', ''])(
    'is not called future where it is no period at all: %j',
    (effectiveOn) => {
      expect(shapeFaults(Delivery, { ...wireDelivery, effectiveOn })).toEqual(['/effectiveOn']);
      expect(meaning({ effectiveOn })).toEqual([]);
    },
  );
});

describe('the value of a report', () => {
  const euros = { amount: '100.00', currency: 'EUR' };
  const dollars = {
    ...{ amount: '108.00', currency: 'USD', eur: '100.00' },
    ...{ rateOn: '2025-03-14', rateSource: 'ECB' },
  };

  it.each<readonly [string, object]>([
    ['euro', { value: euros }],
    ['foreign money with its value in euro', { value: dollars }],
  ])('equals the quantity on a track counted in euro: %s', (_what, changes) => {
    expect(meaning({ ...eraLoan, ...changes })).toEqual([]);
  });

  it.each<readonly [string, object, string]>([
    ['a cent more', { value: { ...euros, amount: '100.01' } }, '/value/amount'],
    ['converted to a cent less', { value: { ...dollars, eur: '99.99' } }, '/value/eur'],
    ['the foreign amount in place of the euro', { quantity: '108.00', value: dollars }, '/value/eur'],
  ])('is refused on a track counted in euro where it differs: %s', (_what, changes, pointer) => {
    expect(meaning({ ...eraLoan, ...changes })).toEqual([pointer]);
  });

  it('is converted at the rate of a day that has come: today may be it, tomorrow not', () => {
    expect(meaning({ value: { ...dollars, rateOn: '2026-11-25' } })).toEqual([]);
    expect(meaning({ value: { ...dollars, rateOn: '2026-11-26' } })).toEqual(['/value/rateOn']);
  });

  it('says nothing about a quantity that is counted in pieces', () => {
    expect(meaning({ value: euros })).toEqual([]);
  });
});

describe('the size of a report', () => {
  const address = (length: number) => 'https://example.org/'.padEnd(length, 'x');
  const piece = (length: number) => ({ title: '€'.repeat(300), url: address(length) });
  const large = (last: number) => ({
    ...wireDelivery,
    note: '€'.repeat(2_000),
    evidence: [...Array.from({ length: 9 }, () => piece(900)), piece(last)],
  });
  // The canonical bytes counted by another implementation, with the defaults written out.
  const bytesOf = (raw: object) =>
    Buffer.byteLength(canonicalize({ bound: 'exact', source: 'not-stated', ...raw }) ?? '');
  const room = 24_000 - bytesOf(large(100)) + 100;

  it('may be 24,000 canonical bytes and not one more', () => {
    expect(bytesOf(large(room))).toBe(24_000);
    expect(meaningFaults(large(room))).toEqual([]);
    expect(meaningFaults(large(room + 1))).toEqual([' report-too-large']);
  });

  it('is that of its normal form, also where composing characters makes the text longer', () => {
    // U+1D160 is four bytes; its form NFC is three characters of four bytes each.
    const notes = '\u{1D160}';
    const evidence = Array.from({ length: 10 }, () => ({
      title: notes.repeat(100),
      url: `https://example.org/${'ж'.repeat(300)}`,
    }));
    const raw = { ...wireDelivery, note: notes.repeat(666), evidence };
    // Texts alone: 666 · 12 + 10 · (100 · 12 + 300 · 2 + 20) bytes.
    expect(666 * 12 + 10 * (100 * 12 + 300 * 2 + 20)).toBeGreaterThan(24_000);
    expect(meaningFaults(raw)).toEqual([' report-too-large']);
  });
});
