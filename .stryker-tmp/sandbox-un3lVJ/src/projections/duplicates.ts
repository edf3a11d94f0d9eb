// @ts-nocheck
import { donorsOf } from '../domain/delivery/delivery.ts';
import { daysOf } from '../domain/period.ts';
import { intervalOf, shown, shownInterval } from '../domain/quantity.ts';
import { trackOf } from '../domain/tracks/index.ts';
import { publicRecord } from './progress.ts';
import type { CountedReport, ReportRow } from './rows.ts';

/** How many days may lie between two periods in which the same goods are said to have arrived. */
export const mostDaysApart = 14;

/** How many whole days lie between two periods; none when they meet. */
const daysApart = (a: ReportRow, b: ReportRow): number => {
  const [one, other] = [daysOf(a.delivery.effectiveOn), daysOf(b.delivery.effectiveOn)];
  return Math.max(0, other.first - one.last, one.first - other.last);
};

const amountIn = ({ delivery }: ReportRow) => intervalOf(delivery.quantity, trackOf(delivery.track).unit);

const inWords = (row: ReportRow): string => {
  const { unit } = trackOf(row.delivery.track);
  const amount = amountIn(row);
  if (amount === undefined) return 'no number';
  const { min, max } = shownInterval(amount, unit);
  return min === max ? String(shown(amount.min, unit)) : `${min} to ${max}`;
};

/** Whether two quantities can be the same; one without a number cannot be compared with any. */
const overlap = (a: ReportRow, b: ReportRow): boolean => {
  const [one, other] = [amountIn(a), amountIn(b)];
  return one !== undefined && other !== undefined && one.min <= other.max && other.min <= one.max;
};

const sameDonors = (a: ReportRow, b: ReportRow): boolean =>
  donorsOf(a.delivery).join() === donorsOf(b.delivery).join();

/**
 * Why two reports that stand may speak of the same goods: the same track, the same donors, quantities that overlap, and
 * at most 14 days between them. Undefined where one of these does not hold.
 */
export const likenessOf = (a: ReportRow, b: ReportRow): readonly string[] | undefined => {
  const { track } = a.delivery;
  if (track !== b.delivery.track || !sameDonors(a, b) || !overlap(a, b)) return undefined;
  const apart = daysApart(a, b);
  if (apart > mostDaysApart) return undefined;
  return [
    `both report ${track} from ${donorsOf(a.delivery).join(', ')}`,
    `the quantities overlap: ${inWords(a)} and ${inWords(b)}`,
    apart === 0 ? 'the periods meet' : `the periods lie ${apart} ${apart === 1 ? 'day' : 'days'} apart`,
  ];
};

/** Whether people have decided on two reports already: they stand in one group, or were parted and not corrected since. */
export const isDecided = (a: CountedReport, b: CountedReport, partedAt: bigint | undefined): boolean => {
  if (a.group !== null && a.group === b.group) return true;
  if (partedAt === undefined) return false;
  return [a, b].every(({ correctedAt }) => correctedAt === null || correctedAt < partedAt);
};

/** Whether one of two reports is what somebody said in public and the other a body's own: these are looked at first. */
export const isSaidAndReported = (a: ReportRow, b: ReportRow): boolean =>
  (a.body === publicRecord) !== (b.body === publicRecord);
