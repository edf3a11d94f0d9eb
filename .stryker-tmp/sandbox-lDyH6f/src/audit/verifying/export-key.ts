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
import { BadKey, type PublicKey, readPublicKey } from '../keys.ts';
import type { ReadFile } from './export-steps.ts';
import type { FoundFault } from './found-fault.ts';
const file = stryMutAct_9fa48("2165") ? "" : (stryCov_9fa48("2165"), 'key');

/** The key in a text of one line. Throws BadKey. */
const keyIn = (text: string): PublicKey => {
  if (stryMutAct_9fa48("2166")) {
    {}
  } else {
    stryCov_9fa48("2166");
    const [line = stryMutAct_9fa48("2167") ? "Stryker was here!" : (stryCov_9fa48("2167"), ''), ...more] = text.split(stryMutAct_9fa48("2168") ? "" : (stryCov_9fa48("2168"), '\n'));
    if (stryMutAct_9fa48("2171") ? more.join('\n') !== '' : stryMutAct_9fa48("2170") ? false : stryMutAct_9fa48("2169") ? true : (stryCov_9fa48("2169", "2170", "2171"), more.join(stryMutAct_9fa48("2172") ? "" : (stryCov_9fa48("2172"), '\n')) === (stryMutAct_9fa48("2173") ? "Stryker was here!" : (stryCov_9fa48("2173"), '')))) return readPublicKey(line);
    throw new BadKey(stryMutAct_9fa48("2174") ? "" : (stryCov_9fa48("2174"), 'holds more than the one line of a public key'));
  }
};

/**
 * The key that stands in an export; undefined where none does. By itself it says nothing of who signed: where keys are
 * known from elsewhere it must be one of them.
 */
export const keyBeside = (read: ReadFile, known: readonly PublicKey[]): {
  readonly own: PublicKey | undefined;
} | {
  readonly fault: FoundFault;
} => {
  if (stryMutAct_9fa48("2175")) {
    {}
  } else {
    stryCov_9fa48("2175");
    const bytes = read(file);
    const text = Buffer.isBuffer(bytes) ? bytes.toString(stryMutAct_9fa48("2176") ? "" : (stryCov_9fa48("2176"), 'utf8')) : stryMutAct_9fa48("2177") ? "Stryker was here!" : (stryCov_9fa48("2177"), '');
    if (stryMutAct_9fa48("2180") ? text !== '' : stryMutAct_9fa48("2179") ? false : stryMutAct_9fa48("2178") ? true : (stryCov_9fa48("2178", "2179", "2180"), text === (stryMutAct_9fa48("2181") ? "Stryker was here!" : (stryCov_9fa48("2181"), '')))) return stryMutAct_9fa48("2182") ? {} : (stryCov_9fa48("2182"), {
      own: undefined
    });
    try {
      if (stryMutAct_9fa48("2183")) {
        {}
      } else {
        stryCov_9fa48("2183");
        const own = keyIn(text);
        const isKnown = stryMutAct_9fa48("2186") ? known.length === 0 && known.some(key => key.text === own.text) : stryMutAct_9fa48("2185") ? false : stryMutAct_9fa48("2184") ? true : (stryCov_9fa48("2184", "2185", "2186"), (stryMutAct_9fa48("2188") ? known.length !== 0 : stryMutAct_9fa48("2187") ? false : (stryCov_9fa48("2187", "2188"), known.length === 0)) || (stryMutAct_9fa48("2189") ? known.every(key => key.text === own.text) : (stryCov_9fa48("2189"), known.some(stryMutAct_9fa48("2190") ? () => undefined : (stryCov_9fa48("2190"), key => stryMutAct_9fa48("2193") ? key.text !== own.text : stryMutAct_9fa48("2192") ? false : stryMutAct_9fa48("2191") ? true : (stryCov_9fa48("2191", "2192", "2193"), key.text === own.text))))));
        return isKnown ? stryMutAct_9fa48("2194") ? {} : (stryCov_9fa48("2194"), {
          own
        }) : stryMutAct_9fa48("2195") ? {} : (stryCov_9fa48("2195"), {
          fault: stryMutAct_9fa48("2196") ? {} : (stryCov_9fa48("2196"), {
            file,
            detail: stryMutAct_9fa48("2197") ? "" : (stryCov_9fa48("2197"), 'is another key than the one that was given')
          })
        });
      }
    } catch (error) {
      if (stryMutAct_9fa48("2198")) {
        {}
      } else {
        stryCov_9fa48("2198");
        if (stryMutAct_9fa48("2200") ? false : stryMutAct_9fa48("2199") ? true : (stryCov_9fa48("2199", "2200"), error instanceof BadKey)) return stryMutAct_9fa48("2201") ? {} : (stryCov_9fa48("2201"), {
          fault: stryMutAct_9fa48("2202") ? {} : (stryCov_9fa48("2202"), {
            file,
            detail: error.message
          })
        });
        throw error;
      }
    }
  }
};