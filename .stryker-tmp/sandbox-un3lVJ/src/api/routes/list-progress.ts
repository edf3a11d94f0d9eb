// @ts-nocheck
import { allComplete } from '../../projections/account.ts';
import type { Progress } from '../../projections/progress.ts';
import { figuresInTurn } from '../glances.ts';
import { listed } from '../list.ts';
import { progressColumns } from '../progress-table.ts';
import { defineQuery } from '../query.ts';

/** The texts of figures, and of all figures of a moment, each for as long as these are kept. */
const texts = new WeakMap<object, string>();

const textOnce = (of: object, write: () => string): string => {
  const known = texts.get(of);
  if (known !== undefined) return known;
  const text = write();
  texts.set(of, text);
  return text;
};

const written = (figures: readonly Progress[]): string =>
  textOnce(
    figures,
    () => `[${figures.map((figure) => textOnce(figure, () => JSON.stringify(figure))).join()}]`,
  );

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
