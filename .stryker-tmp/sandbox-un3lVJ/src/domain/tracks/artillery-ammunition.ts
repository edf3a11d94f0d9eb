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
export const artilleryAmmunition = defineTrack(stryMutAct_9fa48("2997") ? {} : (stryCov_9fa48("2997"), {
  id: stryMutAct_9fa48("2998") ? "" : (stryCov_9fa48("2998"), 'artillery-ammunition'),
  title: stryMutAct_9fa48("2999") ? "" : (stryCov_9fa48("2999"), 'Large-calibre artillery ammunition'),
  unit: stryMutAct_9fa48("3000") ? "" : (stryCov_9fa48("3000"), 'round'),
  variants: stryMutAct_9fa48("3001") ? [] : (stryCov_9fa48("3001"), [stryMutAct_9fa48("3002") ? "" : (stryCov_9fa48("3002"), '105mm'), stryMutAct_9fa48("3003") ? "" : (stryCov_9fa48("3003"), '122mm'), stryMutAct_9fa48("3004") ? "" : (stryCov_9fa48("3004"), '130mm'), stryMutAct_9fa48("3005") ? "" : (stryCov_9fa48("3005"), '152mm'), stryMutAct_9fa48("3006") ? "" : (stryCov_9fa48("3006"), '155mm'), stryMutAct_9fa48("3007") ? "" : (stryCov_9fa48("3007"), '203mm'), stryMutAct_9fa48("3008") ? "" : (stryCov_9fa48("3008"), 'other-large-calibre')])
}));