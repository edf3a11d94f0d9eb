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
import { Donor } from './donor.ts';
import { Evidence } from './evidence.ts';
import { Money } from './money.ts';
import { Period } from './period.ts';
import { Bound, Quantity } from './quantity.ts';
import { Source } from './source.ts';
import { text } from './text.ts';
import { notStated } from './track.ts';
import { Variant } from './track-faults.ts';
import { TrackName } from './tracks/index.ts';

/** What is said of goods or money, whether they arrived or were promised; who gave it jointly is each report's own. */
export const goodsMembers = stryMutAct_9fa48("1166") ? {} : (stryCov_9fa48("1166"), {
  track: TrackName,
  variant: Variant.default(notStated).describe(stryMutAct_9fa48("1167") ? "" : (stryCov_9fa48("1167"), 'Which kind of goods on the track, as GET /v1/tracks lists them.')),
  source: Source.default(notStated).describe(stryMutAct_9fa48("1168") ? "" : (stryCov_9fa48("1168"), 'Where the goods come from, as GET /v1/tracks lists it.')),
  donor: Donor.optional().describe(stryMutAct_9fa48("1169") ? "" : (stryCov_9fa48("1169"), 'Who gives it: a country by its two capital letters, or EU; else `donors`.')),
  quantity: Quantity,
  bound: Bound.default(stryMutAct_9fa48("1170") ? "" : (stryCov_9fa48("1170"), 'exact')).describe(stryMutAct_9fa48("1171") ? "" : (stryCov_9fa48("1171"), 'How the quantity relates to the truth.')),
  effectiveOn: Period,
  value: Money.optional().describe(stryMutAct_9fa48("1172") ? "" : (stryCov_9fa48("1172"), 'What it is worth; in euro too where the currency is another.')),
  evidence: Evidence.default(stryMutAct_9fa48("1173") ? ["Stryker was here"] : (stryCov_9fa48("1173"), [])).describe(stryMutAct_9fa48("1174") ? "" : (stryCov_9fa48("1174"), 'What proves it: documents by title, address and SHA-256.')),
  note: text(2_000).optional().describe(stryMutAct_9fa48("1175") ? "" : (stryCov_9fa48("1175"), 'Anything else that readers should know; no personal and no classified data.'))
});

/** The most donors that one report may name. */
export const mostDonors = 60;
type Given<Item> = {
  readonly donor?: string | undefined;
  readonly donors?: readonly Item[] | undefined;
};

/** A list of one donor says the same as that donor; that his part is the whole is checked by the faults. */
export const withDonorAlone = stryMutAct_9fa48("1176") ? () => undefined : (stryCov_9fa48("1176"), (() => {
  const withDonorAlone = <Item,>(codeOf: (item: Item) => string) => <Content extends Given<Item>,>(content: Content): Content => {
    if (stryMutAct_9fa48("1177")) {
      {}
    } else {
      stryCov_9fa48("1177");
      const {
        donors,
        ...rest
      } = content;
      const [only, ...others] = stryMutAct_9fa48("1178") ? donors && [] : (stryCov_9fa48("1178"), donors ?? (stryMutAct_9fa48("1179") ? ["Stryker was here"] : (stryCov_9fa48("1179"), [])));
      return (stryMutAct_9fa48("1182") ? (only === undefined || others.length > 0) && rest.donor !== undefined : stryMutAct_9fa48("1181") ? false : stryMutAct_9fa48("1180") ? true : (stryCov_9fa48("1180", "1181", "1182"), (stryMutAct_9fa48("1184") ? only === undefined && others.length > 0 : stryMutAct_9fa48("1183") ? false : (stryCov_9fa48("1183", "1184"), (stryMutAct_9fa48("1186") ? only !== undefined : stryMutAct_9fa48("1185") ? false : (stryCov_9fa48("1185", "1186"), only === undefined)) || (stryMutAct_9fa48("1189") ? others.length <= 0 : stryMutAct_9fa48("1188") ? others.length >= 0 : stryMutAct_9fa48("1187") ? false : (stryCov_9fa48("1187", "1188", "1189"), others.length > 0)))) || (stryMutAct_9fa48("1191") ? rest.donor === undefined : stryMutAct_9fa48("1190") ? false : (stryCov_9fa48("1190", "1191"), rest.donor !== undefined)))) ? content : {
        ...rest,
        donor: codeOf(only)
      } as Content;
    }
  };
  return withDonorAlone;
})());