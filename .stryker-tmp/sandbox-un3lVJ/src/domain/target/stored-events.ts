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
import { targetOfStream } from '../ids.ts';
import type { Kind } from '../kind.ts';
import { Day } from '../period.ts';
import { type Readers, readWith, type StoredEvent } from '../stored-event.ts';
import { Reason } from '../text.ts';
import { targetDecider } from './decider.ts';
import type { TargetEvent } from './events.ts';
import { Target } from './target.ts';
const Adopted = z.strictObject(stryMutAct_9fa48("2688") ? {} : (stryCov_9fa48("2688"), {
  target: Target,
  appliesFrom: Day,
  reason: Reason.optional()
}));
const Revised = z.strictObject(stryMutAct_9fa48("2689") ? {} : (stryCov_9fa48("2689"), {
  was: Target,
  now: Target,
  reason: Reason,
  appliesFrom: Day
}));
const Retired = z.strictObject(stryMutAct_9fa48("2690") ? {} : (stryCov_9fa48("2690"), {
  was: Target,
  reason: Reason
}));

/** One reader for every name that was ever written. Lines are added here and never removed. */
export const targetReaders = {
  'TargetAdopted.v1': data => ({
    type: 'TargetAdopted',
    data: Adopted.parse(data)
  }),
  'TargetRevised.v1': data => ({
    type: 'TargetRevised',
    data: Revised.parse(data)
  }),
  'TargetRetired.v1': data => ({
    type: 'TargetRetired',
    data: Retired.parse(data)
  })
} as const satisfies Readers<TargetEvent>;
const nameOf = {
  TargetAdopted: 'TargetAdopted.v1',
  TargetRevised: 'TargetRevised.v1',
  TargetRetired: 'TargetRetired.v1'
} as const satisfies Record<TargetEvent['type'], keyof typeof targetReaders>;
const encode = stryMutAct_9fa48("2691") ? () => undefined : (stryCov_9fa48("2691"), (() => {
  const encode = ({
    type,
    data
  }: TargetEvent): StoredEvent => stryMutAct_9fa48("2692") ? {} : (stryCov_9fa48("2692"), {
    type: nameOf[type],
    data
  });
  return encode;
})());
const goalpostsOf = (event: TargetEvent): readonly Target[] => {
  if (stryMutAct_9fa48("2693")) {
    {}
  } else {
    stryCov_9fa48("2693");
    switch (event.type) {
      case stryMutAct_9fa48("2695") ? "" : (stryCov_9fa48("2695"), 'TargetAdopted'):
        if (stryMutAct_9fa48("2694")) {} else {
          stryCov_9fa48("2694");
          return stryMutAct_9fa48("2696") ? [] : (stryCov_9fa48("2696"), [event.data.target]);
        }
      case stryMutAct_9fa48("2698") ? "" : (stryCov_9fa48("2698"), 'TargetRevised'):
        if (stryMutAct_9fa48("2697")) {} else {
          stryCov_9fa48("2697");
          return stryMutAct_9fa48("2699") ? [] : (stryCov_9fa48("2699"), [event.data.was, event.data.now]);
        }
      case stryMutAct_9fa48("2701") ? "" : (stryCov_9fa48("2701"), 'TargetRetired'):
        if (stryMutAct_9fa48("2700")) {} else {
          stryCov_9fa48("2700");
          return stryMutAct_9fa48("2702") ? [] : (stryCov_9fa48("2702"), [event.data.was]);
        }
    }
  }
};
export const targetKind: Kind<TargetEvent> = stryMutAct_9fa48("2703") ? {} : (stryCov_9fa48("2703"), {
  owns: stryMutAct_9fa48("2704") ? () => undefined : (stryCov_9fa48("2704"), stream => stryMutAct_9fa48("2707") ? targetOfStream(stream) === undefined : stryMutAct_9fa48("2706") ? false : stryMutAct_9fa48("2705") ? true : (stryCov_9fa48("2705", "2706", "2707"), targetOfStream(stream) !== undefined)),
  readers: targetReaders,
  begins: stryMutAct_9fa48("2708") ? () => undefined : (stryCov_9fa48("2708"), ({
    type
  }) => stryMutAct_9fa48("2711") ? type !== 'TargetAdopted' : stryMutAct_9fa48("2710") ? false : stryMutAct_9fa48("2709") ? true : (stryCov_9fa48("2709", "2710", "2711"), type === (stryMutAct_9fa48("2712") ? "" : (stryCov_9fa48("2712"), 'TargetAdopted')))),
  tracksOf: stryMutAct_9fa48("2713") ? () => undefined : (stryCov_9fa48("2713"), event => goalpostsOf(event).map(stryMutAct_9fa48("2714") ? () => undefined : (stryCov_9fa48("2714"), ({
    track
  }) => track)))
});
export const readTarget = readWith<TargetEvent>(targetReaders);
export const targets = defineAggregate(targetDecider, stryMutAct_9fa48("2715") ? {} : (stryCov_9fa48("2715"), {
  encode,
  readers: targetReaders
}));