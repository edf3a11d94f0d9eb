import type { ReportId } from '../domain/ids.ts';
import { readStatement } from '../domain/statement/stored-events.ts';
import { goalAt, outside } from '../projections/goal.ts';
import type { Known, StatementRow } from '../projections/rows.ts';
import { speaks, statementAfter } from '../projections/statements.ts';
import type { PastEvent } from '../store/execute.ts';
import type { Context } from './context.ts';

/** The ids of the targets that a statement speaks for, each in the period that holds the statement's day. */
const spokenFor = ({ models }: Context, row: StatementRow, known: Known): readonly string[] =>
  models
    .targetsAt(known)
    .filter(({ retired }) => !retired)
    .map((target) => goalAt(target, row.statement.asOf))
    .filter((goal) => goal !== outside)
    .filter((goal) => speaks(goal, row))
    .map(({ id }) => id);

/** A statement as answered. `index` is null until the read side has passed its latest event. */
export const statementAnswer = (
  context: Context,
  row: StatementRow,
  known: Known,
  index: bigint | undefined,
) => ({
  body: row.body,
  reference: row.reference,
  revision: String(row.revision),
  status: row.withdrawn ? ('withdrawn' as const) : ('standing' as const),
  statement: row.statement,
  speaksFor: spokenFor(context, row, known),
  recordedAt: row.recordedAt,
  position: String(row.position),
  index: index === undefined ? null : String(index),
});

/** The statement that a command left behind, from the newest event of its stream. */
export const statementAfterCommand = (context: Context, id: ReportId, events: readonly PastEvent[]) => {
  const newest = events.at(-1);
  if (newest === undefined) throw new Error('a command was answered although its stream is empty');
  const { position, revision, envelope } = newest;
  const index = context.models.indexOf(position);
  const place = { position, index: index ?? -1n, recordedAt: envelope.recordedAt };
  const row = statementAfter(id, revision, place, readStatement(envelope));
  return statementAnswer(context, row, context.models.checkpoint(), index);
};
