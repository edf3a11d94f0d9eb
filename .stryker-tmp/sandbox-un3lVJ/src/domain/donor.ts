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
import { sortedSet } from './order.ts';

/** The 27 Member States (ISO 3166-1 alpha-2), as of the white paper. */
const memberStates = [...['AT', 'BE', 'BG', 'CY', 'CZ', 'DE', 'DK', 'EE', 'ES', 'FI', 'FR', 'GR', 'HR', 'HU'], ...['IE', 'IT', 'LT', 'LU', 'LV', 'MT', 'NL', 'PL', 'PT', 'RO', 'SE', 'SI', 'SK']] as const;

/** What the paper's “EU and its Member States” can deliver; `EU` is the Union's own institutions and funds. */
export const euDonors: ReadonlySet<string> = new Set(stryMutAct_9fa48("751") ? [] : (stryCov_9fa48("751"), [stryMutAct_9fa48("752") ? "" : (stryCov_9fa48("752"), 'EU'), ...memberStates]));
const countries = (stryMutAct_9fa48("753") ? "" : (stryCov_9fa48("753"), 'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY ')) + (stryMutAct_9fa48("754") ? "" : (stryCov_9fa48("754"), 'BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK ')) + (stryMutAct_9fa48("755") ? "" : (stryCov_9fa48("755"), 'FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR ')) + (stryMutAct_9fa48("756") ? "" : (stryCov_9fa48("756"), 'IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ')) + (stryMutAct_9fa48("757") ? "" : (stryCov_9fa48("757"), 'ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM ')) + (stryMutAct_9fa48("758") ? "" : (stryCov_9fa48("758"), 'PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF ')) + (stryMutAct_9fa48("759") ? "" : (stryCov_9fa48("759"), 'TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW'));

/** Every code that a donor may have. */
export const knownDonors: readonly string[] = stryMutAct_9fa48("760") ? [] : (stryCov_9fa48("760"), [stryMutAct_9fa48("761") ? "" : (stryCov_9fa48("761"), 'EU'), ...countries.split(stryMutAct_9fa48("762") ? "" : (stryCov_9fa48("762"), ' '))]);
const known: ReadonlySet<string> = new Set(knownDonors);

/** Who gives: an ISO 3166-1 alpha-2 code in capitals, or `EU`. */
export const Donor = z.string(stryMutAct_9fa48("763") ? {} : (stryCov_9fa48("763"), {
  error: stryMutAct_9fa48("764") ? "" : (stryCov_9fa48("764"), 'must be a donor code such as "NL" or "EU"')
})).refine(stryMutAct_9fa48("765") ? () => undefined : (stryCov_9fa48("765"), code => known.has(code)), stryMutAct_9fa48("766") ? {} : (stryCov_9fa48("766"), {
  error: stryMutAct_9fa48("767") ? () => undefined : (stryCov_9fa48("767"), ({
    input
  }) => stryMutAct_9fa48("768") ? `` : (stryCov_9fa48("768"), `${JSON.stringify(input)} is neither an ISO 3166-1 alpha-2 code in capitals nor "EU"`))
}));

/** Whose deliveries a target counts. */
export const DonorFilter = z.union(stryMutAct_9fa48("769") ? [] : (stryCov_9fa48("769"), [z.literal(stryMutAct_9fa48("770") ? "" : (stryCov_9fa48("770"), 'eu')), z.literal(stryMutAct_9fa48("771") ? "" : (stryCov_9fa48("771"), 'all')), stryMutAct_9fa48("773") ? z.array(Donor).max(1).max(60).overwrite(sortedSet) : stryMutAct_9fa48("772") ? z.array(Donor).min(1).min(60).overwrite(sortedSet) : (stryCov_9fa48("772", "773"), z.array(Donor).min(1).max(60).overwrite(sortedSet))]), stryMutAct_9fa48("774") ? {} : (stryCov_9fa48("774"), {
  error: stryMutAct_9fa48("775") ? "" : (stryCov_9fa48("775"), 'must be "eu", "all" or a list of donor codes')
}));
export type DonorFilter = z.infer<typeof DonorFilter>;

/** Every donor that a filter names, written out and sorted, so that two filters can be compared; `all` names itself. */
export const donorsNamedBy = (filter: DonorFilter): readonly string[] => {
  if (stryMutAct_9fa48("776")) {
    {}
  } else {
    stryCov_9fa48("776");
    if (stryMutAct_9fa48("779") ? filter !== 'all' : stryMutAct_9fa48("778") ? false : stryMutAct_9fa48("777") ? true : (stryCov_9fa48("777", "778", "779"), filter === (stryMutAct_9fa48("780") ? "" : (stryCov_9fa48("780"), 'all')))) return stryMutAct_9fa48("781") ? [] : (stryCov_9fa48("781"), [stryMutAct_9fa48("782") ? "" : (stryCov_9fa48("782"), 'all')]);
    return sortedSet((stryMutAct_9fa48("785") ? filter !== 'eu' : stryMutAct_9fa48("784") ? false : stryMutAct_9fa48("783") ? true : (stryCov_9fa48("783", "784", "785"), filter === (stryMutAct_9fa48("786") ? "" : (stryCov_9fa48("786"), 'eu')))) ? stryMutAct_9fa48("787") ? [] : (stryCov_9fa48("787"), [...euDonors]) : filter);
  }
};

/** How many of the donors the filter contains; an entry of several donors has no published split. */
export const donorsWithin = (filter: DonorFilter, donors: readonly string[]): 'all' | 'some' | 'none' => {
  if (stryMutAct_9fa48("788")) {
    {}
  } else {
    stryCov_9fa48("788");
    if (stryMutAct_9fa48("791") ? filter !== 'all' : stryMutAct_9fa48("790") ? false : stryMutAct_9fa48("789") ? true : (stryCov_9fa48("789", "790", "791"), filter === (stryMutAct_9fa48("792") ? "" : (stryCov_9fa48("792"), 'all')))) return stryMutAct_9fa48("793") ? "" : (stryCov_9fa48("793"), 'all');
    const contains = (stryMutAct_9fa48("796") ? filter !== 'eu' : stryMutAct_9fa48("795") ? false : stryMutAct_9fa48("794") ? true : (stryCov_9fa48("794", "795", "796"), filter === (stryMutAct_9fa48("797") ? "" : (stryCov_9fa48("797"), 'eu')))) ? euDonors : new Set(filter);
    const inside = stryMutAct_9fa48("798") ? donors.length : (stryCov_9fa48("798"), donors.filter(stryMutAct_9fa48("799") ? () => undefined : (stryCov_9fa48("799"), code => contains.has(code))).length);
    if (stryMutAct_9fa48("802") ? inside !== 0 : stryMutAct_9fa48("801") ? false : stryMutAct_9fa48("800") ? true : (stryCov_9fa48("800", "801", "802"), inside === 0)) return stryMutAct_9fa48("803") ? "" : (stryCov_9fa48("803"), 'none');
    return (stryMutAct_9fa48("806") ? inside !== donors.length : stryMutAct_9fa48("805") ? false : stryMutAct_9fa48("804") ? true : (stryCov_9fa48("804", "805", "806"), inside === donors.length)) ? stryMutAct_9fa48("807") ? "" : (stryCov_9fa48("807"), 'all') : stryMutAct_9fa48("808") ? "" : (stryCov_9fa48("808"), 'some');
  }
};