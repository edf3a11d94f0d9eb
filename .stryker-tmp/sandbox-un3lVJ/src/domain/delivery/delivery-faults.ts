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
import type { Fault } from '../fault.ts';
import { goodsFaults } from '../goods-faults.ts';
import { fitsUnit, type Interval, intervalOf, nothing, plus, Quantity, shownInterval } from '../quantity.ts';
import { isRaw, type Raw } from '../track-faults.ts';
import { findTrack } from '../tracks/index.ts';
import { Delivery, Donors } from './delivery.ts';
const partsFault = stryMutAct_9fa48("571") ? () => undefined : (stryCov_9fa48("571"), (() => {
  const partsFault = (detail: string): readonly Fault[] => stryMutAct_9fa48("572") ? [] : (stryCov_9fa48("572"), [stryMutAct_9fa48("573") ? {} : (stryCov_9fa48("573"), {
    pointer: stryMutAct_9fa48("574") ? "" : (stryCov_9fa48("574"), '/donors'),
    detail,
    code: stryMutAct_9fa48("575") ? "" : (stryCov_9fa48("575"), 'parts-do-not-add-up')
  })]);
  return partsFault;
})());
const sum = stryMutAct_9fa48("576") ? () => undefined : (stryCov_9fa48("576"), (() => {
  const sum = (intervals: readonly Interval[]): Interval => intervals.reduce(plus, nothing);
  return sum;
})());

/** Parts are all disclosed and add up to the whole, or all undisclosed under an undisclosed whole. */
const additionFaults = (parts: readonly Quantity[], whole: Quantity, unit: string): readonly Fault[] => {
  if (stryMutAct_9fa48("577")) {
    {}
  } else {
    stryCov_9fa48("577");
    const total = intervalOf(whole, unit);
    const known = stryMutAct_9fa48("578") ? parts.map(part => intervalOf(part, unit)) : (stryCov_9fa48("578"), parts.map(stryMutAct_9fa48("579") ? () => undefined : (stryCov_9fa48("579"), part => intervalOf(part, unit))).filter(stryMutAct_9fa48("580") ? () => undefined : (stryCov_9fa48("580"), part => stryMutAct_9fa48("583") ? part === undefined : stryMutAct_9fa48("582") ? false : stryMutAct_9fa48("581") ? true : (stryCov_9fa48("581", "582", "583"), part !== undefined))));
    if (stryMutAct_9fa48("586") ? total !== undefined : stryMutAct_9fa48("585") ? false : stryMutAct_9fa48("584") ? true : (stryCov_9fa48("584", "585", "586"), total === undefined)) {
      if (stryMutAct_9fa48("587")) {
        {}
      } else {
        stryCov_9fa48("587");
        return (stryMutAct_9fa48("590") ? known.length !== 0 : stryMutAct_9fa48("589") ? false : stryMutAct_9fa48("588") ? true : (stryCov_9fa48("588", "589", "590"), known.length === 0)) ? stryMutAct_9fa48("591") ? ["Stryker was here"] : (stryCov_9fa48("591"), []) : partsFault(stryMutAct_9fa48("592") ? "" : (stryCov_9fa48("592"), 'parts are disclosed although the whole is undisclosed'));
      }
    }
    if (stryMutAct_9fa48("596") ? known.length >= parts.length : stryMutAct_9fa48("595") ? known.length <= parts.length : stryMutAct_9fa48("594") ? false : stryMutAct_9fa48("593") ? true : (stryCov_9fa48("593", "594", "595", "596"), known.length < parts.length)) return partsFault(stryMutAct_9fa48("597") ? "" : (stryCov_9fa48("597"), 'a part is undisclosed although the whole is disclosed'));
    const added = sum(known);
    if (stryMutAct_9fa48("600") ? added.min === total.min || added.max === total.max : stryMutAct_9fa48("599") ? false : stryMutAct_9fa48("598") ? true : (stryCov_9fa48("598", "599", "600"), (stryMutAct_9fa48("602") ? added.min !== total.min : stryMutAct_9fa48("601") ? true : (stryCov_9fa48("601", "602"), added.min === total.min)) && (stryMutAct_9fa48("604") ? added.max !== total.max : stryMutAct_9fa48("603") ? true : (stryCov_9fa48("603", "604"), added.max === total.max)))) return stryMutAct_9fa48("605") ? ["Stryker was here"] : (stryCov_9fa48("605"), []);
    const [is, should] = (stryMutAct_9fa48("606") ? [] : (stryCov_9fa48("606"), [added, total])).map(stryMutAct_9fa48("607") ? () => undefined : (stryCov_9fa48("607"), each => JSON.stringify(shownInterval(each, unit))));
    return partsFault(stryMutAct_9fa48("608") ? `` : (stryCov_9fa48("608"), `the parts add up to ${is}, the quantity says ${should}`));
  }
};
const partFaults = (raw: Raw): readonly Fault[] => {
  if (stryMutAct_9fa48("609")) {
    {}
  } else {
    stryCov_9fa48("609");
    const donors = stryMutAct_9fa48("610") ? Donors.safeParse(raw['donors']).data && [] : (stryCov_9fa48("610"), Donors.safeParse(raw[stryMutAct_9fa48("611") ? "" : (stryCov_9fa48("611"), 'donors')]).data ?? (stryMutAct_9fa48("612") ? ["Stryker was here"] : (stryCov_9fa48("612"), [])));
    const whole = Quantity.safeParse(raw[stryMutAct_9fa48("613") ? "" : (stryCov_9fa48("613"), 'quantity')]).data;
    const unit = stryMutAct_9fa48("614") ? findTrack(raw['track']).unit : (stryCov_9fa48("614"), findTrack(raw[stryMutAct_9fa48("615") ? "" : (stryCov_9fa48("615"), 'track')])?.unit);
    const parts = stryMutAct_9fa48("616") ? donors.map(({
      quantity
    }) => quantity) : (stryCov_9fa48("616"), donors.filter(stryMutAct_9fa48("617") ? () => undefined : (stryCov_9fa48("617"), each => stryMutAct_9fa48("620") ? typeof each !== 'object' : stryMutAct_9fa48("619") ? false : stryMutAct_9fa48("618") ? true : (stryCov_9fa48("618", "619", "620"), typeof each === (stryMutAct_9fa48("621") ? "" : (stryCov_9fa48("621"), 'object'))))).map(stryMutAct_9fa48("622") ? () => undefined : (stryCov_9fa48("622"), ({
      quantity
    }) => quantity)));
    if (stryMutAct_9fa48("625") ? (whole === undefined || unit === undefined) && parts.length === 0 : stryMutAct_9fa48("624") ? false : stryMutAct_9fa48("623") ? true : (stryCov_9fa48("623", "624", "625"), (stryMutAct_9fa48("627") ? whole === undefined && unit === undefined : stryMutAct_9fa48("626") ? false : (stryCov_9fa48("626", "627"), (stryMutAct_9fa48("629") ? whole !== undefined : stryMutAct_9fa48("628") ? false : (stryCov_9fa48("628", "629"), whole === undefined)) || (stryMutAct_9fa48("631") ? unit !== undefined : stryMutAct_9fa48("630") ? false : (stryCov_9fa48("630", "631"), unit === undefined)))) || (stryMutAct_9fa48("633") ? parts.length !== 0 : stryMutAct_9fa48("632") ? false : (stryCov_9fa48("632", "633"), parts.length === 0)))) return stryMutAct_9fa48("634") ? ["Stryker was here"] : (stryCov_9fa48("634"), []);
    // Parts of some donors alone, or a whole in the wrong unit, are named as such elsewhere.
    if (stryMutAct_9fa48("637") ? parts.length < donors.length && !fitsUnit(whole, unit) : stryMutAct_9fa48("636") ? false : stryMutAct_9fa48("635") ? true : (stryCov_9fa48("635", "636", "637"), (stryMutAct_9fa48("640") ? parts.length >= donors.length : stryMutAct_9fa48("639") ? parts.length <= donors.length : stryMutAct_9fa48("638") ? false : (stryCov_9fa48("638", "639", "640"), parts.length < donors.length)) || (stryMutAct_9fa48("641") ? fitsUnit(whole, unit) : (stryCov_9fa48("641"), !fitsUnit(whole, unit))))) return stryMutAct_9fa48("642") ? ["Stryker was here"] : (stryCov_9fa48("642"), []);
    if (stryMutAct_9fa48("645") ? false : stryMutAct_9fa48("644") ? true : stryMutAct_9fa48("643") ? parts.every(part => fitsUnit(part, unit)) : (stryCov_9fa48("643", "644", "645"), !(stryMutAct_9fa48("646") ? parts.some(part => fitsUnit(part, unit)) : (stryCov_9fa48("646"), parts.every(stryMutAct_9fa48("647") ? () => undefined : (stryCov_9fa48("647"), part => fitsUnit(part, unit))))))) {
      if (stryMutAct_9fa48("648")) {
        {}
      } else {
        stryCov_9fa48("648");
        return partsFault(stryMutAct_9fa48("649") ? `` : (stryCov_9fa48("649"), `every part is counted in the unit of the track (${unit})`));
      }
    }
    return additionFaults(parts, whole, unit);
  }
};

/**
 * Everything that is wrong with a reported delivery beyond the shape of its members, found as far as the
 * members it concerns are well formed, so that a report's faults can all be named at once.
 * `today` is the calendar day in Brussels.
 */
export const deliveryFaults = stryMutAct_9fa48("650") ? () => undefined : (stryCov_9fa48("650"), (() => {
  const deliveryFaults = (raw: unknown, today: string): readonly Fault[] => isRaw(raw) ? stryMutAct_9fa48("651") ? [] : (stryCov_9fa48("651"), [...partFaults(raw), ...goodsFaults(raw, today, Delivery)]) : stryMutAct_9fa48("652") ? ["Stryker was here"] : (stryCov_9fa48("652"), []);
  return deliveryFaults;
})());