// @ts-nocheck
import { milestonesPage } from '../../dashboard/milestones.tsx';
import { milestoneStream } from '../../domain/ids.ts';
import { milestonesListed } from '../milestone-answer.ts';
import { defineQuery } from '../query.ts';
import { page } from '../route.ts';

export const showMilestonesPage = defineQuery({
  path: '/milestones',
  summary: 'The page of the milestones: how far each has come, and who reported what',
  page: true,
  params: {},
  query: {},
  answer: (context, { clocks, view }) =>
    page(
      milestonesPage({
        view,
        complete: context.models.isKindComplete(milestoneStream(''), clocks),
        milestones: milestonesListed(context, clocks),
      }),
    ),
});
