// @ts-nocheck
import { milestoneStream, reportName } from '../domain/ids.ts';
import { readMilestone } from '../domain/milestone/stored-events.ts';
import { byCodeUnits } from '../domain/order.ts';
import { brusselsDay } from '../domain/period.ts';
import { milestoneProgressAt } from '../projections/milestone-status.ts';
import { milestoneAfter, milestoneReportAfter } from '../projections/milestones.ts';
import type { Known, MilestoneReportRow, MilestoneRow, MilestoneVersion } from '../projections/rows.ts';
import type { PastEvent } from '../store/execute.ts';
import type { Context } from './context.ts';

const shownIndex = (index: bigint): string | null => (index < 0n ? null : String(index));

const versionAnswer = ({ revision, recordedAt, index, milestone, reason }: MilestoneVersion) => ({
  revision: String(revision),
  deadline: milestone.deadline ?? null,
  recordedAt,
  index: shownIndex(index),
  reason,
});

const reportAnswer = ({ body, reference, report, index }: MilestoneReportRow) => ({
  body,
  reference,
  status: report.status,
  on: report.on,
  note: report.note ?? null,
  evidence: report.evidence,
  index: shownIndex(index),
});

const inOrder = (a: MilestoneReportRow, b: MilestoneReportRow): number =>
  byCodeUnits(a.report.on, b.report.on) || Number(a.position - b.position);

/**
 * A milestone as answered: how far it had come by a day, judged by its latest version; and the reports that stand and
 * are of a day up to then, by their days.
 */
export const milestoneAnswer = (
  { id, revision, versions }: MilestoneRow,
  reports: readonly MilestoneReportRow[],
  effectiveAt: string,
) => {
  const milestone = versions.at(-1)?.milestone;
  const deadline = milestone?.deadline ?? null;
  const standing = reports.filter(({ withdrawn, report }) => !withdrawn && report.on <= effectiveAt);
  const { status, since, reachedOn, deadlineMet } = milestoneProgressAt(standing, deadline, effectiveAt);
  return {
    id,
    status,
    since,
    deadline,
    deadlineMet,
    reachedOn,
    title: milestone?.title ?? null,
    section: milestone?.section ?? null,
    quote: milestone?.quote ?? null,
    english: milestone?.english ?? null,
    revision: String(revision),
    versions: versions.map(versionAnswer),
    reports: standing.toSorted(inOrder).map(reportAnswer),
  };
};

/** Every milestone as it stood, each saying whether all of its stream could be read. */
export const milestonesListed = (
  { models }: Pick<Context, 'models'>,
  known: Known & { readonly effectiveAt: string },
) =>
  models.milestonesAt(known).map((row) => ({
    ...milestoneAnswer(row, models.milestoneReportsAt(row.id, known), known.effectiveAt),
    complete: models.isStreamComplete(milestoneStream(row.id), known),
  }));

export type MilestoneAnswer = ReturnType<typeof milestonesListed>[number];

/** The milestone that a command left behind, from its whole stream; an index is null until the read side has passed it. */
export const milestoneAfterCommand = ({ models, now }: Context, id: string, events: readonly PastEvent[]) => {
  const reports = new Map<string, MilestoneReportRow>();
  let row: MilestoneRow | undefined;
  for (const { position, revision, envelope } of events) {
    const place = { position, index: models.indexOf(position) ?? -1n, recordedAt: envelope.recordedAt };
    const event = readMilestone(envelope);
    row = milestoneAfter(row, id, revision, place, event);
    const report = milestoneReportAfter(id, place, event);
    if (report !== undefined) reports.set(reportName(report), report);
  }
  if (row === undefined) throw new Error('a stream without a milestone');
  return milestoneAnswer(row, [...reports.values()], brusselsDay(now().getTime()));
};
