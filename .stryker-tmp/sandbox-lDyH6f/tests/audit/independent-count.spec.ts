// @ts-nocheck
import { describe, expect, it } from 'vitest';
import { createIndependentCount } from '../../src/audit/independent-count.ts';
import { countFault, uncountedTracks } from '../../src/audit/verifying/count-comparison.ts';
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
  return {
    models,
    count,
    fault: () => countFault(models, known, count),
    uncounted: () => uncountedTracks(models, count),
  };
};

const whole = (reports: number, min: bigint, max = min, undisclosed = 0) => ({
  reports,
  undisclosed,
  min,
  max,
});

/** The first line that a ledger has of the track. */
const firstEntry = (models: ReturnType<typeof openModels>) => {
  const [entry] = models.entriesAfter(
    rounds,
    { position: 1n },
    { from: 0, to: 1_000_000 },
    { position: -1n, part: 0 },
  );
  if (entry === undefined) throw new Error('no entry');
  return entry;
};

describe('an independent count', () => {
  it('takes what each report says last, by variant, donor and year, and leaves out what was withdrawn', () => {
    const { count, fault } = given(
      recorded('A', { quantity: 100 }),
      recorded('B', { quantity: { min: 10, max: 15 }, variant: '152mm', donor: 'DE' }),
      recorded('C', { quantity: 'undisclosed', effectiveOn: '2024-12-20/2025-01-10' }),
      recorded('F', { quantity: 8, effectiveOn: '2024' }),
      corrected('A', 1, { quantity: 100 }, { quantity: 70 }),
      recorded('D', { quantity: 5_000 }),
      withdrawn('D', 1, { quantity: 5_000 }),
    );
    expect(Object.fromEntries(count.countsOf(rounds))).toEqual({
      'variant 155mm': whole(3, 78n, 78n, 1),
      'variant 152mm': whole(1, 10n, 15n),
      'donor NL': whole(3, 78n, 78n, 1),
      'donor DE': whole(1, 10n, 15n),
      'year 2024': whole(1, 8n),
      'year 2025': whole(3, 80n, 85n, 1),
    });
    expect(fault()).toBeUndefined();
  });

  it('counts euro in cents, and a report with parts once, each part with its donor', () => {
    const parts = [
      { donor: 'DE', quantity: '1.05' },
      { donor: 'NL', quantity: '2.00' },
    ];
    const delivery = { track: 'era-loans', variant: 'not-stated', donors: parts, quantity: '3.05' };
    const { count, fault } = given(recorded('E', { ...delivery, donor: undefined }));
    expect(Object.fromEntries(count.countsOf('era-loans'))).toEqual({
      'variant not-stated': whole(1, 305n),
      'donor DE': whole(1, 105n),
      'donor NL': whole(1, 200n),
      'year 2025': whole(1, 305n),
    });
    expect(fault()).toBeUndefined();
  });

  it('counts what several gave together as theirs together', () => {
    const { count, fault } = given(recorded('E', { donor: undefined, donors: ['NL', 'DE'], quantity: 7 }));
    expect(count.countsOf(rounds).get('donor DE and NL')).toEqual(whole(1, 7n));
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
    expect(count.countsOf(rounds).get('variant 155mm')?.max).toBe(total);
    expect(fault()).toBeUndefined();
  });

  it('finds what the ledger has too much', () => {
    const { models, fault } = given(recorded('A', { quantity: 100 }));
    const entry = firstEntry(models);
    models.putRows({ entries: [{ ...entry, part: 7, min: 0n, max: 5n }] });
    expect(fault()).toEqual({
      detail:
        'on artillery-ammunition, variant 155mm, the ledger has {"max":"105","min":"100","reports":1,"undisclosed":0}, and counted independently it is {"max":"100","min":"100","reports":1,"undisclosed":0}',
    });
  });

  it.each([
    ['a donor', { donors: ['DE'] }, 'donor DE'],
    ['a day', { last: 19_800 }, 'year 2024'],
  ])('finds %s that the ledger has otherwise', (_what, changes, part) => {
    const { models, fault } = given(recorded('A', { quantity: 100 }));
    const entry = firstEntry(models);
    const { min, max } = entry;
    const other = { ...entry, ...changes, part: 8 };
    models.putRows({ entries: [{ ...entry, part: 7, min: -min, max: -max }, other] });
    expect(fault()?.detail).toMatch(
      new RegExp(
        `^on ${rounds}, ${part}, the ledger has {"max":"100",.*}, and counted independently it is no report$`,
      ),
    );
  });
});

const unreadable = (reference: string, revision: number, type: string, now: object): Envelope =>
  anEnvelope(reportStream(reference), revision, {
    type,
    data: { was: standing({}), now: standing(now), reason: 'recount' },
  });

const held = [
  ['a correction of a newer version', [unreadable('A', 1, 'DeliveryCorrected.v2', { quantity: 7 })]],
  ['an event of an unknown kind', [unreadable('A', 1, 'DeliveryGuessed.v1', { quantity: 7 })]],
  [
    'what follows one that cannot be read',
    [
      unreadable('A', 1, 'DeliveryCorrected.v2', { quantity: 7 }),
      corrected('A', 2, { quantity: 7 }, { quantity: 9 }),
      withdrawn('A', 3, { quantity: 9 }),
    ],
  ],
  [
    'a report that begins again',
    [anEnvelope(reportStream('A'), 1, { data: { delivery: aDelivery({ quantity: 7 }) } })],
  ],
  ['a report that begins with its correction', [corrected('B', 0, { quantity: 7 }, { quantity: 9 })]],
  ['a report whose first event cannot be read', [unreadable('B', 0, 'DeliveryRecorded.v2', { quantity: 7 })]],
  [
    'an event without its members',
    [anEnvelope(reportStream('A'), 1, { type: 'DeliveryCorrected.v1', data: {} })],
  ],
  [
    'a decision of a newer version, and one after it',
    [
      recorded('B', { quantity: 1 }),
      anEnvelope(`arbitration-${rounds}`, 0, {
        type: 'ClaimsMatched.v2',
        data: { counted: idOf('B'), claim: idOf('A') },
      }),
      matched(1, 'B', 'A'),
      withdrawn('B', 1, { quantity: 1 }),
    ],
  ],
] as const;

describe('where an event cannot be read', () => {
  it.each(held)('both counts leave out %s, and are compared', (_what, events) => {
    const { models, count, fault, uncounted } = given(recorded('A', { quantity: 100 }), ...events);
    expect(models.isComplete(rounds, { position: 99n })).toBe(false);
    expect(count.countsOf(rounds).get('variant 155mm')).toEqual(whole(1, 100n));
    expect([...count.held()]).toEqual(models.streamsHeld());
    expect(uncounted()).toEqual([]);
    expect(fault()).toBeUndefined();
  });

  it('a difference is found all the same', () => {
    const { models, fault } = given(
      recorded('A', { quantity: 100 }),
      unreadable('A', 1, 'DeliveryCorrected.v2', { quantity: 7 }),
    );
    const entry = firstEntry(models);
    models.putRows({ entries: [{ ...entry, part: 7, min: 0n, max: 5n }] });
    expect(fault()?.detail).toContain('"max":"105"');
  });

  it('a stream of which one count reads more than the other leaves its own tracks uncounted, and no others', () => {
    // The second count knows no list of donors and tracks, so that it reads what an event of a later version says of them.
    const moved = unreadable('A', 1, 'DeliveryCorrected.v1', {});
    const { fault, uncounted } = given(
      recorded('A', { quantity: 100 }),
      recorded('E', { track: 'era-loans', variant: 'not-stated', quantity: '3.05' }),
      {
        ...moved,
        data: {
          was: standing({ quantity: 100 }),
          now: {
            ...standing({ quantity: 100 }),
            delivery: { ...aDelivery({ quantity: 100 }), donor: 'ATLANTIS' },
          },
          reason: 'recount',
        },
      },
    );
    expect(uncounted()).toEqual([rounds]);
    expect(fault()).toBeUndefined();
  });
});
