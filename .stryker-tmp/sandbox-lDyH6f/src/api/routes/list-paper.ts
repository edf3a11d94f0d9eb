// @ts-nocheck
import type { PaperLine } from '../../projections/paper.ts';
import { type Columns, text } from '../csv.ts';
import { listed } from '../list.ts';
import { paperAt } from '../paper-answer.ts';
import { defineQuery } from '../query.ts';

const stepOf = ({ state }: PaperLine) => (state !== null && 'since' in state ? state : undefined);

const columns: Columns<PaperLine> = {
  id: text(({ id }) => id),
  section: text(({ section }) => section),
  kind: text(({ kind }) => kind),
  quote: text(({ quote }) => quote),
  english: text(({ english }) => english),
  shownAs: text(({ shownAs }) => shownAs),
  catalogueIds: text(({ catalogueIds }) => catalogueIds.join(';')),
  deadline: text(({ deadline }) => deadline),
  deadlineStated: text(({ deadlineStated }) => deadlineStated),
  responsible: text(({ responsible }) => responsible),
  note: text(({ note }) => note),
  status: text(({ state }) => state?.status),
  since: text((line) => stepOf(line)?.since),
  deadlineMet: text((line) => stepOf(line)?.deadlineMet),
  shown: text(({ state }) => state && JSON.stringify(state.shown)),
  complete: text(({ complete }) => complete),
};

export const listPaper = defineQuery({
  path: '/v1/paper',
  summary: 'Every item of the white paper on support for Ukraine, with its present state',
  list: true,
  params: {},
  query: {},
  answer: async (context, question) => {
    const items = await paperAt(context, question.clocks);
    return listed(question, {
      name: 'items',
      complete: items.every(({ complete }) => complete),
      undivided: true,
      columns,
      part: () => ({ items, next: null }),
    });
  },
});
