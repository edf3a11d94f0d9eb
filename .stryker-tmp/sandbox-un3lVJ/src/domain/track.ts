/** What every support track says about itself; tracks differ in what is counted, not in what can happen. */
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
export type SupportTrack = {
  readonly id: string;
  readonly title: string;
  /** What one of it is called in the singular; `EUR` means that quantities are amounts of euro. */
  readonly unit: string;
  /** The sub-kinds, always with `not-stated` as the last of them. */
  readonly variants: readonly string[];
};

/** The variant and the source of a report that does not say. */
export const notStated = stryMutAct_9fa48("2974") ? "" : (stryCov_9fa48("2974"), 'not-stated');

/** Defines one track; `not-stated` is added, since every report may leave the variant open. */
export const defineTrack = stryMutAct_9fa48("2975") ? () => undefined : (stryCov_9fa48("2975"), (() => {
  const defineTrack = <const Id extends string,>(track: {
    readonly id: Id;
    readonly title: string;
    readonly unit: string;
    readonly variants: readonly string[];
  }) => ({
    ...track,
    variants: [...track.variants, notStated]
  }) as const;
  return defineTrack;
})());