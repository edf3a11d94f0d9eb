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
import { BadKey, type PublicKey, readWitness } from './keys.ts';

/** A witness as the bodies file lists it. */
type Listed = {
  readonly name: string;
  readonly publicKey: string;
};
const eachOnce = stryMutAct_9fa48("935") ? () => undefined : (stryCov_9fa48("935"), (() => {
  const eachOnce = (keys: readonly PublicKey[]): readonly PublicKey[] => stryMutAct_9fa48("936") ? [] : (stryCov_9fa48("936"), [...new Map(keys.map(stryMutAct_9fa48("937") ? () => undefined : (stryCov_9fa48("937"), key => stryMutAct_9fa48("938") ? [] : (stryCov_9fa48("938"), [key.text, key])))).values()]);
  return eachOnce;
})());

/**
 * The keys of the witnesses that are listed now, each once. They are read once for each list that `listed` gives; one whose
 * key cannot be read is none, and is told of then.
 */
export const knownWitnesses = (listed: () => readonly Listed[], onBadKey: (name: string, error: BadKey) => void): (() => readonly PublicKey[]) => {
  if (stryMutAct_9fa48("939")) {
    {}
  } else {
    stryCov_9fa48("939");
    let read: readonly Listed[] | undefined;
    let keys: readonly PublicKey[] = stryMutAct_9fa48("940") ? ["Stryker was here"] : (stryCov_9fa48("940"), []);
    const keyOf = (witness: Listed): readonly PublicKey[] => {
      if (stryMutAct_9fa48("941")) {
        {}
      } else {
        stryCov_9fa48("941");
        try {
          if (stryMutAct_9fa48("942")) {
            {}
          } else {
            stryCov_9fa48("942");
            return stryMutAct_9fa48("943") ? [] : (stryCov_9fa48("943"), [readWitness(witness)]);
          }
        } catch (error) {
          if (stryMutAct_9fa48("944")) {
            {}
          } else {
            stryCov_9fa48("944");
            if (stryMutAct_9fa48("947") ? false : stryMutAct_9fa48("946") ? true : stryMutAct_9fa48("945") ? error instanceof BadKey : (stryCov_9fa48("945", "946", "947"), !(error instanceof BadKey))) throw error;
            onBadKey(witness.name, error);
            return stryMutAct_9fa48("948") ? ["Stryker was here"] : (stryCov_9fa48("948"), []);
          }
        }
      }
    };
    return () => {
      if (stryMutAct_9fa48("949")) {
        {}
      } else {
        stryCov_9fa48("949");
        const now = listed();
        if (stryMutAct_9fa48("952") ? now !== read : stryMutAct_9fa48("951") ? false : stryMutAct_9fa48("950") ? true : (stryCov_9fa48("950", "951", "952"), now === read)) return keys;
        read = now;
        keys = eachOnce(now.flatMap(keyOf));
        return keys;
      }
    };
  }
};