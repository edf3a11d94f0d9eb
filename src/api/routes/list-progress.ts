import { allComplete, figuresAt } from '../../projections/account.ts';
import { listed } from '../list.ts';
import { progressColumns } from '../progress-table.ts';
import { defineQuery } from '../query.ts';

export const listProgress = defineQuery({
  path: '/v1/progress',
  summary: 'How far each target has come',
  list: true,
  params: {},
  query: {},
  answer: ({ models }, question) => {
    const { position, effectiveAt } = question.clocks;
    const progress = figuresAt(models, { position }, effectiveAt);
    return listed(question, {
      name: 'progress',
      complete: allComplete(models, progress, { position }),
      undivided: true,
      columns: progressColumns,
      part: () => ({ items: progress, next: null }),
    });
  },
});
