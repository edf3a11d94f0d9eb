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
import { Evidence } from '../evidence.ts';
import { BodyId, reportOfStream } from '../ids.ts';
import type { Kind } from '../kind.ts';
import { type Readers, readWith, type StoredEvent } from '../stored-event.ts';
import { Reason, text } from '../text.ts';
import { deliveryDecider } from './decider.ts';
import { Delivery } from './delivery.ts';
import type { DeliveryEvent } from './events.ts';
const Standing = z.strictObject(stryMutAct_9fa48("712") ? {} : (stryCov_9fa48("712"), {
  delivery: Delivery,
  status: z.enum(stryMutAct_9fa48("713") ? [] : (stryCov_9fa48("713"), [stryMutAct_9fa48("714") ? "" : (stryCov_9fa48("714"), 'reported'), stryMutAct_9fa48("715") ? "" : (stryCov_9fa48("715"), 'verified'), stryMutAct_9fa48("716") ? "" : (stryCov_9fa48("716"), 'disputed')])),
  verifiedBy: z.array(BodyId),
  disputedBy: z.array(BodyId)
}));
const Recorded = z.strictObject(stryMutAct_9fa48("717") ? {} : (stryCov_9fa48("717"), {
  delivery: Delivery
}));
const Corrected = z.strictObject(stryMutAct_9fa48("718") ? {} : (stryCov_9fa48("718"), {
  was: Standing,
  now: Standing,
  reason: Reason
}));
const Withdrawn = z.strictObject(stryMutAct_9fa48("719") ? {} : (stryCov_9fa48("719"), {
  was: Standing,
  reason: Reason
}));
const SecondOpinion = z.strictObject(stryMutAct_9fa48("720") ? {} : (stryCov_9fa48("720"), {
  was: Standing,
  now: Standing,
  sawRevision: stryMutAct_9fa48("721") ? z.int().max(0) : (stryCov_9fa48("721"), z.int().min(0))
}));
const Verified = SecondOpinion.extend(stryMutAct_9fa48("722") ? {} : (stryCov_9fa48("722"), {
  note: text(2_000).optional(),
  evidence: Evidence
}));
const Disputed = SecondOpinion.extend(stryMutAct_9fa48("723") ? {} : (stryCov_9fa48("723"), {
  reason: Reason
}));

/** One reader for every name that was ever written. Lines are added here and never removed. */
export const deliveryReaders = {
  'DeliveryRecorded.v1': data => ({
    type: 'DeliveryRecorded',
    data: Recorded.parse(data)
  }),
  'DeliveryCorrected.v1': data => ({
    type: 'DeliveryCorrected',
    data: Corrected.parse(data)
  }),
  'DeliveryWithdrawn.v1': data => ({
    type: 'DeliveryWithdrawn',
    data: Withdrawn.parse(data)
  }),
  'DeliveryVerified.v1': data => ({
    type: 'DeliveryVerified',
    data: Verified.parse(data)
  }),
  'DeliveryDisputed.v1': data => ({
    type: 'DeliveryDisputed',
    data: Disputed.parse(data)
  })
} as const satisfies Readers<DeliveryEvent>;
const nameOf = {
  DeliveryRecorded: 'DeliveryRecorded.v1',
  DeliveryCorrected: 'DeliveryCorrected.v1',
  DeliveryWithdrawn: 'DeliveryWithdrawn.v1',
  DeliveryVerified: 'DeliveryVerified.v1',
  DeliveryDisputed: 'DeliveryDisputed.v1'
} as const satisfies Record<DeliveryEvent['type'], keyof typeof deliveryReaders>;
const encode = stryMutAct_9fa48("724") ? () => undefined : (stryCov_9fa48("724"), (() => {
  const encode = ({
    type,
    data
  }: DeliveryEvent): StoredEvent => stryMutAct_9fa48("725") ? {} : (stryCov_9fa48("725"), {
    type: nameOf[type],
    data
  });
  return encode;
})());

/** Every content that an event tells of, before and after. */
export const standingsOf = (event: DeliveryEvent): readonly Delivery[] => {
  if (stryMutAct_9fa48("726")) {
    {}
  } else {
    stryCov_9fa48("726");
    switch (event.type) {
      case stryMutAct_9fa48("728") ? "" : (stryCov_9fa48("728"), 'DeliveryRecorded'):
        if (stryMutAct_9fa48("727")) {} else {
          stryCov_9fa48("727");
          return stryMutAct_9fa48("729") ? [] : (stryCov_9fa48("729"), [event.data.delivery]);
        }
      case stryMutAct_9fa48("730") ? "" : (stryCov_9fa48("730"), 'DeliveryCorrected'):
      case stryMutAct_9fa48("731") ? "" : (stryCov_9fa48("731"), 'DeliveryVerified'):
      case stryMutAct_9fa48("733") ? "" : (stryCov_9fa48("733"), 'DeliveryDisputed'):
        if (stryMutAct_9fa48("732")) {} else {
          stryCov_9fa48("732");
          return stryMutAct_9fa48("734") ? [] : (stryCov_9fa48("734"), [event.data.was.delivery, event.data.now.delivery]);
        }
      case stryMutAct_9fa48("736") ? "" : (stryCov_9fa48("736"), 'DeliveryWithdrawn'):
        if (stryMutAct_9fa48("735")) {} else {
          stryCov_9fa48("735");
          return stryMutAct_9fa48("737") ? [] : (stryCov_9fa48("737"), [event.data.was.delivery]);
        }
    }
  }
};
export const deliveryKind: Kind<DeliveryEvent> = stryMutAct_9fa48("738") ? {} : (stryCov_9fa48("738"), {
  owns: stryMutAct_9fa48("739") ? () => undefined : (stryCov_9fa48("739"), stream => stryMutAct_9fa48("742") ? reportOfStream(stream) === undefined : stryMutAct_9fa48("741") ? false : stryMutAct_9fa48("740") ? true : (stryCov_9fa48("740", "741", "742"), reportOfStream(stream) !== undefined)),
  readers: deliveryReaders,
  begins: stryMutAct_9fa48("743") ? () => undefined : (stryCov_9fa48("743"), ({
    type
  }) => stryMutAct_9fa48("746") ? type !== 'DeliveryRecorded' : stryMutAct_9fa48("745") ? false : stryMutAct_9fa48("744") ? true : (stryCov_9fa48("744", "745", "746"), type === (stryMutAct_9fa48("747") ? "" : (stryCov_9fa48("747"), 'DeliveryRecorded')))),
  tracksOf: stryMutAct_9fa48("748") ? () => undefined : (stryCov_9fa48("748"), event => standingsOf(event).map(stryMutAct_9fa48("749") ? () => undefined : (stryCov_9fa48("749"), ({
    track
  }) => track)))
});
export const readDelivery = readWith<DeliveryEvent>(deliveryReaders);
export const deliveries = defineAggregate(deliveryDecider, stryMutAct_9fa48("750") ? {} : (stryCov_9fa48("750"), {
  encode,
  readers: deliveryReaders
}));