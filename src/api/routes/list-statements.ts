import { z } from 'zod';
import { BodyId, statementKindPrefix } from '../../domain/ids.ts';
import { trackIds } from '../../domain/tracks/index.ts';
import { cursorAfter, limitOf, pageParameters, readCursor } from '../cursor.ts';
import { defineQuery } from '../query.ts';
import { ok } from '../route.ts';
import { statementAnswer } from '../statement-answer.ts';

/** The last statement of a page: the position of its latest event. */
const key = /^\d{1,18}$/;

export const listStatements = defineQuery({
  path: '/v1/statements',
  summary: 'Official cumulative figures as they stand, the most recently changed first',
  params: {},
  query: { track: z.enum(trackIds).optional(), body: BodyId.optional(), ...pageParameters(key) },
  answer: (context, { query: { track, body, limit, cursor }, clocks }) => {
    const last = readCursor(cursor)?.k;
    const filter = { track, body, before: last === undefined ? undefined : BigInt(last) };
    const most = limitOf(limit);
    // One more than a page tells whether there is another page.
    const found = context.models.statementsAt(clocks, filter, most + 1);
    const rows = found.slice(0, most);
    const end = found.length > most ? rows.at(-1) : undefined;
    return ok({
      asOf: clocks.asOf,
      complete: context.models.isKindComplete(statementKindPrefix, clocks),
      statements: rows.map((row) => statementAnswer(context, row, clocks, row.index)),
      next: cursorAfter(end && String(end.position), clocks),
    });
  },
});
