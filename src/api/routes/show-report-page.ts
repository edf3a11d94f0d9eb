import { reportPage } from '../../dashboard/report.tsx';
import { readDelivery } from '../../domain/delivery/stored-events.ts';
import { BodyId, deliveryStream, Reference } from '../../domain/ids.ts';
import { unlessUnreadable } from '../../domain/stored-event.ts';
import { trackOf } from '../../domain/tracks/index.ts';
import { groupOn } from '../../projections/counting.ts';
import { countsAsOf } from '../../projections/counts-as.ts';
import { deedOf } from '../../projections/report-history.ts';
import type { RecordedEvent } from '../../store/event-log.ts';
import { pastEvent } from '../../store/execute.ts';
import type { Context } from '../context.ts';
import { nothingIn } from '../nothing.ts';
import { problemOf } from '../problem.ts';
import { defineQuery } from '../query.ts';
import { claimsAt } from '../report-answer.ts';
import { page } from '../route.ts';

/** The most events that the page shows; the rest is behind its link to the history. */
const mostEvents = 1_000;

const lineOf = ({ models }: Context, event: RecordedEvent) => {
  const envelope = unlessUnreadable(() => pastEvent(event).envelope);
  const index = models.indexOf(event.position);
  return {
    index: index === undefined ? null : String(index),
    id: envelope?.id ?? null,
    recordedAt: envelope?.recordedAt ?? null,
    by: envelope?.by ?? null,
    deed: envelope && unlessUnreadable(() => deedOf(readDelivery(envelope))),
  };
};

export const showReportPage = defineQuery({
  path: '/deliveries/:body/:reference',
  summary: 'The page of one delivery report with its history: who, when, what changed',
  page: true,
  params: { body: BodyId, reference: Reference },
  query: {},
  answer: async (context, { params, clocks }) => {
    const { models, log } = context;
    const stream = deliveryStream(params);
    const row = models.reportAt(params, clocks);
    if (row === undefined) return nothingIn(context, stream, clocks.position, problemOf('delivery-unknown'));
    const claims = claimsAt(context, clocks);
    const countsAs = countsAsOf(row, claims);
    const { events } = await log.read(stream, { most: mostEvents + 1 });
    const known = events.filter(({ position }) => position <= clocks.position);
    return page(
      reportPage({
        asOf: clocks.asOf,
        complete: models.isStreamComplete(stream, clocks),
        unit: trackOf(row.delivery.track).unit,
        row,
        sameGoods: {
          countsAs,
          claims: countsAs.group.map((each) => ({
            id: each,
            counted: each.counted,
            row: claims.report(each),
          })),
          matches: countsAs.group.length === 0 ? [] : groupOn(row.delivery.track, row, claims).matches,
        },
        history: known.slice(0, mostEvents).map((event) => lineOf(context, event)),
        more: known.length > mostEvents,
      }),
    );
  },
});
