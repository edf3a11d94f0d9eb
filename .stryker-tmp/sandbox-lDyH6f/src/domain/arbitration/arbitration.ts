// @ts-nocheck
import { type ReportId, reportName } from '../ids.ts';

/** That two reports speak of the same goods, and which of them counts. */
export type Match = { readonly counted: ReportId; readonly claim: ReportId };

/** The most reports that one group may have. */
export const mostInGroup = 50;

export const isSameReport = (a: ReportId, b: ReportId): boolean => reportName(a) === reportName(b);

const endsOf = ({ counted, claim }: Match): readonly [ReportId, ReportId] => [counted, claim];

const touches = (match: Match, report: ReportId): boolean =>
  endsOf(match).some((end) => isSameReport(end, report));

/** Whether a match is between two reports, whichever of them counts. */
export const isBetween = (match: Match, a: ReportId, b: ReportId): boolean =>
  !isSameReport(a, b) && touches(match, a) && touches(match, b);

/** Gives the matches that a report is in. */
export type MatchesOf<Found extends Match = Match> = (report: ReportId) => readonly Found[];

/**
 * Every report that matches connect with one, directly or through others, itself included and first: its group. Order
 * and circles are harmless.
 */
export const groupOf = (report: ReportId, matchesOf: MatchesOf): readonly ReportId[] => {
  const found = new Map([[reportName(report), report]]);
  // A map hands out what is added to it while it is gone through.
  for (const member of found.values()) {
    for (const end of matchesOf(member).flatMap(endsOf)) found.set(reportName(end), end);
  }
  return [...found.values()];
};

/** The matches of a list by the reports that they are between: looked up in a step, however long the list. */
export const byReport = <Found extends Match>(matches: readonly Found[]): MatchesOf<Found> => {
  const found = new Map<string, Found[]>();
  for (const match of matches) {
    for (const name of endsOf(match).map(reportName)) {
      const own = found.get(name) ?? [];
      own.push(match);
      found.set(name, own);
    }
  }
  return (report) => found.get(reportName(report)) ?? [];
};

/** Which reports each is matched with, by their names. */
const neighboursIn = (matches: readonly Match[]): Map<string, Set<string>> => {
  const neighbours = new Map<string, Set<string>>();
  for (const { counted, claim } of matches) {
    const [one, other] = [reportName(counted), reportName(claim)];
    neighbours.set(one, (neighbours.get(one) ?? new Set()).add(other));
    neighbours.set(other, (neighbours.get(other) ?? new Set()).add(one));
  }
  return neighbours;
};

/** The reports that are left once all that lead nowhere are taken away, one after the other; `kept` are never. */
const withoutDeadEnds = (matches: readonly Match[], kept: readonly string[]): ReadonlySet<string> => {
  const neighbours = neighboursIn(matches);
  const isDeadEnd = (name: string): boolean => !kept.includes(name) && (neighbours.get(name)?.size ?? 0) <= 1;
  const ends = [...neighbours.keys()].filter(isDeadEnd);
  // What is taken away may make a dead end of its neighbour, which is then gone through as well.
  for (const end of ends) {
    const [next] = neighbours.get(end) ?? [];
    neighbours.delete(end);
    if (next === undefined) continue;
    neighbours.get(next)?.delete(end);
    if (isDeadEnd(next)) ends.push(next);
  }
  return new Set(neighbours.keys());
};

/** The matches of a group through which others connect two reports; empty when none do. */
export const throughOthers = (matches: readonly Match[], a: ReportId, b: ReportId): readonly Match[] => {
  const others = matches.filter((match) => !isBetween(match, a, b));
  const group = new Set(groupOf(a, byReport(others)).map(reportName));
  if (!group.has(reportName(b))) return [];
  const within = others.filter(({ counted }) => group.has(reportName(counted)));
  const left = withoutDeadEnds(within, [reportName(a), reportName(b)]);
  return within.filter((match) => endsOf(match).every((end) => left.has(reportName(end))));
};
