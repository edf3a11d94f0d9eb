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
import type { TargetRow, TargetVersion } from '../projections/rows.ts';
const shownIndex = stryMutAct_9fa48("444") ? () => undefined : (stryCov_9fa48("444"), (() => {
  const shownIndex = (index: bigint): string | null => (stryMutAct_9fa48("448") ? index >= 0n : stryMutAct_9fa48("447") ? index <= 0n : stryMutAct_9fa48("446") ? false : stryMutAct_9fa48("445") ? true : (stryCov_9fa48("445", "446", "447", "448"), index < 0n)) ? null : String(index);
  return shownIndex;
})());
const versionShown = stryMutAct_9fa48("449") ? () => undefined : (stryCov_9fa48("449"), (() => {
  const versionShown = ({
    revision,
    appliesFrom,
    recordedAt,
    index,
    target,
    reason
  }: TargetVersion) => stryMutAct_9fa48("450") ? {} : (stryCov_9fa48("450"), {
    revision: String(revision),
    appliesFrom,
    recordedAt,
    index: shownIndex(index),
    quantity: target.quantity,
    reason
  });
  return versionShown;
})());

/** What a target asks for, and what it asked for before; an index is null until the read side has passed it. */
export const definitionOf = stryMutAct_9fa48("451") ? () => undefined : (stryCov_9fa48("451"), (() => {
  const definitionOf = ({
    id,
    revision,
    retired,
    versions
  }: TargetRow) => stryMutAct_9fa48("452") ? {} : (stryCov_9fa48("452"), {
    id,
    revision: String(revision),
    retired,
    versions: versions.map(versionShown)
  });
  return definitionOf;
})());