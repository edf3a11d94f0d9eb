// @ts-nocheck
import { deliveries, readDelivery } from '../domain/delivery/stored-events.ts';
import { deliveryStream, type ReportId } from '../domain/ids.ts';
import { type Claims, remembered } from '../projections/counting.ts';
import { countsAsOf } from '../projections/counts-as.ts';
import { reportAfter } from '../projections/deliveries.ts';
import type { Known, ReportRow } from '../projections/rows.ts';
import type { PastEvent } from '../store/execute.ts';
import type { Context } from './context.ts';
import { reportPath } from './report.ts';

/** The reports and the matches between them as they were known at a moment, each looked up once for one answer. */
export const claimsAt = ({ models }: Pick<Context, 'models'>, known: Known): Claims =>
  remembered({
    report: (id) => models.reportAt(id, known),
    matchesOf: (track, id) => models.matchesAt(track, id, known),
  });

const answerOf = (
  row: ReportRow,
  index: bigint | undefined,
  countsAs: ReturnType<typeof countsAsOf> | null,
) => ({
  body: row.body,
  reference: row.reference,
  revision: String(row.revision),
  status: row.status,
  verifiedBy: row.verifiedBy,
  disputedBy: row.disputedBy,
  countsAs,
  delivery: row.delivery,
  recordedAt: row.recordedAt,
  position: String(row.position),
  index: index === undefined ? null : String(index),
});

/** A delivery report as answered, as it stood at the moment of knowledge of the claims. */
export const reportAnswer = (row: ReportRow, claims: Claims) =>
  answerOf(row, row.index, countsAsOf(row, claims));

/**
 * The report that a command left behind, from the newest event of its stream. `index` and `countsAs` are null until the
 * read side has passed that event.
 */
const reportAfterCommand = (context: Context, id: ReportId, events: readonly PastEvent[]) => {
  const newest = events.at(-1);
  if (newest === undefined) throw new Error('a command was answered although its stream is empty');
  const { position, revision, envelope } = newest;
  const index = context.models.indexOf(position);
  const place = { position, index: index ?? -1n, recordedAt: envelope.recordedAt };
  const row = reportAfter(id, revision, place, readDelivery(envelope));
  const countsAs =
    index === undefined ? null : countsAsOf(row, claimsAt(context, context.models.checkpoint()));
  return answerOf(row, index, countsAs);
};

/** Where a command on a delivery goes, and how the delivery that it leaves behind is answered. */
export const onDelivery = (context: Context, id: ReportId) => ({
  stream: deliveryStream(id),
  aggregate: deliveries,
  location: reportPath(id),
  resource: (events: readonly PastEvent[]) => reportAfterCommand(context, id, events),
});
