// @ts-nocheck
import fc from 'fast-check';
import type { WireDelivery, WireTarget } from '../reference/figures.ts';
import type { Stage, WireCommitment, WirePart, WireQuantity, WireStatement } from '../reference/wire.ts';

/** One thing that somebody tries; whether it is accepted is for the product to say. */
export type Attempt =
  | {
      readonly kind: 'record';
      readonly body: string;
      readonly reference: string;
      readonly delivery: WireDelivery;
    }
  | {
      readonly kind: 'correct';
      readonly body: string;
      readonly reference: string;
      readonly delivery: WireDelivery;
    }
  | { readonly kind: 'withdraw'; readonly body: string; readonly reference: string }
  | {
      readonly kind: 'state' | 'restate';
      readonly body: string;
      readonly reference: string;
      readonly statement: WireStatement;
    }
  | { readonly kind: 'unstate'; readonly body: string; readonly reference: string }
  | {
      readonly kind: 'commit' | 'recommit';
      readonly body: string;
      readonly reference: string;
      readonly commitment: WireCommitment;
    }
  | {
      readonly kind: 'advance';
      readonly body: string;
      readonly reference: string;
      readonly stage: Stage;
      readonly on: string;
    }
  | { readonly kind: 'uncommit'; readonly body: string; readonly reference: string }
  | { readonly kind: 'set'; readonly id: string; readonly target: WireTarget; readonly appliesFrom?: string }
  | { readonly kind: 'retire'; readonly id: string };

/** An attempt and how many hours after the one before it comes. */
export type Step = { readonly attempt: Attempt; readonly after: number };

const eurTrack = 'era-loans';
export const eurTracks: readonly string[] = [eurTrack];

export const variants: Readonly<Record<string, readonly string[]>> = {
  'artillery-ammunition': ['155mm', '152mm', 'not-stated'],
  'air-defence-systems': ['short-range', 'medium-range', 'not-stated'],
  [eurTrack]: ['eu-mfa', 'other-g7', 'not-stated'],
};
export const sources = ['stock', 'joint-procurement', 'not-stated'];
const donors = ['NL', 'DE', 'EU', 'US', 'GB'];
const bodies = ['mod-nl', 'mod-de', 'public-record', 'kiel-institute'];
const references = ['a', 'b', 'c'];
const ids = ['t-1', 't-2', 't-3', 't-4'];

const two = (number: number) => String(number).padStart(2, '0');

/** Days around the turn of the years 2024 to 2026, where periods and windows have their edges. */
export const day = fc
  .record({
    year: fc.constantFrom(2024, 2025, 2026),
    month: fc.constantFrom(1, 2, 3, 9, 10, 12),
    day: fc.constantFrom(1, 2, 15, 28),
  })
  .map((date) => `${date.year}-${two(date.month)}-${two(date.day)}`);

const interval = fc.tuple(day, day).map((days) => days.toSorted().join('/'));

const effectiveOn = fc.oneof(
  { weight: 5, arbitrary: day },
  day.map((each) => each.slice(0, 7)),
  fc.constantFrom('2024', '2025'),
  interval,
);

const written = (track: string, number: number) => (track === eurTrack ? `${number}.05` : number);

const numbers = fc.tuple(fc.integer({ min: 1, max: 900_000 }), fc.integer({ min: 0, max: 90_000 }));

const range = (track: string) =>
  numbers.map(([least, more]) => ({ min: written(track, least), max: written(track, least + more) }));

const quantity = (track: string) =>
  fc.oneof(
    { weight: 5, arbitrary: numbers.map(([number]) => written(track, number)) },
    range(track),
    fc.constant('undisclosed' as const),
  );

const several = fc.uniqueArray(fc.constantFrom(...donors), { minLength: 2, maxLength: 3 });

const split = (track: string) =>
  several.chain((codes) =>
    fc.tuple(...codes.map(() => numbers)).map((parts) => {
      const cents = track === eurTrack ? 100 : 1;
      const total = parts.reduce((sum, [number]) => sum + number * cents + (cents === 100 ? 5 : 0), 0);
      const whole = track === eurTrack ? `${Math.floor(total / 100)}.${two(total % 100)}` : total;
      return {
        donors: codes.map((donor, at) => ({ donor, quantity: written(track, parts[at]?.[0] ?? 1) })),
        quantity: whole,
      };
    }),
  );

/** Who gave how much: alone, with parts, or jointly without a split. */
type Given =
  | { readonly donor: string; readonly donors?: never; readonly quantity: WireQuantity }
  | {
      readonly donor?: never;
      readonly donors: readonly WirePart[] | readonly string[];
      readonly quantity: WireQuantity;
    };

const whose = (track: string): fc.Arbitrary<Given> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ donor: fc.constantFrom(...donors), quantity: quantity(track) }) },
    split(track),
    fc.record({ donors: several, quantity: quantity(track) }),
    several.map((codes) => ({
      donors: codes.map((donor) => ({ donor, quantity: 'undisclosed' as const })),
      quantity: 'undisclosed' as const,
    })),
  );

const track = fc.constantFrom(...Object.keys(variants));

/** Few names, so that what is named often stands. */
const promise = { body: fc.constantFrom('mod-nl', 'mod-de'), reference: fc.constantFrom('a', 'b') };

/** A delivery often names a commitment, which may stand, have been withdrawn, or never have been made. */
const named = fc.option(fc.record(promise), { nil: undefined, freq: 3 });

export const delivery: fc.Arbitrary<WireDelivery> = track.chain((id) =>
  fc
    .record({
      variant: fc.constantFrom(...(variants[id] ?? [])),
      source: fc.constantFrom(...sources),
      effectiveOn,
      given: whose(id),
      commitment: named,
    })
    .map(({ given, commitment: fulfils, ...rest }) => ({
      track: id,
      ...rest,
      ...given,
      ...(fulfils && { commitment: fulfils }),
    })),
);

const stage = fc.constantFrom('pledged' as const, 'allocated' as const, 'contracted' as const);

/** Who promised it: one, or several together, never with parts. */
const promisedBy: fc.Arbitrary<
  | { readonly donor: string; readonly donors?: never }
  | { readonly donor?: never; readonly donors: readonly string[] }
> = fc.oneof(
  fc.constantFrom(...donors).map((donor) => ({ donor })),
  several.map((codes) => ({ donors: codes })),
);

/** A promise, sometimes for a day on which it is overdue, sometimes for one that lies ahead. */
export const commitment: fc.Arbitrary<WireCommitment> = track.chain((id) =>
  fc
    .record({
      variant: fc.constantFrom(...(variants[id] ?? [])),
      source: fc.constantFrom(...sources),
      effectiveOn,
      stage,
      dueOn: fc.option(day, { nil: undefined }),
      quantity: quantity(id),
      given: promisedBy,
    })
    .map(({ given, dueOn, ...rest }) => ({ track: id, ...rest, ...given, ...(dueOn && { dueOn }) })),
);

const period = fc.oneof(
  fc.constantFrom(
    { kind: 'calendar-years' as const, from: '2025' },
    { kind: 'calendar-years' as const, from: '2024', until: '2025' },
    { kind: 'calendar-years' as const, from: '2027' },
  ),
  fc.constantFrom(
    { kind: 'cumulative' as const, since: '2024-09-15' },
    { kind: 'cumulative' as const, since: '2025-01-01', until: '2026-03-01' },
  ),
);

const some = <Item>(items: readonly Item[]) =>
  fc.option(fc.uniqueArray(fc.constantFrom(...items), { minLength: 1 }), { nil: undefined });

export const target: fc.Arbitrary<WireTarget> = track.chain((id) =>
  fc
    .record({
      title: fc.constantFrom('one', 'two'),
      kind: fc.constant('quantified' as const),
      variants: some(variants[id] ?? []),
      sources: some(sources),
      donors: fc.oneof(fc.constantFrom('eu' as const, 'all' as const), fc.constant(['DE', 'US'])),
      bodies: fc.constantFrom(
        undefined,
        { except: ['kiel-institute'] },
        { only: ['mod-nl', 'public-record'] },
      ),
      basis: fc.constantFrom('deliveries' as const, 'statements' as const),
      of: fc.constantFrom(undefined, undefined, 'deliveries' as const, 'commitments' as const),
      period,
      quantity: fc.oneof({ weight: 4, arbitrary: fc.integer({ min: 0, max: 3_000_000 }) }, fc.constant(null)),
    })
    .map(({ variants: filter, sources: from, bodies: by, of, quantity: number, ...rest }) => ({
      ...rest,
      track: id,
      ...(filter && { variants: filter }),
      ...(from && { sources: from }),
      ...(by && { bodies: by }),
      ...(of && { of }),
      quantity: number === null ? null : written(id, number),
      source: { document: 'd', section: 's', quote: 'q', english: 'e' },
    })),
);

/** Statements that often speak for a target: counted since where periods begin, of whole tracks, by the usual donors. */
export const statement: fc.Arbitrary<WireStatement> = track.chain((id) =>
  fc
    .record({
      variants: fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, some(variants[id] ?? [])),
      donors: fc.oneof(
        { weight: 4, arbitrary: fc.constantFrom('eu' as const, 'all' as const) },
        fc.constant(['US', 'DE']),
      ),
      total: fc.oneof(
        numbers.map(([number]) => written(id, number)),
        range(id),
      ),
      days: fc.tuple(fc.constantFrom('2024-01-01', '2024-09-15', '2025-01-01', '2026-01-01'), day),
      status: fc.constantFrom('delivered' as const, 'delivered' as const, 'committed' as const),
    })
    .map(({ variants: only, days: both, ...rest }) => {
      const [countedSince = '', asOf = ''] = both.toSorted();
      return { track: id, ...(only && { variants: only }), ...rest, countedSince, asOf, authority: 'one' };
    }),
);

const report = { body: fc.constantFrom(...bodies), reference: fc.constantFrom(...references) };

const attempt: fc.Arbitrary<Attempt> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ kind: fc.constant('record' as const), ...report, delivery }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('correct' as const), ...report, delivery }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('withdraw' as const), ...report }) },
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('state' as const), ...report, statement }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('restate' as const), ...report, statement }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('unstate' as const), ...report }) },
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('commit' as const), ...promise, commitment }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('recommit' as const), ...promise, commitment }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('advance' as const), ...promise, stage, on: day }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('uncommit' as const), ...promise }) },
  {
    weight: 5,
    arbitrary: fc.record(
      { kind: fc.constant('set' as const), id: fc.constantFrom(...ids), target, appliesFrom: day },
      { requiredKeys: ['kind', 'id', 'target'] },
    ),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('retire' as const), id: fc.constantFrom(...ids) }) },
);

/** Histories of attempts by several bodies, beginning with targets and promises so that there is something to look at. */
export const histories = (steps: number): fc.Arbitrary<readonly Step[]> =>
  fc
    .tuple(
      fc.array(fc.record({ kind: fc.constant('set' as const), id: fc.constantFrom('t-1', 't-2'), target }), {
        minLength: 2,
        maxLength: 2,
      }),
      fc.array(fc.record({ kind: fc.constant('commit' as const), ...promise, commitment }), {
        minLength: 3,
        maxLength: 3,
      }),
      fc.array(attempt, { minLength: 5, maxLength: steps }),
      fc.array(fc.integer({ min: 0, max: 200 }), { minLength: steps + 5, maxLength: steps + 5 }),
    )
    .map(([targets, promises, more, hours]) =>
      [...targets, ...promises, ...more].map((each, at) => ({ attempt: each, after: hours[at] ?? 1 })),
    );
