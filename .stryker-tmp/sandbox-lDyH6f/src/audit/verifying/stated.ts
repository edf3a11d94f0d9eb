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
import { type Checkpoint, checkpointText, type TrackLine } from '../checkpoint.ts';

/** What is wrong with an audit event; `from` is the first event that it may be the fault of, where it is not its own. */
export type AuditFault = {
  readonly detail: string;
  readonly from?: number;
};
const lineOf = stryMutAct_9fa48("2760") ? () => undefined : (stryCov_9fa48("2760"), (() => {
  const lineOf = (line: TrackLine | undefined): string => (stryMutAct_9fa48("2763") ? line !== undefined : stryMutAct_9fa48("2762") ? false : stryMutAct_9fa48("2761") ? true : (stryCov_9fa48("2761", "2762", "2763"), line === undefined)) ? stryMutAct_9fa48("2764") ? "" : (stryCov_9fa48("2764"), 'no leaves') : stryMutAct_9fa48("2765") ? `` : (stryCov_9fa48("2765"), `${line.size} leaves with the root ${line.root.toString(stryMutAct_9fa48("2766") ? "" : (stryCov_9fa48("2766"), 'base64'))}`);
  return lineOf;
})());

/** What a checkpoint says of the tracks that is not so. */
const trackFault = (stated: readonly TrackLine[], actual: readonly TrackLine[]): string => {
  if (stryMutAct_9fa48("2767")) {
    {}
  } else {
    stryCov_9fa48("2767");
    for (const name of new Set((stryMutAct_9fa48("2768") ? [] : (stryCov_9fa48("2768"), [...stated, ...actual])).map(stryMutAct_9fa48("2769") ? () => undefined : (stryCov_9fa48("2769"), ({
      track
    }) => track)))) {
      if (stryMutAct_9fa48("2770")) {
        {}
      } else {
        stryCov_9fa48("2770");
        const isIt = stryMutAct_9fa48("2771") ? () => undefined : (stryCov_9fa48("2771"), (() => {
          const isIt = ({
            track
          }: TrackLine): boolean => stryMutAct_9fa48("2774") ? track !== name : stryMutAct_9fa48("2773") ? false : stryMutAct_9fa48("2772") ? true : (stryCov_9fa48("2772", "2773", "2774"), track === name);
          return isIt;
        })());
        const [said, is] = stryMutAct_9fa48("2775") ? [] : (stryCov_9fa48("2775"), [lineOf(stated.find(isIt)), lineOf(actual.find(isIt))]);
        if (stryMutAct_9fa48("2778") ? said === is : stryMutAct_9fa48("2777") ? false : stryMutAct_9fa48("2776") ? true : (stryCov_9fa48("2776", "2777", "2778"), said !== is)) return stryMutAct_9fa48("2779") ? `` : (stryCov_9fa48("2779"), `says of the track ${JSON.stringify(name)} ${said}, and its tree has ${is}`);
      }
    }
    return stryMutAct_9fa48("2780") ? "" : (stryCov_9fa48("2780"), 'names its tracks in another order than they have');
  }
};

/** What a checkpoint says that is not so; of the events so many were found to be those that were signed before. */
export const statementFault = (stated: Checkpoint, actual: Checkpoint, verified: number): AuditFault | undefined => {
  if (stryMutAct_9fa48("2781")) {
    {}
  } else {
    stryCov_9fa48("2781");
    if (stryMutAct_9fa48("2784") ? checkpointText(stated) !== checkpointText(actual) : stryMutAct_9fa48("2783") ? false : stryMutAct_9fa48("2782") ? true : (stryCov_9fa48("2782", "2783", "2784"), checkpointText(stated) === checkpointText(actual))) return undefined;
    if (stryMutAct_9fa48("2786") ? false : stryMutAct_9fa48("2785") ? true : (stryCov_9fa48("2785", "2786"), stated.root.equals(actual.root))) return stryMutAct_9fa48("2787") ? {} : (stryCov_9fa48("2787"), {
      detail: trackFault(stated.tracks, actual.tracks)
    });
    const [said, is] = (stryMutAct_9fa48("2788") ? [] : (stryCov_9fa48("2788"), [stated.root, actual.root])).map(stryMutAct_9fa48("2789") ? () => undefined : (stryCov_9fa48("2789"), root => root.toString(stryMutAct_9fa48("2790") ? "" : (stryCov_9fa48("2790"), 'base64'))));
    const detail = stryMutAct_9fa48("2791") ? `` : (stryCov_9fa48("2791"), `a checkpoint says that the first ${stated.size} events have the root ${said}, and they have ${is}: one of those from index ${verified} to ${stryMutAct_9fa48("2792") ? stated.size + 1 : (stryCov_9fa48("2792"), stated.size - 1)} was changed, or it is the checkpoint of another log`);
    return stryMutAct_9fa48("2793") ? {} : (stryCov_9fa48("2793"), {
      detail,
      from: verified
    });
  }
};