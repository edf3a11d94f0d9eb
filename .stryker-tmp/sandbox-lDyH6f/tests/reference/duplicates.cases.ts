// @ts-nocheck
// Every expectation is worked by hand in the comment beside it; none was copied from a run.
import { describe, expect, it } from 'vitest';
import type { duplicatesAt as Reference } from './duplicates.ts';
import {
  type ByOne,
  corrected,
  delivery,
  disputed,
  eurTracks,
  joint,
  matched,
  parted,
  recorded,
  verified,
  withdrawn,
} from './events.ts';
import type { Accepted, WireDelivery } from './wire.ts';

const day = '2025-05-05';
const track = 'artillery-ammunition';
const [A, B, C] = ['mod-nl/a', 'public-record/b', 'mod-de/c'] as const;

type Answer = ReturnType<typeof Reference>;
type Proposing = (...asked: Parameters<typeof Reference>) => Answer | Promise<Answer>;

/** Runs every case against a way to propose duplicates. */
export const duplicatesWorkedByHand = (duplicatesAt: Proposing): void => {
  const proposed = async (history: readonly Accepted[], index = history.length - 1) =>
    (await duplicatesAt(history, { index }, eurTracks)).map(
      ({ a, b }) => `${a.body}/${a.reference} ${b.body}/${b.reference}`,
    );
  const areProposed = async (a: WireDelivery, b: WireDelivery): Promise<boolean> =>
    (await proposed([recorded('a', a), recorded('b', b, 'public-record')])).length === 1;
  const nl = (rest: Partial<ByOne> = {}): ByOne => ({ ...delivery(100, day), ...rest });

  describe('a pair is proposed', () => {
    it('when track, donors, quantity and day are equal, whatever else differs', async () => {
      expect(
        await duplicatesAt(
          [recorded('a', nl()), recorded('b', nl(), 'public-record')],
          { index: 1 },
          eurTracks,
        ),
      ).toEqual([
        {
          track,
          a: { body: 'mod-nl', reference: 'a' },
          b: { body: 'public-record', reference: 'b' },
        },
      ]);
      expect(await areProposed(nl({ variant: '155mm', source: 'stock' }), nl({ variant: '122mm' }))).toBe(
        true,
      );
      expect(await areProposed(nl(), nl({ track: 'drones' }))).toBe(false);
    });

    it('when the donors are the same set, alone, in parts or without a split', async () => {
      const parts = joint(
        [
          { donor: 'CZ', quantity: 60 },
          { donor: 'NL', quantity: 40 },
        ],
        100,
      );
      expect(await areProposed(nl(), nl({ donor: 'DE' }))).toBe(false);
      expect(await areProposed(nl(), joint(['NL'], 100))).toBe(true);
      expect(await areProposed(joint(['CZ', 'NL'], 100), joint(['NL', 'CZ'], 100))).toBe(true);
      expect(await areProposed(joint(['CZ', 'NL'], 100), parts)).toBe(true);
      expect(await areProposed(joint(['CZ', 'NL'], 100), joint(['NL', 'CZ', 'DE'], 100))).toBe(false);
      expect(await areProposed(nl(), parts)).toBe(false);
    });

    it('when the quantities have a number in common', async () => {
      const overlap = (one: WireDelivery['quantity'], other: WireDelivery['quantity']) =>
        areProposed(nl({ quantity: one }), nl({ quantity: other }));
      expect(await overlap(100, 101)).toBe(false);
      expect(await overlap(100, { min: 100, max: 200 })).toBe(true);
      expect(await overlap({ min: 101, max: 200 }, 100)).toBe(false);
      expect(await overlap({ min: 50, max: 150 }, { min: 150, max: 160 })).toBe(true);
      expect(await overlap({ min: 50, max: 149 }, { min: 150, max: 160 })).toBe(false);
      expect(await overlap({ min: 0, max: 1000 }, { min: 10, max: 20 })).toBe(true);
      // Undisclosed has no numbers, so it has none in common.
      expect(await overlap('undisclosed', 'undisclosed')).toBe(false);
      expect(await overlap('undisclosed', { min: 0, max: 1000 })).toBe(false);
      const euros = (quantity: string) => nl({ track: 'era-loans', quantity });
      expect(await areProposed(euros('1.00'), euros('1.00'))).toBe(true);
      expect(await areProposed(euros('1.00'), euros('1.01'))).toBe(false);
    });

    it('when the periods are at most 14 days apart, either way', async () => {
      const near = (one: string, other: string) =>
        areProposed(nl({ effectiveOn: one }), nl({ effectiveOn: other }));
      // 5 and 19 May are 14 days apart.
      expect(await near('2025-05-05', '2025-05-19')).toBe(true);
      expect(await near('2025-05-05', '2025-05-20')).toBe(false);
      expect(await near('2025-05-19', '2025-05-05')).toBe(true);
      expect(await near('2025-05-20', '2025-05-05')).toBe(false);
      // From 31 March; from 14 and 15 April; from 28 February 2028, which has a 29th, to 13 and 14 March.
      expect(await near('2025-03', '2025-04-14')).toBe(true);
      expect(await near('2025-03', '2025-04-15')).toBe(false);
      expect(await near('2028-02-28', '2028-03-13')).toBe(true);
      expect(await near('2028-02-28', '2028-03-14/2028-03-15')).toBe(false);
      // Within each other, however long.
      expect(await near('2024', '2024-06-01/2024-06-02')).toBe(true);
      // From the last day of one to the first of the other, not between their middles.
      expect(await near('2025-01-01/2025-04-30', '2025-05-14/2025-09-30')).toBe(true);
    });
  });

  describe('no pair is proposed', () => {
    const two = [recorded('a', nl()), recorded('b', nl(), 'public-record')];

    it('of which one is withdrawn, nor before both were known', async () => {
      expect(await proposed([...two, withdrawn('a')])).toEqual([]);
      expect(await proposed([...two, withdrawn('b', 'public-record')])).toEqual([]);
      expect(await proposed(two, 0)).toEqual([]);
    });

    it('that is matched, directly or through others', async () => {
      expect(await proposed([...two, matched(A, B)])).toEqual([]);
      const three = [...two, recorded('c', nl(), 'mod-de')];
      expect(await proposed([...three, matched(A, B), matched(C, B)])).toEqual([]);
      // C is matched with A alone: neither with B.
      expect(await proposed([...three, matched(A, C)])).toEqual([`${A} ${B}`, `${B} ${C}`]);
    });

    it('that was parted, until one of the two is corrected', async () => {
      const again = corrected('b', nl({ note: 'again' }), 'public-record');
      expect(await proposed([...two, parted(B, A)])).toEqual([]);
      expect(await proposed([...two, matched(A, B), parted(A, B)])).toEqual([]);
      expect(await proposed([...two, parted(A, B), again])).toEqual([`${A} ${B}`]);
      expect(await proposed([...two, parted(A, B), corrected('a', nl({ note: 'again' }))])).toEqual([
        `${A} ${B}`,
      ]);
      // Corrected before, it was seen as it is.
      expect(await proposed([...two, again, parted(A, B)])).toEqual([]);
      expect(await proposed([...two, parted(A, B), again, parted(A, B)])).toEqual([]);
      // Verified or disputed is not corrected, and a correction may take away what was alike.
      expect(await proposed([...two, parted(A, B), verified(A), disputed(B)])).toEqual([]);
      expect(await proposed([...two, parted(A, B), corrected('a', nl({ quantity: 1 }))])).toEqual([]);
    });

    it('of which one has left the track; where both have, a match there says nothing here', async () => {
      const drones = nl({ track: 'drones' });
      const movedA = corrected('a', drones);
      const movedB = corrected('b', drones, 'public-record');
      expect(await proposed([...two, matched(A, B), movedA])).toEqual([]);
      expect(await proposed([...two, matched(A, B), movedA, movedB])).toEqual([`${A} ${B}`]);
      expect(await proposed([...two, matched(A, B), movedA, movedB, matched(A, B, 'drones')])).toEqual([]);
    });
  });

  it('pairs of the public record with a real body stand first, others in the order of recording', async () => {
    const history = [
      recorded('1', nl()),
      recorded('2', nl(), 'mod-de'),
      recorded('3', nl(), 'public-record'),
      recorded('4', nl(), 'public-record'),
    ];
    expect(await proposed(history)).toEqual([
      'mod-nl/1 public-record/3',
      'mod-nl/1 public-record/4',
      'mod-de/2 public-record/3',
      'mod-de/2 public-record/4',
      'mod-nl/1 mod-de/2',
      'public-record/3 public-record/4',
    ]);
  });

  it('a claim that does not count is proposed for further matches as any other', async () => {
    const history = [
      recorded('a', nl()),
      recorded('b', nl({ quantity: { min: 50, max: 120 } }), 'public-record'),
      matched(A, B),
      recorded('c', nl({ quantity: 120 }), 'mod-de'),
    ];
    // 120 is not the 100 of A, but within what B says.
    expect(await proposed(history)).toEqual([`${B} ${C}`]);
  });
};
