import { targetStream } from '../../domain/ids.ts';
import { pageOf, pageParameters } from '../cursor.ts';
import { defineQuery } from '../query.ts';
import { ok } from '../route.ts';
import { targetAnswer } from '../target-answer.ts';

/** The last target of a page: its id. */
const key = /^[a-z][a-z0-9-]*$/;

export const listTargets = defineQuery({
  path: '/v1/targets',
  summary: 'The goalposts with their history, retired ones included',
  params: {},
  query: pageParameters(key),
  answer: ({ models }, { clocks, page }) => {
    const { items, next } = pageOf(models.targetsAt(clocks), ({ id }) => id, page);
    return ok({
      asOf: clocks.asOf,
      complete: models.isKindComplete(targetStream(''), clocks),
      targets: items.map(targetAnswer),
      next,
    });
  },
});
