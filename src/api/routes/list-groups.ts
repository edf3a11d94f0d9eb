import { arbitrationStream, reportName } from '../../domain/ids.ts';
import { byCodeUnits } from '../../domain/order.ts';
import { TrackName } from '../../domain/tracks/index.ts';
import { groupsOn } from '../../projections/counts-as.ts';
import { type Columns, number, text } from '../csv.ts';
import { pageOf, pageParameters } from '../cursor.ts';
import { entityTag } from '../entity-tags.ts';
import { listed } from '../list.ts';
import { defineQuery } from '../query.ts';
import { claimsAt } from '../report-answer.ts';

/** The last group of a page: the least name among its reports. */
const key = /^[^ ]{3,140}$/;

type Answered = ReturnType<typeof groupsOn>[number];

const columns: Columns<Answered> = {
  group: text(({ group }) => JSON.stringify(group)),
  decidedBy: text(({ decidedBy }) => decidedBy?.body),
  decidedByIndex: number(({ decidedBy }) => decidedBy?.index),
  reason: text(({ decidedBy }) => decidedBy?.reason),
  matches: text(({ matches }) => JSON.stringify(matches)),
};

const nameOf = ({ group }: Answered): string => group.map(reportName)[0] ?? '';

export const listGroups = defineQuery({
  path: '/v1/arbitrations/:track',
  summary: 'The groups of reports on a track that speak of the same goods, and who decided what',
  params: { track: TrackName },
  query: pageParameters(key),
  answer: async (context, question) => {
    const { params, clocks } = question;
    const { track } = params;
    const { models } = context;
    const groups = groupsOn(track, models.matchesOn(track, clocks), claimsAt(context, clocks));
    const sorted = groups.toSorted((a, b) => byCodeUnits(nameOf(a), nameOf(b)));
    const revision = models.revisionAt(arbitrationStream(track), clocks);
    const reply = await listed(question, {
      name: 'groups',
      complete: models.isComplete(track, clocks),
      members: { track, revision: revision === undefined ? null : String(revision) },
      columns,
      part: (page) => pageOf(sorted, nameOf, page),
    });
    const tag = revision === undefined ? {} : { ETag: entityTag(revision) };
    return { ...reply, headers: { ...reply.headers, ...tag } };
  },
});
