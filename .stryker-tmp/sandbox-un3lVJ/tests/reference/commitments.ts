// @ts-nocheck
// What was promised, in the stage that it has on a day, and how much of it has come.
import { countingIn } from './arbitration.ts';
import { type Counted, difference, type Part, partsOf, sum } from './counting.ts';
import { type At, type Day, type Period, spanOf } from './periods.ts';
import type { Standing as Delivered } from './standings.ts';
import {
  type Accepted,
  type Interval,
  inOrder,
  readQuantity,
  readReport,
  type Stage,
  type Unit,
  type UnitOf,
  unitsWith,
  type WireCommitment,
  type WireInterval,
  type WireReport,
  type WireStage,
  writeInterval,
  writeReport,
} from './wire.ts';

type Standing = {
  readonly report: string;
  readonly body: string;
  readonly commitment: WireCommitment;
  readonly stages: readonly WireStage[];
  readonly status: 'standing' | 'withdrawn';
};

/** "Its first stage stands from its `effectiveOn`", which as for deliveries counts on its last day. */
const firstStage = ({ stage, effectiveOn }: WireCommitment): WireStage => ({
  stage,
  on: spanOf(effectiveOn).last,
});

type Event = Extract<Accepted, { readonly kind: 'commit' | 'recommit' | 'advance' | 'uncommit' }>;

const after = (was: Standing | undefined, event: Event): Standing => {
  const { report, body } = event;
  if (event.kind === 'commit') {
    const { commitment } = event;
    return { report, body, commitment, stages: [firstStage(commitment)], status: 'standing' };
  }
  if (was === undefined) throw new Error(`${event.kind} of ${report}, which was never made`);
  switch (event.kind) {
    case 'recommit': {
      // "Rewrites the content, keeps the stages"; the first of them is the content's own.
      const { commitment } = event;
      return { ...was, commitment, stages: [firstStage(commitment), ...was.stages.slice(1)] };
    }
    case 'advance':
      return { ...was, stages: [...was.stages, { stage: event.stage, on: event.on }] };
    case 'uncommit':
      return { ...was, status: 'withdrawn' };
  }
};

/** Of every commitment ever made, the withdrawn ones included. */
export const commitmentsIn = (known: readonly Accepted[]): Standing[] => {
  const standings = new Map<string, Standing>();
  for (const event of known) {
    switch (event.kind) {
      case 'commit':
      case 'recommit':
      case 'advance':
      case 'uncommit':
        standings.set(event.report, after(standings.get(event.report), event));
    }
  }
  return [...standings.values()];
};

/** "The period day it counts in: `dueOn`, or its `effectiveOn` when it has none." */
const periodDayOf = ({ dueOn, effectiveOn }: WireCommitment): Day => dueOn ?? spanOf(effectiveOn).last;

/** All that stand, one part each: "one donor set each", and "a commitment's donors carry no parts". */
export const promisedParts = (known: readonly Accepted[], unitOf: UnitOf): Part[] =>
  commitmentsIn(known)
    .filter(({ status }) => status === 'standing')
    .flatMap(({ report, body, commitment, stages }) => {
      const promise = { stages, periodDay: periodDayOf(commitment) };
      const whole = { report, body, status: 'reported', content: commitment } as const;
      return partsOf(whole, unitOf(commitment.track)).map((part) => ({ ...part, promise }));
    });

/** "It counts in the stage it has at `effectiveAt` only"; before its first it has none. */
const stageOn = (stages: readonly WireStage[], on: Day): Stage | null =>
  stages.filter((passed) => passed.on <= on).at(-1)?.stage ?? null;

export type Committed = Readonly<Record<Stage, WireInterval>>;

/** For each stage the sum of what is in it on the day. */
export const committedOf = (counted: readonly Counted[], on: Day, unit: Unit): Committed => {
  const inStage = (stage: Stage) =>
    writeInterval(sum(counted.filter(({ part }) => stageOn(part.promise?.stages ?? [], on) === stage)), unit);
  return {
    pledged: inStage('pledged'),
    allocated: inStage('allocated'),
    contracted: inStage('contracted'),
  };
};

/** Those whose period day lies in the period; unlike the day of a stage it may be still to come. */
export const promisedIn = (counted: readonly Counted[], { from, to }: Period): Counted[] =>
  counted.filter(
    ({ part: { promise } }) =>
      promise !== undefined && promise.periodDay >= from && (to === null || promise.periodDay <= to),
  );

type CommitmentLine = WireReport & {
  readonly stage: Stage | null;
  readonly stages: readonly WireStage[];
  readonly fulfilled: WireInterval;
  /** Null where it was not disclosed how much was promised: then it stays open, and nobody can say how far. */
  readonly open: WireInterval | null;
  readonly overdue: boolean;
  /** Those that `fulfilled` adds up, and those that would be in it if they carried a number. */
  readonly deliveries: readonly WireReport[];
};

/** "Open part = the interval difference c − d, floored at 0"; with an undisclosed delivery "`open.min` is 0". */
const openPartOf = (promised: Interval, fulfilled: Interval, isSomeUndisclosed: boolean): Interval => {
  const { min, max } = difference(promised, fulfilled);
  return { min: min > 0n && !isSomeUndisclosed ? min : 0n, max: max > 0n ? max : 0n };
};

/** "The counted deliveries that name it, effective by `effectiveAt`"; a delivery names one "of its own track". */
const naming = (
  delivered: readonly Delivered[],
  { report, commitment }: Standing,
  effectiveAt: Day,
): Delivered[] =>
  delivered.filter(
    ({ delivery }) =>
      delivery.commitment !== undefined &&
      readReport(delivery.commitment) === report &&
      delivery.track === commitment.track &&
      spanOf(delivery.effectiveOn).last <= effectiveAt,
  );

const lineOf = (
  standing: Standing,
  delivered: readonly Delivered[],
  effectiveAt: Day,
  unit: Unit,
): CommitmentLine => {
  const { commitment, stages } = standing;
  const named = naming(delivered, standing, effectiveAt);
  const quantities = named.map(({ delivery }) => readQuantity(delivery.quantity, unit));
  const fulfilled = sum(quantities.filter((quantity) => quantity !== 'undisclosed'));
  const promised = readQuantity(commitment.quantity, unit);
  const open =
    promised === 'undisclosed' ? null : openPartOf(promised, fulfilled, quantities.includes('undisclosed'));
  const isDue = commitment.dueOn !== undefined && commitment.dueOn < effectiveAt;
  return {
    ...writeReport(standing.report),
    stage: stageOn(stages, effectiveAt),
    stages,
    fulfilled: writeInterval(fulfilled, unit),
    open: open && writeInterval(open, unit),
    overdue: isDue && (open === null || open.max > 0n),
    deliveries: inOrder(named.map(({ report }) => report)).map(writeReport),
  };
};

/** Every commitment that is not withdrawn, by name. */
export const commitmentsAt = (
  history: readonly Accepted[],
  { effectiveAt, index }: At,
  eurTracks: readonly string[],
): CommitmentLine[] => {
  const known = history.slice(0, index + 1);
  const delivered = countingIn(known);
  const unitOf = unitsWith(eurTracks);
  const standing = new Map(commitmentsIn(known).map((each) => [each.report, each]));
  return inOrder([...standing.keys()]).flatMap((report) => {
    const each = standing.get(report);
    if (each === undefined || each.status === 'withdrawn') return [];
    return [lineOf(each, delivered, effectiveAt, unitOf(each.commitment.track))];
  });
};

/** "Open when the maximum is above 0". What does not stand yet on the day is not open on it. */
export const pipelineOf = (...asked: Parameters<typeof commitmentsAt>): CommitmentLine[] =>
  commitmentsAt(...asked).filter(
    ({ stage, open }) => stage !== null && (open === null || Number(open.max) > 0),
  );
