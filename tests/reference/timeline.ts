// What was delivered on a track month by month, and what is known too coarsely to be drawn in one month.
import { standingsIn, sum, zero } from './counting.ts';
import type { At } from './figures.ts';
import { type Day, plusDays, type Span, spanOf } from './periods.ts';
import {
  type Accepted,
  type Interval,
  inOrder,
  readQuantity,
  type Unit,
  type WireInterval,
  writeAmount,
  writeInterval,
} from './wire.ts';

/** `YYYY-MM`, so that months compare as text. */
type Month = string;

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
  ['drones', 'drone'],
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

/** A report that is not effective on the day asked for is as little there as one that is not known yet. */
const reportsOn = (
  history: readonly Accepted[],
  track: string,
  { effectiveAt, index }: At,
  unit: Unit,
): Report[] =>
  standingsIn(history.slice(0, index + 1))
    .filter(({ delivery }) => delivery.track === track)
    .map(({ delivery: { effectiveOn, quantity } }) => ({
      effectiveOn,
      span: spanOf(effectiveOn),
      quantity: readQuantity(quantity, unit),
    }))
    .filter(({ span }) => span.last <= effectiveAt);

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

type Asked = At & { readonly from?: Day; readonly to?: Day };

const monthsOf = (reports: readonly Report[], { effectiveAt, from, to = effectiveAt }: Asked): Month[] => {
  const [first] = from === undefined ? inOrder(reports.map(({ span }) => span.first)) : [from];
  const last = to < effectiveAt ? to : effectiveAt;
  return first === undefined ? [] : monthsFromThrough(monthOf(first), monthOf(last));
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

/** Every standing report of the track, whoever made it; `from` and `to` mean the months that contain them. */
export const timelineOf = (
  history: readonly Accepted[],
  track: string,
  asked: Asked,
  eurTracks: readonly string[],
): Timeline => {
  const unit = eurTracks.includes(track) ? 'euro' : 'count';
  const reports = reportsOn(history, track, asked, unit);
  const months = monthsOf(reports, asked);
  return {
    track,
    unit: nameOfUnit(track, unit),
    by: 'month',
    delivered: months.map((month) => barOf(reports, month, unit)),
    coarse: coarseOf(reports, months, unit),
  };
};
