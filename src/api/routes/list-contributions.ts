import { z } from 'zod';
import { BodyId, TargetId } from '../../domain/ids.ts';
import { contributionsAt, type LineKey, type LinesOf } from '../../projections/account.ts';
import type { Progress } from '../../projections/progress.ts';
import { pageParameters } from '../cursor.ts';
import { defineQuery } from '../query.ts';
import { ok } from '../route.ts';
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

export const listContributions = defineQuery({
  path: '/v1/progress/:target/contributions',
  summary:
    'The signed lines that make up a figure, its pace, or one body’s part of either; their sum is that',
  params: { target: TargetId },
  query: { period: periodParameter, body: BodyId.optional(), of: LinesAsked, ...pageParameters(key) },
  answer: (context, { params, query: { period, body, of = 'figure' }, clocks, page }) => {
    const asked = goalAskedFor(context, params.target, period, clocks);
    if ('reply' in asked) return asked.reply;
    const known = { position: clocks.position };
    const { contributions, last } = contributionsAt(context.models, asked.goal, known, {
      after: keyOf(page.after),
      limit: page.limit,
      by: body,
      of,
    });
    const figure = figureOfGoal(context, asked.goal, clocks, body);
    return ok({
      asOf: clocks.asOf,
      complete: figure.complete,
      sum: sumShown[of](figure),
      contributions,
      next: page.next(written(last)),
    });
  },
});
