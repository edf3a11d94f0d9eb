/** The order of UTF-16 code units: the same on every machine, whatever its language. */
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
export const byCodeUnits = (a: string, b: string): number => {
  if (stryMutAct_9fa48("1832")) {
    {}
  } else {
    stryCov_9fa48("1832");
    if (stryMutAct_9fa48("1835") ? a !== b : stryMutAct_9fa48("1834") ? false : stryMutAct_9fa48("1833") ? true : (stryCov_9fa48("1833", "1834", "1835"), a === b)) return 0;
    return (stryMutAct_9fa48("1839") ? a >= b : stryMutAct_9fa48("1838") ? a <= b : stryMutAct_9fa48("1837") ? false : stryMutAct_9fa48("1836") ? true : (stryCov_9fa48("1836", "1837", "1838", "1839"), a < b)) ? stryMutAct_9fa48("1840") ? +1 : (stryCov_9fa48("1840"), -1) : 1;
  }
};

/** A list that stands for a set: without repeats, in the order of code units. */
export const sortedSet = stryMutAct_9fa48("1841") ? () => undefined : (stryCov_9fa48("1841"), (() => {
  const sortedSet = <Item extends string,>(items: readonly Item[]): Item[] => (stryMutAct_9fa48("1842") ? [] : (stryCov_9fa48("1842"), [...new Set(items)])).toSorted(byCodeUnits);
  return sortedSet;
})());

/** What a list holds more than once, each named once; in a time that grows with the list. */
export const repeatedIn = <Item,>(items: readonly Item[]): readonly Item[] => {
  if (stryMutAct_9fa48("1843")) {
    {}
  } else {
    stryCov_9fa48("1843");
    const seen = new Set<Item>();
    const repeated = new Set<Item>();
    for (const item of items) (seen.has(item) ? repeated : seen).add(item);
    return stryMutAct_9fa48("1844") ? [] : (stryCov_9fa48("1844"), [...repeated]);
  }
};