// @ts-nocheck
import { milestoneStream } from '../../domain/ids.ts';
import { type Columns, number, text } from '../csv.ts';
import { pageOf, pageParameters } from '../cursor.ts';
import { listed } from '../list.ts';
import { type MilestoneAnswer, milestonesListed } from '../milestone-answer.ts';
import { defineQuery } from '../query.ts';

/** The last milestone of a page: its id. */
const key = /^[a-z][a-z0-9-]*$/;

const columns: Columns<MilestoneAnswer> = {
  id: text(({ id }) => id),
  status: text(({ status }) => status),
  since: text(({ since }) => since),
  deadline: text(({ deadline }) => deadline),
  deadlineMet: text(({ deadlineMet }) => deadlineMet),
  reachedOn: text(({ reachedOn }) => reachedOn),
  title: text(({ title }) => title),
  section: text(({ section }) => section),
  quote: text(({ quote }) => quote),
  english: text(({ english }) => english),
  revision: number(({ revision }) => revision),
  versions: text(({ versions }) => JSON.stringify(versions)),
  reports: text(({ reports }) => JSON.stringify(reports)),
  complete: text(({ complete }) => complete),
};

export const listMilestones = defineQuery({
  path: '/v1/milestones',
  summary: 'The steps that the paper asks for: how far each has come, its deadline, and who reported what',
  list: true,
  params: {},
  query: pageParameters(key),
  answer: (context, question) => {
    const { clocks } = question;
    const answers = milestonesListed(context, clocks);
    return listed(question, {
      name: 'milestones',
      complete: context.models.isKindComplete(milestoneStream(''), clocks),
      columns,
      part: (page) => pageOf(answers, ({ id }) => id, page),
    });
  },
});
