// @ts-nocheck
import { BodyId, Reference, statementStream } from '../../domain/ids.ts';
import { historyAnswer, historyParameters } from '../history.ts';
import { problemOf } from '../problem.ts';
import { defineQuery } from '../query.ts';

export const showStatementHistory = defineQuery({
  path: '/v1/statements/:body/:reference/history',
  summary: 'Every event of one statement: who, when, what',
  list: true,
  params: { body: BodyId, reference: Reference },
  query: historyParameters,
  answer: (context, question) => {
    const stream = statementStream(question.params);
    return historyAnswer(context, question, {
      stream,
      complete: context.models.isStreamComplete(stream, question.clocks),
      unknown: problemOf('statement-unknown'),
    });
  },
});
