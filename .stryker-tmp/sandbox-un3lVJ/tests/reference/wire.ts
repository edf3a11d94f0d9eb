// @ts-nocheck
// What the reference reads and answers: the contract's JSON, and amounts on their way in and out of it.

/** A count as a JSON integer; on EUR tracks euros as a decimal string. */
export type WireAmount = number | string;
export type WireInterval = { readonly min: WireAmount; readonly max: WireAmount };
export type WireQuantity = WireAmount | WireInterval | 'undisclosed';
export type WirePart = { readonly donor: string; readonly quantity: WireQuantity };

type WireDonors =
  | { readonly donor: string; readonly donors?: never }
  | { readonly donor?: never; readonly donors: readonly WirePart[] | readonly string[] };

/** What a delivery and a commitment have in common. */
export type WireGiven = WireDonors & {
  readonly track: string;
  readonly variant?: string;
  readonly source?: string;
  readonly quantity: WireQuantity;
  readonly bound?: 'exact' | 'at-least' | 'at-most' | 'about';
  readonly effectiveOn: string;
  readonly value?: {
    readonly amount: string;
    readonly currency: string;
    readonly eur?: string;
    readonly rateOn?: string;
    readonly rateSource?: string;
  };
  readonly evidence?: readonly WireEvidence[];
  readonly note?: string;
};

export type WireReport = { readonly body: string; readonly reference: string };

export type WireDelivery = WireGiven & { readonly commitment?: WireReport };

export type Stage = 'pledged' | 'allocated' | 'contracted';

export type WireStage = { readonly stage: Stage; readonly on: string };

/** Its donors carry no parts. */
export type WireCommitment = WireGiven & { readonly stage: Stage; readonly dueOn?: string };

type WireEvidence = { readonly title: string; readonly url?: string; readonly sha256?: string };

export type WireMilestone = {
  readonly title: string;
  readonly section: string;
  readonly quote?: string;
  readonly english?: string;
  readonly deadline?: string;
};

/** What a body says of a milestone. */
export type WireStep = {
  readonly status:
    | 'not-started'
    | 'announced'
    | 'proposed'
    | 'agreed'
    | 'in-force'
    | 'achieved'
    | 'abandoned';
  readonly on: string;
  readonly note?: string;
  readonly evidence?: readonly WireEvidence[];
};

export type WireStatement = {
  readonly track: string;
  readonly variants?: readonly string[];
  readonly donors: 'eu' | 'all' | readonly string[];
  readonly total: WireAmount | WireInterval;
  readonly bound?: 'exact' | 'at-least' | 'at-most' | 'about';
  readonly countedSince: string;
  readonly asOf: string;
  readonly status: 'delivered' | 'committed';
  readonly authority: string;
  readonly evidence?: readonly WireEvidence[];
  readonly note?: string;
};

export type WirePeriod =
  | { readonly kind: 'calendar-years'; readonly from: string; readonly until?: string }
  | { readonly kind: 'cumulative'; readonly since: string; readonly until?: string };

export type WireTarget = {
  readonly title: string;
  readonly kind: 'quantified' | 'reference-level' | 'envelope' | 'priority';
  readonly track: string;
  readonly variants?: readonly string[];
  readonly sources?: readonly string[];
  readonly donors: 'eu' | 'all' | readonly string[];
  readonly bodies?: { readonly only: readonly string[] } | { readonly except: readonly string[] };
  readonly basis: 'deliveries' | 'statements';
  /** Without it, deliveries. */
  readonly of?: 'deliveries' | 'commitments';
  readonly period: WirePeriod;
  readonly quantity: WireAmount | null;
  readonly source: {
    readonly document: string;
    readonly section: string;
    readonly quote: string;
    readonly english: string;
  };
};

/**
 * One accepted command is one event of the log; its place in the array is its index. Deliveries, commitments and
 * statements have namespaces of their own: the same report name in two of them is two things. `body` is who acts.
 */
export type Accepted =
  | {
      readonly kind: 'record' | 'correct';
      readonly report: string;
      readonly body: string;
      readonly delivery: WireDelivery;
      readonly recordedAt: string;
    }
  | { readonly kind: 'withdraw'; readonly report: string; readonly body: string; readonly recordedAt: string }
  | {
      readonly kind: 'verify' | 'dispute';
      readonly report: string;
      readonly body: string;
      readonly recordedAt: string;
    }
  | {
      readonly kind: 'match';
      readonly track: string;
      readonly counted: string;
      readonly claim: string;
      readonly reason: string;
      readonly body: string;
      readonly recordedAt: string;
    }
  | {
      readonly kind: 'part';
      readonly track: string;
      readonly a: string;
      readonly b: string;
      readonly reason: string;
      readonly body: string;
      readonly recordedAt: string;
    }
  | {
      readonly kind: 'commit' | 'recommit';
      readonly report: string;
      readonly body: string;
      readonly commitment: WireCommitment;
      readonly recordedAt: string;
    }
  | {
      readonly kind: 'advance';
      readonly report: string;
      readonly body: string;
      readonly stage: Stage;
      readonly on: string;
      readonly recordedAt: string;
    }
  | { readonly kind: 'uncommit'; readonly report: string; readonly body: string; readonly recordedAt: string }
  | {
      readonly kind: 'plan' | 'replan';
      readonly id: string;
      readonly milestone: WireMilestone;
      readonly recordedAt: string;
    }
  | {
      readonly kind: 'step' | 'restep';
      readonly id: string;
      readonly report: string;
      readonly body: string;
      readonly step: WireStep;
      readonly recordedAt: string;
    }
  | {
      readonly kind: 'unstep';
      readonly id: string;
      readonly report: string;
      readonly body: string;
      readonly recordedAt: string;
    }
  | {
      readonly kind: 'state' | 'restate';
      readonly report: string;
      readonly body: string;
      readonly statement: WireStatement;
      readonly recordedAt: string;
    }
  | { readonly kind: 'unstate'; readonly report: string; readonly body: string; readonly recordedAt: string }
  | {
      readonly kind: 'adopt' | 'revise';
      readonly id: string;
      readonly target: WireTarget;
      readonly appliesFrom?: string;
      readonly recordedAt: string;
    }
  | { readonly kind: 'retire'; readonly id: string; readonly recordedAt: string };

export type Status =
  | 'no-number'
  | 'not-due'
  | 'met'
  | 'open'
  | 'missed'
  | 'undecided'
  | 'on-track'
  | 'behind';

export type Figure = {
  readonly target: { readonly id: string };
  readonly period: { readonly from: string; readonly to: string | null };
  readonly delivered: WireInterval;
  readonly verified: WireInterval;
  readonly disputed: WireInterval;
  readonly committed: Readonly<Record<Stage, WireInterval>>;
  readonly undisclosedReports: number;
  readonly upperBoundKnown: boolean;
  readonly reportedDeliveries: WireInterval;
  readonly statement: {
    readonly body: string;
    readonly reference: string;
    readonly total: WireInterval;
    readonly bound: 'exact' | 'at-least' | 'at-most' | 'about';
    readonly countedSince: string;
    readonly asOf: string;
    readonly authority: string;
    /** Of the statement's latest event. */
    readonly index: string;
  } | null;
  readonly statementGap: WireInterval | null;
  readonly share: { readonly min: number; readonly max: number } | null;
  readonly expectedByNow: WireAmount | null;
  readonly pacePerDay: WireInterval;
  readonly requiredPerDay: WireInterval | null;
  readonly projected: WireInterval | null;
  readonly ofWhichPublicRecord: WireInterval;
  readonly status: Status;
};

/** Each once, as text compares: answers list donors, tracks, targets and bodies so. */
export const inOrder = (texts: readonly string[]): string[] =>
  [...new Set(texts)].sort((a, b) => (a < b ? -1 : 1));

/** Whole units of the track; whole cents where the unit is the euro. */
export type Interval = { readonly min: bigint; readonly max: bigint };
export type Unit = 'count' | 'euro';
export type UnitOf = (track: string) => Unit;

export const unitsWith =
  (eurTracks: readonly string[]): UnitOf =>
  (track) =>
    eurTracks.includes(track) ? 'euro' : 'count';

export const readAmount = (amount: WireAmount, unit: Unit): bigint => {
  if (unit === 'count') return BigInt(amount);
  const [euros = '', cents = ''] = String(amount).split('.');
  return BigInt(euros) * 100n + BigInt(cents.padEnd(2, '0'));
};

export const readInterval = (quantity: WireAmount | WireInterval, unit: Unit): Interval => {
  const { min, max } = typeof quantity === 'object' ? quantity : { min: quantity, max: quantity };
  return { min: readAmount(min, unit), max: readAmount(max, unit) };
};

export const readQuantity = (quantity: WireQuantity, unit: Unit): Interval | 'undisclosed' =>
  quantity === 'undisclosed' ? quantity : readInterval(quantity, unit);

export const floorDivide = (dividend: bigint, divisor: bigint): bigint =>
  dividend / divisor - (dividend % divisor < 0n ? 1n : 0n);

export const ceilDivide = (dividend: bigint, divisor: bigint): bigint => -floorDivide(-dividend, divisor);

/** A half goes up also below zero: −0.5 becomes 0. */
const roundHalfUp = (dividend: bigint, divisor: bigint): bigint =>
  floorDivide(2n * dividend + divisor, 2n * divisor);

const writeEuros = (cents: bigint): string => {
  const size = cents < 0n ? -cents : cents;
  return `${cents < 0n ? '-' : ''}${size / 100n}.${String(size % 100n).padStart(2, '0')}`;
};

export const writeAmount = (amount: bigint, unit: Unit): WireAmount =>
  unit === 'euro' ? writeEuros(amount) : Number(amount);

export const writeInterval = ({ min, max }: Interval, unit: Unit): WireInterval => ({
  min: writeAmount(min, unit),
  max: writeAmount(max, unit),
});

// Cents per day, rounded to whole cents, are already euros per day with two decimals.
const writeRate = (amount: bigint, days: bigint, unit: Unit): WireAmount =>
  unit === 'euro' ? writeEuros(roundHalfUp(amount, days)) : Number(roundHalfUp(100n * amount, days)) / 100;

export const writeRates = ({ min, max }: Interval, days: bigint, unit: Unit): WireInterval => ({
  min: writeRate(min, days, unit),
  max: writeRate(max, days, unit),
});

/** `body/reference`, as reports are named here, in the two members that answers have; a body has no slash. */
export const writeReport = (report: string): WireReport => {
  const [body = ''] = report.split('/', 1);
  return { body, reference: report.slice(body.length + 1) };
};

export const readReport = ({ body, reference }: WireReport): string => `${body}/${reference}`;
