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
import { arbitrationTrackOf, ReportId } from '../ids.ts';
import type { Kind } from '../kind.ts';
import type { Readers, StoredEvent } from '../stored-event.ts';
import { Reason } from '../text.ts';
import { findTrack } from '../tracks/index.ts';
import { arbitrationDecider } from './decider.ts';
import type { ArbitrationEvent } from './events.ts';
const Matched = z.strictObject(stryMutAct_9fa48("204") ? {} : (stryCov_9fa48("204"), {
  counted: ReportId,
  claim: ReportId,
  reason: Reason
}));
const Parted = z.strictObject(stryMutAct_9fa48("205") ? {} : (stryCov_9fa48("205"), {
  a: ReportId,
  b: ReportId,
  reason: Reason
}));

/** One reader for every name that was ever written. Lines are added here and never removed. */
export const arbitrationReaders = {
  'ClaimsMatched.v1': data => ({
    type: 'ClaimsMatched',
    data: Matched.parse(data)
  }),
  'ClaimsParted.v1': data => ({
    type: 'ClaimsParted',
    data: Parted.parse(data)
  })
} as const satisfies Readers<ArbitrationEvent>;
const nameOf = {
  ClaimsMatched: 'ClaimsMatched.v1',
  ClaimsParted: 'ClaimsParted.v1'
} as const satisfies Record<ArbitrationEvent['type'], keyof typeof arbitrationReaders>;
const encode = stryMutAct_9fa48("206") ? () => undefined : (stryCov_9fa48("206"), (() => {
  const encode = ({
    type,
    data
  }: ArbitrationEvent): StoredEvent => stryMutAct_9fa48("207") ? {} : (stryCov_9fa48("207"), {
    type: nameOf[type],
    data
  });
  return encode;
})());
export const arbitrationKind: Kind<ArbitrationEvent> = stryMutAct_9fa48("208") ? {} : (stryCov_9fa48("208"), {
  owns: stryMutAct_9fa48("209") ? () => undefined : (stryCov_9fa48("209"), stream => stryMutAct_9fa48("212") ? findTrack(arbitrationTrackOf(stream)) === undefined : stryMutAct_9fa48("211") ? false : stryMutAct_9fa48("210") ? true : (stryCov_9fa48("210", "211", "212"), findTrack(arbitrationTrackOf(stream)) !== undefined)),
  readers: arbitrationReaders,
  begins: stryMutAct_9fa48("213") ? "" : (stryCov_9fa48("213"), 'any'),
  tracksOf: stryMutAct_9fa48("214") ? () => undefined : (stryCov_9fa48("214"), (_event, stream) => stryMutAct_9fa48("215") ? [arbitrationTrackOf(stream)] : (stryCov_9fa48("215"), (stryMutAct_9fa48("216") ? [] : (stryCov_9fa48("216"), [arbitrationTrackOf(stream)])).filter(stryMutAct_9fa48("217") ? () => undefined : (stryCov_9fa48("217"), track => stryMutAct_9fa48("220") ? track === undefined : stryMutAct_9fa48("219") ? false : stryMutAct_9fa48("218") ? true : (stryCov_9fa48("218", "219", "220"), track !== undefined)))))
});
export const arbitrations = defineAggregate(arbitrationDecider, stryMutAct_9fa48("221") ? {} : (stryCov_9fa48("221"), {
  encode,
  readers: arbitrationReaders
}));