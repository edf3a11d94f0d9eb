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
export const militarySupportValue = defineTrack(stryMutAct_9fa48("3075") ? {} : (stryCov_9fa48("3075"), {
  id: stryMutAct_9fa48("3076") ? "" : (stryCov_9fa48("3076"), 'military-support-value'),
  title: stryMutAct_9fa48("3077") ? "" : (stryCov_9fa48("3077"), 'Value of all military support'),
  unit: stryMutAct_9fa48("3078") ? "" : (stryCov_9fa48("3078"), 'EUR'),
  variants: stryMutAct_9fa48("3079") ? [] : (stryCov_9fa48("3079"), [stryMutAct_9fa48("3080") ? "" : (stryCov_9fa48("3080"), 'in-kind'), stryMutAct_9fa48("3081") ? "" : (stryCov_9fa48("3081"), 'european-peace-facility'), stryMutAct_9fa48("3082") ? "" : (stryCov_9fa48("3082"), 'windfall-profits'), stryMutAct_9fa48("3083") ? "" : (stryCov_9fa48("3083"), 'other')])
}));