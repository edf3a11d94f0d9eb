// @ts-nocheck
function stryNS_9fa48() {
  var g = typeof globalThis === 'object' && globalThis && globalThis.Math === Math && globalThis || new Function("return this")();
  var ns = g.__stryker__ || (g.__stryker__ = {});
  if (ns.activeMutant === undefined && g.process && g.process.env && g.process.env.__STRYKER_ACTIVE_MUTANT__) {
    ns.activeMutant = g.process.env.__STRYKER_ACTIVE_MUTANT__;
  }
  function retrieveNS() {
    return ns;
  }
  stryNS_9fa48 = retrieveNS;
  return retrieveNS();
}
stryNS_9fa48();
function stryCov_9fa48() {
  var ns = stryNS_9fa48();
  var cov = ns.mutantCoverage || (ns.mutantCoverage = {
    static: {},
    perTest: {}
  });
  function cover() {
    var c = cov.static;
    if (ns.currentTestId) {
      c = cov.perTest[ns.currentTestId] = cov.perTest[ns.currentTestId] || {};
    }
    var a = arguments;
    for (var i = 0; i < a.length; i++) {
      c[a[i]] = (c[a[i]] || 0) + 1;
    }
  }
  stryCov_9fa48 = cover;
  cover.apply(null, arguments);
}
function stryMutAct_9fa48(id) {
  var ns = stryNS_9fa48();
  function isActive(id) {
    if (ns.activeMutant === id) {
      if (ns.hitCount !== void 0 && ++ns.hitCount > ns.hitLimit) {
        throw new Error('Stryker: Hit count limit reached (' + ns.hitCount + ')');
      }
      return true;
    }
    return false;
  }
  stryMutAct_9fa48 = isActive;
  return isActive(id);
}
import { accept, alreadySo, type Decider, type Decision, type Given, isMeantAnew, refuse } from '../decider.ts';
import { type ReportId, reportName } from '../ids.ts';
import { sortedSet } from '../order.ts';
import { byReport, groupOf, isSameReport, type Match, mostInGroup, throughOthers } from './arbitration.ts';
import type { ArbitrationEvent } from './events.ts';

/** A report of which an arbitration cannot speak, and why. */
export type Absent = ReportId & {
  readonly why: string;
};
export type ArbitrationCommand = {
  readonly type: 'MatchClaims';
  readonly counted: ReportId;
  readonly claim: ReportId;
  readonly reason: string;
  /** Those of the two that do not stand in the track, as found when the command came. */
  readonly absent: readonly Absent[];
  /** Whether `counted` is the one of its group that counts, as found when the command came. */
  readonly counts: boolean;
} | {
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
export type ArbitrationState = {
  readonly last: ArbitrationEvent;
  readonly before: ArbitrationState;
} | undefined;
export type ArbitrationRefusal = {
  readonly code: 'same-report';
} | {
  readonly code: 'delivery-unknown';
  readonly absent: readonly Absent[];
} | {
  readonly code: 'group-too-large';
  readonly most: number;
  readonly reports: number;
} | {
  readonly code: 'connected-through-others';
  readonly through: readonly Match[];
} | {
  readonly code: 'superseded';
};
type ArbitrationDecision = Decision<ArbitrationEvent, ArbitrationRefusal>;
type CommandOf<Type extends ArbitrationCommand['type']> = Extract<ArbitrationCommand, {
  type: Type;
}>;
const matchName = stryMutAct_9fa48("86") ? () => undefined : (stryCov_9fa48("86"), (() => {
  const matchName = ({
    counted,
    claim
  }: Match): string => stryMutAct_9fa48("87") ? `` : (stryCov_9fa48("87"), `${reportName(counted)} over ${reportName(claim)}`);
  return matchName;
})());
const pairName = stryMutAct_9fa48("88") ? () => undefined : (stryCov_9fa48("88"), (() => {
  const pairName = (a: ReportId, b: ReportId): string => sortedSet((stryMutAct_9fa48("89") ? [] : (stryCov_9fa48("89"), [a, b])).map(reportName)).join(stryMutAct_9fa48("90") ? "" : (stryCov_9fa48("90"), ' and '));
  return pairName;
})());

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
  if (stryMutAct_9fa48("91")) {
    {}
  } else {
    stryCov_9fa48("91");
    const events: ArbitrationEvent[] = stryMutAct_9fa48("92") ? ["Stryker was here"] : (stryCov_9fa48("92"), []);
    for (let at = state; stryMutAct_9fa48("94") ? at === undefined : stryMutAct_9fa48("93") ? false : (stryCov_9fa48("93", "94"), at !== undefined); at = at.before) events.push(at.last);
    return stryMutAct_9fa48("95") ? events : (stryCov_9fa48("95"), events.reverse());
  }
};
const decidedIn = (state: ArbitrationState): Decided => {
  if (stryMutAct_9fa48("96")) {
    {}
  } else {
    stryCov_9fa48("96");
    const matches = new Map<string, Match[]>();
    const parted = new Set<string>();
    const ever = new Set<string>();
    for (const {
      type,
      data
    } of inOrder(state)) {
      if (stryMutAct_9fa48("97")) {
        {}
      } else {
        stryCov_9fa48("97");
        if (stryMutAct_9fa48("100") ? type !== 'ClaimsMatched' : stryMutAct_9fa48("99") ? false : stryMutAct_9fa48("98") ? true : (stryCov_9fa48("98", "99", "100"), type === (stryMutAct_9fa48("101") ? "" : (stryCov_9fa48("101"), 'ClaimsMatched')))) {
          if (stryMutAct_9fa48("102")) {
            {}
          } else {
            stryCov_9fa48("102");
            const pair = pairName(data.counted, data.claim);
            matches.set(pair, stryMutAct_9fa48("103") ? [] : (stryCov_9fa48("103"), [...(stryMutAct_9fa48("104") ? matches.get(pair) && [] : (stryCov_9fa48("104"), matches.get(pair) ?? (stryMutAct_9fa48("105") ? ["Stryker was here"] : (stryCov_9fa48("105"), [])))), stryMutAct_9fa48("106") ? {} : (stryCov_9fa48("106"), {
              counted: data.counted,
              claim: data.claim
            })]));
            parted.delete(pair);
            ever.add(matchName(data));
          }
        } else {
          if (stryMutAct_9fa48("107")) {
            {}
          } else {
            stryCov_9fa48("107");
            const pair = pairName(data.a, data.b);
            matches.delete(pair);
            parted.add(pair);
            ever.add(pair);
          }
        }
      }
    }
    return stryMutAct_9fa48("108") ? {} : (stryCov_9fa48("108"), {
      matches,
      parted,
      ever
    });
  }
};
const remaining = stryMutAct_9fa48("109") ? () => undefined : (stryCov_9fa48("109"), (() => {
  const remaining = ({
    matches
  }: Decided): readonly Match[] => (stryMutAct_9fa48("110") ? [] : (stryCov_9fa48("110"), [...matches.values()])).flat();
  return remaining;
})());

/** Whether the last that was decided of two reports, and not undone, is this match. */
const isLast = ({
  matches
}: Decided, match: Match): boolean => {
  if (stryMutAct_9fa48("111")) {
    {}
  } else {
    stryCov_9fa48("111");
    const last = stryMutAct_9fa48("112") ? matches.get(pairName(match.counted, match.claim)).at(-1) : (stryCov_9fa48("112"), matches.get(pairName(match.counted, match.claim))?.at(stryMutAct_9fa48("113") ? +1 : (stryCov_9fa48("113"), -1)));
    return stryMutAct_9fa48("116") ? last !== undefined || matchName(last) === matchName(match) : stryMutAct_9fa48("115") ? false : stryMutAct_9fa48("114") ? true : (stryCov_9fa48("114", "115", "116"), (stryMutAct_9fa48("118") ? last === undefined : stryMutAct_9fa48("117") ? true : (stryCov_9fa48("117", "118"), last !== undefined)) && (stryMutAct_9fa48("120") ? matchName(last) !== matchName(match) : stryMutAct_9fa48("119") ? true : (stryCov_9fa48("119", "120"), matchName(last) === matchName(match))));
  }
};
const joined = stryMutAct_9fa48("121") ? () => undefined : (stryCov_9fa48("121"), (() => {
  const joined = (decided: Decided, match: Match): number => groupOf(match.counted, byReport(stryMutAct_9fa48("122") ? [] : (stryCov_9fa48("122"), [...remaining(decided), match]))).length;
  return joined;
})());
const match = (state: ArbitrationState, {
  counted,
  claim,
  reason,
  absent,
  counts
}: CommandOf<'MatchClaims'>, given: Given): ArbitrationDecision => {
  if (stryMutAct_9fa48("123")) {
    {}
  } else {
    stryCov_9fa48("123");
    const wanted: Match = stryMutAct_9fa48("124") ? {} : (stryCov_9fa48("124"), {
      counted,
      claim
    });
    if (stryMutAct_9fa48("126") ? false : stryMutAct_9fa48("125") ? true : (stryCov_9fa48("125", "126"), isSameReport(counted, claim))) return refuse(stryMutAct_9fa48("127") ? {} : (stryCov_9fa48("127"), {
      code: stryMutAct_9fa48("128") ? "" : (stryCov_9fa48("128"), 'same-report')
    }));
    const decided = decidedIn(state);
    // A match that another of its group has overruled no longer has its effect, and may be meant anew.
    if (stryMutAct_9fa48("131") ? isLast(decided, wanted) || counts : stryMutAct_9fa48("130") ? false : stryMutAct_9fa48("129") ? true : (stryCov_9fa48("129", "130", "131"), isLast(decided, wanted) && counts)) return alreadySo;
    if (stryMutAct_9fa48("135") ? absent.length <= 0 : stryMutAct_9fa48("134") ? absent.length >= 0 : stryMutAct_9fa48("133") ? false : stryMutAct_9fa48("132") ? true : (stryCov_9fa48("132", "133", "134", "135"), absent.length > 0)) return refuse(stryMutAct_9fa48("136") ? {} : (stryCov_9fa48("136"), {
      code: stryMutAct_9fa48("137") ? "" : (stryCov_9fa48("137"), 'delivery-unknown'),
      absent
    }));
    if (stryMutAct_9fa48("140") ? decided.ever.has(matchName(wanted)) || !isMeantAnew(given) : stryMutAct_9fa48("139") ? false : stryMutAct_9fa48("138") ? true : (stryCov_9fa48("138", "139", "140"), decided.ever.has(matchName(wanted)) && (stryMutAct_9fa48("141") ? isMeantAnew(given) : (stryCov_9fa48("141"), !isMeantAnew(given))))) return refuse(stryMutAct_9fa48("142") ? {} : (stryCov_9fa48("142"), {
      code: stryMutAct_9fa48("143") ? "" : (stryCov_9fa48("143"), 'superseded')
    }));
    const reports = joined(decided, wanted);
    if (stryMutAct_9fa48("147") ? reports <= mostInGroup : stryMutAct_9fa48("146") ? reports >= mostInGroup : stryMutAct_9fa48("145") ? false : stryMutAct_9fa48("144") ? true : (stryCov_9fa48("144", "145", "146", "147"), reports > mostInGroup)) return refuse(stryMutAct_9fa48("148") ? {} : (stryCov_9fa48("148"), {
      code: stryMutAct_9fa48("149") ? "" : (stryCov_9fa48("149"), 'group-too-large'),
      most: mostInGroup,
      reports
    }));
    return accept(stryMutAct_9fa48("150") ? {} : (stryCov_9fa48("150"), {
      type: stryMutAct_9fa48("151") ? "" : (stryCov_9fa48("151"), 'ClaimsMatched'),
      data: stryMutAct_9fa48("152") ? {} : (stryCov_9fa48("152"), {
        ...wanted,
        reason
      })
    }));
  }
};

/**
 * Whether a parting is meant to take away the match between two although others connect them still. In a circle every
 * match is one of these, so that without this none of it could ever be undone. Whoever means it has seen the circle.
 */
const opensCircle = stryMutAct_9fa48("153") ? () => undefined : (stryCov_9fa48("153"), (() => {
  const opensCircle = (isMatched: boolean, {
    saw
  }: Given): boolean => stryMutAct_9fa48("156") ? saw !== undefined || isMatched : stryMutAct_9fa48("155") ? false : stryMutAct_9fa48("154") ? true : (stryCov_9fa48("154", "155", "156"), (stryMutAct_9fa48("158") ? saw === undefined : stryMutAct_9fa48("157") ? true : (stryCov_9fa48("157", "158"), saw !== undefined)) && isMatched);
  return opensCircle;
})());
const part = (state: ArbitrationState, {
  a,
  b,
  reason,
  absent,
  reopened
}: CommandOf<'PartClaims'>, given: Given): ArbitrationDecision => {
  if (stryMutAct_9fa48("159")) {
    {}
  } else {
    stryCov_9fa48("159");
    if (stryMutAct_9fa48("161") ? false : stryMutAct_9fa48("160") ? true : (stryCov_9fa48("160", "161"), isSameReport(a, b))) return refuse(stryMutAct_9fa48("162") ? {} : (stryCov_9fa48("162"), {
      code: stryMutAct_9fa48("163") ? "" : (stryCov_9fa48("163"), 'same-report')
    }));
    const decided = decidedIn(state);
    const pair = pairName(a, b);
    if (stryMutAct_9fa48("166") ? decided.parted.has(pair) || !reopened : stryMutAct_9fa48("165") ? false : stryMutAct_9fa48("164") ? true : (stryCov_9fa48("164", "165", "166"), decided.parted.has(pair) && (stryMutAct_9fa48("167") ? reopened : (stryCov_9fa48("167"), !reopened)))) return alreadySo;
    const isMatched = decided.matches.has(pair);
    // What was matched can be parted, whatever became of the two reports.
    if (stryMutAct_9fa48("170") ? absent.length > 0 || !isMatched : stryMutAct_9fa48("169") ? false : stryMutAct_9fa48("168") ? true : (stryCov_9fa48("168", "169", "170"), (stryMutAct_9fa48("173") ? absent.length <= 0 : stryMutAct_9fa48("172") ? absent.length >= 0 : stryMutAct_9fa48("171") ? true : (stryCov_9fa48("171", "172", "173"), absent.length > 0)) && (stryMutAct_9fa48("174") ? isMatched : (stryCov_9fa48("174"), !isMatched)))) return refuse(stryMutAct_9fa48("175") ? {} : (stryCov_9fa48("175"), {
      code: stryMutAct_9fa48("176") ? "" : (stryCov_9fa48("176"), 'delivery-unknown'),
      absent
    }));
    const through = throughOthers(remaining(decided), a, b);
    if (stryMutAct_9fa48("179") ? through.length > 0 || !opensCircle(isMatched, given) : stryMutAct_9fa48("178") ? false : stryMutAct_9fa48("177") ? true : (stryCov_9fa48("177", "178", "179"), (stryMutAct_9fa48("182") ? through.length <= 0 : stryMutAct_9fa48("181") ? through.length >= 0 : stryMutAct_9fa48("180") ? true : (stryCov_9fa48("180", "181", "182"), through.length > 0)) && (stryMutAct_9fa48("183") ? opensCircle(isMatched, given) : (stryCov_9fa48("183"), !opensCircle(isMatched, given))))) {
      if (stryMutAct_9fa48("184")) {
        {}
      } else {
        stryCov_9fa48("184");
        return refuse(stryMutAct_9fa48("185") ? {} : (stryCov_9fa48("185"), {
          code: stryMutAct_9fa48("186") ? "" : (stryCov_9fa48("186"), 'connected-through-others'),
          through
        }));
      }
    }
    if (stryMutAct_9fa48("189") ? decided.ever.has(pair) || !isMeantAnew(given) : stryMutAct_9fa48("188") ? false : stryMutAct_9fa48("187") ? true : (stryCov_9fa48("187", "188", "189"), decided.ever.has(pair) && (stryMutAct_9fa48("190") ? isMeantAnew(given) : (stryCov_9fa48("190"), !isMeantAnew(given))))) return refuse(stryMutAct_9fa48("191") ? {} : (stryCov_9fa48("191"), {
      code: stryMutAct_9fa48("192") ? "" : (stryCov_9fa48("192"), 'superseded')
    }));
    return accept(stryMutAct_9fa48("193") ? {} : (stryCov_9fa48("193"), {
      type: stryMutAct_9fa48("194") ? "" : (stryCov_9fa48("194"), 'ClaimsParted'),
      data: stryMutAct_9fa48("195") ? {} : (stryCov_9fa48("195"), {
        a,
        b,
        reason
      })
    }));
  }
};

/** Which of several reports about the same goods counts: decided by people, in one stream per track. */
export const arbitrationDecider: Decider<ArbitrationState, ArbitrationCommand, ArbitrationEvent, ArbitrationRefusal> = stryMutAct_9fa48("196") ? {} : (stryCov_9fa48("196"), {
  initial: undefined,
  decide: (state, command, given) => {
    if (stryMutAct_9fa48("197")) {
      {}
    } else {
      stryCov_9fa48("197");
      switch (command.type) {
        case stryMutAct_9fa48("199") ? "" : (stryCov_9fa48("199"), 'MatchClaims'):
          if (stryMutAct_9fa48("198")) {} else {
            stryCov_9fa48("198");
            return match(state, command, given);
          }
        case stryMutAct_9fa48("201") ? "" : (stryCov_9fa48("201"), 'PartClaims'):
          if (stryMutAct_9fa48("200")) {} else {
            stryCov_9fa48("200");
            return part(state, command, given);
          }
      }
    }
  },
  // What holds is worked out by whoever decides: so a stream of many decisions is read in a time that grows with it.
  evolve: stryMutAct_9fa48("202") ? () => undefined : (stryCov_9fa48("202"), (before, last) => stryMutAct_9fa48("203") ? {} : (stryCov_9fa48("203"), {
    last,
    before
  }))
});