// @ts-nocheck
import type { ReportId } from '../ids.ts';
import type { Match } from './arbitration.ts';
export type ArbitrationEvent = {
  readonly type: 'ClaimsMatched';
  readonly data: Match & {
    readonly reason: string;
  };
} | {
  readonly type: 'ClaimsParted';
  readonly data: {
    readonly a: ReportId;
    readonly b: ReportId;
    readonly reason: string;
  };
};