import { BodyId, Reference, statementStream } from '../../domain/ids.ts';
import { historyOf, historyParameters } from '../history.ts';
import { problemOf } from '../problem.ts';
import { defineQuery } from '../query.ts';
import { ok, problem } from '../route.ts';

export const showStatementHistory = defineQuery({
  path: '/v1/statements/:body/:reference/history',
  summary: 'Every event of one statement: who, when, what',
  params: { body: BodyId, reference: Reference },
  query: historyParameters,
  answer: async (context, { params, clocks, page }) => {
    const stream = statementStream(params);
    const history = await historyOf(context, stream, clocks, page);
    if (history === undefined) return problem(problemOf('statement-unknown'));
    return ok({ asOf: clocks.asOf, complete: context.models.isStreamComplete(stream, clocks), ...history });
  },
});
