// @ts-nocheck
import type { DomainEvent } from '../domain/events.ts';
import { milestoneOfStream } from '../domain/ids.ts';
import type { MilestoneEvent } from '../domain/milestone/events.ts';
import type { MilestoneReportRow, MilestoneRow, MilestoneVersion, Place, Projection } from './rows.ts';

const versionsAfter = (
  before: readonly MilestoneVersion[],
  revision: bigint,
  { position, index, recordedAt }: Place,
  { type, data }: MilestoneEvent,
): readonly MilestoneVersion[] => {
  const place = { revision, position, index, recordedAt };
  switch (type) {
    case 'MilestoneAdopted': {
      const { id: _id, reason = null, ...milestone } = data;
      return [...before, { ...place, milestone, reason }];
    }
    case 'MilestoneRevised':
      return [...before, { ...place, milestone: data.now, reason: data.reason }];
    case 'MilestoneReported':
    case 'MilestoneReportCorrected':
    case 'MilestoneReportWithdrawn':
      return before;
  }
};

/** A milestone as it stands after an event of its stream; also a report on it gives the stream a new revision. */
export const milestoneAfter = (
  before: MilestoneRow | undefined,
  id: string,
  revision: bigint,
  { position, index, recordedAt }: Place,
  event: MilestoneEvent,
): MilestoneRow => {
  const place = { position, index, recordedAt };
  return { id, revision, ...place, versions: versionsAfter(before?.versions ?? [], revision, place, event) };
};

/** The report that an event is about, with what it says afterwards; undefined for an event of the milestone itself. */
const reportIn = ({
  type,
  data,
}: MilestoneEvent): Pick<MilestoneReportRow, 'body' | 'reference' | 'report' | 'withdrawn'> | undefined => {
  switch (type) {
    case 'MilestoneAdopted':
    case 'MilestoneRevised':
      return undefined;
    case 'MilestoneReported': {
      const { body, reference, ...report } = data;
      return { body, reference, report, withdrawn: false };
    }
    case 'MilestoneReportCorrected': {
      const { body, reference, now } = data;
      return { body, reference, report: now, withdrawn: false };
    }
    case 'MilestoneReportWithdrawn': {
      const { body, reference, was } = data;
      return { body, reference, report: was, withdrawn: true };
    }
  }
};

/** The report on a milestone that an event changed, as it stands afterwards; the event alone tells. */
export const milestoneReportAfter = (
  milestone: string,
  { position, index, recordedAt }: Place,
  event: MilestoneEvent,
): MilestoneReportRow | undefined => {
  const report = reportIn(event);
  return report && { milestone, ...report, position, index, recordedAt };
};

export const isMilestone = (event: DomainEvent): event is MilestoneEvent =>
  event.type.startsWith('Milestone');

/** The milestones with their versions, and what bodies report of them: one row each, kept as versions. */
export const milestones: Projection = {
  name: 'milestones',
  version: 1,
  rows: (happened, present) => {
    const { stream, revision, event } = happened;
    const id = milestoneOfStream(stream);
    if (id === undefined || !isMilestone(event)) return {};
    const report = milestoneReportAfter(id, happened, event);
    return {
      milestones: [milestoneAfter(present.milestone(id), id, revision, happened, event)],
      milestoneReports: report === undefined ? [] : [report],
    };
  },
};
