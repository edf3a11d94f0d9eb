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
import { hash as hashOnce } from 'node:crypto';

/**
 * The Merkle tree of RFC 6962, section 2.1, as arithmetic: what is stored is the hash of every full subtree whose leaves
 * number a power of two, and everything else (roots, proofs) is worked out from those.
 */

/** A SHA-256 in 32 bytes. */
export type Hash = Buffer;

/** Finds the hash of the full subtree at a level (0: the leaves), counted from 0 from the left. */
export type StoredHash = (level: number, at: number) => Hash;
const sha256 = stryMutAct_9fa48("1368") ? () => undefined : (stryCov_9fa48("1368"), (() => {
  const sha256 = (...parts: readonly Uint8Array[]): Hash => hashOnce(stryMutAct_9fa48("1369") ? "" : (stryCov_9fa48("1369"), 'sha256'), Buffer.concat(parts), stryMutAct_9fa48("1370") ? "" : (stryCov_9fa48("1370"), 'buffer'));
  return sha256;
})());
const leafMark = Buffer.from(stryMutAct_9fa48("1371") ? [] : (stryCov_9fa48("1371"), [0]));
const nodeMark = Buffer.from(stryMutAct_9fa48("1372") ? [] : (stryCov_9fa48("1372"), [1]));

/** The hash of a leaf; marked, so that no node can be taken for one. */
export const leafHash = stryMutAct_9fa48("1373") ? () => undefined : (stryCov_9fa48("1373"), (() => {
  const leafHash = (bytes: Uint8Array): Hash => sha256(leafMark, bytes);
  return leafHash;
})());

/** The hash of a node over its two halves. */
export const nodeHash = stryMutAct_9fa48("1374") ? () => undefined : (stryCov_9fa48("1374"), (() => {
  const nodeHash = (left: Uint8Array, right: Uint8Array): Hash => sha256(nodeMark, left, right);
  return nodeHash;
})());

/** The root of a tree without leaves. */
export const emptyRoot: Hash = sha256();

/** How many leaves the left half of a tree with so many (at least two) has: the largest power of two below. */
const leftSize = stryMutAct_9fa48("1375") ? () => undefined : (stryCov_9fa48("1375"), (() => {
  const leftSize = (size: number): number => 2 ** Math.floor(Math.log2(stryMutAct_9fa48("1376") ? size + 1 : (stryCov_9fa48("1376"), size - 1)));
  return leftSize;
})());
const isFull = stryMutAct_9fa48("1377") ? () => undefined : (stryCov_9fa48("1377"), (() => {
  const isFull = (size: number): boolean => Number.isInteger(Math.log2(size));
  return isFull;
})());

/** The hash over the leaves from `first`, so many; a multiple of a power of two at least as large stands before them. */
const hashOf = (stored: StoredHash, first: number, size: number): Hash => {
  if (stryMutAct_9fa48("1378")) {
    {}
  } else {
    stryCov_9fa48("1378");
    if (stryMutAct_9fa48("1380") ? false : stryMutAct_9fa48("1379") ? true : (stryCov_9fa48("1379", "1380"), isFull(size))) return stored(Math.log2(size), stryMutAct_9fa48("1381") ? first * size : (stryCov_9fa48("1381"), first / size));
    const left = leftSize(size);
    return nodeHash(hashOf(stored, first, left), hashOf(stored, stryMutAct_9fa48("1382") ? first - left : (stryCov_9fa48("1382"), first + left), stryMutAct_9fa48("1383") ? size + left : (stryCov_9fa48("1383"), size - left)));
  }
};

/** The root over the first `size` leaves. */
export const rootOf = stryMutAct_9fa48("1384") ? () => undefined : (stryCov_9fa48("1384"), (() => {
  const rootOf = (stored: StoredHash, size: number): Hash => (stryMutAct_9fa48("1387") ? size !== 0 : stryMutAct_9fa48("1386") ? false : stryMutAct_9fa48("1385") ? true : (stryCov_9fa48("1385", "1386", "1387"), size === 0)) ? emptyRoot : hashOf(stored, 0, size);
  return rootOf;
})());

/** The hashes that become known with a leaf: its own and that of each full subtree that it completes. */
export const completedBy = (stored: StoredHash, leaf: Hash, at: number): readonly {
  readonly level: number;
  readonly at: number;
  readonly hash: Hash;
}[] => {
  if (stryMutAct_9fa48("1388")) {
    {}
  } else {
    stryCov_9fa48("1388");
    const completed = stryMutAct_9fa48("1389") ? [] : (stryCov_9fa48("1389"), [stryMutAct_9fa48("1390") ? {} : (stryCov_9fa48("1390"), {
      level: 0,
      at,
      hash: leaf
    })]);
    for (let [level, place, hash] = stryMutAct_9fa48("1391") ? [] : (stryCov_9fa48("1391"), [0, at, leaf]); stryMutAct_9fa48("1393") ? place % 2 !== 1 : stryMutAct_9fa48("1392") ? false : (stryCov_9fa48("1392", "1393"), (stryMutAct_9fa48("1394") ? place * 2 : (stryCov_9fa48("1394"), place % 2)) === 1);) {
      if (stryMutAct_9fa48("1395")) {
        {}
      } else {
        stryCov_9fa48("1395");
        hash = nodeHash(stored(level, stryMutAct_9fa48("1396") ? place + 1 : (stryCov_9fa48("1396"), place - 1)), hash);
        stryMutAct_9fa48("1397") ? level -= 1 : (stryCov_9fa48("1397"), level += 1);
        place = stryMutAct_9fa48("1398") ? (place - 1) * 2 : (stryCov_9fa48("1398"), (stryMutAct_9fa48("1399") ? place + 1 : (stryCov_9fa48("1399"), place - 1)) / 2);
        completed.push(stryMutAct_9fa48("1400") ? {} : (stryCov_9fa48("1400"), {
          level,
          at: place,
          hash
        }));
      }
    }
    return completed;
  }
};

/** Shows that a leaf stands in a tree of so many: the hashes beside its path, from the leaf up (PATH of RFC 6962). */
export const inclusionProof = (stored: StoredHash, index: number, size: number): readonly Hash[] => {
  if (stryMutAct_9fa48("1401")) {
    {}
  } else {
    stryCov_9fa48("1401");
    const beside: Hash[] = stryMutAct_9fa48("1402") ? ["Stryker was here"] : (stryCov_9fa48("1402"), []);
    for (let [first, left] = stryMutAct_9fa48("1403") ? [] : (stryCov_9fa48("1403"), [0, size]); stryMutAct_9fa48("1406") ? left <= 1 : stryMutAct_9fa48("1405") ? left >= 1 : stryMutAct_9fa48("1404") ? false : (stryCov_9fa48("1404", "1405", "1406"), left > 1);) {
      if (stryMutAct_9fa48("1407")) {
        {}
      } else {
        stryCov_9fa48("1407");
        const half = leftSize(left);
        if (stryMutAct_9fa48("1411") ? index >= first + half : stryMutAct_9fa48("1410") ? index <= first + half : stryMutAct_9fa48("1409") ? false : stryMutAct_9fa48("1408") ? true : (stryCov_9fa48("1408", "1409", "1410", "1411"), index < (stryMutAct_9fa48("1412") ? first - half : (stryCov_9fa48("1412"), first + half)))) {
          if (stryMutAct_9fa48("1413")) {
            {}
          } else {
            stryCov_9fa48("1413");
            beside.unshift(hashOf(stored, stryMutAct_9fa48("1414") ? first - half : (stryCov_9fa48("1414"), first + half), stryMutAct_9fa48("1415") ? left + half : (stryCov_9fa48("1415"), left - half)));
            left = half;
          }
        } else {
          if (stryMutAct_9fa48("1416")) {
            {}
          } else {
            stryCov_9fa48("1416");
            beside.unshift(hashOf(stored, first, half));
            stryMutAct_9fa48("1417") ? first -= half : (stryCov_9fa48("1417"), first += half);
            stryMutAct_9fa48("1418") ? left += half : (stryCov_9fa48("1418"), left -= half);
          }
        }
      }
    }
    return beside;
  }
};

/** Shows that a tree of `from` leaves (at least one) is the beginning of one of `to` (PROOF of RFC 6962). */
export const consistencyProof = (stored: StoredHash, from: number, to: number): readonly Hash[] => {
  if (stryMutAct_9fa48("1419")) {
    {}
  } else {
    stryCov_9fa48("1419");
    const proof: Hash[] = stryMutAct_9fa48("1420") ? ["Stryker was here"] : (stryCov_9fa48("1420"), []);
    let [first, size, isWhole] = stryMutAct_9fa48("1421") ? [] : (stryCov_9fa48("1421"), [0, to, stryMutAct_9fa48("1422") ? false : (stryCov_9fa48("1422"), true)]);
    while (stryMutAct_9fa48("1424") ? from - first === size : stryMutAct_9fa48("1423") ? false : (stryCov_9fa48("1423", "1424"), (stryMutAct_9fa48("1425") ? from + first : (stryCov_9fa48("1425"), from - first)) !== size)) {
      if (stryMutAct_9fa48("1426")) {
        {}
      } else {
        stryCov_9fa48("1426");
        const half = leftSize(size);
        if (stryMutAct_9fa48("1430") ? from - first > half : stryMutAct_9fa48("1429") ? from - first < half : stryMutAct_9fa48("1428") ? false : stryMutAct_9fa48("1427") ? true : (stryCov_9fa48("1427", "1428", "1429", "1430"), (stryMutAct_9fa48("1431") ? from + first : (stryCov_9fa48("1431"), from - first)) <= half)) {
          if (stryMutAct_9fa48("1432")) {
            {}
          } else {
            stryCov_9fa48("1432");
            proof.unshift(hashOf(stored, stryMutAct_9fa48("1433") ? first - half : (stryCov_9fa48("1433"), first + half), stryMutAct_9fa48("1434") ? size + half : (stryCov_9fa48("1434"), size - half)));
            size = half;
          }
        } else {
          if (stryMutAct_9fa48("1435")) {
            {}
          } else {
            stryCov_9fa48("1435");
            proof.unshift(hashOf(stored, first, half));
            stryMutAct_9fa48("1436") ? first -= half : (stryCov_9fa48("1436"), first += half);
            stryMutAct_9fa48("1437") ? size += half : (stryCov_9fa48("1437"), size -= half);
            isWhole = stryMutAct_9fa48("1438") ? true : (stryCov_9fa48("1438"), false);
          }
        }
      }
    }
    return isWhole ? proof : stryMutAct_9fa48("1439") ? [] : (stryCov_9fa48("1439"), [hashOf(stored, first, size), ...proof]);
  }
};

/** A tree as its signer states it. */
export type TreeHead = {
  readonly size: number;
  readonly root: Hash;
};
type TwoRoots = {
  readonly older: Hash;
  readonly newer: Hash;
};
const bothBe = stryMutAct_9fa48("1440") ? () => undefined : (stryCov_9fa48("1440"), (() => {
  const bothBe = (root: Hash | undefined): TwoRoots | undefined => stryMutAct_9fa48("1443") ? root || {
    older: root,
    newer: root
  } : stryMutAct_9fa48("1442") ? false : stryMutAct_9fa48("1441") ? true : (stryCov_9fa48("1441", "1442", "1443"), root && (stryMutAct_9fa48("1444") ? {} : (stryCov_9fa48("1444"), {
    older: root,
    newer: root
  })));
  return bothBe;
})());

/**
 * What a consistency proof makes of the older and of the newer root, below a node with so many leaves of the newer.
 * `isWhole` while the older tree is the whole of what it has below here: its root is known then, and not in the proof.
 */
const rootsFromConsistency = (older: TreeHead, size: number, isWhole: boolean, proof: readonly Hash[]): TwoRoots | undefined => {
  if (stryMutAct_9fa48("1445")) {
    {}
  } else {
    stryCov_9fa48("1445");
    if (stryMutAct_9fa48("1448") ? older.size !== size : stryMutAct_9fa48("1447") ? false : stryMutAct_9fa48("1446") ? true : (stryCov_9fa48("1446", "1447", "1448"), older.size === size)) {
      if (stryMutAct_9fa48("1449")) {
        {}
      } else {
        stryCov_9fa48("1449");
        const [known, ...more] = isWhole ? stryMutAct_9fa48("1450") ? [] : (stryCov_9fa48("1450"), [older.root, ...proof]) : proof;
        return (stryMutAct_9fa48("1453") ? more.length !== 0 : stryMutAct_9fa48("1452") ? false : stryMutAct_9fa48("1451") ? true : (stryCov_9fa48("1451", "1452", "1453"), more.length === 0)) ? bothBe(known) : undefined;
      }
    }
    const beside = proof.at(stryMutAct_9fa48("1454") ? +1 : (stryCov_9fa48("1454"), -1));
    if (stryMutAct_9fa48("1457") ? beside !== undefined : stryMutAct_9fa48("1456") ? false : stryMutAct_9fa48("1455") ? true : (stryCov_9fa48("1455", "1456", "1457"), beside === undefined)) return undefined;
    const rest = stryMutAct_9fa48("1458") ? proof : (stryCov_9fa48("1458"), proof.slice(0, stryMutAct_9fa48("1459") ? +1 : (stryCov_9fa48("1459"), -1)));
    const half = leftSize(size);
    if (stryMutAct_9fa48("1463") ? older.size > half : stryMutAct_9fa48("1462") ? older.size < half : stryMutAct_9fa48("1461") ? false : stryMutAct_9fa48("1460") ? true : (stryCov_9fa48("1460", "1461", "1462", "1463"), older.size <= half)) {
      if (stryMutAct_9fa48("1464")) {
        {}
      } else {
        stryCov_9fa48("1464");
        const left = rootsFromConsistency(older, half, isWhole, rest);
        return stryMutAct_9fa48("1467") ? left || {
          older: left.older,
          newer: nodeHash(left.newer, beside)
        } : stryMutAct_9fa48("1466") ? false : stryMutAct_9fa48("1465") ? true : (stryCov_9fa48("1465", "1466", "1467"), left && (stryMutAct_9fa48("1468") ? {} : (stryCov_9fa48("1468"), {
          older: left.older,
          newer: nodeHash(left.newer, beside)
        })));
      }
    }
    const right = rootsFromConsistency(stryMutAct_9fa48("1469") ? {} : (stryCov_9fa48("1469"), {
      ...older,
      size: stryMutAct_9fa48("1470") ? older.size + half : (stryCov_9fa48("1470"), older.size - half)
    }), stryMutAct_9fa48("1471") ? size + half : (stryCov_9fa48("1471"), size - half), stryMutAct_9fa48("1472") ? true : (stryCov_9fa48("1472"), false), rest);
    return stryMutAct_9fa48("1475") ? right || {
      older: nodeHash(beside, right.older),
      newer: nodeHash(beside, right.newer)
    } : stryMutAct_9fa48("1474") ? false : stryMutAct_9fa48("1473") ? true : (stryCov_9fa48("1473", "1474", "1475"), right && (stryMutAct_9fa48("1476") ? {} : (stryCov_9fa48("1476"), {
      older: nodeHash(beside, right.older),
      newer: nodeHash(beside, right.newer)
    })));
  }
};

/** Whether a proof shows that the one tree is the beginning of the other. */
export const isConsistent = (from: TreeHead, to: TreeHead, proof: readonly Hash[]): boolean => {
  if (stryMutAct_9fa48("1477")) {
    {}
  } else {
    stryCov_9fa48("1477");
    if (stryMutAct_9fa48("1480") ? from.size > to.size && from.size < 1 : stryMutAct_9fa48("1479") ? false : stryMutAct_9fa48("1478") ? true : (stryCov_9fa48("1478", "1479", "1480"), (stryMutAct_9fa48("1483") ? from.size <= to.size : stryMutAct_9fa48("1482") ? from.size >= to.size : stryMutAct_9fa48("1481") ? false : (stryCov_9fa48("1481", "1482", "1483"), from.size > to.size)) || (stryMutAct_9fa48("1486") ? from.size >= 1 : stryMutAct_9fa48("1485") ? from.size <= 1 : stryMutAct_9fa48("1484") ? false : (stryCov_9fa48("1484", "1485", "1486"), from.size < 1)))) return stryMutAct_9fa48("1487") ? true : (stryCov_9fa48("1487"), false);
    const roots = rootsFromConsistency(from, to.size, stryMutAct_9fa48("1488") ? false : (stryCov_9fa48("1488"), true), proof);
    return stryMutAct_9fa48("1491") ? roots?.older.equals(from.root) === true || roots.newer.equals(to.root) : stryMutAct_9fa48("1490") ? false : stryMutAct_9fa48("1489") ? true : (stryCov_9fa48("1489", "1490", "1491"), (stryMutAct_9fa48("1493") ? roots?.older.equals(from.root) !== true : stryMutAct_9fa48("1492") ? true : (stryCov_9fa48("1492", "1493"), (stryMutAct_9fa48("1494") ? roots.older.equals(from.root) : (stryCov_9fa48("1494"), roots?.older.equals(from.root))) === (stryMutAct_9fa48("1495") ? false : (stryCov_9fa48("1495"), true)))) && roots.newer.equals(to.root));
  }
};

/** A stretch of places in ascending order: those from one to before another of the list. */
type Stretch = {
  readonly from: number;
  readonly to: number;
};

/** Where in a stretch of ascending places those begin that are not below one. */
const splitAt = (places: readonly number[], {
  from,
  to
}: Stretch, place: number): number => {
  if (stryMutAct_9fa48("1496")) {
    {}
  } else {
    stryCov_9fa48("1496");
    let [low, high] = stryMutAct_9fa48("1497") ? [] : (stryCov_9fa48("1497"), [from, to]);
    while (stryMutAct_9fa48("1500") ? low >= high : stryMutAct_9fa48("1499") ? low <= high : stryMutAct_9fa48("1498") ? false : (stryCov_9fa48("1498", "1499", "1500"), low < high)) {
      if (stryMutAct_9fa48("1501")) {
        {}
      } else {
        stryCov_9fa48("1501");
        const middle = Math.floor(stryMutAct_9fa48("1502") ? (low + high) * 2 : (stryCov_9fa48("1502"), (stryMutAct_9fa48("1503") ? low - high : (stryCov_9fa48("1503"), low + high)) / 2));
        if (stryMutAct_9fa48("1507") ? (places[middle] ?? place) >= place : stryMutAct_9fa48("1506") ? (places[middle] ?? place) <= place : stryMutAct_9fa48("1505") ? false : stryMutAct_9fa48("1504") ? true : (stryCov_9fa48("1504", "1505", "1506", "1507"), (stryMutAct_9fa48("1508") ? places[middle] && place : (stryCov_9fa48("1508"), places[middle] ?? place)) < place)) low = stryMutAct_9fa48("1509") ? middle - 1 : (stryCov_9fa48("1509"), middle + 1);else high = middle;
      }
    }
    return low;
  }
};

/**
 * Shows that many leaves stand in one tree: walking from the root to the given places (ascending), left before right,
 * the hash of each subtree that holds none of them. Given one after the other, since a large tree has many.
 */
export function* manyInclusionProof(stored: StoredHash, places: readonly number[], size: number): Generator<Hash, void> {
  if (stryMutAct_9fa48("1510")) {
    {}
  } else {
    stryCov_9fa48("1510");
    function* walk(first: number, count: number, held: Stretch): Generator<Hash, void> {
      if (stryMutAct_9fa48("1511")) {
        {}
      } else {
        stryCov_9fa48("1511");
        if (stryMutAct_9fa48("1514") ? held.from !== held.to : stryMutAct_9fa48("1513") ? false : stryMutAct_9fa48("1512") ? true : (stryCov_9fa48("1512", "1513", "1514"), held.from === held.to)) {
          if (stryMutAct_9fa48("1515")) {
            {}
          } else {
            stryCov_9fa48("1515");
            yield hashOf(stored, first, count);
            return;
          }
        }
        if (stryMutAct_9fa48("1518") ? count !== 1 : stryMutAct_9fa48("1517") ? false : stryMutAct_9fa48("1516") ? true : (stryCov_9fa48("1516", "1517", "1518"), count === 1)) return;
        const half = leftSize(count);
        const middle = splitAt(places, held, stryMutAct_9fa48("1519") ? first - half : (stryCov_9fa48("1519"), first + half));
        yield* walk(first, half, stryMutAct_9fa48("1520") ? {} : (stryCov_9fa48("1520"), {
          from: held.from,
          to: middle
        }));
        yield* walk(stryMutAct_9fa48("1521") ? first - half : (stryCov_9fa48("1521"), first + half), stryMutAct_9fa48("1522") ? count + half : (stryCov_9fa48("1522"), count - half), stryMutAct_9fa48("1523") ? {} : (stryCov_9fa48("1523"), {
          from: middle,
          to: held.to
        }));
      }
    }
    if (stryMutAct_9fa48("1527") ? size <= 0 : stryMutAct_9fa48("1526") ? size >= 0 : stryMutAct_9fa48("1525") ? false : stryMutAct_9fa48("1524") ? true : (stryCov_9fa48("1524", "1525", "1526", "1527"), size > 0)) yield* walk(0, size, stryMutAct_9fa48("1528") ? {} : (stryCov_9fa48("1528"), {
      from: 0,
      to: places.length
    }));
  }
}

/** The root that many leaves and their proof lead to; undefined where the proof does not fit their places. */
export const rootFromMany = (leaves: ReadonlyMap<number, Hash>, size: number, proof: readonly Hash[]): Hash | undefined => {
  if (stryMutAct_9fa48("1529")) {
    {}
  } else {
    stryCov_9fa48("1529");
    const places = (stryMutAct_9fa48("1530") ? [] : (stryCov_9fa48("1530"), [...leaves.keys()])).toSorted(stryMutAct_9fa48("1531") ? () => undefined : (stryCov_9fa48("1531"), (a, b) => stryMutAct_9fa48("1532") ? a + b : (stryCov_9fa48("1532"), a - b)));
    let next = 0;
    const walk = (first: number, count: number, held: Stretch): Hash | undefined => {
      if (stryMutAct_9fa48("1533")) {
        {}
      } else {
        stryCov_9fa48("1533");
        if (stryMutAct_9fa48("1536") ? held.from !== held.to : stryMutAct_9fa48("1535") ? false : stryMutAct_9fa48("1534") ? true : (stryCov_9fa48("1534", "1535", "1536"), held.from === held.to)) {
          if (stryMutAct_9fa48("1537")) {
            {}
          } else {
            stryCov_9fa48("1537");
            stryMutAct_9fa48("1538") ? next -= 1 : (stryCov_9fa48("1538"), next += 1);
            return proof[stryMutAct_9fa48("1539") ? next + 1 : (stryCov_9fa48("1539"), next - 1)];
          }
        }
        if (stryMutAct_9fa48("1542") ? count !== 1 : stryMutAct_9fa48("1541") ? false : stryMutAct_9fa48("1540") ? true : (stryCov_9fa48("1540", "1541", "1542"), count === 1)) return leaves.get(first);
        const half = leftSize(count);
        const middle = splitAt(places, held, stryMutAct_9fa48("1543") ? first - half : (stryCov_9fa48("1543"), first + half));
        const left = walk(first, half, stryMutAct_9fa48("1544") ? {} : (stryCov_9fa48("1544"), {
          from: held.from,
          to: middle
        }));
        const right = walk(stryMutAct_9fa48("1545") ? first - half : (stryCov_9fa48("1545"), first + half), stryMutAct_9fa48("1546") ? count + half : (stryCov_9fa48("1546"), count - half), stryMutAct_9fa48("1547") ? {} : (stryCov_9fa48("1547"), {
          from: middle,
          to: held.to
        }));
        return (stryMutAct_9fa48("1550") ? left === undefined && right === undefined : stryMutAct_9fa48("1549") ? false : stryMutAct_9fa48("1548") ? true : (stryCov_9fa48("1548", "1549", "1550"), (stryMutAct_9fa48("1552") ? left !== undefined : stryMutAct_9fa48("1551") ? false : (stryCov_9fa48("1551", "1552"), left === undefined)) || (stryMutAct_9fa48("1554") ? right !== undefined : stryMutAct_9fa48("1553") ? false : (stryCov_9fa48("1553", "1554"), right === undefined)))) ? undefined : nodeHash(left, right);
      }
    };
    if (stryMutAct_9fa48("1557") ? places.every(place => place < 0 || place >= size) : stryMutAct_9fa48("1556") ? false : stryMutAct_9fa48("1555") ? true : (stryCov_9fa48("1555", "1556", "1557"), places.some(stryMutAct_9fa48("1558") ? () => undefined : (stryCov_9fa48("1558"), place => stryMutAct_9fa48("1561") ? place < 0 && place >= size : stryMutAct_9fa48("1560") ? false : stryMutAct_9fa48("1559") ? true : (stryCov_9fa48("1559", "1560", "1561"), (stryMutAct_9fa48("1564") ? place >= 0 : stryMutAct_9fa48("1563") ? place <= 0 : stryMutAct_9fa48("1562") ? false : (stryCov_9fa48("1562", "1563", "1564"), place < 0)) || (stryMutAct_9fa48("1567") ? place < size : stryMutAct_9fa48("1566") ? place > size : stryMutAct_9fa48("1565") ? false : (stryCov_9fa48("1565", "1566", "1567"), place >= size))))))) return undefined;
    const root = (stryMutAct_9fa48("1570") ? size !== 0 : stryMutAct_9fa48("1569") ? false : stryMutAct_9fa48("1568") ? true : (stryCov_9fa48("1568", "1569", "1570"), size === 0)) ? emptyRoot : walk(0, size, stryMutAct_9fa48("1571") ? {} : (stryCov_9fa48("1571"), {
      from: 0,
      to: places.length
    }));
    return (stryMutAct_9fa48("1574") ? next !== proof.length : stryMutAct_9fa48("1573") ? false : stryMutAct_9fa48("1572") ? true : (stryCov_9fa48("1572", "1573", "1574"), next === proof.length)) ? root : undefined;
  }
};

/** The hashes of all full subtrees over leaves that are all at hand. */
export const storedOver = (leaves: readonly Hash[]): StoredHash => {
  if (stryMutAct_9fa48("1575")) {
    {}
  } else {
    stryCov_9fa48("1575");
    const levels: (readonly Hash[])[] = stryMutAct_9fa48("1576") ? [] : (stryCov_9fa48("1576"), [leaves]);
    for (let below = leaves; stryMutAct_9fa48("1579") ? below.length <= 1 : stryMutAct_9fa48("1578") ? below.length >= 1 : stryMutAct_9fa48("1577") ? false : (stryCov_9fa48("1577", "1578", "1579"), below.length > 1); levels.push(below)) {
      if (stryMutAct_9fa48("1580")) {
        {}
      } else {
        stryCov_9fa48("1580");
        const lower = below;
        below = Array.from(stryMutAct_9fa48("1581") ? {} : (stryCov_9fa48("1581"), {
          length: Math.floor(stryMutAct_9fa48("1582") ? lower.length * 2 : (stryCov_9fa48("1582"), lower.length / 2))
        }), stryMutAct_9fa48("1583") ? () => undefined : (stryCov_9fa48("1583"), (_, at) => nodeHash(stryMutAct_9fa48("1584") ? lower[2 * at] && emptyRoot : (stryCov_9fa48("1584"), lower[stryMutAct_9fa48("1585") ? 2 / at : (stryCov_9fa48("1585"), 2 * at)] ?? emptyRoot), stryMutAct_9fa48("1586") ? lower[2 * at + 1] && emptyRoot : (stryCov_9fa48("1586"), lower[stryMutAct_9fa48("1587") ? 2 * at - 1 : (stryCov_9fa48("1587"), (stryMutAct_9fa48("1588") ? 2 / at : (stryCov_9fa48("1588"), 2 * at)) + 1)] ?? emptyRoot))));
      }
    }
    return stryMutAct_9fa48("1589") ? () => undefined : (stryCov_9fa48("1589"), (level, at) => stryMutAct_9fa48("1590") ? levels[level]?.[at] && emptyRoot : (stryCov_9fa48("1590"), (stryMutAct_9fa48("1591") ? levels[level][at] : (stryCov_9fa48("1591"), levels[level]?.[at])) ?? emptyRoot));
  }
};