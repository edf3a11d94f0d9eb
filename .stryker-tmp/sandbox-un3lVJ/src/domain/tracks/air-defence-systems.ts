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
import { defineTrack } from '../track.ts';
export const airDefenceSystems = defineTrack(stryMutAct_9fa48("2984") ? {} : (stryCov_9fa48("2984"), {
  id: stryMutAct_9fa48("2985") ? "" : (stryCov_9fa48("2985"), 'air-defence-systems'),
  title: stryMutAct_9fa48("2986") ? "" : (stryCov_9fa48("2986"), 'Air-defence systems'),
  unit: stryMutAct_9fa48("2987") ? "" : (stryCov_9fa48("2987"), 'system'),
  variants: stryMutAct_9fa48("2988") ? [] : (stryCov_9fa48("2988"), [stryMutAct_9fa48("2989") ? "" : (stryCov_9fa48("2989"), 'short-range'), stryMutAct_9fa48("2990") ? "" : (stryCov_9fa48("2990"), 'medium-range'), stryMutAct_9fa48("2991") ? "" : (stryCov_9fa48("2991"), 'long-range')])
}));