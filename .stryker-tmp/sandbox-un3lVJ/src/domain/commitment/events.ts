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
import { type Commitment, madeOn, type Stage } from './commitment.ts';

/** A stage and the day from which the commitment stands in it. */
export type StageReached = {
  readonly stage: Stage;
  readonly on: string;
};

/** What a commitment says and the stages that it has reached, the first of them that in which it was made. */
export type CommitmentStanding = {
  readonly commitment: Commitment;
  readonly stages: readonly StageReached[];
};

/** A commitment as it stands once it was made, before any advance. */
export const made = stryMutAct_9fa48("433") ? () => undefined : (stryCov_9fa48("433"), (() => {
  const made = (commitment: Commitment): CommitmentStanding => stryMutAct_9fa48("434") ? {} : (stryCov_9fa48("434"), {
    commitment,
    stages: stryMutAct_9fa48("435") ? [] : (stryCov_9fa48("435"), [stryMutAct_9fa48("436") ? {} : (stryCov_9fa48("436"), {
      stage: commitment.stage,
      on: madeOn(commitment)
    })])
  });
  return made;
})());
export type CommitmentEvent = {
  readonly type: 'CommitmentMade';
  readonly data: {
    readonly commitment: Commitment;
  };
} | {
  readonly type: 'CommitmentAdvanced';
  readonly data: {
    readonly was: CommitmentStanding;
    readonly now: CommitmentStanding;
  };
} | {
  readonly type: 'CommitmentCorrected';
  readonly data: {
    readonly was: CommitmentStanding;
    readonly now: CommitmentStanding;
    readonly reason: string;
  };
} | {
  readonly type: 'CommitmentWithdrawn';
  readonly data: {
    readonly was: CommitmentStanding;
    readonly reason: string;
  };
};