// @ts-nocheck
import { pipelinePage } from '../../dashboard/pipeline.tsx';
import { bodiesHeard } from '../bodies-list.ts';
import { pipelineFilters, pipelineListed } from '../commitments-list.ts';
import { defineQuery } from '../query.ts';
import { page } from '../route.ts';

export const showPipelinePage = defineQuery({
  path: '/pipeline',
  summary: 'The page of what is promised and has not arrived',
  page: true,
  params: {},
  query: pipelineFilters,
  answer: async (context, { query, clocks, page: asked, view }) => {
    const { cursor, ...filters } = query;
    const { items: followed, next } = await pipelineListed(context, query, clocks, asked);
    return page(
      pipelinePage({
        view,
        filters,
        bodies: bodiesHeard(context, clocks),
        complete: context.models.isComplete(query.track, clocks),
        followed,
        continued: cursor !== undefined,
        next: next === null ? null : asked.address(next),
      }),
    );
  },
});
