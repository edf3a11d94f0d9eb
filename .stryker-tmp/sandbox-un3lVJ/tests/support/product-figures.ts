// @ts-nocheck
import { dayNumber } from '../../src/domain/period.ts';
import { TrackName, trackOf, tracks } from '../../src/domain/tracks/index.ts';
import { figureAt, groundAt, figuresAt as productFiguresAt } from '../../src/projections/account.ts';
import { groundOfDonors, donorsOf as productDonorsOf } from '../../src/projections/donors.ts';
import { goalAt, outside } from '../../src/projections/goal.ts';
import { inMonths, timelineOf as productTimelineOf } from '../../src/projections/timeline.ts';
import type { donorsOf as ReferenceDonors } from '../reference/donors.ts';
import type { Computation } from '../reference/figures.cases.ts';
import type { Figure } from '../reference/figures.ts';
import type { timelineOf as ReferenceTimeline } from '../reference/timeline.ts';
import { accountOf, knownAt } from './product-account.ts';

/** The product's figures of a history, by its own events, read models and projections. */
export const { figureOf, figuresAt }: Computation = {
  figureOf: (history, id, { effectiveAt, index, period }) => {
    const models = accountOf(history);
    const row = models.targetAt(id, knownAt(index));
    if (row === undefined || row.retired) return undefined;
    const goal = goalAt(row, effectiveAt, period);
    return goal === outside ? outside : asFigure(figureAt(models, goal, knownAt(index)));
  },
  figuresAt: (history, { effectiveAt, index }) =>
    productFiguresAt(accountOf(history), knownAt(index), effectiveAt).map(asFigure),
};

/** Only the members that the definitions name; how the product shows a target is not theirs to say. */
const asFigure = ({
  target,
  complete: _complete,
  bounds: _bounds,
  paceWindow: _paceWindow,
  reportedBy: _reportedBy,
  beside: _beside,
  undisclosedDeliveries: _undisclosedDeliveries,
  undisclosedCommitments: _undisclosedCommitments,
  ...figure
}: ReturnType<typeof figureAt>): Figure => ({
  ...figure,
  target: { id: target.id },
});

/** The product's timeline of a history; whose reports are in it is not the definitions' to say. */
export const timelineOf: typeof ReferenceTimeline = (
  history,
  track,
  { effectiveAt, index, from, to = effectiveAt, body },
) => {
  const asked = trackOf(TrackName.parse(track));
  const ground = groundAt(accountOf(history), asked.id, knownAt(index), {
    upTo: dayNumber(effectiveAt),
    by: body,
    alike: inMonths,
  });
  const range = { from: from === undefined ? undefined : dayNumber(from), to: dayNumber(to) };
  const { reportedBy: _reportedBy, committed, ...timeline } = productTimelineOf(asked, ground, range);
  return {
    ...timeline,
    committed: {
      pledged: asBars(committed.pledged),
      allocated: asBars(committed.allocated),
      contracted: asBars(committed.contracted),
    },
  };
};

type StageBars = ReturnType<typeof productTimelineOf>['committed']['pledged'];

const asBars = (bars: StageBars) =>
  bars.map(({ undisclosedCommitments: _undisclosedCommitments, ...bar }) => bar);

type DonorsOfProduct = ReturnType<typeof productDonorsOf>;

const asLine = ({
  unit: _unit,
  bodies: _bodies,
  complete: _complete,
  undisclosedCommitments: _undisclosedCommitments,
  ...line
}: DonorsOfProduct['totals']['eu'][number]) => line;

/** The product's donors of a history; units and whose reports are in a line are not the definitions' to say. */
export const donorsOf: typeof ReferenceDonors = (history, { effectiveAt, index, body }) => {
  const models = accountOf(history);
  const grounds = tracks.map((track) =>
    groundOfDonors(models, track, knownAt(index), { upTo: dayNumber(effectiveAt), by: body }),
  );
  const { donors, splitNotPublished, totals } = productDonorsOf(grounds);
  return {
    donors: donors.map((donor) => ({ ...donor, tracks: donor.tracks.map(asLine) })),
    splitNotPublished: splitNotPublished.map(({ donors: several, ...line }) => ({
      donors: several,
      ...asLine(line),
    })),
    totals: { eu: totals.eu.map(asLine), others: totals.others.map(asLine) },
  };
};
