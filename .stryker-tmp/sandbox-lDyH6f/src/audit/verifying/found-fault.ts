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
import type { MovingFault } from '../../moving/faults.ts';

/** The first thing that is wrong with what was checked: where, as far as it is known, and what. */
export type FoundFault = MovingFault & {
  /** In a bundle: which member, as a JSON pointer. */
  readonly member?: string;
};

/** The first fault that any of the checks finds, each looked for only where those before it found none. */
export const firstOf = (checks: Iterable<() => FoundFault | undefined>): FoundFault | undefined => {
  if (stryMutAct_9fa48("2426")) {
    {}
  } else {
    stryCov_9fa48("2426");
    for (const check of checks) {
      if (stryMutAct_9fa48("2427")) {
        {}
      } else {
        stryCov_9fa48("2427");
        const fault = check();
        if (stryMutAct_9fa48("2430") ? fault === undefined : stryMutAct_9fa48("2429") ? false : stryMutAct_9fa48("2428") ? true : (stryCov_9fa48("2428", "2429", "2430"), fault !== undefined)) return fault;
      }
    }
    return undefined;
  }
};