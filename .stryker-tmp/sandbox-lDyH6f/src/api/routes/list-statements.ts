// @ts-nocheck
import { BodyId, statementKindPrefix, statementStream } from '../../domain/ids.ts';
import { TrackName } from '../../domain/tracks/index.ts';
import type { StatementRow } from '../../projections/rows.ts';
import { type Columns, number, text } from '../csv.ts';
import { pageParameters, pageWithin } from '../cursor.ts';
import { listed } from '../list.ts';
import { defineQuery } from '../query.ts';
import { statementAnswer } from '../statement-answer.ts';

/** The last statement of a page: the position of its latest event. */
const key = /^\d{1,18}$/;

type Answered = ReturnType<typeof statementAnswer> & { readonly complete: boolean };

const rangeOf = ({ statement: { total } }: Answered) => (typeof total === 'object' ? total : undefined);

const columns: Columns<Answered> = {
  reference: text(({ reference }) => reference),
  track: text(({ statement }) => statement.track),
  variants: text(({ statement }) => statement.variants?.join(';')),
  donors: text(({ statement: { donors } }) => (typeof donors === 'string' ? donors : donors.join(';'))),
  total: number(({ statement: { total } }) => (typeof total === 'object' ? undefined : total)),
  min: number((answered) => rangeOf(answered)?.min),
  max: number((answered) => rangeOf(answered)?.max),
  bound: text(({ statement }) => statement.bound),
  countedSince: text(({ statement }) => statement.countedSince),
  asOf: text(({ statement }) => statement.asOf),
  says: text(({ statement }) => statement.status),
  authority: text(({ statement }) => statement.authority),
  evidence: text(({ statement: { evidence } }) => JSON.stringify(evidence)),
  note: text(({ statement }) => statement.note),
  speaksFor: text(({ speaksFor }) => speaksFor.join(';')),
  body: text(({ body }) => body),
  revision: number(({ revision }) => revision),
  status: text(({ status }) => status),
  recordedAt: text(({ recordedAt }) => recordedAt),
  index: number(({ index }) => index),
  complete: text(({ complete }) => complete),
};

export const listStatements = defineQuery({
  path: '/v1/statements',
  summary: 'Official cumulative figures as they stand, the most recently changed first',
  list: true,
  params: {},
  query: { track: TrackName.optional(), body: BodyId.optional(), ...pageParameters(key) },
  answer: (context, question) => {
    const { query, clocks } = question;
    const { track, body } = query;
    return listed(question, {
      name: 'statements',
      complete: context.models.isKindComplete(statementKindPrefix, clocks),
      columns,
      part: (page) => {
        const before = page.after === undefined ? undefined : BigInt(page.after);
        const found = context.models.statementsAt(clocks, { track, body, before }, page.limit + 1);
        const { items, next } = pageWithin(found, ({ position }) => String(position), page);
        const listedAs = (row: StatementRow) => ({
          ...statementAnswer(context, row, clocks, row.index),
          complete: context.models.isStreamComplete(statementStream(row), clocks),
        });
        return { items: items.map(listedAs), next };
      },
    });
  },
});
