// @ts-nocheck
import { euDonors } from '../domain/donor.ts';
import { reportName } from '../domain/ids.ts';
import { byCodeUnits, sortedSet } from '../domain/order.ts';
import { type Interval, nothing, plus, shownInterval } from '../domain/quantity.ts';
import type { SupportTrack } from '../domain/track.ts';
import { type Account, type GroundAsked, groundAt, undisclosedAt } from './account.ts';
import { type CommittedSum, committedIn, shownCommitted } from './committed.ts';
import type { Alike, EntrySum, UndisclosedPart } from './progress.ts';
import type { Known } from './rows.ts';
import type { Weight } from './weight.ts';
import { weighed } from './weight.ts';

/** What was given and promised on one track up to a day, as known at a moment. */
export type TrackGround = {
  readonly track: SupportTrack;
  readonly entries: readonly EntrySum[];
  readonly undisclosed: readonly UndisclosedPart[];
  /** Whether everything that could touch the track could be read. */
  readonly complete: boolean;
  readonly committed: readonly CommittedSum[];
};

/** What lines of a track are alike in for its donors: whose they are, and who gave it. */
const byDonors: Alike = {
  name: 'donors',
  traits: ({ body, donors }) => `${body} ${donors.join()}`,
  days: () => '',
};

/** What donors gave and promised on a track, up to a day and, with `by`, as one body reports it; as known at a moment. */
export const groundOfDonors = (
  account: Account,
  track: SupportTrack,
  known: Known,
  asked: GroundAsked,
): TrackGround => ({
  track,
  ...groundAt(account, track.id, known, { ...asked, alike: byDonors }),
  undisclosed: undisclosedAt(account, track.id, known, asked),
});

type Given = { readonly donors: readonly string[] };

/** How an entry counts in a line; undefined when it does not. */
type Share = (given: Given) => Weight | undefined;

const lineOf = ({ track, entries, undisclosed, committed, complete }: TrackGround, share: Share) => {
  const own = entries.filter((entry) => share(entry) !== undefined);
  const reports = undisclosed.filter((part) => share(part) !== undefined);
  const delivered = own.reduce<Interval>(
    (sum, entry) => plus(sum, weighed(entry, share(entry) ?? 'full')),
    nothing,
  );
  const given = committed.filter((sum) => share(sum) !== undefined);
  const promised = committedIn(given, share);
  return {
    track: track.id,
    unit: track.unit,
    delivered: shownInterval(delivered, track.unit),
    committed: shownCommitted(promised, track.unit),
    undisclosedReports: new Set(reports.map(reportName)).size,
    undisclosedCommitments: promised.undisclosed,
    /** Whose reports are in it, so that different accounts of the same goods are not mixed in silence. */
    bodies: sortedSet([...own, ...reports, ...given].map(({ body }) => body)),
    complete,
  };
};

export type DonorLine = ReturnType<typeof lineOf>;

const isSomething = ({ bodies }: DonorLine): boolean => bodies.length > 0;

const linesOf = (grounds: readonly TrackGround[], share: Share): readonly DonorLine[] =>
  grounds.map((ground) => lineOf(ground, share)).filter(isSomething);

/** Entries that were taken back again add up to nothing: nobody gave anything. */
const standingOf = (ground: TrackGround): TrackGround => ({
  ...ground,
  entries: ground.entries.filter(({ max }) => max !== 0n),
});

const setsIn = (grounds: readonly TrackGround[]): readonly string[] =>
  sortedSet(
    grounds.flatMap(({ entries, undisclosed, committed }) =>
      [...entries, ...undisclosed, ...committed].map(({ donors }) => donors.join()),
    ),
  );

const isExactly =
  (set: string): Share =>
  ({ donors }) =>
    donors.join() === set ? 'full' : undefined;

const ofWhich =
  (belongs: (donor: string) => boolean): Share =>
  ({ donors }) => {
    const inside = donors.filter(belongs).length;
    if (inside === 0) return undefined;
    return inside === donors.length ? 'full' : 'upper-bound-only';
  };

const isEu = (donor: string): boolean => euDonors.has(donor);

/**
 * What each donor gave, and what it has promised, on each track. Its own reports and its parts of joint ones are its lines; what several gave
 * without a published split stands apart, and is nobody's alone. The totals take such a report in full where all its
 * donors belong, and up to its maximum where some do. Nothing is added across tracks.
 */
export const donorsOf = (all: readonly TrackGround[]) => {
  const grounds = all.map(standingOf).toSorted((a, b) => byCodeUnits(a.track.id, b.track.id));
  const sets = setsIn(grounds);
  return {
    donors: sets
      .filter((set) => !set.includes(','))
      .map((donor) => ({ donor, eu: isEu(donor), tracks: linesOf(grounds, isExactly(donor)) })),
    splitNotPublished: sets
      .filter((set) => set.includes(','))
      .flatMap((set) =>
        linesOf(grounds, isExactly(set)).map((line) => ({ donors: set.split(','), ...line })),
      ),
    totals: {
      eu: linesOf(grounds, ofWhich(isEu)),
      others: linesOf(
        grounds,
        ofWhich((donor) => !isEu(donor)),
      ),
    },
  };
};

export type Donors = ReturnType<typeof donorsOf>;
