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
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Envelope } from '../../domain/envelope.ts';
import { isAuditStream } from '../../domain/ids.ts';
import { createSequence } from '../../moving/checked-event.ts';
import { takePage } from '../../projections/follow.ts';
import { beginning, type RecordedEvent } from '../../store/event-log.ts';
import type { ReadModels } from '../../store/read-models/read-models.ts';
import type { createAuditChecks } from './audit-events.ts';
import { checkedEnvelope } from './event-checks.ts';
import type { FoundFault } from './found-fault.ts';
import { type Placed, placeIn, type Step } from './placed.ts';

/** Looks at an event with an index, after it was found to be what its bytes say; what is wrong with it, if anything is. */
export type LeafCheck = (index: number, bytes: Uint8Array) => string | undefined;

/** Looks at the read models once they hold everything up to a position and nothing after it. */
type Halt = {
  readonly position: bigint;
  readonly look: () => FoundFault | undefined;
};
type Means = {
  /** Empty read models, which are filled. */
  readonly models: ReadModels;
  readonly audit: ReturnType<typeof createAuditChecks>;
  readonly leafChecks: readonly LeafCheck[];
  readonly halt: Halt | undefined;
  /** Is told how many events were looked at, and the position of the last. */
  readonly told: (events: number, position: bigint) => void;
};

/** How many events are folded at once. */
const mostAtOnce = 1_000;

/** How far a walk came, and what stopped it. */
export type Walked = {
  readonly events: number;
  readonly indexed: number;
  readonly fault: FoundFault | undefined;
};
const displaced = ({
  kept
}: Placed, {
  stream,
  revision
}: Envelope): string | undefined => {
  if (stryMutAct_9fa48("3135")) {
    {}
  } else {
    stryCov_9fa48("3135");
    if (stryMutAct_9fa48("3138") ? kept === undefined && kept.stream === stream && kept.revision === BigInt(revision) : stryMutAct_9fa48("3137") ? false : stryMutAct_9fa48("3136") ? true : (stryCov_9fa48("3136", "3137", "3138"), (stryMutAct_9fa48("3140") ? kept !== undefined : stryMutAct_9fa48("3139") ? false : (stryCov_9fa48("3139", "3140"), kept === undefined)) || (stryMutAct_9fa48("3142") ? kept.stream === stream || kept.revision === BigInt(revision) : stryMutAct_9fa48("3141") ? false : (stryCov_9fa48("3141", "3142"), (stryMutAct_9fa48("3144") ? kept.stream !== stream : stryMutAct_9fa48("3143") ? true : (stryCov_9fa48("3143", "3144"), kept.stream === stream)) && (stryMutAct_9fa48("3146") ? kept.revision !== BigInt(revision) : stryMutAct_9fa48("3145") ? true : (stryCov_9fa48("3145", "3146"), kept.revision === BigInt(revision))))))) return undefined;
    return stryMutAct_9fa48("3147") ? `` : (stryCov_9fa48("3147"), `says of itself that it stands in the stream ${JSON.stringify(stream)} at revision ${revision}, and stands at revision ${kept.revision}`);
  }
};

/**
 * Goes through events in their order, with one check after the other, up to the first fault; and folds them into read
 * models, against which what audit events say is held.
 */
const createWalk = ({
  models,
  audit,
  leafChecks,
  halt
}: Omit<Means, 'told'>) => {
  if (stryMutAct_9fa48("3148")) {
    {}
  } else {
    stryCov_9fa48("3148");
    const sequence = createSequence();
    let [events, indexed] = stryMutAct_9fa48("3149") ? [] : (stryCov_9fa48("3149"), [0, 0]);
    let waiting: RecordedEvent[] = stryMutAct_9fa48("3150") ? ["Stryker was here"] : (stryCov_9fa48("3150"), []);
    const flush = (): void => {
      if (stryMutAct_9fa48("3151")) {
        {}
      } else {
        stryCov_9fa48("3151");
        if (stryMutAct_9fa48("3155") ? waiting.length <= 0 : stryMutAct_9fa48("3154") ? waiting.length >= 0 : stryMutAct_9fa48("3153") ? false : stryMutAct_9fa48("3152") ? true : (stryCov_9fa48("3152", "3153", "3154", "3155"), waiting.length > 0)) takePage(models, waiting);
        waiting = stryMutAct_9fa48("3156") ? ["Stryker was here"] : (stryCov_9fa48("3156"), []);
      }
    };
    const faultAfter = (position: bigint): FoundFault | undefined => {
      if (stryMutAct_9fa48("3157")) {
        {}
      } else {
        stryCov_9fa48("3157");
        if (stryMutAct_9fa48("3160") ? position === halt?.position : stryMutAct_9fa48("3159") ? false : stryMutAct_9fa48("3158") ? true : (stryCov_9fa48("3158", "3159", "3160"), position !== (stryMutAct_9fa48("3161") ? halt.position : (stryCov_9fa48("3161"), halt?.position)))) return undefined;
        flush();
        return halt.look();
      }
    };
    const faultAt = stryMutAct_9fa48("3162") ? () => undefined : (stryCov_9fa48("3162"), (() => {
      const faultAt = (placed: Placed, detail: string | undefined, stream?: string): FoundFault | undefined => (stryMutAct_9fa48("3165") ? detail !== undefined : stryMutAct_9fa48("3164") ? false : stryMutAct_9fa48("3163") ? true : (stryCov_9fa48("3163", "3164", "3165"), detail === undefined)) ? undefined : stryMutAct_9fa48("3166") ? {} : (stryCov_9fa48("3166"), {
        ...placeIn(placed, indexed, stream),
        detail
      });
      return faultAt;
    })());
    const auditFault = (placed: Placed, envelope: Envelope): FoundFault | undefined => {
      if (stryMutAct_9fa48("3167")) {
        {}
      } else {
        stryCov_9fa48("3167");
        flush();
        const fault = audit.take(envelope, indexed);
        if (stryMutAct_9fa48("3170") ? fault !== undefined : stryMutAct_9fa48("3169") ? false : stryMutAct_9fa48("3168") ? true : (stryCov_9fa48("3168", "3169", "3170"), fault === undefined)) return undefined;
        const {
          detail,
          from
        } = fault;
        const place = placeIn(placed, indexed, envelope.stream);
        return (stryMutAct_9fa48("3173") ? from !== undefined : stryMutAct_9fa48("3172") ? false : stryMutAct_9fa48("3171") ? true : (stryCov_9fa48("3171", "3172", "3173"), from === undefined)) ? stryMutAct_9fa48("3174") ? {} : (stryCov_9fa48("3174"), {
          ...place,
          detail
        }) : stryMutAct_9fa48("3175") ? {} : (stryCov_9fa48("3175"), {
          ...place,
          index: String(from),
          detail
        });
      }
    };
    const leafFault = (placed: Placed, stream: string): FoundFault | undefined => {
      if (stryMutAct_9fa48("3176")) {
        {}
      } else {
        stryCov_9fa48("3176");
        for (const check of leafChecks) {
          if (stryMutAct_9fa48("3177")) {
            {}
          } else {
            stryCov_9fa48("3177");
            const fault = faultAt(placed, check(indexed, placed.bytes), stream);
            if (stryMutAct_9fa48("3180") ? fault === undefined : stryMutAct_9fa48("3179") ? false : stryMutAct_9fa48("3178") ? true : (stryCov_9fa48("3178", "3179", "3180"), fault !== undefined)) return fault;
          }
        }
        stryMutAct_9fa48("3181") ? indexed -= 1 : (stryCov_9fa48("3181"), indexed += 1);
        return undefined;
      }
    };
    const contentFault = (placed: Placed, envelope: Envelope): FoundFault | undefined => {
      if (stryMutAct_9fa48("3182")) {
        {}
      } else {
        stryCov_9fa48("3182");
        const {
          stream
        } = envelope;
        const outOfPlace = stryMutAct_9fa48("3183") ? displaced(placed, envelope) && sequence.next(envelope) : (stryCov_9fa48("3183"), displaced(placed, envelope) ?? sequence.next(envelope));
        if (stryMutAct_9fa48("3186") ? outOfPlace === undefined : stryMutAct_9fa48("3185") ? false : stryMutAct_9fa48("3184") ? true : (stryCov_9fa48("3184", "3185", "3186"), outOfPlace !== undefined)) return faultAt(placed, outOfPlace, stream);
        return isAuditStream(stream) ? auditFault(placed, envelope) : leafFault(placed, stream);
      }
    };
    return stryMutAct_9fa48("3187") ? {} : (stryCov_9fa48("3187"), {
      flush,
      count: stryMutAct_9fa48("3188") ? () => undefined : (stryCov_9fa48("3188"), () => stryMutAct_9fa48("3189") ? {} : (stryCov_9fa48("3189"), {
        events,
        indexed
      })),
      /** Where it is there that is to be looked at the read models, what is found. */
      faultAfter,
      take: (placed: Placed): FoundFault | undefined => {
        if (stryMutAct_9fa48("3190")) {
          {}
        } else {
          stryCov_9fa48("3190");
          const checked = checkedEnvelope(placed.bytes);
          if (stryMutAct_9fa48("3192") ? false : stryMutAct_9fa48("3191") ? true : (stryCov_9fa48("3191", "3192"), (stryMutAct_9fa48("3193") ? "" : (stryCov_9fa48("3193"), 'fault')) in checked)) return faultAt(placed, checked.fault);
          const {
            stream,
            revision
          } = checked.envelope;
          const fault = contentFault(placed, checked.envelope);
          if (stryMutAct_9fa48("3196") ? fault === undefined : stryMutAct_9fa48("3195") ? false : stryMutAct_9fa48("3194") ? true : (stryCov_9fa48("3194", "3195", "3196"), fault !== undefined)) return fault;
          stryMutAct_9fa48("3197") ? events -= 1 : (stryCov_9fa48("3197"), events += 1);
          waiting.push(stryMutAct_9fa48("3198") ? {} : (stryCov_9fa48("3198"), {
            position: placed.position,
            stream,
            revision: BigInt(revision),
            bytes: placed.bytes
          }));
          if (stryMutAct_9fa48("3202") ? waiting.length < mostAtOnce : stryMutAct_9fa48("3201") ? waiting.length > mostAtOnce : stryMutAct_9fa48("3200") ? false : stryMutAct_9fa48("3199") ? true : (stryCov_9fa48("3199", "3200", "3201", "3202"), waiting.length >= mostAtOnce)) flush();
          return faultAfter(placed.position);
        }
      }
    });
  }
};

/** Walks through all events; the read models hold all of them where no fault was found. */
export const walk = async (steps: AsyncIterable<Step>, {
  told,
  ...means
}: Means): Promise<Walked> => {
  if (stryMutAct_9fa48("3203")) {
    {}
  } else {
    stryCov_9fa48("3203");
    const {
      take,
      flush,
      count,
      faultAfter
    } = createWalk(means);
    const early = faultAfter(beginning);
    if (stryMutAct_9fa48("3206") ? early === undefined : stryMutAct_9fa48("3205") ? false : stryMutAct_9fa48("3204") ? true : (stryCov_9fa48("3204", "3205", "3206"), early !== undefined)) return stryMutAct_9fa48("3207") ? {} : (stryCov_9fa48("3207"), {
      ...count(),
      fault: early
    });
    for await (const step of steps) {
      if (stryMutAct_9fa48("3208")) {
        {}
      } else {
        stryCov_9fa48("3208");
        if (stryMutAct_9fa48("3210") ? false : stryMutAct_9fa48("3209") ? true : (stryCov_9fa48("3209", "3210"), (stryMutAct_9fa48("3211") ? "" : (stryCov_9fa48("3211"), 'fault')) in step)) return stryMutAct_9fa48("3212") ? {} : (stryCov_9fa48("3212"), {
          ...count(),
          fault: step.fault
        });
        const fault = take(step);
        if (stryMutAct_9fa48("3215") ? fault === undefined : stryMutAct_9fa48("3214") ? false : stryMutAct_9fa48("3213") ? true : (stryCov_9fa48("3213", "3214", "3215"), fault !== undefined)) return stryMutAct_9fa48("3216") ? {} : (stryCov_9fa48("3216"), {
          ...count(),
          fault
        });
        const {
          events
        } = count();
        if (stryMutAct_9fa48("3220") ? events % mostAtOnce <= 0 : stryMutAct_9fa48("3219") ? events % mostAtOnce >= 0 : stryMutAct_9fa48("3218") ? false : stryMutAct_9fa48("3217") ? true : (stryCov_9fa48("3217", "3218", "3219", "3220"), (stryMutAct_9fa48("3221") ? events * mostAtOnce : (stryCov_9fa48("3221"), events % mostAtOnce)) > 0)) continue;
        told(events, step.position);
        await nextTurn();
      }
    }
    flush();
    return stryMutAct_9fa48("3222") ? {} : (stryCov_9fa48("3222"), {
      ...count(),
      fault: undefined
    });
  }
};