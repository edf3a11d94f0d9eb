// @ts-nocheck
// Which of several reports about the same goods counts, as people decided in the arbitration streams.
import type { At } from './periods.ts';
import { type Standing, standingsIn } from './standings.ts';
import { type Accepted, inOrder, type WireReport, writeReport } from './wire.ts';

type Match = Extract<Accepted, { readonly kind: 'match' }> & { readonly index: number };

const isBetween = ({ counted, claim }: Match, a: string, b: string): boolean =>
  (counted === a && claim === b) || (counted === b && claim === a);

/**
 * "A parting removes the match between the two." Every match that was not parted remains, also one between a pair that
 * was matched again: the later one decides because it is later, not because the earlier one is gone.
 */
export const matchesIn = (known: readonly Accepted[], track: string): Match[] => {
  let matches: Match[] = [];
  for (const [index, event] of known.entries()) {
    if (event.kind === 'match' && event.track === track) matches.push({ ...event, index });
    if (event.kind === 'part' && event.track === track) {
      matches = matches.filter((match) => !isBetween(match, event.a, event.b));
    }
  }
  return matches;
};

/**
 * "Matched reports form groups (matching two groups joins them; order and circles are harmless)." A report that no
 * match names is in no group.
 */
export const groupOf = (report: string, matches: readonly Match[]): string[] => {
  let group = matches.some((match) => [match.counted, match.claim].includes(report)) ? [report] : [];
  for (let size = -1; size !== group.length; ) {
    size = group.length;
    const touching = matches.filter(({ counted, claim }) => group.includes(counted) || group.includes(claim));
    group = inOrder([...group, ...touching.flatMap(({ counted, claim }) => [counted, claim])]);
  }
  return group;
};

type Named = { readonly report: string; readonly by: Match | null };

/**
 * "Of its remaining matches whose `counted` is not withdrawn, the latest by index decides; if there is none, the
 * member recorded first that is not withdrawn." `able` are the standings that a group may count: those that are not
 * withdrawn, stand in its track and are of a body that the target admits. The others hold it together all the same.
 */
const namedIn = (
  group: readonly string[],
  matches: readonly Match[],
  able: readonly Standing[],
): Named | undefined => {
  const members = able.filter(({ report }) => group.includes(report));
  const isMember = (report: string) => members.some((member) => member.report === report);
  const deciding = matches.filter(({ counted }) => isMember(counted)).at(-1);
  if (deciding !== undefined) return { report: deciding.counted, by: deciding };
  const [first] = members.toSorted((a, b) => a.recorded - b.recorded);
  return first && { report: first.report, by: null };
};

/** "A group binds only reports that stand in its track." */
const standsOn =
  (track: string) =>
  ({ status, delivery }: Standing): boolean =>
    status !== 'withdrawn' && delivery.track === track;

/**
 * The standings that count. For a target that filters on bodies, and wherever the reports of one body alone are asked
 * for, `admits` says whose may: "a group counts the report that section 5 names among the members whose body the
 * target admits". It takes no `effectiveAt`: "which one counts does not depend on it".
 */
export const countingIn = (
  known: readonly Accepted[],
  admits: (body: string) => boolean = () => true,
): Standing[] => {
  const able = standingsIn(known).filter(({ status, body }) => status !== 'withdrawn' && admits(body));
  return able.filter(({ report, delivery: { track } }) => {
    const matches = matchesIn(known, track);
    const group = groupOf(report, matches);
    return group.length === 0 || namedIn(group, matches, able.filter(standsOn(track)))?.report === report;
  });
};

type CountsAs = {
  readonly counted: boolean;
  readonly group: readonly (WireReport & { readonly counted: boolean })[];
  readonly decidedBy: { readonly body: string; readonly index: string; readonly reason: string } | null;
};

type Answer = Pick<Standing, 'status' | 'verifiedBy' | 'disputedBy'> & { readonly countsAs: CountsAs };

/** A report's group is that of the track on which it stands, or stood when it was withdrawn. */
const countsAs = (
  known: readonly Accepted[],
  { report, status, delivery: { track } }: Standing,
): CountsAs => {
  const matches = matchesIn(known, track);
  const group = groupOf(report, matches);
  if (group.length === 0) return { counted: status !== 'withdrawn', group: [], decidedBy: null };
  const named = namedIn(group, matches, standingsIn(known).filter(standsOn(track)));
  const by = named?.by ?? null;
  return {
    counted: named?.report === report,
    group: group.map((member) => ({ ...writeReport(member), counted: named?.report === member })),
    decidedBy: by && { body: by.body, index: String(by.index), reason: by.reason },
  };
};

/** How a report is held and whether it counts; undefined for one that is not recorded. The group is by name. */
export const answerFor = (
  history: readonly Accepted[],
  report: string,
  { index }: Pick<At, 'index'>,
): Answer | undefined => {
  const known = history.slice(0, index + 1);
  const standing = standingsIn(known).find((each) => each.report === report);
  if (standing === undefined) return undefined;
  const { status, verifiedBy, disputedBy } = standing;
  return { status, verifiedBy, disputedBy, countsAs: countsAs(known, standing) };
};
