// @ts-nocheck
import type { ReportId } from '../ids.ts';
import type { Milestone, MilestoneReport } from './milestone.ts';
type Of<Data> = ReportId & Data;

/** The names of the reports are those of the acting body, so that one stream holds the reports of several. */
export type MilestoneEvent = {
  readonly type: 'MilestoneAdopted';
  readonly data: Milestone & {
    readonly id: string;
    readonly reason?: string | undefined;
  };
} | {
  readonly type: 'MilestoneRevised';
  readonly data: {
    readonly was: Milestone;
    readonly now: Milestone;
    readonly reason: string;
  };
} | {
  readonly type: 'MilestoneReported';
  readonly data: Of<MilestoneReport>;
} | {
  readonly type: 'MilestoneReportCorrected';
  readonly data: Of<{
    readonly was: MilestoneReport;
    readonly now: MilestoneReport;
    readonly reason: string;
  }>;
} | {
  readonly type: 'MilestoneReportWithdrawn';
  readonly data: Of<{
    readonly was: MilestoneReport;
    readonly reason: string;
  }>;
};