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
import { arbitrationTrackOf, isAuditStream, milestoneOfStream } from './ids.ts';
import { sortedSet } from './order.ts';

/** The tree of events whose stream names no track; no track is called so. */
export const ofNoTrack = stryMutAct_9fa48("1287") ? "" : (stryCov_9fa48("1287"), '*');
const isObject = stryMutAct_9fa48("1288") ? () => undefined : (stryCov_9fa48("1288"), (() => {
  const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => stryMutAct_9fa48("1291") ? typeof value === 'object' || value !== null : stryMutAct_9fa48("1290") ? false : stryMutAct_9fa48("1289") ? true : (stryCov_9fa48("1289", "1290", "1291"), (stryMutAct_9fa48("1293") ? typeof value !== 'object' : stryMutAct_9fa48("1292") ? true : (stryCov_9fa48("1292", "1293"), typeof value === (stryMutAct_9fa48("1294") ? "" : (stryCov_9fa48("1294"), 'object')))) && (stryMutAct_9fa48("1296") ? value === null : stryMutAct_9fa48("1295") ? true : (stryCov_9fa48("1295", "1296"), value !== null)));
  return isObject;
})());

/** Every text that a member called `track` has as its value, at any depth. */
const tracksIn = (value: unknown): readonly string[] => {
  if (stryMutAct_9fa48("1297")) {
    {}
  } else {
    stryCov_9fa48("1297");
    if (stryMutAct_9fa48("1300") ? false : stryMutAct_9fa48("1299") ? true : stryMutAct_9fa48("1298") ? isObject(value) : (stryCov_9fa48("1298", "1299", "1300"), !isObject(value))) return stryMutAct_9fa48("1301") ? ["Stryker was here"] : (stryCov_9fa48("1301"), []);
    const own = (stryMutAct_9fa48("1304") ? typeof value['track'] === 'string' || !Array.isArray(value) : stryMutAct_9fa48("1303") ? false : stryMutAct_9fa48("1302") ? true : (stryCov_9fa48("1302", "1303", "1304"), (stryMutAct_9fa48("1306") ? typeof value['track'] !== 'string' : stryMutAct_9fa48("1305") ? true : (stryCov_9fa48("1305", "1306"), typeof value[stryMutAct_9fa48("1307") ? "" : (stryCov_9fa48("1307"), 'track')] === (stryMutAct_9fa48("1308") ? "" : (stryCov_9fa48("1308"), 'string')))) && (stryMutAct_9fa48("1309") ? Array.isArray(value) : (stryCov_9fa48("1309"), !Array.isArray(value))))) ? stryMutAct_9fa48("1310") ? [] : (stryCov_9fa48("1310"), [value[stryMutAct_9fa48("1311") ? "" : (stryCov_9fa48("1311"), 'track')]]) : stryMutAct_9fa48("1312") ? ["Stryker was here"] : (stryCov_9fa48("1312"), []);
    return stryMutAct_9fa48("1313") ? [] : (stryCov_9fa48("1313"), [...own, ...Object.values(value).flatMap(tracksIn)]);
  }
};

/** What can be a track's name: in a checkpoint it stands in a line of its own. */
const trackName = stryMutAct_9fa48("1318") ? /^[a-z0-9][^a-z0-9-]{0,99}$/ : stryMutAct_9fa48("1317") ? /^[a-z0-9][a-z0-9-]$/ : stryMutAct_9fa48("1316") ? /^[^a-z0-9][a-z0-9-]{0,99}$/ : stryMutAct_9fa48("1315") ? /^[a-z0-9][a-z0-9-]{0,99}/ : stryMutAct_9fa48("1314") ? /[a-z0-9][a-z0-9-]{0,99}$/ : (stryCov_9fa48("1314", "1315", "1316", "1317", "1318"), /^[a-z0-9][a-z0-9-]{0,99}$/);
const utf8 = new TextDecoder(stryMutAct_9fa48("1319") ? "" : (stryCov_9fa48("1319"), 'utf-8'), stryMutAct_9fa48("1320") ? {} : (stryCov_9fa48("1320"), {
  fatal: stryMutAct_9fa48("1321") ? false : (stryCov_9fa48("1321"), true),
  ignoreBOM: stryMutAct_9fa48("1322") ? false : (stryCov_9fa48("1322"), true)
}));

/** The same of an event's data; of bytes that are no event nothing. */
const tracksInData = (bytes: Uint8Array): readonly string[] => {
  if (stryMutAct_9fa48("1323")) {
    {}
  } else {
    stryCov_9fa48("1323");
    try {
      if (stryMutAct_9fa48("1324")) {
        {}
      } else {
        stryCov_9fa48("1324");
        const json: unknown = JSON.parse(utf8.decode(bytes));
        return (stryMutAct_9fa48("1327") ? isObject(json) || typeof json['stream'] === 'string' : stryMutAct_9fa48("1326") ? false : stryMutAct_9fa48("1325") ? true : (stryCov_9fa48("1325", "1326", "1327"), isObject(json) && (stryMutAct_9fa48("1329") ? typeof json['stream'] !== 'string' : stryMutAct_9fa48("1328") ? true : (stryCov_9fa48("1328", "1329"), typeof json[stryMutAct_9fa48("1330") ? "" : (stryCov_9fa48("1330"), 'stream')] === (stryMutAct_9fa48("1331") ? "" : (stryCov_9fa48("1331"), 'string')))))) ? tracksIn(json[stryMutAct_9fa48("1332") ? "" : (stryCov_9fa48("1332"), 'data')]) : stryMutAct_9fa48("1333") ? ["Stryker was here"] : (stryCov_9fa48("1333"), []);
      }
    } catch {
      if (stryMutAct_9fa48("1334")) {
        {}
      } else {
        stryCov_9fa48("1334");
        return stryMutAct_9fa48("1335") ? ["Stryker was here"] : (stryCov_9fa48("1335"), []);
      }
    }
  }
};

/**
 * The tracks that an event names, read from its bytes alone: which figures it can move must not depend on what a version
 * of this program can read.
 */
export const tracksNamed = (stream: string, bytes: Uint8Array): readonly string[] => {
  if (stryMutAct_9fa48("1336")) {
    {}
  } else {
    stryCov_9fa48("1336");
    const own = arbitrationTrackOf(stream);
    const names = stryMutAct_9fa48("1337") ? [] : (stryCov_9fa48("1337"), [...((stryMutAct_9fa48("1340") ? own !== undefined : stryMutAct_9fa48("1339") ? false : stryMutAct_9fa48("1338") ? true : (stryCov_9fa48("1338", "1339", "1340"), own === undefined)) ? stryMutAct_9fa48("1341") ? ["Stryker was here"] : (stryCov_9fa48("1341"), []) : stryMutAct_9fa48("1342") ? [] : (stryCov_9fa48("1342"), [own])), ...tracksInData(bytes)]);
    return sortedSet(stryMutAct_9fa48("1343") ? names : (stryCov_9fa48("1343"), names.filter(stryMutAct_9fa48("1344") ? () => undefined : (stryCov_9fa48("1344"), name => trackName.test(name)))));
  }
};

/** An event that joins the tree of a track. */
export type Joining = {
  readonly tree: string;
  readonly index: bigint;
};

/** What is known of the stream of an event: the tracks that it named, and the indexes of its earlier events in order. */
export type StreamSoFar = {
  readonly named: readonly string[];
  readonly earlier: () => Iterable<bigint>;
};

/**
 * Which events join which trees with an event: itself that of each track its stream names so far, and those before it in
 * the stream where it is the first that names a track. ADR 15 says why nothing else will do.
 */
export const joiningsWith = ({
  stream,
  index,
  names
}: {
  readonly stream: string;
  readonly index: bigint;
  readonly names: readonly string[];
}, {
  named,
  earlier
}: StreamSoFar): readonly Joining[] => {
  if (stryMutAct_9fa48("1345")) {
    {}
  } else {
    stryCov_9fa48("1345");
    if (stryMutAct_9fa48("1348") ? isAuditStream(stream) && milestoneOfStream(stream) !== undefined : stryMutAct_9fa48("1347") ? false : stryMutAct_9fa48("1346") ? true : (stryCov_9fa48("1346", "1347", "1348"), isAuditStream(stream) || (stryMutAct_9fa48("1350") ? milestoneOfStream(stream) === undefined : stryMutAct_9fa48("1349") ? false : (stryCov_9fa48("1349", "1350"), milestoneOfStream(stream) !== undefined)))) return stryMutAct_9fa48("1351") ? ["Stryker was here"] : (stryCov_9fa48("1351"), []);
    const all = sortedSet(stryMutAct_9fa48("1352") ? [] : (stryCov_9fa48("1352"), [...named, ...names]));
    if (stryMutAct_9fa48("1355") ? all.length !== 0 : stryMutAct_9fa48("1354") ? false : stryMutAct_9fa48("1353") ? true : (stryCov_9fa48("1353", "1354", "1355"), all.length === 0)) return stryMutAct_9fa48("1356") ? [] : (stryCov_9fa48("1356"), [stryMutAct_9fa48("1357") ? {} : (stryCov_9fa48("1357"), {
      tree: ofNoTrack,
      index
    })]);
    const late = stryMutAct_9fa48("1358") ? all.flatMap(tree => [...earlier()].map(before => ({
      tree,
      index: before
    }))) : (stryCov_9fa48("1358"), all.filter(stryMutAct_9fa48("1359") ? () => undefined : (stryCov_9fa48("1359"), tree => stryMutAct_9fa48("1360") ? named.includes(tree) : (stryCov_9fa48("1360"), !named.includes(tree)))).flatMap(stryMutAct_9fa48("1361") ? () => undefined : (stryCov_9fa48("1361"), tree => (stryMutAct_9fa48("1362") ? [] : (stryCov_9fa48("1362"), [...earlier()])).map(stryMutAct_9fa48("1363") ? () => undefined : (stryCov_9fa48("1363"), before => stryMutAct_9fa48("1364") ? {} : (stryCov_9fa48("1364"), {
      tree,
      index: before
    }))))));
    return stryMutAct_9fa48("1365") ? [] : (stryCov_9fa48("1365"), [...late, ...all.map(stryMutAct_9fa48("1366") ? () => undefined : (stryCov_9fa48("1366"), tree => stryMutAct_9fa48("1367") ? {} : (stryCov_9fa48("1367"), {
      tree,
      index
    })))]);
  }
};