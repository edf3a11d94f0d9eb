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
export const industryFunding = defineTrack(stryMutAct_9fa48("3057") ? {} : (stryCov_9fa48("3057"), {
  id: stryMutAct_9fa48("3058") ? "" : (stryCov_9fa48("3058"), 'industry-funding'),
  title: stryMutAct_9fa48("3059") ? "" : (stryCov_9fa48("3059"), 'Funding of Ukraine’s defence industry'),
  unit: stryMutAct_9fa48("3060") ? "" : (stryCov_9fa48("3060"), 'EUR'),
  variants: stryMutAct_9fa48("3061") ? [] : (stryCov_9fa48("3061"), [stryMutAct_9fa48("3062") ? "" : (stryCov_9fa48("3062"), 'direct-orders'), stryMutAct_9fa48("3063") ? "" : (stryCov_9fa48("3063"), 'interceptor-production'), stryMutAct_9fa48("3064") ? "" : (stryCov_9fa48("3064"), 'drone-production'), stryMutAct_9fa48("3065") ? "" : (stryCov_9fa48("3065"), 'joint-venture'), stryMutAct_9fa48("3066") ? "" : (stryCov_9fa48("3066"), 'other')])
}));