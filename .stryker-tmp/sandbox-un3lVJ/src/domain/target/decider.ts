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
import { accept, alreadySo, type Decider, type Decision, type Given, refuse } from '../decider.ts';
import { revising } from '../revision.ts';
import type { TargetEvent } from './events.ts';
import { contentOf, startOf, type Target } from './target.ts';
export type TargetCommand = {
  readonly type: 'SetTarget';
  readonly target: Target;
  readonly appliesFrom?: string | undefined;
  readonly reason?: string | undefined;
} | {
  readonly type: 'RetireTarget';
  readonly reason: string;
};
export type TargetState = {
  readonly status: 'unknown';
} | {
  readonly status: 'adopted' | 'retired';
  readonly target: Target;
  readonly contents: readonly string[];
};
export type TargetRefusal = {
  readonly code: 'target-unknown';
} | {
  readonly code: 'target-retired';
} | {
  readonly code: 'superseded';
} | {
  readonly code: 'revision-required';
} | {
  readonly code: 'reason-required';
};
type TargetDecision = Decision<TargetEvent, TargetRefusal>;
type CommandOf<Type extends TargetCommand['type']> = Extract<TargetCommand, {
  type: Type;
}>;
const set = (state: TargetState, command: CommandOf<'SetTarget'>, given: Given): TargetDecision => {
  if (stryMutAct_9fa48("2623")) {
    {}
  } else {
    stryCov_9fa48("2623");
    const {
      target: now,
      appliesFrom = startOf(now.period),
      reason
    } = command;
    if (stryMutAct_9fa48("2626") ? state.status !== 'unknown' : stryMutAct_9fa48("2625") ? false : stryMutAct_9fa48("2624") ? true : (stryCov_9fa48("2624", "2625", "2626"), state.status === (stryMutAct_9fa48("2627") ? "" : (stryCov_9fa48("2627"), 'unknown')))) {
      if (stryMutAct_9fa48("2628")) {
        {}
      } else {
        stryCov_9fa48("2628");
        return accept(stryMutAct_9fa48("2629") ? {} : (stryCov_9fa48("2629"), {
          type: stryMutAct_9fa48("2630") ? "" : (stryCov_9fa48("2630"), 'TargetAdopted'),
          data: stryMutAct_9fa48("2631") ? {} : (stryCov_9fa48("2631"), {
            target: now,
            appliesFrom,
            reason
          })
        }));
      }
    }
    if (stryMutAct_9fa48("2634") ? contentOf(now) !== contentOf(state.target) : stryMutAct_9fa48("2633") ? false : stryMutAct_9fa48("2632") ? true : (stryCov_9fa48("2632", "2633", "2634"), contentOf(now) === contentOf(state.target))) return alreadySo;
    if (stryMutAct_9fa48("2637") ? state.status !== 'retired' : stryMutAct_9fa48("2636") ? false : stryMutAct_9fa48("2635") ? true : (stryCov_9fa48("2635", "2636", "2637"), state.status === (stryMutAct_9fa48("2638") ? "" : (stryCov_9fa48("2638"), 'retired')))) return refuse(stryMutAct_9fa48("2639") ? {} : (stryCov_9fa48("2639"), {
      code: stryMutAct_9fa48("2640") ? "" : (stryCov_9fa48("2640"), 'target-retired')
    }));
    const revision = revising(state.contents, contentOf(now), reason, given);
    if (stryMutAct_9fa48("2643") ? revision.is !== 'refused' : stryMutAct_9fa48("2642") ? false : stryMutAct_9fa48("2641") ? true : (stryCov_9fa48("2641", "2642", "2643"), revision.is === (stryMutAct_9fa48("2644") ? "" : (stryCov_9fa48("2644"), 'refused')))) return refuse(stryMutAct_9fa48("2645") ? {} : (stryCov_9fa48("2645"), {
      code: revision.code
    }));
    return accept(stryMutAct_9fa48("2646") ? {} : (stryCov_9fa48("2646"), {
      type: stryMutAct_9fa48("2647") ? "" : (stryCov_9fa48("2647"), 'TargetRevised'),
      data: stryMutAct_9fa48("2648") ? {} : (stryCov_9fa48("2648"), {
        was: state.target,
        now,
        reason: revision.reason,
        appliesFrom
      })
    }));
  }
};
const retire = (state: TargetState, {
  reason
}: CommandOf<'RetireTarget'>): TargetDecision => {
  if (stryMutAct_9fa48("2649")) {
    {}
  } else {
    stryCov_9fa48("2649");
    switch (state.status) {
      case stryMutAct_9fa48("2651") ? "" : (stryCov_9fa48("2651"), 'unknown'):
        if (stryMutAct_9fa48("2650")) {} else {
          stryCov_9fa48("2650");
          return refuse(stryMutAct_9fa48("2652") ? {} : (stryCov_9fa48("2652"), {
            code: stryMutAct_9fa48("2653") ? "" : (stryCov_9fa48("2653"), 'target-unknown')
          }));
        }
      case stryMutAct_9fa48("2655") ? "" : (stryCov_9fa48("2655"), 'adopted'):
        if (stryMutAct_9fa48("2654")) {} else {
          stryCov_9fa48("2654");
          return accept(stryMutAct_9fa48("2656") ? {} : (stryCov_9fa48("2656"), {
            type: stryMutAct_9fa48("2657") ? "" : (stryCov_9fa48("2657"), 'TargetRetired'),
            data: stryMutAct_9fa48("2658") ? {} : (stryCov_9fa48("2658"), {
              was: state.target,
              reason
            })
          }));
        }
      case stryMutAct_9fa48("2660") ? "" : (stryCov_9fa48("2660"), 'retired'):
        if (stryMutAct_9fa48("2659")) {} else {
          stryCov_9fa48("2659");
          return alreadySo;
        }
    }
  }
};
const contentsOf = stryMutAct_9fa48("2661") ? () => undefined : (stryCov_9fa48("2661"), (() => {
  const contentsOf = (state: TargetState): readonly string[] => (stryMutAct_9fa48("2664") ? state.status !== 'unknown' : stryMutAct_9fa48("2663") ? false : stryMutAct_9fa48("2662") ? true : (stryCov_9fa48("2662", "2663", "2664"), state.status === (stryMutAct_9fa48("2665") ? "" : (stryCov_9fa48("2665"), 'unknown')))) ? stryMutAct_9fa48("2666") ? ["Stryker was here"] : (stryCov_9fa48("2666"), []) : state.contents;
  return contentsOf;
})());
const standingAs = stryMutAct_9fa48("2667") ? () => undefined : (stryCov_9fa48("2667"), (() => {
  const standingAs = (state: TargetState, target: Target): TargetState => stryMutAct_9fa48("2668") ? {} : (stryCov_9fa48("2668"), {
    status: stryMutAct_9fa48("2669") ? "" : (stryCov_9fa48("2669"), 'adopted'),
    target,
    contents: stryMutAct_9fa48("2670") ? [] : (stryCov_9fa48("2670"), [...contentsOf(state), contentOf(target)])
  });
  return standingAs;
})());
export const targetDecider: Decider<TargetState, TargetCommand, TargetEvent, TargetRefusal> = stryMutAct_9fa48("2671") ? {} : (stryCov_9fa48("2671"), {
  initial: stryMutAct_9fa48("2672") ? {} : (stryCov_9fa48("2672"), {
    status: stryMutAct_9fa48("2673") ? "" : (stryCov_9fa48("2673"), 'unknown')
  }),
  decide: (state, command, given) => {
    if (stryMutAct_9fa48("2674")) {
      {}
    } else {
      stryCov_9fa48("2674");
      switch (command.type) {
        case stryMutAct_9fa48("2676") ? "" : (stryCov_9fa48("2676"), 'SetTarget'):
          if (stryMutAct_9fa48("2675")) {} else {
            stryCov_9fa48("2675");
            return set(state, command, given);
          }
        case stryMutAct_9fa48("2678") ? "" : (stryCov_9fa48("2678"), 'RetireTarget'):
          if (stryMutAct_9fa48("2677")) {} else {
            stryCov_9fa48("2677");
            return retire(state, command);
          }
      }
    }
  },
  evolve: (state, {
    type,
    data
  }) => {
    if (stryMutAct_9fa48("2679")) {
      {}
    } else {
      stryCov_9fa48("2679");
      switch (type) {
        case stryMutAct_9fa48("2681") ? "" : (stryCov_9fa48("2681"), 'TargetAdopted'):
          if (stryMutAct_9fa48("2680")) {} else {
            stryCov_9fa48("2680");
            return standingAs(state, data.target);
          }
        case stryMutAct_9fa48("2683") ? "" : (stryCov_9fa48("2683"), 'TargetRevised'):
          if (stryMutAct_9fa48("2682")) {} else {
            stryCov_9fa48("2682");
            return standingAs(state, data.now);
          }
        case stryMutAct_9fa48("2685") ? "" : (stryCov_9fa48("2685"), 'TargetRetired'):
          if (stryMutAct_9fa48("2684")) {} else {
            stryCov_9fa48("2684");
            return stryMutAct_9fa48("2686") ? {} : (stryCov_9fa48("2686"), {
              status: stryMutAct_9fa48("2687") ? "" : (stryCov_9fa48("2687"), 'retired'),
              target: data.was,
              contents: contentsOf(state)
            });
          }
      }
    }
  }
});