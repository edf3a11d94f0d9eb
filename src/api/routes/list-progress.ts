import { allComplete } from '../../projections/account.ts';
import type { Progress } from '../../projections/progress.ts';
import { figuresInTurn } from '../glances.ts';
import { listed } from '../list.ts';
import { progressColumns } from '../progress-table.ts';
import { defineQuery } from '../query.ts';

/** The texts of figures, each for as long as the figure is kept. */
const texts = new WeakMap<Progress, string>();

const written = (figure: Progress): string => {
  const known = texts.get(figure);
  if (known !== undefined) return known;
  const text = JSON.stringify(figure);
  texts.set(figure, text);
  return text;
};

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
      written,
      columns: progressColumns,
      part: () => ({ items: progress, next: null }),
    });
  },
});
