/**
 * A decider is the whole of one thing's behaviour, without any I/O: what it starts as,
 * what a command makes happen, and what each happening changes.
 */
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
export type Decider<State, Command, Event, Refusal> = {
  readonly initial: State;
  readonly decide: (state: State, command: Command, given: Given) => Decision<Event, Refusal>;
  readonly evolve: (state: State, event: Event) => State;
};

/**
 * What a request says about the state it was made for.
 * `ifMatch`: whether its `If-Match` names the present revision; `fresh`: whether it brings an
 * `Idempotency-Key` of its own, so that repeating an old content can be meant as news.
 */
export type Given = {
  readonly ifMatch: 'absent' | 'current' | 'stale';
  readonly fresh: boolean;
  /** The present revision where `If-Match` names it alone; `*` or several may match it, and do not show who has seen it. */
  readonly saw?: number | undefined;
};

/** Whether something that was decided before is meant to be decided again. */
export const isMeantAnew = stryMutAct_9fa48("471") ? () => undefined : (stryCov_9fa48("471"), (() => {
  const isMeantAnew = ({
    ifMatch,
    fresh
  }: Given): boolean => stryMutAct_9fa48("474") ? ifMatch === 'current' && fresh : stryMutAct_9fa48("473") ? false : stryMutAct_9fa48("472") ? true : (stryCov_9fa48("472", "473", "474"), (stryMutAct_9fa48("476") ? ifMatch !== 'current' : stryMutAct_9fa48("475") ? false : (stryCov_9fa48("475", "476"), ifMatch === (stryMutAct_9fa48("477") ? "" : (stryCov_9fa48("477"), 'current')))) || fresh);
  return isMeantAnew;
})());

/** Accepted without an event means: already so. Repeating a command is always safe. */
export type Decision<Event, Refusal> = {
  readonly outcome: 'accepted';
  readonly event: Event | undefined;
} | {
  readonly outcome: 'refused';
  readonly refusal: Refusal;
};
export const accept = stryMutAct_9fa48("478") ? () => undefined : (stryCov_9fa48("478"), (() => {
  const accept = <Event,>(event: Event) => ({
    outcome: 'accepted',
    event
  }) as const;
  return accept;
})());
export const alreadySo = {
  outcome: 'accepted',
  event: undefined
} as const;
export const refuse = stryMutAct_9fa48("479") ? () => undefined : (stryCov_9fa48("479"), (() => {
  const refuse = <Refusal,>(refusal: Refusal) => ({
    outcome: 'refused',
    refusal
  }) as const;
  return refuse;
})());