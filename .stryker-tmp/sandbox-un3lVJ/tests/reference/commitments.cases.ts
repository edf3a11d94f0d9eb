// @ts-nocheck
// Every expectation is worked by hand in the comment beside it; none was copied from a run.
import { describe, expect, it } from 'vitest';
import type { commitmentsAt as ReferenceAll, pipelineOf as ReferencePipeline } from './commitments.ts';
import type { donorsOf as ReferenceDonors } from './donors.ts';
import {
  adopted,
  advanced,
  type ByOne,
  both,
  commitment,
  committed,
  corrected,
  delivery,
  disputed,
  eurTracks,
  joint,
  loans,
  matched,
  recommitted,
  recorded,
  stated,
  statement,
  uncommitted,
  verified,
  withdrawn,
} from './events.ts';
import type { Computation } from './figures.cases.ts';
import type { Accepted, Figure, WireTarget } from './figures.ts';
import type { timelineOf as ReferenceTimeline } from './timeline.ts';
import type { WireAmount, WireInterval, WireQuantity } from './wire.ts';

export type Promising = Pick<Computation, 'figureOf'> & {
  readonly commitmentsAt: typeof ReferenceAll;
  readonly pipelineOf: typeof ReferencePipeline;
  readonly donorsOf: typeof ReferenceDonors;
  readonly timelineOf: typeof ReferenceTimeline;
};

const none = both(0);

const stages = (pledged: WireInterval, allocated: WireInterval, contracted: WireInterval) => ({
  pledged,
  allocated,
  contracted,
});
const pledgedOf = (amount: WireAmount) => stages(both(amount), none, none);
const allocatedOf = (amount: WireAmount) => stages(none, both(amount), none);
const contractedOf = (amount: WireAmount) => stages(none, none, both(amount));

const fulfilling = (quantity: WireQuantity, effectiveOn: string, reference = 'C', body = 'mod-nl') => ({
  ...delivery(quantity, effectiveOn),
  commitment: { body, reference },
});

/** Runs every case against a way to reckon with what was promised. */
export const commitmentsWorkedByHand = (promising: Promising): void => {
  const { figureOf, commitmentsAt, pipelineOf, donorsOf, timelineOf } = promising;
  const figure = (
    history: readonly Accepted[],
    effectiveAt: string,
    asked: { period?: number; index?: number } = {},
  ): Figure => {
    const { index = history.length - 1, ...period } = asked;
    const answer = figureOf(history, 'rounds', { effectiveAt, index, ...period }, eurTracks);
    if (answer === undefined || answer === 'outside') throw new Error(`no figure: ${answer}`);
    return answer;
  };
  const promised = (...asked: Parameters<typeof figure>) => figure(...asked).committed;
  const target = adopted();

  describe('a commitment', () => {
    const history = [
      target,
      committed('C', commitment(1000, '2025-03-01')),
      advanced('C', 'allocated', '2025-04-10'),
      advanced('C', 'contracted', '2025-06-01'),
    ];

    it('counts in the stage that it has on the day, and in no other', () => {
      expect(promised(history, '2025-02-28')).toEqual(pledgedOf(0));
      expect(promised(history, '2025-03-01')).toEqual(pledgedOf(1000));
      expect(promised(history, '2025-04-09')).toEqual(pledgedOf(1000));
      expect(promised(history, '2025-04-10')).toEqual(allocatedOf(1000));
      expect(promised(history, '2025-05-31')).toEqual(allocatedOf(1000));
      expect(promised(history, '2025-06-01')).toEqual(contractedOf(1000));
      expect(promised(history, '2025-12-31')).toEqual(contractedOf(1000));
    });

    it('is in the stage that was known then', () => {
      expect(promised(history, '2025-12-31', { index: 0 })).toEqual(pledgedOf(0));
      expect(promised(history, '2025-12-31', { index: 1 })).toEqual(pledgedOf(1000));
      expect(promised(history, '2025-12-31', { index: 2 })).toEqual(allocatedOf(1000));
    });

    it('may skip a stage, and may begin in a later one', () => {
      const skipped = [
        target,
        committed('C', commitment(5, '2025-03-01')),
        advanced('C', 'contracted', '2025-04-10'),
      ];
      expect(promised(skipped, '2025-04-09')).toEqual(pledgedOf(5));
      expect(promised(skipped, '2025-04-10')).toEqual(contractedOf(5));
      const begun = [target, committed('C', commitment(5, '2025-03-01', { stage: 'allocated' }))];
      expect(promised(begun, '2025-03-01')).toEqual(allocatedOf(5));
    });

    it('that advances on the day it was made is in the later stage that day', () => {
      const atOnce = [
        target,
        committed('C', commitment(5, '2025-03-01')),
        advanced('C', 'allocated', '2025-03-01'),
        advanced('C', 'contracted', '2025-03-01'),
      ];
      expect(promised(atOnce, '2025-02-28')).toEqual(pledgedOf(0));
      expect(promised(atOnce, '2025-03-01')).toEqual(contractedOf(5));
    });

    it('of a month or an interval stands from its last day', () => {
      const month = [target, committed('C', commitment(5, '2025-03'))];
      expect(promised(month, '2025-03-30')).toEqual(pledgedOf(0));
      expect(promised(month, '2025-03-31')).toEqual(pledgedOf(5));
      const interval = [target, committed('C', commitment(5, '2025-03-01/2025-04-02'))];
      expect(promised(interval, '2025-04-01')).toEqual(pledgedOf(0));
      expect(promised(interval, '2025-04-02')).toEqual(pledgedOf(5));
    });

    it('that is corrected after an advance has its new content in every stage, and keeps the stages', () => {
      const recounted = [...history, recommitted('C', commitment({ min: 700, max: 800 }, '2025-03-01'))];
      expect(promised(recounted, '2025-04-09')).toEqual(stages({ min: 700, max: 800 }, none, none));
      expect(promised(recounted, '2025-04-10')).toEqual(stages(none, { min: 700, max: 800 }, none));
      expect(promised(recounted, '2025-06-01')).toEqual(stages(none, none, { min: 700, max: 800 }));
    });

    it('that is corrected to another day stands in its first stage from that day, and advances as before', () => {
      const moved = [...history, recommitted('C', commitment(1000, '2025-03-15'))];
      expect(promised(moved, '2025-03-14')).toEqual(pledgedOf(0));
      expect(promised(moved, '2025-03-15')).toEqual(pledgedOf(1000));
      expect(promised(moved, '2025-04-10')).toEqual(allocatedOf(1000));
      expect(commitmentsAt(moved, { effectiveAt: '2025-12-31', index: 4 }, eurTracks)[0]?.stages).toEqual([
        { stage: 'pledged', on: '2025-03-15' },
        { stage: 'allocated', on: '2025-04-10' },
        { stage: 'contracted', on: '2025-06-01' },
      ]);
    });

    it('that advances after a correction goes on from there', () => {
      const later = [
        target,
        committed('C', commitment(1000, '2025-03-01')),
        recommitted('C', commitment(900, '2025-03-01')),
        advanced('C', 'allocated', '2025-04-10'),
      ];
      expect(promised(later, '2025-04-10')).toEqual(allocatedOf(900));
    });

    it('that is withdrawn is in no stage on any day', () => {
      const taken = [...history, uncommitted('C')];
      expect(promised(taken, '2025-03-01')).toEqual(pledgedOf(0));
      expect(promised(taken, '2025-12-31')).toEqual(pledgedOf(0));
      expect(promised(taken, '2025-12-31', { index: 3 })).toEqual(contractedOf(1000));
    });

    it('is one of its own body, whatever others call theirs', () => {
      const two = [
        target,
        committed('C', commitment(1, '2025-03-01')),
        committed('C', commitment(10, '2025-03-01'), 'mod-de'),
        advanced('C', 'allocated', '2025-04-10', 'mod-de'),
        recorded('C', delivery(100, '2025-03-01')),
      ];
      expect(figure(two, '2025-12-31')).toMatchObject({
        delivered: both(100),
        committed: stages(both(1), both(10), none),
      });
    });
  });

  describe('the day that a commitment counts in', () => {
    const due = (dueOn: string) => [target, committed('C', commitment(8, '2025-03-01', { dueOn }))];

    it('is the day it is due, which may be still to come', () => {
      expect(promised(due('2025-12-31'), '2025-03-01')).toEqual(pledgedOf(8));
      expect(promised(due('2026-01-01'), '2025-12-31')).toEqual(pledgedOf(0));
      expect(promised(due('2026-01-01'), '2026-01-01')).toEqual(pledgedOf(8));
      expect(promised(due('2026-12-31'), '2026-01-01')).toEqual(pledgedOf(8));
      expect(promised(due('2026-12-31'), '2027-01-01')).toEqual(pledgedOf(0));
    });

    it('without one is the last day on which it was made', () => {
      const made = (effectiveOn: string) => [target, committed('C', commitment(8, effectiveOn))];
      expect(promised(made('2025-12-31'), '2025-12-31')).toEqual(pledgedOf(8));
      expect(promised(made('2024-12'), '2025-12-31')).toEqual(pledgedOf(0));
      expect(promised(made('2024-12-20/2025-01-05'), '2025-12-31')).toEqual(pledgedOf(8));
      expect(promised(made('2025-12-31'), '2026-01-01')).toEqual(pledgedOf(0));
    });

    it('in a year that was asked for ahead counts with the stage of today', () => {
      const history = [...due('2026-06-30'), advanced('C', 'allocated', '2025-09-01')];
      expect(promised(history, '2025-08-31', { period: 2026 })).toEqual(pledgedOf(8));
      expect(promised(history, '2025-09-01', { period: 2026 })).toEqual(allocatedOf(8));
      expect(promised(history, '2025-02-28', { period: 2026 })).toEqual(pledgedOf(0));
    });

    it('in a year that is over counts with the stage of its last day', () => {
      const history = [...due('2025-06-30'), advanced('C', 'allocated', '2026-01-10')];
      expect(promised(history, '2026-02-01', { period: 2025 })).toEqual(pledgedOf(8));
      expect(promised(history, '2026-02-01')).toEqual(pledgedOf(0));
    });

    it('of a period without an end is any from its first on', () => {
      const since = adopted({ period: { kind: 'cumulative', since: '2025-03-01' } });
      const history = [
        since,
        committed('1', commitment(1, '2025-02-28')),
        committed('2', commitment(10, '2025-02-28', { dueOn: '2025-03-01' })),
        committed('3', commitment(100, '2025-03-01', { dueOn: '2039-12-31' })),
      ];
      expect(promised(history, '2025-03-01')).toEqual(pledgedOf(110));
    });
  });

  describe('committed', () => {
    it('adds up intervals stage by stage, and nothing undisclosed', () => {
      const history = [
        target,
        committed('1', commitment({ min: 1, max: 5 }, '2025-03-01')),
        committed('2', commitment(10, '2025-03-01')),
        committed('3', commitment(100, '2025-03-01', { stage: 'contracted' })),
        committed('4', commitment('undisclosed', '2025-03-01')),
      ];
      // 1 + 10 to 5 + 10. It says nothing of what was delivered, so no report of that is undisclosed.
      expect(figure(history, '2025-12-31')).toMatchObject({
        committed: stages({ min: 11, max: 15 }, none, both(100)),
        undisclosedReports: 0,
        upperBoundKnown: true,
      });
    });

    it('is never part of what was delivered, nor of anything reckoned from that', () => {
      const history = [
        adopted({ quantity: 100 }),
        committed('C', commitment(900, '2025-12-01', { stage: 'contracted' }), 'public-record'),
      ];
      expect(figure(history, '2025-12-31')).toMatchObject({
        delivered: none,
        reportedDeliveries: none,
        share: both(0),
        pacePerDay: none,
        ofWhichPublicRecord: none,
        status: 'missed',
        committed: contractedOf(900),
      });
    });

    it('takes the filters of a target as deliveries do', () => {
      const by = (
        filters: Partial<WireTarget>,
        rest: { variant?: string; source?: string; track?: string } = {},
        body = 'mod-nl',
      ) =>
        promised(
          [adopted(filters), committed('C', commitment({ min: 60, max: 90 }, '2025-03-01', rest), body)],
          '2025-12-31',
        ).pledged;
      expect(by({ variants: ['155mm'] }, { variant: '155mm' })).toEqual({ min: 60, max: 90 });
      expect(by({ variants: ['155mm'] }, { variant: '122mm' })).toEqual(none);
      expect(by({ variants: ['155mm'] })).toEqual({ min: 0, max: 90 });
      expect(by({ variants: ['155mm', 'not-stated'] })).toEqual({ min: 60, max: 90 });
      expect(by({ sources: ['stock'] }, { source: 'stock' })).toEqual({ min: 60, max: 90 });
      expect(by({ sources: ['stock'] })).toEqual({ min: 0, max: 90 });
      expect(by({}, { track: 'drones' })).toEqual(none);
      expect(by({ bodies: { except: ['mod-nl'] } })).toEqual(none);
      expect(by({ bodies: { except: ['kiel-institute'] } })).toEqual({ min: 60, max: 90 });
      expect(by({ bodies: { only: ['eda'] } }, {}, 'eda')).toEqual({ min: 60, max: 90 });
      expect(by({ donors: ['DE'] })).toEqual(none);
    });

    it('takes what several promised together whole, up to its maximum, or not at all', () => {
      const by = (donors: WireTarget['donors'], ...promisers: string[]) => {
        const { donor: _donor, ...rest } = commitment({ min: 60, max: 90 }, '2025-03-01');
        return promised([adopted({ donors }), committed('C', { ...rest, donors: promisers })], '2025-12-31')
          .pledged;
      };
      expect(by('eu', 'CZ', 'DE')).toEqual({ min: 60, max: 90 });
      expect(by('eu', 'CZ', 'CA')).toEqual({ min: 0, max: 90 });
      expect(by('eu', 'CA', 'NO')).toEqual(none);
    });

    it('in euros is exact to the cent', () => {
      const inEuros = { track: 'era-loans', dueOn: '2027-01-01' };
      const history = [
        adopted(loans),
        committed('1', commitment('100000000000.00', '2025-03-01', inEuros)),
        committed('2', commitment({ min: '0.05', max: '0.10' }, '2025-03-01', inEuros)),
      ];
      expect(promised(history, '2025-03-01')).toEqual({
        pledged: { min: '100000000000.05', max: '100000000000.10' },
        allocated: both('0.00'),
        contracted: both('0.00'),
      });
    });
  });

  describe('the open part', () => {
    const made = committed('C', commitment(100, '2025-03-01', { dueOn: '2025-06-30' }));
    const line = (history: readonly Accepted[], effectiveAt = '2025-12-31', at = 0) =>
      commitmentsAt(history, { effectiveAt, index: history.length - 1 }, eurTracks)[at];
    const names = (history: readonly Accepted[], effectiveAt = '2025-12-31') =>
      pipelineOf(history, { effectiveAt, index: history.length - 1 }, eurTracks).map(
        ({ body, reference }) => `${body}/${reference}`,
      );

    it('is all of it where nothing was delivered', () => {
      expect(line([made])).toEqual({
        body: 'mod-nl',
        reference: 'C',
        stage: 'pledged',
        stages: [{ stage: 'pledged', on: '2025-03-01' }],
        fulfilled: none,
        open: both(100),
        overdue: true,
        deliveries: [],
      });
    });

    it('is what is promised less what was delivered of it by the day', () => {
      const history = [
        made,
        recorded('1', fulfilling(30, '2025-05-05')),
        recorded('2', fulfilling(20, '2025-05-06'), 'nsatu'),
        recorded('3', delivery(7, '2025-05-05')),
      ];
      const at = (effectiveAt: string) => {
        const { fulfilled, open, deliveries } = line(history, effectiveAt) ?? {};
        return [fulfilled, open, deliveries?.map(({ body }) => body)];
      };
      expect(at('2025-05-04')).toEqual([none, both(100), []]);
      expect(at('2025-05-05')).toEqual([both(30), both(70), ['mod-nl']]);
      expect(at('2025-05-06')).toEqual([both(50), both(50), ['mod-nl', 'nsatu']]);
    });

    it('is the difference of intervals, and is open as long as its maximum is above 0', () => {
      const open = (promise: WireQuantity, ...delivered: WireQuantity[]) => {
        const history = [
          committed('C', commitment(promise, '2025-03-01')),
          ...delivered.map((quantity, n) => recorded(`${n}`, fulfilling(quantity, '2025-05-05'))),
        ];
        return [line(history)?.open, names(history).length];
      };
      // 80 − 40 and 100 − 30; 80 − 90 is below 0, and 100 − 90; 80 − 100 and 100 − 100.
      expect(open({ min: 80, max: 100 }, { min: 30, max: 40 })).toEqual([{ min: 40, max: 70 }, 1]);
      expect(open({ min: 80, max: 100 }, 90)).toEqual([{ min: 0, max: 10 }, 1]);
      expect(open({ min: 80, max: 100 }, 100)).toEqual([none, 0]);
      // 100 − 120 and 100 − 90.
      expect(open(100, { min: 90, max: 120 })).toEqual([{ min: 0, max: 10 }, 1]);
      expect(open(100, 60, 40)).toEqual([none, 0]);
    });

    it('may be nothing at the least where an undisclosed delivery names it', () => {
      const undisclosed = recorded('1', fulfilling('undisclosed', '2025-05-05'));
      const history = [made, undisclosed, recorded('2', fulfilling(30, '2025-05-06'))];
      expect(line(history)).toMatchObject({ fulfilled: both(30), open: { min: 0, max: 70 } });
      expect(line(history, '2025-05-04')).toMatchObject({ open: both(100), deliveries: [] });
      expect(line([made, undisclosed])).toMatchObject({
        fulfilled: none,
        open: { min: 0, max: 100 },
        deliveries: [{ body: 'mod-nl', reference: '1' }],
      });
      // Undisclosed beside more than was promised leaves nothing open.
      expect(names([made, undisclosed, recorded('2', fulfilling(100, '2025-05-06'))])).toEqual([]);
    });

    it('of one over-delivered offsets no other', () => {
      const history = [
        made,
        committed('D', commitment(50, '2025-03-01')),
        recorded('1', fulfilling(170, '2025-05-05')),
      ];
      expect(line(history)).toMatchObject({ fulfilled: both(170), open: none, overdue: false });
      expect(line(history, '2025-12-31', 1)).toMatchObject({ fulfilled: none, open: both(50) });
      expect(names(history)).toEqual(['mod-nl/D']);
    });

    it('follows corrections and withdrawals of deliveries', () => {
      const first = [made, recorded('1', fulfilling(30, '2025-05-05'))];
      expect(line([...first, corrected('1', fulfilling(45, '2025-05-05'))])?.open).toEqual(both(55));
      expect(line([...first, corrected('1', delivery(30, '2025-05-05'))])?.open).toEqual(both(100));
      expect(line([...first, withdrawn('1')])?.open).toEqual(both(100));
      expect(line([...first, disputed('mod-nl/1')])?.open).toEqual(both(70));
    });

    it('is lessened by what counts alone', () => {
      const two = [
        made,
        recorded('1', fulfilling(30, '2025-05-05')),
        recorded('2', fulfilling(40, '2025-05-05'), 'public-record'),
      ];
      expect(line(two)?.open).toEqual(both(30));
      const once = [...two, matched('mod-nl/1', 'public-record/2')];
      expect(line(once)).toMatchObject({ open: both(70), deliveries: [{ body: 'mod-nl' }] });
      expect(line([...once, withdrawn('1')])).toMatchObject({
        open: both(60),
        deliveries: [{ body: 'public-record' }],
      });
      // The one that counts names no commitment, so nothing that counts fulfils it.
      const unnamed = [made, recorded('1', delivery(30, '2025-05-05')), ...once.slice(2)];
      expect(line(unnamed)?.open).toEqual(both(100));
    });

    it('is lessened by a joint delivery as a whole', () => {
      const whole = {
        ...joint(['NL', 'US'], { min: 30, max: 40 }),
        commitment: { body: 'mod-nl', reference: 'C' },
      };
      expect(line([made, recorded('1', whole)])?.open).toEqual({ min: 60, max: 70 });
    });

    it('is lessened by deliveries that name the commitment of its body, on its track', () => {
      const history = [
        made,
        committed('C', commitment(100, '2025-03-01'), 'mod-de'),
        recorded('1', fulfilling(30, '2025-05-05', 'C', 'mod-de')),
      ];
      expect([line(history)?.body, line(history)?.open]).toEqual(['mod-de', both(70)]);
      expect(line(history, '2025-12-31', 1)?.open).toEqual(both(100));
      // Once the commitment is corrected onto another track, what came on the old one does not fulfil it.
      const onDrones = commitment(100, '2025-03-01', { track: 'drones' });
      const moved = [made, recorded('1', fulfilling(30, '2025-05-05')), recommitted('C', onDrones)];
      expect(line(moved)).toMatchObject({ fulfilled: none, open: both(100), deliveries: [] });
    });

    it('of an undisclosed commitment is unknown, and it stays open', () => {
      const history = [
        committed('C', commitment('undisclosed', '2025-03-01', { dueOn: '2025-06-30' })),
        recorded('1', fulfilling(30, '2025-05-05')),
      ];
      expect(line(history)).toMatchObject({ fulfilled: both(30), open: null, overdue: true });
      expect(names(history)).toEqual(['mod-nl/C']);
    });

    it('of a withdrawn commitment is no question, and what was delivered stands', () => {
      const history = [target, made, recorded('1', fulfilling(30, '2025-05-05')), uncommitted('C')];
      expect(names(history)).toEqual([]);
      expect(line(history)).toBeUndefined();
      expect(figure(history, '2025-12-31').delivered).toEqual(both(30));
    });

    it('is in the pipeline from the day the commitment stands', () => {
      expect(names([made], '2025-02-28')).toEqual([]);
      expect(line([made], '2025-02-28')).toMatchObject({ stage: null, overdue: false });
      expect(names([made], '2025-03-01')).toEqual(['mod-nl/C']);
    });

    it('is overdue from the day after it was due, as long as it is open', () => {
      const on = (effectiveAt: string, ...events: readonly Accepted[]) =>
        line([made, ...events], effectiveAt)?.overdue;
      expect(on('2025-06-30')).toBe(false);
      expect(on('2025-07-01')).toBe(true);
      expect(on('2025-07-01', recorded('1', fulfilling(99, '2025-05-05')))).toBe(true);
      expect(on('2025-07-01', recorded('1', fulfilling(100, '2025-05-05')))).toBe(false);
      // Delivered late it is overdue until then, and not any more from then on.
      const late = recorded('1', fulfilling(100, '2025-08-01'));
      expect([on('2025-07-31', late), on('2025-08-01', late)]).toEqual([true, false]);
      // Without a day it never is.
      expect(line([committed('C', commitment(100, '2025-03-01'))])?.overdue).toBe(false);
    });

    it('in euros is exact to the cent', () => {
      const inEuros = { track: 'era-loans' };
      const history = [
        committed('C', commitment('100.05', '2025-03-01', inEuros)),
        recorded('1', { ...fulfilling('100.00', '2025-05-05'), ...inEuros }),
      ];
      expect(line(history)).toMatchObject({ fulfilled: both('100.00'), open: both('0.05') });
      expect(names(history)).toHaveLength(1);
      const all = recorded('2', { ...fulfilling('0.05', '2025-05-05'), ...inEuros });
      expect(names([...history, all])).toEqual([]);
    });
  });

  describe('a target of commitments', () => {
    const of = (target: Partial<WireTarget> = {}) =>
      adopted({
        of: 'commitments',
        quantity: null,
        period: { kind: 'cumulative', since: '2025-03-20' },
        ...target,
      });

    it('counts what was promised from its first day on, by the day it was promised', () => {
      const history = [
        of(),
        committed('before', commitment(1, '2025-03-19', { dueOn: '2025-04-01' })),
        committed('first', commitment(10, '2025-03-20')),
        committed('due', commitment(100, '2025-05-01', { stage: 'contracted', dueOn: '2027-01-01' })),
        committed('later', commitment(1000, '2025-06-01')),
        recorded('C', delivery(7, '2025-05-01')),
      ];
      // 10 + 100 by the end of May; what was delivered stands beside it.
      expect(figure(history, '2025-05-31')).toMatchObject({
        delivered: both(110),
        committed: stages(both(10), none, both(100)),
        reportedDeliveries: both(7),
        status: 'no-number',
      });
      expect(figure(history, '2025-03-19').delivered).toEqual(none);
      expect(figure(history, '2025-06-01').delivered).toEqual(both(1110));
    });

    it('counts each once, in whatever stage', () => {
      const history = [
        of(),
        committed('C', commitment(10, '2025-03-20')),
        advanced('C', 'allocated', '2025-05-01'),
        advanced('C', 'contracted', '2025-06-01'),
      ];
      for (const [day, shown] of [
        ['2025-04-30', pledgedOf(10)],
        ['2025-05-31', allocatedOf(10)],
        ['2025-06-01', contractedOf(10)],
      ] as const) {
        expect(figure(history, day)).toMatchObject({ delivered: both(10), committed: shown });
      }
      expect(figure([...history, uncommitted('C')], '2025-12-31').delivered).toEqual(none);
    });

    it('is held against its number, with pace and undisclosed, as any other', () => {
      const history = [
        of({ quantity: 400, period: { kind: 'calendar-years', from: '2025' } }),
        committed('1', commitment({ min: 90, max: 180 }, '2025-12-01'), 'public-record'),
        committed('2', commitment(10, '2025-01-01')),
        committed('3', commitment('undisclosed', '2025-12-01')),
        recorded('1', delivery(500, '2025-12-01')),
        verified('mod-nl/1'),
      ];
      // 100 to 190 of 400; in the window 90 to 180: 1 to 2 a day.
      expect(figure(history, '2025-12-31')).toMatchObject({
        delivered: { min: 100, max: 190 },
        share: { min: 0.25, max: 0.475 },
        pacePerDay: { min: 1, max: 2 },
        undisclosedReports: 1,
        upperBoundKnown: false,
        ofWhichPublicRecord: { min: 90, max: 180 },
        reportedDeliveries: both(500),
        verified: both(500),
        status: 'undecided',
      });
    });

    it('takes a promise that began before the window up to its maximum', () => {
      // The window of 30 June begins on 2 April.
      const history = [of(), committed('1', commitment(90, '2025-04'))];
      expect(figure(history, '2025-06-30')).toMatchObject({
        delivered: both(90),
        pacePerDay: { min: 0, max: 1 },
      });
    });

    it('has no statement that speaks for it, whatever its basis', () => {
      for (const basis of ['deliveries', 'statements'] as const) {
        const history = [
          of({ basis }),
          committed('1', commitment(10, '2025-05-01')),
          stated('S', { ...statement(500, '2025-06-30'), countedSince: '2025-03-20' }),
        ];
        expect(figure(history, '2025-12-31')).toMatchObject({
          delivered: both(10),
          statement: null,
          statementGap: null,
        });
      }
    });

    it('has the pace of its basis: of statements that of its level, although none speaks', () => {
      const paceOf = (basis: 'deliveries' | 'statements') =>
        figure([of({ basis }), committed('1', commitment(90, '2025-03-10'))], '2025-06-01').pacePerDay;
      // The window begins on 4 March, and the period, which alone the level knows, on the 20th.
      expect(paceOf('deliveries')).toEqual(both(1));
      expect(paceOf('statements')).toEqual(none);
    });

    it('that says deliveries is as one that says nothing', () => {
      const history = [
        adopted({ of: 'deliveries' }),
        committed('1', commitment(10, '2025-05-01')),
        recorded('1', delivery(7, '2025-05-01')),
      ];
      expect(figure(history, '2025-12-31')).toMatchObject({ delivered: both(7), committed: pledgedOf(10) });
    });
  });

  describe('the timeline', () => {
    const track = 'artillery-ammunition';
    const history = [
      recorded('1', delivery(7, '2025-04-10')),
      committed('1', commitment(1, '2025-03-10')),
      committed('2', commitment({ min: 10, max: 20 }, '2025-03-31', { dueOn: '2025-05-20' })),
      committed('3', commitment(100, '2025-03')),
      advanced('3', 'contracted', '2025-05-01'),
      committed('4', commitment('undisclosed', '2025-04-01')),
    ];
    const timeline = (effectiveAt: string, range: { from?: string; to?: string; body?: string } = {}) =>
      timelineOf(history, track, { effectiveAt, index: history.length - 1, ...range }, eurTracks);
    const bar = (month: string, during: WireInterval, soFar: WireInterval) => ({
      month,
      ...during,
      cumulativeMin: soFar.min,
      cumulativeMax: soFar.max,
    });

    it('shows a commitment in the month of its period day, in the stage of the day asked for', () => {
      const { delivered, committed: promises } = timeline('2025-05-31');
      expect(delivered.map(({ month }) => month)).toEqual(['2025-03', '2025-04', '2025-05']);
      expect(promises).toEqual({
        pledged: [
          bar('2025-03', both(1), both(1)),
          bar('2025-04', none, both(1)),
          bar('2025-05', { min: 10, max: 20 }, { min: 11, max: 21 }),
        ],
        allocated: [bar('2025-03', none, none), bar('2025-04', none, none), bar('2025-05', none, none)],
        contracted: [
          bar('2025-03', both(100), both(100)),
          bar('2025-04', none, both(100)),
          bar('2025-05', none, both(100)),
        ],
      });
      // The day before it was contracted, the 100 of March were pledged.
      expect(timeline('2025-04-30').committed.pledged).toEqual([
        bar('2025-03', both(101), both(101)),
        bar('2025-04', none, both(101)),
      ]);
    });

    it('leaves out what does not stand on the day, and shows in the months after it what falls due there', () => {
      // On 30 March the first alone; what is due in May stands from the 31st.
      expect(timeline('2025-03-30').committed.pledged).toEqual([bar('2025-03', both(1), both(1))]);
      expect(timeline('2025-03-31', { to: '2025-06-30' }).committed.pledged).toEqual([
        bar('2025-03', both(101), both(101)),
        bar('2025-04', none, both(101)),
        bar('2025-05', { min: 10, max: 20 }, { min: 111, max: 121 }),
        bar('2025-06', none, { min: 111, max: 121 }),
      ]);
    });

    it('has in its sums what falls due before the months asked for', () => {
      expect(timeline('2025-06-30', { from: '2025-06-01' }).committed.pledged).toEqual([
        bar('2025-06', none, { min: 11, max: 21 }),
      ]);
    });

    it('never adds it to what was delivered', () => {
      expect(timeline('2025-04-30').delivered.map(({ max, cumulativeMax }) => [max, cumulativeMax])).toEqual([
        [0, 0],
        [7, 7],
      ]);
    });

    it('of one body shows its commitments alone', () => {
      const own = timeline('2025-05-31', { body: 'eda' });
      expect([own.delivered, own.committed.pledged]).toEqual([[], []]);
      expect(timeline('2025-05-31', { body: 'mod-nl' })).toEqual(timeline('2025-05-31'));
    });
  });

  describe('the donors', () => {
    const track = 'artillery-ammunition';
    const from = (donor: string, quantity: WireQuantity, rest: Parameters<typeof commitment>[2] = {}) => ({
      ...commitment(quantity, '2025-03-01', rest),
      donor,
    });
    const together = (quantity: WireQuantity, ...donors: string[]) => {
      const { donor: _donor, ...rest } = commitment(quantity, '2025-03-01');
      return { ...rest, donors };
    };
    const given = (history: readonly Accepted[], effectiveAt = '2025-12-31', body?: string) => {
      const asked = { effectiveAt, index: history.length - 1, ...(body && { body }) };
      return donorsOf(history, asked, eurTracks);
    };
    const line = (delivered: WireInterval, promises: ReturnType<typeof stages>) => ({
      track,
      delivered,
      committed: promises,
      undisclosedReports: 0,
    });
    const gave = (donor: string, quantity: number): ByOne => ({ ...delivery(quantity, '2025-05-05'), donor });

    it('have beside what they gave what they promised, by stage', () => {
      const history = [
        recorded('1', gave('NL', 7)),
        committed('1', from('NL', 1)),
        committed('2', from('NL', 10, { stage: 'contracted', dueOn: '2030-01-01' })),
        committed('3', from('US', 100)),
        advanced('3', 'allocated', '2025-06-01'),
      ];
      const nl = line(both(7), stages(both(1), none, both(10)));
      const us = line(none, allocatedOf(100));
      expect(given(history)).toEqual({
        donors: [
          { donor: 'NL', eu: true, tracks: [nl] },
          { donor: 'US', eu: false, tracks: [us] },
        ],
        splitNotPublished: [],
        totals: { eu: [nl], others: [us] },
      });
      // On the last of February nothing stood.
      expect(given(history, '2025-02-28').donors).toEqual([]);
    });

    it('who promised together have one line, in both totals up to its maximum where they are on both sides', () => {
      const history = [committed('1', together({ min: 60, max: 90 }, 'NO', 'CZ'))];
      const upTo = line(none, stages({ min: 0, max: 90 }, none, none));
      expect(given(history)).toEqual({
        donors: [],
        splitNotPublished: [
          { donors: ['CZ', 'NO'], ...line(none, stages({ min: 60, max: 90 }, none, none)) },
        ],
        totals: { eu: [upTo], others: [upTo] },
      });
    });

    it('have no undisclosed delivery by an undisclosed promise', () => {
      const history = [committed('1', from('NL', 'undisclosed'))];
      expect(given(history).donors).toEqual([{ donor: 'NL', eu: true, tracks: [line(none, pledgedOf(0))] }]);
      expect(given(history, '2025-12-31', 'eda').donors).toEqual([]);
    });
  });
};
