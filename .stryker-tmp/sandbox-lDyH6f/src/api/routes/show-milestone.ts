// @ts-nocheck
import { MilestoneId, milestoneStream } from '../../domain/ids.ts';
import { entityTag } from '../entity-tags.ts';
import { milestoneAnswer } from '../milestone-answer.ts';
import { nothingIn } from '../nothing.ts';
import { problemOf } from '../problem.ts';
import { defineQuery } from '../query.ts';
import { ok } from '../route.ts';

export const showMilestone = defineQuery({
  path: '/v1/milestones/:id',
  summary: 'One milestone: how far it has come, its versions, and the reports that stand',
  params: { id: MilestoneId },
  query: {},
  answer: ({ models }, { params: { id }, clocks }) => {
    const { asOf, effectiveAt, position } = clocks;
    const stream = milestoneStream(id);
    const row = models.milestoneAt(id, clocks);
    if (row === undefined) {
      return nothingIn({ models }, stream, position, problemOf('unknown-milestone', { milestone: id }));
    }
    const complete = models.isStreamComplete(stream, clocks);
    const answer = milestoneAnswer(row, models.milestoneReportsAt(id, clocks), effectiveAt);
    return ok({ asOf, complete, ...answer }, { ETag: entityTag(row.revision) });
  },
});
