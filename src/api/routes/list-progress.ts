import { allComplete, figuresAt } from '../../projections/account.ts';
import { defineQuery } from '../query.ts';
import { ok } from '../route.ts';

export const listProgress = defineQuery({
  path: '/v1/progress',
  summary: 'How far each target has come',
  params: {},
  query: {},
  answer: ({ models }, { clocks: { asOf, effectiveAt, position } }) => {
    const progress = figuresAt(models, { position }, effectiveAt);
    return ok({ asOf, complete: allComplete(models, progress, { position }), progress });
  },
});
