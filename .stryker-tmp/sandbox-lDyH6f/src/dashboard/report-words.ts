// @ts-nocheck
import type { Stage } from '../domain/commitment/commitment.ts';
import type { ReportRow } from '../projections/rows.ts';
import type { MessageKey } from './catalogues/en.ts';

/** How the status of a report is said. */
export const reportStatusKeys = {
  reported: 'report-status.reported',
  verified: 'report-status.verified',
  disputed: 'report-status.disputed',
  withdrawn: 'report-status.withdrawn',
} as const satisfies Record<ReportRow['status'], MessageKey>;

/** How firmly something is promised. */
export const stageKeys = {
  pledged: 'stage.pledged',
  allocated: 'stage.allocated',
  contracted: 'stage.contracted',
} as const satisfies Record<Stage, MessageKey>;
