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
import { defineAggregate } from '../aggregate.ts';
import { commitmentOfStream } from '../ids.ts';
import type { Kind } from '../kind.ts';
import { Day } from '../period.ts';
import { type Readers, readWith, type StoredEvent } from '../stored-event.ts';
import { Reason } from '../text.ts';
import { Commitment, Stage, stages } from './commitment.ts';
import { commitmentDecider } from './decider.ts';
import type { CommitmentEvent } from './events.ts';
const Standing = z.strictObject(stryMutAct_9fa48("437") ? {} : (stryCov_9fa48("437"), {
  commitment: Commitment,
  stages: stryMutAct_9fa48("439") ? z.array(z.strictObject({
    stage: Stage,
    on: Day
  })).max(1).max(stages.length) : stryMutAct_9fa48("438") ? z.array(z.strictObject({
    stage: Stage,
    on: Day
  })).min(1).min(stages.length) : (stryCov_9fa48("438", "439"), z.array(z.strictObject(stryMutAct_9fa48("440") ? {} : (stryCov_9fa48("440"), {
    stage: Stage,
    on: Day
  }))).min(1).max(stages.length))
}));
const Made = z.strictObject(stryMutAct_9fa48("441") ? {} : (stryCov_9fa48("441"), {
  commitment: Commitment
}));
const Advanced = z.strictObject(stryMutAct_9fa48("442") ? {} : (stryCov_9fa48("442"), {
  was: Standing,
  now: Standing
}));
const Corrected = z.strictObject(stryMutAct_9fa48("443") ? {} : (stryCov_9fa48("443"), {
  was: Standing,
  now: Standing,
  reason: Reason
}));
const Withdrawn = z.strictObject(stryMutAct_9fa48("444") ? {} : (stryCov_9fa48("444"), {
  was: Standing,
  reason: Reason
}));

/** One reader for every name that was ever written. Lines are added here and never removed. */
export const commitmentReaders = {
  'CommitmentMade.v1': data => ({
    type: 'CommitmentMade',
    data: Made.parse(data)
  }),
  'CommitmentAdvanced.v1': data => ({
    type: 'CommitmentAdvanced',
    data: Advanced.parse(data)
  }),
  'CommitmentCorrected.v1': data => ({
    type: 'CommitmentCorrected',
    data: Corrected.parse(data)
  }),
  'CommitmentWithdrawn.v1': data => ({
    type: 'CommitmentWithdrawn',
    data: Withdrawn.parse(data)
  })
} as const satisfies Readers<CommitmentEvent>;
const nameOf = {
  CommitmentMade: 'CommitmentMade.v1',
  CommitmentAdvanced: 'CommitmentAdvanced.v1',
  CommitmentCorrected: 'CommitmentCorrected.v1',
  CommitmentWithdrawn: 'CommitmentWithdrawn.v1'
} as const satisfies Record<CommitmentEvent['type'], keyof typeof commitmentReaders>;
const encode = stryMutAct_9fa48("445") ? () => undefined : (stryCov_9fa48("445"), (() => {
  const encode = ({
    type,
    data
  }: CommitmentEvent): StoredEvent => stryMutAct_9fa48("446") ? {} : (stryCov_9fa48("446"), {
    type: nameOf[type],
    data
  });
  return encode;
})());
const commitmentsIn = (event: CommitmentEvent): readonly Commitment[] => {
  if (stryMutAct_9fa48("447")) {
    {}
  } else {
    stryCov_9fa48("447");
    switch (event.type) {
      case stryMutAct_9fa48("449") ? "" : (stryCov_9fa48("449"), 'CommitmentMade'):
        if (stryMutAct_9fa48("448")) {} else {
          stryCov_9fa48("448");
          return stryMutAct_9fa48("450") ? [] : (stryCov_9fa48("450"), [event.data.commitment]);
        }
      case stryMutAct_9fa48("451") ? "" : (stryCov_9fa48("451"), 'CommitmentAdvanced'):
      case stryMutAct_9fa48("453") ? "" : (stryCov_9fa48("453"), 'CommitmentCorrected'):
        if (stryMutAct_9fa48("452")) {} else {
          stryCov_9fa48("452");
          return stryMutAct_9fa48("454") ? [] : (stryCov_9fa48("454"), [event.data.was.commitment, event.data.now.commitment]);
        }
      case stryMutAct_9fa48("456") ? "" : (stryCov_9fa48("456"), 'CommitmentWithdrawn'):
        if (stryMutAct_9fa48("455")) {} else {
          stryCov_9fa48("455");
          return stryMutAct_9fa48("457") ? [] : (stryCov_9fa48("457"), [event.data.was.commitment]);
        }
    }
  }
};
export const commitmentKind: Kind<CommitmentEvent> = stryMutAct_9fa48("458") ? {} : (stryCov_9fa48("458"), {
  owns: stryMutAct_9fa48("459") ? () => undefined : (stryCov_9fa48("459"), stream => stryMutAct_9fa48("462") ? commitmentOfStream(stream) === undefined : stryMutAct_9fa48("461") ? false : stryMutAct_9fa48("460") ? true : (stryCov_9fa48("460", "461", "462"), commitmentOfStream(stream) !== undefined)),
  readers: commitmentReaders,
  begins: stryMutAct_9fa48("463") ? () => undefined : (stryCov_9fa48("463"), ({
    type
  }) => stryMutAct_9fa48("466") ? type !== 'CommitmentMade' : stryMutAct_9fa48("465") ? false : stryMutAct_9fa48("464") ? true : (stryCov_9fa48("464", "465", "466"), type === (stryMutAct_9fa48("467") ? "" : (stryCov_9fa48("467"), 'CommitmentMade')))),
  tracksOf: stryMutAct_9fa48("468") ? () => undefined : (stryCov_9fa48("468"), event => commitmentsIn(event).map(stryMutAct_9fa48("469") ? () => undefined : (stryCov_9fa48("469"), ({
    track
  }) => track)))
});
export const readCommitment = readWith<CommitmentEvent>(commitmentReaders);
export const commitments = defineAggregate(commitmentDecider, stryMutAct_9fa48("470") ? {} : (stryCov_9fa48("470"), {
  encode,
  readers: commitmentReaders
}));