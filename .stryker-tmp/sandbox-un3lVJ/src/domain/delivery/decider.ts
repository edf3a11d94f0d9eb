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
import type { Evidence } from '../evidence.ts';
import { sortedSet } from '../order.ts';
import { judgedAs, type LifeRefusal, lifeOf, type ReportState, standingAs, withdrawnAs } from '../report-life.ts';
import { contentOf, type Delivery } from './delivery.ts';
import { type DeliveryEvent, reported, type Standing } from './events.ts';
export type DeliveryCommand = {
  readonly type: 'RecordDelivery';
  readonly delivery: Delivery;
} | {
  readonly type: 'CorrectDelivery';
  readonly delivery: Delivery;
  readonly reason: string;
} | {
  readonly type: 'WithdrawDelivery';
  readonly reason: string;
} | {
  readonly type: 'VerifyDelivery';
  /** The body that confirms it, which is never the one that reported it. */
  readonly by: string;
  readonly note?: string | undefined;
  readonly evidence: Evidence;
} | {
  readonly type: 'DisputeDelivery';
  readonly by: string;
  readonly reason: string;
};
export type DeliveryState = ReportState<Standing>;
export type DeliveryRefusal = LifeRefusal<'delivery', Standing> | {
  readonly code: 'revision-required';
} | {
  readonly code: 'revision-stale';
};
type DeliveryDecision = Decision<DeliveryEvent, DeliveryRefusal>;
type CommandOf<Type extends DeliveryCommand['type']> = Extract<DeliveryCommand, {
  type: Type;
}>;
const contentIn = stryMutAct_9fa48("480") ? () => undefined : (stryCov_9fa48("480"), (() => {
  const contentIn = ({
    delivery
  }: Standing): string => contentOf(delivery);
  return contentIn;
})());
const life = lifeOf(stryMutAct_9fa48("481") ? "" : (stryCov_9fa48("481"), 'delivery'), contentIn);

/**
 * What a second body's opinion on a report is, by what it says of it: no news where the report carries that opinion of
 * this body already. Whoever gives one names the revision that he has seen, and gives none on any other.
 */
const opining = (state: DeliveryState, isGiven: (standing: Standing) => boolean, given: Given) => {
  if (stryMutAct_9fa48("482")) {
    {}
  } else {
    stryCov_9fa48("482");
    if (stryMutAct_9fa48("485") ? state.status !== 'unknown' : stryMutAct_9fa48("484") ? false : stryMutAct_9fa48("483") ? true : (stryCov_9fa48("483", "484", "485"), state.status === (stryMutAct_9fa48("486") ? "" : (stryCov_9fa48("486"), 'unknown')))) return {
      is: 'refused',
      code: 'delivery-unknown'
    } as const;
    if (stryMutAct_9fa48("489") ? state.status !== 'withdrawn' : stryMutAct_9fa48("488") ? false : stryMutAct_9fa48("487") ? true : (stryCov_9fa48("487", "488", "489"), state.status === (stryMutAct_9fa48("490") ? "" : (stryCov_9fa48("490"), 'withdrawn')))) return {
      is: 'refused',
      code: 'delivery-withdrawn'
    } as const;
    const was = state.standing;
    if (stryMutAct_9fa48("492") ? false : stryMutAct_9fa48("491") ? true : (stryCov_9fa48("491", "492"), isGiven(was))) return {
      is: 'repeat'
    } as const;
    if (stryMutAct_9fa48("495") ? given.ifMatch !== 'stale' : stryMutAct_9fa48("494") ? false : stryMutAct_9fa48("493") ? true : (stryCov_9fa48("493", "494", "495"), given.ifMatch === (stryMutAct_9fa48("496") ? "" : (stryCov_9fa48("496"), 'stale')))) return {
      is: 'refused',
      code: 'revision-stale'
    } as const;
    const sawRevision = given.saw;
    return (stryMutAct_9fa48("499") ? sawRevision !== undefined : stryMutAct_9fa48("498") ? false : stryMutAct_9fa48("497") ? true : (stryCov_9fa48("497", "498", "499"), sawRevision === undefined)) ? {
      is: 'refused',
      code: 'revision-required'
    } as const : {
      is: 'news',
      was,
      sawRevision
    } as const;
  }
};
const verify = (state: DeliveryState, {
  by,
  note,
  evidence
}: CommandOf<'VerifyDelivery'>, given: Given): DeliveryDecision => {
  if (stryMutAct_9fa48("500")) {
    {}
  } else {
    stryCov_9fa48("500");
    const opinion = opining(state, stryMutAct_9fa48("501") ? () => undefined : (stryCov_9fa48("501"), ({
      verifiedBy
    }) => verifiedBy.includes(by)), given);
    if (stryMutAct_9fa48("504") ? opinion.is !== 'repeat' : stryMutAct_9fa48("503") ? false : stryMutAct_9fa48("502") ? true : (stryCov_9fa48("502", "503", "504"), opinion.is === (stryMutAct_9fa48("505") ? "" : (stryCov_9fa48("505"), 'repeat')))) return alreadySo;
    if (stryMutAct_9fa48("508") ? opinion.is !== 'refused' : stryMutAct_9fa48("507") ? false : stryMutAct_9fa48("506") ? true : (stryCov_9fa48("506", "507", "508"), opinion.is === (stryMutAct_9fa48("509") ? "" : (stryCov_9fa48("509"), 'refused')))) return refuse(stryMutAct_9fa48("510") ? {} : (stryCov_9fa48("510"), {
      code: opinion.code
    }));
    const {
      was,
      sawRevision
    } = opinion;
    const verifiedBy = sortedSet(stryMutAct_9fa48("511") ? [] : (stryCov_9fa48("511"), [...was.verifiedBy, by]));
    const now: Standing = stryMutAct_9fa48("512") ? {} : (stryCov_9fa48("512"), {
      ...was,
      status: stryMutAct_9fa48("513") ? "" : (stryCov_9fa48("513"), 'verified'),
      verifiedBy,
      disputedBy: stryMutAct_9fa48("514") ? ["Stryker was here"] : (stryCov_9fa48("514"), [])
    });
    return accept(stryMutAct_9fa48("515") ? {} : (stryCov_9fa48("515"), {
      type: stryMutAct_9fa48("516") ? "" : (stryCov_9fa48("516"), 'DeliveryVerified'),
      data: stryMutAct_9fa48("517") ? {} : (stryCov_9fa48("517"), {
        was,
        now,
        sawRevision,
        note,
        evidence
      })
    }));
  }
};
const dispute = (state: DeliveryState, {
  by,
  reason
}: CommandOf<'DisputeDelivery'>, given: Given): DeliveryDecision => {
  if (stryMutAct_9fa48("518")) {
    {}
  } else {
    stryCov_9fa48("518");
    const opinion = opining(state, stryMutAct_9fa48("519") ? () => undefined : (stryCov_9fa48("519"), ({
      disputedBy
    }) => disputedBy.includes(by)), given);
    if (stryMutAct_9fa48("522") ? opinion.is !== 'repeat' : stryMutAct_9fa48("521") ? false : stryMutAct_9fa48("520") ? true : (stryCov_9fa48("520", "521", "522"), opinion.is === (stryMutAct_9fa48("523") ? "" : (stryCov_9fa48("523"), 'repeat')))) return alreadySo;
    if (stryMutAct_9fa48("526") ? opinion.is !== 'refused' : stryMutAct_9fa48("525") ? false : stryMutAct_9fa48("524") ? true : (stryCov_9fa48("524", "525", "526"), opinion.is === (stryMutAct_9fa48("527") ? "" : (stryCov_9fa48("527"), 'refused')))) return refuse(stryMutAct_9fa48("528") ? {} : (stryCov_9fa48("528"), {
      code: opinion.code
    }));
    const {
      was,
      sawRevision
    } = opinion;
    const disputedBy = sortedSet(stryMutAct_9fa48("529") ? [] : (stryCov_9fa48("529"), [...was.disputedBy, by]));
    const now: Standing = stryMutAct_9fa48("530") ? {} : (stryCov_9fa48("530"), {
      ...was,
      status: stryMutAct_9fa48("531") ? "" : (stryCov_9fa48("531"), 'disputed'),
      verifiedBy: stryMutAct_9fa48("532") ? ["Stryker was here"] : (stryCov_9fa48("532"), []),
      disputedBy
    });
    return accept(stryMutAct_9fa48("533") ? {} : (stryCov_9fa48("533"), {
      type: stryMutAct_9fa48("534") ? "" : (stryCov_9fa48("534"), 'DeliveryDisputed'),
      data: stryMutAct_9fa48("535") ? {} : (stryCov_9fa48("535"), {
        was,
        now,
        sawRevision,
        reason
      })
    }));
  }
};
export const deliveryDecider: Decider<DeliveryState, DeliveryCommand, DeliveryEvent, DeliveryRefusal> = stryMutAct_9fa48("536") ? {} : (stryCov_9fa48("536"), {
  initial: stryMutAct_9fa48("537") ? {} : (stryCov_9fa48("537"), {
    status: stryMutAct_9fa48("538") ? "" : (stryCov_9fa48("538"), 'unknown')
  }),
  decide: (state, command, given) => {
    if (stryMutAct_9fa48("539")) {
      {}
    } else {
      stryCov_9fa48("539");
      switch (command.type) {
        case stryMutAct_9fa48("541") ? "" : (stryCov_9fa48("541"), 'RecordDelivery'):
          if (stryMutAct_9fa48("540")) {} else {
            stryCov_9fa48("540");
            return life.tell(state, contentOf(command.delivery), stryMutAct_9fa48("542") ? {} : (stryCov_9fa48("542"), {
              type: stryMutAct_9fa48("543") ? "" : (stryCov_9fa48("543"), 'DeliveryRecorded'),
              data: stryMutAct_9fa48("544") ? {} : (stryCov_9fa48("544"), {
                delivery: command.delivery
              })
            }));
          }
        case stryMutAct_9fa48("546") ? "" : (stryCov_9fa48("546"), 'CorrectDelivery'):
          if (stryMutAct_9fa48("545")) {} else {
            stryCov_9fa48("545");
            return life.correct(state, contentOf(command.delivery), given, stryMutAct_9fa48("547") ? () => undefined : (stryCov_9fa48("547"), was => accept(stryMutAct_9fa48("548") ? {} : (stryCov_9fa48("548"), {
              type: stryMutAct_9fa48("549") ? "" : (stryCov_9fa48("549"), 'DeliveryCorrected'),
              data: stryMutAct_9fa48("550") ? {} : (stryCov_9fa48("550"), {
                was,
                now: reported(command.delivery),
                reason: command.reason
              })
            }))));
          }
        case stryMutAct_9fa48("552") ? "" : (stryCov_9fa48("552"), 'WithdrawDelivery'):
          if (stryMutAct_9fa48("551")) {} else {
            stryCov_9fa48("551");
            return life.withdraw(state, stryMutAct_9fa48("553") ? () => undefined : (stryCov_9fa48("553"), was => stryMutAct_9fa48("554") ? {} : (stryCov_9fa48("554"), {
              type: stryMutAct_9fa48("555") ? "" : (stryCov_9fa48("555"), 'DeliveryWithdrawn'),
              data: stryMutAct_9fa48("556") ? {} : (stryCov_9fa48("556"), {
                was,
                reason: command.reason
              })
            })));
          }
        case stryMutAct_9fa48("558") ? "" : (stryCov_9fa48("558"), 'VerifyDelivery'):
          if (stryMutAct_9fa48("557")) {} else {
            stryCov_9fa48("557");
            return verify(state, command, given);
          }
        case stryMutAct_9fa48("560") ? "" : (stryCov_9fa48("560"), 'DisputeDelivery'):
          if (stryMutAct_9fa48("559")) {} else {
            stryCov_9fa48("559");
            return dispute(state, command, given);
          }
      }
    }
  },
  // An event has happened, so evolve never refuses.
  evolve: (state, {
    type,
    data
  }) => {
    if (stryMutAct_9fa48("561")) {
      {}
    } else {
      stryCov_9fa48("561");
      switch (type) {
        case stryMutAct_9fa48("563") ? "" : (stryCov_9fa48("563"), 'DeliveryRecorded'):
          if (stryMutAct_9fa48("562")) {} else {
            stryCov_9fa48("562");
            return standingAs(state, reported(data.delivery), contentOf(data.delivery));
          }
        case stryMutAct_9fa48("565") ? "" : (stryCov_9fa48("565"), 'DeliveryCorrected'):
          if (stryMutAct_9fa48("564")) {} else {
            stryCov_9fa48("564");
            return standingAs(state, data.now, contentIn(data.now));
          }
        case stryMutAct_9fa48("567") ? "" : (stryCov_9fa48("567"), 'DeliveryWithdrawn'):
          if (stryMutAct_9fa48("566")) {} else {
            stryCov_9fa48("566");
            return withdrawnAs(state, data.was);
          }
        case stryMutAct_9fa48("568") ? "" : (stryCov_9fa48("568"), 'DeliveryVerified'):
        case stryMutAct_9fa48("570") ? "" : (stryCov_9fa48("570"), 'DeliveryDisputed'):
          if (stryMutAct_9fa48("569")) {} else {
            stryCov_9fa48("569");
            return judgedAs(state, data.now);
          }
      }
    }
  }
});