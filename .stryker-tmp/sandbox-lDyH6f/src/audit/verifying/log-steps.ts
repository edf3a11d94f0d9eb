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
import { beginning, type EventLog } from '../../store/event-log.ts';
import type { Step } from './placed.ts';

/** Every event of a log, up to its end as of the call, as it is kept. */
export async function* stepsOfLog(log: Pick<EventLog, 'from'>): AsyncGenerator<Step, void> {
  if (stryMutAct_9fa48("2543")) {
    {}
  } else {
    stryCov_9fa48("2543");
    for await (const page of log.from(beginning)) {
      if (stryMutAct_9fa48("2544")) {
        {}
      } else {
        stryCov_9fa48("2544");
        for (const {
          bytes,
          position,
          stream,
          revision
        } of page) {
          if (stryMutAct_9fa48("2545")) {
            {}
          } else {
            stryCov_9fa48("2545");
            yield stryMutAct_9fa48("2546") ? {} : (stryCov_9fa48("2546"), {
              bytes,
              position,
              where: stryMutAct_9fa48("2547") ? {} : (stryCov_9fa48("2547"), {
                position: String(position)
              }),
              kept: stryMutAct_9fa48("2548") ? {} : (stryCov_9fa48("2548"), {
                stream,
                revision
              })
            });
          }
        }
      }
    }
  }
}