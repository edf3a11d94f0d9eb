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
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { Memory } from './signing.ts';

/** Remembers nothing: for a log that is gone with the process. */
export const noMemory: Memory = stryMutAct_9fa48("953") ? {} : (stryCov_9fa48("953"), {
  recall: () => undefined,
  remember: () => {}
});

/**
 * Keeps the newest checkpoint in a file beside the log: a log that was cut off, together with the checkpoints in it, falls
 * short of it. Where the file cannot be written, `onTrouble` is told and the one before stays.
 */
export const memoryIn = stryMutAct_9fa48("954") ? () => undefined : (stryCov_9fa48("954"), (() => {
  const memoryIn = (file: string, onTrouble: (error: unknown) => void): Memory => stryMutAct_9fa48("955") ? {} : (stryCov_9fa48("955"), {
    recall: () => {
      if (stryMutAct_9fa48("956")) {
        {}
      } else {
        stryCov_9fa48("956");
        try {
          if (stryMutAct_9fa48("957")) {
            {}
          } else {
            stryCov_9fa48("957");
            return readFileSync(file, stryMutAct_9fa48("958") ? "" : (stryCov_9fa48("958"), 'utf8'));
          }
        } catch (error) {
          if (stryMutAct_9fa48("959")) {
            {}
          } else {
            stryCov_9fa48("959");
            if (stryMutAct_9fa48("962") ? false : stryMutAct_9fa48("961") ? true : stryMutAct_9fa48("960") ? error instanceof Error && 'code' in error && error.code === 'ENOENT' : (stryCov_9fa48("960", "961", "962"), !(stryMutAct_9fa48("965") ? error instanceof Error && 'code' in error || error.code === 'ENOENT' : stryMutAct_9fa48("964") ? false : stryMutAct_9fa48("963") ? true : (stryCov_9fa48("963", "964", "965"), (stryMutAct_9fa48("967") ? error instanceof Error || 'code' in error : stryMutAct_9fa48("966") ? true : (stryCov_9fa48("966", "967"), error instanceof Error && (stryMutAct_9fa48("968") ? "" : (stryCov_9fa48("968"), 'code')) in error)) && (stryMutAct_9fa48("970") ? error.code !== 'ENOENT' : stryMutAct_9fa48("969") ? true : (stryCov_9fa48("969", "970"), error.code === (stryMutAct_9fa48("971") ? "" : (stryCov_9fa48("971"), 'ENOENT')))))))) onTrouble(error);
            return undefined;
          }
        }
      }
    },
    remember: note => {
      if (stryMutAct_9fa48("972")) {
        {}
      } else {
        stryCov_9fa48("972");
        try {
          if (stryMutAct_9fa48("973")) {
            {}
          } else {
            stryCov_9fa48("973");
            writeFileSync(stryMutAct_9fa48("974") ? `` : (stryCov_9fa48("974"), `${file}.unfinished`), note, stryMutAct_9fa48("975") ? {} : (stryCov_9fa48("975"), {
              flush: stryMutAct_9fa48("976") ? false : (stryCov_9fa48("976"), true)
            }));
            renameSync(stryMutAct_9fa48("977") ? `` : (stryCov_9fa48("977"), `${file}.unfinished`), file);
          }
        } catch (error) {
          if (stryMutAct_9fa48("978")) {
            {}
          } else {
            stryCov_9fa48("978");
            onTrouble(error);
          }
        }
      }
    }
  });
  return memoryIn;
})());