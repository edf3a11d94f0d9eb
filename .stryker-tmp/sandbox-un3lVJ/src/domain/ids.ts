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
const bodyPattern = stryMutAct_9fa48("1196") ? /^[a-z][^a-z0-9-]{1,30}$/ : stryMutAct_9fa48("1195") ? /^[a-z][a-z0-9-]$/ : stryMutAct_9fa48("1194") ? /^[^a-z][a-z0-9-]{1,30}$/ : stryMutAct_9fa48("1193") ? /^[a-z][a-z0-9-]{1,30}/ : stryMutAct_9fa48("1192") ? /[a-z][a-z0-9-]{1,30}$/ : (stryCov_9fa48("1192", "1193", "1194", "1195", "1196"), /^[a-z][a-z0-9-]{1,30}$/);
const referencePattern = stryMutAct_9fa48("1201") ? /^[A-Za-z0-9][^A-Za-z0-9._:~-]{0,99}$/ : stryMutAct_9fa48("1200") ? /^[A-Za-z0-9][A-Za-z0-9._:~-]$/ : stryMutAct_9fa48("1199") ? /^[^A-Za-z0-9][A-Za-z0-9._:~-]{0,99}$/ : stryMutAct_9fa48("1198") ? /^[A-Za-z0-9][A-Za-z0-9._:~-]{0,99}/ : stryMutAct_9fa48("1197") ? /[A-Za-z0-9][A-Za-z0-9._:~-]{0,99}$/ : (stryCov_9fa48("1197", "1198", "1199", "1200", "1201"), /^[A-Za-z0-9][A-Za-z0-9._:~-]{0,99}$/);

/** The id of a coordinating body, such as `eumam-hq`. */
export const BodyId = z.string().regex(bodyPattern, stryMutAct_9fa48("1202") ? "" : (stryCov_9fa48("1202"), 'must be 2 to 31 lower-case letters, digits or hyphens and begin with a letter'));

/** A body's own reference for a report; case-sensitive. */
export const Reference = z.string().regex(referencePattern, stryMutAct_9fa48("1203") ? "" : (stryCov_9fa48("1203"), 'must be 1 to 100 letters, digits or . _ : ~ - without spaces, and begin with a letter or digit'));
const name = stryMutAct_9fa48("1204") ? () => undefined : (stryCov_9fa48("1204"), (() => {
  const name = () => z.string().regex(stryMutAct_9fa48("1209") ? /^[a-z][^a-z0-9-]{1,99}$/ : stryMutAct_9fa48("1208") ? /^[a-z][a-z0-9-]$/ : stryMutAct_9fa48("1207") ? /^[^a-z][a-z0-9-]{1,99}$/ : stryMutAct_9fa48("1206") ? /^[a-z][a-z0-9-]{1,99}/ : stryMutAct_9fa48("1205") ? /[a-z][a-z0-9-]{1,99}$/ : (stryCov_9fa48("1205", "1206", "1207", "1208", "1209"), /^[a-z][a-z0-9-]{1,99}$/), stryMutAct_9fa48("1210") ? "" : (stryCov_9fa48("1210"), 'must be 2 to 100 lower-case letters, digits or hyphens and begin with a letter'));
  return name;
})());

/** The id of a target, such as `era-loans-eu`. */
export const TargetId = name();

/** The id of a milestone, such as `edip-adopted`. */
export const MilestoneId = name();

/** Names one report: the reporting body and that body's own reference. */
export const ReportId = z.strictObject(stryMutAct_9fa48("1211") ? {} : (stryCov_9fa48("1211"), {
  body: BodyId,
  reference: Reference
}), stryMutAct_9fa48("1212") ? {} : (stryCov_9fa48("1212"), {
  error: stryMutAct_9fa48("1213") ? () => undefined : (stryCov_9fa48("1213"), ({
    code
  }) => (stryMutAct_9fa48("1216") ? code !== 'invalid_type' : stryMutAct_9fa48("1215") ? false : stryMutAct_9fa48("1214") ? true : (stryCov_9fa48("1214", "1215", "1216"), code === (stryMutAct_9fa48("1217") ? "" : (stryCov_9fa48("1217"), 'invalid_type')))) ? stryMutAct_9fa48("1218") ? "" : (stryCov_9fa48("1218"), 'must be a report: {"body", "reference"}') : undefined)
}));
export type ReportId = z.infer<typeof ReportId>;

/** A report's name: unambiguous, since no body id holds a slash. */
export const reportName = stryMutAct_9fa48("1219") ? () => undefined : (stryCov_9fa48("1219"), (() => {
  const reportName = ({
    body,
    reference
  }: ReportId): string => stryMutAct_9fa48("1220") ? `` : (stryCov_9fa48("1220"), `${body}/${reference}`);
  return reportName;
})());

/** The report that has a name. */
export const reportNamed = (name: string): ReportId => {
  if (stryMutAct_9fa48("1221")) {
    {}
  } else {
    stryCov_9fa48("1221");
    const at = name.indexOf(stryMutAct_9fa48("1222") ? "" : (stryCov_9fa48("1222"), '/'));
    return stryMutAct_9fa48("1223") ? {} : (stryCov_9fa48("1223"), {
      body: stryMutAct_9fa48("1224") ? name : (stryCov_9fa48("1224"), name.slice(0, at)),
      reference: stryMutAct_9fa48("1225") ? name : (stryCov_9fa48("1225"), name.slice(stryMutAct_9fa48("1226") ? at - 1 : (stryCov_9fa48("1226"), at + 1)))
    });
  }
};

/** The stream that holds everything about one delivery; unambiguous, since no body id holds a slash. */
export const deliveryStream = stryMutAct_9fa48("1227") ? () => undefined : (stryCov_9fa48("1227"), (() => {
  const deliveryStream = ({
    body,
    reference
  }: ReportId): string => stryMutAct_9fa48("1228") ? `` : (stryCov_9fa48("1228"), `delivery-${body}/${reference}`);
  return deliveryStream;
})());
export const commitmentStream = stryMutAct_9fa48("1229") ? () => undefined : (stryCov_9fa48("1229"), (() => {
  const commitmentStream = ({
    body,
    reference
  }: ReportId): string => stryMutAct_9fa48("1230") ? `` : (stryCov_9fa48("1230"), `commitment-${body}/${reference}`);
  return commitmentStream;
})());

/** What the name of every statement's stream begins with. */
export const statementKindPrefix = stryMutAct_9fa48("1231") ? "" : (stryCov_9fa48("1231"), 'statement-');
export const statementStream = stryMutAct_9fa48("1232") ? () => undefined : (stryCov_9fa48("1232"), (() => {
  const statementStream = ({
    body,
    reference
  }: ReportId): string => stryMutAct_9fa48("1233") ? `` : (stryCov_9fa48("1233"), `${statementKindPrefix}${body}/${reference}`);
  return statementStream;
})());
export const targetStream = stryMutAct_9fa48("1234") ? () => undefined : (stryCov_9fa48("1234"), (() => {
  const targetStream = (id: string): string => stryMutAct_9fa48("1235") ? `` : (stryCov_9fa48("1235"), `target-${id}`);
  return targetStream;
})());

/** The stream that holds everything about one milestone, the reports of all bodies included. */
export const milestoneStream = stryMutAct_9fa48("1236") ? () => undefined : (stryCov_9fa48("1236"), (() => {
  const milestoneStream = (id: string): string => stryMutAct_9fa48("1237") ? `` : (stryCov_9fa48("1237"), `milestone-${id}`);
  return milestoneStream;
})());

/** The stream of all decisions on which of several reports on a track counts. */
export const arbitrationStream = stryMutAct_9fa48("1238") ? () => undefined : (stryCov_9fa48("1238"), (() => {
  const arbitrationStream = (track: string): string => stryMutAct_9fa48("1239") ? `` : (stryCov_9fa48("1239"), `arbitration-${track}`);
  return arbitrationStream;
})());

/** Signed checkpoints and the like: outside the ledger, the index and the Merkle tree. */
export const isAuditStream = stryMutAct_9fa48("1240") ? () => undefined : (stryCov_9fa48("1240"), (() => {
  const isAuditStream = (stream: string): boolean => stryMutAct_9fa48("1241") ? stream.endsWith('audit-') : (stryCov_9fa48("1241"), stream.startsWith(stryMutAct_9fa48("1242") ? "" : (stryCov_9fa48("1242"), 'audit-')));
  return isAuditStream;
})());
const reportIn = (form: RegExp, stream: string): ReportId | undefined => {
  if (stryMutAct_9fa48("1243")) {
    {}
  } else {
    stryCov_9fa48("1243");
    const [, body, reference] = stryMutAct_9fa48("1244") ? form.exec(stream) && [] : (stryCov_9fa48("1244"), form.exec(stream) ?? (stryMutAct_9fa48("1245") ? ["Stryker was here"] : (stryCov_9fa48("1245"), [])));
    return (stryMutAct_9fa48("1248") ? body === undefined && reference === undefined : stryMutAct_9fa48("1247") ? false : stryMutAct_9fa48("1246") ? true : (stryCov_9fa48("1246", "1247", "1248"), (stryMutAct_9fa48("1250") ? body !== undefined : stryMutAct_9fa48("1249") ? false : (stryCov_9fa48("1249", "1250"), body === undefined)) || (stryMutAct_9fa48("1252") ? reference !== undefined : stryMutAct_9fa48("1251") ? false : (stryCov_9fa48("1251", "1252"), reference === undefined)))) ? undefined : stryMutAct_9fa48("1253") ? {} : (stryCov_9fa48("1253"), {
      body,
      reference
    });
  }
};

/** The report that a delivery stream is about; undefined for every other stream. */
export const reportOfStream = stryMutAct_9fa48("1254") ? () => undefined : (stryCov_9fa48("1254"), (() => {
  const reportOfStream = (stream: string): ReportId | undefined => reportIn(stryMutAct_9fa48("1259") ? /^delivery-([^/]+)\/(.)$/ : stryMutAct_9fa48("1258") ? /^delivery-([/]+)\/(.+)$/ : stryMutAct_9fa48("1257") ? /^delivery-([^/])\/(.+)$/ : stryMutAct_9fa48("1256") ? /^delivery-([^/]+)\/(.+)/ : stryMutAct_9fa48("1255") ? /delivery-([^/]+)\/(.+)$/ : (stryCov_9fa48("1255", "1256", "1257", "1258", "1259"), /^delivery-([^/]+)\/(.+)$/), stream);
  return reportOfStream;
})());

/** The report that a commitment stream is about; undefined for every other stream. */
export const commitmentOfStream = stryMutAct_9fa48("1260") ? () => undefined : (stryCov_9fa48("1260"), (() => {
  const commitmentOfStream = (stream: string): ReportId | undefined => reportIn(stryMutAct_9fa48("1265") ? /^commitment-([^/]+)\/(.)$/ : stryMutAct_9fa48("1264") ? /^commitment-([/]+)\/(.+)$/ : stryMutAct_9fa48("1263") ? /^commitment-([^/])\/(.+)$/ : stryMutAct_9fa48("1262") ? /^commitment-([^/]+)\/(.+)/ : stryMutAct_9fa48("1261") ? /commitment-([^/]+)\/(.+)$/ : (stryCov_9fa48("1261", "1262", "1263", "1264", "1265"), /^commitment-([^/]+)\/(.+)$/), stream);
  return commitmentOfStream;
})());

/** The report that a statement stream is about; undefined for every other stream. */
export const statementOfStream = stryMutAct_9fa48("1266") ? () => undefined : (stryCov_9fa48("1266"), (() => {
  const statementOfStream = (stream: string): ReportId | undefined => reportIn(stryMutAct_9fa48("1271") ? /^statement-([^/]+)\/(.)$/ : stryMutAct_9fa48("1270") ? /^statement-([/]+)\/(.+)$/ : stryMutAct_9fa48("1269") ? /^statement-([^/])\/(.+)$/ : stryMutAct_9fa48("1268") ? /^statement-([^/]+)\/(.+)/ : stryMutAct_9fa48("1267") ? /statement-([^/]+)\/(.+)$/ : (stryCov_9fa48("1267", "1268", "1269", "1270", "1271"), /^statement-([^/]+)\/(.+)$/), stream);
  return statementOfStream;
})());

/** The target that a target stream is about; undefined for every other stream. */
export const targetOfStream = stryMutAct_9fa48("1272") ? () => undefined : (stryCov_9fa48("1272"), (() => {
  const targetOfStream = (stream: string): string | undefined => stryMutAct_9fa48("1273") ? /^target-(.+)$/.exec(stream)[1] : (stryCov_9fa48("1273"), (stryMutAct_9fa48("1276") ? /^target-(.)$/ : stryMutAct_9fa48("1275") ? /^target-(.+)/ : stryMutAct_9fa48("1274") ? /target-(.+)$/ : (stryCov_9fa48("1274", "1275", "1276"), /^target-(.+)$/)).exec(stream)?.[1]);
  return targetOfStream;
})());

/** The milestone that a milestone stream is about; undefined for every other stream. */
export const milestoneOfStream = stryMutAct_9fa48("1277") ? () => undefined : (stryCov_9fa48("1277"), (() => {
  const milestoneOfStream = (stream: string): string | undefined => stryMutAct_9fa48("1278") ? /^milestone-(.+)$/.exec(stream)[1] : (stryCov_9fa48("1278"), (stryMutAct_9fa48("1281") ? /^milestone-(.)$/ : stryMutAct_9fa48("1280") ? /^milestone-(.+)/ : stryMutAct_9fa48("1279") ? /milestone-(.+)$/ : (stryCov_9fa48("1279", "1280", "1281"), /^milestone-(.+)$/)).exec(stream)?.[1]);
  return milestoneOfStream;
})());

/** The track that an arbitration stream is about; undefined for every other stream. */
export const arbitrationTrackOf = stryMutAct_9fa48("1282") ? () => undefined : (stryCov_9fa48("1282"), (() => {
  const arbitrationTrackOf = (stream: string): string | undefined => stryMutAct_9fa48("1283") ? /^arbitration-(.+)$/.exec(stream)[1] : (stryCov_9fa48("1283"), (stryMutAct_9fa48("1286") ? /^arbitration-(.)$/ : stryMutAct_9fa48("1285") ? /^arbitration-(.+)/ : stryMutAct_9fa48("1284") ? /arbitration-(.+)$/ : (stryCov_9fa48("1284", "1285", "1286"), /^arbitration-(.+)$/)).exec(stream)?.[1]);
  return arbitrationTrackOf;
})());