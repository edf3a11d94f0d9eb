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
import { BadKey, type PublicKey, readPublicKey, readSigningKey } from '../keys.ts';
const secretMark = stryMutAct_9fa48("2431") ? "" : (stryCov_9fa48("2431"), 'PRIVATE+KEY+');
const keyIn = stryMutAct_9fa48("2432") ? () => undefined : (stryCov_9fa48("2432"), (() => {
  const keyIn = (line: string): PublicKey => (stryMutAct_9fa48("2433") ? line.endsWith(secretMark) : (stryCov_9fa48("2433"), line.startsWith(secretMark))) ? readSigningKey(line) : readPublicKey(line);
  return keyIn;
})());

/** That a key is one of a log. Throws BadKey. */
const ofALog = (key: PublicKey): PublicKey => {
  if (stryMutAct_9fa48("2434")) {
    {}
  } else {
    stryCov_9fa48("2434");
    if (stryMutAct_9fa48("2437") ? key.type !== 'signer' : stryMutAct_9fa48("2436") ? false : stryMutAct_9fa48("2435") ? true : (stryCov_9fa48("2435", "2436", "2437"), key.type === (stryMutAct_9fa48("2438") ? "" : (stryCov_9fa48("2438"), 'signer')))) return key;
    throw new BadKey(stryMutAct_9fa48("2439") ? `` : (stryCov_9fa48("2439"), `is the key of a witness, not of a log: the type byte of ${key.name} must be 01`));
  }
};

/** The public key of a log as it is written. Throws BadKey. */
export const logKeyIn = stryMutAct_9fa48("2440") ? () => undefined : (stryCov_9fa48("2440"), (() => {
  const logKeyIn = (text: string): PublicKey => ofALog(readPublicKey(text));
  return logKeyIn;
})());

/** The keys of a log, one a line, public or private: of either the public half is what counts here. Throws BadKey. */
export const logKeysIn = stryMutAct_9fa48("2441") ? () => undefined : (stryCov_9fa48("2441"), (() => {
  const logKeysIn = (text: string): readonly PublicKey[] => stryMutAct_9fa48("2442") ? text.trimStart().split('\n').map(line => ofALog(keyIn(line))) : (stryCov_9fa48("2442"), text.trimEnd().split(stryMutAct_9fa48("2443") ? "" : (stryCov_9fa48("2443"), '\n')).map(stryMutAct_9fa48("2444") ? () => undefined : (stryCov_9fa48("2444"), line => ofALog(keyIn(line)))));
  return logKeysIn;
})());

/** The key of a witness as it is written. Throws BadKey. */
export const witnessKeyIn = (text: string): PublicKey => {
  if (stryMutAct_9fa48("2445")) {
    {}
  } else {
    stryCov_9fa48("2445");
    const key = readPublicKey(text);
    if (stryMutAct_9fa48("2448") ? key.type !== 'witness' : stryMutAct_9fa48("2447") ? false : stryMutAct_9fa48("2446") ? true : (stryCov_9fa48("2446", "2447", "2448"), key.type === (stryMutAct_9fa48("2449") ? "" : (stryCov_9fa48("2449"), 'witness')))) return key;
    throw new BadKey(stryMutAct_9fa48("2450") ? `` : (stryCov_9fa48("2450"), `is the key of a log, not of a witness: the type byte of ${key.name} must be 04`));
  }
};