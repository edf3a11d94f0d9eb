// @ts-nocheck
// Every expectation is worked by hand in the comment beside it; none was copied from a run.
import { describe, expect, it } from 'vitest';
import type { donorsOf as Reference } from './donors.ts';
import { adopted, both, corrected, delivery, eurTracks, joint, recorded, withdrawn } from './events.ts';
import type { Accepted, WireInterval, WireQuantity } from './wire.ts';

const rounds = 'artillery-ammunition';

/** One track with nothing committed on it. */
const line = (track: string, delivered: WireInterval, undisclosedReports = 0) => {
  const none = both(eurTracks.includes(track) ? '0.00' : 0);
  const committed = { pledged: none, allocated: none, contracted: none };
  return { track, delivered, committed, undisclosedReports };
};

const from = (
  donor: string,
  quantity: WireQuantity,
  rest: { readonly track?: string; readonly effectiveOn?: string } = {},
) => ({ ...delivery(quantity, '2025-05-05'), donor, ...rest });

/** Runs every case against a way to tell who gave what. */
export const donorsWorkedByHand = (donorsOf: typeof Reference): void => {
  const donors = (history: readonly Accepted[], effectiveAt = '2025-12-31', index = history.length - 1) =>
    donorsOf(history, { effectiveAt, index }, eurTracks);

  describe('a donor', () => {
    it('has what he gave alone and his part of what was split, track by track', () => {
      const split = joint(
        [
          { donor: 'NL', quantity: 40 },
          { donor: 'CA', quantity: { min: 5, max: 10 } },
        ],
        { min: 45, max: 50 },
      );
      const history = [
        recorded('1', from('NL', 100)),
        recorded('2', from('NL', { min: 1, max: 2 }), 'public-record'),
        recorded('3', from('NL', 7, { track: 'drones' })),
        recorded('4', split, 'kiel-institute'),
        recorded('5', from('EU', '0.10', { track: 'era-loans' })),
      ];
      // NL: 100 + (1 to 2) + 40, whoever reports it. CA: its part alone.
      expect(donors(history)).toEqual({
        donors: [
          { donor: 'CA', eu: false, tracks: [line(rounds, { min: 5, max: 10 })] },
          { donor: 'EU', eu: true, tracks: [line('era-loans', both('0.10'))] },
          { donor: 'NL', eu: true, tracks: [line(rounds, { min: 141, max: 142 }), line('drones', both(7))] },
        ],
        splitNotPublished: [],
        totals: {
          eu: [
            line(rounds, { min: 141, max: 142 }),
            line('drones', both(7)),
            line('era-loans', both('0.10')),
          ],
          others: [line(rounds, { min: 5, max: 10 })],
        },
      });
    });

    it('of a list of one, or of one part, gave it alone', () => {
      const history = [
        recorded('1', joint(['NL'], 3)),
        recorded('2', joint([{ donor: 'NL', quantity: 4 }], 4)),
      ];
      expect(donors(history)).toMatchObject({
        donors: [{ donor: 'NL', tracks: [line(rounds, both(7))] }],
        splitNotPublished: [],
      });
    });

    it('belongs to the Union when it is the Union or one of its 27 members', () => {
      const states = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(
        ' ',
      );
      const others = ['GB', 'NO', 'UA', 'US', 'CH', 'CA', 'JP'];
      const history = [...states, 'EU', ...others].map((donor) => recorded(donor, from(donor, 1)));
      const answer = donors(history);
      expect(answer.donors.filter(({ eu }) => eu).map(({ donor }) => donor)).toEqual(
        [...states, 'EU'].toSorted((a, b) => a.localeCompare(b)),
      );
      expect(answer.totals).toEqual({ eu: [line(rounds, both(28))], others: [line(rounds, both(7))] });
    });
  });

  describe('what was given together without a split', () => {
    it('stands in one line a set of donors and track, and in no donor’s own', () => {
      const history = [
        recorded('1', joint(['NO', 'CZ'], { min: 10, max: 20 })),
        recorded('2', joint(['CZ', 'NO'], 5)),
        recorded('3', joint(['CZ', 'CA', 'NO'], 100)),
        recorded('4', { ...joint(['NO', 'CZ'], 3), track: 'air-defence-systems' }),
        recorded('5', from('CZ', 1000)),
      ];
      // CZ with NO: (10 to 20) + 5. By codes CA CZ NO comes before CZ NO, and of one set the tracks by id.
      expect(donors(history)).toMatchObject({
        donors: [{ donor: 'CZ', eu: true, tracks: [line(rounds, both(1000))] }],
        splitNotPublished: [
          { donors: ['CA', 'CZ', 'NO'], ...line(rounds, both(100)) },
          { donors: ['CZ', 'NO'], ...line('air-defence-systems', both(3)) },
          { donors: ['CZ', 'NO'], ...line(rounds, { min: 15, max: 25 }) },
        ],
      });
    });

    it('sorts a shorter set before a longer one that begins with it', () => {
      const history = [recorded('1', joint(['CA', 'CZ', 'NO'], 1)), recorded('2', joint(['CZ', 'CA'], 2))];
      expect(donors(history).splitNotPublished.map((each) => each.donors)).toEqual([
        ['CA', 'CZ'],
        ['CA', 'CZ', 'NO'],
      ]);
    });

    it('counts for a total whole, up to its maximum, or not at all', () => {
      const totals = (...gave: string[]) => donors([recorded('1', joint(gave, { min: 60, max: 90 }))]).totals;
      const whole = [line(rounds, { min: 60, max: 90 })];
      const upTo = [line(rounds, { min: 0, max: 90 })];
      expect(totals('CZ', 'DE', 'EU')).toEqual({ eu: whole, others: [] });
      expect(totals('CZ', 'CA')).toEqual({ eu: upTo, others: upTo });
      expect(totals('GB', 'CA')).toEqual({ eu: [], others: whole });
    });

    it('makes the totals of both sides more than everything together, at most', () => {
      const history = [
        recorded('1', from('NL', 100)),
        recorded('2', from('US', 1000)),
        recorded('3', joint(['CZ', 'CA'], { min: 60, max: 90 })),
      ];
      // Of the third anything from 0 to 90 is each side's: 100 to 190 and 1,000 to 1,090.
      expect(donors(history).totals).toEqual({
        eu: [line(rounds, { min: 100, max: 190 })],
        others: [line(rounds, { min: 1000, max: 1090 })],
      });
    });
  });

  it('counts an undisclosed report once in every line to which it could add', () => {
    const split = (...codes: string[]) =>
      joint(
        codes.map((donor) => ({ donor, quantity: 'undisclosed' })),
        'undisclosed',
      );
    const history = [
      recorded('alone', from('NL', 'undisclosed')),
      recorded('split', split('NL', 'DE', 'CA')),
      recorded('together', joint(['NL', 'CA'], 'undisclosed')),
      recorded('known', from('DE', 8)),
    ];
    // NL: alone and split. The Union: those and together, the two parts of the split once. Others: CA's part, together.
    expect(donors(history)).toEqual({
      donors: [
        { donor: 'CA', eu: false, tracks: [line(rounds, both(0), 1)] },
        { donor: 'DE', eu: true, tracks: [line(rounds, both(8), 1)] },
        { donor: 'NL', eu: true, tracks: [line(rounds, both(0), 2)] },
      ],
      splitNotPublished: [{ donors: ['CA', 'NL'], ...line(rounds, both(0), 1) }],
      totals: { eu: [line(rounds, both(8), 3)], others: [line(rounds, both(0), 2)] },
    });
  });

  it('takes every year up to the day asked for, each report by its last day', () => {
    const history = [
      adopted(),
      recorded('1', from('NL', 1, { effectiveOn: '2022-03-01' })),
      recorded('2', from('NL', 10, { effectiveOn: '2025-12-20/2026-01-05' })),
      recorded('3', from('NL', 100, { effectiveOn: '2026-01' })),
    ];
    const given = (effectiveAt: string) => donors(history, effectiveAt).donors;
    const nl = (amount: number) => [{ donor: 'NL', eu: true, tracks: [line(rounds, both(amount))] }];
    expect(given('2022-02-28')).toEqual([]);
    expect(given('2026-01-04')).toEqual(nl(1));
    expect(given('2026-01-05')).toEqual(nl(11));
    expect(given('2026-01-30')).toEqual(nl(11));
    expect(given('2026-01-31')).toEqual(nl(111));
  });

  it('follows corrections and withdrawals, and tells what was known then', () => {
    const history = [
      recorded('1', from('NL', 10)),
      corrected('1', joint(['NL', 'NO'], 12)),
      corrected('1', from('US', 12, { track: 'drones' })),
      withdrawn('1'),
    ];
    const at = (index: number) => donors(history, '2025-12-31', index);
    const nothing = { donors: [], splitNotPublished: [], totals: { eu: [], others: [] } };
    expect(at(-1)).toEqual(nothing);
    expect(at(0)).toEqual({
      donors: [{ donor: 'NL', eu: true, tracks: [line(rounds, both(10))] }],
      splitNotPublished: [],
      totals: { eu: [line(rounds, both(10))], others: [] },
    });
    const upTo = [line(rounds, { min: 0, max: 12 })];
    expect(at(1)).toEqual({
      donors: [],
      splitNotPublished: [{ donors: ['NL', 'NO'], ...line(rounds, both(12)) }],
      totals: { eu: upTo, others: upTo },
    });
    expect(at(2)).toEqual({
      donors: [{ donor: 'US', eu: false, tracks: [line('drones', both(12))] }],
      splitNotPublished: [],
      totals: { eu: [], others: [line('drones', both(12))] },
    });
    expect(at(3)).toEqual(nothing);
  });
};
