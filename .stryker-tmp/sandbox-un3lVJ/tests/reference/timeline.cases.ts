// @ts-nocheck
// Every expectation is worked by hand in the comment beside it; none was copied from a run.
import { describe, expect, it } from 'vitest';
import { both, corrected, delivery, eurTracks, joint, recorded, withdrawn } from './events.ts';
import type { timelineOf as Reference } from './timeline.ts';
import type { Accepted, WireAmount, WireDelivery, WireInterval } from './wire.ts';

const none = both(0);

/** One month with nothing undisclosed in it, unless said. */
const bar = (
  month: string,
  delivered: WireInterval,
  { min, max }: { readonly min: WireAmount; readonly max: WireAmount },
  undisclosedReports = 0,
) => ({ month, ...delivered, undisclosedReports, cumulativeMin: min, cumulativeMax: max });

const row = (
  period: string,
  precision: 'month' | 'year',
  delivered: WireInterval,
  undisclosedReports = 0,
) => ({
  period,
  precision,
  ...delivered,
  undisclosedReports,
});

/** Of months that nothing committed falls due in, nor any before them. */
const nothingCommitted = (months: readonly string[], none: WireInterval = both(0)) => {
  const bars = months.map((month) => ({
    month,
    ...none,
    cumulativeMin: none.min,
    cumulativeMax: none.max,
  }));
  return { pledged: bars, allocated: bars, contracted: bars };
};

/** Runs every case against a way to compute timelines. */
export const timelinesWorkedByHand = (timelineOf: typeof Reference): void => {
  const timeline = (
    history: readonly Accepted[],
    effectiveAt: string,
    asked: { from?: string; to?: string; index?: number; track?: string } = {},
  ) => {
    const { track = 'artillery-ammunition', index = history.length - 1, ...range } = asked;
    return timelineOf(history, track, { effectiveAt, index, ...range }, eurTracks);
  };
  const monthsIn = (...asked: Parameters<typeof timeline>) =>
    timeline(...asked).delivered.map(({ month }) => month);

  describe('the bars', () => {
    it('take what lies wholly in a month as it is, and what lies in it partly up to its maximum', () => {
      const history = [
        recorded('day', delivery(100, '2025-03-14')),
        recorded('across', delivery({ min: 3, max: 40 }, '2025-03-20/2025-04-02')),
      ];
      // March: 100 + (0 to 40); by its end only the 100 is effective. April: (0 to 40); 100 + (3 to 40) by its end.
      expect(timeline(history, '2025-05-10')).toEqual({
        track: 'artillery-ammunition',
        unit: 'round',
        by: 'month',
        delivered: [
          bar('2025-03', { min: 100, max: 140 }, both(100)),
          bar('2025-04', { min: 0, max: 40 }, { min: 103, max: 140 }),
          bar('2025-05', none, { min: 103, max: 140 }),
        ],
        committed: nothingCommitted(['2025-03', '2025-04', '2025-05']),
        coarse: [],
      });
    });

    it('draw an interval in every month that it touches, and wholly in none of several', () => {
      const history = [recorded('1', delivery({ min: 5, max: 9 }, '2025-11-30/2026-01-01'))];
      expect(timeline(history, '2026-01-31').delivered).toEqual([
        bar('2025-11', { min: 0, max: 9 }, none),
        bar('2025-12', { min: 0, max: 9 }, none),
        bar('2026-01', { min: 0, max: 9 }, { min: 5, max: 9 }),
      ]);
    });

    it('take an interval over a whole month as that month, to the day', () => {
      const february = (effectiveOn: string) => {
        const history = [recorded('1', delivery(90, effectiveOn))];
        return timeline(history, '2028-12-31', { from: '2028-02-01', to: '2028-02-01' });
      };
      // February has 29 days in 2028. Written as an interval it is no coarse report.
      const whole = [bar('2028-02', both(90), both(90))];
      expect(february('2028-02-01/2028-02-29')).toMatchObject({ delivered: whole, coarse: [] });
      expect(february('2028-02-28/2028-03-01').delivered).toEqual([
        bar('2028-02', { min: 0, max: 90 }, none),
      ]);
      expect(february('2028-01-31/2028-02-29').delivered).toEqual([
        bar('2028-02', { min: 0, max: 90 }, both(90)),
      ]);
    });

    it('tell the last day of a month and of a year from the next', () => {
      const history = [
        recorded('1', delivery(1, '2025-12-31')),
        recorded('2', delivery(10, '2026-01-01')),
        recorded('3', delivery(100, '2026-01-31')),
      ];
      expect(timeline(history, '2026-01-31').delivered).toEqual([
        bar('2025-12', both(1), both(1)),
        bar('2026-01', both(110), both(111)),
      ]);
    });

    it('leave out what is not effective on the day asked for, in its month and in every sum', () => {
      const history = [
        recorded('1', delivery(7, '2025-03-31')),
        recorded('2', delivery({ min: 3, max: 40 }, '2025-03-20/2025-04-02')),
        recorded('3', delivery(100, '2025-04-03')),
      ];
      expect(timeline(history, '2025-04-01').delivered).toEqual([
        bar('2025-03', both(7), both(7)),
        bar('2025-04', none, both(7)),
      ]);
      // From 2 April the interval is there, in March too: 7 + (0 to 40); by the end 7 + (3 to 40).
      expect(timeline(history, '2025-04-02').delivered).toEqual([
        bar('2025-03', { min: 7, max: 47 }, both(7)),
        bar('2025-04', { min: 0, max: 40 }, { min: 10, max: 47 }),
      ]);
      // + 100.
      expect(timeline(history, '2025-04-03').delivered.at(-1)).toEqual(
        bar('2025-04', { min: 100, max: 140 }, { min: 110, max: 147 }),
      );
    });

    it('take reports of every body, and joint ones whole, with a split or without', () => {
      const split = joint(
        [
          { donor: 'CZ', quantity: 40 },
          { donor: 'CA', quantity: { min: 5, max: 10 } },
        ],
        { min: 45, max: 50 },
      );
      const history = [
        recorded('1', delivery(1, '2025-05-01'), 'kiel-institute'),
        recorded('1', delivery(2, '2025-05-01'), 'public-record'),
        recorded('2', split),
        recorded('3', joint(['CZ', 'NO'], { min: 100, max: 200 })),
      ];
      // 1 + 2 + (45 to 50) + (100 to 200).
      const all = { min: 148, max: 253 };
      expect(timeline(history, '2025-05-31').delivered).toEqual([bar('2025-05', all, all)]);
    });

    it('count the undisclosed reports that touch the month, each once', () => {
      const parts = ['CZ', 'CA'].map((donor) => ({ donor, quantity: 'undisclosed' }));
      const history = [
        recorded('day', delivery('undisclosed', '2025-05-31')),
        recorded('split', joint(parts, 'undisclosed')),
        recorded('across', delivery('undisclosed', '2025-05-31/2025-06-01')),
        recorded('known', delivery(5, '2025-05-01')),
      ];
      expect(timeline(history, '2025-07-01').delivered).toEqual([
        bar('2025-05', both(5), both(5), 3),
        bar('2025-06', none, both(5), 1),
        bar('2025-07', none, both(5)),
      ]);
      // The third is not effective yet.
      expect(timeline(history, '2025-05-31').delivered).toEqual([bar('2025-05', both(5), both(5), 2)]);
    });
  });

  describe('what is dated by month or year', () => {
    const history = [
      recorded('march', delivery(10, '2025-03')),
      recorded('march-again', delivery({ min: 1, max: 2 }, '2025-03')),
      recorded('day', delivery(500, '2025-03-14')),
      recorded('year', delivery({ min: 60, max: 90 }, '2025')),
      recorded('december', delivery('undisclosed', '2024-12')),
      recorded('march-undisclosed', delivery('undisclosed', '2025-03')),
    ];

    it('stands in rows of its own, added up by period, and in the sums from its last day on', () => {
      const { delivered, coarse } = timeline(history, '2025-12-31');
      // In order of their text: 2024-12, 2025, 2025-03. March: 10 + (1 to 2).
      expect(coarse).toEqual([
        row('2024-12', 'month', none, 1),
        row('2025', 'year', { min: 60, max: 90 }),
        row('2025-03', 'month', { min: 11, max: 12 }, 1),
      ]);
      // 13 months from December 2024. By the end of March 500 + (11 to 12), of the year (60 to 90) more; no bar
      // holds any of it, nor an undisclosed report.
      expect(delivered).toHaveLength(13);
      expect(delivered.slice(0, 5)).toEqual([
        bar('2024-12', none, none),
        bar('2025-01', none, none),
        bar('2025-02', none, none),
        bar('2025-03', both(500), { min: 511, max: 512 }),
        bar('2025-04', none, { min: 511, max: 512 }),
      ]);
      expect(delivered.at(-1)).toEqual(bar('2025-12', none, { min: 571, max: 602 }));
    });

    it('is shown as soon as its last day has come', () => {
      const periodsOn = (effectiveAt: string) =>
        timeline(history, effectiveAt).coarse.map(({ period }) => period);
      expect(periodsOn('2024-12-30')).toEqual([]);
      expect(periodsOn('2024-12-31')).toEqual(['2024-12']);
      expect(periodsOn('2025-03-30')).toEqual(['2024-12']);
      expect(periodsOn('2025-03-31')).toEqual(['2024-12', '2025-03']);
      expect(periodsOn('2025-12-30')).toEqual(['2024-12', '2025-03']);
      expect(periodsOn('2025-12-31')).toEqual(['2024-12', '2025', '2025-03']);
      expect(timeline(history, '2025-03-30').delivered.at(-1)).toEqual(bar('2025-03', both(500), both(500)));
    });

    it('is shown where it touches the months shown, and stays in the sums elsewhere', () => {
      const { delivered, coarse } = timeline(history, '2026-02-10', { from: '2025-04-01', to: '2025-04-30' });
      expect(coarse).toEqual([row('2025', 'year', { min: 60, max: 90 })]);
      expect(delivered).toEqual([bar('2025-04', none, { min: 511, max: 512 })]);
      expect(timeline(history, '2026-02-10', { from: '2026-01-01' })).toMatchObject({
        delivered: [
          bar('2026-01', none, { min: 571, max: 602 }),
          bar('2026-02', none, { min: 571, max: 602 }),
        ],
        coarse: [],
      });
    });
  });

  describe('the months shown', () => {
    it('are those that contain the days asked for, whole', () => {
      const history = [
        recorded('before', delivery(1000, '2025-02-28')),
        recorded('1', delivery(1, '2025-03-01')),
        recorded('2', delivery(10, '2025-04-30')),
        recorded('after', delivery(100, '2025-05-01')),
      ];
      // What came before is in the sums: 1,001 and 1,011.
      expect(timeline(history, '2025-06-30', { from: '2025-03-31', to: '2025-04-01' }).delivered).toEqual([
        bar('2025-03', both(1), both(1001)),
        bar('2025-04', both(10), both(1011)),
      ]);
    });

    it('begin with the first day of any report and end with the day asked for', () => {
      const day = recorded('day', delivery(1, '2025-05-20'));
      expect(monthsIn([day], '2025-06-01')).toEqual(['2025-05', '2025-06']);
      const interval = recorded('interval', delivery(1, '2025-03-31/2025-04-01'));
      expect(monthsIn([day, interval], '2025-05-31')).toEqual(['2025-03', '2025-04', '2025-05']);
      expect(monthsIn([day, recorded('month', delivery(1, '2025-04'))], '2025-05-31')).toEqual([
        '2025-04',
        '2025-05',
      ]);
      // From January 2024 to May 2025: 12 + 5.
      expect(monthsIn([day, recorded('year', delivery(1, '2024'))], '2025-05-31')).toHaveLength(17);
      expect(monthsIn([recorded('1', delivery('undisclosed', '2025-05-20'))], '2025-05-20')).toEqual([
        '2025-05',
      ]);
    });

    it('are not begun by what is not effective yet', () => {
      const history = [
        recorded('year', delivery(1, '2025')),
        recorded('across', delivery(1, '2025-03-01/2025-06-01')),
        recorded('day', delivery(1, '2025-04-10')),
      ];
      expect(monthsIn(history, '2025-05-31')).toEqual(['2025-04', '2025-05']);
      expect(monthsIn(history, '2025-04-09')).toEqual([]);
      // The interval began in March, and by 31 December the year did in January.
      expect(monthsIn(history, '2025-06-01')).toEqual(['2025-03', '2025-04', '2025-05', '2025-06']);
      expect(monthsIn(history, '2025-12-31')).toHaveLength(12);
    });

    it('end with the month asked for, also where that is after the day, on which nothing of it has come', () => {
      const history = [recorded('1', delivery(1, '2025-05-20')), recorded('2', delivery(10, '2025-07-20'))];
      expect(timeline(history, '2025-06-15', { to: '2025-07-01' }).delivered).toEqual([
        bar('2025-05', both(1), both(1)),
        bar('2025-06', none, both(1)),
        bar('2025-07', none, both(1)),
      ]);
      expect(monthsIn(history, '2025-06-15', { to: '2025-06-30' })).toEqual(['2025-05', '2025-06']);
      expect(monthsIn(history, '2025-06-15', { from: '2025-06-30' })).toEqual(['2025-06']);
      expect(monthsIn(history, '2025-06-15', { from: '2025-07-01' })).toEqual([]);
      expect(monthsIn(history, '2025-06-15', { to: '2025-04-30' })).toEqual([]);
    });

    it('are all there with nothing in them, but none without a beginning', () => {
      expect(timeline([], '2025-03-01')).toEqual({
        track: 'artillery-ammunition',
        unit: 'round',
        by: 'month',
        delivered: [],
        committed: nothingCommitted([]),
        coarse: [],
      });
      expect(timeline([], '2025-01-01', { from: '2024-12-31' }).delivered).toEqual([
        bar('2024-12', none, none),
        bar('2025-01', none, none),
      ]);
    });
  });

  describe('the history', () => {
    it('moves what is corrected, back to what was known then, and never draws a negative month', () => {
      const history = [
        recorded('1', delivery(80_000, '2025-01-10')),
        recorded('2', delivery(5000, '2025-02-10')),
        corrected('1', delivery(30_000, '2025-01-10')),
        corrected('1', delivery(30_000, '2025-02-01')),
        withdrawn('1'),
      ];
      const at = (index: number) => timeline(history, '2025-02-28', { index }).delivered;
      expect(at(1)).toEqual([
        bar('2025-01', both(80_000), both(80_000)),
        bar('2025-02', both(5000), both(85_000)),
      ]);
      expect(at(2)).toEqual([
        bar('2025-01', both(30_000), both(30_000)),
        bar('2025-02', both(5000), both(35_000)),
      ]);
      expect(at(3)).toEqual([bar('2025-02', both(35_000), both(35_000))]);
      expect(at(4)).toEqual([bar('2025-02', both(5000), both(5000))]);
      expect(at(-1)).toEqual([]);
    });

    it('leaves when it is corrected onto another track, and is there from then on', () => {
      const elsewhere: WireDelivery = { ...delivery(3, '2025-01-10'), track: 'drones' };
      const history = [recorded('1', delivery(80, '2025-01-10')), corrected('1', elsewhere)];
      expect(timeline(history, '2025-01-31').delivered).toEqual([]);
      expect(timeline(history, '2025-01-31', { track: 'drones' })).toMatchObject({
        track: 'drones',
        unit: 'drone',
        delivered: [bar('2025-01', both(3), both(3))],
      });
      expect(timeline(history, '2025-01-31', { track: 'drones', index: 0 }).delivered).toEqual([]);
    });
  });

  it('on a track in euros is in decimal strings, exact to the cent', () => {
    const paid = (quantity: WireDelivery['quantity'], effectiveOn: string): WireDelivery => ({
      ...delivery(quantity, effectiveOn),
      track: 'era-loans',
      donor: 'EU',
    });
    const history = [
      recorded('1', paid('0.10', '2025-01-10')),
      recorded('2', paid({ min: '0.20', max: '100000000000.00' }, '2025-01-31/2025-02-01')),
      recorded('3', paid('1.05', '2025-01')),
      recorded('4', paid('undisclosed', '2024')),
    ];
    // January 2025: 0.10 + (0 to 10^11); by its end 0.10 + 1.05. By the end of February (0.20 to 10^11) more.
    expect(timeline(history, '2025-02-01', { track: 'era-loans', from: '2025-01-01' })).toEqual({
      track: 'era-loans',
      unit: 'EUR',
      by: 'month',
      delivered: [
        bar('2025-01', { min: '0.10', max: '100000000000.10' }, both('1.15')),
        bar('2025-02', { min: '0.00', max: '100000000000.00' }, { min: '1.35', max: '100000000001.15' }),
      ],
      committed: nothingCommitted(['2025-01', '2025-02'], both('0.00')),
      coarse: [row('2025-01', 'month', both('1.05'))],
    });
    expect(timeline(history, '2024-12-31', { track: 'era-loans' }).coarse).toEqual([
      row('2024', 'year', both('0.00'), 1),
    ]);
  });
};
