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
import { type ReportId, reportName } from '../ids.ts';

/** That two reports speak of the same goods, and which of them counts. */
export type Match = {
  readonly counted: ReportId;
  readonly claim: ReportId;
};

/** The most reports that one group may have. */
export const mostInGroup = 50;
export const isSameReport = stryMutAct_9fa48("15") ? () => undefined : (stryCov_9fa48("15"), (() => {
  const isSameReport = (a: ReportId, b: ReportId): boolean => stryMutAct_9fa48("18") ? reportName(a) !== reportName(b) : stryMutAct_9fa48("17") ? false : stryMutAct_9fa48("16") ? true : (stryCov_9fa48("16", "17", "18"), reportName(a) === reportName(b));
  return isSameReport;
})());
const endsOf = stryMutAct_9fa48("19") ? () => undefined : (stryCov_9fa48("19"), (() => {
  const endsOf = ({
    counted,
    claim
  }: Match): readonly [ReportId, ReportId] => stryMutAct_9fa48("20") ? [] : (stryCov_9fa48("20"), [counted, claim]);
  return endsOf;
})());
const touches = stryMutAct_9fa48("21") ? () => undefined : (stryCov_9fa48("21"), (() => {
  const touches = (match: Match, report: ReportId): boolean => stryMutAct_9fa48("22") ? endsOf(match).every(end => isSameReport(end, report)) : (stryCov_9fa48("22"), endsOf(match).some(stryMutAct_9fa48("23") ? () => undefined : (stryCov_9fa48("23"), end => isSameReport(end, report))));
  return touches;
})());

/** Whether a match is between two reports, whichever of them counts. */
export const isBetween = stryMutAct_9fa48("24") ? () => undefined : (stryCov_9fa48("24"), (() => {
  const isBetween = (match: Match, a: ReportId, b: ReportId): boolean => stryMutAct_9fa48("27") ? !isSameReport(a, b) && touches(match, a) || touches(match, b) : stryMutAct_9fa48("26") ? false : stryMutAct_9fa48("25") ? true : (stryCov_9fa48("25", "26", "27"), (stryMutAct_9fa48("29") ? !isSameReport(a, b) || touches(match, a) : stryMutAct_9fa48("28") ? true : (stryCov_9fa48("28", "29"), (stryMutAct_9fa48("30") ? isSameReport(a, b) : (stryCov_9fa48("30"), !isSameReport(a, b))) && touches(match, a))) && touches(match, b));
  return isBetween;
})());

/** Gives the matches that a report is in. */
export type MatchesOf<Found extends Match = Match> = (report: ReportId) => readonly Found[];

/**
 * Every report that matches connect with one, directly or through others, itself included and first: its group. Order
 * and circles are harmless.
 */
export const groupOf = (report: ReportId, matchesOf: MatchesOf): readonly ReportId[] => {
  if (stryMutAct_9fa48("31")) {
    {}
  } else {
    stryCov_9fa48("31");
    const found = new Map(stryMutAct_9fa48("32") ? [] : (stryCov_9fa48("32"), [stryMutAct_9fa48("33") ? [] : (stryCov_9fa48("33"), [reportName(report), report])]));
    // A map hands out what is added to it while it is gone through.
    for (const member of found.values()) {
      if (stryMutAct_9fa48("34")) {
        {}
      } else {
        stryCov_9fa48("34");
        for (const end of matchesOf(member).flatMap(endsOf)) found.set(reportName(end), end);
      }
    }
    return stryMutAct_9fa48("35") ? [] : (stryCov_9fa48("35"), [...found.values()]);
  }
};

/** The matches of a list by the reports that they are between: looked up in a step, however long the list. */
export const byReport = <Found extends Match,>(matches: readonly Found[]): MatchesOf<Found> => {
  if (stryMutAct_9fa48("36")) {
    {}
  } else {
    stryCov_9fa48("36");
    const found = new Map<string, Found[]>();
    for (const match of matches) {
      if (stryMutAct_9fa48("37")) {
        {}
      } else {
        stryCov_9fa48("37");
        for (const name of endsOf(match).map(reportName)) {
          if (stryMutAct_9fa48("38")) {
            {}
          } else {
            stryCov_9fa48("38");
            const own = stryMutAct_9fa48("39") ? found.get(name) && [] : (stryCov_9fa48("39"), found.get(name) ?? (stryMutAct_9fa48("40") ? ["Stryker was here"] : (stryCov_9fa48("40"), [])));
            own.push(match);
            found.set(name, own);
          }
        }
      }
    }
    return stryMutAct_9fa48("41") ? () => undefined : (stryCov_9fa48("41"), report => stryMutAct_9fa48("42") ? found.get(reportName(report)) && [] : (stryCov_9fa48("42"), found.get(reportName(report)) ?? (stryMutAct_9fa48("43") ? ["Stryker was here"] : (stryCov_9fa48("43"), []))));
  }
};

/** Which reports each is matched with, by their names. */
const neighboursIn = (matches: readonly Match[]): Map<string, Set<string>> => {
  if (stryMutAct_9fa48("44")) {
    {}
  } else {
    stryCov_9fa48("44");
    const neighbours = new Map<string, Set<string>>();
    for (const {
      counted,
      claim
    } of matches) {
      if (stryMutAct_9fa48("45")) {
        {}
      } else {
        stryCov_9fa48("45");
        const [one, other] = stryMutAct_9fa48("46") ? [] : (stryCov_9fa48("46"), [reportName(counted), reportName(claim)]);
        neighbours.set(one, (stryMutAct_9fa48("47") ? neighbours.get(one) && new Set() : (stryCov_9fa48("47"), neighbours.get(one) ?? new Set())).add(other));
        neighbours.set(other, (stryMutAct_9fa48("48") ? neighbours.get(other) && new Set() : (stryCov_9fa48("48"), neighbours.get(other) ?? new Set())).add(one));
      }
    }
    return neighbours;
  }
};

/** The reports that are left once all that lead nowhere are taken away, one after the other; `kept` are never. */
const withoutDeadEnds = (matches: readonly Match[], kept: readonly string[]): ReadonlySet<string> => {
  if (stryMutAct_9fa48("49")) {
    {}
  } else {
    stryCov_9fa48("49");
    const neighbours = neighboursIn(matches);
    const isDeadEnd = stryMutAct_9fa48("50") ? () => undefined : (stryCov_9fa48("50"), (() => {
      const isDeadEnd = (name: string): boolean => stryMutAct_9fa48("53") ? !kept.includes(name) || (neighbours.get(name)?.size ?? 0) <= 1 : stryMutAct_9fa48("52") ? false : stryMutAct_9fa48("51") ? true : (stryCov_9fa48("51", "52", "53"), (stryMutAct_9fa48("54") ? kept.includes(name) : (stryCov_9fa48("54"), !kept.includes(name))) && (stryMutAct_9fa48("57") ? (neighbours.get(name)?.size ?? 0) > 1 : stryMutAct_9fa48("56") ? (neighbours.get(name)?.size ?? 0) < 1 : stryMutAct_9fa48("55") ? true : (stryCov_9fa48("55", "56", "57"), (stryMutAct_9fa48("58") ? neighbours.get(name)?.size && 0 : (stryCov_9fa48("58"), (stryMutAct_9fa48("59") ? neighbours.get(name).size : (stryCov_9fa48("59"), neighbours.get(name)?.size)) ?? 0)) <= 1)));
      return isDeadEnd;
    })());
    const ends = stryMutAct_9fa48("60") ? [...neighbours.keys()] : (stryCov_9fa48("60"), (stryMutAct_9fa48("61") ? [] : (stryCov_9fa48("61"), [...neighbours.keys()])).filter(isDeadEnd));
    // What is taken away may make a dead end of its neighbour, which is then gone through as well.
    for (const end of ends) {
      if (stryMutAct_9fa48("62")) {
        {}
      } else {
        stryCov_9fa48("62");
        const [next] = stryMutAct_9fa48("63") ? neighbours.get(end) && [] : (stryCov_9fa48("63"), neighbours.get(end) ?? (stryMutAct_9fa48("64") ? ["Stryker was here"] : (stryCov_9fa48("64"), [])));
        neighbours.delete(end);
        if (stryMutAct_9fa48("67") ? next !== undefined : stryMutAct_9fa48("66") ? false : stryMutAct_9fa48("65") ? true : (stryCov_9fa48("65", "66", "67"), next === undefined)) continue;
        stryMutAct_9fa48("68") ? neighbours.get(next).delete(end) : (stryCov_9fa48("68"), neighbours.get(next)?.delete(end));
        if (stryMutAct_9fa48("70") ? false : stryMutAct_9fa48("69") ? true : (stryCov_9fa48("69", "70"), isDeadEnd(next))) ends.push(next);
      }
    }
    return new Set(neighbours.keys());
  }
};

/** The matches of a group through which others connect two reports; empty when none do. */
export const throughOthers = (matches: readonly Match[], a: ReportId, b: ReportId): readonly Match[] => {
  if (stryMutAct_9fa48("71")) {
    {}
  } else {
    stryCov_9fa48("71");
    const others = stryMutAct_9fa48("72") ? matches : (stryCov_9fa48("72"), matches.filter(stryMutAct_9fa48("73") ? () => undefined : (stryCov_9fa48("73"), match => stryMutAct_9fa48("74") ? isBetween(match, a, b) : (stryCov_9fa48("74"), !isBetween(match, a, b)))));
    const group = new Set(groupOf(a, byReport(others)).map(reportName));
    if (stryMutAct_9fa48("77") ? false : stryMutAct_9fa48("76") ? true : stryMutAct_9fa48("75") ? group.has(reportName(b)) : (stryCov_9fa48("75", "76", "77"), !group.has(reportName(b)))) return stryMutAct_9fa48("78") ? ["Stryker was here"] : (stryCov_9fa48("78"), []);
    const within = stryMutAct_9fa48("79") ? others : (stryCov_9fa48("79"), others.filter(stryMutAct_9fa48("80") ? () => undefined : (stryCov_9fa48("80"), ({
      counted
    }) => group.has(reportName(counted)))));
    const left = withoutDeadEnds(within, stryMutAct_9fa48("81") ? [] : (stryCov_9fa48("81"), [reportName(a), reportName(b)]));
    return stryMutAct_9fa48("82") ? within : (stryCov_9fa48("82"), within.filter(stryMutAct_9fa48("83") ? () => undefined : (stryCov_9fa48("83"), match => stryMutAct_9fa48("84") ? endsOf(match).some(end => left.has(reportName(end))) : (stryCov_9fa48("84"), endsOf(match).every(stryMutAct_9fa48("85") ? () => undefined : (stryCov_9fa48("85"), end => left.has(reportName(end))))))));
  }
};