// Who gave what: by donor, by those who gave together without saying who gave how much, and by the Union and others.
import {
  type Counted,
  countedAs,
  eu,
  type Part,
  partsOf,
  standingsIn,
  sum,
  undisclosedIn,
  weightAmong,
} from './counting.ts';
import type { At } from './figures.ts';
import { type Accepted, inOrder, type Unit, type WireInterval, writeInterval } from './wire.ts';

type Line = {
  readonly track: string;
  readonly delivered: WireInterval;
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

type UnitOf = (track: string) => Unit;

const partsOn = (history: readonly Accepted[], { effectiveAt, index }: At, unitOf: UnitOf): Part[] =>
  standingsIn(history.slice(0, index + 1))
    .flatMap((standing) => partsOf(standing, unitOf(standing.delivery.track)))
    .filter(({ span }) => span.last <= effectiveAt);

/** One line a track, as no figure adds up across tracks. */
const linesOf = (counted: readonly Counted[], unitOf: UnitOf): Line[] => {
  const trackOf = ({ part }: Counted) => part.delivery.track;
  return inOrder(counted.map(trackOf)).map((track) => {
    const ofTrack = counted.filter((each) => trackOf(each) === track);
    return {
      track,
      delivered: writeInterval(sum(ofTrack), unitOf(track)),
      undisclosedReports: undisclosedIn(ofTrack),
    };
  });
};

/** The codes of a part in their order: what was given by the same donors has the same name. */
const nameOf = ({ donors }: Part): string => inOrder(donors).join(' ');

/** The lines of each set of donors among the parts, by their codes. */
const linesByDonors = (parts: readonly Part[], unitOf: UnitOf): { donors: string[]; lines: Line[] }[] =>
  inOrder(parts.map(nameOf)).map((name) => {
    const given = parts.filter((part) => nameOf(part) === name);
    return {
      donors: name.split(' '),
      lines: linesOf(
        given.flatMap((part) => countedAs('full', part)),
        unitOf,
      ),
    };
  });

const isEu = (donor: string): boolean => eu.includes(donor);

/** Of every body's reports, those effective on the day, in whatever year. */
export const donorsOf = (history: readonly Accepted[], at: At, eurTracks: readonly string[]): Donors => {
  const unitOf: UnitOf = (track) => (eurTracks.includes(track) ? 'euro' : 'count');
  const parts = partsOn(history, at, unitOf);
  const own = parts.filter(({ donors }) => donors.length === 1);
  const together = parts.filter(({ donors }) => donors.length > 1);
  const totalOf = (isWanted: (donor: string) => boolean) =>
    linesOf(
      parts.flatMap((part) => countedAs(weightAmong(part.donors, isWanted), part)),
      unitOf,
    );
  return {
    donors: linesByDonors(own, unitOf).flatMap(({ donors, lines }) =>
      donors.map((donor) => ({ donor, eu: isEu(donor), tracks: lines })),
    ),
    splitNotPublished: linesByDonors(together, unitOf).flatMap(({ donors, lines }) =>
      lines.map((line) => ({ donors, ...line })),
    ),
    totals: { eu: totalOf(isEu), others: totalOf((donor) => !isEu(donor)) },
  };
};
