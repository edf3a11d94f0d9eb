// @ts-nocheck
import { commitmentPage } from '../../dashboard/commitment.tsx';
import { BodyId, commitmentStream, Reference } from '../../domain/ids.ts';
import { fulfilmentAt } from '../commitment-answer.ts';
import { nothingIn } from '../nothing.ts';
import { problemOf } from '../problem.ts';
import { defineQuery } from '../query.ts';
import { page } from '../route.ts';

export const showCommitmentPage = defineQuery({
  path: '/commitments/:body/:reference',
  summary: 'The page of one commitment and what has come of it',
  page: true,
  params: { body: BodyId, reference: Reference },
  query: {},
  answer: (context, { params, clocks, view }) => {
    const row = context.models.commitmentAt(params, clocks);
    if (row === undefined) {
      const unknown = problemOf('commitment-unknown');
      return nothingIn(context, commitmentStream(params), clocks.position, unknown);
    }
    return page(
      commitmentPage({
        view,
        complete: context.models.isComplete(row.commitment.track, clocks),
        row,
        fulfilment: fulfilmentAt(context, row, clocks),
      }),
    );
  },
});
