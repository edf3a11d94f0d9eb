import { z } from 'zod';
import { BodyId, TargetId } from '../../domain/ids.ts';
import {
  type Contribution,
  contributionsAt,
  type LineKey,
  type LinesOf,
} from '../../projections/contributions.ts';
import type { Progress } from '../../projections/progress.ts';
import { type Columns, number, text } from '../csv.ts';
import { pageParameters } from '../cursor.ts';
import { listed } from '../list.ts';
import { defineQuery } from '../query.ts';
import { figureOfGoal, goalAskedFor, periodParameter } from '../target-lookup.ts';

/** The last line of a page: one of its statements, which come first, or an entry by its position and its number there. */
const key = /^(?:statement-(\d)|(\d{1,18})\.(\d{1,4}))$/;

const keyOf = (after: string | undefined): LineKey | undefined => {
  const [, statements, position, part] = key.exec(after ?? '') ?? [];
  if (statements !== undefined) return Number(statements);
  return position === undefined ? undefined : { position: BigInt(position), part: Number(part) };
};

const written = (last: LineKey | undefined): string | undefined => {
  if (last === undefined) return undefined;
  return typeof last === 'object' ? `${last.position}.${last.part}` : `statement-${last}`;
};

/** What each kind of lines adds up to; without a statement there is no gap, and no lines. */
const sumShown: Readonly<Record<LinesOf, (figure: Progress) => Progress['statementGap']>> = {
  figure: ({ delivered }) => delivered,
  pace: ({ paceWindow }) => paceWindow,
  deliveries: ({ reportedDeliveries }) => reportedDeliveries,
  gap: ({ statementGap }) => statementGap,
};

/** Whose lines: the figure's, its pace's, those of all deliveries, or of the gap to the official total. */
const LinesAsked = z.enum(['figure', 'pace', 'deliveries', 'gap']).optional();

const columns: Columns<Contribution> = {
  kind: text(({ kind }) => kind),
  body: text(({ report }) => report.body),
  reference: text(({ report }) => report.reference),
  status: text(({ status }) => status),
  position: number(({ position }) => position),
  index: number(({ index }) => index),
  part: number(({ part }) => part),
  donor: text(({ donor }) => donor),
  variant: text(({ variant }) => variant),
  source: text(({ source }) => source),
  bound: text(({ bound }) => bound),
  effectiveOn: text(({ effectiveOn }) => effectiveOn),
  lastDay: text(({ lastDay }) => lastDay),
  weight: text(({ weight }) => weight),
  undisclosed: number(({ undisclosed }) => undisclosed),
  min: number(({ min }) => min),
  max: number(({ max }) => max),
};

export const listContributions = defineQuery({
  path: '/v1/progress/:target/contributions',
  summary:
    'The signed lines that make up a figure, its pace, or one body’s part of either; their sum is that',
  params: { target: TargetId },
  query: { period: periodParameter, body: BodyId.optional(), of: LinesAsked, ...pageParameters(key) },
  answer: (context, question) => {
    const { params, query, clocks } = question;
    const { period, body, of = 'figure' } = query;
    const asked = goalAskedFor(context, params.target, period, clocks);
    if ('reply' in asked) return asked.reply;
    const { position } = clocks;
    const figure = figureOfGoal(context, asked.goal, clocks, body);
    return listed(question, {
      name: 'contributions',
      complete: figure.complete,
      members: { sum: sumShown[of](figure) },
      columns,
      part: ({ after, limit, next }) => {
        const lines = { after: keyOf(after), limit, by: body, of };
        const { contributions, last } = contributionsAt(context.models, asked.goal, { position }, lines);
        return { items: contributions, next: next(written(last)) };
      },
    });
  },
});
