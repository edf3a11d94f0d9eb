// @ts-nocheck
import { TargetId, targetStream } from '../../domain/ids.ts';
import { erasOf, type Goalpost } from '../../projections/goalposts.ts';
import { type Columns, interval, number, text } from '../csv.ts';
import { pageOf, pageParameters } from '../cursor.ts';
import { goalpostsShown } from '../goalposts-list.ts';
import { listed } from '../list.ts';
import { nothingIn } from '../nothing.ts';
import { problemOf } from '../problem.ts';
import { defineQuery } from '../query.ts';

/** The last goalpost of a page: its number in the order of time. */
const key = /^\d{1,6}$/;

const columns: Columns<Goalpost> = {
  from: text(({ from }) => from),
  to: text(({ to }) => to),
  revision: number(({ revision }) => revision),
  quantity: number(({ quantity }) => quantity),
  unit: text(({ unit }) => unit),
  period: text(({ period }) => period && JSON.stringify(period)),
  ...interval('delivered', ({ delivered }) => delivered),
  undisclosedReports: number(({ undisclosedReports }) => undisclosedReports),
  upperBoundKnown: text(({ upperBoundKnown }) => upperBoundKnown),
  ...interval('share', ({ share }) => share),
  status: text(({ status }) => status),
  earlierYears: text(({ earlierYears }) => JSON.stringify(earlierYears)),
  reason: text(({ reason }) => reason),
  recordedAt: text(({ recordedAt }) => recordedAt),
  index: number(({ index }) => index),
  complete: text(({ complete }) => complete),
};

export const listGoalposts = defineQuery({
  path: '/v1/targets/:id/goalposts',
  summary: 'Each version of a target for the days on which it judges, with the figure held against it then',
  list: true,
  params: { id: TargetId },
  query: pageParameters(key),
  answer: (context, question) => {
    const { models } = context;
    const { params, clocks } = question;
    const { id } = params;
    const stream = targetStream(id);
    const row = models.targetAt(id, clocks);
    if (row === undefined) {
      return nothingIn(context, stream, clocks.position, problemOf('target-unknown', { target: id }));
    }
    const eras = erasOf(row).map((era, at) => ({ ...era, number: String(at) }));
    const tracks = [...new Set(row.versions.map(({ target }) => target.track))];
    return listed(question, {
      name: 'goalposts',
      complete:
        models.isStreamComplete(stream, clocks) && tracks.every((track) => models.isComplete(track, clocks)),
      columns,
      part: async (page) => {
        const { items, next } = pageOf(eras, ({ number: at }) => at, page);
        return { items: await goalpostsShown(context, row, items, clocks), next };
      },
    });
  },
});
