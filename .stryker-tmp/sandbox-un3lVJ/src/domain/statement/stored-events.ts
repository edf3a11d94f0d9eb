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
import { statementOfStream } from '../ids.ts';
import type { Kind } from '../kind.ts';
import { type Readers, readWith, type StoredEvent } from '../stored-event.ts';
import { Reason } from '../text.ts';
import { statementDecider } from './decider.ts';
import type { StatementEvent } from './events.ts';
import { Statement } from './statement.ts';
const Made = z.strictObject(stryMutAct_9fa48("2428") ? {} : (stryCov_9fa48("2428"), {
  statement: Statement
}));
const Corrected = z.strictObject(stryMutAct_9fa48("2429") ? {} : (stryCov_9fa48("2429"), {
  was: Statement,
  now: Statement,
  reason: Reason
}));
const Withdrawn = z.strictObject(stryMutAct_9fa48("2430") ? {} : (stryCov_9fa48("2430"), {
  was: Statement,
  reason: Reason
}));

/** One reader for every name that was ever written. Lines are added here and never removed. */
export const statementReaders = {
  'StatementMade.v1': data => ({
    type: 'StatementMade',
    data: Made.parse(data)
  }),
  'StatementCorrected.v1': data => ({
    type: 'StatementCorrected',
    data: Corrected.parse(data)
  }),
  'StatementWithdrawn.v1': data => ({
    type: 'StatementWithdrawn',
    data: Withdrawn.parse(data)
  })
} as const satisfies Readers<StatementEvent>;
const nameOf = {
  StatementMade: 'StatementMade.v1',
  StatementCorrected: 'StatementCorrected.v1',
  StatementWithdrawn: 'StatementWithdrawn.v1'
} as const satisfies Record<StatementEvent['type'], keyof typeof statementReaders>;
const encode = stryMutAct_9fa48("2431") ? () => undefined : (stryCov_9fa48("2431"), (() => {
  const encode = ({
    type,
    data
  }: StatementEvent): StoredEvent => stryMutAct_9fa48("2432") ? {} : (stryCov_9fa48("2432"), {
    type: nameOf[type],
    data
  });
  return encode;
})());
const statementsIn = (event: StatementEvent): readonly Statement[] => {
  if (stryMutAct_9fa48("2433")) {
    {}
  } else {
    stryCov_9fa48("2433");
    switch (event.type) {
      case stryMutAct_9fa48("2435") ? "" : (stryCov_9fa48("2435"), 'StatementMade'):
        if (stryMutAct_9fa48("2434")) {} else {
          stryCov_9fa48("2434");
          return stryMutAct_9fa48("2436") ? [] : (stryCov_9fa48("2436"), [event.data.statement]);
        }
      case stryMutAct_9fa48("2438") ? "" : (stryCov_9fa48("2438"), 'StatementCorrected'):
        if (stryMutAct_9fa48("2437")) {} else {
          stryCov_9fa48("2437");
          return stryMutAct_9fa48("2439") ? [] : (stryCov_9fa48("2439"), [event.data.was, event.data.now]);
        }
      case stryMutAct_9fa48("2441") ? "" : (stryCov_9fa48("2441"), 'StatementWithdrawn'):
        if (stryMutAct_9fa48("2440")) {} else {
          stryCov_9fa48("2440");
          return stryMutAct_9fa48("2442") ? [] : (stryCov_9fa48("2442"), [event.data.was]);
        }
    }
  }
};
export const statementKind: Kind<StatementEvent> = stryMutAct_9fa48("2443") ? {} : (stryCov_9fa48("2443"), {
  owns: stryMutAct_9fa48("2444") ? () => undefined : (stryCov_9fa48("2444"), stream => stryMutAct_9fa48("2447") ? statementOfStream(stream) === undefined : stryMutAct_9fa48("2446") ? false : stryMutAct_9fa48("2445") ? true : (stryCov_9fa48("2445", "2446", "2447"), statementOfStream(stream) !== undefined)),
  readers: statementReaders,
  begins: stryMutAct_9fa48("2448") ? () => undefined : (stryCov_9fa48("2448"), ({
    type
  }) => stryMutAct_9fa48("2451") ? type !== 'StatementMade' : stryMutAct_9fa48("2450") ? false : stryMutAct_9fa48("2449") ? true : (stryCov_9fa48("2449", "2450", "2451"), type === (stryMutAct_9fa48("2452") ? "" : (stryCov_9fa48("2452"), 'StatementMade')))),
  tracksOf: stryMutAct_9fa48("2453") ? () => undefined : (stryCov_9fa48("2453"), event => statementsIn(event).map(stryMutAct_9fa48("2454") ? () => undefined : (stryCov_9fa48("2454"), ({
    track
  }) => track)))
});
export const readStatement = readWith<StatementEvent>(statementReaders);
export const statements = defineAggregate(statementDecider, stryMutAct_9fa48("2455") ? {} : (stryCov_9fa48("2455"), {
  encode,
  readers: statementReaders
}));