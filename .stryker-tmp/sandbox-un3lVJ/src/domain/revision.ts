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
import { type Given, isMeantAnew } from './decider.ts';

/**
 * What revising something that stands to another content is. Back to one that was replaced is meant only by someone who
 * says so; and whoever moves what others are held against names the revision that he has seen, and says why.
 */
export const revising = (contents: readonly string[], content: string, reason: string | undefined, given: Given) => {
  if (stryMutAct_9fa48("2320")) {
    {}
  } else {
    stryCov_9fa48("2320");
    if (stryMutAct_9fa48("2323") ? contents.includes(content) || !isMeantAnew(given) : stryMutAct_9fa48("2322") ? false : stryMutAct_9fa48("2321") ? true : (stryCov_9fa48("2321", "2322", "2323"), contents.includes(content) && (stryMutAct_9fa48("2324") ? isMeantAnew(given) : (stryCov_9fa48("2324"), !isMeantAnew(given))))) {
      if (stryMutAct_9fa48("2325")) {
        {}
      } else {
        stryCov_9fa48("2325");
        return {
          is: 'refused',
          code: 'superseded'
        } as const;
      }
    }
    if (stryMutAct_9fa48("2328") ? given.ifMatch !== 'absent' : stryMutAct_9fa48("2327") ? false : stryMutAct_9fa48("2326") ? true : (stryCov_9fa48("2326", "2327", "2328"), given.ifMatch === (stryMutAct_9fa48("2329") ? "" : (stryCov_9fa48("2329"), 'absent')))) return {
      is: 'refused',
      code: 'revision-required'
    } as const;
    return (stryMutAct_9fa48("2332") ? reason !== undefined : stryMutAct_9fa48("2331") ? false : stryMutAct_9fa48("2330") ? true : (stryCov_9fa48("2330", "2331", "2332"), reason === undefined)) ? {
      is: 'refused',
      code: 'reason-required'
    } as const : {
      is: 'news',
      reason
    } as const;
  }
};