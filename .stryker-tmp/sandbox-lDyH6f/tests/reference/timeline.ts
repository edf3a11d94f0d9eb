// @ts-nocheck
// What was delivered on a track month by month, and what is known too coarsely to be drawn in one month.
import { countingIn } from './arbitration.ts';
import { committedOf, promisedIn, promisedParts } from './commitments.ts';
import { type Counted, countedAs, sum, zero } from './counting.ts';
import { type At, type Day, plusDays, type Span, spanOf } from './periods.ts';
import {
  type Accepted,
  type Interval,
  inOrder,
  readQuantity,
  type Stage,
  type Unit,
  type UnitOf,
  unitsWith,
  type WireInterval,
  writeAmount,
  writeInterval,
} from './wire.ts';

/** `YYYY-MM`, so that months compare as text. */
type Month = string;

type StageBar = WireInterval & {
  readonly month: Month;
  readonly cumulativeMin: number | string;
  readonly cumulativeMax: number | string;
};

type Timeline = {
  readonly track: string;
  readonly unit: string;
  readonly by: 'month';
  readonly delivered: readonly (WireInterval & {
    readonly month: Month;
    readonly undisclosedReports: number;
    readonly cumulativeMin: number | string;
    readonly cumulativeMax: number | string;
  })[];
  readonly committed: Readonly<Record<Stage, readonly StageBar[]>>;
  readonly coarse: readonly (WireInterval & {
    readonly period: string;
    readonly precision: 'month' | 'year';
    readonly undisclosedReports: number;
  })[];
};

const countedUnits = new Map([
  ['artillery-ammunition', 'round'],
  ['air-defence-interceptors', 'interceptor'],
  ['air-defence-systems', 'system'],
  ['missiles', 'missile'],
  ['drones', 'drone'],
  ['units-equipped', 'unit'],
  ['eumam-training', 'person'],
]);

const nameOfUnit = (track: string, unit: Unit): string => {
  const name = unit === 'euro' ? 'EUR' : countedUnits.get(track);
  if (name === undefined) throw new Error(`the reference does not know what is counted on ${track}`);
  return name;
};

type Report = {
  readonly effectiveOn: string;
  readonly span: Span;
  readonly quantity: Interval | 'undisclosed';
};

type Asked = At & {
  readonly from?: Day;
  readonly to?: Day;
  /** Without it, the reports of every body. */
  readonly body?: string;
};

/** A report that is not effective on the day asked for is as little there as one that is not known yet. */
const reportsOn = (
  known: readonly Accepted[],
  track: string,
  { effectiveAt, body }: Asked,
  unit: Unit,
): Report[] =>
  countingIn(known, (reporting) => body === undefined || reporting === body)
    .filter(({ delivery }) => delivery.track === track)
    .map(({ delivery: { effectiveOn, quantity } }) => ({
      effectiveOn,
      span: spanOf(effectiveOn),
      quantity: readQuantity(quantity, unit),
    }))
    .filter(({ span }) => span.last <= effectiveAt);

/** The commitments that stand on the day asked for, whenever they fall due. */
const promisesOn = (
  known: readonly Accepted[],
  track: string,
  { effectiveAt, body }: Asked,
  unitOf: UnitOf,
): Counted[] =>
  promisedParts(known, unitOf)
    .filter(({ content, span }) => content.track === track && span.last <= effectiveAt)
    .filter((part) => body === undefined || part.body === body)
    .flatMap((part) => countedAs('full', part));

/** A month or a year; an interval never is, not even one over a whole month. */
const isCoarse = ({ effectiveOn }: Report): boolean => effectiveOn.length <= 'YYYY-MM'.length;

const disclosed = ({ quantity }: Report): Interval => (quantity === 'undisclosed' ? zero : quantity);

const undisclosedAmong = (reports: readonly Report[]): number =>
  reports.filter(({ quantity }) => quantity === 'undisclosed').length;

const overlaps = (a: Span, b: Span): boolean => a.first <= b.last && b.first <= a.last;

const within = (span: Span, { first, last }: Span): boolean => first <= span.first && span.last <= last;

const monthOf = (day: Day): Month => day.slice(0, 7);

const monthsFromThrough = (first: Month, last: Month): Month[] => {
  const months: Month[] = [];
  for (let month = first; month <= last; month = monthOf(plusDays(spanOf(month).last, 1))) months.push(month);
  return months;
};

/** "Without `from` the first month is the first report's; without `to` the last is E's." */
const monthsOf = (firsts: readonly Day[], { effectiveAt, from, to = effectiveAt }: Asked): Month[] => {
  const [first] = from === undefined ? inOrder(firsts) : [from];
  return first === undefined ? [] : monthsFromThrough(monthOf(first), monthOf(to));
};

const barOf = (reports: readonly Report[], month: Month, unit: Unit): Timeline['delivered'][number] => {
  const span = spanOf(month);
  const drawn = reports.filter((report) => !isCoarse(report) && overlaps(report.span, span));
  const amounts = drawn.map((report) => {
    const { min, max } = disclosed(report);
    return { min: within(report.span, span) ? min : 0n, max };
  });
  const soFar = sum(reports.filter((report) => report.span.last <= span.last).map(disclosed));
  return {
    month,
    ...writeInterval(sum(amounts), unit),
    undisclosedReports: undisclosedAmong(drawn),
    cumulativeMin: writeAmount(soFar.min, unit),
    cumulativeMax: writeAmount(soFar.max, unit),
  };
};

const coarseOf = (
  reports: readonly Report[],
  months: readonly Month[],
  unit: Unit,
): Timeline['coarse'][number][] => {
  const coarse = reports.filter(
    (report) => isCoarse(report) && months.some((month) => overlaps(report.span, spanOf(month))),
  );
  const periods = inOrder(coarse.map(({ effectiveOn }) => effectiveOn));
  return periods.map((period) => {
    const dated = coarse.filter(({ effectiveOn }) => effectiveOn === period);
    return {
      period,
      precision: period.length === 'YYYY'.length ? 'year' : 'month',
      ...writeInterval(sum(dated.map(disclosed)), unit),
      undisclosedReports: undisclosedAmong(dated),
    };
  });
};

/** "A commitment lies in the month of its period day", in the stage that it has on the day asked for. */
const stageBarsOf = (
  promises: readonly Counted[],
  months: readonly Month[],
  { effectiveAt }: Asked,
  unit: Unit,
): Timeline['committed'] => {
  const barsOf = (stage: Stage) =>
    months.map((month) => {
      const { first, last } = spanOf(month);
      const during = committedOf(promisedIn(promises, { from: first, to: last }), effectiveAt, unit)[stage];
      const soFar = committedOf(promisedIn(promises, { from: '', to: last }), effectiveAt, unit)[stage];
      return { month, ...during, cumulativeMin: soFar.min, cumulativeMax: soFar.max };
    });
  return { pledged: barsOf('pledged'), allocated: barsOf('allocated'), contracted: barsOf('contracted') };
};

/** Every report of the track that counts, whoever made it; `from` and `to` mean the months that contain them. */
export const timelineOf = (
  history: readonly Accepted[],
  track: string,
  asked: Asked,
  eurTracks: readonly string[],
): Timeline => {
  const unitOf = unitsWith(eurTracks);
  const unit = unitOf(track);
  const known = history.slice(0, asked.index + 1);
  const reports = reportsOn(known, track, asked, unit);
  const promises = promisesOn(known, track, asked, unitOf);
  const months = monthsOf(
    [
      ...reports.map(({ span }) => span.first),
      ...promises.flatMap(({ part: { promise } }) => (promise === undefined ? [] : [promise.periodDay])),
    ],
    asked,
  );
  return {
    track,
    unit: nameOfUnit(track, unit),
    by: 'month',
    delivered: months.map((month) => barOf(reports, month, unit)),
    committed: stageBarsOf(promises, months, asked, unit),
    coarse: coarseOf(reports, months, unit),
  };
};
