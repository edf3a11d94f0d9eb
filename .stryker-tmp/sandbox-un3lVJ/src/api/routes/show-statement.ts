// @ts-nocheck
import { BodyId, Reference, statementStream } from '../../domain/ids.ts';
import { entityTag } from '../entity-tags.ts';
import { nothingIn } from '../nothing.ts';
import { problemOf } from '../problem.ts';
import { defineQuery } from '../query.ts';
import { ok } from '../route.ts';
import { statementAnswer } from '../statement-answer.ts';

export const showStatement = defineQuery({
  path: '/v1/statements/:body/:reference',
  summary: 'One statement as it stands, or as it stood, and the targets that it speaks for',
  params: { body: BodyId, reference: Reference },
  query: {},
  answer: (context, { params, clocks }) => {
    const stream = statementStream(params);
    const row = context.models.statementAt(params, clocks);
    if (row === undefined) {
      return nothingIn(context, stream, clocks.position, problemOf('statement-unknown'));
    }
    const complete = context.models.isStreamComplete(stream, clocks);
    const answer = statementAnswer(context, row, clocks, row.index);
    return ok({ asOf: clocks.asOf, complete, ...answer }, { ETag: entityTag(row.revision) });
  },
});
