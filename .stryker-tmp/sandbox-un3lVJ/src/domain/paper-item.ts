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
import { Day } from './period.ts';
import { text } from './text.ts';

/** One line of the white paper's section 5, or of those it is linked with, and what the account shows it as. */
export const PaperItem = z.strictObject(stryMutAct_9fa48("1845") ? {} : (stryCov_9fa48("1845"), {
  id: z.string().regex(stryMutAct_9fa48("1852") ? /^[A-Z]\d{2}[^a-z]?$/ : stryMutAct_9fa48("1851") ? /^[A-Z]\d{2}[a-z]$/ : stryMutAct_9fa48("1850") ? /^[A-Z]\D{2}[a-z]?$/ : stryMutAct_9fa48("1849") ? /^[A-Z]\d[a-z]?$/ : stryMutAct_9fa48("1848") ? /^[^A-Z]\d{2}[a-z]?$/ : stryMutAct_9fa48("1847") ? /^[A-Z]\d{2}[a-z]?/ : stryMutAct_9fa48("1846") ? /[A-Z]\d{2}[a-z]?$/ : (stryCov_9fa48("1846", "1847", "1848", "1849", "1850", "1851", "1852"), /^[A-Z]\d{2}[a-z]?$/), stryMutAct_9fa48("1853") ? "" : (stryCov_9fa48("1853"), 'must be the id of an item, such as T03a')),
  section: text(300),
  /** What the paper does with it: sets a target, asks for an action, reports a baseline… */
  kind: text(300),
  /** The words of the Dutch text. */
  quote: text(2_000),
  english: text(2_000),
  shownAs: z.enum(stryMutAct_9fa48("1854") ? [] : (stryCov_9fa48("1854"), [stryMutAct_9fa48("1855") ? "" : (stryCov_9fa48("1855"), 'target'), stryMutAct_9fa48("1856") ? "" : (stryCov_9fa48("1856"), 'milestone'), stryMutAct_9fa48("1857") ? "" : (stryCov_9fa48("1857"), 'context')])),
  /** The targets or milestones that show its state, the first of them its status; of context only its own name. */
  catalogueIds: stryMutAct_9fa48("1858") ? z.array(text(100)).max(1) : (stryCov_9fa48("1858"), z.array(text(100)).min(1)),
  deadline: Day.nullable(),
  /** When, as the paper has it: a year, a deadline or the day of a baseline; null where it says nothing. */
  deadlineStated: text(300).nullable(),
  responsible: text(300),
  note: text(2_000).nullable()
}));
export type PaperItem = z.infer<typeof PaperItem>;