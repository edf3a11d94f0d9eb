// @ts-nocheck
// Every expectation is worked by hand in the comment beside it; none was copied from a run.
import { describe, expect, it } from 'vitest';
import type { answerFor as ReferenceAnswer } from './arbitration.ts';
import type { donorsOf as ReferenceDonors } from './donors.ts';
import {
  adopted,
  both,
  corrected,
  delivery,
  disputed,
  eurTracks,
  joint,
  matched,
  parted,
  recorded,
  stated,
  statement,
  verified,
  withdrawn,
} from './events.ts';
import type { Computation } from './figures.cases.ts';
import type { Accepted, Figure, WireTarget } from './figures.ts';
import type { timelineOf as ReferenceTimeline } from './timeline.ts';

type Counting = Pick<Computation, 'figureOf'> & {
  readonly answerFor: typeof ReferenceAnswer;
  readonly donorsOf: typeof ReferenceDonors;
  readonly timelineOf: typeof ReferenceTimeline;
};

// Each has a digit of its own in every sum, so that the sum says which of them count.
const day = '2025-05-05';
const nl = recorded('a', delivery(1, day));
const said = recorded('b', delivery(10, day), 'public-record');
const de = recorded('c', delivery(100, day), 'mod-de');
const nsatu = recorded('d', delivery(1000, day), 'nsatu');
const [A, B, C, D] = ['mod-nl/a', 'public-record/b', 'mod-de/c', 'nsatu/d'] as const;

const onDrones = { ...delivery(1, day), track: 'drones' };

/** Runs every case against a way to count once. */
export const countingOnceWorkedByHand = ({ figureOf, answerFor, donorsOf, timelineOf }: Counting): void => {
  const figure = (history: readonly Accepted[], effectiveAt = '2025-12-31', id = 'rounds'): Figure => {
    const index = history.length - 1;
    const answer = figureOf(history, id, { effectiveAt, index }, eurTracks);
    if (answer === undefined || answer === 'outside') throw new Error(`no figure: ${answer}`);
    return answer;
  };
  const answer = (history: readonly Accepted[], report: string) =>
    answerFor(history, report, { index: history.length - 1 });

  const filtered = (target: Partial<WireTarget>, ...events: readonly Accepted[]) =>
    figure([adopted(target), nl, said, de, nsatu, ...events]).delivered.min;

  /** What counts of all four, after these decisions. */
  const counted = (...events: readonly Accepted[]) => filtered({}, ...events);

  describe('a match', () => {
    it('counts the report that it names, and leaves others alone', () => {
      expect(counted()).toBe(1111);
      // The 10 is another claim to the goods of the 1; then the other way round.
      expect(counted(matched(A, B))).toBe(1101);
      expect(counted(matched(B, A))).toBe(1110);
    });

    it('made again changes nothing, and the other way round the later decides', () => {
      expect(counted(matched(A, B), matched(A, B))).toBe(1101);
      expect(counted(matched(A, B), matched(B, A))).toBe(1110);
      expect(counted(matched(B, A), matched(A, B))).toBe(1101);
      expect(answer([nl, said, matched(A, B), matched(B, A)], A)?.countsAs.group).toHaveLength(2);
    });

    it('joins a third report to a group, which counts one of the three by the later match', () => {
      expect(counted(matched(A, B), matched(B, C))).toBe(1010);
      expect(counted(matched(A, B), matched(C, B))).toBe(1100);
      // The later match is about B and C, and yet it is A that the latest one names here.
      expect(counted(matched(B, C), matched(A, B))).toBe(1001);
    });

    it('between members of two groups makes them one', () => {
      const two = [matched(A, B), matched(C, D)];
      expect(counted(...two)).toBe(101);
      // Of the four one: B, whom the first decision did not count, or D.
      expect(counted(...two, matched(B, C))).toBe(10);
      expect(counted(...two, matched(D, A))).toBe(1000);
    });

    it('may close a circle', () => {
      const circle = [matched(A, B), matched(B, C), matched(C, A)];
      expect(counted(...circle)).toBe(1100);
      expect(answer([nl, said, de, ...circle], B)?.countsAs.group.map(({ body }) => body)).toEqual([
        'mod-de',
        'mod-nl',
        'public-record',
      ]);
    });

    it('is not known before it was made', () => {
      const history = [adopted(), nl, said, matched(A, B)];
      const knownAt = (index: number) =>
        figureOf(history, 'rounds', { effectiveAt: '2025-12-31', index }, eurTracks);
      expect(knownAt(2)).toMatchObject({ delivered: both(11) });
      expect(knownAt(3)).toMatchObject({ delivered: both(1) });
    });

    it('of two that come at once in both directions is one group and counts once, whichever came first', () => {
      const orders = [
        [matched(A, B), matched(B, A)],
        [matched(B, A), matched(A, B)],
      ];
      const counts = orders.map((matches) =>
        [A, B].map((report) => answer([nl, said, ...matches], report)?.countsAs.counted),
      );
      expect(counts).toEqual([
        [false, true],
        [true, false],
      ]);
    });
  });

  describe('when the counted report is withdrawn', () => {
    it('the latest other match whose counted report stands decides', () => {
      const matches = [matched(A, B), matched(C, B)];
      expect(counted(...matches)).toBe(1100);
      expect(counted(...matches, withdrawn('c', 'mod-de'))).toBe(1001);
      // The claim's withdrawal changes nothing.
      expect(counted(...matches, withdrawn('b', 'public-record'))).toBe(1100);
      // Withdrawn before it was matched is as withdrawn.
      expect(counted(withdrawn('c', 'mod-de'), ...matches)).toBe(1001);
    });

    it('and no match is left, the member recorded first counts', () => {
      expect(counted(matched(C, B), matched(C, A), withdrawn('c', 'mod-de'))).toBe(1001);
      // Recorded first, not named first, matched first or reported first.
      const history = [adopted(), said, nl, de, matched(C, A), matched(C, B), withdrawn('c', 'mod-de')];
      expect(figure(history).delivered).toEqual(both(10));
      // A correction is no new report.
      const recounted = corrected('b', delivery(20, day), 'public-record');
      expect(figure([...history, recounted]).delivered).toEqual(both(20));
    });

    it('it still holds its group together', () => {
      // A and C are matched through B alone: one of them, not 101.
      const through = [matched(B, A), matched(B, C), withdrawn('b', 'public-record')];
      expect(counted(...through)).toBe(1001);
      expect(answer([nl, said, de, ...through], C)?.countsAs).toMatchObject({
        counted: false,
        group: [
          { body: 'mod-de', counted: false },
          { body: 'mod-nl', counted: true },
          { body: 'public-record', counted: false },
        ],
      });
    });

    it('and all others too, nothing counts', () => {
      expect(
        counted(matched(A, B), withdrawn('a'), withdrawn('b', 'public-record'), withdrawn('c', 'mod-de')),
      ).toBe(1000);
    });

    it('a decision that a later one on the same pair had overruled decides again', () => {
      // By index: C, then A, then B over A. Without B the latest of the rest is A's.
      const matches = [matched(C, A), matched(A, B), matched(B, A)];
      expect(counted(...matches)).toBe(1010);
      expect(counted(...matches, withdrawn('b', 'public-record'))).toBe(1001);
    });

    it('by a withdrawal after a correction, its group is the same', () => {
      const recounted = corrected('c', delivery(200, day), 'mod-de');
      expect(counted(matched(C, A), recounted)).toBe(1210);
      expect(counted(matched(C, A), recounted, withdrawn('c', 'mod-de'))).toBe(1011);
    });
  });

  describe('a parting', () => {
    it('removes every match between the two, whichever it names first', () => {
      expect(counted(matched(A, B), parted(A, B))).toBe(1111);
      expect(counted(matched(A, B), parted(B, A))).toBe(1111);
      expect(counted(matched(A, B), matched(B, A), parted(A, B))).toBe(1111);
    });

    it('takes a chain apart where it parts', () => {
      // B counts for A and B, and C by itself.
      expect(counted(matched(A, B), matched(B, C), parted(B, C))).toBe(1101);
      // The first to decide was on A and B.
      expect(counted(matched(B, C), matched(A, B), parted(A, B))).toBe(1011);
    });

    it('of the match that decided lets the one before it decide', () => {
      const chain = [matched(B, A), matched(C, B), matched(D, A)];
      expect(counted(...chain)).toBe(1000);
      // A, B and C are left, the latest of their matches counts C; D by itself.
      expect(counted(...chain, parted(D, A))).toBe(1100);
    });

    it('on another track than the match leaves the match', () => {
      expect(counted(matched(A, B), parted(A, B, 'drones'))).toBe(1101);
      expect(counted(matched(A, B, 'drones'))).toBe(1111);
    });

    it('without a match changes nothing, and a match after it counts', () => {
      expect(counted(parted(A, B))).toBe(1111);
      expect(counted(parted(A, B), matched(A, B))).toBe(1101);
      expect(counted(matched(A, B), parted(A, B), matched(B, A))).toBe(1110);
    });
  });

  describe('a member that is corrected onto another track', () => {
    const drones = adopted({ track: 'drones' }, 'drones');
    const moved = corrected('a', onDrones);

    it('counts there, and is as withdrawn here', () => {
      const history = [adopted(), drones, nl, said, matched(A, B)];
      expect(figure(history).delivered).toEqual(both(1));
      expect(figure(history, '2025-12-31', 'drones').delivered).toEqual(both(0));
      expect(figure([...history, moved]).delivered).toEqual(both(10));
      expect(figure([...history, moved], '2025-12-31', 'drones').delivered).toEqual(both(1));
    });

    it('goes on holding its group together here', () => {
      // B and C are matched through A alone, and B was recorded first.
      expect(counted(matched(A, B), matched(A, C), moved)).toBe(1010);
      expect(counted(matched(A, C), matched(B, A), matched(A, B), moved)).toBe(1010);
    });

    it('is bound again when it is corrected back', () => {
      const back = corrected('a', delivery(2, day));
      expect(counted(matched(A, B), moved, back)).toBe(1102);
    });

    it('is bound there by the decisions there', () => {
      const there = recorded('e', { ...delivery(7, day), track: 'drones' }, 'eda');
      const history = [
        adopted(),
        drones,
        nl,
        said,
        there,
        matched(A, B),
        moved,
        matched('eda/e', A, 'drones'),
      ];
      expect(figure(history).delivered).toEqual(both(10));
      expect(figure(history, '2025-12-31', 'drones').delivered).toEqual(both(7));
      expect(answer(history, A)?.countsAs).toMatchObject({
        counted: false,
        group: [
          { body: 'eda', counted: true },
          { body: 'mod-nl', counted: false },
        ],
      });
      expect(answer(history, B)?.countsAs).toMatchObject({
        counted: true,
        group: [
          { body: 'mod-nl', counted: false },
          { body: 'public-record', counted: true },
        ],
        decidedBy: null,
      });
    });
  });

  describe('for a target that filters on bodies', () => {
    it('the group counts the report of a body that is admitted', () => {
      const match = matched(A, B);
      expect(filtered({}, match)).toBe(1101);
      expect(filtered({ bodies: { except: ['public-record'] } }, match)).toBe(1101);
      // Its own one counts, though another claim counts elsewhere.
      expect(filtered({ bodies: { only: ['public-record'] } }, match)).toBe(10);
      expect(filtered({ bodies: { except: ['mod-nl'] } }, match)).toBe(1110);
      expect(filtered({ bodies: { only: ['mod-nl', 'mod-de'] } }, matched(B, A))).toBe(101);
    });

    it('the latest match whose counted report is admitted decides', () => {
      const matches = [matched(A, C), matched(D, C), matched(B, C)];
      expect(filtered({}, ...matches)).toBe(10);
      expect(filtered({ bodies: { except: ['public-record'] } }, ...matches)).toBe(1000);
      expect(filtered({ bodies: { only: ['mod-nl', 'mod-de'] } }, ...matches)).toBe(1);
      // No match counts the 100, and it is the only one admitted.
      expect(filtered({ bodies: { only: ['mod-de'] } }, ...matches)).toBe(100);
    });

    it('one that is not admitted still holds the group together', () => {
      const through = [matched(B, C), matched(B, A)];
      // A was recorded before C; D by itself.
      expect(filtered({ bodies: { except: ['public-record'] } }, ...through)).toBe(1001);
    });

    it('one that is withdrawn or off the track is not counted for it either', () => {
      const bodies = { only: ['mod-nl', 'public-record'] };
      const matches = [matched(B, C), matched(A, C)];
      expect(filtered({ bodies }, ...matches, withdrawn('a'))).toBe(10);
      expect(filtered({ bodies }, ...matches, corrected('a', onDrones))).toBe(10);
    });
  });

  describe('what does not count', () => {
    it('is in no figure', () => {
      const history = [
        adopted(),
        recorded('a', delivery({ min: 20, max: 30 }, '2025-12-01')),
        recorded('b', delivery('undisclosed', '2025-12-01'), 'public-record'),
        recorded('c', delivery(90, '2025-12-02'), 'public-record'),
        verified(B),
        disputed('public-record/c'),
        stated('S', statement(100, '2025-12-31')),
      ];
      // (20 to 30) + 90, one undisclosed; 110 / 90 = 1.222… and 120 / 90 = 1.333….
      expect(figure(history)).toMatchObject({
        delivered: { min: 110, max: 120 },
        disputed: both(90),
        undisclosedReports: 1,
        upperBoundKnown: false,
        pacePerDay: { min: 1.22, max: 1.33 },
        statementGap: { min: -20, max: -10 },
        ofWhichPublicRecord: both(90),
      });
      expect(figure([...history, matched(A, B), matched(A, 'public-record/c')])).toMatchObject({
        delivered: { min: 20, max: 30 },
        disputed: both(0),
        undisclosedReports: 0,
        upperBoundKnown: true,
        reportedDeliveries: { min: 20, max: 30 },
        pacePerDay: { min: 0.22, max: 0.33 },
        statementGap: { min: 70, max: 80 },
        ofWhichPublicRecord: both(0),
      });
    });

    it('does not step in where a filter leaves out the one that does', () => {
      const history = [
        adopted({ variants: ['155mm'], donors: 'eu' }),
        recorded('a', { ...delivery(1, day), variant: '122mm' }),
        recorded('b', { ...delivery(10, day), variant: '155mm' }, 'public-record'),
      ];
      expect(figure(history).delivered).toEqual(both(10));
      expect(figure([...history, matched(A, B)]).delivered).toEqual(both(0));
    });

    it('does not step in before the day of the one that does', () => {
      const history = [
        adopted(),
        recorded('a', delivery(1, '2025-09-01')),
        recorded('b', delivery(10, '2025-05-01'), 'public-record'),
        matched(A, B),
      ];
      expect(figure(history, '2025-08-31').delivered).toEqual(both(0));
      expect(figure(history, '2025-09-01').delivered).toEqual(both(1));
    });

    it('is with no donor and in no month, but where its body alone is asked for', () => {
      const history = [nl, said, de, matched(A, B)];
      const asked = { effectiveAt: '2025-05-31', index: 3 };
      const track = 'artillery-ammunition';
      const gave = (body?: string) =>
        donorsOf(history, { ...asked, ...(body && { body }) }, eurTracks).donors[0]?.tracks[0]?.delivered;
      const bar = (body?: string) =>
        timelineOf(history, track, { ...asked, ...(body && { body }) }, eurTracks).delivered[0]?.max;
      expect([gave(), gave('mod-nl'), gave('public-record')]).toEqual([both(101), both(1), both(10)]);
      expect([bar(), bar('mod-nl'), bar('public-record'), bar('nsatu')]).toEqual([101, 1, 10, undefined]);
    });
  });

  describe('the answer of a report', () => {
    const alone = { counted: true, group: [], decidedBy: null };

    it('has no group where nothing was matched, and counts unless it is withdrawn', () => {
      expect(answer([nl], A)?.countsAs).toEqual(alone);
      expect(answer([nl, withdrawn('a')], A)?.countsAs).toEqual({ ...alone, counted: false });
      expect(answer([nl, said, matched(A, B), parted(B, A)], B)?.countsAs).toEqual(alone);
      expect(answer([nl], B)).toBeUndefined();
    });

    it('names every member, which of them counts, and who decided that', () => {
      const history = [nl, said, matched(B, A), matched(A, B)];
      const group = [
        { body: 'mod-nl', reference: 'a', counted: true },
        { body: 'public-record', reference: 'b', counted: false },
      ];
      const decidedBy = { body: 'eums', index: '3', reason: `${A} rather than ${B}` };
      expect(answer(history, A)?.countsAs).toEqual({ counted: true, group, decidedBy });
      expect(answer(history, B)?.countsAs).toEqual({ counted: false, group, decidedBy });
    });

    it('says that nobody decided where the first recorded counts for want of a match', () => {
      const history = [nl, said, de, matched(C, A), matched(C, B), withdrawn('c', 'mod-de')];
      expect(answer(history, A)?.countsAs).toMatchObject({ counted: true, decidedBy: null });
      expect(answer(history, C)?.countsAs).toMatchObject({ counted: false, decidedBy: null });
    });
  });

  describe('a report', () => {
    const status = (...events: readonly Accepted[]) => {
      const { countsAs: _countsAs, ...rest } = answer([nl, ...events], A) ?? {};
      return rest;
    };
    const held = (word: string, verifiedBy: string[] = [], disputedBy: string[] = []) => ({
      status: word,
      verifiedBy,
      disputedBy,
    });

    it('is reported, then verified by one body and more', () => {
      expect(status()).toEqual(held('reported'));
      expect(status(verified(A))).toEqual(held('verified', ['eda']));
      expect(status(verified(A), verified(A, 'eca'))).toEqual(held('verified', ['eda', 'eca']));
    });

    it('that is disputed loses its verifications, and the other way round', () => {
      expect(status(verified(A), disputed(A, 'eums'))).toEqual(held('disputed', [], ['eums']));
      expect(status(disputed(A, 'eums'), disputed(A, 'eca'))).toEqual(held('disputed', [], ['eums', 'eca']));
      expect(status(verified(A, 'eca'), disputed(A, 'eums'), verified(A))).toEqual(held('verified', ['eda']));
    });

    it('that is corrected is reported again, and nobody has verified or disputed it', () => {
      const recounted = corrected('a', delivery(2, day));
      expect(status(verified(A), recounted)).toEqual(held('reported'));
      expect(status(disputed(A), recounted)).toEqual(held('reported'));
      expect(status(disputed(A), recounted, verified(A))).toEqual(held('verified', ['eda']));
    });

    it('that is withdrawn has no standing left: nobody verifies or disputes it', () => {
      expect(status(verified(A), withdrawn('a'))).toEqual(held('withdrawn'));
      expect(status(disputed(A), withdrawn('a'))).toEqual(held('withdrawn'));
    });

    it('counts whatever its status, until it is withdrawn, and is shown apart by it', () => {
      const history = [adopted(), nl, said, de, nsatu, verified(A), disputed(B), verified(D)];
      expect(figure(history)).toMatchObject({
        delivered: both(1111),
        verified: both(1001),
        disputed: both(10),
      });
      expect(figure([...history, withdrawn('a'), disputed(D)])).toMatchObject({
        delivered: both(1110),
        verified: both(0),
        disputed: both(1010),
      });
      // Not known yet: at the report of the 1,000, and at the first verification.
      const at = (index: number) =>
        figureOf(history, 'rounds', { effectiveAt: '2025-12-31', index }, eurTracks);
      expect(at(4)).toMatchObject({ delivered: both(1111), verified: both(0) });
      expect(at(5)).toMatchObject({ verified: both(1), disputed: both(0) });
    });

    it('that is verified but does not count is in neither', () => {
      const history = [adopted(), nl, said, verified(B), disputed(A), matched(A, B)];
      expect(figure(history)).toMatchObject({ delivered: both(1), verified: both(0), disputed: both(1) });
    });

    it('that is verified counts as such for a target only as its weight has it', () => {
      const whole = joint(['NL', 'US'], { min: 60, max: 90 });
      const history = [adopted({ donors: 'eu' }), recorded('a', whole), verified(A)];
      expect(figure(history).verified).toEqual({ min: 0, max: 90 });
    });

    it('is verified and disputed for the whole period, whatever the basis', () => {
      const history = [adopted({ basis: 'statements' }), nl, said, verified(A), disputed(B)];
      const covered = [...history, stated('S', statement(500, '2025-06-30'))];
      expect(figure(covered)).toMatchObject({
        delivered: both(500),
        verified: both(1),
        disputed: both(10),
        statementGap: both(489),
      });
    });
  });
};
