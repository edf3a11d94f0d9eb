import { type ReportId, reportName } from '../ids.ts';

/** That two reports speak of the same goods, and which of them counts. */
export type Match = { readonly counted: ReportId; readonly claim: ReportId };

/** The most reports that one group may have. */
export const mostInGroup = 50;

export const isSameReport = (a: ReportId, b: ReportId): boolean => reportName(a) === reportName(b);

const touches = ({ counted, claim }: Match, report: ReportId): boolean =>
  isSameReport(counted, report) || isSameReport(claim, report);

/** Whether a match is between two reports, whichever of them counts. */
export const isBetween = (match: Match, a: ReportId, b: ReportId): boolean =>
  !isSameReport(a, b) && touches(match, a) && touches(match, b);

/**
 * Every report that matches connect with one, directly or through others, itself included and first: its group. Order
 * and circles are harmless. `matchesOf` gives the matches that a report is in.
 */
export const groupOf = (
  report: ReportId,
  matchesOf: (report: ReportId) => readonly Match[],
): readonly ReportId[] => {
  const found = new Map([[reportName(report), report]]);
  // A map hands out what is added to it while it is gone through.
  for (const member of found.values()) {
    for (const { counted, claim } of matchesOf(member)) {
      found.set(reportName(counted), counted);
      found.set(reportName(claim), claim);
    }
  }
  return [...found.values()];
};

/** The matches of a list that a report is in. */
export const matchesIn =
  (matches: readonly Match[]) =>
  (report: ReportId): readonly Match[] =>
    matches.filter((match) => touches(match, report));

const withoutDeadEnds = (matches: readonly Match[], a: ReportId, b: ReportId): readonly Match[] => {
  const leads = (report: ReportId, from: Match): boolean =>
    isSameReport(report, a) ||
    isSameReport(report, b) ||
    matches.some((other) => touches(other, report) && !isBetween(other, from.counted, from.claim));
  const kept = matches.filter((match) => leads(match.counted, match) && leads(match.claim, match));
  return kept.length === matches.length ? kept : withoutDeadEnds(kept, a, b);
};

/** The matches through which others connect two reports; empty when none do. */
export const throughOthers = (matches: readonly Match[], a: ReportId, b: ReportId): readonly Match[] => {
  const others = matches.filter((match) => !isBetween(match, a, b));
  const group = groupOf(a, matchesIn(others));
  if (!group.some((member) => isSameReport(member, b))) return [];
  const names = new Set(group.map(reportName));
  const within = others.filter(({ counted }) => names.has(reportName(counted)));
  return withoutDeadEnds(within, a, b);
};
