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
import type { SupportTrack } from '../track.ts';
import { airDefenceInterceptors } from './air-defence-interceptors.ts';
import { airDefenceSystems } from './air-defence-systems.ts';
import { ammunitionFunding } from './ammunition-funding.ts';
import { artilleryAmmunition } from './artillery-ammunition.ts';
import { drones } from './drones.ts';
import { eraLoans } from './era-loans.ts';
import { eumamTraining } from './eumam-training.ts';
import { industryFunding } from './industry-funding.ts';
import { maintenanceAndSpares } from './maintenance-and-spares.ts';
import { militarySupportValue } from './military-support-value.ts';
import { missiles } from './missiles.ts';
import { spaceServices } from './space-services.ts';
import { ukraineFacility } from './ukraine-facility.ts';
import { unitsEquipped } from './units-equipped.ts';

/** The list of support tracks: a new track is one file and one line here. */
export const tracks = [artilleryAmmunition, airDefenceInterceptors, airDefenceSystems, missiles, drones, eumamTraining, unitsEquipped, eraLoans, ukraineFacility, ammunitionFunding, industryFunding, maintenanceAndSpares, spaceServices, militarySupportValue] as const;
export type TrackId = (typeof tracks)[number]['id'];
export const trackIds: readonly TrackId[] = tracks.map(stryMutAct_9fa48("3036") ? () => undefined : (stryCov_9fa48("3036"), ({
  id
}) => id));

/** The id of a support track, in an input. */
export const TrackName = z.enum(trackIds, stryMutAct_9fa48("3037") ? {} : (stryCov_9fa48("3037"), {
  error: stryMutAct_9fa48("3038") ? () => undefined : (stryCov_9fa48("3038"), ({
    input
  }) => stryMutAct_9fa48("3039") ? `` : (stryCov_9fa48("3039"), `${(stryMutAct_9fa48("3042") ? input !== undefined : stryMutAct_9fa48("3041") ? false : stryMutAct_9fa48("3040") ? true : (stryCov_9fa48("3040", "3041", "3042"), input === undefined)) ? stryMutAct_9fa48("3043") ? "" : (stryCov_9fa48("3043"), 'nothing') : JSON.stringify(input)} is no support track; choose one of ${trackIds.join(stryMutAct_9fa48("3044") ? "" : (stryCov_9fa48("3044"), ', '))}`))
}));
const byId = new Map<string, SupportTrack>(tracks.map(stryMutAct_9fa48("3045") ? () => undefined : (stryCov_9fa48("3045"), track => stryMutAct_9fa48("3046") ? [] : (stryCov_9fa48("3046"), [track.id, track]))));

/** The track of that id, or undefined where there is none. */
export const findTrack = stryMutAct_9fa48("3047") ? () => undefined : (stryCov_9fa48("3047"), (() => {
  const findTrack = (id: unknown): SupportTrack | undefined => (stryMutAct_9fa48("3050") ? typeof id !== 'string' : stryMutAct_9fa48("3049") ? false : stryMutAct_9fa48("3048") ? true : (stryCov_9fa48("3048", "3049", "3050"), typeof id === (stryMutAct_9fa48("3051") ? "" : (stryCov_9fa48("3051"), 'string')))) ? byId.get(id) : undefined;
  return findTrack;
})());

/** The track that a validated id names. */
export const trackOf = (id: TrackId): SupportTrack => {
  if (stryMutAct_9fa48("3052")) {
    {}
  } else {
    stryCov_9fa48("3052");
    const track = byId.get(id);
    if (stryMutAct_9fa48("3055") ? track !== undefined : stryMutAct_9fa48("3054") ? false : stryMutAct_9fa48("3053") ? true : (stryCov_9fa48("3053", "3054", "3055"), track === undefined)) throw new Error(stryMutAct_9fa48("3056") ? `` : (stryCov_9fa48("3056"), `no support track is called ${id}`));
    return track;
  }
};