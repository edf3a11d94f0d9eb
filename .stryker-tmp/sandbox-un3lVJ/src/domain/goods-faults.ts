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
import type { z } from 'zod';
import { type Fault, mostReportBytes, tooLarge } from './fault.ts';
import { euroValueOf, Money } from './money.ts';
import { repeatedIn } from './order.ts';
import { Day, dayOf, daysOf, Period } from './period.ts';
import { fitsUnit, intervalOf, Quantity } from './quantity.ts';
import { isRaw, type Raw, unitFaults } from './track-faults.ts';
import { findTrack, tracks } from './tracks/index.ts';
const variantFaults = ({
  track: id,
  variant
}: Raw): readonly Fault[] => {
  if (stryMutAct_9fa48("994")) {
    {}
  } else {
    stryCov_9fa48("994");
    if (stryMutAct_9fa48("997") ? typeof variant === 'string' : stryMutAct_9fa48("996") ? false : stryMutAct_9fa48("995") ? true : (stryCov_9fa48("995", "996", "997"), typeof variant !== (stryMutAct_9fa48("998") ? "" : (stryCov_9fa48("998"), 'string')))) return stryMutAct_9fa48("999") ? ["Stryker was here"] : (stryCov_9fa48("999"), []);
    const track = findTrack(id);
    const variants = new Set(stryMutAct_9fa48("1000") ? track?.variants && tracks.flatMap(each => each.variants) : (stryCov_9fa48("1000"), (stryMutAct_9fa48("1001") ? track.variants : (stryCov_9fa48("1001"), track?.variants)) ?? tracks.flatMap(stryMutAct_9fa48("1002") ? () => undefined : (stryCov_9fa48("1002"), each => each.variants))));
    if (stryMutAct_9fa48("1004") ? false : stryMutAct_9fa48("1003") ? true : (stryCov_9fa48("1003", "1004"), variants.has(variant))) return stryMutAct_9fa48("1005") ? ["Stryker was here"] : (stryCov_9fa48("1005"), []);
    const whose = (stryMutAct_9fa48("1008") ? track !== undefined : stryMutAct_9fa48("1007") ? false : stryMutAct_9fa48("1006") ? true : (stryCov_9fa48("1006", "1007", "1008"), track === undefined)) ? stryMutAct_9fa48("1009") ? "" : (stryCov_9fa48("1009"), 'any track') : track.id;
    const choice = (stryMutAct_9fa48("1012") ? track !== undefined : stryMutAct_9fa48("1011") ? false : stryMutAct_9fa48("1010") ? true : (stryCov_9fa48("1010", "1011", "1012"), track === undefined)) ? stryMutAct_9fa48("1013") ? "Stryker was here!" : (stryCov_9fa48("1013"), '') : stryMutAct_9fa48("1014") ? `` : (stryCov_9fa48("1014"), `; choose one of ${track.variants.join(stryMutAct_9fa48("1015") ? "" : (stryCov_9fa48("1015"), ', '))}`);
    return stryMutAct_9fa48("1016") ? [] : (stryCov_9fa48("1016"), [stryMutAct_9fa48("1017") ? {} : (stryCov_9fa48("1017"), {
      pointer: stryMutAct_9fa48("1018") ? "" : (stryCov_9fa48("1018"), '/variant'),
      detail: stryMutAct_9fa48("1019") ? `` : (stryCov_9fa48("1019"), `${JSON.stringify(variant)} is no variant of ${whose}${choice}`)
    })]);
  }
};
const boundFaults = stryMutAct_9fa48("1020") ? () => undefined : (stryCov_9fa48("1020"), (() => {
  const boundFaults = ({
    quantity,
    bound
  }: Raw): readonly Fault[] => (stryMutAct_9fa48("1023") ? quantity === 'undisclosed' && bound !== undefined || bound !== 'exact' : stryMutAct_9fa48("1022") ? false : stryMutAct_9fa48("1021") ? true : (stryCov_9fa48("1021", "1022", "1023"), (stryMutAct_9fa48("1025") ? quantity === 'undisclosed' || bound !== undefined : stryMutAct_9fa48("1024") ? true : (stryCov_9fa48("1024", "1025"), (stryMutAct_9fa48("1027") ? quantity !== 'undisclosed' : stryMutAct_9fa48("1026") ? true : (stryCov_9fa48("1026", "1027"), quantity === (stryMutAct_9fa48("1028") ? "" : (stryCov_9fa48("1028"), 'undisclosed')))) && (stryMutAct_9fa48("1030") ? bound === undefined : stryMutAct_9fa48("1029") ? true : (stryCov_9fa48("1029", "1030"), bound !== undefined)))) && (stryMutAct_9fa48("1032") ? bound === 'exact' : stryMutAct_9fa48("1031") ? true : (stryCov_9fa48("1031", "1032"), bound !== (stryMutAct_9fa48("1033") ? "" : (stryCov_9fa48("1033"), 'exact')))))) ? stryMutAct_9fa48("1034") ? [] : (stryCov_9fa48("1034"), [stryMutAct_9fa48("1035") ? {} : (stryCov_9fa48("1035"), {
    pointer: stryMutAct_9fa48("1036") ? "" : (stryCov_9fa48("1036"), '/bound'),
    detail: stryMutAct_9fa48("1037") ? "" : (stryCov_9fa48("1037"), 'an undisclosed quantity has no number that could be bounded')
  })]) : stryMutAct_9fa48("1038") ? ["Stryker was here"] : (stryCov_9fa48("1038"), []);
  return boundFaults;
})());
const donorFaults = ({
  donor,
  donors
}: Raw): readonly Fault[] => {
  if (stryMutAct_9fa48("1039")) {
    {}
  } else {
    stryCov_9fa48("1039");
    if (stryMutAct_9fa48("1042") ? donor === undefined !== (donors === undefined) : stryMutAct_9fa48("1041") ? false : stryMutAct_9fa48("1040") ? true : (stryCov_9fa48("1040", "1041", "1042"), (stryMutAct_9fa48("1045") ? donor !== undefined : stryMutAct_9fa48("1044") ? false : stryMutAct_9fa48("1043") ? true : (stryCov_9fa48("1043", "1044", "1045"), donor === undefined)) === (stryMutAct_9fa48("1048") ? donors !== undefined : stryMutAct_9fa48("1047") ? false : stryMutAct_9fa48("1046") ? true : (stryCov_9fa48("1046", "1047", "1048"), donors === undefined)))) {
      if (stryMutAct_9fa48("1049")) {
        {}
      } else {
        stryCov_9fa48("1049");
        const detail = stryMutAct_9fa48("1050") ? "" : (stryCov_9fa48("1050"), 'name who gave: either "donor" or "donors", and not both');
        return stryMutAct_9fa48("1051") ? [] : (stryCov_9fa48("1051"), [stryMutAct_9fa48("1052") ? {} : (stryCov_9fa48("1052"), {
          pointer: (stryMutAct_9fa48("1055") ? donor !== undefined : stryMutAct_9fa48("1054") ? false : stryMutAct_9fa48("1053") ? true : (stryCov_9fa48("1053", "1054", "1055"), donor === undefined)) ? stryMutAct_9fa48("1056") ? "" : (stryCov_9fa48("1056"), '/donor') : stryMutAct_9fa48("1057") ? "" : (stryCov_9fa48("1057"), '/donors'),
          detail
        })]);
      }
    }
    if (stryMutAct_9fa48("1060") ? false : stryMutAct_9fa48("1059") ? true : stryMutAct_9fa48("1058") ? Array.isArray(donors) : (stryCov_9fa48("1058", "1059", "1060"), !Array.isArray(donors))) return stryMutAct_9fa48("1061") ? ["Stryker was here"] : (stryCov_9fa48("1061"), []);
    const codes = donors.map(stryMutAct_9fa48("1062") ? () => undefined : (stryCov_9fa48("1062"), (each: unknown) => isRaw(each) ? each[stryMutAct_9fa48("1063") ? "" : (stryCov_9fa48("1063"), 'donor')] : each));
    const named = stryMutAct_9fa48("1064") ? codes : (stryCov_9fa48("1064"), codes.filter(stryMutAct_9fa48("1065") ? () => undefined : (stryCov_9fa48("1065"), code => stryMutAct_9fa48("1068") ? typeof code !== 'string' : stryMutAct_9fa48("1067") ? false : stryMutAct_9fa48("1066") ? true : (stryCov_9fa48("1066", "1067", "1068"), typeof code === (stryMutAct_9fa48("1069") ? "" : (stryCov_9fa48("1069"), 'string'))))));
    const repeated = repeatedIn(named);
    const mixed = stryMutAct_9fa48("1072") ? donors.some(isRaw) || !donors.every(isRaw) : stryMutAct_9fa48("1071") ? false : stryMutAct_9fa48("1070") ? true : (stryCov_9fa48("1070", "1071", "1072"), (stryMutAct_9fa48("1073") ? donors.every(isRaw) : (stryCov_9fa48("1073"), donors.some(isRaw))) && (stryMutAct_9fa48("1074") ? donors.every(isRaw) : (stryCov_9fa48("1074"), !(stryMutAct_9fa48("1075") ? donors.some(isRaw) : (stryCov_9fa48("1075"), donors.every(isRaw))))));
    return stryMutAct_9fa48("1076") ? [] : (stryCov_9fa48("1076"), [...repeated.map(stryMutAct_9fa48("1077") ? () => undefined : (stryCov_9fa48("1077"), code => stryMutAct_9fa48("1078") ? {} : (stryCov_9fa48("1078"), {
      pointer: stryMutAct_9fa48("1079") ? "" : (stryCov_9fa48("1079"), '/donors'),
      detail: stryMutAct_9fa48("1080") ? `` : (stryCov_9fa48("1080"), `${JSON.stringify(code)} is named more than once`)
    }))), ...(mixed ? stryMutAct_9fa48("1081") ? [] : (stryCov_9fa48("1081"), [stryMutAct_9fa48("1082") ? {} : (stryCov_9fa48("1082"), {
      pointer: stryMutAct_9fa48("1083") ? "" : (stryCov_9fa48("1083"), '/donors'),
      detail: stryMutAct_9fa48("1084") ? "" : (stryCov_9fa48("1084"), 'give the part of every donor, or of none')
    })]) : stryMutAct_9fa48("1085") ? ["Stryker was here"] : (stryCov_9fa48("1085"), []))]);
  }
};
const futureFaults = ({
  effectiveOn,
  value
}: Raw, today: string): readonly Fault[] => {
  if (stryMutAct_9fa48("1086")) {
    {}
  } else {
    stryCov_9fa48("1086");
    const period = Period.safeParse(effectiveOn);
    const last = period.success ? dayOf(daysOf(period.data).last) : today;
    const rateOn = isRaw(value) ? Day.safeParse(value[stryMutAct_9fa48("1087") ? "" : (stryCov_9fa48("1087"), 'rateOn')]).data : undefined;
    return stryMutAct_9fa48("1088") ? [] : (stryCov_9fa48("1088"), [...((stryMutAct_9fa48("1092") ? last <= today : stryMutAct_9fa48("1091") ? last >= today : stryMutAct_9fa48("1090") ? false : stryMutAct_9fa48("1089") ? true : (stryCov_9fa48("1089", "1090", "1091", "1092"), last > today)) ? stryMutAct_9fa48("1093") ? [] : (stryCov_9fa48("1093"), [stryMutAct_9fa48("1094") ? {} : (stryCov_9fa48("1094"), {
      pointer: stryMutAct_9fa48("1095") ? "" : (stryCov_9fa48("1095"), '/effectiveOn'),
      detail: stryMutAct_9fa48("1096") ? `` : (stryCov_9fa48("1096"), `ends on ${last}, which is after today (${today} in Brussels): report it once it has happened`),
      code: 'effective-in-the-future' as const
    })]) : stryMutAct_9fa48("1097") ? ["Stryker was here"] : (stryCov_9fa48("1097"), [])), ...((stryMutAct_9fa48("1100") ? rateOn !== undefined || rateOn > today : stryMutAct_9fa48("1099") ? false : stryMutAct_9fa48("1098") ? true : (stryCov_9fa48("1098", "1099", "1100"), (stryMutAct_9fa48("1102") ? rateOn === undefined : stryMutAct_9fa48("1101") ? true : (stryCov_9fa48("1101", "1102"), rateOn !== undefined)) && (stryMutAct_9fa48("1105") ? rateOn <= today : stryMutAct_9fa48("1104") ? rateOn >= today : stryMutAct_9fa48("1103") ? true : (stryCov_9fa48("1103", "1104", "1105"), rateOn > today)))) ? stryMutAct_9fa48("1106") ? [] : (stryCov_9fa48("1106"), [stryMutAct_9fa48("1107") ? {} : (stryCov_9fa48("1107"), {
      pointer: stryMutAct_9fa48("1108") ? "" : (stryCov_9fa48("1108"), '/value/rateOn'),
      detail: stryMutAct_9fa48("1109") ? `` : (stryCov_9fa48("1109"), `is after today (${today} in Brussels)`)
    })]) : stryMutAct_9fa48("1110") ? ["Stryker was here"] : (stryCov_9fa48("1110"), []))]);
  }
};

/** Where the quantity is the euro amount, the value says the same, in euro or converted. */
const valueFaults = (raw: Raw): readonly Fault[] => {
  if (stryMutAct_9fa48("1111")) {
    {}
  } else {
    stryCov_9fa48("1111");
    const value = Money.safeParse(raw[stryMutAct_9fa48("1112") ? "" : (stryCov_9fa48("1112"), 'value')]);
    const quantity = Quantity.safeParse(raw[stryMutAct_9fa48("1113") ? "" : (stryCov_9fa48("1113"), 'quantity')]);
    if (stryMutAct_9fa48("1116") ? (findTrack(raw['track'])?.unit !== 'EUR' || !value.success) && !quantity.success : stryMutAct_9fa48("1115") ? false : stryMutAct_9fa48("1114") ? true : (stryCov_9fa48("1114", "1115", "1116"), (stryMutAct_9fa48("1118") ? findTrack(raw['track'])?.unit !== 'EUR' && !value.success : stryMutAct_9fa48("1117") ? false : (stryCov_9fa48("1117", "1118"), (stryMutAct_9fa48("1120") ? findTrack(raw['track'])?.unit === 'EUR' : stryMutAct_9fa48("1119") ? false : (stryCov_9fa48("1119", "1120"), (stryMutAct_9fa48("1121") ? findTrack(raw['track']).unit : (stryCov_9fa48("1121"), findTrack(raw[stryMutAct_9fa48("1122") ? "" : (stryCov_9fa48("1122"), 'track')])?.unit)) !== (stryMutAct_9fa48("1123") ? "" : (stryCov_9fa48("1123"), 'EUR')))) || (stryMutAct_9fa48("1124") ? value.success : (stryCov_9fa48("1124"), !value.success)))) || (stryMutAct_9fa48("1125") ? quantity.success : (stryCov_9fa48("1125"), !quantity.success)))) return stryMutAct_9fa48("1126") ? ["Stryker was here"] : (stryCov_9fa48("1126"), []);
    if (stryMutAct_9fa48("1129") ? false : stryMutAct_9fa48("1128") ? true : stryMutAct_9fa48("1127") ? fitsUnit(quantity.data, 'EUR') : (stryCov_9fa48("1127", "1128", "1129"), !fitsUnit(quantity.data, stryMutAct_9fa48("1130") ? "" : (stryCov_9fa48("1130"), 'EUR')))) return stryMutAct_9fa48("1131") ? ["Stryker was here"] : (stryCov_9fa48("1131"), []);
    const amount = intervalOf(quantity.data, stryMutAct_9fa48("1132") ? "" : (stryCov_9fa48("1132"), 'EUR'));
    const euros = euroValueOf(value.data);
    if (stryMutAct_9fa48("1135") ? amount !== undefined && amount.min === euros || amount.max === euros : stryMutAct_9fa48("1134") ? false : stryMutAct_9fa48("1133") ? true : (stryCov_9fa48("1133", "1134", "1135"), (stryMutAct_9fa48("1137") ? amount !== undefined || amount.min === euros : stryMutAct_9fa48("1136") ? true : (stryCov_9fa48("1136", "1137"), (stryMutAct_9fa48("1139") ? amount === undefined : stryMutAct_9fa48("1138") ? true : (stryCov_9fa48("1138", "1139"), amount !== undefined)) && (stryMutAct_9fa48("1141") ? amount.min !== euros : stryMutAct_9fa48("1140") ? true : (stryCov_9fa48("1140", "1141"), amount.min === euros)))) && (stryMutAct_9fa48("1143") ? amount.max !== euros : stryMutAct_9fa48("1142") ? true : (stryCov_9fa48("1142", "1143"), amount.max === euros)))) return stryMutAct_9fa48("1144") ? ["Stryker was here"] : (stryCov_9fa48("1144"), []);
    return stryMutAct_9fa48("1145") ? [] : (stryCov_9fa48("1145"), [stryMutAct_9fa48("1146") ? {} : (stryCov_9fa48("1146"), {
      pointer: (stryMutAct_9fa48("1147") ? "" : (stryCov_9fa48("1147"), 'eur')) in value.data ? stryMutAct_9fa48("1148") ? "" : (stryCov_9fa48("1148"), '/value/eur') : stryMutAct_9fa48("1149") ? "" : (stryCov_9fa48("1149"), '/value/amount'),
      detail: stryMutAct_9fa48("1150") ? "" : (stryCov_9fa48("1150"), 'must equal the quantity, which is the euro amount on this track')
    })]);
  }
};
const sizeFaults = (raw: Raw, content: z.ZodType): readonly Fault[] => {
  if (stryMutAct_9fa48("1151")) {
    {}
  } else {
    stryCov_9fa48("1151");
    // Composing characters makes a text at most three times as long, and each has at most three bytes: what is
    // far below the limit is not worked out.
    if (stryMutAct_9fa48("1155") ? JSON.stringify(raw).length * 9 + 200 > mostReportBytes : stryMutAct_9fa48("1154") ? JSON.stringify(raw).length * 9 + 200 < mostReportBytes : stryMutAct_9fa48("1153") ? false : stryMutAct_9fa48("1152") ? true : (stryCov_9fa48("1152", "1153", "1154", "1155"), (stryMutAct_9fa48("1156") ? JSON.stringify(raw).length * 9 - 200 : (stryCov_9fa48("1156"), (stryMutAct_9fa48("1157") ? JSON.stringify(raw).length / 9 : (stryCov_9fa48("1157"), JSON.stringify(raw).length * 9)) + 200)) <= mostReportBytes)) return stryMutAct_9fa48("1158") ? ["Stryker was here"] : (stryCov_9fa48("1158"), []);
    const {
      data
    } = content.safeParse(raw);
    return (stryMutAct_9fa48("1161") ? data !== undefined : stryMutAct_9fa48("1160") ? false : stryMutAct_9fa48("1159") ? true : (stryCov_9fa48("1159", "1160", "1161"), data === undefined)) ? stryMutAct_9fa48("1162") ? ["Stryker was here"] : (stryCov_9fa48("1162"), []) : tooLarge(data);
  }
};

/**
 * What is wrong with a report of goods, arrived or promised, beyond the shape of its members; `content` is the shape
 * whose size is limited, `today` the calendar day in Brussels.
 */
export const goodsFaults = stryMutAct_9fa48("1163") ? () => undefined : (stryCov_9fa48("1163"), (() => {
  const goodsFaults = (raw: Raw, today: string, content: z.ZodType): readonly Fault[] => stryMutAct_9fa48("1164") ? [] : (stryCov_9fa48("1164"), [...variantFaults(raw), ...unitFaults(raw, stryMutAct_9fa48("1165") ? "" : (stryCov_9fa48("1165"), 'quantity')), ...boundFaults(raw), ...donorFaults(raw), ...futureFaults(raw, today), ...valueFaults(raw), ...sizeFaults(raw, content)]);
  return goodsFaults;
})());