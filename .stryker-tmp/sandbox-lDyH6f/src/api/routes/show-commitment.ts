// @ts-nocheck
import { BodyId, commitmentStream, Reference } from '../../domain/ids.ts';
import { commitmentAnswer, fulfilmentAt } from '../commitment-answer.ts';
import { entityTag } from '../entity-tags.ts';
import { nothingIn } from '../nothing.ts';
import { problemOf } from '../problem.ts';
import { defineQuery } from '../query.ts';
import { ok } from '../route.ts';

export const showCommitment = defineQuery({
  path: '/v1/commitments/:body/:reference',
  summary: 'One commitment as it stands, or as it stood, and what has come of it',
  params: { body: BodyId, reference: Reference },
  query: {},
  answer: (context, { params, clocks }) => {
    const row = context.models.commitmentAt(params, clocks);
    if (row === undefined) {
      const unknown = problemOf('commitment-unknown');
      return nothingIn(context, commitmentStream(params), clocks.position, unknown);
    }
    const answer = commitmentAnswer(context, row, fulfilmentAt(context, row, clocks), clocks, row.index);
    return ok({ asOf: clocks.asOf, ...answer }, { ETag: entityTag(row.revision) });
  },
});
