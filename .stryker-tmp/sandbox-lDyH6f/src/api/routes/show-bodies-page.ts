// @ts-nocheck
import { bodiesPage } from '../../dashboard/bodies.tsx';
import { bodiesListed } from '../bodies-list.ts';
import { defineQuery } from '../query.ts';
import { page } from '../route.ts';

export const showBodiesPage = defineQuery({
  path: '/bodies',
  summary: 'The page of the reporting bodies and how fresh each one’s account is',
  page: true,
  params: {},
  query: {},
  answer: (context, { clocks, view }) =>
    page(
      bodiesPage({
        view,
        complete: context.models.isLogComplete(clocks),
        bodies: bodiesListed(context, clocks),
      }),
    ),
});
