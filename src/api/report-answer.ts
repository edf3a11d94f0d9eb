import { readDelivery } from '../domain/delivery/stored-events.ts';
import type { ReportId } from '../domain/ids.ts';
import { reportAfter } from '../projections/deliveries.ts';
import type { ReportRow } from '../projections/rows.ts';
import type { PastEvent } from '../store/execute.ts';
import type { Context } from './context.ts';

/** A delivery report as answered. `index` and `countsAs` are null until the read side has passed its latest event. */
export const reportAnswer = (row: ReportRow, index: bigint | undefined) => ({
  body: row.body,
  reference: row.reference,
  revision: String(row.revision),
  status: row.status,
  countsAs: index === undefined ? null : { counted: row.counted, group: [], decidedBy: null },
  delivery: row.delivery,
  recordedAt: row.recordedAt,
  position: String(row.position),
  index: index === undefined ? null : String(index),
});

/** The report that a command left behind, from the newest event of its stream. */
export const reportAfterCommand = ({ models }: Context, id: ReportId, events: readonly PastEvent[]) => {
  const newest = events.at(-1);
  if (newest === undefined) throw new Error('a command was answered although its stream is empty');
  const { position, revision, envelope } = newest;
  const index = models.indexOf(position);
  const place = { position, index: index ?? -1n, recordedAt: envelope.recordedAt };
  return reportAnswer(reportAfter(id, revision, place, readDelivery(envelope)), index);
};
