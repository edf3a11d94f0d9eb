// @ts-nocheck
import type { Match } from '../domain/arbitration/arbitration.ts';
import type { CommitmentStanding } from '../domain/commitment/events.ts';
import type { Delivery } from '../domain/delivery/delivery.ts';
import type { Standing } from '../domain/delivery/events.ts';
import type { DomainEvent } from '../domain/events.ts';
import type { ReportId } from '../domain/ids.ts';
import type { Milestone, MilestoneReport } from '../domain/milestone/milestone.ts';
import type { DayNumber } from '../domain/period.ts';
import type { Statement } from '../domain/statement/statement.ts';
import type { Target } from '../domain/target/target.ts';

/** Where an event stands: the engine's position, the number outside audit streams, and when the log learnt of it. */
export type Place = { readonly position: bigint; readonly index: bigint; readonly recordedAt: string };

/** An event that could be read, with its place. */
export type Happened = Place & {
  readonly stream: string;
  readonly revision: bigint;
  /** The body that caused it. */
  readonly by: string;
  readonly event: DomainEvent;
};

/** A delivery report as it stands after one event; the place is that event's. */
export type ReportRow = Place &
  ReportId & {
    readonly revision: bigint;
    readonly status: Standing['status'] | 'withdrawn';
    /** The bodies that confirm it, and those that dispute it, as it stands; it never has both. */
    readonly verifiedBy: readonly string[];
    readonly disputedBy: readonly string[];
    readonly delivery: Delivery;
    /** The index of its first event, and the position of its last correction; null where it never was corrected. */
    readonly firstIndex: bigint;
    readonly correctedAt: bigint | null;
  };

/**
 * How a report counts beside others about the same goods, after one event: `group` names the group that it stands in,
 * and `behind` lists the bodies whose reports come before it there. It counts where none of those does.
 */
export type RankRow = ReportId & {
  readonly position: bigint;
  readonly group: string | null;
  readonly behind: readonly string[];
};

/** A report as it stands, the group that it stands in, and whether it is in the sums where every body's reports are. */
export type CountedReport = ReportRow & Pick<RankRow, 'group'> & { readonly counted: boolean };

/** A decision that two reports on a track speak of the same goods, and who took it. */
export type MatchRow = Place &
  Match & { readonly track: string; readonly body: string; readonly reason: string };

/** A decision that two reports on a track do not speak of the same goods, or not of all that others do, and who took it. */
export type PartingRow = Place & {
  readonly track: string;
  readonly a: ReportId;
  readonly b: ReportId;
  readonly body: string;
  readonly reason: string;
};

/** A statement as it stands after one event; the place is that event's. */
export type StatementRow = Place &
  ReportId & {
    readonly revision: bigint;
    readonly withdrawn: boolean;
    readonly statement: Statement;
  };

/** A commitment as it stands after one event; the place is that event's. */
export type CommitmentRow = Place &
  ReportId &
  CommitmentStanding & {
    readonly revision: bigint;
    readonly withdrawn: boolean;
  };

/**
 * When a body was last heard of and how often, after one event: `recordedAt`, the stream and the report are those of the
 * last event by which it was heard of, position and index those of the event after which it stands so.
 */
export type ActivityRow = Place &
  ReportId & {
    readonly stream: string;
    /** Reports that it made, and corrections and withdrawals of its own reports. */
    readonly reports: number;
    readonly corrections: number;
    readonly withdrawals: number;
    /** Disputes of its reports by others. */
    readonly disputes: number;
  };

export type TargetVersion = Place & {
  readonly revision: bigint;
  readonly target: Target;
  readonly appliesFrom: string;
  readonly reason: string | null;
};

/** A target as it stands after one event, with all its versions, the oldest first. */
export type TargetRow = Place & {
  readonly id: string;
  readonly revision: bigint;
  readonly retired: boolean;
  readonly versions: readonly TargetVersion[];
};

export type MilestoneVersion = Place & {
  readonly revision: bigint;
  readonly milestone: Milestone;
  readonly reason: string | null;
};

/** A milestone as it stands after one event of its stream, with all its versions, the oldest first. */
export type MilestoneRow = Place & {
  readonly id: string;
  readonly revision: bigint;
  readonly versions: readonly MilestoneVersion[];
};

/** What a body reports of a milestone, as it stands after one event; the place is that event's. */
export type MilestoneReportRow = Place &
  ReportId & {
    readonly milestone: string;
    readonly withdrawn: boolean;
    readonly report: MilestoneReport;
  };

/**
 * One signed line of the ledger: `min` and `max` in whole units (EUR: cents), `undisclosed` counts marks of
 * reports without a number. `donors` are one code, or several where no split is known. `part` numbers the
 * entries of one event.
 */
export type Entry = Pick<Place, 'position' | 'index'> & {
  readonly part: number;
  readonly report: ReportId;
  readonly track: string;
  readonly variant: string;
  readonly source: string;
  readonly donors: readonly string[];
  /** The bodies whose reports of the same goods come before this one: it counts only where none of them does. */
  readonly behind: readonly string[];
  /** How the report says its number relates to the truth; shown with the number, never used in arithmetic. */
  readonly bound: Delivery['bound'];
  readonly effectiveOn: string;
  readonly first: DayNumber;
  readonly last: DayNumber;
  readonly status: Standing['status'];
  readonly min: bigint;
  readonly max: bigint;
  readonly undisclosed: bigint;
  /** Whether it is the first of the lines that its report has together, since its donors' parts are apart. */
  readonly leads: boolean;
  /** Whether it came with a report or its correction, and is what that says: others move entries too. */
  readonly reported: boolean;
};

/** A moment of knowledge: everything up to a position, and nothing after it. */
export type Known = { readonly position: bigint };

/** The place in a list of entries after which it goes on. */
export type EntryKey = Pick<Entry, 'position' | 'part'>;

/** What is known so far; the pure functions ask it for the rows that an event changes. */
export type Present = {
  readonly report: (id: ReportId) => ReportRow | undefined;
  /** The matches on a track that a report is in. */
  readonly matchesOf: (track: string, id: ReportId) => readonly MatchRow[];
  readonly target: (id: string) => TargetRow | undefined;
  readonly activity: (body: string) => ActivityRow | undefined;
  readonly milestone: (id: string) => MilestoneRow | undefined;
};

/** The rows that one event brings; each row replaces the one with the same name. */
export type Rows = {
  readonly reports: readonly ReportRow[];
  readonly commitments: readonly CommitmentRow[];
  readonly matches: readonly MatchRow[];
  readonly partings: readonly PartingRow[];
  readonly ranks: readonly RankRow[];
  readonly statements: readonly StatementRow[];
  readonly targets: readonly TargetRow[];
  readonly entries: readonly Entry[];
  /** Signed lines like those of the ledger, of what was promised. */
  readonly promises: readonly Entry[];
  readonly activities: readonly ActivityRow[];
  readonly milestones: readonly MilestoneRow[];
  readonly milestoneReports: readonly MilestoneReportRow[];
};

/** One question's rows, as a pure function of an event and what is known; a new version fills a new file. */
export type Projection = {
  readonly name: string;
  readonly version: number;
  readonly rows: (happened: Happened, present: Present) => Partial<Rows>;
};
