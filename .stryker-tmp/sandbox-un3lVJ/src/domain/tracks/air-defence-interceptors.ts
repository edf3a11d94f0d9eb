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
export const airDefenceInterceptors = defineTrack(stryMutAct_9fa48("2976") ? {} : (stryCov_9fa48("2976"), {
  id: stryMutAct_9fa48("2977") ? "" : (stryCov_9fa48("2977"), 'air-defence-interceptors'),
  title: stryMutAct_9fa48("2978") ? "" : (stryCov_9fa48("2978"), 'Air-defence interceptors'),
  unit: stryMutAct_9fa48("2979") ? "" : (stryCov_9fa48("2979"), 'interceptor'),
  variants: stryMutAct_9fa48("2980") ? [] : (stryCov_9fa48("2980"), [stryMutAct_9fa48("2981") ? "" : (stryCov_9fa48("2981"), 'short-range'), stryMutAct_9fa48("2982") ? "" : (stryCov_9fa48("2982"), 'medium-range'), stryMutAct_9fa48("2983") ? "" : (stryCov_9fa48("2983"), 'long-range')])
}));