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
import { text } from './text.ts';
const isPublicAddress = (value: unknown): boolean => {
  if (stryMutAct_9fa48("929")) {
    {}
  } else {
    stryCov_9fa48("929");
    if (stryMutAct_9fa48("932") ? (typeof value !== 'string' || value.length > 1_000 || /[\s\p{Cc}]/u.test(value)) && !value.isWellFormed() : stryMutAct_9fa48("931") ? false : stryMutAct_9fa48("930") ? true : (stryCov_9fa48("930", "931", "932"), (stryMutAct_9fa48("934") ? (typeof value !== 'string' || value.length > 1_000) && /[\s\p{Cc}]/u.test(value) : stryMutAct_9fa48("933") ? false : (stryCov_9fa48("933", "934"), (stryMutAct_9fa48("936") ? typeof value !== 'string' && value.length > 1_000 : stryMutAct_9fa48("935") ? false : (stryCov_9fa48("935", "936"), (stryMutAct_9fa48("938") ? typeof value === 'string' : stryMutAct_9fa48("937") ? false : (stryCov_9fa48("937", "938"), typeof value !== (stryMutAct_9fa48("939") ? "" : (stryCov_9fa48("939"), 'string')))) || (stryMutAct_9fa48("942") ? value.length <= 1_000 : stryMutAct_9fa48("941") ? value.length >= 1_000 : stryMutAct_9fa48("940") ? false : (stryCov_9fa48("940", "941", "942"), value.length > 1_000)))) || (stryMutAct_9fa48("945") ? /[\s\P{Cc}]/u : stryMutAct_9fa48("944") ? /[\S\p{Cc}]/u : stryMutAct_9fa48("943") ? /[^\s\p{Cc}]/u : (stryCov_9fa48("943", "944", "945"), /[\s\p{Cc}]/u)).test(value))) || (stryMutAct_9fa48("946") ? value.isWellFormed() : (stryCov_9fa48("946"), !value.isWellFormed())))) return stryMutAct_9fa48("947") ? true : (stryCov_9fa48("947"), false);
    if (stryMutAct_9fa48("950") ? !/^https?:\/\//i.test(value) && !URL.canParse(value) : stryMutAct_9fa48("949") ? false : stryMutAct_9fa48("948") ? true : (stryCov_9fa48("948", "949", "950"), (stryMutAct_9fa48("951") ? /^https?:\/\//i.test(value) : (stryCov_9fa48("951"), !(stryMutAct_9fa48("953") ? /^https:\/\//i : stryMutAct_9fa48("952") ? /https?:\/\//i : (stryCov_9fa48("952", "953"), /^https?:\/\//i)).test(value))) || (stryMutAct_9fa48("954") ? URL.canParse(value) : (stryCov_9fa48("954"), !URL.canParse(value))))) return stryMutAct_9fa48("955") ? true : (stryCov_9fa48("955"), false);
    const {
      username,
      password
    } = new URL(value);
    return stryMutAct_9fa48("958") ? username === '' || password === '' : stryMutAct_9fa48("957") ? false : stryMutAct_9fa48("956") ? true : (stryCov_9fa48("956", "957", "958"), (stryMutAct_9fa48("960") ? username !== '' : stryMutAct_9fa48("959") ? true : (stryCov_9fa48("959", "960"), username === (stryMutAct_9fa48("961") ? "Stryker was here!" : (stryCov_9fa48("961"), '')))) && (stryMutAct_9fa48("963") ? password !== '' : stryMutAct_9fa48("962") ? true : (stryCov_9fa48("962", "963"), password === (stryMutAct_9fa48("964") ? "Stryker was here!" : (stryCov_9fa48("964"), '')))));
  }
};
const Address = z.custom<string>(isPublicAddress, stryMutAct_9fa48("965") ? {} : (stryCov_9fa48("965"), {
  error: stryMutAct_9fa48("966") ? "" : (stryCov_9fa48("966"), 'must be an https: or http: address of at most 1,000 characters, without a user name or password')
})).meta(stryMutAct_9fa48("967") ? {} : (stryCov_9fa48("967"), {
  type: stryMutAct_9fa48("968") ? "" : (stryCov_9fa48("968"), 'string'),
  pattern: stryMutAct_9fa48("969") ? "" : (stryCov_9fa48("969"), '^[hH][tT][tT][pP][sS]?://'),
  maxLength: 1_000
}));

/** What a figure rests on: a title, and optionally where the document is and its SHA-256 in hexadecimal. */
const Piece = z.strictObject(stryMutAct_9fa48("970") ? {} : (stryCov_9fa48("970"), {
  title: text(300),
  url: Address.optional(),
  sha256: z.string().regex(stryMutAct_9fa48("974") ? /^[^0-9a-f]{64}$/ : stryMutAct_9fa48("973") ? /^[0-9a-f]$/ : stryMutAct_9fa48("972") ? /^[0-9a-f]{64}/ : stryMutAct_9fa48("971") ? /[0-9a-f]{64}$/ : (stryCov_9fa48("971", "972", "973", "974"), /^[0-9a-f]{64}$/), stryMutAct_9fa48("975") ? "" : (stryCov_9fa48("975"), 'must be a SHA-256 in 64 lower-case hexadecimal digits')).optional()
}));
export const Evidence = stryMutAct_9fa48("976") ? z.array(Piece).min(10, 'at most 10 pieces of evidence') : (stryCov_9fa48("976"), z.array(Piece).max(10, stryMutAct_9fa48("977") ? "" : (stryCov_9fa48("977"), 'at most 10 pieces of evidence')));
export type Evidence = z.infer<typeof Evidence>;