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
import { canonical } from '../../domain/envelope.ts';
import { inPointer } from '../../domain/fault.ts';
import { sortedSet } from '../../domain/order.ts';

/** Where two JSON values differ first: a JSON pointer, and what stands there in each, as JSON. */
export type Difference = {
  readonly pointer: string;
  readonly one: string;
  readonly other: string;
};
type Members = Readonly<Record<string, unknown>>;
const hasMembers = stryMutAct_9fa48("1917") ? () => undefined : (stryCov_9fa48("1917"), (() => {
  const hasMembers = (value: unknown): value is Members => stryMutAct_9fa48("1920") ? typeof value === 'object' || value !== null : stryMutAct_9fa48("1919") ? false : stryMutAct_9fa48("1918") ? true : (stryCov_9fa48("1918", "1919", "1920"), (stryMutAct_9fa48("1922") ? typeof value !== 'object' : stryMutAct_9fa48("1921") ? true : (stryCov_9fa48("1921", "1922"), typeof value === (stryMutAct_9fa48("1923") ? "" : (stryCov_9fa48("1923"), 'object')))) && (stryMutAct_9fa48("1925") ? value === null : stryMutAct_9fa48("1924") ? true : (stryCov_9fa48("1924", "1925"), value !== null)));
  return hasMembers;
})());
const jsonOf = (value: unknown): string => {
  if (stryMutAct_9fa48("1926")) {
    {}
  } else {
    stryCov_9fa48("1926");
    try {
      if (stryMutAct_9fa48("1927")) {
        {}
      } else {
        stryCov_9fa48("1927");
        return canonical(value);
      }
    } catch {
      if (stryMutAct_9fa48("1928")) {
        {}
      } else {
        stryCov_9fa48("1928");
        // Half a character, which can be read and has no canonical form.
        return JSON.stringify(value);
      }
    }
  }
};
const textOf = stryMutAct_9fa48("1929") ? () => undefined : (stryCov_9fa48("1929"), (() => {
  const textOf = (value: unknown): string => (stryMutAct_9fa48("1932") ? value !== undefined : stryMutAct_9fa48("1931") ? false : stryMutAct_9fa48("1930") ? true : (stryCov_9fa48("1930", "1931", "1932"), value === undefined)) ? stryMutAct_9fa48("1933") ? "" : (stryCov_9fa48("1933"), 'nothing') : jsonOf(value);
  return textOf;
})());
const namesOf = stryMutAct_9fa48("1934") ? () => undefined : (stryCov_9fa48("1934"), (() => {
  const namesOf = (one: Members, other: Members): readonly string[] => sortedSet(stryMutAct_9fa48("1935") ? [] : (stryCov_9fa48("1935"), [...Object.keys(one), ...Object.keys(other)]));
  return namesOf;
})());

/** The first difference of two values as JSON has them, looked for member by member; undefined where they are the same. */
export const firstDifference = (one: unknown, other: unknown, pointer = stryMutAct_9fa48("1936") ? "Stryker was here!" : (stryCov_9fa48("1936"), '')): Difference | undefined => {
  if (stryMutAct_9fa48("1937")) {
    {}
  } else {
    stryCov_9fa48("1937");
    if (stryMutAct_9fa48("1940") ? textOf(one) !== textOf(other) : stryMutAct_9fa48("1939") ? false : stryMutAct_9fa48("1938") ? true : (stryCov_9fa48("1938", "1939", "1940"), textOf(one) === textOf(other))) return undefined;
    const areAlike = stryMutAct_9fa48("1943") ? hasMembers(one) && hasMembers(other) || Array.isArray(one) === Array.isArray(other) : stryMutAct_9fa48("1942") ? false : stryMutAct_9fa48("1941") ? true : (stryCov_9fa48("1941", "1942", "1943"), (stryMutAct_9fa48("1945") ? hasMembers(one) || hasMembers(other) : stryMutAct_9fa48("1944") ? true : (stryCov_9fa48("1944", "1945"), hasMembers(one) && hasMembers(other))) && (stryMutAct_9fa48("1947") ? Array.isArray(one) !== Array.isArray(other) : stryMutAct_9fa48("1946") ? true : (stryCov_9fa48("1946", "1947"), Array.isArray(one) === Array.isArray(other))));
    if (stryMutAct_9fa48("1950") ? false : stryMutAct_9fa48("1949") ? true : stryMutAct_9fa48("1948") ? areAlike : (stryCov_9fa48("1948", "1949", "1950"), !areAlike)) return stryMutAct_9fa48("1951") ? {} : (stryCov_9fa48("1951"), {
      pointer,
      one: textOf(one),
      other: textOf(other)
    });
    for (const name of namesOf(one, other)) {
      if (stryMutAct_9fa48("1952")) {
        {}
      } else {
        stryCov_9fa48("1952");
        const found = firstDifference(one[name], other[name], stryMutAct_9fa48("1953") ? `` : (stryCov_9fa48("1953"), `${pointer}/${inPointer(name)}`));
        if (stryMutAct_9fa48("1956") ? found === undefined : stryMutAct_9fa48("1955") ? false : stryMutAct_9fa48("1954") ? true : (stryCov_9fa48("1954", "1955", "1956"), found !== undefined)) return found;
      }
    }
    return stryMutAct_9fa48("1957") ? {} : (stryCov_9fa48("1957"), {
      pointer,
      one: textOf(one),
      other: textOf(other)
    });
  }
};

/** A value as it is read again once it was written as JSON. */
export const asJson = stryMutAct_9fa48("1958") ? () => undefined : (stryCov_9fa48("1958"), (() => {
  const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
  return asJson;
})());