import { overviewPage } from '../../dashboard/overview.tsx';
import { figuresAt } from '../../projections/account.ts';
import { defineQuery } from '../query.ts';
import { page } from '../route.ts';

export const showOverview = defineQuery({
  path: '/',
  summary: 'The overview page: every target’s figure, with links to the reports behind it',
  page: true,
  params: {},
  query: {},
  answer: ({ models, audit }, { clocks: { asOf, effectiveAt, position } }) =>
    page(
      overviewPage({
        asOf,
        isContradicted: audit.contradicted(),
        progress: figuresAt(models, { position }, effectiveAt),
      }),
    ),
});
