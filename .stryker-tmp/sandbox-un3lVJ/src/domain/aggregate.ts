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
import type { Decider, Decision, Given } from './decider.ts';
import { type Readers, readWith, type StoredEvent } from './stored-event.ts';

/** One stream's past as far as it was told. */
type Past<Command, Refusal> = {
  /** Takes the next event of the stream. Throws UnreadableEvent where this version cannot read it. */
  readonly learn: (event: StoredEvent) => void;
  /** Decides on a command from everything learnt. */
  readonly decide: (command: Command, given: Given) => Decision<StoredEvent, Refusal>;
};

/** A decider with its state and events closed over, speaking stored events, so that one `execute` runs them all. */
export type Aggregate<Command, Refusal> = {
  /** Begins with a stream of which nothing is known yet, so that a long one can be told part by part. */
  readonly begin: () => Past<Command, Refusal>;
};
export const defineAggregate = stryMutAct_9fa48("0") ? () => undefined : (stryCov_9fa48("0"), (() => {
  const defineAggregate = <State, Command, Event, Refusal>(decider: Decider<State, Command, Event, Refusal>, stored: {
    readonly encode: (event: Event) => StoredEvent;
    readonly readers: Readers<Event>;
  }): Aggregate<Command, Refusal> => stryMutAct_9fa48("1") ? {} : (stryCov_9fa48("1"), {
    begin: () => {
      if (stryMutAct_9fa48("2")) {
        {}
      } else {
        stryCov_9fa48("2");
        const read = readWith(stored.readers);
        let state = decider.initial;
        return stryMutAct_9fa48("3") ? {} : (stryCov_9fa48("3"), {
          learn: event => {
            if (stryMutAct_9fa48("4")) {
              {}
            } else {
              stryCov_9fa48("4");
              state = decider.evolve(state, read(event));
            }
          },
          decide: (command, given) => {
            if (stryMutAct_9fa48("5")) {
              {}
            } else {
              stryCov_9fa48("5");
              const decision = decider.decide(state, command, given);
              if (stryMutAct_9fa48("8") ? decision.outcome !== 'refused' : stryMutAct_9fa48("7") ? false : stryMutAct_9fa48("6") ? true : (stryCov_9fa48("6", "7", "8"), decision.outcome === (stryMutAct_9fa48("9") ? "" : (stryCov_9fa48("9"), 'refused')))) return decision;
              const {
                event
              } = decision;
              return stryMutAct_9fa48("10") ? {} : (stryCov_9fa48("10"), {
                outcome: stryMutAct_9fa48("11") ? "" : (stryCov_9fa48("11"), 'accepted'),
                event: (stryMutAct_9fa48("14") ? event !== undefined : stryMutAct_9fa48("13") ? false : stryMutAct_9fa48("12") ? true : (stryCov_9fa48("12", "13", "14"), event === undefined)) ? undefined : stored.encode(event)
              });
            }
          }
        });
      }
    }
  });
  return defineAggregate;
})());