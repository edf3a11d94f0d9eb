// @ts-nocheck
import {
  accept,
  alreadySo,
  type Decider,
  type Decision,
  type Given,
  isMeantAnew,
  refuse,
} from '../decider.ts';
import { type ReportId, reportName } from '../ids.ts';
import { sortedSet } from '../order.ts';
import { byReport, groupOf, isSameReport, type Match, mostInGroup, throughOthers } from './arbitration.ts';
import type { ArbitrationEvent } from './events.ts';

/** A report of which an arbitration cannot speak, and why. */
export type Absent = ReportId & { readonly why: string };

export type ArbitrationCommand =
  | {
      readonly type: 'MatchClaims';
      readonly counted: ReportId;
      readonly claim: ReportId;
      readonly reason: string;
      /** Those of the two that do not stand in the track, as found when the command came. */
      readonly absent: readonly Absent[];
      /** Whether `counted` is the one of its group that counts, as found when the command came. */
      readonly counts: boolean;
    }
  | {
      readonly type: 'PartClaims';
      readonly a: ReportId;
      readonly b: ReportId;
      readonly reason: string;
      /** Those of the two that do not stand in the track, as found when the command came. */
      readonly absent: readonly Absent[];
      /** Whether one of the two was corrected since they were parted last, so that they may be proposed again. */
      readonly reopened: boolean;
    };

/** All that was decided in one track: the last decision, and what came before it; undefined before the first. */
export type ArbitrationState =
  | { readonly last: ArbitrationEvent; readonly before: ArbitrationState }
  | undefined;

export type ArbitrationRefusal =
  | { readonly code: 'same-report' }
  | { readonly code: 'delivery-unknown'; readonly absent: readonly Absent[] }
  | { readonly code: 'group-too-large'; readonly most: number; readonly reports: number }
  | { readonly code: 'connected-through-others'; readonly through: readonly Match[] }
  | { readonly code: 'superseded' };

type ArbitrationDecision = Decision<ArbitrationEvent, ArbitrationRefusal>;
type CommandOf<Type extends ArbitrationCommand['type']> = Extract<ArbitrationCommand, { type: Type }>;

const matchName = ({ counted, claim }: Match): string => `${reportName(counted)} over ${reportName(claim)}`;

const pairName = (a: ReportId, b: ReportId): string => sortedSet([a, b].map(reportName)).join(' and ');

/** What holds in a track, worked out once for a command from all that was decided. */
type Decided = {
  /** The matches that remain, by their pairs, the latest of each last. */
  readonly matches: ReadonlyMap<string, readonly Match[]>;
  /** The pairs that are parted. */
  readonly parted: ReadonlySet<string>;
  /** The names of all matches and partings that were ever decided. */
  readonly ever: ReadonlySet<string>;
};

const inOrder = (state: ArbitrationState): readonly ArbitrationEvent[] => {
  const events: ArbitrationEvent[] = [];
  for (let at = state; at !== undefined; at = at.before) events.push(at.last);
  return events.reverse();
};

const decidedIn = (state: ArbitrationState): Decided => {
  const matches = new Map<string, Match[]>();
  const parted = new Set<string>();
  const ever = new Set<string>();
  for (const { type, data } of inOrder(state)) {
    if (type === 'ClaimsMatched') {
      const pair = pairName(data.counted, data.claim);
      matches.set(pair, [...(matches.get(pair) ?? []), { counted: data.counted, claim: data.claim }]);
      parted.delete(pair);
      ever.add(matchName(data));
    } else {
      const pair = pairName(data.a, data.b);
      matches.delete(pair);
      parted.add(pair);
      ever.add(pair);
    }
  }
  return { matches, parted, ever };
};

const remaining = ({ matches }: Decided): readonly Match[] => [...matches.values()].flat();

/** Whether the last that was decided of two reports, and not undone, is this match. */
const isLast = ({ matches }: Decided, match: Match): boolean => {
  const last = matches.get(pairName(match.counted, match.claim))?.at(-1);
  return last !== undefined && matchName(last) === matchName(match);
};

const joined = (decided: Decided, match: Match): number =>
  groupOf(match.counted, byReport([...remaining(decided), match])).length;

const match = (
  state: ArbitrationState,
  { counted, claim, reason, absent, counts }: CommandOf<'MatchClaims'>,
  given: Given,
): ArbitrationDecision => {
  const wanted: Match = { counted, claim };
  if (isSameReport(counted, claim)) return refuse({ code: 'same-report' });
  const decided = decidedIn(state);
  // A match that another of its group has overruled no longer has its effect, and may be meant anew.
  if (isLast(decided, wanted) && counts) return alreadySo;
  if (absent.length > 0) return refuse({ code: 'delivery-unknown', absent });
  if (decided.ever.has(matchName(wanted)) && !isMeantAnew(given)) return refuse({ code: 'superseded' });
  const reports = joined(decided, wanted);
  if (reports > mostInGroup) return refuse({ code: 'group-too-large', most: mostInGroup, reports });
  return accept({ type: 'ClaimsMatched', data: { ...wanted, reason } });
};

/**
 * Whether a parting is meant to take away the match between two although others connect them still. In a circle every
 * match is one of these, so that without this none of it could ever be undone. Whoever means it has seen the circle.
 */
const opensCircle = (isMatched: boolean, { saw }: Given): boolean => saw !== undefined && isMatched;

const part = (
  state: ArbitrationState,
  { a, b, reason, absent, reopened }: CommandOf<'PartClaims'>,
  given: Given,
): ArbitrationDecision => {
  if (isSameReport(a, b)) return refuse({ code: 'same-report' });
  const decided = decidedIn(state);
  const pair = pairName(a, b);
  if (decided.parted.has(pair) && !reopened) return alreadySo;
  const isMatched = decided.matches.has(pair);
  // What was matched can be parted, whatever became of the two reports.
  if (absent.length > 0 && !isMatched) return refuse({ code: 'delivery-unknown', absent });
  const through = throughOthers(remaining(decided), a, b);
  if (through.length > 0 && !opensCircle(isMatched, given)) {
    return refuse({ code: 'connected-through-others', through });
  }
  if (decided.ever.has(pair) && !isMeantAnew(given)) return refuse({ code: 'superseded' });
  return accept({ type: 'ClaimsParted', data: { a, b, reason } });
};

/** Which of several reports about the same goods counts: decided by people, in one stream per track. */
export const arbitrationDecider: Decider<
  ArbitrationState,
  ArbitrationCommand,
  ArbitrationEvent,
  ArbitrationRefusal
> = {
  initial: undefined,

  decide: (state, command, given) => {
    switch (command.type) {
      case 'MatchClaims':
        return match(state, command, given);
      case 'PartClaims':
        return part(state, command, given);
    }
  },

  // What holds is worked out by whoever decides: so a stream of many decisions is read in a time that grows with it.
  evolve: (before, last) => ({ last, before }),
};
