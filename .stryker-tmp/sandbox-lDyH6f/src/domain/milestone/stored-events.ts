// @ts-nocheck
import { z } from 'zod';
import { defineAggregate } from '../aggregate.ts';
import { MilestoneId, milestoneOfStream, ReportId } from '../ids.ts';
import type { Kind } from '../kind.ts';
import { type Readers, readWith, type StoredEvent } from '../stored-event.ts';
import { Reason } from '../text.ts';
import { milestoneDecider } from './decider.ts';
import type { MilestoneEvent } from './events.ts';
import { Milestone, MilestoneReport } from './milestone.ts';

const Adopted = Milestone.extend({ id: MilestoneId, reason: Reason.optional() });
const Revised = z.strictObject({ was: Milestone, now: Milestone, reason: Reason });
const Reported = ReportId.extend(MilestoneReport.shape);
const Corrected = ReportId.extend({ was: MilestoneReport, now: MilestoneReport, reason: Reason });
const Withdrawn = ReportId.extend({ was: MilestoneReport, reason: Reason });

/** One reader for every name that was ever written. Lines are added here and never removed. */
export const milestoneReaders = {
  'MilestoneAdopted.v1': (data) => ({ type: 'MilestoneAdopted', data: Adopted.parse(data) }),
  'MilestoneRevised.v1': (data) => ({ type: 'MilestoneRevised', data: Revised.parse(data) }),
  'MilestoneReported.v1': (data) => ({ type: 'MilestoneReported', data: Reported.parse(data) }),
  'MilestoneReportCorrected.v1': (data) => ({
    type: 'MilestoneReportCorrected',
    data: Corrected.parse(data),
  }),
  'MilestoneReportWithdrawn.v1': (data) => ({
    type: 'MilestoneReportWithdrawn',
    data: Withdrawn.parse(data),
  }),
} as const satisfies Readers<MilestoneEvent>;

const nameOf = {
  MilestoneAdopted: 'MilestoneAdopted.v1',
  MilestoneRevised: 'MilestoneRevised.v1',
  MilestoneReported: 'MilestoneReported.v1',
  MilestoneReportCorrected: 'MilestoneReportCorrected.v1',
  MilestoneReportWithdrawn: 'MilestoneReportWithdrawn.v1',
} as const satisfies Record<MilestoneEvent['type'], keyof typeof milestoneReaders>;

const encode = ({ type, data }: MilestoneEvent): StoredEvent => ({ type: nameOf[type], data });

export const milestoneKind: Kind<MilestoneEvent> = {
  owns: (stream) => milestoneOfStream(stream) !== undefined,
  readers: milestoneReaders,
  begins: ({ type }) => type === 'MilestoneAdopted',
  tracksOf: () => [],
  touchesNoTrack: true,
};

export const readMilestone = readWith<MilestoneEvent>(milestoneReaders);

export const milestones = defineAggregate(milestoneDecider, { encode, readers: milestoneReaders });
