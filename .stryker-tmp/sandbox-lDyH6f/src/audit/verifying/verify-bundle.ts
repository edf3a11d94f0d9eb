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
import type { Checkpoint } from '../checkpoint.ts';
import { readSigned, type SignedCheckpoint } from '../checkpoint.ts';
import { BadKey, type PublicKey, readPublicKey } from '../keys.ts';
import { type Bundle, readBundle } from './bundle-shape.ts';
import { figureFault } from './bundled-figure.ts';
import { distinctLeaves, joiningFault, readLeaves } from './bundled-leaves.ts';
import { proofFault, rootsFault, treeNamesFault } from './bundled-trees.ts';
import { type FoundFault, firstOf } from './found-fault.ts';
import { cosignatureFault, signatureFault } from './signed-checkpoint.ts';

/** What a checker knows from elsewhere; without keys a signature is held against the key that stands beside it. */
export type Trusted = {
  readonly keys: readonly PublicKey[];
  readonly witnesses: readonly PublicKey[];
};

/** What a bundle is of, as far as it could be read. */
export type BundleFacts = {
  readonly target: string;
  readonly period: Bundle['figure']['period'];
  /** The figure itself, in units of the track; whether it is of what was promised instead of delivered. */
  readonly delivered: Bundle['figure']['delivered'];
  readonly unit: string;
  readonly promised: boolean;
  readonly complete: boolean;
  readonly effectiveAt: string;
  readonly index: string;
  readonly origin: string;
  readonly size: number;
  readonly key: string;
  readonly leaves: number;
};

/** A bundle that holds, or the first thing that is wrong with it. */
export type VerifiedBundle = {
  readonly facts: BundleFacts;
} | {
  readonly fault: FoundFault;
};
const keyOf = ({
  key
}: Bundle): {
  readonly own: PublicKey;
} | {
  readonly fault: FoundFault;
} => {
  if (stryMutAct_9fa48("2921")) {
    {}
  } else {
    stryCov_9fa48("2921");
    try {
      if (stryMutAct_9fa48("2922")) {
        {}
      } else {
        stryCov_9fa48("2922");
        return stryMutAct_9fa48("2923") ? {} : (stryCov_9fa48("2923"), {
          own: readPublicKey(key)
        });
      }
    } catch (error) {
      if (stryMutAct_9fa48("2924")) {
        {}
      } else {
        stryCov_9fa48("2924");
        if (stryMutAct_9fa48("2927") ? false : stryMutAct_9fa48("2926") ? true : stryMutAct_9fa48("2925") ? error instanceof BadKey : (stryCov_9fa48("2925", "2926", "2927"), !(error instanceof BadKey))) throw error;
        return stryMutAct_9fa48("2928") ? {} : (stryCov_9fa48("2928"), {
          fault: stryMutAct_9fa48("2929") ? {} : (stryCov_9fa48("2929"), {
            member: stryMutAct_9fa48("2930") ? "" : (stryCov_9fa48("2930"), '/key'),
            detail: error.message
          })
        });
      }
    }
  }
};
const inMember = stryMutAct_9fa48("2931") ? () => undefined : (stryCov_9fa48("2931"), (() => {
  const inMember = (member: string, detail: string | undefined): FoundFault | undefined => (stryMutAct_9fa48("2934") ? detail !== undefined : stryMutAct_9fa48("2933") ? false : stryMutAct_9fa48("2932") ? true : (stryCov_9fa48("2932", "2933", "2934"), detail === undefined)) ? undefined : stryMutAct_9fa48("2935") ? {} : (stryCov_9fa48("2935"), {
    member,
    detail
  });
  return inMember;
})());

/** Who signed: the log with the key that is known, and the witnesses that are. */
const signersFault = stryMutAct_9fa48("2936") ? () => undefined : (stryCov_9fa48("2936"), (() => {
  const signersFault = (own: PublicKey, signed: SignedCheckpoint, {
    keys,
    witnesses
  }: Trusted): FoundFault | undefined => firstOf(stryMutAct_9fa48("2937") ? [] : (stryCov_9fa48("2937"), [() => {
    if (stryMutAct_9fa48("2938")) {
      {}
    } else {
      stryCov_9fa48("2938");
      const isKnown = stryMutAct_9fa48("2941") ? keys.length === 0 && keys.some(({
        text
      }) => text === own.text) : stryMutAct_9fa48("2940") ? false : stryMutAct_9fa48("2939") ? true : (stryCov_9fa48("2939", "2940", "2941"), (stryMutAct_9fa48("2943") ? keys.length !== 0 : stryMutAct_9fa48("2942") ? false : (stryCov_9fa48("2942", "2943"), keys.length === 0)) || (stryMutAct_9fa48("2944") ? keys.every(({
        text
      }) => text === own.text) : (stryCov_9fa48("2944"), keys.some(stryMutAct_9fa48("2945") ? () => undefined : (stryCov_9fa48("2945"), ({
        text
      }) => stryMutAct_9fa48("2948") ? text !== own.text : stryMutAct_9fa48("2947") ? false : stryMutAct_9fa48("2946") ? true : (stryCov_9fa48("2946", "2947", "2948"), text === own.text))))));
      return inMember(stryMutAct_9fa48("2949") ? "" : (stryCov_9fa48("2949"), '/key'), isKnown ? undefined : stryMutAct_9fa48("2950") ? "" : (stryCov_9fa48("2950"), 'is another key than the one that was given'));
    }
  }, stryMutAct_9fa48("2951") ? () => undefined : (stryCov_9fa48("2951"), () => inMember(stryMutAct_9fa48("2952") ? "" : (stryCov_9fa48("2952"), '/checkpoint'), signatureFault(signed, stryMutAct_9fa48("2953") ? [] : (stryCov_9fa48("2953"), [own])))), stryMutAct_9fa48("2954") ? () => undefined : (stryCov_9fa48("2954"), () => inMember(stryMutAct_9fa48("2955") ? "" : (stryCov_9fa48("2955"), '/checkpoint'), cosignatureFault(signed.note, witnesses)))]));
  return signersFault;
})());
const beyond = stryMutAct_9fa48("2956") ? () => undefined : (stryCov_9fa48("2956"), (() => {
  const beyond = ({
    asOf: {
      index
    }
  }: Bundle, {
    size
  }: Checkpoint): FoundFault | undefined => (stryMutAct_9fa48("2960") ? index >= size : stryMutAct_9fa48("2959") ? index <= size : stryMutAct_9fa48("2958") ? false : stryMutAct_9fa48("2957") ? true : (stryCov_9fa48("2957", "2958", "2959", "2960"), index < size)) ? undefined : stryMutAct_9fa48("2961") ? {} : (stryCov_9fa48("2961"), {
    index: String(index),
    member: stryMutAct_9fa48("2962") ? "" : (stryCov_9fa48("2962"), '/asOf/index'),
    detail: stryMutAct_9fa48("2963") ? `` : (stryCov_9fa48("2963"), `is not covered by a checkpoint over ${size} events`)
  });
  return beyond;
})());

/** What will have come by a day to come, nobody knows: a figure of it is none. */
const inTheFuture = stryMutAct_9fa48("2964") ? () => undefined : (stryCov_9fa48("2964"), (() => {
  const inTheFuture = ({
    asOf: {
      effectiveAt
    }
  }: Bundle, today: string): FoundFault | undefined => inMember(stryMutAct_9fa48("2965") ? "" : (stryCov_9fa48("2965"), '/asOf/effectiveAt'), (stryMutAct_9fa48("2969") ? effectiveAt <= today : stryMutAct_9fa48("2968") ? effectiveAt >= today : stryMutAct_9fa48("2967") ? false : stryMutAct_9fa48("2966") ? true : (stryCov_9fa48("2966", "2967", "2968", "2969"), effectiveAt > today)) ? stryMutAct_9fa48("2970") ? `` : (stryCov_9fa48("2970"), `is after today (${today} in Brussels), and no figure is known of it yet`) : undefined);
  return inTheFuture;
})());

/** What is proven: the events, all of those that the figure depends on, and then the figure. */
const contentFault = (bundle: Bundle, checkpoint: Checkpoint): FoundFault | {
  readonly leaves: number;
} => {
  if (stryMutAct_9fa48("2971")) {
    {}
  } else {
    stryCov_9fa48("2971");
    const {
      trees,
      proof,
      figure
    } = bundle;
    const distinct = distinctLeaves(trees, checkpoint.size);
    if (stryMutAct_9fa48("2973") ? false : stryMutAct_9fa48("2972") ? true : (stryCov_9fa48("2972", "2973"), (stryMutAct_9fa48("2974") ? "" : (stryCov_9fa48("2974"), 'fault')) in distinct)) return distinct.fault;
    const read = readLeaves(distinct.leaves);
    if (stryMutAct_9fa48("2976") ? false : stryMutAct_9fa48("2975") ? true : (stryCov_9fa48("2975", "2976"), (stryMutAct_9fa48("2977") ? "" : (stryCov_9fa48("2977"), 'fault')) in read)) return read.fault;
    const {
      events
    } = read;
    const fault = firstOf(stryMutAct_9fa48("2978") ? [] : (stryCov_9fa48("2978"), [stryMutAct_9fa48("2979") ? () => undefined : (stryCov_9fa48("2979"), () => treeNamesFault(trees, checkpoint, figure.target.track)), stryMutAct_9fa48("2980") ? () => undefined : (stryCov_9fa48("2980"), () => joiningFault(trees, events)), stryMutAct_9fa48("2981") ? () => undefined : (stryCov_9fa48("2981"), () => rootsFault(trees, checkpoint)), stryMutAct_9fa48("2982") ? () => undefined : (stryCov_9fa48("2982"), () => proofFault(distinct.leaves, proof, checkpoint)), stryMutAct_9fa48("2983") ? () => undefined : (stryCov_9fa48("2983"), () => figureFault(bundle, events))]));
    return stryMutAct_9fa48("2984") ? fault && {
      leaves: events.length
    } : (stryCov_9fa48("2984"), fault ?? (stryMutAct_9fa48("2985") ? {} : (stryCov_9fa48("2985"), {
      leaves: events.length
    })));
  }
};

/**
 * Checks a figure bundle as docs/proofs.md says, with nothing but its bytes, what is known from elsewhere, and the day that
 * it is in Brussels.
 */
export const verifyBundle = (bytes: Uint8Array, trusted: Trusted, today: string): VerifiedBundle => {
  if (stryMutAct_9fa48("2986")) {
    {}
  } else {
    stryCov_9fa48("2986");
    const read = readBundle(bytes);
    if (stryMutAct_9fa48("2988") ? false : stryMutAct_9fa48("2987") ? true : (stryCov_9fa48("2987", "2988"), (stryMutAct_9fa48("2989") ? "" : (stryCov_9fa48("2989"), 'fault')) in read)) return read;
    const {
      bundle
    } = read;
    const key = keyOf(bundle);
    if (stryMutAct_9fa48("2991") ? false : stryMutAct_9fa48("2990") ? true : (stryCov_9fa48("2990", "2991"), (stryMutAct_9fa48("2992") ? "" : (stryCov_9fa48("2992"), 'fault')) in key)) return key;
    const signed = readSigned(bundle.checkpoint);
    if (stryMutAct_9fa48("2994") ? false : stryMutAct_9fa48("2993") ? true : (stryCov_9fa48("2993", "2994"), (stryMutAct_9fa48("2995") ? "" : (stryCov_9fa48("2995"), 'fault')) in signed)) return stryMutAct_9fa48("2996") ? {} : (stryCov_9fa48("2996"), {
      fault: stryMutAct_9fa48("2997") ? {} : (stryCov_9fa48("2997"), {
        member: stryMutAct_9fa48("2998") ? "" : (stryCov_9fa48("2998"), '/checkpoint'),
        detail: signed.fault
      })
    });
    const {
      checkpoint
    } = signed;
    const fault = firstOf(stryMutAct_9fa48("2999") ? [] : (stryCov_9fa48("2999"), [stryMutAct_9fa48("3000") ? () => undefined : (stryCov_9fa48("3000"), () => signersFault(key.own, signed, trusted)), stryMutAct_9fa48("3001") ? () => undefined : (stryCov_9fa48("3001"), () => beyond(bundle, checkpoint)), stryMutAct_9fa48("3002") ? () => undefined : (stryCov_9fa48("3002"), () => inTheFuture(bundle, today))]));
    if (stryMutAct_9fa48("3005") ? fault === undefined : stryMutAct_9fa48("3004") ? false : stryMutAct_9fa48("3003") ? true : (stryCov_9fa48("3003", "3004", "3005"), fault !== undefined)) return stryMutAct_9fa48("3006") ? {} : (stryCov_9fa48("3006"), {
      fault
    });
    const content = contentFault(bundle, checkpoint);
    if (stryMutAct_9fa48("3008") ? false : stryMutAct_9fa48("3007") ? true : (stryCov_9fa48("3007", "3008"), (stryMutAct_9fa48("3009") ? "" : (stryCov_9fa48("3009"), 'detail')) in content)) return stryMutAct_9fa48("3010") ? {} : (stryCov_9fa48("3010"), {
      fault: content
    });
    const {
      figure,
      asOf
    } = bundle;
    return stryMutAct_9fa48("3011") ? {} : (stryCov_9fa48("3011"), {
      facts: stryMutAct_9fa48("3012") ? {} : (stryCov_9fa48("3012"), {
        target: figure.target.id,
        period: figure.period,
        delivered: figure.delivered,
        unit: figure.target.unit,
        promised: stryMutAct_9fa48("3015") ? figure.target.of !== 'commitments' : stryMutAct_9fa48("3014") ? false : stryMutAct_9fa48("3013") ? true : (stryCov_9fa48("3013", "3014", "3015"), figure.target.of === (stryMutAct_9fa48("3016") ? "" : (stryCov_9fa48("3016"), 'commitments'))),
        complete: figure.complete,
        effectiveAt: asOf.effectiveAt,
        index: String(asOf.index),
        origin: checkpoint.origin,
        size: checkpoint.size,
        key: key.own.text,
        leaves: content.leaves
      })
    });
  }
};