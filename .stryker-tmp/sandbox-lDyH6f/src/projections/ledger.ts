// @ts-nocheck
import { sharesOf } from '../domain/delivery/delivery.ts';
import { daysOf } from '../domain/period.ts';
import { intervalOf, nothing } from '../domain/quantity.ts';
import { trackOf } from '../domain/tracks/index.ts';
import { type Ranked, type Recounted, recounted } from './counting.ts';
import { entriesAt, type Line, linesBetween } from './lines.ts';
import type { Entry, Happened, Projection, RankRow } from './rows.ts';

/** What a report should have in the ledger: one line per donor's part, or nothing when it was withdrawn. */
const linesOf = (ranked: Ranked | undefined): readonly Line[] => {
  if (ranked === undefined) return [];
  const { behind, row } = ranked;
  const { body, reference, delivery, status } = row;
  if (status === 'withdrawn') return [];
  const { track, variant, source, bound, effectiveOn } = delivery;
  const { first, last } = daysOf(effectiveOn);
  const { unit } = trackOf(track);
  return sharesOf(delivery).map(({ donors, quantity }, at) => {
    const amount = intervalOf(quantity, unit);
    return {
      report: { body, reference },
      track,
      variant,
      source,
      donors,
      behind,
      bound,
      effectiveOn,
      first,
      last,
      status,
      ...(amount ?? nothing),
      undisclosed: amount === undefined ? 1n : 0n,
      leads: at === 0,
    };
  });
};

/**
 * The entries of an event: what the reports that it changed, or whose counting it changed, should have in the ledger
 * now, minus what they had. So every sum telescopes to the standings that count, and a report recorded and then
 * withdrawn leaves nothing. Of several reports of the same goods each has entries, and each entry says behind which
 * bodies' reports it comes: so one ledger serves targets that admit different bodies.
 */
const entriesOf = (happened: Happened, changed: readonly Recounted[]): readonly Entry[] =>
  entriesAt(
    happened,
    changed.flatMap(({ was, is }) => linesBetween(linesOf(was), linesOf(is))),
  );

const isSameRank = (a: Pick<RankRow, 'group' | 'behind'>, b: Pick<RankRow, 'group' | 'behind'>): boolean =>
  a.group === b.group && a.behind.join() === b.behind.join();

/** How reports count beside others of the same goods, where that has changed. */
const ranksOf = ({ position }: Happened, changed: readonly Recounted[]): readonly RankRow[] =>
  changed
    .filter(({ was, is }) => !isSameRank(was ?? { group: null, behind: [] }, is))
    .map(({ is: { row, group, behind } }) => ({
      body: row.body,
      reference: row.reference,
      position,
      group,
      behind,
    }));

/** The signed lines of which every figure is a sum, and which report of a group counts. */
export const ledger: Projection = {
  name: 'ledger',
  version: 3,
  rows: (happened, present) => {
    const changed = recounted(happened, present);
    return { entries: entriesOf(happened, changed), ranks: ranksOf(happened, changed) };
  },
};
