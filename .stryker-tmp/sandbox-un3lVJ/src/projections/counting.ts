// @ts-nocheck
import { groupOf } from '../domain/arbitration/arbitration.ts';
import { type ReportId, reportName } from '../domain/ids.ts';
import { byCodeUnits, sortedSet } from '../domain/order.ts';
import { decidedBy, matchesAfter, subjectsOf } from './arbitrations.ts';
import { changedReport, reportBefore } from './deliveries.ts';
import type { Happened, MatchRow, Present, RankRow, ReportRow } from './rows.ts';

/** The reports and the matches between them, at one moment of knowledge. */
export type Claims = Pick<Present, 'report' | 'matchesOf'>;

/** A report as it counts beside others about the same goods; see RankRow. */
export type Ranked = Pick<RankRow, 'group' | 'behind'> & { readonly row: ReportRow };

const alone = { group: null, behind: [] } as const;

/** A group on a track: everything that matches connect, and the matches. */
export type Group = {
  readonly members: readonly ReportId[];
  readonly matches: readonly MatchRow[];
};

/** The group that a report is in on a track; alone it is one of its own, without a match. */
export const groupOn = (track: string, id: ReportId, claims: Claims): Group => {
  const members = groupOf(id, (member) => claims.matchesOf(track, member));
  const matches = new Map(
    members.flatMap((member) => claims.matchesOf(track, member)).map((match) => [match.index, match]),
  );
  return { members, matches: [...matches.values()] };
};

/** Whether a report stands in a track: one that was withdrawn, or corrected onto another, is bound by no group there. */
const standsIn =
  (track: string) =>
  (row: ReportRow | undefined): row is ReportRow =>
    row !== undefined && row.status !== 'withdrawn' && row.delivery.track === track;

/** The index of the last match by which a report counts; undefined where none says so. */
const namedAt = (row: ReportRow, matches: readonly MatchRow[]): bigint | undefined =>
  matches
    .filter(({ counted }) => reportName(counted) === reportName(row))
    .map(({ index }) => index)
    .reduce<bigint | undefined>(
      (last, index) => (last === undefined || index > last ? index : last),
      undefined,
    );

const bySize = (a: bigint, b: bigint): number => Number(a - b);

/**
 * The members of a group that stand in its track, in the order in which they would count: those that a match names, the
 * last named first; then the others, the first recorded first. The first of them counts. Where a target admits some
 * bodies only, the first of those that it admits counts, which is the one that the same rule names among them.
 */
export const inOrder = (track: string, { members, matches }: Group, claims: Claims): readonly ReportRow[] => {
  const standing = members.map((member) => claims.report(member)).filter(standsIn(track));
  const named = new Map(standing.map((row) => [row, namedAt(row, matches)]));
  return standing.toSorted((a, b) => {
    const [first, second] = [named.get(a), named.get(b)];
    if (first !== undefined && second !== undefined) return bySize(second, first);
    if (first === undefined && second === undefined) return bySize(a.firstIndex, b.firstIndex);
    return first === undefined ? 1 : -1;
  });
};

const nameOfGroup = ({ members }: Group): string =>
  members.map(reportName).reduce((least, name) => (byCodeUnits(name, least) < 0 ? name : least));

/** How a report counts; undefined where there is no such report. */
const rankOf = (id: ReportId, claims: Claims): Ranked | undefined => {
  const row = claims.report(id);
  if (row === undefined) return undefined;
  const { track } = row.delivery;
  const group = groupOn(track, id, claims);
  if (group.members.length === 1 || !standsIn(track)(row)) return { row, ...alone };
  const order = inOrder(track, group, claims);
  const before = order.slice(
    0,
    order.findIndex((each) => reportName(each) === reportName(id)),
  );
  return { row, group: nameOfGroup(group), behind: sortedSet(before.map(({ body }) => body)) };
};

/** What is known before and after an event, and the reports whose counting it could have changed. */
type Change = { readonly before: Claims; readonly after: Claims; readonly reports: readonly ReportId[] };

const isOneOf = (id: ReportId, reports: readonly ReportId[]): boolean =>
  reports.some((report) => reportName(report) === reportName(id));

const byReport = (happened: Happened, present: Present): Change | undefined => {
  const row = changedReport(happened, present);
  if (row === undefined) return undefined;
  const was = reportBefore(happened, row, present);
  const withIts = (own: ReportRow | undefined): Claims => ({
    matchesOf: present.matchesOf,
    report: (id) => (isOneOf(id, [row]) ? own : present.report(id)),
  });
  const tracks = new Set([was, row].flatMap((each) => each?.delivery.track ?? []));
  const reports = [...tracks].flatMap((track) => groupOn(track, row, present).members);
  return { before: withIts(was), after: withIts(row), reports };
};

const byDecision = (happened: Happened, present: Present): Change | undefined => {
  const decided = decidedBy(happened);
  if (decided === undefined) return undefined;
  const [a, b] = subjectsOf(decided);
  const { track } = 'matched' in decided ? decided.matched : decided.parted;
  const after: Claims = {
    report: present.report,
    matchesOf: (on, id) => {
      const before = present.matchesOf(on, id);
      return on === track && isOneOf(id, [a, b]) ? matchesAfter(before, decided) : before;
    },
  };
  const reports = [present, after].flatMap((claims) =>
    [a, b].flatMap((id) => groupOn(track, id, claims).members),
  );
  return { before: present, after, reports };
};

/** Claims of which everything is looked up once. */
export const remembered = ({ report, matchesOf }: Claims): Claims => {
  const reports = new Map<string, ReportRow | undefined>();
  const matches = new Map<string, readonly MatchRow[]>();
  return {
    report: (id) => {
      const name = reportName(id);
      if (!reports.has(name)) reports.set(name, report(id));
      return reports.get(name);
    },
    matchesOf: (track, id) => {
      const name = `${track} ${reportName(id)}`;
      const found = matches.get(name) ?? matchesOf(track, id);
      matches.set(name, found);
      return found;
    },
  };
};

/** A report before and after an event; undefined where it was not there yet. */
export type Recounted = { readonly was: Ranked | undefined; readonly is: Ranked };

/**
 * The reports whose standing or counting an event may have changed, as they counted before and as they count now:
 * withdrawing the one that counts brings in the next of its group with the same event.
 */
export const recounted = (happened: Happened, present: Present): readonly Recounted[] => {
  const change = byReport(happened, present) ?? byDecision(happened, present);
  if (change === undefined) return [];
  const ids = new Map(change.reports.map((id) => [reportName(id), id]));
  const [before, after] = [remembered(change.before), remembered(change.after)];
  return [...ids.values()].flatMap((id) => {
    const is = rankOf(id, after);
    return is === undefined ? [] : [{ was: rankOf(id, before), is }];
  });
};
