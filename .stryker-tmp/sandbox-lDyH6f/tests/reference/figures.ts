// @ts-nocheck
// A second, independent computation of every figure, from docs/definitions.md alone and with no line of src/: slow,
// plain, and recomputed from the whole history each time, so that the product can be checked against it.
import { countingIn } from './arbitration.ts';
import { committedOf, promisedIn, promisedParts } from './commitments.ts';
import {
  admitsBody,
  type Counted,
  countedFor,
  deliveredParts,
  inPeriod,
  isRetired,
  sum,
  sumOfWindow,
  undisclosedIn,
  versionsIn,
  windowDays,
} from './counting.ts';
import { type At, daysFromThrough, type Moment, momentAt, momentInYear, type Period } from './periods.ts';
import {
  gapOf,
  growthOf,
  type Level,
  levelOn,
  type Spoken,
  speakerOn,
  statementsFor,
  sumOfLevel,
} from './statements.ts';
import {
  type Accepted,
  ceilDivide,
  type Figure,
  floorDivide,
  type Interval,
  inOrder,
  readAmount,
  type Status,
  type Unit,
  type UnitOf,
  unitsWith,
  type WireTarget,
  writeAmount,
  writeInterval,
  writeRates,
} from './wire.ts';

export type { Accepted, Figure, WireDelivery, WireStatement, WireTarget } from './wire.ts';

type Calendar = { readonly days: bigint; readonly elapsed: bigint; readonly left: bigint };

const calendarOf = ({ from, to }: Period, on: string): Calendar | null => {
  if (to === null) return null;
  const days = daysFromThrough(from, to);
  const elapsed = Math.min(Math.max(daysFromThrough(from, on), 0), days);
  return { days: BigInt(days), elapsed: BigInt(elapsed), left: BigInt(days - elapsed) };
};

const shareOf = ({ min, max }: Interval, quantity: bigint | null): Figure['share'] => {
  if (quantity === null || quantity === 0n) return null;
  const truncated = (amount: bigint) => Number((amount * 1_000_000n) / quantity) / 1_000_000;
  return { min: truncated(min), max: truncated(max) };
};

const expectedOf = (quantity: bigint, { days, elapsed }: Calendar): bigint =>
  floorDivide(quantity * elapsed, days);

const missingOf = ({ min, max }: Interval, quantity: bigint): Interval => ({
  min: quantity > max ? quantity - max : 0n,
  max: quantity > min ? quantity - min : 0n,
});

const projectedOf = (delivered: Interval, window: Interval, { left }: Calendar): Interval => ({
  min: delivered.min + floorDivide(window.min * left, BigInt(windowDays)),
  max: delivered.max + ceilDivide(window.max * left, BigInt(windowDays)),
});

type Sums = { readonly delivered: Interval; readonly window: Interval; readonly upperBoundKnown: boolean };

const statusAtEnd = ({ delivered, upperBoundKnown }: Sums, quantity: bigint): Status =>
  delivered.max < quantity && upperBoundKnown ? 'missed' : 'undecided';

const statusOnTheWay = ({ delivered, window }: Sums, quantity: bigint, calendar: Calendar): Status =>
  delivered.min >= expectedOf(quantity, calendar) || projectedOf(delivered, window, calendar).min >= quantity
    ? 'on-track'
    : 'behind';

const statusOf = (sums: Sums, quantity: bigint | null, { period, on }: Moment): Status => {
  const calendar = calendarOf(period, on);
  if (quantity === null) return 'no-number';
  if (on < period.from) return 'not-due';
  if (sums.delivered.min >= quantity) return 'met';
  if (calendar === null) return 'open';
  return calendar.left === 0n ? statusAtEnd(sums, quantity) : statusOnTheWay(sums, quantity, calendar);
};

/** The members that set the sums against quantity and calendar; only `pacePerDay` is never null. */
const comparison = (sums: Sums, moment: Moment, unit: Unit) => {
  const { delivered, window } = sums;
  const quantity = moment.target.quantity === null ? null : readAmount(moment.target.quantity, unit);
  const calendar = calendarOf(moment.period, moment.on);
  const due = quantity === null || calendar === null ? null : { quantity, calendar };
  return {
    share: shareOf(delivered, quantity),
    expectedByNow: due && writeAmount(expectedOf(due.quantity, due.calendar), unit),
    pacePerDay: writeRates(window, BigInt(windowDays), unit),
    requiredPerDay:
      due && due.calendar.left > 0n
        ? writeRates(missingOf(delivered, due.quantity), due.calendar.left, unit)
        : null,
    projected: calendar && writeInterval(projectedOf(delivered, window, calendar), unit),
    status: statusOf(sums, quantity, moment),
  };
};

type Grounds = { readonly level: Level; readonly window: Interval };

const groundsOfSum = (counted: readonly Counted[], { period, on }: Moment): Grounds => ({
  level: { statement: undefined, rows: inPeriod(counted, period, on) },
  window: sumOfWindow(counted, on),
});

/** What could make up the figure: deliveries, commitments and statements, each as it counts for the target. */
type Told = {
  readonly deliveries: readonly Counted[];
  readonly commitments: readonly Counted[];
  readonly statements: readonly Spoken[];
};

/** What the figure rests on; with basis `deliveries`, and of commitments, no statement enters it. */
const groundsOf = (moment: Moment, { deliveries, commitments, statements }: Told): Grounds => {
  const { target, period, on } = moment;
  // "A target may carry `of: commitments`: then `committed` by `effectiveOn` is its figure."
  const counted = target.of === 'commitments' ? commitments : deliveries;
  if (target.basis === 'deliveries') return groundsOfSum(counted, moment);
  return {
    level: levelOn(counted, statements, period, on),
    window: growthOf(counted, statements, period, on),
  };
};

/** By the day each is due, but by `effectiveOn` where that is what the figure counts. */
const committedIn = ({ target, period, on }: Moment, commitments: readonly Counted[], unit: Unit) =>
  committedOf(
    target.of === 'commitments' ? inPeriod(commitments, period, on) : promisedIn(commitments, period),
    on,
    unit,
  );

const publicRecordIn = ({ statement, rows }: Level): Interval =>
  sumOfLevel({
    statement: statement?.body === 'public-record' ? statement : undefined,
    rows: rows.filter(({ part }) => part.body === 'public-record'),
  });

const writeStatement = (spoken: Spoken, unit: Unit): Figure['statement'] => {
  const { bound = 'exact', countedSince, asOf, authority } = spoken.statement;
  return {
    body: spoken.body,
    reference: spoken.report.slice(spoken.body.length + 1),
    total: writeInterval(spoken.total, unit),
    bound,
    countedSince,
    asOf,
    authority,
    index: String(spoken.index),
  };
};

const toldFor = (target: WireTarget, known: readonly Accepted[], unitOf: UnitOf): Told => {
  const counting = countingIn(known, (body) => admitsBody(target.bodies, body));
  return {
    deliveries: countedFor(target, deliveredParts(counting, unitOf)),
    commitments: countedFor(target, promisedParts(known, unitOf)),
    statements: statementsFor(target, known, unitOf(target.track)),
  };
};

/** A target as it is at a moment, whichever of its versions and periods that is. */
export const figure = (known: readonly Accepted[], id: string, moment: Moment, unitOf: UnitOf): Figure => {
  const { target, period, on } = moment;
  const unit = unitOf(target.track);
  const told = toldFor(target, known, unitOf);
  const spoken = speakerOn(told.statements, period, on);
  const rows = inPeriod(told.deliveries, period, on);
  const { level, window } = groundsOf(moment, told);
  const delivered = sumOfLevel(level);
  const undisclosedReports = undisclosedIn(level.rows);
  const upperBoundKnown = undisclosedReports === 0;
  const withStatus = (wanted: 'verified' | 'disputed') =>
    writeInterval(sum(rows.filter(({ part }) => part.status === wanted)), unit);
  return {
    target: { id },
    period,
    delivered: writeInterval(delivered, unit),
    verified: withStatus('verified'),
    disputed: withStatus('disputed'),
    committed: committedIn(moment, told.commitments, unit),
    undisclosedReports,
    upperBoundKnown,
    reportedDeliveries: writeInterval(sum(rows), unit),
    statement: spoken === undefined ? null : writeStatement(spoken, unit),
    statementGap: spoken === undefined ? null : writeInterval(gapOf(spoken, rows), unit),
    ofWhichPublicRecord: writeInterval(publicRecordIn(level), unit),
    ...comparison({ delivered, window, upperBoundKnown }, moment, unit),
  };
};

/** Undefined for a target unknown or retired at that index; 'outside' for a year that it does not have. */
export const figureOf = (
  history: readonly Accepted[],
  id: string,
  at: At & { readonly period?: number },
  eurTracks: readonly string[],
): Figure | undefined | 'outside' => {
  const known = history.slice(0, at.index + 1);
  if (isRetired(known, id)) return undefined;
  const versions = versionsIn(known, id);
  const moment =
    at.period === undefined
      ? momentAt(versions, at.effectiveAt)
      : momentInYear(versions, at.effectiveAt, at.period);
  if (moment === undefined || moment === 'outside') return moment;
  return figure(known, id, moment, unitsWith(eurTracks));
};

/** Every target that is known and not retired at that index, by id. */
export const figuresAt = (history: readonly Accepted[], at: At, eurTracks: readonly string[]): Figure[] => {
  const ids = history.slice(0, at.index + 1).flatMap((event) => (event.kind === 'adopt' ? [event.id] : []));
  return inOrder(ids).flatMap((id) => {
    const answer = figureOf(history, id, { effectiveAt: at.effectiveAt, index: at.index }, eurTracks);
    return answer === undefined || answer === 'outside' ? [] : [answer];
  });
};
