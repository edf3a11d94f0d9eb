// @ts-nocheck
import { TargetId, targetStream } from '../../domain/ids.ts';
import { entityTag } from '../entity-tags.ts';
import { nothingIn } from '../nothing.ts';
import { problemOf } from '../problem.ts';
import { defineQuery } from '../query.ts';
import { ok } from '../route.ts';
import { targetAnswer } from '../target-answer.ts';

export const showTarget = defineQuery({
  path: '/v1/targets/:id',
  summary: 'One target with the history of its goalposts',
  params: { id: TargetId },
  query: {},
  answer: (context, { params: { id }, clocks: { asOf, position } }) => {
    const { models } = context;
    const stream = targetStream(id);
    const row = models.targetAt(id, { position });
    if (row === undefined)
      return nothingIn(context, stream, position, problemOf('target-unknown', { target: id }));
    const complete = models.isStreamComplete(stream, { position });
    return ok({ asOf, complete, ...targetAnswer(row) }, { ETag: entityTag(row.revision) });
  },
});
