// @ts-nocheck
import { describe, expect, it } from 'vitest';
import { Delivery } from '../../src/domain/delivery/delivery.ts';
import { deliveryFaults } from '../../src/domain/delivery/delivery-faults.ts';
import { wireDelivery } from '../support/samples.ts';
import { meaningFaults, shapeFaults } from './faults-of.ts';

describe('a report with several faults', () => {
  it('has all of them named at once, faults of shape and of meaning', () => {
    const raw = {
      track: 'artillery-ammunition',
      variant: '9mm',
      source: 'gift',
      donor: 'XX',
      quantity: '1,000',
      effectiveOn: '2025-02-29',
      colour: 'green',
      commitment: { body: 'mod-nl', reference: 'C 17' },
      value: { amount: '1', currency: 'EUR' },
      evidence: [{ title: 'Note' }, { title: '', url: 'ftp://example.org' }],
      note: 'a\u0000b',
    };
    expect(shapeFaults(Delivery, raw)).toEqual([
      '/colour',
      '/commitment/reference',
      '/donor',
      '/effectiveOn',
      '/evidence/1/title',
      '/evidence/1/url',
      '/note',
      '/quantity',
      '/source',
      '/value/amount',
    ]);
    expect(meaningFaults(raw)).toEqual(['/variant']);
  });

  it('whose shape is right has every fault of meaning named at once', () => {
    const raw = {
      ...wireDelivery,
      variant: 'eu-mfa',
      donor: undefined,
      donors: [
        { donor: 'DE', quantity: 7_000 },
        { donor: 'NL', quantity: 4_000 },
      ],
      effectiveOn: '2025',
    };
    expect(shapeFaults(Delivery, raw)).toEqual([]);
    expect(meaningFaults(raw, '2025-06-30')).toEqual([
      '/donors parts-do-not-add-up',
      '/effectiveOn effective-in-the-future',
      '/variant',
    ]);
  });

  it('still has its future named when its quantity cannot be read', () => {
    expect(meaningFaults({ ...wireDelivery, quantity: 'N/A', effectiveOn: '2026' }, '2025-06-30')).toEqual([
      '/effectiveOn effective-in-the-future',
    ]);
  });

  it('says of each fault what is wrong', () => {
    const raw = { ...wireDelivery, variant: '9mm', effectiveOn: '2026-01-01' };
    expect(deliveryFaults(raw, '2025-06-30')).toEqual([
      { pointer: '/variant', detail: expect.stringContaining('155mm') },
      {
        pointer: '/effectiveOn',
        detail: expect.stringContaining('2025-06-30'),
        code: 'effective-in-the-future',
      },
    ]);
  });
});

describe('what is no report at all', () => {
  it.each([
    ['null', null],
    ['a text', 'x'],
    ['a list', [wireDelivery]],
    ['nothing', undefined],
  ])('is refused as a whole, without a fault of meaning: %s', (_what, raw) => {
    expect(shapeFaults(Delivery, raw)).toEqual(['']);
    expect(deliveryFaults(raw, '2025-06-30')).toEqual([]);
  });

  it.each<readonly [string, unknown]>([
    ['members of every wrong type', { track: 1, variant: [], donors: {}, donor: [], quantity: {}, value: 3 }],
    [
      'donors of every wrong type',
      { ...wireDelivery, donor: undefined, donors: [null, 1, [], { donor: {} }] },
    ],
    ['an empty object', {}],
  ])('never makes the search for faults fail: %s', (_what, raw) => {
    expect(() => deliveryFaults(raw, '2025-06-30')).not.toThrow();
    expect(shapeFaults(Delivery, raw)).not.toEqual([]);
  });
});
