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
import type { Hash } from '../domain/merkle.ts';
import { isConsistent } from '../domain/merkle.ts';
import { type Checkpoint, readSigned, type SignedCheckpoint } from './checkpoint.ts';
import type { PublicKey } from './keys.ts';
import { isSignedBy, linesBy } from './note.ts';

/** A checkpoint that a witness looks at. */
export type Witnessed = SignedCheckpoint & {
  /** The note as it was served, whoever has put lines under it. */
  readonly served: string;
  /** The note with the log’s own line alone. */
  readonly own: string;
};

/** Thrown for what no witness may put its name to; the message says why. */
export class NotToBeCosigned extends Error {
  override readonly name: string = stryMutAct_9fa48("3223") ? "" : (stryCov_9fa48("3223"), 'NotToBeCosigned');
}

/** Thrown where a signed checkpoint does not go on from another one: both together show it to anybody. */
export class DoesNotGoOn extends NotToBeCosigned {
  override readonly name = stryMutAct_9fa48("3224") ? "" : (stryCov_9fa48("3224"), 'DoesNotGoOn');
}

/**
 * Reads a note that must be a checkpoint of the log with that key; undefined where it is no checkpoint at all. Throws
 * NotToBeCosigned where it is one that the log has not signed.
 */
export const witnessed = (served: string, logKey: PublicKey): Witnessed | undefined => {
  if (stryMutAct_9fa48("3225")) {
    {}
  } else {
    stryCov_9fa48("3225");
    const signed = readSigned(served);
    if (stryMutAct_9fa48("3227") ? false : stryMutAct_9fa48("3226") ? true : (stryCov_9fa48("3226", "3227"), (stryMutAct_9fa48("3228") ? "" : (stryCov_9fa48("3228"), 'fault')) in signed)) return undefined;
    const {
      note,
      checkpoint
    } = signed;
    if (stryMutAct_9fa48("3231") ? checkpoint.origin === logKey.name : stryMutAct_9fa48("3230") ? false : stryMutAct_9fa48("3229") ? true : (stryCov_9fa48("3229", "3230", "3231"), checkpoint.origin !== logKey.name)) {
      if (stryMutAct_9fa48("3232")) {
        {}
      } else {
        stryCov_9fa48("3232");
        throw new NotToBeCosigned(stryMutAct_9fa48("3233") ? `` : (stryCov_9fa48("3233"), `the checkpoint is of ${checkpoint.origin}, and the key of ${logKey.name}`));
      }
    }
    if (stryMutAct_9fa48("3236") ? false : stryMutAct_9fa48("3235") ? true : stryMutAct_9fa48("3234") ? isSignedBy(note, logKey) : (stryCov_9fa48("3234", "3235", "3236"), !isSignedBy(note, logKey))) {
      if (stryMutAct_9fa48("3237")) {
        {}
      } else {
        stryCov_9fa48("3237");
        throw new NotToBeCosigned(stryMutAct_9fa48("3238") ? `` : (stryCov_9fa48("3238"), `the checkpoint is not signed by ${logKey.text}; where the log has a new key, take it from elsewhere than the server, and name it with --log-key`));
      }
    }
    const [line = stryMutAct_9fa48("3239") ? "Stryker was here!" : (stryCov_9fa48("3239"), '')] = linesBy(note, logKey);
    return stryMutAct_9fa48("3240") ? {} : (stryCov_9fa48("3240"), {
      ...signed,
      served,
      own: stryMutAct_9fa48("3241") ? `` : (stryCov_9fa48("3241"), `${note.text}\n${line}`)
    });
  }
};

/** Why the tracks of a checkpoint cannot be those of an earlier one, grown; undefined where they can. */
const trackFault = (before: Checkpoint, after: Checkpoint): string | undefined => {
  if (stryMutAct_9fa48("3242")) {
    {}
  } else {
    stryCov_9fa48("3242");
    for (const {
      track,
      size,
      root
    } of before.tracks) {
      if (stryMutAct_9fa48("3243")) {
        {}
      } else {
        stryCov_9fa48("3243");
        const now = after.tracks.find(stryMutAct_9fa48("3244") ? () => undefined : (stryCov_9fa48("3244"), line => stryMutAct_9fa48("3247") ? line.track !== track : stryMutAct_9fa48("3246") ? false : stryMutAct_9fa48("3245") ? true : (stryCov_9fa48("3245", "3246", "3247"), line.track === track)));
        if (stryMutAct_9fa48("3250") ? now !== undefined : stryMutAct_9fa48("3249") ? false : stryMutAct_9fa48("3248") ? true : (stryCov_9fa48("3248", "3249", "3250"), now === undefined)) return stryMutAct_9fa48("3251") ? `` : (stryCov_9fa48("3251"), `the track ${track} is not in the checkpoint any more`);
        if (stryMutAct_9fa48("3255") ? now.size >= size : stryMutAct_9fa48("3254") ? now.size <= size : stryMutAct_9fa48("3253") ? false : stryMutAct_9fa48("3252") ? true : (stryCov_9fa48("3252", "3253", "3254", "3255"), now.size < size)) return stryMutAct_9fa48("3256") ? `` : (stryCov_9fa48("3256"), `the track ${track} has ${now.size} events, and had ${size}`);
        if (stryMutAct_9fa48("3259") ? now.size === size || !now.root.equals(root) : stryMutAct_9fa48("3258") ? false : stryMutAct_9fa48("3257") ? true : (stryCov_9fa48("3257", "3258", "3259"), (stryMutAct_9fa48("3261") ? now.size !== size : stryMutAct_9fa48("3260") ? true : (stryCov_9fa48("3260", "3261"), now.size === size)) && (stryMutAct_9fa48("3262") ? now.root.equals(root) : (stryCov_9fa48("3262"), !now.root.equals(root))))) return stryMutAct_9fa48("3263") ? `` : (stryCov_9fa48("3263"), `the track ${track} has ${size} events as before, and they are others`);
      }
    }
    return undefined;
  }
};

/** How the events that were there are shown to be there still; nothing is asked for where there is nothing to show. */
type ProofOf = (from: number, to: number) => Promise<readonly Hash[]>;
const growthFault = async (before: Checkpoint, after: Checkpoint, proofOf: ProofOf): Promise<string | undefined> => {
  if (stryMutAct_9fa48("3264")) {
    {}
  } else {
    stryCov_9fa48("3264");
    if (stryMutAct_9fa48("3267") ? before.size > 0 || !isConsistent(before, after, await proofOf(before.size, after.size)) : stryMutAct_9fa48("3266") ? false : stryMutAct_9fa48("3265") ? true : (stryCov_9fa48("3265", "3266", "3267"), (stryMutAct_9fa48("3270") ? before.size <= 0 : stryMutAct_9fa48("3269") ? before.size >= 0 : stryMutAct_9fa48("3268") ? true : (stryCov_9fa48("3268", "3269", "3270"), before.size > 0)) && (stryMutAct_9fa48("3271") ? isConsistent(before, after, await proofOf(before.size, after.size)) : (stryCov_9fa48("3271"), !isConsistent(before, after, await proofOf(before.size, after.size)))))) {
      if (stryMutAct_9fa48("3272")) {
        {}
      } else {
        stryCov_9fa48("3272");
        return stryMutAct_9fa48("3273") ? `` : (stryCov_9fa48("3273"), `the first ${before.size} events are not shown to be those of the checkpoint that was cosigned before`);
      }
    }
    return trackFault(before, after);
  }
};

/**
 * Makes sure that a checkpoint goes on from the one that was cosigned before; `proofOf` fetches the proof of two sizes. Over
 * as many events it must say the same to the letter. Throws DoesNotGoOn: then both should be kept.
 */
export const mustGoOnFrom = async (before: SignedCheckpoint, after: SignedCheckpoint, proofOf: ProofOf): Promise<void> => {
  if (stryMutAct_9fa48("3274")) {
    {}
  } else {
    stryCov_9fa48("3274");
    const [then, now] = stryMutAct_9fa48("3275") ? [] : (stryCov_9fa48("3275"), [before.checkpoint, after.checkpoint]);
    if (stryMutAct_9fa48("3279") ? now.size >= then.size : stryMutAct_9fa48("3278") ? now.size <= then.size : stryMutAct_9fa48("3277") ? false : stryMutAct_9fa48("3276") ? true : (stryCov_9fa48("3276", "3277", "3278", "3279"), now.size < then.size)) {
      if (stryMutAct_9fa48("3280")) {
        {}
      } else {
        stryCov_9fa48("3280");
        throw new DoesNotGoOn(stryMutAct_9fa48("3281") ? `` : (stryCov_9fa48("3281"), `the log has ${now.size} events, and had ${then.size} in the checkpoint that was cosigned before: it has lost events, or an old checkpoint is served`));
      }
    }
    if (stryMutAct_9fa48("3284") ? now.size !== then.size : stryMutAct_9fa48("3283") ? false : stryMutAct_9fa48("3282") ? true : (stryCov_9fa48("3282", "3283", "3284"), now.size === then.size)) {
      if (stryMutAct_9fa48("3285")) {
        {}
      } else {
        stryCov_9fa48("3285");
        if (stryMutAct_9fa48("3288") ? before.note.text !== after.note.text : stryMutAct_9fa48("3287") ? false : stryMutAct_9fa48("3286") ? true : (stryCov_9fa48("3286", "3287", "3288"), before.note.text === after.note.text)) return;
        throw new DoesNotGoOn(stryMutAct_9fa48("3289") ? `` : (stryCov_9fa48("3289"), `the checkpoint over ${now.size} events says otherwise than the one over as many that was cosigned before: the log was changed`));
      }
    }
    const fault = await growthFault(then, now, proofOf);
    if (stryMutAct_9fa48("3292") ? fault === undefined : stryMutAct_9fa48("3291") ? false : stryMutAct_9fa48("3290") ? true : (stryCov_9fa48("3290", "3291", "3292"), fault !== undefined)) throw new DoesNotGoOn(stryMutAct_9fa48("3293") ? `` : (stryCov_9fa48("3293"), `${fault}: the log was changed`));
  }
};