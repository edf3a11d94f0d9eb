// @ts-nocheck
import { commitments, readCommitment } from '../domain/commitment/stored-events.ts';
import { commitmentStream, type ReportId } from '../domain/ids.ts';
import { brusselsDay, type DayNumber, dayNumber } from '../domain/period.ts';
import { shownInterval } from '../domain/quantity.ts';
import { trackOf } from '../domain/tracks/index.ts';
import { commitmentAfter, stageAt } from '../projections/commitments.ts';
import { type Fulfilment, fulfilmentOf } from '../projections/pipeline.ts';
import type { CommitmentRow, Known } from '../projections/rows.ts';
import type { PastEvent } from '../store/execute.ts';
import type { Context } from './context.ts';
import { type Columns, interval, number, text } from './csv.ts';
import { goodsColumns } from './delivery-table.ts';
import { commitmentPath } from './report.ts';
import { longestWait } from './waits.ts';

/** A day up to which things had happened, and what was known. */
type At = Known & { readonly effectiveAt: string; readonly day: DayNumber };

/** What has come of a commitment by a day, as known at a moment. */
export const fulfilmentAt = ({ models }: Pick<Context, 'models'>, row: CommitmentRow, at: At): Fulfilment =>
  fulfilmentOf(row, models.fulfilling(row, row.commitment.track, at, at.day), at.effectiveAt);

/** A commitment as answered. `index` is null until the read side has passed its latest event. */
export const commitmentAnswer = (
  { models }: Pick<Context, 'models'>,
  row: CommitmentRow,
  { fulfilled, open, over, overdue, undisclosedDeliveries }: Fulfilment,
  at: At,
  index: bigint | undefined,
) => {
  const { commitment } = row;
  const { unit } = trackOf(commitment.track);
  return {
    body: row.body,
    reference: row.reference,
    revision: String(row.revision),
    status: row.withdrawn ? ('withdrawn' as const) : ('standing' as const),
    complete: models.isComplete(commitment.track, at),
    stage: stageAt(row, at.effectiveAt) ?? null,
    stages: row.stages,
    fulfilled: shownInterval(fulfilled, unit),
    undisclosedDeliveries,
    open: open === undefined ? null : shownInterval(open, unit),
    over: over === undefined ? null : shownInterval(over, unit),
    overdue,
    commitment,
    recordedAt: row.recordedAt,
    position: String(row.position),
    index: index === undefined ? null : String(index),
  };
};

export type CommitmentAnswer = ReturnType<typeof commitmentAnswer>;

/** The commitment that a command left behind, from the newest event of its stream. */
const commitmentAfterCommand = async (context: Context, id: ReportId, events: readonly PastEvent[]) => {
  const newest = events.at(-1);
  if (newest === undefined) throw new Error('a command was answered although its stream is empty');
  const { position, revision, envelope } = newest;
  // How much of it is fulfilled depends on what was stored before it.
  await context.follower.reached(position, longestWait);
  const index = context.models.indexOf(position);
  const place = { position, index: index ?? -1n, recordedAt: envelope.recordedAt };
  const row = commitmentAfter(id, revision, place, readCommitment(envelope));
  const effectiveAt = brusselsDay(context.now().getTime());
  const at = { position: context.models.checkpoint().position, effectiveAt, day: dayNumber(effectiveAt) };
  return commitmentAnswer(context, row, fulfilmentAt(context, row, at), at, index);
};

/** Commitments as a table: what was sent, then what became of it, which only the server can say. */
export const commitmentColumns: Columns<CommitmentAnswer> = {
  reference: text(({ reference }) => reference),
  ...goodsColumns(({ commitment }: CommitmentAnswer) => commitment),
  madeAs: text(({ commitment }) => commitment.stage),
  dueOn: text(({ commitment }) => commitment.dueOn),
  body: text(({ body }) => body),
  revision: number(({ revision }) => revision),
  status: text(({ status }) => status),
  stage: text(({ stage }) => stage),
  stages: text(({ stages }) => stages.map(({ stage, on }) => `${stage}=${on}`).join(';')),
  ...interval('fulfilled', ({ fulfilled }) => fulfilled),
  undisclosedDeliveries: number(({ undisclosedDeliveries }) => undisclosedDeliveries),
  ...interval('open', ({ open }) => open),
  ...interval('over', ({ over }) => over),
  overdue: text(({ overdue }) => overdue),
  complete: text(({ complete }) => complete),
  recordedAt: text(({ recordedAt }) => recordedAt),
  position: number(({ position }) => position),
  index: number(({ index }) => index),
};

/** Where a command on a commitment goes, and how the commitment that it leaves behind is answered. */
export const onCommitment = (context: Context, id: ReportId) => ({
  stream: commitmentStream(id),
  aggregate: commitments,
  location: commitmentPath(id),
  resource: (events: readonly PastEvent[]) => commitmentAfterCommand(context, id, events),
});
