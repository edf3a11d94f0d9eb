// @ts-nocheck
import { paperPage } from '../../dashboard/paper.tsx';
import { paperAt } from '../paper-answer.ts';
import { defineQuery } from '../query.ts';
import { page } from '../route.ts';

export const showPaperPage = defineQuery({
  path: '/paper',
  summary: 'The page of the white paper: every item in its own words, with its present state',
  page: true,
  shared: true,
  params: {},
  query: {},
  answer: async (context, { clocks, view }) =>
    page(paperPage({ view, lines: await paperAt(context, clocks) })),
});
