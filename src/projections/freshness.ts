import type { DomainEvent } from '../domain/events.ts';
import { commitmentOfStream, type ReportId, reportOfStream, statementOfStream } from '../domain/ids.ts';
import { brusselsDay, dayNumber } from '../domain/period.ts';
import type { ActivityRow, Happened, Present, Projection } from './rows.ts';

type Counts = Pick<ActivityRow, 'reports' | 'corrections' | 'withdrawals'>;

const counted = {
  Recorded: 'reports',
  Made: 'reports',
  Corrected: 'corrections',
  Withdrawn: 'withdrawals',
  // News of a report that was made before: the body is heard of, and has made no other.
  Advanced: 'nothing',
} as const;

type CountedAs = (typeof counted)[keyof typeof counted];

/** What a body did with a report of its own; undefined for what others do with it. */
const countedAs = ({ type }: DomainEvent): CountedAs | undefined => {
  const [, deed] = /(Recorded|Made|Corrected|Withdrawn|Advanced)$/.exec(type) ?? [];
  return deed === undefined ? undefined : counted[deed as keyof typeof counted];
};

const countsAfter = (before: Counts, deed: CountedAs): Counts =>
  deed === 'nothing' ? before : { ...before, [deed]: before[deed] + 1 };

const reportIn = (stream: string): ReportId | undefined =>
  reportOfStream(stream) ?? commitmentOfStream(stream) ?? statementOfStream(stream);

const none: Counts = { reports: 0, corrections: 0, withdrawals: 0 };

const activityAfter = ({ stream, event, position, index, recordedAt }: Happened, present: Present) => {
  const id = reportIn(stream);
  const deed = countedAs(event);
  if (id === undefined || deed === undefined) return [];
  const { reports, corrections, withdrawals } = countsAfter(present.activity(id.body) ?? none, deed);
  return [{ ...id, stream, position, index, recordedAt, reports, corrections, withdrawals }];
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
