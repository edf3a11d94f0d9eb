// @ts-nocheck
import { byReport, groupOf, isSameReport } from '../domain/arbitration/arbitration.ts';
import { type ReportId, reportName } from '../domain/ids.ts';
import { byCodeUnits } from '../domain/order.ts';
import { type Claims, type Group, groupOn, inOrder } from './counting.ts';
import type { MatchRow, ReportRow } from './rows.ts';

/** The match by which a report counts: of those that name it the last; undefined where none does. */
const decisionFor = ({ matches }: Group, counted: ReportId | undefined): MatchRow | undefined =>
  counted === undefined
    ? undefined
    : matches
        .filter((match) => isSameReport(match.counted, counted))
        .toSorted((a, b) => Number(b.index - a.index))[0];

const byName = (a: ReportId, b: ReportId): number => byCodeUnits(reportName(a), reportName(b));

const idOf = ({ body, reference }: ReportId): ReportId => ({ body, reference });

/**
 * A group as answered: every report that people say is of the same goods, also those that were withdrawn or moved to
 * another track, which of them counts, and who decided that, when and why; null where the first recorded counts since no
 * decision holds.
 */
const groupAnswer = (track: string, group: Group, claims: Claims) => {
  const [counted] = inOrder(track, group, claims);
  const decision = decisionFor(group, counted);
  const isCounted = (id: ReportId): boolean => counted !== undefined && isSameReport(id, counted);
  return {
    group: group.members.map((member) => ({ ...idOf(member), counted: isCounted(member) })).toSorted(byName),
    decidedBy:
      decision === undefined
        ? null
        : { body: decision.body, index: String(decision.index), reason: decision.reason },
  };
};

/** All groups that matches make, each with its matches and the name of its first report, in the order of these. */
export const groupsIn = (matches: readonly MatchRow[]): readonly (Group & { readonly name: string })[] => {
  const matchesOf = byReport(matches);
  const seen = new Set<string>();
  const groups = matches.flatMap(({ counted }) => {
    if (seen.has(reportName(counted))) return [];
    const members = groupOf(counted, matchesOf).toSorted(byName);
    for (const member of members) seen.add(reportName(member));
    const own = new Map(members.flatMap(matchesOf).map((match) => [match.index, match]));
    return [{ name: members.map(reportName)[0] ?? '', members, matches: [...own.values()] }];
  });
  return groups.toSorted((a, b) => byCodeUnits(a.name, b.name));
};

const matchAnswer = ({ counted, claim, body, index, recordedAt, reason }: MatchRow) => ({
  counted,
  claim,
  body,
  index: String(index),
  recordedAt,
  reason,
});

/** A group as it is listed: with the decisions that made it. */
export const groupListed = (track: string, group: Group, claims: Claims) => ({
  ...groupAnswer(track, group, claims),
  matches: group.matches.toSorted((a, b) => Number(a.index - b.index)).map(matchAnswer),
});

/**
 * How a report counts beside the others that people say are of the same goods: whether it is the one that counts, and
 * the group. A report in no group has an empty one.
 */
export const countsAsOf = (row: ReportRow, claims: Claims) => {
  const { track } = row.delivery;
  const group = groupOn(track, row, claims);
  if (group.members.length === 1) {
    return { counted: row.status !== 'withdrawn', group: [], decidedBy: null };
  }
  const answer = groupAnswer(track, group, claims);
  return { counted: answer.group.some((each) => each.counted && isSameReport(each, row)), ...answer };
};
