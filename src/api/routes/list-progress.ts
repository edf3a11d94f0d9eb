import { allComplete } from '../../projections/account.ts';
import { figuresInTurn } from '../glances.ts';
import { listed } from '../list.ts';
import { progressColumns } from '../progress-table.ts';
import { defineQuery } from '../query.ts';

export const listProgress = defineQuery({
  path: '/v1/progress',
  summary: 'How far each target has come',
  list: true,
  params: {},
  query: {},
  answer: async (context, question) => {
    const { clocks } = question;
    const progress = await figuresInTurn(context, clocks);
    return listed(question, {
      name: 'progress',
      complete: allComplete(context.models, progress, clocks),
      undivided: true,
      columns: progressColumns,
      part: () => ({ items: progress, next: null }),
    });
  },
});
