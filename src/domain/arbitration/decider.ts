import { accept, alreadySo, type Decider, type Decision, type Given, refuse } from '../decider.ts';
import { type ReportId, reportName } from '../ids.ts';
import { sortedSet } from '../order.ts';
import {
  groupOf,
  isBetween,
  isSameReport,
  type Match,
  matchesIn,
  mostInGroup,
  throughOthers,
} from './arbitration.ts';
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
    }
  | {
      readonly type: 'PartClaims';
      readonly a: ReportId;
      readonly b: ReportId;
      readonly reason: string;
      /** Those of the two that are not recorded, as found when the command came. */
      readonly absent: readonly Absent[];
      /** Whether one of the two was corrected since they were parted last, so that they may be proposed again. */
      readonly reopened: boolean;
    };

/** What was decided in one track: the matches that remain, the pairs that are parted, and all that was ever decided. */
export type ArbitrationState = {
  readonly matches: readonly Match[];
  readonly parted: readonly string[];
  readonly decided: readonly string[];
};

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

/** Whether a decision that was made before is meant to be made again. */
const isNews = ({ ifMatch, fresh }: Given): boolean => ifMatch === 'current' || fresh;

/** Whether the last that was decided of two reports, and not undone, is this match. */
const stands = ({ matches }: ArbitrationState, match: Match): boolean => {
  const last = matches.findLast((each) => isBetween(each, match.counted, match.claim));
  return last !== undefined && matchName(last) === matchName(match);
};

const joined = ({ matches }: ArbitrationState, match: Match): number =>
  groupOf(match.counted, matchesIn([...matches, match])).length;

const match = (
  state: ArbitrationState,
  { counted, claim, reason, absent }: CommandOf<'MatchClaims'>,
  given: Given,
): ArbitrationDecision => {
  const wanted: Match = { counted, claim };
  if (isSameReport(counted, claim)) return refuse({ code: 'same-report' });
  if (stands(state, wanted)) return alreadySo;
  if (absent.length > 0) return refuse({ code: 'delivery-unknown', absent });
  const isOld = state.decided.includes(matchName(wanted));
  if (isOld && !isNews(given)) return refuse({ code: 'superseded' });
  const reports = joined(state, wanted);
  if (reports > mostInGroup) return refuse({ code: 'group-too-large', most: mostInGroup, reports });
  return accept({ type: 'ClaimsMatched', data: { ...wanted, reason } });
};

/**
 * Whether a parting is meant to take away the match between two although others connect them still. In a circle every
 * match is one of these, so that without this none of it could ever be undone. Whoever means it has seen the circle.
 */
const opensCircle = ({ matches }: ArbitrationState, a: ReportId, b: ReportId, { saw }: Given): boolean =>
  saw !== undefined && matches.some((each) => isBetween(each, a, b));

const part = (
  state: ArbitrationState,
  { a, b, reason, absent, reopened }: CommandOf<'PartClaims'>,
  given: Given,
): ArbitrationDecision => {
  if (isSameReport(a, b)) return refuse({ code: 'same-report' });
  if (state.parted.includes(pairName(a, b)) && !reopened) return alreadySo;
  if (absent.length > 0) return refuse({ code: 'delivery-unknown', absent });
  const through = throughOthers(state.matches, a, b);
  if (through.length > 0 && !opensCircle(state, a, b, given)) {
    return refuse({ code: 'connected-through-others', through });
  }
  const isOld = state.decided.includes(pairName(a, b));
  if (isOld && !isNews(given)) return refuse({ code: 'superseded' });
  return accept({ type: 'ClaimsParted', data: { a, b, reason } });
};

/** Which of several reports about the same goods counts: decided by people, in one stream per track. */
export const arbitrationDecider: Decider<
  ArbitrationState,
  ArbitrationCommand,
  ArbitrationEvent,
  ArbitrationRefusal
> = {
  initial: { matches: [], parted: [], decided: [] },

  decide: (state, command, given) => {
    switch (command.type) {
      case 'MatchClaims':
        return match(state, command, given);
      case 'PartClaims':
        return part(state, command, given);
    }
  },

  evolve: ({ matches, parted, decided }, { type, data }) => {
    switch (type) {
      case 'ClaimsMatched': {
        const { counted, claim } = data;
        return {
          matches: [...matches, { counted, claim }],
          parted: parted.filter((pair) => pair !== pairName(counted, claim)),
          decided: [...decided, matchName(data)],
        };
      }
      case 'ClaimsParted': {
        const pair = pairName(data.a, data.b);
        return {
          matches: matches.filter((each) => !isBetween(each, data.a, data.b)),
          parted: [...parted, pair],
          decided: [...decided, pair],
        };
      }
    }
  },
};
