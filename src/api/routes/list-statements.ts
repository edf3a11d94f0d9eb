import { BodyId, statementKindPrefix } from '../../domain/ids.ts';
import { TrackName } from '../../domain/tracks/index.ts';
import { pageParameters, pageWithin } from '../cursor.ts';
import { defineQuery } from '../query.ts';
import { ok } from '../route.ts';
import { statementAnswer } from '../statement-answer.ts';

/** The last statement of a page: the position of its latest event. */
const key = /^\d{1,18}$/;

export const listStatements = defineQuery({
  path: '/v1/statements',
  summary: 'Official cumulative figures as they stand, the most recently changed first',
  params: {},
  query: { track: TrackName.optional(), body: BodyId.optional(), ...pageParameters(key) },
  answer: (context, { query: { track, body }, clocks, page }) => {
    const before = page.after === undefined ? undefined : BigInt(page.after);
    const found = context.models.statementsAt(clocks, { track, body, before }, page.limit + 1);
    const { items, next } = pageWithin(found, ({ position }) => String(position), page);
    return ok({
      asOf: clocks.asOf,
      complete: context.models.isKindComplete(statementKindPrefix, clocks),
      statements: items.map((row) => statementAnswer(context, row, clocks, row.index)),
      next,
    });
  },
});
