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
import { checkpointStream, encodeAudit } from '../domain/audit/stored-events.ts';
import type { Envelope } from '../domain/envelope.ts';
import type { CheckpointRow } from '../projections/audit.ts';
import type { Follower } from '../projections/follow.ts';
import { type EventLog, noStream } from '../store/event-log.ts';
import { askOf, envelopeOf } from '../store/execute.ts';
import type { ReadModels } from '../store/read-models/read-models.ts';
import { checkpointAt, checkpointText, readSigned } from './checkpoint.ts';
import type { LogKeys } from './key-file.ts';
import type { PublicKey, SigningKey } from './keys.ts';
import { isSignedBy, readNote, signNote } from './note.ts';

/** What the server does under its own name. */
const server = {
  body: 'porcupine',
  key: 'checkpoint'
} as const;

/** Where the newest checkpoint that was signed here is remembered, beside the log: what the log has lost shows there. */
export type Memory = {
  readonly recall: () => string | undefined;
  readonly remember: (note: string) => void;
};

/** What is signed, with what, and where what was signed is remembered. */
export type Means = {
  readonly log: EventLog;
  readonly models: () => ReadModels;
  readonly follower: Pick<Follower, 'filled' | 'reached' | 'status'>;
  /** The key that signs, and those that did before. */
  readonly keys: LogKeys;
  readonly memory: Memory;
  /** What was found to be changed in the log since it was read. */
  readonly doubt: () => string | undefined;
  readonly now: () => Date;
};

/** Thrown where the log is not what was signed of it before: then nothing is signed. */
export class Contradiction extends Error {
  override readonly name = stryMutAct_9fa48("1215") ? "" : (stryCov_9fa48("1215"), 'Contradiction');
}
const longestWait = 5_000;

/** Why the log cannot be the one of which a note was signed; undefined where it can. */
export const contradictionTo = (models: ReadModels, note: string, events: number): string | undefined => {
  if (stryMutAct_9fa48("1216")) {
    {}
  } else {
    stryCov_9fa48("1216");
    const signed = readSigned(note);
    if (stryMutAct_9fa48("1218") ? false : stryMutAct_9fa48("1217") ? true : (stryCov_9fa48("1217", "1218"), (stryMutAct_9fa48("1219") ? "" : (stryCov_9fa48("1219"), 'fault')) in signed)) return stryMutAct_9fa48("1220") ? "" : (stryCov_9fa48("1220"), 'a checkpoint that was signed cannot be read');
    const {
      checkpoint: stated,
      note: {
        text
      }
    } = signed;
    if (stryMutAct_9fa48("1224") ? stated.size <= events : stryMutAct_9fa48("1223") ? stated.size >= events : stryMutAct_9fa48("1222") ? false : stryMutAct_9fa48("1221") ? true : (stryCov_9fa48("1221", "1222", "1223", "1224"), stated.size > events)) {
      if (stryMutAct_9fa48("1225")) {
        {}
      } else {
        stryCov_9fa48("1225");
        return stryMutAct_9fa48("1226") ? `` : (stryCov_9fa48("1226"), `a checkpoint over ${stated.size} events was signed, and the log has ${events}: it has lost events, or is another log`);
      }
    }
    if (stryMutAct_9fa48("1229") ? checkpointText(checkpointAt(models, stated.origin, stated.size)) !== text : stryMutAct_9fa48("1228") ? false : stryMutAct_9fa48("1227") ? true : (stryCov_9fa48("1227", "1228", "1229"), checkpointText(checkpointAt(models, stated.origin, stated.size)) === text)) return undefined;
    return stryMutAct_9fa48("1230") ? `` : (stryCov_9fa48("1230"), `the first ${stated.size} events of the log are not those over which a checkpoint was signed: they were changed, or it is another log`);
  }
};

/** A checkpoint as the log keeps it, with how many events it covers. */
export type Signed = CheckpointRow;

/** Throws Contradiction where the log is not the one of which a note was signed that stands somewhere. */
const mustAgree = (models: ReadModels, notes: readonly {
  readonly where: string;
  readonly note: string | undefined;
}[], events: number): void => {
  if (stryMutAct_9fa48("1231")) {
    {}
  } else {
    stryCov_9fa48("1231");
    for (const {
      where,
      note
    } of notes) {
      if (stryMutAct_9fa48("1232")) {
        {}
      } else {
        stryCov_9fa48("1232");
        const contradiction = (stryMutAct_9fa48("1235") ? note !== undefined : stryMutAct_9fa48("1234") ? false : stryMutAct_9fa48("1233") ? true : (stryCov_9fa48("1233", "1234", "1235"), note === undefined)) ? undefined : contradictionTo(models, note, events);
        if (stryMutAct_9fa48("1238") ? contradiction === undefined : stryMutAct_9fa48("1237") ? false : stryMutAct_9fa48("1236") ? true : (stryCov_9fa48("1236", "1237", "1238"), contradiction !== undefined)) throw new Contradiction(stryMutAct_9fa48("1239") ? `` : (stryCov_9fa48("1239"), `${contradiction} (${where})`));
      }
    }
  }
};

/** Whether one of some keys signed a checkpoint. */
export const isSignedByAny = (signed: Signed, keys: readonly PublicKey[]): boolean => {
  if (stryMutAct_9fa48("1240")) {
    {}
  } else {
    stryCov_9fa48("1240");
    const note = readNote(signed.note);
    return stryMutAct_9fa48("1243") ? note !== undefined || keys.some(key => isSignedBy(note, key)) : stryMutAct_9fa48("1242") ? false : stryMutAct_9fa48("1241") ? true : (stryCov_9fa48("1241", "1242", "1243"), (stryMutAct_9fa48("1245") ? note === undefined : stryMutAct_9fa48("1244") ? true : (stryCov_9fa48("1244", "1245"), note !== undefined)) && (stryMutAct_9fa48("1246") ? keys.every(key => isSignedBy(note, key)) : (stryCov_9fa48("1246"), keys.some(stryMutAct_9fa48("1247") ? () => undefined : (stryCov_9fa48("1247"), key => isSignedBy(note, key))))));
  }
};

/** Whether a checkpoint covers so many events and is signed by the key that is in force. */
export const isUpToDate = stryMutAct_9fa48("1248") ? () => undefined : (stryCov_9fa48("1248"), (() => {
  const isUpToDate = (signed: Signed | undefined, size: number, key: SigningKey): boolean => stryMutAct_9fa48("1251") ? signed !== undefined && signed.size >= BigInt(size) || isSignedByAny(signed, [key]) : stryMutAct_9fa48("1250") ? false : stryMutAct_9fa48("1249") ? true : (stryCov_9fa48("1249", "1250", "1251"), (stryMutAct_9fa48("1253") ? signed !== undefined || signed.size >= BigInt(size) : stryMutAct_9fa48("1252") ? true : (stryCov_9fa48("1252", "1253"), (stryMutAct_9fa48("1255") ? signed === undefined : stryMutAct_9fa48("1254") ? true : (stryCov_9fa48("1254", "1255"), signed !== undefined)) && (stryMutAct_9fa48("1258") ? signed.size < BigInt(size) : stryMutAct_9fa48("1257") ? signed.size > BigInt(size) : stryMutAct_9fa48("1256") ? true : (stryCov_9fa48("1256", "1257", "1258"), signed.size >= BigInt(size))))) && isSignedByAny(signed, stryMutAct_9fa48("1259") ? [] : (stryCov_9fa48("1259"), [key])));
  return isUpToDate;
})());

/** The smallest checkpoint over at least so many events by the key in force; one by another key where there is none. */
export const signedOver = (models: ReadModels, size: number, key: SigningKey): Signed | undefined => {
  if (stryMutAct_9fa48("1260")) {
    {}
  } else {
    stryCov_9fa48("1260");
    const last = models.lastCheckpoint();
    const all = stryMutAct_9fa48("1261") ? [...models.checkpointsCovering(BigInt(size)), ...(last === undefined ? [] : [last])] : (stryCov_9fa48("1261"), (stryMutAct_9fa48("1262") ? [] : (stryCov_9fa48("1262"), [...models.checkpointsCovering(BigInt(size)), ...((stryMutAct_9fa48("1265") ? last !== undefined : stryMutAct_9fa48("1264") ? false : stryMutAct_9fa48("1263") ? true : (stryCov_9fa48("1263", "1264", "1265"), last === undefined)) ? stryMutAct_9fa48("1266") ? ["Stryker was here"] : (stryCov_9fa48("1266"), []) : stryMutAct_9fa48("1267") ? [] : (stryCov_9fa48("1267"), [last]))])).filter(stryMutAct_9fa48("1268") ? () => undefined : (stryCov_9fa48("1268"), signed => stryMutAct_9fa48("1272") ? signed.size < BigInt(size) : stryMutAct_9fa48("1271") ? signed.size > BigInt(size) : stryMutAct_9fa48("1270") ? false : stryMutAct_9fa48("1269") ? true : (stryCov_9fa48("1269", "1270", "1271", "1272"), signed.size >= BigInt(size)))));
    return stryMutAct_9fa48("1273") ? all.find(signed => isUpToDate(signed, size, key)) && all[0] : (stryCov_9fa48("1273"), all.find(stryMutAct_9fa48("1274") ? () => undefined : (stryCov_9fa48("1274"), signed => isUpToDate(signed, size, key))) ?? all[0]);
  }
};

/** The event that keeps a signed note. */
const eventOf = (note: string, revision: bigint, now: Date): Envelope => {
  if (stryMutAct_9fa48("1275")) {
    {}
  } else {
    stryCov_9fa48("1275");
    const ask = askOf(stryMutAct_9fa48("1276") ? {} : (stryCov_9fa48("1276"), {
      stream: checkpointStream,
      command: undefined,
      by: server,
      correlationId: stryMutAct_9fa48("1277") ? "" : (stryCov_9fa48("1277"), 'checkpoint'),
      method: stryMutAct_9fa48("1278") ? "" : (stryCov_9fa48("1278"), 'POST'),
      path: checkpointStream,
      body: stryMutAct_9fa48("1279") ? {} : (stryCov_9fa48("1279"), {
        note
      }),
      ifMatch: null,
      idempotencyKey: null
    }));
    return envelopeOf(ask, encodeAudit(stryMutAct_9fa48("1280") ? {} : (stryCov_9fa48("1280"), {
      type: stryMutAct_9fa48("1281") ? "" : (stryCov_9fa48("1281"), 'CheckpointSigned'),
      data: stryMutAct_9fa48("1282") ? {} : (stryCov_9fa48("1282"), {
        note
      })
    })), Number(revision), now);
  }
};

/** The revision of the newest checkpoint in the log; undefined while the read side has not come to it. */
const revisionRead = async ({
  log,
  models,
  follower
}: Means): Promise<bigint | undefined> => {
  if (stryMutAct_9fa48("1283")) {
    {}
  } else {
    stryCov_9fa48("1283");
    if (stryMutAct_9fa48("1286") ? false : stryMutAct_9fa48("1285") ? true : stryMutAct_9fa48("1284") ? await follower.filled(longestWait) : (stryCov_9fa48("1284", "1285", "1286"), !(await follower.filled(longestWait)))) return undefined;
    const {
      fillings
    } = follower.status();
    const after = stryMutAct_9fa48("1287") ? models().lastCheckpoint()?.revision && noStream : (stryCov_9fa48("1287"), (stryMutAct_9fa48("1288") ? models().lastCheckpoint().revision : (stryCov_9fa48("1288"), models().lastCheckpoint()?.revision)) ?? noStream);
    const {
      events,
      revision
    } = await log.read(checkpointStream, stryMutAct_9fa48("1289") ? {} : (stryCov_9fa48("1289"), {
      after
    }));
    const newest = events.at(stryMutAct_9fa48("1290") ? +1 : (stryCov_9fa48("1290"), -1));
    // Another server has signed meanwhile: what it signed is looked at first.
    const isRead = stryMutAct_9fa48("1293") ? newest === undefined && (await follower.reached(newest.position, longestWait)) : stryMutAct_9fa48("1292") ? false : stryMutAct_9fa48("1291") ? true : (stryCov_9fa48("1291", "1292", "1293"), (stryMutAct_9fa48("1295") ? newest !== undefined : stryMutAct_9fa48("1294") ? false : (stryCov_9fa48("1294", "1295"), newest === undefined)) || (await follower.reached(newest.position, longestWait)));
    // Rows that were thrown away meanwhile hold less than was signed, and nothing must be said of the log by them.
    const isSame = stryMutAct_9fa48("1298") ? follower.status().filled || follower.status().fillings === fillings : stryMutAct_9fa48("1297") ? false : stryMutAct_9fa48("1296") ? true : (stryCov_9fa48("1296", "1297", "1298"), follower.status().filled && (stryMutAct_9fa48("1300") ? follower.status().fillings !== fillings : stryMutAct_9fa48("1299") ? true : (stryCov_9fa48("1299", "1300"), follower.status().fillings === fillings)));
    return (stryMutAct_9fa48("1303") ? isRead || isSame : stryMutAct_9fa48("1302") ? false : stryMutAct_9fa48("1301") ? true : (stryCov_9fa48("1301", "1302", "1303"), isRead && isSame)) ? revision : undefined;
  }
};

/** What is done with the newest checkpoint beside signing: whether it is time to compare it with the log, and that it agreed. */
export type Comparing = {
  readonly isDue: () => boolean;
  readonly compared: () => void;
  /** That the newest checkpoint, signed by the key in force, agreed. */
  readonly agreed: (size: bigint) => void;
  /** Is shown the newest checkpoint before another is signed. */
  readonly met: (last: Signed | undefined) => void;
};

/**
 * Signs what the read side holds where it `signs`, unless what was signed last says the same already. Before that, and
 * whenever it is due, what was signed last is compared with the log. False where another server was faster, or the read
 * side is not there yet: then nothing was found out. Throws Contradiction, and LogFailure.
 */
export const signNews = async (means: Means, comparing: Comparing, signs: boolean): Promise<boolean> => {
  if (stryMutAct_9fa48("1304")) {
    {}
  } else {
    stryCov_9fa48("1304");
    const {
      log,
      follower,
      memory,
      now
    } = means;
    const key = means.keys.signing;
    const revision = await revisionRead(means);
    if (stryMutAct_9fa48("1307") ? revision !== undefined : stryMutAct_9fa48("1306") ? false : stryMutAct_9fa48("1305") ? true : (stryCov_9fa48("1305", "1306", "1307"), revision === undefined)) return stryMutAct_9fa48("1308") ? true : (stryCov_9fa48("1308"), false);
    const models = means.models();
    const size = stryMutAct_9fa48("1309") ? Number(models.checkpoint().index) - 1 : (stryCov_9fa48("1309"), Number(models.checkpoint().index) + 1);
    const last = models.lastCheckpoint();
    comparing.met(last);
    const hasNews = stryMutAct_9fa48("1312") ? signs && size > 0 || !isUpToDate(signedOver(models, size, key), size, key) : stryMutAct_9fa48("1311") ? false : stryMutAct_9fa48("1310") ? true : (stryCov_9fa48("1310", "1311", "1312"), (stryMutAct_9fa48("1314") ? signs || size > 0 : stryMutAct_9fa48("1313") ? true : (stryCov_9fa48("1313", "1314"), signs && (stryMutAct_9fa48("1317") ? size <= 0 : stryMutAct_9fa48("1316") ? size >= 0 : stryMutAct_9fa48("1315") ? true : (stryCov_9fa48("1315", "1316", "1317"), size > 0)))) && (stryMutAct_9fa48("1318") ? isUpToDate(signedOver(models, size, key), size, key) : (stryCov_9fa48("1318"), !isUpToDate(signedOver(models, size, key), size, key))));
    if (stryMutAct_9fa48("1321") ? !hasNews || !comparing.isDue() : stryMutAct_9fa48("1320") ? false : stryMutAct_9fa48("1319") ? true : (stryCov_9fa48("1319", "1320", "1321"), (stryMutAct_9fa48("1322") ? hasNews : (stryCov_9fa48("1322"), !hasNews)) && (stryMutAct_9fa48("1323") ? comparing.isDue() : (stryCov_9fa48("1323"), !comparing.isDue())))) return stryMutAct_9fa48("1324") ? false : (stryCov_9fa48("1324"), true);
    const doubt = means.doubt();
    if (stryMutAct_9fa48("1327") ? doubt === undefined : stryMutAct_9fa48("1326") ? false : stryMutAct_9fa48("1325") ? true : (stryCov_9fa48("1325", "1326", "1327"), doubt !== undefined)) throw new Contradiction(doubt);
    const remembered = memory.recall();
    mustAgree(models, stryMutAct_9fa48("1328") ? [] : (stryCov_9fa48("1328"), [stryMutAct_9fa48("1329") ? {} : (stryCov_9fa48("1329"), {
      where: stryMutAct_9fa48("1330") ? "" : (stryCov_9fa48("1330"), 'the newest checkpoint in the log'),
      note: stryMutAct_9fa48("1331") ? last.note : (stryCov_9fa48("1331"), last?.note)
    }), stryMutAct_9fa48("1332") ? {} : (stryCov_9fa48("1332"), {
      where: stryMutAct_9fa48("1333") ? "" : (stryCov_9fa48("1333"), 'the checkpoint that is remembered beside the log'),
      note: remembered
    })]), size);
    if (stryMutAct_9fa48("1336") ? last === undefined : stryMutAct_9fa48("1335") ? false : stryMutAct_9fa48("1334") ? true : (stryCov_9fa48("1334", "1335", "1336"), last !== undefined)) comparing.compared();
    if (stryMutAct_9fa48("1339") ? last !== undefined || isUpToDate(last, Number(last.size), key) : stryMutAct_9fa48("1338") ? false : stryMutAct_9fa48("1337") ? true : (stryCov_9fa48("1337", "1338", "1339"), (stryMutAct_9fa48("1341") ? last === undefined : stryMutAct_9fa48("1340") ? true : (stryCov_9fa48("1340", "1341"), last !== undefined)) && isUpToDate(last, Number(last.size), key))) comparing.agreed(last.size);
    if (stryMutAct_9fa48("1344") ? false : stryMutAct_9fa48("1343") ? true : stryMutAct_9fa48("1342") ? hasNews : (stryCov_9fa48("1342", "1343", "1344"), !hasNews)) return stryMutAct_9fa48("1345") ? false : (stryCov_9fa48("1345"), true);
    const note = signNote(checkpointText(checkpointAt(models, key.name, size)), key);
    const appended = await log.append(checkpointStream, eventOf(note, stryMutAct_9fa48("1346") ? revision - 1n : (stryCov_9fa48("1346"), revision + 1n), now()), revision);
    if (stryMutAct_9fa48("1349") ? appended !== 'conflict' : stryMutAct_9fa48("1348") ? false : stryMutAct_9fa48("1347") ? true : (stryCov_9fa48("1347", "1348", "1349"), appended === (stryMutAct_9fa48("1350") ? "" : (stryCov_9fa48("1350"), 'conflict')))) return stryMutAct_9fa48("1351") ? true : (stryCov_9fa48("1351"), false);
    memory.remember(note);
    return follower.reached(appended.position, longestWait);
  }
};