// @ts-nocheck
import { arbitrationStream } from '../../domain/ids.ts';
import { TrackName } from '../../domain/tracks/index.ts';
import { historyAnswer, historyParameters } from '../history.ts';
import { defineQuery } from '../query.ts';

export const showArbitrationHistory = defineQuery({
  path: '/v1/arbitrations/:track/history',
  summary: 'Every decision on which reports on a track speak of the same goods: who, when, why',
  list: true,
  params: { track: TrackName },
  query: historyParameters,
  answer: (context, question) => {
    const stream = arbitrationStream(question.params.track);
    return historyAnswer(context, question, {
      stream,
      complete: context.models.isStreamComplete(stream, question.clocks),
      // A track on which nothing was decided has a history, and it is empty.
      unknown: undefined,
    });
  },
});
