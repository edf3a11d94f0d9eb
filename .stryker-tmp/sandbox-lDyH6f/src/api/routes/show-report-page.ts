// @ts-nocheck
import { reportPage } from '../../dashboard/report.tsx';
import type { Decided, HistoryLine } from '../../dashboard/report-history.tsx';
import { isSameReport } from '../../domain/arbitration/arbitration.ts';
import { readDelivery } from '../../domain/delivery/stored-events.ts';
import { BodyId, deliveryStream, Reference, type ReportId } from '../../domain/ids.ts';
import { unlessUnreadable } from '../../domain/stored-event.ts';
import { groupOn } from '../../projections/counting.ts';
import { countsAsOf } from '../../projections/counts-as.ts';
import { deedOf } from '../../projections/report-history.ts';
import type { Known, MatchRow, PartingRow } from '../../projections/rows.ts';
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

/** An event of the report's own stream, with what it says; undefined where that cannot be read. */
const told = (event: RecordedEvent) => {
  const envelope = unlessUnreadable(() => pastEvent(event).envelope);
  return { event, envelope, happened: envelope && unlessUnreadable(() => readDelivery(envelope)) };
};

type Told = ReturnType<typeof told>;

const lineOf = ({ models }: Context, { event, envelope, happened }: Told): HistoryLine => {
  const index = models.indexOf(event.position);
  return {
    index: index === undefined ? null : String(index),
    id: envelope?.id ?? null,
    recordedAt: envelope?.recordedAt ?? null,
    by: envelope?.by ?? null,
    deed: happened && deedOf(happened),
  };
};

/** The track on which a report stood after an event; none where the event says nothing of it. */
const trackAfter = ({ happened }: Told): readonly string[] => {
  if (happened?.type === 'DeliveryRecorded') return [happened.data.delivery.track];
  return happened?.type === 'DeliveryCorrected' ? [happened.data.now.delivery.track] : [];
};

const otherOf = (row: ReportId, one: ReportId, another: ReportId): ReportId =>
  isSameReport(one, row) ? another : one;

/** Every decision that named the report, on all tracks that it ever stood on, also those that were undone since. */
const decisionsOf = (
  { models }: Context,
  row: ReportId,
  tracks: ReadonlySet<string>,
  known: Known,
): readonly HistoryLine[] => {
  const line = (decided: Decided, { index, recordedAt, body }: MatchRow | PartingRow): HistoryLine => ({
    index: String(index),
    id: null,
    recordedAt,
    by: { body, key: null },
    deed: decided,
  });
  return [...tracks].flatMap((track) => {
    const { matches, partings } = models.decisionsOn(track, row, known);
    return [
      ...matches.map((match) => {
        const what = isSameReport(match.counted, row) ? 'count' : 'set-aside';
        return line({ what, other: otherOf(row, match.counted, match.claim), reason: match.reason }, match);
      }),
      ...partings.map((parting) =>
        line({ what: 'part', other: otherOf(row, parting.a, parting.b), reason: parting.reason }, parting),
      ),
    ];
  });
};

const byIndex = (a: HistoryLine, b: HistoryLine): number => Number(a.index ?? 0) - Number(b.index ?? 0);

export const showReportPage = defineQuery({
  path: '/deliveries/:body/:reference',
  summary: 'The page of one delivery report with its history: who, when, what changed',
  page: true,
  params: { body: BodyId, reference: Reference },
  query: {},
  answer: async (context, { params, clocks, view }) => {
    const { models, log } = context;
    const stream = deliveryStream(params);
    const row = models.reportAt(params, clocks);
    if (row === undefined) return nothingIn(context, stream, clocks.position, problemOf('delivery-unknown'));
    const claims = claimsAt(context, clocks);
    const countsAs = countsAsOf(row, claims);
    const { events } = await log.read(stream, { most: mostEvents + 1 });
    const known = events.filter(({ position }) => position <= clocks.position).map(told);
    const shown = known.slice(0, mostEvents);
    const tracks = new Set(shown.flatMap(trackAfter));
    const history = [
      ...shown.map((each) => lineOf(context, each)),
      ...decisionsOf(context, params, tracks, clocks),
    ];
    return page(
      reportPage({
        view,
        complete: models.isStreamComplete(stream, clocks),
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
        history: history.toSorted(byIndex),
        more: known.length > mostEvents,
      }),
    );
  },
});
