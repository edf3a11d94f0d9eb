import { targetStream } from '../../domain/ids.ts';
import { defineQuery } from '../query.ts';
import { ok } from '../route.ts';
import { targetAnswer } from '../target-answer.ts';

export const listTargets = defineQuery({
  path: '/v1/targets',
  summary: 'The goalposts with their history, retired ones included',
  params: {},
  query: {},
  answer: ({ models }, { clocks: { asOf, position } }) =>
    ok({
      asOf,
      complete: models.isKindComplete(targetStream(''), { position }),
      targets: models.targetsAt({ position }).map(targetAnswer),
      next: null,
    }),
});
