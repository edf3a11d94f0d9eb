// @ts-nocheck
import { type ReportId, statementStream } from '../domain/ids.ts';
import { brusselsDay } from '../domain/period.ts';
import { readStatement, statements } from '../domain/statement/stored-events.ts';
import { goalAt, outside } from '../projections/goal.ts';
import type { Known, StatementRow, TargetRow } from '../projections/rows.ts';
import { speaks, statementAfter } from '../projections/statements.ts';
import type { PastEvent } from '../store/execute.ts';
import type { Context } from './context.ts';
import { statementPath } from './report.ts';
import { longestWait } from './waits.ts';

/** A day up to which things had happened, and what was known. */
type At = Known & { readonly effectiveAt: string };

/** What a target asks for in the period of the statement's day, by the version that judges at the day asked for. */
const goalFor = (target: TargetRow, { statement }: StatementRow, effectiveAt: string) => {
  const inItsYear = goalAt(target, effectiveAt, Number(statement.asOf.slice(0, 4)));
  return inItsYear === outside ? goalAt(target, effectiveAt) : inItsYear;
};

/** The ids of the targets that a statement speaks for at a day, whether or not a later statement speaks for them too. */
const spokenFor = ({ models }: Context, row: StatementRow, at: At): readonly string[] =>
  row.statement.asOf > at.effectiveAt
    ? []
    : models
        .targetsAt(at)
        .filter(({ retired }) => !retired)
        .map((target) => goalFor(target, row, at.effectiveAt))
        .filter((goal) => goal !== outside)
        .filter((goal) => speaks(goal, row))
        .map(({ id }) => id);

/** A statement as answered. `index` is null until the read side has passed its latest event. */
export const statementAnswer = (context: Context, row: StatementRow, at: At, index: bigint | undefined) => ({
  body: row.body,
  reference: row.reference,
  revision: String(row.revision),
  status: row.withdrawn ? ('withdrawn' as const) : ('standing' as const),
  statement: row.statement,
  speaksFor: spokenFor(context, row, at),
  recordedAt: row.recordedAt,
  position: String(row.position),
  index: index === undefined ? null : String(index),
});

/** The statement that a command left behind, from the newest event of its stream. */
const statementAfterCommand = async (context: Context, id: ReportId, events: readonly PastEvent[]) => {
  const newest = events.at(-1);
  if (newest === undefined) throw new Error('a command was answered although its stream is empty');
  const { position, revision, envelope } = newest;
  // For which targets it speaks depends on what was stored before it.
  await context.follower.reached(position, longestWait);
  const index = context.models.indexOf(position);
  const place = { position, index: index ?? -1n, recordedAt: envelope.recordedAt };
  const row = statementAfter(id, revision, place, readStatement(envelope));
  const effectiveAt = brusselsDay(context.now().getTime());
  return statementAnswer(context, row, { ...context.models.checkpoint(), effectiveAt }, index);
};

/** Where a command on a statement goes, and how the statement that it leaves behind is answered. */
export const onStatement = (context: Context, id: ReportId) => ({
  stream: statementStream(id),
  aggregate: statements,
  location: statementPath(id),
  resource: (events: readonly PastEvent[]) => statementAfterCommand(context, id, events),
});
