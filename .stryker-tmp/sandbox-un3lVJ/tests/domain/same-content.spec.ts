// @ts-nocheck
import { describe, it } from 'vitest';
import { deliveryDecider } from '../../src/domain/delivery/decider.ts';
import { givenOf } from '../support/given.ts';
import { aDelivery } from '../support/samples.ts';

const given = givenOf(deliveryDecider);

const euro = { track: 'era-loans', variant: 'eu-mfa', source: 'not-stated' };
const joint = (...donors: readonly unknown[]) => ({ donor: undefined, donors });

/** One thing written in two ways; what the definitions say makes no difference. */
const sameThings: readonly (readonly [string, object, object])[] = [
  ['n and {n, n}', { quantity: 12_000 }, { quantity: { min: 12_000, max: 12_000 } }],
  [
    'an amount and the interval of it alone',
    { ...euro, quantity: '0.50' },
    { ...euro, quantity: { min: '0.50', max: '0.50' } },
  ],
  [
    'a day and the interval of it alone',
    { effectiveOn: '2025-03-14' },
    { effectiveOn: '2025-03-14/2025-03-14' },
  ],
  ['donors in another order', joint('CZ', 'CA', 'NO'), joint('NO', 'CZ', 'CA')],
  [
    'parts in another order',
    joint({ donor: 'DE', quantity: 7_000 }, { donor: 'NL', quantity: 5_000 }),
    joint({ quantity: { min: 5_000, max: 5_000 }, donor: 'NL' }, { quantity: 7_000, donor: 'DE' }),
  ],
  ['a donor and a list of this donor alone', { donor: 'NL' }, joint('NL')],
  [
    'a donor and this donor alone with the whole as his part',
    { donor: 'NL' },
    joint({ donor: 'NL', quantity: 12_000 }),
  ],
  ['a variant that is not stated', { variant: undefined }, { variant: 'not-stated' }],
  ['a source that is not stated', { source: undefined }, { source: 'not-stated' }],
  ['an exact number', { bound: undefined }, { bound: 'exact' }],
  ['no evidence', { evidence: undefined }, { evidence: [] }],
  ['a composed and a decomposed letter', { note: '\u00DCbergabe' }, { note: 'U\u0308bergabe' }],
  [
    'a composed and a decomposed title',
    { evidence: [{ title: 'Re\u0301ception' }] },
    { evidence: [{ title: 'R\u00E9ception' }] },
  ],
  ['white space around a text', { note: 'handed over' }, { note: ' \t\n\u00A0handed over\u3000\n' }],
  [
    'characters around a text that show nothing',
    { note: 'handed over' },
    { note: '\uFEFFhanded over\u200B' },
  ],
];

describe('the same content written in two ways', () => {
  it.each(sameThings)('is a repeat of the report: %s', (_what, one, another) => {
    given({ type: 'DeliveryRecorded', data: { delivery: aDelivery(one) } })
      .when({ type: 'RecordDelivery', delivery: aDelivery(another) })
      .changesNothing();
    given({ type: 'DeliveryRecorded', data: { delivery: aDelivery(another) } })
      .when({ type: 'RecordDelivery', delivery: aDelivery(one) })
      .changesNothing();
  });

  it.each(sameThings)('is no correction: %s', (_what, one, another) => {
    given({ type: 'DeliveryRecorded', data: { delivery: aDelivery(one) } })
      .when({ type: 'CorrectDelivery', delivery: aDelivery(another), reason: 'written otherwise' })
      .changesNothing();
  });
});

/** What does make a difference, member by member; the smallest of each. */
const differences: readonly (readonly [string, object])[] = [
  ['another track', { track: 'drones', variant: 'not-stated' }],
  ['another variant', { variant: '152mm' }],
  ['a variant no longer stated', { variant: 'not-stated' }],
  ['another source', { source: 'stock' }],
  ['another donor', { donor: 'DE' }],
  ['a second donor', joint('NL', 'DE')],
  ['one round less', { quantity: 11_999 }],
  ['a wider interval', { quantity: { min: 12_000, max: 12_001 } }],
  ['no number any more', { quantity: 'undisclosed' }],
  ['another bound', { bound: 'at-least' }],
  ['the next day', { effectiveOn: '2025-03-15' }],
  ['the month of the day', { effectiveOn: '2025-03' }],
  ['a commitment', { commitment: { body: 'mod-nl', reference: 'C-17' } }],
  ['a value', { value: { amount: '1.00', currency: 'EUR' } }],
  ['other evidence', { evidence: [{ title: 'Handover note 43', url: 'https://example.org/42' }] }],
  ['evidence twice', { evidence: [{ title: 'Handover note 42' }, { title: 'Handover note 42' }] }],
  ['a note', { note: 'handed over' }],
];

describe('a different content under the same reference', () => {
  it.each(differences)('contradicts the report: %s', (_what, change) => {
    given({ type: 'DeliveryRecorded', data: { delivery: aDelivery() } })
      .when({ type: 'RecordDelivery', delivery: aDelivery(change) })
      .isRefused('delivery-contradicted');
  });

  it('contradicts the report when only the case of a note differs', () => {
    given({ type: 'DeliveryRecorded', data: { delivery: aDelivery({ note: 'lot A' }) } })
      .when({ type: 'RecordDelivery', delivery: aDelivery({ note: 'lot a' }) })
      .isRefused('delivery-contradicted');
  });

  it('contradicts the report when two parts are exchanged between their donors', () => {
    const one = joint({ donor: 'DE', quantity: 7_000 }, { donor: 'NL', quantity: 5_000 });
    const another = joint({ donor: 'DE', quantity: 5_000 }, { donor: 'NL', quantity: 7_000 });
    given({ type: 'DeliveryRecorded', data: { delivery: aDelivery(one) } })
      .when({ type: 'RecordDelivery', delivery: aDelivery(another) })
      .isRefused('delivery-contradicted');
  });
});
