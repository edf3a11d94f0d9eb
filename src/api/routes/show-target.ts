import { TargetId, targetStream } from '../../domain/ids.ts';
import { entityTag } from '../entity-tags.ts';
import { problemOf } from '../problem.ts';
import { defineQuery } from '../query.ts';
import { ok, problem } from '../route.ts';
import { targetAnswer } from '../target-answer.ts';

export const showTarget = defineQuery({
  path: '/v1/targets/:id',
  summary: 'One target with the history of its goalposts',
  params: { id: TargetId },
  query: {},
  answer: ({ models }, { params: { id }, clocks: { asOf, position } }) => {
    const row = models.targetAt(id, { position });
    if (row === undefined) return problem(problemOf('target-unknown', { target: id }));
    const complete = models.isKindComplete(targetStream(id), { position });
    return ok({ asOf, complete, ...targetAnswer(row) }, { ETag: entityTag(row.revision) });
  },
});
