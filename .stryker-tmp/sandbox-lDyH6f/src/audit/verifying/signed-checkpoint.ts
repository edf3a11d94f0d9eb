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
import type { SignedCheckpoint } from '../checkpoint.ts';
import type { PublicKey } from '../keys.ts';
import { cosignatureOf, isSignedBy, linesBy, type Note } from '../note.ts';

/** Why a checkpoint is not one of the log with a key; undefined where one of the keys signed it under its name. */
export const signatureFault = ({
  note,
  checkpoint
}: SignedCheckpoint, keys: readonly PublicKey[]): string | undefined => {
  if (stryMutAct_9fa48("2719")) {
    {}
  } else {
    stryCov_9fa48("2719");
    const named = stryMutAct_9fa48("2720") ? keys : (stryCov_9fa48("2720"), keys.filter(stryMutAct_9fa48("2721") ? () => undefined : (stryCov_9fa48("2721"), ({
      name,
      type
    }) => stryMutAct_9fa48("2724") ? name === checkpoint.origin || type === 'signer' : stryMutAct_9fa48("2723") ? false : stryMutAct_9fa48("2722") ? true : (stryCov_9fa48("2722", "2723", "2724"), (stryMutAct_9fa48("2726") ? name !== checkpoint.origin : stryMutAct_9fa48("2725") ? true : (stryCov_9fa48("2725", "2726"), name === checkpoint.origin)) && (stryMutAct_9fa48("2728") ? type !== 'signer' : stryMutAct_9fa48("2727") ? true : (stryCov_9fa48("2727", "2728"), type === (stryMutAct_9fa48("2729") ? "" : (stryCov_9fa48("2729"), 'signer'))))))));
    if (stryMutAct_9fa48("2732") ? named.length !== 0 : stryMutAct_9fa48("2731") ? false : stryMutAct_9fa48("2730") ? true : (stryCov_9fa48("2730", "2731", "2732"), named.length === 0)) return stryMutAct_9fa48("2733") ? `` : (stryCov_9fa48("2733"), `is of the log ${JSON.stringify(checkpoint.origin)}, of which no key is known here`);
    const signers = stryMutAct_9fa48("2734") ? named : (stryCov_9fa48("2734"), named.filter(stryMutAct_9fa48("2735") ? () => undefined : (stryCov_9fa48("2735"), key => stryMutAct_9fa48("2739") ? linesBy(note, key).length <= 0 : stryMutAct_9fa48("2738") ? linesBy(note, key).length >= 0 : stryMutAct_9fa48("2737") ? false : stryMutAct_9fa48("2736") ? true : (stryCov_9fa48("2736", "2737", "2738", "2739"), linesBy(note, key).length > 0))));
    return (stryMutAct_9fa48("2742") ? signers.length > 0 || signers.every(key => isSignedBy(note, key)) : stryMutAct_9fa48("2741") ? false : stryMutAct_9fa48("2740") ? true : (stryCov_9fa48("2740", "2741", "2742"), (stryMutAct_9fa48("2745") ? signers.length <= 0 : stryMutAct_9fa48("2744") ? signers.length >= 0 : stryMutAct_9fa48("2743") ? true : (stryCov_9fa48("2743", "2744", "2745"), signers.length > 0)) && (stryMutAct_9fa48("2746") ? signers.some(key => isSignedBy(note, key)) : (stryCov_9fa48("2746"), signers.every(stryMutAct_9fa48("2747") ? () => undefined : (stryCov_9fa48("2747"), key => isSignedBy(note, key))))))) ? undefined : stryMutAct_9fa48("2748") ? "" : (stryCov_9fa48("2748"), 'has a signature that is not of the log’s key');
  }
};

/** Why a note does not carry the true word of every witness; undefined where it does. */
export const cosignatureFault = (note: Note, witnesses: readonly PublicKey[]): string | undefined => {
  if (stryMutAct_9fa48("2749")) {
    {}
  } else {
    stryCov_9fa48("2749");
    for (const witness of witnesses) {
      if (stryMutAct_9fa48("2750")) {
        {}
      } else {
        stryCov_9fa48("2750");
        const said = cosignatureOf(note, witness);
        if (stryMutAct_9fa48("2753") ? said !== undefined : stryMutAct_9fa48("2752") ? false : stryMutAct_9fa48("2751") ? true : (stryCov_9fa48("2751", "2752", "2753"), said === undefined)) return stryMutAct_9fa48("2754") ? `` : (stryCov_9fa48("2754"), `is not cosigned by ${witness.name}`);
        if (stryMutAct_9fa48("2757") ? said !== false : stryMutAct_9fa48("2756") ? false : stryMutAct_9fa48("2755") ? true : (stryCov_9fa48("2755", "2756", "2757"), said === (stryMutAct_9fa48("2758") ? true : (stryCov_9fa48("2758"), false)))) return stryMutAct_9fa48("2759") ? `` : (stryCov_9fa48("2759"), `has a cosignature of ${witness.name} that is not true`);
      }
    }
    return undefined;
  }
};