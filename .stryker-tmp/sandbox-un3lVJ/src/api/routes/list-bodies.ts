// @ts-nocheck
import { type BodyAnswer, bodiesListed } from '../bodies-list.ts';
import { type Columns, number, text } from '../csv.ts';
import { pageOf, pageParameters } from '../cursor.ts';
import { inOneCell } from '../delivery-table.ts';
import { listed } from '../list.ts';
import { defineQuery } from '../query.ts';

/** The last body of a page: its id. */
const key = /^[a-z][a-z0-9-]*$/;

const milestoneIn = (last: BodyAnswer['lastReport']) => (last?.kind === 'milestone' ? last : undefined);

const columns: Columns<BodyAnswer> = {
  id: text(({ id }) => id),
  name: text(({ name }) => name),
  cadenceDays: number(({ cadenceDays }) => cadenceDays),
  lastReportAt: text(({ lastReportAt }) => lastReportAt),
  ageDays: number(({ ageDays }) => ageDays),
  freshness: text(({ freshness }) => freshness),
  reports: number(({ reports }) => reports),
  corrections: number(({ corrections }) => corrections),
  withdrawals: number(({ withdrawals }) => withdrawals),
  disputes: number(({ disputes }) => disputes),
  lastReport: text(({ lastReport }) => lastReport?.reference),
  lastReportKind: text(({ lastReport }) => lastReport?.kind),
  lastReportStatus: text(({ lastReport }) => lastReport?.status),
  lastReportTrack: text(({ lastReport }) => lastReport?.track),
  lastReportQuantity: number(({ lastReport }) => lastReport?.quantity && inOneCell(lastReport.quantity)),
  lastReportMilestone: text(({ lastReport }) => milestoneIn(lastReport)?.milestone),
  lastReportStep: text(({ lastReport }) => milestoneIn(lastReport)?.step),
  lastReportEffectiveOn: text(({ lastReport }) => lastReport?.effectiveOn),
};

export const listBodies = defineQuery({
  path: '/v1/bodies',
  summary: 'The coordinating bodies and how fresh each one’s account is against its cadence',
  list: true,
  params: {},
  query: pageParameters(key),
  answer: (context, question) =>
    listed(question, {
      name: 'bodies',
      complete: context.models.isLogComplete(question.clocks),
      columns,
      part: (page) => pageOf(bodiesListed(context, question.clocks), ({ id }) => id, page),
    }),
});
