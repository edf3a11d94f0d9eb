// @ts-nocheck
import type { MilestoneReport, MilestoneStatus } from '../domain/milestone/milestone.ts';
import { byCodeUnits } from '../domain/order.ts';

/** A report on a milestone that stands: what it says, and where its latest event is in the log. */
type Standing = {
  readonly report: Pick<MilestoneReport, 'status' | 'on'>;
  readonly position: bigint;
};

/** How far a milestone has come at a day. */
export type MilestoneProgress = {
  readonly status: MilestoneStatus;
  /** The day of the report that the status is taken from; null where nothing was reported. */
  readonly since: string | null;
  /** The first day on which it was reported achieved or in force; null where it has not been. */
  readonly reachedOn: string | null;
  /** Whether it was reached in time; null without a deadline, and as long as neither is certain. */
  readonly deadlineMet: boolean | null;
};

/** Of two reports the one with the later day, and of one day the one that was reported or corrected last. */
const laterOf = <Report extends Standing>(a: Report, b: Report): Report => {
  if (a.report.on !== b.report.on) return a.report.on > b.report.on ? a : b;
  return a.position > b.position ? a : b;
};

const reached: ReadonlySet<MilestoneStatus> = new Set(['achieved', 'in-force']);

/**
 * Once a deadline has passed without being kept it stays missed, however soon after it the milestone is reached. On the
 * deadline itself it can still be kept.
 */
const deadlineMetAt = (reachedOn: string | null, deadline: string | null, day: string): boolean | null => {
  if (deadline === null) return null;
  if (reachedOn !== null) return reachedOn <= deadline;
  return day > deadline ? false : null;
};

/**
 * The status of a milestone at a day, from the reports that stand: that of the report with the latest day up to then,
 * and of one day that of the report changed last; `not-started` where there is none. The deadline is met when the
 * first `achieved` or `in-force` is of a day not after it. Days are written out, so that texts compare as days do.
 */
export const milestoneProgressAt = (
  standing: readonly Standing[],
  deadline: string | null,
  day: string,
): MilestoneProgress => {
  const happened = standing.filter(({ report }) => report.on <= day);
  const latest = happened.reduce<Standing | undefined>(
    (before, each) => (before === undefined ? each : laterOf(before, each)),
    undefined,
  );
  const days = happened.filter(({ report }) => reached.has(report.status)).map(({ report }) => report.on);
  const reachedOn = days.toSorted(byCodeUnits).at(0) ?? null;
  return {
    status: latest?.report.status ?? 'not-started',
    since: latest?.report.on ?? null,
    reachedOn,
    deadlineMet: deadlineMetAt(reachedOn, deadline, day),
  };
};
