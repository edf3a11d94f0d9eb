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
import type { Evidence } from '../evidence.ts';
import type { Delivery } from './delivery.ts';

/** What a report says and its status, after its latest event. */
export type Standing = {
  readonly delivery: Delivery;
  readonly status: 'reported' | 'verified' | 'disputed';
  readonly verifiedBy: readonly string[];
  readonly disputedBy: readonly string[];
};

/** A report nobody has verified or disputed, as it is after being recorded or corrected. */
export const reported = stryMutAct_9fa48("707") ? () => undefined : (stryCov_9fa48("707"), (() => {
  const reported = (delivery: Delivery): Standing => stryMutAct_9fa48("708") ? {} : (stryCov_9fa48("708"), {
    delivery,
    status: stryMutAct_9fa48("709") ? "" : (stryCov_9fa48("709"), 'reported'),
    verifiedBy: stryMutAct_9fa48("710") ? ["Stryker was here"] : (stryCov_9fa48("710"), []),
    disputedBy: stryMutAct_9fa48("711") ? ["Stryker was here"] : (stryCov_9fa48("711"), [])
  });
  return reported;
})());

/** What a second body did: `sawRevision` is the revision of the report that it had before it. */
type SecondOpinion = {
  readonly was: Standing;
  readonly now: Standing;
  readonly sawRevision: number;
};
export type DeliveryEvent = {
  readonly type: 'DeliveryRecorded';
  readonly data: {
    readonly delivery: Delivery;
  };
} | {
  readonly type: 'DeliveryCorrected';
  readonly data: {
    readonly was: Standing;
    readonly now: Standing;
    readonly reason: string;
  };
} | {
  readonly type: 'DeliveryWithdrawn';
  readonly data: {
    readonly was: Standing;
    readonly reason: string;
  };
} | {
  readonly type: 'DeliveryVerified';
  readonly data: SecondOpinion & {
    readonly note?: string | undefined;
    readonly evidence: Evidence;
  };
} | {
  readonly type: 'DeliveryDisputed';
  readonly data: SecondOpinion & {
    readonly reason: string;
  };
};