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
import { type FoundFault, firstOf } from './found-fault.ts';
import type { LogFacts } from './verify-log.ts';

/** What must be signed of an export, where somebody names whose signatures are meant. */
export type SignaturesAsked = {
  /** Whether the keys of the log were given, and did not come with the export. */
  readonly keyGiven: boolean;
  /** Whether events may follow after what was signed. */
  readonly unsignedTail: boolean;
};
const nothingSigned = stryMutAct_9fa48("2868") ? () => undefined : (stryCov_9fa48("2868"), (() => {
  const nothingSigned = ({
    checkpoints
  }: LogFacts): FoundFault | undefined => (stryMutAct_9fa48("2872") ? checkpoints <= 0 : stryMutAct_9fa48("2871") ? checkpoints >= 0 : stryMutAct_9fa48("2870") ? false : stryMutAct_9fa48("2869") ? true : (stryCov_9fa48("2869", "2870", "2871", "2872"), checkpoints > 0)) ? undefined : stryMutAct_9fa48("2873") ? {} : (stryCov_9fa48("2873"), {
    detail: stryMutAct_9fa48("2874") ? "" : (stryCov_9fa48("2874"), 'nothing in it is signed: it holds no checkpoint, so that a key or a witness says nothing of it; have it exported after a checkpoint was signed (GET /v1/audit/checkpoint)')
  });
  return nothingSigned;
})());
const tailFault = ({
  indexed,
  covered
}: LogFacts, isAllowed: boolean): FoundFault | undefined => {
  if (stryMutAct_9fa48("2875")) {
    {}
  } else {
    stryCov_9fa48("2875");
    const tail = stryMutAct_9fa48("2876") ? indexed + covered : (stryCov_9fa48("2876"), indexed - covered);
    if (stryMutAct_9fa48("2879") ? tail === 0 && isAllowed : stryMutAct_9fa48("2878") ? false : stryMutAct_9fa48("2877") ? true : (stryCov_9fa48("2877", "2878", "2879"), (stryMutAct_9fa48("2881") ? tail !== 0 : stryMutAct_9fa48("2880") ? false : (stryCov_9fa48("2880", "2881"), tail === 0)) || isAllowed)) return undefined;
    const detail = stryMutAct_9fa48("2882") ? `` : (stryCov_9fa48("2882"), `the ${(stryMutAct_9fa48("2885") ? tail !== 1 : stryMutAct_9fa48("2884") ? false : stryMutAct_9fa48("2883") ? true : (stryCov_9fa48("2883", "2884", "2885"), tail === 1)) ? stryMutAct_9fa48("2886") ? "" : (stryCov_9fa48("2886"), 'last event is') : stryMutAct_9fa48("2887") ? `` : (stryCov_9fa48("2887"), `last ${tail} events are`)} not signed, and could have been put there by anyone; have it exported right after a checkpoint was signed (GET /v1/audit/checkpoint), or accept them with --unsigned-tail`);
    return stryMutAct_9fa48("2888") ? {} : (stryCov_9fa48("2888"), {
      index: String(covered),
      detail
    });
  }
};
const cosignedFault = ({
  cosignedBy,
  covered
}: LogFacts): FoundFault | undefined => {
  if (stryMutAct_9fa48("2889")) {
    {}
  } else {
    stryCov_9fa48("2889");
    const behind = cosignedBy.find(stryMutAct_9fa48("2890") ? () => undefined : (stryCov_9fa48("2890"), ({
      size = stryMutAct_9fa48("2891") ? +1 : (stryCov_9fa48("2891"), -1)
    }) => stryMutAct_9fa48("2895") ? size >= covered : stryMutAct_9fa48("2894") ? size <= covered : stryMutAct_9fa48("2893") ? false : stryMutAct_9fa48("2892") ? true : (stryCov_9fa48("2892", "2893", "2894", "2895"), size < covered)));
    return stryMutAct_9fa48("2898") ? behind || {
      file: 'checkpoint',
      detail: `is not cosigned by ${behind.witness}, whose newest word covers ${behind.size} of its ${covered} ${covered === 1 ? 'event' : 'events'}`
    } : stryMutAct_9fa48("2897") ? false : stryMutAct_9fa48("2896") ? true : (stryCov_9fa48("2896", "2897", "2898"), behind && (stryMutAct_9fa48("2899") ? {} : (stryCov_9fa48("2899"), {
      file: stryMutAct_9fa48("2900") ? "" : (stryCov_9fa48("2900"), 'checkpoint'),
      detail: stryMutAct_9fa48("2901") ? `` : (stryCov_9fa48("2901"), `is not cosigned by ${behind.witness}, whose newest word covers ${behind.size} of its ${covered} ${(stryMutAct_9fa48("2904") ? covered !== 1 : stryMutAct_9fa48("2903") ? false : stryMutAct_9fa48("2902") ? true : (stryCov_9fa48("2902", "2903", "2904"), covered === 1)) ? stryMutAct_9fa48("2905") ? "" : (stryCov_9fa48("2905"), 'event') : stryMutAct_9fa48("2906") ? "" : (stryCov_9fa48("2906"), 'events')}`)
    })));
  }
};

/** What of an export is not signed that should be, once all that is signed was found to hold. */
export const unsignedFault = (facts: LogFacts, {
  keyGiven,
  unsignedTail
}: SignaturesAsked): FoundFault | undefined => {
  if (stryMutAct_9fa48("2907")) {
    {}
  } else {
    stryCov_9fa48("2907");
    const areNamed = stryMutAct_9fa48("2910") ? keyGiven && facts.cosignedBy.length > 0 : stryMutAct_9fa48("2909") ? false : stryMutAct_9fa48("2908") ? true : (stryCov_9fa48("2908", "2909", "2910"), keyGiven || (stryMutAct_9fa48("2913") ? facts.cosignedBy.length <= 0 : stryMutAct_9fa48("2912") ? facts.cosignedBy.length >= 0 : stryMutAct_9fa48("2911") ? false : (stryCov_9fa48("2911", "2912", "2913"), facts.cosignedBy.length > 0)));
    if (stryMutAct_9fa48("2916") ? false : stryMutAct_9fa48("2915") ? true : stryMutAct_9fa48("2914") ? areNamed : (stryCov_9fa48("2914", "2915", "2916"), !areNamed)) return undefined;
    return firstOf(stryMutAct_9fa48("2917") ? [] : (stryCov_9fa48("2917"), [stryMutAct_9fa48("2918") ? () => undefined : (stryCov_9fa48("2918"), () => nothingSigned(facts)), stryMutAct_9fa48("2919") ? () => undefined : (stryCov_9fa48("2919"), () => cosignedFault(facts)), stryMutAct_9fa48("2920") ? () => undefined : (stryCov_9fa48("2920"), () => keyGiven ? tailFault(facts, unsignedTail) : undefined)]));
  }
};