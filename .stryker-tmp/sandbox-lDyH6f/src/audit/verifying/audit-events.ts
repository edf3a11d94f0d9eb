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
import { type AuditEvent, auditReaders, checkpointStream, cosignatureStream, readAudit } from '../../domain/audit/stored-events.ts';
import type { Envelope } from '../../domain/envelope.ts';
import { rootOf } from '../../domain/merkle.ts';
import { unlessUnreadable } from '../../domain/stored-event.ts';
import { wholeTree } from '../../store/read-models/trees.ts';
import { checkpointAt, checkpointText, readSigned, type Trees } from '../checkpoint.ts';
import type { PublicKey } from '../keys.ts';
import { cosignatureOf, isSigner, readNote, signerOf } from '../note.ts';
import { signatureFault } from './signed-checkpoint.ts';
import { type AuditFault, statementFault } from './stated.ts';
type Means = {
  readonly trees: Trees;
  /** The log's keys; none where signatures cannot be checked. */
  readonly keys: readonly PublicKey[];
  readonly witnesses: readonly PublicKey[];
  /** A checkpoint that should be among those of the log. */
  readonly remembered: string | undefined;
};

/** What was found among audit events. */
export type AuditTally = {
  checkpoints: number;
  /** How many events the checkpoints cover: the newest, since none covers fewer than those before it. */
  covered: number;
  /** Cosignatures of witnesses whose keys are known, and of others. */
  cosignatures: number;
  unknownCosignatures: number;
  /** Audit events of kinds that this version does not know; nothing depends on them. */
  unread: number;
  /** The checkpoint that was signed last, and whether the one that is remembered was seen. */
  newest: string | undefined;
  rememberedSeen: boolean;
};
type Cosigned = Extract<AuditEvent, {
  type: 'CheckpointCosigned';
}>['data'];
const misplaced = stryMutAct_9fa48("1352") ? () => undefined : (stryCov_9fa48("1352"), (() => {
  const misplaced = (stream: string, due: string): AuditFault | undefined => (stryMutAct_9fa48("1355") ? stream !== due : stryMutAct_9fa48("1354") ? false : stryMutAct_9fa48("1353") ? true : (stryCov_9fa48("1353", "1354", "1355"), stream === due)) ? undefined : stryMutAct_9fa48("1356") ? {} : (stryCov_9fa48("1356"), {
    detail: stryMutAct_9fa48("1357") ? `` : (stryCov_9fa48("1357"), `stands in another stream than ${due}`)
  });
  return misplaced;
})());
const premature = stryMutAct_9fa48("1358") ? () => undefined : (stryCov_9fa48("1358"), (() => {
  const premature = (size: number, events: number): AuditFault | undefined => (stryMutAct_9fa48("1362") ? size > events : stryMutAct_9fa48("1361") ? size < events : stryMutAct_9fa48("1360") ? false : stryMutAct_9fa48("1359") ? true : (stryCov_9fa48("1359", "1360", "1361", "1362"), size <= events)) ? undefined : stryMutAct_9fa48("1363") ? {} : (stryCov_9fa48("1363"), {
    detail: stryMutAct_9fa48("1364") ? `` : (stryCov_9fa48("1364"), `speaks of ${size} events, and ${events} with an index stand before it`),
    from: events
  });
  return premature;
})());

/** What the events of an audit stream are called, without their version; undefined where this version knows no such stream. */
const kindIn = (stream: string): string | undefined => {
  if (stryMutAct_9fa48("1365")) {
    {}
  } else {
    stryCov_9fa48("1365");
    if (stryMutAct_9fa48("1368") ? stream !== checkpointStream : stryMutAct_9fa48("1367") ? false : stryMutAct_9fa48("1366") ? true : (stryCov_9fa48("1366", "1367", "1368"), stream === checkpointStream)) return stryMutAct_9fa48("1369") ? "" : (stryCov_9fa48("1369"), 'CheckpointSigned');
    return (stryMutAct_9fa48("1370") ? stream.endsWith(cosignatureStream('')) : (stryCov_9fa48("1370"), stream.startsWith(cosignatureStream(stryMutAct_9fa48("1371") ? "Stryker was here!" : (stryCov_9fa48("1371"), ''))))) ? stryMutAct_9fa48("1372") ? "" : (stryCov_9fa48("1372"), 'CheckpointCosigned') : undefined;
  }
};

/** What no version can have written; what a newer one may have written cannot be checked here. */
const foreign = (stream: string, type: string): AuditFault | undefined => {
  if (stryMutAct_9fa48("1373")) {
    {}
  } else {
    stryCov_9fa48("1373");
    const kind = kindIn(stream);
    const [, name, version] = stryMutAct_9fa48("1374") ? /^(.*)\.v([1-9]\d*)$/.exec(type) && [] : (stryCov_9fa48("1374"), (stryMutAct_9fa48("1380") ? /^(.*)\.v([1-9]\D*)$/ : stryMutAct_9fa48("1379") ? /^(.*)\.v([1-9]\d)$/ : stryMutAct_9fa48("1378") ? /^(.*)\.v([^1-9]\d*)$/ : stryMutAct_9fa48("1377") ? /^(.)\.v([1-9]\d*)$/ : stryMutAct_9fa48("1376") ? /^(.*)\.v([1-9]\d*)/ : stryMutAct_9fa48("1375") ? /(.*)\.v([1-9]\d*)$/ : (stryCov_9fa48("1375", "1376", "1377", "1378", "1379", "1380"), /^(.*)\.v([1-9]\d*)$/)).exec(type) ?? (stryMutAct_9fa48("1381") ? ["Stryker was here"] : (stryCov_9fa48("1381"), [])));
    if (stryMutAct_9fa48("1384") ? kind === undefined && name === kind && version !== undefined : stryMutAct_9fa48("1383") ? false : stryMutAct_9fa48("1382") ? true : (stryCov_9fa48("1382", "1383", "1384"), (stryMutAct_9fa48("1386") ? kind !== undefined : stryMutAct_9fa48("1385") ? false : (stryCov_9fa48("1385", "1386"), kind === undefined)) || (stryMutAct_9fa48("1388") ? name === kind || version !== undefined : stryMutAct_9fa48("1387") ? false : (stryCov_9fa48("1387", "1388"), (stryMutAct_9fa48("1390") ? name !== kind : stryMutAct_9fa48("1389") ? true : (stryCov_9fa48("1389", "1390"), name === kind)) && (stryMutAct_9fa48("1392") ? version === undefined : stryMutAct_9fa48("1391") ? true : (stryCov_9fa48("1391", "1392"), version !== undefined)))))) return undefined;
    return stryMutAct_9fa48("1393") ? {} : (stryCov_9fa48("1393"), {
      detail: stryMutAct_9fa48("1394") ? `` : (stryCov_9fa48("1394"), `is called ${JSON.stringify(type)}, and a stream of this name holds nothing but ${kind}`)
    });
  }
};
const shrunken = stryMutAct_9fa48("1395") ? () => undefined : (stryCov_9fa48("1395"), (() => {
  const shrunken = (size: number, covered: number): AuditFault | undefined => (stryMutAct_9fa48("1399") ? size < covered : stryMutAct_9fa48("1398") ? size > covered : stryMutAct_9fa48("1397") ? false : stryMutAct_9fa48("1396") ? true : (stryCov_9fa48("1396", "1397", "1398", "1399"), size >= covered)) ? undefined : stryMutAct_9fa48("1400") ? {} : (stryCov_9fa48("1400"), {
    detail: stryMutAct_9fa48("1401") ? `` : (stryCov_9fa48("1401"), `speaks of ${size} events, and one before it of ${covered}: none covers fewer than those before it`)
  });
  return shrunken;
})());

/** Checks audit events one after the other, against the trees over the events before them. */
export const createAuditChecks = ({
  trees,
  keys,
  witnesses,
  remembered
}: Means) => {
  if (stryMutAct_9fa48("1402")) {
    {}
  } else {
    stryCov_9fa48("1402");
    const tally: AuditTally = stryMutAct_9fa48("1403") ? {} : (stryCov_9fa48("1403"), {
      checkpoints: 0,
      covered: 0,
      cosignatures: 0,
      unknownCosignatures: 0,
      unread: 0,
      newest: undefined,
      rememberedSeen: stryMutAct_9fa48("1404") ? true : (stryCov_9fa48("1404"), false)
    });
    const origins = new Set<string>();
    const sizes = new Set<number>();
    const cosignedUpTo = new Map<string, number>();
    const checkpointFault = (stream: string, text: string, events: number): AuditFault | undefined => {
      if (stryMutAct_9fa48("1405")) {
        {}
      } else {
        stryCov_9fa48("1405");
        const signed = readSigned(text);
        if (stryMutAct_9fa48("1407") ? false : stryMutAct_9fa48("1406") ? true : (stryCov_9fa48("1406", "1407"), (stryMutAct_9fa48("1408") ? "" : (stryCov_9fa48("1408"), 'fault')) in signed)) return stryMutAct_9fa48("1409") ? {} : (stryCov_9fa48("1409"), {
          detail: signed.fault
        });
        const {
          checkpoint
        } = signed;
        const {
          origin,
          size
        } = checkpoint;
        const unsigned = (stryMutAct_9fa48("1412") ? keys.length !== 0 : stryMutAct_9fa48("1411") ? false : stryMutAct_9fa48("1410") ? true : (stryCov_9fa48("1410", "1411", "1412"), keys.length === 0)) ? undefined : signatureFault(signed, keys);
        if (stryMutAct_9fa48("1415") ? unsigned === undefined : stryMutAct_9fa48("1414") ? false : stryMutAct_9fa48("1413") ? true : (stryCov_9fa48("1413", "1414", "1415"), unsigned !== undefined)) return stryMutAct_9fa48("1416") ? {} : (stryCov_9fa48("1416"), {
          detail: unsigned
        });
        const fault = stryMutAct_9fa48("1417") ? (misplaced(stream, checkpointStream) ?? premature(size, events) ?? shrunken(size, tally.covered)) && statementFault(checkpoint, checkpointAt(trees, origin, size), tally.covered) : (stryCov_9fa48("1417"), (stryMutAct_9fa48("1418") ? (misplaced(stream, checkpointStream) ?? premature(size, events)) && shrunken(size, tally.covered) : (stryCov_9fa48("1418"), (stryMutAct_9fa48("1419") ? misplaced(stream, checkpointStream) && premature(size, events) : (stryCov_9fa48("1419"), misplaced(stream, checkpointStream) ?? premature(size, events))) ?? shrunken(size, tally.covered))) ?? statementFault(checkpoint, checkpointAt(trees, origin, size), tally.covered));
        if (stryMutAct_9fa48("1422") ? fault === undefined : stryMutAct_9fa48("1421") ? false : stryMutAct_9fa48("1420") ? true : (stryCov_9fa48("1420", "1421", "1422"), fault !== undefined)) return fault;
        origins.add(origin);
        sizes.add(size);
        stryMutAct_9fa48("1423") ? tally.checkpoints -= 1 : (stryCov_9fa48("1423"), tally.checkpoints += 1);
        tally.covered = size;
        tally.newest = text;
        stryMutAct_9fa48("1424") ? tally.rememberedSeen &&= text === remembered : (stryCov_9fa48("1424"), tally.rememberedSeen ||= stryMutAct_9fa48("1427") ? text !== remembered : stryMutAct_9fa48("1426") ? false : stryMutAct_9fa48("1425") ? true : (stryCov_9fa48("1425", "1426", "1427"), text === remembered));
        return undefined;
      }
    };

    /** The witness whose true line it is, under the checkpoint of a size by whichever name the log had. */
    const witnessOf = (size: number, line: string, own: readonly PublicKey[]): PublicKey | undefined => {
      if (stryMutAct_9fa48("1428")) {
        {}
      } else {
        stryCov_9fa48("1428");
        const notes = (stryMutAct_9fa48("1429") ? [] : (stryCov_9fa48("1429"), [...origins])).map(stryMutAct_9fa48("1430") ? () => undefined : (stryCov_9fa48("1430"), origin => readNote(stryMutAct_9fa48("1431") ? `` : (stryCov_9fa48("1431"), `${checkpointText(checkpointAt(trees, origin, size))}\n${line}\n`))));
        return own.find(stryMutAct_9fa48("1432") ? () => undefined : (stryCov_9fa48("1432"), witness => stryMutAct_9fa48("1433") ? notes.every(note => note !== undefined && typeof cosignatureOf(note, witness) === 'bigint') : (stryCov_9fa48("1433"), notes.some(stryMutAct_9fa48("1434") ? () => undefined : (stryCov_9fa48("1434"), note => stryMutAct_9fa48("1437") ? note !== undefined || typeof cosignatureOf(note, witness) === 'bigint' : stryMutAct_9fa48("1436") ? false : stryMutAct_9fa48("1435") ? true : (stryCov_9fa48("1435", "1436", "1437"), (stryMutAct_9fa48("1439") ? note === undefined : stryMutAct_9fa48("1438") ? true : (stryCov_9fa48("1438", "1439"), note !== undefined)) && (stryMutAct_9fa48("1441") ? typeof cosignatureOf(note, witness) !== 'bigint' : stryMutAct_9fa48("1440") ? true : (stryCov_9fa48("1440", "1441"), typeof cosignatureOf(note, witness) === (stryMutAct_9fa48("1442") ? "" : (stryCov_9fa48("1442"), 'bigint'))))))))));
      }
    };
    const wordFault = ({
      size,
      witness,
      cosignature
    }: Cosigned): AuditFault | undefined => {
      if (stryMutAct_9fa48("1443")) {
        {}
      } else {
        stryCov_9fa48("1443");
        const signer = signerOf(cosignature);
        if (stryMutAct_9fa48("1446") ? signer?.name === witness : stryMutAct_9fa48("1445") ? false : stryMutAct_9fa48("1444") ? true : (stryCov_9fa48("1444", "1445", "1446"), (stryMutAct_9fa48("1447") ? signer.name : (stryCov_9fa48("1447"), signer?.name)) !== witness)) return stryMutAct_9fa48("1448") ? {} : (stryCov_9fa48("1448"), {
          detail: stryMutAct_9fa48("1449") ? `` : (stryCov_9fa48("1449"), `holds no signature line of ${JSON.stringify(witness)}`)
        });
        // A witness with a new key has another hash: a line of his by a key that is not known here is a stranger's.
        const own = stryMutAct_9fa48("1450") ? witnesses : (stryCov_9fa48("1450"), witnesses.filter(stryMutAct_9fa48("1451") ? () => undefined : (stryCov_9fa48("1451"), each => isSigner(each, signer))));
        if (stryMutAct_9fa48("1454") ? own.length !== 0 : stryMutAct_9fa48("1453") ? false : stryMutAct_9fa48("1452") ? true : (stryCov_9fa48("1452", "1453", "1454"), own.length === 0)) {
          if (stryMutAct_9fa48("1455")) {
            {}
          } else {
            stryCov_9fa48("1455");
            stryMutAct_9fa48("1456") ? tally.unknownCosignatures -= 1 : (stryCov_9fa48("1456"), tally.unknownCosignatures += 1);
            return undefined;
          }
        }
        const by = witnessOf(Number(size), cosignature, own);
        if (stryMutAct_9fa48("1459") ? by !== undefined : stryMutAct_9fa48("1458") ? false : stryMutAct_9fa48("1457") ? true : (stryCov_9fa48("1457", "1458", "1459"), by === undefined)) return stryMutAct_9fa48("1460") ? {} : (stryCov_9fa48("1460"), {
          detail: stryMutAct_9fa48("1461") ? `` : (stryCov_9fa48("1461"), `holds a cosignature of ${JSON.stringify(witness)} that is not true`)
        });
        cosignedUpTo.set(by.text, stryMutAct_9fa48("1462") ? Math.min(cosignedUpTo.get(by.text) ?? 0, Number(size)) : (stryCov_9fa48("1462"), Math.max(stryMutAct_9fa48("1463") ? cosignedUpTo.get(by.text) && 0 : (stryCov_9fa48("1463"), cosignedUpTo.get(by.text) ?? 0), Number(size))));
        stryMutAct_9fa48("1464") ? tally.cosignatures -= 1 : (stryCov_9fa48("1464"), tally.cosignatures += 1);
        return undefined;
      }
    };
    const cosignatureFault = (stream: string, said: Cosigned, events: number): AuditFault | undefined => {
      if (stryMutAct_9fa48("1465")) {
        {}
      } else {
        stryCov_9fa48("1465");
        const size = Number(said.size);
        const fault = stryMutAct_9fa48("1466") ? misplaced(stream, cosignatureStream(said.size)) && premature(size, events) : (stryCov_9fa48("1466"), misplaced(stream, cosignatureStream(said.size)) ?? premature(size, events));
        if (stryMutAct_9fa48("1469") ? fault === undefined : stryMutAct_9fa48("1468") ? false : stryMutAct_9fa48("1467") ? true : (stryCov_9fa48("1467", "1468", "1469"), fault !== undefined)) return fault;
        const root = rootOf(trees.treeAt(wholeTree, size).stored, size).toString(stryMutAct_9fa48("1470") ? "" : (stryCov_9fa48("1470"), 'base64'));
        if (stryMutAct_9fa48("1473") ? root === said.root : stryMutAct_9fa48("1472") ? false : stryMutAct_9fa48("1471") ? true : (stryCov_9fa48("1471", "1472", "1473"), root !== said.root)) return stryMutAct_9fa48("1474") ? {} : (stryCov_9fa48("1474"), {
          detail: stryMutAct_9fa48("1475") ? `` : (stryCov_9fa48("1475"), `cosigns the root ${said.root}, and ${size} events have ${root}`)
        });
        if (stryMutAct_9fa48("1477") ? false : stryMutAct_9fa48("1476") ? true : (stryCov_9fa48("1476", "1477"), sizes.has(size))) return wordFault(said);
        // What it cosigns may be among the events that this version cannot read.
        if (stryMutAct_9fa48("1480") ? tally.unread !== 0 : stryMutAct_9fa48("1479") ? false : stryMutAct_9fa48("1478") ? true : (stryCov_9fa48("1478", "1479", "1480"), tally.unread === 0)) return stryMutAct_9fa48("1481") ? {} : (stryCov_9fa48("1481"), {
          detail: stryMutAct_9fa48("1482") ? `` : (stryCov_9fa48("1482"), `cosigns a checkpoint over ${size} events, and none was signed before it`)
        });
        stryMutAct_9fa48("1483") ? tally.unknownCosignatures -= 1 : (stryCov_9fa48("1483"), tally.unknownCosignatures += 1);
        return undefined;
      }
    };
    return stryMutAct_9fa48("1484") ? {} : (stryCov_9fa48("1484"), {
      /** Takes an audit event before which so many events with an index stand, all of them in the trees. */
      take: ({
        stream,
        type,
        data
      }: Envelope, events: number): AuditFault | undefined => {
        if (stryMutAct_9fa48("1485")) {
          {}
        } else {
          stryCov_9fa48("1485");
          const event = unlessUnreadable(stryMutAct_9fa48("1486") ? () => undefined : (stryCov_9fa48("1486"), () => readAudit(stryMutAct_9fa48("1487") ? {} : (stryCov_9fa48("1487"), {
            type,
            data
          }))));
          if (stryMutAct_9fa48("1490") ? event?.type !== 'CheckpointSigned' : stryMutAct_9fa48("1489") ? false : stryMutAct_9fa48("1488") ? true : (stryCov_9fa48("1488", "1489", "1490"), (stryMutAct_9fa48("1491") ? event.type : (stryCov_9fa48("1491"), event?.type)) === (stryMutAct_9fa48("1492") ? "" : (stryCov_9fa48("1492"), 'CheckpointSigned')))) return checkpointFault(stream, event.data.note, events);
          if (stryMutAct_9fa48("1495") ? event?.type !== 'CheckpointCosigned' : stryMutAct_9fa48("1494") ? false : stryMutAct_9fa48("1493") ? true : (stryCov_9fa48("1493", "1494", "1495"), (stryMutAct_9fa48("1496") ? event.type : (stryCov_9fa48("1496"), event?.type)) === (stryMutAct_9fa48("1497") ? "" : (stryCov_9fa48("1497"), 'CheckpointCosigned')))) return cosignatureFault(stream, event.data, events);
          if (stryMutAct_9fa48("1499") ? false : stryMutAct_9fa48("1498") ? true : (stryCov_9fa48("1498", "1499"), Object.hasOwn(auditReaders, type))) return stryMutAct_9fa48("1500") ? {} : (stryCov_9fa48("1500"), {
            detail: stryMutAct_9fa48("1501") ? `` : (stryCov_9fa48("1501"), `has not the members of ${type}`)
          });
          stryMutAct_9fa48("1502") ? tally.unread -= 1 : (stryCov_9fa48("1502"), tally.unread += 1);
          return foreign(stream, type);
        }
      },
      tally: stryMutAct_9fa48("1503") ? () => undefined : (stryCov_9fa48("1503"), (): Readonly<AuditTally> => tally),
      /** How many events the newest word of a witness covers; undefined where it gave none. */
      cosignedBy: stryMutAct_9fa48("1504") ? () => undefined : (stryCov_9fa48("1504"), ({
        text
      }: PublicKey): number | undefined => cosignedUpTo.get(text))
    });
  }
};