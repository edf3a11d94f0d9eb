// @ts-nocheck
// Every expectation is worked by hand in the comment beside it; none was copied from a run.
import { describe, expect, it } from 'vitest';
import {
  adopted,
  advanced,
  commitment,
  committed,
  corrected,
  delivery,
  disputed,
  matched,
  parted,
  planned,
  recommitted,
  recorded,
  replanned,
  restated,
  restepped,
  retired,
  stated,
  statement,
  stepped,
  uncommitted,
  unstated,
  unstepped,
  verified,
  withdrawn,
} from './events.ts';
import type { bodiesAt as Reference } from './freshness.ts';
import type { Accepted } from './wire.ts';

const at = (recordedAt: string, event: Accepted): Accepted => ({ ...event, recordedAt });

const one = delivery(1, '2025-05-05');
const said = statement(1, '2025-05-05');

const monthly = { id: 'mod-nl', name: 'Netherlands', cadenceDays: 30 };

/** Runs every case against a way to tell how fresh each body is. */
export const freshnessWorkedByHand = (bodiesAt: typeof Reference): void => {
  /** The body's line after one report at one instant, seen at another. */
  const lineOf = (recordedAt: string, knownAt: string, cadenceDays: number | null = 30) =>
    bodiesAt([at(recordedAt, recorded('1', one))], { knownAt, index: 0 }, [{ ...monthly, cadenceDays }])[0];

  describe('freshness', () => {
    it('is late after the cadence and silent after twice the cadence, to the day', () => {
      const seen = (knownAt: string) => lineOf('2026-01-05T09:00:00.000Z', knownAt);
      expect(seen('2026-01-05T09:00:00.000Z')).toMatchObject({ ageDays: 0, freshness: 'fresh' });
      // To 31 January 26 days, to 4 February 30.
      expect(seen('2026-02-04T09:00:00.000Z')).toMatchObject({ ageDays: 30, freshness: 'fresh' });
      expect(seen('2026-02-05T09:00:00.000Z')).toMatchObject({ ageDays: 31, freshness: 'late' });
      // February has 28 days: to its end 54, to 6 March 60.
      expect(seen('2026-03-06T09:00:00.000Z')).toMatchObject({ ageDays: 60, freshness: 'late' });
      expect(seen('2026-03-07T09:00:00.000Z')).toMatchObject({ ageDays: 61, freshness: 'silent' });
      // To 5 January 2028 two years of 365 days.
      expect(seen('2028-01-05T09:00:00.000Z')).toMatchObject({ ageDays: 730, freshness: 'silent' });
    });

    it('counts calendar days in Brussels, not spans of 24 hours', () => {
      // In winter one hour ahead of UTC: 23:59:59.999 on the 5th, and midnight of the 6th.
      expect(lineOf('2026-01-05T22:59:59.999Z', '2026-01-05T23:00:00.000Z')?.ageDays).toBe(1);
      expect(lineOf('2026-01-05T23:00:00.000Z', '2026-01-06T22:59:59.999Z')?.ageDays).toBe(0);
      expect(lineOf('2025-12-31T22:59:59.999Z', '2025-12-31T23:00:00.000Z')?.ageDays).toBe(1);
      // In summer two: 1 July ends at 22:00 UTC.
      expect(lineOf('2026-07-01T21:59:59.999Z', '2026-07-01T22:00:00.000Z')?.ageDays).toBe(1);
      expect(lineOf('2026-06-30T22:00:00.000Z', '2026-07-01T21:59:59.999Z')?.ageDays).toBe(0);
    });

    it('knows the days on which the clocks change', () => {
      // 29 March 2026, the last Sunday, has 23 hours: from 23:00 UTC on the 28th to 22:00 UTC.
      expect(lineOf('2026-03-28T23:00:00.000Z', '2026-03-29T21:59:59.999Z')?.ageDays).toBe(0);
      expect(lineOf('2026-03-28T22:59:59.999Z', '2026-03-29T22:00:00.000Z')?.ageDays).toBe(2);
      // 25 October 2026, the last Sunday, has 25: from 22:00 UTC on the 24th to 23:00 UTC.
      expect(lineOf('2026-10-24T22:00:00.000Z', '2026-10-25T22:59:59.999Z')?.ageDays).toBe(0);
      expect(lineOf('2026-10-24T21:59:59.999Z', '2026-10-25T23:00:00.000Z')?.ageDays).toBe(2);
      // The last Sunday of March 2024 was the 31st, the month's last day.
      expect(lineOf('2024-03-30T23:00:00.000Z', '2024-03-31T21:59:59.999Z')?.ageDays).toBe(0);
      expect(lineOf('2024-03-31T21:59:59.999Z', '2024-03-31T22:00:00.000Z')?.ageDays).toBe(1);
    });

    it('with a cadence of a day is late on the second day and silent on the third', () => {
      const seen = (day: string) =>
        lineOf('2026-01-05T09:00:00.000Z', `2026-01-${day}T09:00:00.000Z`, 1)?.freshness;
      expect([seen('06'), seen('07'), seen('08')]).toEqual(['fresh', 'late', 'silent']);
    });

    it('is unknown of a body that nobody expects to report, and never of one that did not', () => {
      expect(lineOf('2026-01-05T09:00:00.000Z', '2026-01-06T09:00:00.000Z', null)).toMatchObject({
        ageDays: 1,
        freshness: null,
      });
      expect(
        bodiesAt([], { knownAt: '2026-01-06T09:00:00.000Z', index: -1 }, [
          monthly,
          { ...monthly, id: 'public-record', cadenceDays: null },
        ]),
      ).toEqual(
        [
          { id: 'mod-nl', cadenceDays: 30 },
          { id: 'public-record', cadenceDays: null },
        ].map((body) => ({
          ...body,
          lastReportAt: null,
          ageDays: null,
          freshness: 'never',
          reports: 0,
          corrections: 0,
          withdrawals: 0,
        })),
      );
    });
  });

  describe('the last report and the counts', () => {
    const history = [
      at('2026-01-01T09:00:00.000Z', recorded('1', one)),
      at('2026-01-02T09:00:00.000Z', stated('1', said, 'mod-nl')),
      at('2026-01-03T09:00:00.000Z', corrected('1', delivery(2, '2025-05-05'))),
      at('2026-01-04T09:00:00.000Z', corrected('1', delivery(3, '2025-05-05'))),
      at('2026-01-05T09:00:00.000Z', restated('1', statement(2, '2025-05-05'), 'mod-nl')),
      at('2026-01-06T09:00:00.000Z', withdrawn('1')),
      at('2026-01-07T09:00:00.000Z', unstated('1', 'mod-nl')),
    ];
    const nl = (index: number) =>
      bodiesAt(history, { knownAt: '2026-01-31T09:00:00.000Z', index }, [monthly])[0];

    it('take recording, correcting and withdrawing, of deliveries and statements, up to what is known', () => {
      // To 31 January 30 days from the 1st, 28 from the 3rd, 24 from the 7th; knowing more makes nobody older.
      expect(nl(0)).toEqual({
        id: 'mod-nl',
        cadenceDays: 30,
        lastReportAt: '2026-01-01T09:00:00.000Z',
        ageDays: 30,
        freshness: 'fresh',
        reports: 1,
        corrections: 0,
        withdrawals: 0,
      });
      expect(nl(2)).toMatchObject({ ageDays: 28, reports: 2, corrections: 1, withdrawals: 0 });
      expect(nl(4)).toMatchObject({
        lastReportAt: '2026-01-05T09:00:00.000Z',
        reports: 2,
        corrections: 3,
        withdrawals: 0,
      });
      expect(nl(5)).toMatchObject({ lastReportAt: '2026-01-06T09:00:00.000Z', withdrawals: 1 });
      expect(nl(6)).toMatchObject({ ageDays: 24, reports: 2, corrections: 3, withdrawals: 2 });
    });

    it('take commitments and reports of milestones too, and an advance is heard of', () => {
      const own = [
        at('2026-01-01T09:00:00.000Z', committed('C', commitment(1, '2025-05-05'))),
        at('2026-01-02T09:00:00.000Z', advanced('C', 'allocated', '2025-06-06')),
        at('2026-01-03T09:00:00.000Z', recommitted('C', commitment(2, '2025-05-05'))),
        at('2026-01-04T09:00:00.000Z', uncommitted('C')),
        at('2026-01-05T09:00:00.000Z', stepped('1', 'agreed', '2025-05-05', 'mod-nl')),
        at('2026-01-06T09:00:00.000Z', restepped('1', 'proposed', '2025-05-05', 'mod-nl')),
        at('2026-01-07T09:00:00.000Z', unstepped('1', 'mod-nl')),
      ];
      const known = (index: number) =>
        bodiesAt(own, { knownAt: '2026-01-31T09:00:00.000Z', index }, [monthly])[0];
      expect(known(0)).toMatchObject({ ageDays: 30, reports: 1, corrections: 0, withdrawals: 0 });
      expect(known(1)).toMatchObject({ ageDays: 29, reports: 1, corrections: 0, withdrawals: 0 });
      expect(known(3)).toMatchObject({ ageDays: 27, reports: 1, corrections: 1, withdrawals: 1 });
      expect(known(6)).toMatchObject({ ageDays: 24, reports: 2, corrections: 2, withdrawals: 2 });
    });

    it('take nothing that is done with reports of others', () => {
      const judging = [
        recorded('1', one, 'mod-de'),
        verified('mod-de/1', 'mod-nl'),
        disputed('mod-de/1', 'mod-nl'),
        { ...matched('mod-de/1', 'mod-cz/1'), body: 'mod-nl' },
        { ...parted('mod-de/1', 'mod-cz/1'), body: 'mod-nl' },
        planned('2025-06-20'),
        replanned(),
      ];
      expect(bodiesAt(judging, { knownAt: '2026-11-30T09:00:00.000Z', index: 6 }, [monthly])).toMatchObject([
        { id: 'mod-de', reports: 1 },
        { id: 'mod-nl', lastReportAt: null, freshness: 'never', reports: 0 },
      ]);
    });

    it('are each body’s own, and to set a target is not to report', () => {
      const mixed = [
        at('2026-01-01T09:00:00.000Z', recorded('1', one)),
        at('2026-01-20T09:00:00.000Z', stated('1', said, 'mod-de')),
        at('2026-01-21T09:00:00.000Z', adopted()),
        at('2026-01-22T09:00:00.000Z', retired('rounds')),
      ];
      const bodies = [monthly, { id: 'mod-cz', name: 'Czechia', cadenceDays: 30 }];
      // By id, with mod-de, which nobody expected: 30 days from the 1st, 11 from the 20th.
      expect(bodiesAt(mixed, { knownAt: '2026-01-31T09:00:00.000Z', index: 3 }, bodies)).toMatchObject([
        { id: 'mod-cz', lastReportAt: null, freshness: 'never' },
        { id: 'mod-de', cadenceDays: null, ageDays: 11, freshness: null, reports: 1 },
        { id: 'mod-nl', ageDays: 30, freshness: 'fresh', reports: 1 },
      ]);
      // Before it acted nobody knows of mod-de.
      expect(
        bodiesAt(mixed, { knownAt: '2026-01-31T09:00:00.000Z', index: 0 }, bodies).map(({ id }) => id),
      ).toEqual(['mod-cz', 'mod-nl']);
    });
  });
};
