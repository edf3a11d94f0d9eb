// @ts-nocheck
import { milestoneStream } from '../../domain/ids.ts';
import { changedColumns, changesSince } from '../changes-answer.ts';
import { KnownAt } from '../clocks.ts';
import { pageOf, pageParameters } from '../cursor.ts';
import { earlierMoment, lately } from '../earlier-moment.ts';
import { listed } from '../list.ts';
import { defineQuery } from '../query.ts';

/** The last target of a page: its id. */
const key = /^[a-z][a-z0-9-]*$/;

export const listChanges = defineQuery({
  path: '/v1/changes',
  summary: 'What the account says otherwise now than at an earlier moment of knowledge, target by target',
  list: true,
  params: {},
  query: { since: KnownAt.optional(), ...pageParameters(key) },
  answer: async (context, question) => {
    const { query, clocks: until } = question;
    const { models } = context;
    const given = query.since ?? lately(until);
    const later = { named: 'knownAt', isNow: !question.view.isSet.knownAt };
    const earlier = await earlierMoment(context, { named: 'since', given, later }, until);
    if ('reply' in earlier) return earlier.reply;
    const { clocks: since } = earlier;
    const { changes, ...beside } = await changesSince(context, { since, until });
    return listed(question, {
      name: 'changes',
      complete: models.isComplete(undefined, until) && models.isKindComplete(milestoneStream(''), until),
      members: { since: since.asOf, ...beside },
      columns: changedColumns,
      part: (page) => pageOf(changes, ({ target }) => target.id, page),
    });
  },
});
