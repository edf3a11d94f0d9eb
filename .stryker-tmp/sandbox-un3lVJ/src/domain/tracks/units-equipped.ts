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
export const unitsEquipped = defineTrack(stryMutAct_9fa48("3105") ? {} : (stryCov_9fa48("3105"), {
  id: stryMutAct_9fa48("3106") ? "" : (stryCov_9fa48("3106"), 'units-equipped'),
  title: stryMutAct_9fa48("3107") ? "" : (stryCov_9fa48("3107"), 'Units of the Ukrainian forces trained and equipped'),
  unit: stryMutAct_9fa48("3108") ? "" : (stryCov_9fa48("3108"), 'unit'),
  variants: stryMutAct_9fa48("3109") ? [] : (stryCov_9fa48("3109"), [stryMutAct_9fa48("3110") ? "" : (stryCov_9fa48("3110"), 'brigade'), stryMutAct_9fa48("3111") ? "" : (stryCov_9fa48("3111"), 'battalion')])
}));