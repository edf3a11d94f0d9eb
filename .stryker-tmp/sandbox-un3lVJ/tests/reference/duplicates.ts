// @ts-nocheck
// Which pairs of reports may speak of the same goods and have not been decided on.
import { groupOf, matchesIn } from './arbitration.ts';
import { type At, daysFromThrough, spanOf } from './periods.ts';
import { type Standing, standingsIn } from './standings.ts';
import {
  type Accepted,
  type Interval,
  inOrder,
  readQuantity,
  type UnitOf,
  unitsWith,
  type WireReport,
  writeReport,
} from './wire.ts';

type Proposal = { readonly track: string; readonly a: WireReport; readonly b: WireReport };

const donorsOf = ({ delivery }: Standing): string =>
  inOrder(
    delivery.donor === undefined
      ? delivery.donors.map((each) => (typeof each === 'object' ? each.donor : each))
      : [delivery.donor],
  ).join(' ');

/** Null for one undisclosed: without numbers there is no interval that could overlap. */
const quantityOf = ({ delivery }: Standing, unitOf: UnitOf): Interval | null => {
  const quantity = readQuantity(delivery.quantity, unitOf(delivery.track));
  return quantity === 'undisclosed' ? null : quantity;
};

const haveOverlappingQuantities = (a: Standing, b: Standing, unitOf: UnitOf): boolean => {
  const [one, other] = [quantityOf(a, unitOf), quantityOf(b, unitOf)];
  return one !== null && other !== null && one.min <= other.max && other.min <= one.max;
};

/** From the last day of the earlier to the first of the later; periods that overlap are not apart. */
const areNear = (a: Standing, b: Standing): boolean => {
  const [one, other] = [spanOf(a.delivery.effectiveOn), spanOf(b.delivery.effectiveOn)];
  const apart = (earlier: string, later: string) => daysFromThrough(earlier, later) - 1;
  return apart(one.last, other.first) <= 14 && apart(other.last, one.first) <= 14;
};

const areAlike = (a: Standing, b: Standing, unitOf: UnitOf): boolean =>
  a.delivery.track === b.delivery.track &&
  donorsOf(a) === donorsOf(b) &&
  haveOverlappingQuantities(a, b, unitOf) &&
  areNear(a, b);

/** Two of one group are matched, whether directly or through others. */
const areMatched = (known: readonly Accepted[], a: Standing, b: Standing): boolean =>
  groupOf(a.report, matchesIn(known, a.delivery.track)).includes(b.report);

/** "A parted pair is not proposed again until one of the two is corrected." */
const areParted = (known: readonly Accepted[], a: Standing, b: Standing): boolean => {
  const names = [a.report, b.report];
  const parted = known.findLastIndex(
    (event) => event.kind === 'part' && names.includes(event.a) && names.includes(event.b),
  );
  return parted > a.told && parted > b.told;
};

const isOfPublicRecord = ({ body }: Standing): boolean => body === 'public-record';

/**
 * "Same track, equal donor sets, overlapping quantity intervals, periods at most 14 days apart, neither withdrawn, not
 * yet matched or parted; pairs of `public-record` and a real body first." The report recorded first is `a`; in each of
 * the two parts of the list pairs stand in the order in which `a`, then `b`, was recorded.
 */
export const duplicatesAt = (
  history: readonly Accepted[],
  { index }: Pick<At, 'index'>,
  eurTracks: readonly string[],
): Proposal[] => {
  const known = history.slice(0, index + 1);
  const unitOf = unitsWith(eurTracks);
  const standings = standingsIn(known).filter(({ status }) => status !== 'withdrawn');
  const pairs = standings.flatMap((a, at) => standings.slice(at + 1).map((b) => ({ a, b })));
  const proposed = pairs.filter(
    ({ a, b }) => areAlike(a, b, unitOf) && !areMatched(known, a, b) && !areParted(known, a, b),
  );
  const first = proposed.filter(({ a, b }) => isOfPublicRecord(a) !== isOfPublicRecord(b));
  return [...first, ...proposed.filter((pair) => !first.includes(pair))].map(({ a, b }) => ({
    track: a.delivery.track,
    a: writeReport(a.report),
    b: writeReport(b.report),
  }));
};
