// @ts-nocheck
import { BodyId, commitmentStream, Reference } from '../../domain/ids.ts';
import { historyAnswer, historyParameters } from '../history.ts';
import { problemOf } from '../problem.ts';
import { defineQuery } from '../query.ts';

export const showCommitmentHistory = defineQuery({
  path: '/v1/commitments/:body/:reference/history',
  summary: 'Every event of one commitment: who, when, what',
  list: true,
  params: { body: BodyId, reference: Reference },
  query: historyParameters,
  answer: (context, question) => {
    const stream = commitmentStream(question.params);
    return historyAnswer(context, question, {
      stream,
      complete: context.models.isStreamComplete(stream, question.clocks),
      unknown: problemOf('commitment-unknown'),
    });
  },
});
