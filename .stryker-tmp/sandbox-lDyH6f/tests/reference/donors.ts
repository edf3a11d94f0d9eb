// @ts-nocheck
// Who gave what: by donor, by those who gave together without saying who gave how much, and by the Union and others.
import { countingIn } from './arbitration.ts';
import { type Committed, committedOf, promisedParts } from './commitments.ts';
import {
  type Counted,
  countedAs,
  deliveredParts,
  eu,
  type Part,
  sum,
  undisclosedIn,
  weightAmong,
} from './counting.ts';
import type { At, Day } from './periods.ts';
import { type Accepted, inOrder, type UnitOf, unitsWith, type WireInterval, writeInterval } from './wire.ts';

type Line = {
  readonly track: string;
  readonly delivered: WireInterval;
  readonly committed: Committed;
  /** Of deliveries. */
  readonly undisclosedReports: number;
};

type Donors = {
  readonly donors: readonly {
    readonly donor: string;
    readonly eu: boolean;
    readonly tracks: readonly Line[];
  }[];
  readonly splitNotPublished: readonly (Line & { readonly donors: readonly string[] })[];
  readonly totals: { readonly eu: readonly Line[]; readonly others: readonly Line[] };
};

/** Of every body's reports, or of one body's alone. */
type Asked = At & { readonly body?: string };

type Questioned = { readonly on: Day; readonly unitOf: UnitOf };

const partsOn = (
  history: readonly Accepted[],
  { effectiveAt, index, body }: Asked,
  unitOf: UnitOf,
): Part[] => {
  const known = history.slice(0, index + 1);
  const admits = (reporting: string) => body === undefined || reporting === body;
  // A commitment stands from the last day of its `effectiveOn`, as a delivery counts on it.
  return [...deliveredParts(countingIn(known, admits), unitOf), ...promisedParts(known, unitOf)].filter(
    (part) => admits(part.body) && part.span.last <= effectiveAt,
  );
};

/** One line a track, as no figure adds up across tracks. */
const linesOf = (counted: readonly Counted[], { on, unitOf }: Questioned): Line[] => {
  const trackOf = ({ part }: Counted) => part.content.track;
  return inOrder(counted.map(trackOf)).map((track) => {
    const ofTrack = counted.filter((each) => trackOf(each) === track);
    const delivered = ofTrack.filter(({ part }) => part.promise === undefined);
    return {
      track,
      delivered: writeInterval(sum(delivered), unitOf(track)),
      // Nothing delivered has a stage.
      committed: committedOf(ofTrack, on, unitOf(track)),
      undisclosedReports: undisclosedIn(delivered),
    };
  });
};

/** The codes of a part in their order: what was given by the same donors has the same name. */
const nameOf = ({ donors }: Part): string => inOrder(donors).join(' ');

/** The lines of each set of donors among the parts, by their codes. */
const linesByDonors = (
  parts: readonly Part[],
  questioned: Questioned,
): { donors: string[]; lines: Line[] }[] =>
  inOrder(parts.map(nameOf)).map((name) => {
    const given = parts.filter((part) => nameOf(part) === name);
    const counted = given.flatMap((part) => countedAs('full', part));
    return { donors: name.split(' '), lines: linesOf(counted, questioned) };
  });

const isEu = (donor: string): boolean => eu.includes(donor);

/** Those effective on the day, in whatever year, and the commitments that stand on it. */
export const donorsOf = (
  history: readonly Accepted[],
  asked: Asked,
  eurTracks: readonly string[],
): Donors => {
  const unitOf = unitsWith(eurTracks);
  const parts = partsOn(history, asked, unitOf);
  const questioned = { on: asked.effectiveAt, unitOf };
  const own = parts.filter(({ donors }) => donors.length === 1);
  const together = parts.filter(({ donors }) => donors.length > 1);
  const totalOf = (isWanted: (donor: string) => boolean) =>
    linesOf(
      parts.flatMap((part) => countedAs(weightAmong(part.donors, isWanted), part)),
      questioned,
    );
  return {
    donors: linesByDonors(own, questioned).flatMap(({ donors, lines }) =>
      donors.map((donor) => ({ donor, eu: isEu(donor), tracks: lines })),
    ),
    splitNotPublished: linesByDonors(together, questioned).flatMap(({ donors, lines }) =>
      lines.map((line) => ({ donors, ...line })),
    ),
    totals: { eu: totalOf(isEu), others: totalOf((donor) => !isEu(donor)) },
  };
};
