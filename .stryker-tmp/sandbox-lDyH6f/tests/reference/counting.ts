// @ts-nocheck
// What each piece of what stands in the log is worth to a target, and the sums of that.
import { type Period, plusDays, type Span, spanOf, startOf, type Version } from './periods.ts';
import type { Standing } from './standings.ts';
import {
  type Accepted,
  type Interval,
  readQuantity,
  type Unit,
  type UnitOf,
  type WireGiven,
  type WireStage,
  type WireTarget,
} from './wire.ts';

export const windowDays = 90;

export const versionsIn = (known: readonly Accepted[], id: string): Version[] => {
  const versions: Version[] = [];
  for (const event of known) {
    if ((event.kind === 'adopt' || event.kind === 'revise') && event.id === id) {
      const { target, appliesFrom = startOf(target.period) } = event;
      versions.push({ target, appliesFrom });
    }
  }
  return versions;
};

export const isRetired = (known: readonly Accepted[], id: string): boolean =>
  known.some((event) => event.kind === 'retire' && event.id === id);

/** The piece of a report that one donor gave, or that several gave together without a published split. */
export type Part = {
  readonly report: string;
  readonly body: string;
  /** Of a commitment, which nobody verifies or disputes, always reported. */
  readonly status: Standing['status'];
  readonly content: WireGiven;
  readonly donors: readonly string[];
  readonly quantity: Interval | 'undisclosed';
  readonly span: Span;
  /** Of a commitment alone: the stages it has passed, each with its day, and the day it counts in. */
  readonly promise?: { readonly stages: readonly WireStage[]; readonly periodDay: string };
};

type Whole = Pick<Part, 'report' | 'body' | 'status' | 'content'>;

export const partsOf = (whole: Whole, unit: Unit): Part[] => {
  const { content } = whole;
  const span = spanOf(content.effectiveOn);
  const total = readQuantity(content.quantity, unit);
  if (content.donor !== undefined) {
    return [{ ...whole, span, donors: [content.donor], quantity: total }];
  }
  const split = content.donors.filter((donor) => typeof donor === 'object');
  if (split.length === 0) {
    const donors = content.donors.filter((donor) => typeof donor === 'string');
    return [{ ...whole, span, donors, quantity: total }];
  }
  return split.map(({ donor, quantity }) => ({
    ...whole,
    span,
    donors: [donor],
    quantity: readQuantity(quantity, unit),
  }));
};

/** Every part of the deliveries that count, on whatever track. */
export const deliveredParts = (standings: readonly Standing[], unitOf: UnitOf): Part[] =>
  standings.flatMap(({ report, body, status, delivery }) =>
    partsOf({ report, body, status, content: delivery }, unitOf(delivery.track)),
  );

type Weight = 'full' | 'upper-bound-only' | 'none';

const memberStates = 'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE'.split(
  ' ',
);
export const eu = ['EU', ...memberStates];

/** Of what these donors gave together, what those who are wanted gave: all of it, nobody knows how much, or nothing. */
export const weightAmong = (donors: readonly string[], isWanted: (donor: string) => boolean): Weight => {
  if (donors.every(isWanted)) return 'full';
  return donors.some(isWanted) ? 'upper-bound-only' : 'none';
};

const donorsWeight = (filter: WireTarget['donors'], donors: readonly string[]): Weight => {
  if (filter === 'all') return 'full';
  const wanted = filter === 'eu' ? eu : filter;
  return weightAmong(donors, (donor) => wanted.includes(donor));
};

/** For a variant or a source, which may be `not-stated`. */
const statedWeight = (filter: readonly string[] | undefined, value = 'not-stated'): Weight => {
  if (filter === undefined || filter.includes(value)) return 'full';
  return value === 'not-stated' ? 'upper-bound-only' : 'none';
};

export const admitsBody = (filter: WireTarget['bodies'], body: string): boolean => {
  if (filter === undefined) return true;
  return 'only' in filter ? filter.only.includes(body) : !filter.except.includes(body);
};

const weightFor = (target: WireTarget, { body, content, donors }: Part): Weight => {
  if (content.track !== target.track || !admitsBody(target.bodies, body)) return 'none';
  const weights = [
    statedWeight(target.variants, content.variant),
    statedWeight(target.sources, content.source),
    donorsWeight(target.donors, donors),
  ];
  if (weights.includes('none')) return 'none';
  return weights.includes('upper-bound-only') ? 'upper-bound-only' : 'full';
};

export type Counted = { readonly part: Part; readonly min: bigint; readonly max: bigint };

/** Nothing at all for a part without weight; one undisclosed is there and adds nothing. */
export const countedAs = (weight: Weight, part: Part): Counted[] => {
  if (weight === 'none') return [];
  if (part.quantity === 'undisclosed') return [{ part, min: 0n, max: 0n }];
  const { min, max } = part.quantity;
  return [{ part, min: weight === 'full' ? min : 0n, max }];
};

/** Distinct reports, however many of their parts are undisclosed. */
export const undisclosedIn = (counted: readonly Counted[]): number =>
  new Set(counted.filter(({ part }) => part.quantity === 'undisclosed').map(({ part }) => part.report)).size;

/** What each of the parts adds to the target, whatever its day. */
export const countedFor = (target: WireTarget, parts: readonly Part[]): Counted[] =>
  parts.flatMap((part) => countedAs(weightFor(target, part), part));

export const zero: Interval = { min: 0n, max: 0n };

/** Of figures, not of entries: each end against the other's far end. */
export const difference = (a: Interval, b: Interval): Interval => ({
  min: a.min - b.max,
  max: a.max - b.min,
});

export const sum = (intervals: readonly Interval[]): Interval =>
  intervals.reduce((total, { min, max }) => ({ min: total.min + min, max: total.max + max }), zero);

/** Deliveries belong to a period by their last day, and have happened when that day is not after `on`. */
export const inPeriod = (counted: readonly Counted[], { from, to }: Period, on: string): Counted[] =>
  counted.filter(({ part }) => {
    const { last } = part.span;
    return last >= from && (to === null || last <= to) && last <= on;
  });

/** The 90 days up to `on`, whatever the period: what lies in them only partly counts {0, max}. */
export const sumOfWindow = (counted: readonly Counted[], on: string): Interval => {
  const first = plusDays(on, 1 - windowDays);
  const touching = counted.filter(({ part }) => part.span.last >= first && part.span.last <= on);
  return sum(touching.map(({ part, min, max }) => ({ min: part.span.first >= first ? min : 0n, max })));
};
