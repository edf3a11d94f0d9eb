// @ts-nocheck
import { trackPage } from '../../dashboard/track.tsx';
import { byCodeUnits } from '../../domain/order.ts';
import { TrackName, trackOf, tracks } from '../../domain/tracks/index.ts';
import { groundAt } from '../../projections/account.ts';
import { donorsOf, groundOfDonors } from '../../projections/donors.ts';
import { inMonths, timelineOf } from '../../projections/timeline.ts';
import { figuresInTurn } from '../glances.ts';
import { defineQuery } from '../query.ts';
import { page } from '../route.ts';

export const showTrackPage = defineQuery({
  path: '/tracks/:track',
  summary: 'The page of one support track: its targets, its months, its donors, its official totals',
  page: true,
  shared: true,
  params: { track: TrackName },
  query: {},
  answer: async (context, { params: { track: id }, clocks, view }) => {
    const { models } = context;
    const track = trackOf(id);
    const progress = await figuresInTurn(context, clocks);
    const { timeline, donors } = models.whileSame('track', id, clocks, String(clocks.day), () => {
      const asked = { upTo: clocks.day };
      const months = groundAt(models, id, clocks, { ...asked, alike: inMonths });
      return {
        timeline: timelineOf(track, months, { from: undefined, to: clocks.day }),
        donors: donorsOf([groundOfDonors(models, track, clocks, asked)]),
      };
    });
    const statements = models
      .statementsOn(id, clocks)
      .filter(({ statement }) => statement.asOf <= clocks.effectiveAt)
      .toSorted((a, b) => byCodeUnits(b.statement.asOf, a.statement.asOf) || Number(b.index - a.index));
    return page(
      trackPage({
        view,
        complete: models.isComplete(id, clocks),
        track,
        others: tracks.filter((each) => each.id !== id),
        progress: progress.filter(({ target }) => target.track === id),
        timeline,
        donors,
        statements,
      }),
    );
  },
});
