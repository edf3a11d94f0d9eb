// @ts-nocheck
import type { DomainEvent } from '../domain/events.ts';
import { commitmentOfStream, type ReportId, reportOfStream, statementOfStream } from '../domain/ids.ts';
import { brusselsDay, dayNumber } from '../domain/period.ts';
import { isMilestone, milestoneReportAfter } from './milestones.ts';
import type { ActivityRow, Happened, Present, Projection } from './rows.ts';

type Counts = Pick<ActivityRow, 'reports' | 'corrections' | 'withdrawals' | 'disputes'>;

const counted = {
  Recorded: 'reports',
  Reported: 'reports',
  Made: 'reports',
  Corrected: 'corrections',
  Withdrawn: 'withdrawals',
  // News of a report that was made before: the body is heard of, and has made no other.
  Advanced: 'nothing',
} as const;

type CountedAs = (typeof counted)[keyof typeof counted];

/** What a body did with a report of its own; undefined for what others do with it. */
const countedAs = ({ type }: DomainEvent): CountedAs | undefined => {
  const [, deed] = /(Recorded|Reported|Made|Corrected|Withdrawn|Advanced)$/.exec(type) ?? [];
  return deed === undefined ? undefined : counted[deed as keyof typeof counted];
};

const countsAfter = ({ reports, corrections, withdrawals, disputes }: Counts, deed: CountedAs): Counts => {
  const counts = { reports, corrections, withdrawals, disputes };
  return deed === 'nothing' ? counts : { ...counts, [deed]: counts[deed] + 1 };
};

/** The report that an event is about: named by its stream, or in a stream of several by the event itself. */
const reportIn = ({ stream, event, ...place }: Happened): ReportId | undefined => {
  if (!isMilestone(event)) {
    return reportOfStream(stream) ?? commitmentOfStream(stream) ?? statementOfStream(stream);
  }
  const report = milestoneReportAfter(stream, place, event);
  return report && { body: report.body, reference: report.reference };
};

const none: Counts = { reports: 0, corrections: 0, withdrawals: 0, disputes: 0 };

/** A report that others dispute: that is counted with its body, and is no sign of life of it. */
const disputed = ({ event, position, index }: Happened, last: ActivityRow | undefined) =>
  event.type === 'DeliveryDisputed' && last !== undefined
    ? [{ ...last, position, index, disputes: last.disputes + 1 }]
    : [];

const activityAfter = (happened: Happened, present: Present): readonly ActivityRow[] => {
  const { stream, event, position, index, recordedAt } = happened;
  const id = reportIn(happened);
  if (id === undefined) return [];
  const last = present.activity(id.body);
  const deed = countedAs(event);
  if (deed === undefined) return disputed(happened, last);
  const { body, reference } = id;
  const { reports, corrections, withdrawals, disputes } = countsAfter(last ?? none, deed);
  const counts = { reports, corrections, withdrawals, disputes };
  return [{ body, reference, stream, position, index, recordedAt, ...counts }];
};

/** When each body was last heard of and how often: one row per body, kept as versions. */
export const freshness: Projection = {
  name: 'freshness',
  version: 2,
  rows: (happened, present) => ({ activities: activityAfter(happened, present) }),
};

/** How often a body is expected to report, in days; null where nobody says. */
type Cadence = number | null;

/** How long ago a body was last heard of, in whole days of Brussels. */
const ageOf = (recordedAt: string, at: string): number =>
  dayNumber(brusselsDay(Date.parse(at))) - dayNumber(brusselsDay(Date.parse(recordedAt)));

const judged = (age: number, cadence: number): 'fresh' | 'late' | 'silent' => {
  if (age > 2 * cadence) return 'silent';
  return age > cadence ? 'late' : 'fresh';
};

/**
 * How fresh a body's account is at an instant: `late` when it was last heard of longer ago than its cadence,
 * `silent` when longer than twice that, `never` when it has reported nothing; null where it has no cadence.
 */
export const freshnessOf = (last: ActivityRow | undefined, cadence: Cadence, at: string) => {
  if (last === undefined) return { lastReportAt: null, ageDays: null, freshness: 'never' as const };
  const ageDays = ageOf(last.recordedAt, at);
  const freshness = cadence === null ? null : judged(ageDays, cadence);
  return { lastReportAt: last.recordedAt, ageDays, freshness };
};
