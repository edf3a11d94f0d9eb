// @ts-nocheck
import { MilestoneId, milestoneStream } from '../../domain/ids.ts';
import { historyAnswer, historyParameters } from '../history.ts';
import { problemOf } from '../problem.ts';
import { defineQuery } from '../query.ts';

export const showMilestoneHistory = defineQuery({
  path: '/v1/milestones/:id/history',
  summary: 'Every event of one milestone, withdrawn reports included: who, when, what',
  list: true,
  params: { id: MilestoneId },
  query: historyParameters,
  answer: (context, question) => {
    const { id } = question.params;
    const stream = milestoneStream(id);
    return historyAnswer(context, question, {
      stream,
      complete: context.models.isStreamComplete(stream, question.clocks),
      unknown: problemOf('unknown-milestone', { milestone: id }),
    });
  },
});
