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
import type { Fault } from './fault.ts';
import { fitsUnit, Quantity } from './quantity.ts';
import { findTrack } from './tracks/index.ts';

/** An input of which nothing is known but that it has members. */
export type Raw = Readonly<Record<string, unknown>>;
export const isRaw = stryMutAct_9fa48("2910") ? () => undefined : (stryCov_9fa48("2910"), (() => {
  const isRaw = (value: unknown): value is Raw => stryMutAct_9fa48("2913") ? typeof value === 'object' && value !== null || !Array.isArray(value) : stryMutAct_9fa48("2912") ? false : stryMutAct_9fa48("2911") ? true : (stryCov_9fa48("2911", "2912", "2913"), (stryMutAct_9fa48("2915") ? typeof value === 'object' || value !== null : stryMutAct_9fa48("2914") ? true : (stryCov_9fa48("2914", "2915"), (stryMutAct_9fa48("2917") ? typeof value !== 'object' : stryMutAct_9fa48("2916") ? true : (stryCov_9fa48("2916", "2917"), typeof value === (stryMutAct_9fa48("2918") ? "" : (stryCov_9fa48("2918"), 'object')))) && (stryMutAct_9fa48("2920") ? value === null : stryMutAct_9fa48("2919") ? true : (stryCov_9fa48("2919", "2920"), value !== null)))) && (stryMutAct_9fa48("2921") ? Array.isArray(value) : (stryCov_9fa48("2921"), !Array.isArray(value))));
  return isRaw;
})());

/** The most variants or sources that anything can be limited to. */
export const mostItems = 60;

/** The shape of a variant's name; which variants a track has is checked against the track. */
export const Variant = z.string().regex(stryMutAct_9fa48("2925") ? /^[^a-z0-9-]{1,60}$/ : stryMutAct_9fa48("2924") ? /^[a-z0-9-]$/ : stryMutAct_9fa48("2923") ? /^[a-z0-9-]{1,60}/ : stryMutAct_9fa48("2922") ? /[a-z0-9-]{1,60}$/ : (stryCov_9fa48("2922", "2923", "2924", "2925"), /^[a-z0-9-]{1,60}$/), stryMutAct_9fa48("2926") ? "" : (stryCov_9fa48("2926"), 'must be one of the variants of the track'));

/** The shape of a list of variants. */
export const VariantList = stryMutAct_9fa48("2928") ? z.array(Variant).max(1).max(mostItems) : stryMutAct_9fa48("2927") ? z.array(Variant).min(1).min(mostItems) : (stryCov_9fa48("2927", "2928"), z.array(Variant).min(1).max(mostItems));

/** What is wrong with a list of variants of a track. */
export const variantsFaults = ({
  track: id,
  variants
}: Raw): readonly Fault[] => {
  if (stryMutAct_9fa48("2929")) {
    {}
  } else {
    stryCov_9fa48("2929");
    const track = findTrack(id);
    // A list that is too long is refused as such; its items are not gone through.
    if (stryMutAct_9fa48("2932") ? (track === undefined || !Array.isArray(variants)) && variants.length > mostItems : stryMutAct_9fa48("2931") ? false : stryMutAct_9fa48("2930") ? true : (stryCov_9fa48("2930", "2931", "2932"), (stryMutAct_9fa48("2934") ? track === undefined && !Array.isArray(variants) : stryMutAct_9fa48("2933") ? false : (stryCov_9fa48("2933", "2934"), (stryMutAct_9fa48("2936") ? track !== undefined : stryMutAct_9fa48("2935") ? false : (stryCov_9fa48("2935", "2936"), track === undefined)) || (stryMutAct_9fa48("2937") ? Array.isArray(variants) : (stryCov_9fa48("2937"), !Array.isArray(variants))))) || (stryMutAct_9fa48("2940") ? variants.length <= mostItems : stryMutAct_9fa48("2939") ? variants.length >= mostItems : stryMutAct_9fa48("2938") ? false : (stryCov_9fa48("2938", "2939", "2940"), variants.length > mostItems)))) return stryMutAct_9fa48("2941") ? ["Stryker was here"] : (stryCov_9fa48("2941"), []);
    return variants.flatMap(stryMutAct_9fa48("2942") ? () => undefined : (stryCov_9fa48("2942"), (variant: unknown, at) => (stryMutAct_9fa48("2943") ? track.variants.every(known => known === variant) : (stryCov_9fa48("2943"), track.variants.some(stryMutAct_9fa48("2944") ? () => undefined : (stryCov_9fa48("2944"), known => stryMutAct_9fa48("2947") ? known !== variant : stryMutAct_9fa48("2946") ? false : stryMutAct_9fa48("2945") ? true : (stryCov_9fa48("2945", "2946", "2947"), known === variant))))) ? stryMutAct_9fa48("2948") ? ["Stryker was here"] : (stryCov_9fa48("2948"), []) : stryMutAct_9fa48("2949") ? [] : (stryCov_9fa48("2949"), [stryMutAct_9fa48("2950") ? {} : (stryCov_9fa48("2950"), {
      pointer: stryMutAct_9fa48("2951") ? `` : (stryCov_9fa48("2951"), `/variants/${at}`),
      detail: stryMutAct_9fa48("2952") ? `` : (stryCov_9fa48("2952"), `${JSON.stringify(variant)} is no variant of ${track.id}; choose among ${track.variants.join(stryMutAct_9fa48("2953") ? "" : (stryCov_9fa48("2953"), ', '))}`)
    })])));
  }
};

/** What is wrong with a well-formed quantity that is not written in the unit of its track. */
export const unitFaults = (raw: Raw, member: string): readonly Fault[] => {
  if (stryMutAct_9fa48("2954")) {
    {}
  } else {
    stryCov_9fa48("2954");
    const track = findTrack(raw[stryMutAct_9fa48("2955") ? "" : (stryCov_9fa48("2955"), 'track')]);
    const parsed = Quantity.safeParse(raw[member]);
    if (stryMutAct_9fa48("2958") ? (track === undefined || !parsed.success) && fitsUnit(parsed.data, track.unit) : stryMutAct_9fa48("2957") ? false : stryMutAct_9fa48("2956") ? true : (stryCov_9fa48("2956", "2957", "2958"), (stryMutAct_9fa48("2960") ? track === undefined && !parsed.success : stryMutAct_9fa48("2959") ? false : (stryCov_9fa48("2959", "2960"), (stryMutAct_9fa48("2962") ? track !== undefined : stryMutAct_9fa48("2961") ? false : (stryCov_9fa48("2961", "2962"), track === undefined)) || (stryMutAct_9fa48("2963") ? parsed.success : (stryCov_9fa48("2963"), !parsed.success)))) || fitsUnit(parsed.data, track.unit))) return stryMutAct_9fa48("2964") ? ["Stryker was here"] : (stryCov_9fa48("2964"), []);
    const detail = (stryMutAct_9fa48("2967") ? track.unit !== 'EUR' : stryMutAct_9fa48("2966") ? false : stryMutAct_9fa48("2965") ? true : (stryCov_9fa48("2965", "2966", "2967"), track.unit === (stryMutAct_9fa48("2968") ? "" : (stryCov_9fa48("2968"), 'EUR')))) ? stryMutAct_9fa48("2969") ? `` : (stryCov_9fa48("2969"), `${track.id} is counted in euro: write the amount as a string with two decimals, such as "1000000000.00"`) : stryMutAct_9fa48("2970") ? `` : (stryCov_9fa48("2970"), `${track.id} is counted in whole units (${track.unit}): write a JSON number, such as 12000`);
    return stryMutAct_9fa48("2971") ? [] : (stryCov_9fa48("2971"), [stryMutAct_9fa48("2972") ? {} : (stryCov_9fa48("2972"), {
      pointer: stryMutAct_9fa48("2973") ? `` : (stryCov_9fa48("2973"), `/${member}`),
      detail
    })]);
  }
};