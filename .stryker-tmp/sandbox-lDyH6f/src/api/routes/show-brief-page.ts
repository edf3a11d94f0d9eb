// @ts-nocheck
import { briefPage } from '../../dashboard/brief.tsx';
import { bodiesCounted } from '../bodies-list.ts';
import { glancesAt, isComplete } from '../glances.ts';
import { milestonesListed } from '../milestone-answer.ts';
import { defineQuery } from '../query.ts';
import { page } from '../route.ts';

export const showBriefPage = defineQuery({
  path: '/brief',
  summary: 'The overview on one page to print, with the address under which it reads the same for ever',
  page: true,
  params: {},
  query: {},
  answer: async (context, { clocks, view, serverAddress }) => {
    const glances = await glancesAt(context, clocks);
    return page(
      briefPage({
        view,
        complete: isComplete(context, glances, clocks),
        glances,
        steps: milestonesListed(context, clocks),
        bodies: bodiesCounted(context, clocks),
        serverAddress,
      }),
    );
  },
});
