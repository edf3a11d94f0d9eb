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
import type { ReadModels } from '../../store/read-models/read-models.ts';
import { type ExportFolder, filesFault, manifestIn } from './export-files.ts';
import { type ExportManifest, manifestFile } from './export-manifest.ts';
import { stepsOfExport } from './export-steps.ts';
import { checkpointIn, entriesCheck, newestFault, tilesFault } from './export-tree.ts';
import { type FoundFault, firstOf } from './found-fault.ts';
import { type SignaturesAsked, unsignedFault } from './unsigned.ts';
import { type LogAsked, type LogFacts, verifyLog } from './verify-log.ts';

/** What was found; nothing of the events where the files were not as they should be. */
export type VerifiedExport = {
  readonly facts: LogFacts | undefined;
  readonly fault: FoundFault | undefined;
};

/** What an export is held against. */
type ExportAsked = Pick<LogAsked, 'keys' | 'witnesses' | 'mustCosign' | 'receipt'> & SignaturesAsked & {
  /** Is told how many events were looked at, and of how many. */
  readonly told: (events: number, of: number) => void;
  /** Whether what stands beside the events in words and figures follows from them. */
  readonly published: (models: ReadModels, manifest: ExportManifest) => FoundFault | undefined;
};
const indexedFault = stryMutAct_9fa48("3017") ? () => undefined : (stryCov_9fa48("3017"), (() => {
  const indexedFault = ({
    indexed: said
  }: ExportManifest, indexed: number): FoundFault | undefined => (stryMutAct_9fa48("3020") ? said !== indexed : stryMutAct_9fa48("3019") ? false : stryMutAct_9fa48("3018") ? true : (stryCov_9fa48("3018", "3019", "3020"), said === indexed)) ? undefined : stryMutAct_9fa48("3021") ? {} : (stryCov_9fa48("3021"), {
    file: manifestFile,
    detail: stryMutAct_9fa48("3022") ? `` : (stryCov_9fa48("3022"), `says indexed ${said}, and the events come to ${indexed}`)
  });
  return indexedFault;
})());

/** Checks an export: its files by the manifest, its events as those of a log, and what stands beside them by the events. */
export const verifyExport = async (folder: ExportFolder, {
  told,
  published,
  ...asked
}: ExportAsked): Promise<VerifiedExport> => {
  if (stryMutAct_9fa48("3023")) {
    {}
  } else {
    stryCov_9fa48("3023");
    const {
      read
    } = folder;
    const found = manifestIn(read);
    if (stryMutAct_9fa48("3025") ? false : stryMutAct_9fa48("3024") ? true : (stryCov_9fa48("3024", "3025"), (stryMutAct_9fa48("3026") ? "" : (stryCov_9fa48("3026"), 'fault')) in found)) return stryMutAct_9fa48("3027") ? {} : (stryCov_9fa48("3027"), {
      facts: undefined,
      fault: found.fault
    });
    const {
      manifest
    } = found;
    const checkpoint = (stryMutAct_9fa48("3030") ? manifest.version !== 1 : stryMutAct_9fa48("3029") ? false : stryMutAct_9fa48("3028") ? true : (stryCov_9fa48("3028", "3029", "3030"), manifest.version === 1)) ? undefined : checkpointIn(read);
    if (stryMutAct_9fa48("3033") ? checkpoint !== undefined || 'fault' in checkpoint : stryMutAct_9fa48("3032") ? false : stryMutAct_9fa48("3031") ? true : (stryCov_9fa48("3031", "3032", "3033"), (stryMutAct_9fa48("3035") ? checkpoint === undefined : stryMutAct_9fa48("3034") ? true : (stryCov_9fa48("3034", "3035"), checkpoint !== undefined)) && (stryMutAct_9fa48("3036") ? "" : (stryCov_9fa48("3036"), 'fault')) in checkpoint)) return stryMutAct_9fa48("3037") ? {} : (stryCov_9fa48("3037"), {
      facts: undefined,
      fault: checkpoint.fault
    });
    const fault = filesFault(folder, manifest, checkpoint);
    if (stryMutAct_9fa48("3040") ? fault === undefined : stryMutAct_9fa48("3039") ? false : stryMutAct_9fa48("3038") ? true : (stryCov_9fa48("3038", "3039", "3040"), fault !== undefined)) return stryMutAct_9fa48("3041") ? {} : (stryCov_9fa48("3041"), {
      facts: undefined,
      fault
    });
    const size = stryMutAct_9fa48("3042") ? checkpoint?.size && 0 : (stryCov_9fa48("3042"), (stryMutAct_9fa48("3043") ? checkpoint.size : (stryCov_9fa48("3043"), checkpoint?.size)) ?? 0);
    const verified = await verifyLog(stepsOfExport(read, manifest), stryMutAct_9fa48("3044") ? {} : (stryCov_9fa48("3044"), {
      ...asked,
      remembered: undefined,
      live: undefined,
      days: stryMutAct_9fa48("3045") ? ["Stryker was here"] : (stryCov_9fa48("3045"), []),
      told: stryMutAct_9fa48("3046") ? () => undefined : (stryCov_9fa48("3046"), events => told(events, manifest.events))
    }), stryMutAct_9fa48("3047") ? {} : (stryCov_9fa48("3047"), {
      leafChecks: stryMutAct_9fa48("3048") ? [] : (stryCov_9fa48("3048"), [entriesCheck(read, size)]),
      atEnd: stryMutAct_9fa48("3049") ? () => undefined : (stryCov_9fa48("3049"), (models, newest, indexed) => firstOf(stryMutAct_9fa48("3050") ? [] : (stryCov_9fa48("3050"), [stryMutAct_9fa48("3051") ? () => undefined : (stryCov_9fa48("3051"), () => indexedFault(manifest, indexed)), stryMutAct_9fa48("3052") ? () => undefined : (stryCov_9fa48("3052"), () => (stryMutAct_9fa48("3055") ? manifest.version !== 1 : stryMutAct_9fa48("3054") ? false : stryMutAct_9fa48("3053") ? true : (stryCov_9fa48("3053", "3054", "3055"), manifest.version === 1)) ? undefined : newestFault(read, models, newest, checkpoint)), stryMutAct_9fa48("3056") ? () => undefined : (stryCov_9fa48("3056"), () => tilesFault(read, models, size)), stryMutAct_9fa48("3057") ? () => undefined : (stryCov_9fa48("3057"), () => (stryMutAct_9fa48("3060") ? manifest.version !== 1 : stryMutAct_9fa48("3059") ? false : stryMutAct_9fa48("3058") ? true : (stryCov_9fa48("3058", "3059", "3060"), manifest.version === 1)) ? undefined : published(models, manifest))])))
    }));
    const {
      facts
    } = verified;
    return stryMutAct_9fa48("3061") ? {} : (stryCov_9fa48("3061"), {
      facts,
      fault: stryMutAct_9fa48("3062") ? verified.fault && unsignedFault(facts, asked) : (stryCov_9fa48("3062"), verified.fault ?? unsignedFault(facts, asked))
    });
  }
};