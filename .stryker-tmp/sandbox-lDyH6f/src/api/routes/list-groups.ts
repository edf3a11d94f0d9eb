// @ts-nocheck
import { arbitrationStream } from '../../domain/ids.ts';
import { TrackName } from '../../domain/tracks/index.ts';
import { groupListed, groupsIn } from '../../projections/counts-as.ts';
import { type Columns, number, text } from '../csv.ts';
import { pageOf, pageParameters } from '../cursor.ts';
import { entityTag } from '../entity-tags.ts';
import { listed } from '../list.ts';
import { defineQuery } from '../query.ts';
import { claimsAt } from '../report-answer.ts';

/** The last group of a page: the least name among its reports. */
const key = /^[^ ]{3,140}$/;

type Answered = ReturnType<typeof groupListed> & { readonly complete: boolean };

const columns: Columns<Answered> = {
  group: text(({ group }) => JSON.stringify(group)),
  decidedBy: text(({ decidedBy }) => decidedBy?.body),
  decidedByIndex: number(({ decidedBy }) => decidedBy?.index),
  reason: text(({ decidedBy }) => decidedBy?.reason),
  matches: text(({ matches }) => JSON.stringify(matches)),
  complete: text(({ complete }) => complete),
};

export const listGroups = defineQuery({
  path: '/v1/arbitrations/:track',
  summary: 'The groups of reports on a track that speak of the same goods, and who decided what',
  list: true,
  params: { track: TrackName },
  query: pageParameters(key),
  answer: async (context, question) => {
    const { params, clocks } = question;
    const { track } = params;
    const { models } = context;
    const complete = models.isComplete(track, clocks);
    const groups = groupsIn(models.matchesOn(track, clocks));
    const revision = models.revisionAt(arbitrationStream(track), clocks);
    const reply = await listed(question, {
      name: 'groups',
      complete,
      members: { track, revision: revision === undefined ? null : String(revision) },
      columns,
      part: (page) => {
        const { items, next } = pageOf(groups, ({ name }) => name, page);
        const claims = claimsAt(context, clocks);
        return { items: items.map((group) => ({ ...groupListed(track, group, claims), complete })), next };
      },
    });
    const tag = revision === undefined ? {} : { ETag: entityTag(revision) };
    return { ...reply, headers: { ...reply.headers, ...tag } };
  },
});
