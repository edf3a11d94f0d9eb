import { describe, expect, it } from 'vitest';
import { createIndependentCount } from '../../src/audit/independent-count.ts';
import { countFault } from '../../src/audit/verifying/count-comparison.ts';
import { canonicalBytes, type Envelope } from '../../src/domain/envelope.ts';
import { takePage } from '../../src/projections/follow.ts';
import { anEnvelope, corrected, recorded, reportStream } from '../store/envelopes.ts';
import { openModels } from '../store/read-side.ts';
import { aDelivery } from '../support/samples.ts';

const rounds = 'artillery-ammunition';

const standing = (changes: object) => ({
  delivery: aDelivery(changes),
  status: 'reported',
  verifiedBy: [],
  disputedBy: [],
});

const withdrawn = (reference: string, revision: number, was: object): Envelope =>
  anEnvelope(reportStream(reference), revision, {
    type: 'DeliveryWithdrawn.v1',
    data: { was: standing(was), reason: 'was nothing' },
  });

const idOf = (reference: string) => ({ body: 'mod-nl', reference });

const matched = (revision: number, counted: string, claim: string): Envelope =>
  anEnvelope(`arbitration-${rounds}`, revision, {
    type: 'ClaimsMatched.v1',
    data: { counted: idOf(counted), claim: idOf(claim), reason: 'one train' },
  });

const parted = (revision: number, a: string, b: string): Envelope =>
  anEnvelope(`arbitration-${rounds}`, revision, {
    type: 'ClaimsParted.v1',
    data: { a: idOf(a), b: idOf(b), reason: 'two trains' },
  });

/** Counts a history independently, and looks whether the ledger has the same. */
const given = (...history: readonly Envelope[]) => {
  const count = createIndependentCount();
  const models = openModels();
  for (const [index, event] of history.entries()) count.take(index, canonicalBytes(event));
  takePage(
    models,
    history.map((event, at) => ({
      position: BigInt(at + 1),
      stream: event.stream,
      revision: BigInt(event.revision),
      bytes: canonicalBytes(event),
    })),
  );
  const known = { position: BigInt(history.length) };
  return { models, count, fault: () => countFault(models, known, count) };
};

const whole = (reports: number, min: bigint, max = min, undisclosed = 0) => ({
  reports,
  undisclosed,
  min,
  max,
});

describe('an independent count', () => {
  it('takes what each report says last, by variant, and leaves out what was withdrawn', () => {
    const { count, fault } = given(
      recorded('A', { quantity: 100 }),
      recorded('B', { quantity: { min: 10, max: 15 }, variant: '152mm' }),
      recorded('C', { quantity: 'undisclosed' }),
      corrected('A', 1, { quantity: 100 }, { quantity: 70 }),
      recorded('D', { quantity: 5_000 }),
      withdrawn('D', 1, { quantity: 5_000 }),
    );
    expect(count.countsOf(rounds)).toEqual(
      new Map([
        ['155mm', whole(2, 70n, 70n, 1)],
        ['152mm', whole(1, 10n, 15n)],
      ]),
    );
    expect(fault()).toBeUndefined();
  });

  it('counts euro in cents, and a report with parts once', () => {
    const parts = [
      { donor: 'DE', quantity: '1.05' },
      { donor: 'NL', quantity: '2.00' },
    ];
    const delivery = { track: 'era-loans', variant: 'not-stated', donors: parts, quantity: '3.05' };
    const { count, fault } = given(recorded('E', { ...delivery, donor: undefined }));
    expect(count.countsOf('era-loans')).toEqual(new Map([['not-stated', whole(1, 305n)]]));
    expect(fault()).toBeUndefined();
  });

  it.each([
    ['the last match decides', [matched(0, 'A', 'B'), matched(1, 'B', 'C')], 20n],
    [
      'a parting takes the match away',
      [matched(0, 'A', 'B'), matched(1, 'B', 'C'), parted(2, 'B', 'C')],
      340n,
    ],
    [
      'what was withdrawn counts no longer, and the match before decides',
      [matched(0, 'A', 'B'), matched(1, 'B', 'C'), withdrawn('B', 1, { quantity: 20 })],
      100n,
    ],
    [
      'where no choice stands, the first recorded counts',
      [matched(0, 'B', 'C'), matched(1, 'B', 'A'), withdrawn('B', 1, { quantity: 20 })],
      100n,
    ],
    [
      'what moved to another track is bound no longer',
      [
        matched(0, 'A', 'B'),
        corrected('A', 1, { quantity: 100 }, { quantity: 100, track: 'drones', variant: 'not-stated' }),
      ],
      260n,
    ],
  ])('of several reports of the same goods takes one: %s', (_what, decisions, total) => {
    const { count, fault } = given(
      recorded('A', { quantity: 100 }),
      recorded('B', { quantity: 20 }),
      recorded('C', { quantity: 240 }),
      ...decisions,
    );
    expect([...count.countsOf(rounds).values()].map(({ max }) => max)).toEqual([total]);
    expect(fault()).toBeUndefined();
  });

  it('finds what the ledger has too much', () => {
    const { models, fault } = given(recorded('A', { quantity: 100 }));
    const [entry] = models.entriesAfter(
      rounds,
      { position: 1n },
      { from: 0, to: 1_000_000 },
      { position: -1n, part: 0 },
    );
    if (entry === undefined) throw new Error('no entry');
    models.putRows({ entries: [{ ...entry, part: 7, min: 0n, max: 5n }] });
    expect(fault()).toEqual({
      detail:
        'on artillery-ammunition, 155mm, the ledger has {"max":"105","min":"100","reports":1,"undisclosed":0}, and counted independently it is {"max":"100","min":"100","reports":1,"undisclosed":0}',
    });
  });

  it('is not compared where the ledger could not read an event', () => {
    const { models, fault } = given(
      recorded('A', { quantity: 100 }),
      anEnvelope(reportStream('A'), 1, {
        type: 'DeliveryGuessed.v1',
        data: { now: standing({ quantity: 7 }) },
      }),
    );
    expect(models.isComplete(rounds, { position: 2n })).toBe(false);
    expect(fault()).toBeUndefined();
  });
});
