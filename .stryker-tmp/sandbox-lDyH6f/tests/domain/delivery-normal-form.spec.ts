// @ts-nocheck
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentOf, Delivery } from '../../src/domain/delivery/delivery.ts';
import { meaningFaults } from './faults-of.ts';
import { aReport, aReportTwice } from './reports.ts';

describe('the normal form of a report', () => {
  it('is not changed by parsing it again', () => {
    fc.assert(
      fc.property(aReport, (raw) => {
        const once = Delivery.parse(raw);
        expect(Delivery.parse(once)).toEqual(once);
        expect(contentOf(Delivery.parse(once))).toBe(contentOf(once));
      }),
    );
  });

  it('survives being stored: its bytes read back are the same content', () => {
    fc.assert(
      fc.property(aReport, (raw) => {
        const content = contentOf(Delivery.parse(raw));
        const stored: unknown = JSON.parse(content);
        expect(contentOf(Delivery.parse(stored))).toBe(content);
      }),
    );
  });

  it('does not depend on the order in which members and donors are written', () => {
    fc.assert(
      fc.property(aReportTwice, ({ report, another }) => {
        expect(contentOf(Delivery.parse(another))).toBe(contentOf(Delivery.parse(report)));
      }),
    );
  });

  it('has no fault that the report had not: what was accepted stays acceptable', () => {
    fc.assert(
      fc.property(aReportTwice, ({ report, another }) => {
        expect(meaningFaults(report)).toEqual([]);
        expect(meaningFaults(another)).toEqual([]);
        expect(meaningFaults(JSON.parse(contentOf(Delivery.parse(report))))).toEqual([]);
      }),
    );
  });

  it('writes out what was left open, and sorts the donors by their codes', () => {
    const raw = {
      track: 'drones',
      donors: ['US', 'EU', 'CZ'],
      quantity: { min: 5, max: 5 },
      effectiveOn: '2025-03-14/2025-03-14',
    };
    expect(contentOf(Delivery.parse(raw))).toBe(
      '{"bound":"exact","donors":["CZ","EU","US"],"effectiveOn":"2025-03-14","evidence":[],' +
        '"quantity":5,"source":"not-stated","track":"drones","variant":"not-stated"}',
    );
  });
});
