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
import { z } from 'zod';

// White space and the characters that show nothing: a text of these alone says nothing.
const invisible = stryMutAct_9fa48("2866") ? /[\S\u200B-\u200D\u2060\uFEFF]/ : stryMutAct_9fa48("2865") ? /[^\s\u200B-\u200D\u2060\uFEFF]/ : (stryCov_9fa48("2865", "2866"), /[\s\u200B-\u200D\u2060\uFEFF]/);
// Newline and tab are the only ones that a text may hold.
// biome-ignore lint/suspicious/noControlCharactersInRegex: refusing control characters is what this is for
const control = stryMutAct_9fa48("2867") ? /[^\u0000-\u0008\u000B-\u001F\u007F-\u009F]/ : (stryCov_9fa48("2867"), /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/);

// Counted from both ends: a pattern would try every run of spaces in between.
const withoutEdges = (text: string): string => {
  if (stryMutAct_9fa48("2868")) {
    {}
  } else {
    stryCov_9fa48("2868");
    let [start, end] = stryMutAct_9fa48("2869") ? [] : (stryCov_9fa48("2869"), [0, text.length]);
    while (stryMutAct_9fa48("2871") ? start < end || invisible.test(text.charAt(start)) : stryMutAct_9fa48("2870") ? false : (stryCov_9fa48("2870", "2871"), (stryMutAct_9fa48("2874") ? start >= end : stryMutAct_9fa48("2873") ? start <= end : stryMutAct_9fa48("2872") ? true : (stryCov_9fa48("2872", "2873", "2874"), start < end)) && invisible.test(stryMutAct_9fa48("2875") ? text : (stryCov_9fa48("2875"), text.charAt(start))))) stryMutAct_9fa48("2876") ? start -= 1 : (stryCov_9fa48("2876"), start += 1);
    while (stryMutAct_9fa48("2878") ? end > start || invisible.test(text.charAt(end - 1)) : stryMutAct_9fa48("2877") ? false : (stryCov_9fa48("2877", "2878"), (stryMutAct_9fa48("2881") ? end <= start : stryMutAct_9fa48("2880") ? end >= start : stryMutAct_9fa48("2879") ? true : (stryCov_9fa48("2879", "2880", "2881"), end > start)) && invisible.test(stryMutAct_9fa48("2882") ? text : (stryCov_9fa48("2882"), text.charAt(stryMutAct_9fa48("2883") ? end + 1 : (stryCov_9fa48("2883"), end - 1)))))) stryMutAct_9fa48("2884") ? end += 1 : (stryCov_9fa48("2884"), end -= 1);
    return stryMutAct_9fa48("2885") ? text : (stryCov_9fa48("2885"), text.slice(start, end));
  }
};
const tidy = stryMutAct_9fa48("2886") ? () => undefined : (stryCov_9fa48("2886"), (() => {
  const tidy = (text: string): string => withoutEdges(text.normalize(stryMutAct_9fa48("2887") ? "" : (stryCov_9fa48("2887"), 'NFC')));
  return tidy;
})());
const lengthOf = stryMutAct_9fa48("2888") ? () => undefined : (stryCov_9fa48("2888"), (() => {
  const lengthOf = (text: string): number => (stryMutAct_9fa48("2889") ? [] : (stryCov_9fa48("2889"), [...text])).length;
  return lengthOf;
})());

/**
 * A text of 1 to `most` characters: trimmed, in Unicode form NFC, line ends as `\n` alone.
 * Refused: lone surrogates, control characters other than newline and tab, texts that show nothing.
 */
export const text = stryMutAct_9fa48("2890") ? () => undefined : (stryCov_9fa48("2890"), (() => {
  const text = (most: number) => z.string(stryMutAct_9fa48("2891") ? {} : (stryCov_9fa48("2891"), {
    error: stryMutAct_9fa48("2892") ? "" : (stryCov_9fa48("2892"), 'must be a text')
  })).refine(stryMutAct_9fa48("2893") ? () => undefined : (stryCov_9fa48("2893"), value => value.isWellFormed()), stryMutAct_9fa48("2894") ? "" : (stryCov_9fa48("2894"), 'holds half of a surrogate pair, which is no character')).refine(stryMutAct_9fa48("2895") ? () => undefined : (stryCov_9fa48("2895"), value => stryMutAct_9fa48("2896") ? control.test(value) : (stryCov_9fa48("2896"), !control.test(value))), stryMutAct_9fa48("2897") ? "" : (stryCov_9fa48("2897"), 'holds a control character other than newline and tab; lines end with a newline alone')).overwrite(tidy).refine(stryMutAct_9fa48("2898") ? () => undefined : (stryCov_9fa48("2898"), value => stryMutAct_9fa48("2902") ? value.length <= 0 : stryMutAct_9fa48("2901") ? value.length >= 0 : stryMutAct_9fa48("2900") ? false : stryMutAct_9fa48("2899") ? true : (stryCov_9fa48("2899", "2900", "2901", "2902"), value.length > 0)), stryMutAct_9fa48("2903") ? "" : (stryCov_9fa48("2903"), 'must not be empty')).refine(stryMutAct_9fa48("2904") ? () => undefined : (stryCov_9fa48("2904"), value => stryMutAct_9fa48("2908") ? lengthOf(value) > most : stryMutAct_9fa48("2907") ? lengthOf(value) < most : stryMutAct_9fa48("2906") ? false : stryMutAct_9fa48("2905") ? true : (stryCov_9fa48("2905", "2906", "2907", "2908"), lengthOf(value) <= most)), stryMutAct_9fa48("2909") ? `` : (stryCov_9fa48("2909"), `must be at most ${most} characters long`));
  return text;
})());

/** Why a change was made. */
export const Reason = text(2_000);