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

/**
 * One of several shapes, told apart by their form before anything else is looked at, so that every fault is named
 * where it is. (A union would only say that none of its shapes fits.)
 */
export const choice = stryMutAct_9fa48("241") ? () => undefined : (stryCov_9fa48("241"), (() => {
  const choice = <Shape,>(shapeOf: (raw: unknown) => z.ZodType<Shape>) => z.unknown().transform((raw, context): Shape => {
    if (stryMutAct_9fa48("242")) {
      {}
    } else {
      stryCov_9fa48("242");
      const parsed = shapeOf(raw).safeParse(raw);
      if (stryMutAct_9fa48("244") ? false : stryMutAct_9fa48("243") ? true : (stryCov_9fa48("243", "244"), parsed.success)) return parsed.data;
      for (const issue of parsed.error.issues) {
        if (stryMutAct_9fa48("245")) {
          {}
        } else {
          stryCov_9fa48("245");
          const places = (stryMutAct_9fa48("248") ? issue.code !== 'unrecognized_keys' : stryMutAct_9fa48("247") ? false : stryMutAct_9fa48("246") ? true : (stryCov_9fa48("246", "247", "248"), issue.code === (stryMutAct_9fa48("249") ? "" : (stryCov_9fa48("249"), 'unrecognized_keys')))) ? issue.keys.map(stryMutAct_9fa48("250") ? () => undefined : (stryCov_9fa48("250"), key => stryMutAct_9fa48("251") ? [] : (stryCov_9fa48("251"), [key]))) : stryMutAct_9fa48("252") ? [] : (stryCov_9fa48("252"), [stryMutAct_9fa48("253") ? ["Stryker was here"] : (stryCov_9fa48("253"), [])]);
          for (const place of places) {
            if (stryMutAct_9fa48("254")) {
              {}
            } else {
              stryCov_9fa48("254");
              context.issues.push(stryMutAct_9fa48("255") ? {} : (stryCov_9fa48("255"), {
                code: stryMutAct_9fa48("256") ? "" : (stryCov_9fa48("256"), 'custom'),
                path: stryMutAct_9fa48("257") ? [] : (stryCov_9fa48("257"), [...issue.path, ...place]),
                message: issue.message,
                input: raw
              }));
            }
          }
        }
      }
      return z.NEVER;
    }
  });
  return choice;
})());