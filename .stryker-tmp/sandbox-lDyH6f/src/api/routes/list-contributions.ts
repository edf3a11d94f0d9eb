// @ts-nocheck
import { z } from 'zod';
import { BodyId, TargetId } from '../../domain/ids.ts';
import { sortedSet } from '../../domain/order.ts';
import { Source } from '../../domain/source.ts';
import { Variant } from '../../domain/track-faults.ts';
import {
  type Contribution,
  contributionsAt,
  type LineKey,
  sumOfLines,
} from '../../projections/contributions.ts';
import { type Columns, number, text } from '../csv.ts';
import { pageParameters } from '../cursor.ts';
import { listed } from '../list.ts';
import { defineQuery } from '../query.ts';
import { goalAskedFor, periodParameter } from '../target-lookup.ts';

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

/** A donor, or several joined by `;`: what they gave together without a published split is their own part. */
const DonorsAsked = z
  .string()
  .regex(/^[A-Z]{2}(;[A-Z]{2})*$/, 'must be a donor code such as "NL", or several joined by ";"')
  .overwrite((codes) => sortedSet(codes.split(';')).join(';'))
  .meta({ examples: ['NL', 'CA;CZ;NO'] });

/** The month of a line's last day. */
const MonthAsked = z
  .string()
  .regex(/^[1-9]\d{3}-(0[1-9]|1[0-2])$/, 'must be a month such as 2025-03')
  .meta({ examples: ['2025-03'] });

const filters = {
  body: BodyId.optional(),
  donor: DonorsAsked.optional(),
  variant: Variant.optional(),
  source: Source.optional(),
  month: MonthAsked.optional(),
  kind: z.enum(['delivery', 'commitment', 'statement']).optional(),
};

export const listContributions = defineQuery({
  path: '/v1/progress/:target/contributions',
  summary:
    'The signed lines that make up a figure, another of its sums, or a part of either; their sum is that',
  list: true,
  params: { target: TargetId },
  query: { period: periodParameter, of: LinesAsked, ...filters, ...pageParameters(key) },
  answer: (context, question) => {
    const { models } = context;
    const { params, query, clocks } = question;
    const { period, of = 'figure', limit: _limit, cursor: _cursor, ...filter } = query;
    const asked = goalAskedFor(context, params.target, period, clocks);
    if ('reply' in asked) return asked.reply;
    return listed(question, {
      name: 'contributions',
      complete: models.isComplete(asked.goal.target.track, clocks),
      members: { sum: sumOfLines(models, asked.goal, clocks, { of, filter }) },
      columns,
      part: ({ after, limit, next }) => {
        const lines = { after: keyOf(after), limit, of, filter };
        const { contributions, last } = contributionsAt(models, asked.goal, clocks, lines);
        return { items: contributions, next: next(written(last)) };
      },
    });
  },
});
