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
import { canonicalBytes } from './envelope.ts';

/**
 * One thing that is wrong with an input: where (a JSON Pointer into the body), what, and, where the
 * shape is right but the meaning is not, the problem's code.
 */
export type Fault = {
  readonly pointer: string;
  readonly detail: string;
  readonly code?: FaultCode;
};
export type FaultCode = 'effective-in-the-future' | 'parts-do-not-add-up' | 'report-too-large' | 'unknown-commitment';

/** A member's name as a JSON Pointer (RFC 6901) writes it. */
export const inPointer = stryMutAct_9fa48("978") ? () => undefined : (stryCov_9fa48("978"), (() => {
  const inPointer = (name: string): string => name.replaceAll(stryMutAct_9fa48("979") ? "" : (stryCov_9fa48("979"), '~'), stryMutAct_9fa48("980") ? "" : (stryCov_9fa48("980"), '~0')).replaceAll(stryMutAct_9fa48("981") ? "" : (stryCov_9fa48("981"), '/'), stryMutAct_9fa48("982") ? "" : (stryCov_9fa48("982"), '~1'));
  return inPointer;
})());

/** The most canonical bytes that the content of one report or target may have; two of them fit in one event. */
export const mostReportBytes = 24_000;

/** The most canonical bytes that a second body's note and evidence may have, beside the report before and after. */
export const mostOpinionBytes = 8_000;
export const tooLarge = (content: unknown, most = mostReportBytes): readonly Fault[] => {
  if (stryMutAct_9fa48("983")) {
    {}
  } else {
    stryCov_9fa48("983");
    const size = canonicalBytes(content).length;
    if (stryMutAct_9fa48("987") ? size > most : stryMutAct_9fa48("986") ? size < most : stryMutAct_9fa48("985") ? false : stryMutAct_9fa48("984") ? true : (stryCov_9fa48("984", "985", "986", "987"), size <= most)) return stryMutAct_9fa48("988") ? ["Stryker was here"] : (stryCov_9fa48("988"), []);
    const detail = stryMutAct_9fa48("989") ? `` : (stryCov_9fa48("989"), `has ${size} bytes, and at most ${most} fit: shorten its texts and lists`);
    return stryMutAct_9fa48("990") ? [] : (stryCov_9fa48("990"), [stryMutAct_9fa48("991") ? {} : (stryCov_9fa48("991"), {
      pointer: stryMutAct_9fa48("992") ? "Stryker was here!" : (stryCov_9fa48("992"), ''),
      detail,
      code: stryMutAct_9fa48("993") ? "" : (stryCov_9fa48("993"), 'report-too-large')
    })]);
  }
};