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
import { openReadModels, type ReadModels } from '../../store/read-models/read-models.ts';
import { readSigned } from '../checkpoint.ts';
import { createIndependentCount } from '../independent-count.ts';
import type { PublicKey } from '../keys.ts';
import { contradictionTo } from '../signing.ts';
import { createAuditChecks } from './audit-events.ts';
import { countFault, incompleteTracks, uncountedTracks } from './count-comparison.ts';
import { type FoundFault, firstOf } from './found-fault.ts';
import { createLiveCheck, isAsRead, type Live } from './live-models.ts';
import type { Step } from './placed.ts';
import type { ReceiptCheck } from './receipt-check.ts';
import { type LeafCheck, walk } from './walk.ts';

/** What a log is held against. */
export type LogAsked = {
  /** The log's keys; none where signatures cannot be checked. */
  readonly keys: readonly PublicKey[];
  /** Witnesses whose lines can be checked, and those of whom a line must be there. */
  readonly witnesses: readonly PublicKey[];
  readonly mustCosign: readonly PublicKey[];
  /** The newest checkpoint as it is remembered beside the log. */
  readonly remembered: string | undefined;
  readonly live: Live | undefined;
  /** A receipt whose events must be there. */
  readonly receipt: ReceiptCheck | undefined;
  /** Days for which figures are compared. */
  readonly days: readonly string[];
  /** Is told how many events were looked at, and the position of the last. */
  readonly told: (events: number, position: bigint) => void;
};

/** What was found, as far as it was looked at. */
export type LogFacts = {
  readonly events: number;
  readonly indexed: number;
  readonly checkpoints: number;
  /** How many events with an index the checkpoints cover. */
  readonly covered: number;
  /** Of the witnesses whose word was asked for, how many events their newest word covers. */
  readonly cosignedBy: readonly Cosigned[];
  readonly cosignatures: number;
  readonly unknownCosignatures: number;
  readonly unread: number;
  /** Tracks with something that cannot be read, and those on which an independent count need not agree for that. */
  readonly incomplete: readonly string[];
  readonly uncounted: readonly string[];
  /** How many rows of live read models are as the log gives them; none where there were no live ones. */
  readonly sameRows: number;
};

/** How far a witness has come; nowhere where it never cosigned. */
type Cosigned = {
  readonly witness: string;
  readonly size: number | undefined;
};
export type VerifiedLog = {
  readonly facts: LogFacts;
  readonly fault: FoundFault | undefined;
};

/** What is looked at besides, where the same events come from elsewhere. */
export type Besides = {
  readonly leafChecks?: readonly LeafCheck[];
  /** Looks at the whole once every event was walked through. */
  readonly atEnd?: (models: ReadModels, newest: string | undefined, indexed: number) => FoundFault | undefined;
};

/** Where what is remembered beside the log says something else than the log. */
const memoryFault = (models: ReadModels, remembered: string | undefined, isSeen: boolean, indexed: number): FoundFault | undefined => {
  if (stryMutAct_9fa48("3063")) {
    {}
  } else {
    stryCov_9fa48("3063");
    if (stryMutAct_9fa48("3066") ? remembered === undefined && isSeen : stryMutAct_9fa48("3065") ? false : stryMutAct_9fa48("3064") ? true : (stryCov_9fa48("3064", "3065", "3066"), (stryMutAct_9fa48("3068") ? remembered !== undefined : stryMutAct_9fa48("3067") ? false : (stryCov_9fa48("3067", "3068"), remembered === undefined)) || isSeen)) return undefined;
    const file = stryMutAct_9fa48("3069") ? "" : (stryCov_9fa48("3069"), 'checkpoint');
    const signed = readSigned(remembered);
    if (stryMutAct_9fa48("3071") ? false : stryMutAct_9fa48("3070") ? true : (stryCov_9fa48("3070", "3071"), (stryMutAct_9fa48("3072") ? "" : (stryCov_9fa48("3072"), 'fault')) in signed)) return stryMutAct_9fa48("3073") ? {} : (stryCov_9fa48("3073"), {
      file,
      detail: signed.fault
    });
    const contradiction = contradictionTo(models, remembered, indexed);
    if (stryMutAct_9fa48("3076") ? contradiction !== undefined : stryMutAct_9fa48("3075") ? false : stryMutAct_9fa48("3074") ? true : (stryCov_9fa48("3074", "3075", "3076"), contradiction === undefined)) {
      if (stryMutAct_9fa48("3077")) {
        {}
      } else {
        stryCov_9fa48("3077");
        return stryMutAct_9fa48("3078") ? {} : (stryCov_9fa48("3078"), {
          file,
          detail: stryMutAct_9fa48("3079") ? "" : (stryCov_9fa48("3079"), 'is remembered as the newest checkpoint, and is missing in the log: it was taken out')
        });
      }
    }
    const isShort = stryMutAct_9fa48("3083") ? signed.checkpoint.size <= indexed : stryMutAct_9fa48("3082") ? signed.checkpoint.size >= indexed : stryMutAct_9fa48("3081") ? false : stryMutAct_9fa48("3080") ? true : (stryCov_9fa48("3080", "3081", "3082", "3083"), signed.checkpoint.size > indexed);
    return stryMutAct_9fa48("3084") ? {} : (stryCov_9fa48("3084"), {
      file,
      ...(isShort ? stryMutAct_9fa48("3085") ? {} : (stryCov_9fa48("3085"), {
        index: String(indexed)
      }) : {}),
      detail: contradiction
    });
  }
};
const silentFault = (cosignedBy: readonly Cosigned[]): FoundFault | undefined => {
  if (stryMutAct_9fa48("3086")) {
    {}
  } else {
    stryCov_9fa48("3086");
    const silent = cosignedBy.find(stryMutAct_9fa48("3087") ? () => undefined : (stryCov_9fa48("3087"), ({
      size
    }) => stryMutAct_9fa48("3090") ? size !== undefined : stryMutAct_9fa48("3089") ? false : stryMutAct_9fa48("3088") ? true : (stryCov_9fa48("3088", "3089", "3090"), size === undefined)));
    return stryMutAct_9fa48("3093") ? silent || {
      detail: `no checkpoint is cosigned by ${silent.witness}`
    } : stryMutAct_9fa48("3092") ? false : stryMutAct_9fa48("3091") ? true : (stryCov_9fa48("3091", "3092", "3093"), silent && (stryMutAct_9fa48("3094") ? {} : (stryCov_9fa48("3094"), {
      detail: stryMutAct_9fa48("3095") ? `` : (stryCov_9fa48("3095"), `no checkpoint is cosigned by ${silent.witness}`)
    })));
  }
};

/**
 * Checks the events of a log from the first to the last, folds them anew, and holds what was signed, remembered, read and
 * counted against that. The first fault is found.
 */
export const verifyLog = async (steps: AsyncIterable<Step>, asked: LogAsked, {
  leafChecks = stryMutAct_9fa48("3096") ? ["Stryker was here"] : (stryCov_9fa48("3096"), []),
  atEnd = () => undefined
}: Besides = {}): Promise<VerifiedLog> => {
  if (stryMutAct_9fa48("3097")) {
    {}
  } else {
    stryCov_9fa48("3097");
    const models = openReadModels();
    try {
      if (stryMutAct_9fa48("3098")) {
        {}
      } else {
        stryCov_9fa48("3098");
        const {
          keys,
          mustCosign,
          remembered,
          live,
          days,
          receipt,
          told
        } = asked;
        const witnesses = stryMutAct_9fa48("3099") ? [] : (stryCov_9fa48("3099"), [...mustCosign, ...asked.witnesses]);
        const audit = createAuditChecks(stryMutAct_9fa48("3100") ? {} : (stryCov_9fa48("3100"), {
          trees: models,
          keys,
          witnesses,
          remembered
        }));
        const independent = createIndependentCount();
        const count: LeafCheck = (index, bytes) => {
          if (stryMutAct_9fa48("3101")) {
            {}
          } else {
            stryCov_9fa48("3101");
            independent.take(index, bytes);
            return undefined;
          }
        };
        const checks = stryMutAct_9fa48("3102") ? [] : (stryCov_9fa48("3102"), [...((stryMutAct_9fa48("3105") ? live !== undefined : stryMutAct_9fa48("3104") ? false : stryMutAct_9fa48("3103") ? true : (stryCov_9fa48("3103", "3104", "3105"), live === undefined)) ? stryMutAct_9fa48("3106") ? ["Stryker was here"] : (stryCov_9fa48("3106"), []) : stryMutAct_9fa48("3107") ? [] : (stryCov_9fa48("3107"), [isAsRead(live)])), ...leafChecks, ...((stryMutAct_9fa48("3110") ? receipt !== undefined : stryMutAct_9fa48("3109") ? false : stryMutAct_9fa48("3108") ? true : (stryCov_9fa48("3108", "3109", "3110"), receipt === undefined)) ? stryMutAct_9fa48("3111") ? ["Stryker was here"] : (stryCov_9fa48("3111"), []) : stryMutAct_9fa48("3112") ? [] : (stryCov_9fa48("3112"), [receipt.leaf])), count]);
        const halt = stryMutAct_9fa48("3115") ? live || createLiveCheck(models, live, days) : stryMutAct_9fa48("3114") ? false : stryMutAct_9fa48("3113") ? true : (stryCov_9fa48("3113", "3114", "3115"), live && createLiveCheck(models, live, days));
        const {
          events,
          indexed,
          fault
        } = await walk(steps, stryMutAct_9fa48("3116") ? {} : (stryCov_9fa48("3116"), {
          models,
          audit,
          leafChecks: checks,
          halt,
          told
        }));
        const known = stryMutAct_9fa48("3117") ? {} : (stryCov_9fa48("3117"), {
          position: models.checkpoint().position
        });
        const {
          newest,
          rememberedSeen,
          ...tally
        } = audit.tally();
        const cosignedBy = mustCosign.map(stryMutAct_9fa48("3118") ? () => undefined : (stryCov_9fa48("3118"), witness => stryMutAct_9fa48("3119") ? {} : (stryCov_9fa48("3119"), {
          witness: witness.name,
          size: audit.cosignedBy(witness)
        })));
        const found = stryMutAct_9fa48("3120") ? fault && firstOf([() => memoryFault(models, remembered, rememberedSeen, indexed), () => silentFault(cosignedBy), () => atEnd(models, newest, indexed), () => receipt?.atEnd(models), () => countFault(models, known, independent), () => halt?.missed(indexed)]) : (stryCov_9fa48("3120"), fault ?? firstOf(stryMutAct_9fa48("3121") ? [] : (stryCov_9fa48("3121"), [stryMutAct_9fa48("3122") ? () => undefined : (stryCov_9fa48("3122"), () => memoryFault(models, remembered, rememberedSeen, indexed)), stryMutAct_9fa48("3123") ? () => undefined : (stryCov_9fa48("3123"), () => silentFault(cosignedBy)), stryMutAct_9fa48("3124") ? () => undefined : (stryCov_9fa48("3124"), () => atEnd(models, newest, indexed)), stryMutAct_9fa48("3125") ? () => undefined : (stryCov_9fa48("3125"), () => stryMutAct_9fa48("3126") ? receipt.atEnd(models) : (stryCov_9fa48("3126"), receipt?.atEnd(models))), stryMutAct_9fa48("3127") ? () => undefined : (stryCov_9fa48("3127"), () => countFault(models, known, independent)), stryMutAct_9fa48("3128") ? () => undefined : (stryCov_9fa48("3128"), () => stryMutAct_9fa48("3129") ? halt.missed(indexed) : (stryCov_9fa48("3129"), halt?.missed(indexed)))])));
        const incomplete = incompleteTracks(models, known);
        const uncounted = uncountedTracks(models, independent);
        const facts = stryMutAct_9fa48("3130") ? {} : (stryCov_9fa48("3130"), {
          events,
          indexed,
          ...tally,
          cosignedBy,
          incomplete,
          uncounted,
          sameRows: stryMutAct_9fa48("3131") ? halt?.rows() && 0 : (stryCov_9fa48("3131"), (stryMutAct_9fa48("3132") ? halt.rows() : (stryCov_9fa48("3132"), halt?.rows())) ?? 0)
        });
        return stryMutAct_9fa48("3133") ? {} : (stryCov_9fa48("3133"), {
          facts,
          fault: found
        });
      }
    } finally {
      if (stryMutAct_9fa48("3134")) {
        {}
      } else {
        stryCov_9fa48("3134");
        models.close();
      }
    }
  }
};