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
import { joiningsWith, ofNoTrack, tracksNamed } from '../../domain/leaves.ts';
import { createSequence } from '../../moving/checked-event.ts';
import type { BundledLeaf, BundledTree } from './bundle-shape.ts';
import { checkedEnvelope, isEnvelope, statedPlace } from './event-checks.ts';
import { type FoundFault, firstOf } from './found-fault.ts';

/** A leaf that was read: where the event says that it stands, and its bytes as they are hashed. */
export type ReadLeaf = {
  readonly index: number;
  readonly bytes: Buffer;
  readonly stream: string;
  readonly revision: number;
  /** Whether it is the envelope of an event; of another leaf nobody knows for sure where it stands. */
  readonly isEvent: boolean;
};
const at = stryMutAct_9fa48("1615") ? () => undefined : (stryCov_9fa48("1615"), (() => {
  const at = (index: number, detail: string): FoundFault => stryMutAct_9fa48("1616") ? {} : (stryCov_9fa48("1616"), {
    index: String(index),
    detail
  });
  return at;
})());
const placeFault = ({
  index,
  bytes
}: BundledLeaf, size: number, inTree: ReadonlySet<number>, inAny: ReadonlyMap<number, Buffer>): string | undefined => {
  if (stryMutAct_9fa48("1617")) {
    {}
  } else {
    stryCov_9fa48("1617");
    if (stryMutAct_9fa48("1619") ? false : stryMutAct_9fa48("1618") ? true : (stryCov_9fa48("1618", "1619"), inTree.has(index))) return stryMutAct_9fa48("1620") ? "" : (stryCov_9fa48("1620"), 'stands twice in one tree');
    if (stryMutAct_9fa48("1624") ? index < size : stryMutAct_9fa48("1623") ? index > size : stryMutAct_9fa48("1622") ? false : stryMutAct_9fa48("1621") ? true : (stryCov_9fa48("1621", "1622", "1623", "1624"), index >= size)) return stryMutAct_9fa48("1625") ? `` : (stryCov_9fa48("1625"), `is not covered by a checkpoint over ${size} events`);
    return (stryMutAct_9fa48("1628") ? inAny.get(index)?.equals(bytes) !== false : stryMutAct_9fa48("1627") ? false : stryMutAct_9fa48("1626") ? true : (stryCov_9fa48("1626", "1627", "1628"), (stryMutAct_9fa48("1629") ? inAny.get(index).equals(bytes) : (stryCov_9fa48("1629"), inAny.get(index)?.equals(bytes))) === (stryMutAct_9fa48("1630") ? true : (stryCov_9fa48("1630"), false)))) ? stryMutAct_9fa48("1631") ? "" : (stryCov_9fa48("1631"), 'is two different events') : undefined;
  }
};

/** Every leaf once, in the order of the indexes; or a leaf that cannot be one. */
export const distinctLeaves = (trees: readonly BundledTree[], size: number): {
  readonly leaves: readonly BundledLeaf[];
} | {
  readonly fault: FoundFault;
} => {
  if (stryMutAct_9fa48("1632")) {
    {}
  } else {
    stryCov_9fa48("1632");
    const found = new Map<number, Buffer>();
    for (const {
      leaves
    } of trees) {
      if (stryMutAct_9fa48("1633")) {
        {}
      } else {
        stryCov_9fa48("1633");
        const own = new Set<number>();
        for (const leaf of leaves) {
          if (stryMutAct_9fa48("1634")) {
            {}
          } else {
            stryCov_9fa48("1634");
            const detail = placeFault(leaf, size, own, found);
            if (stryMutAct_9fa48("1637") ? detail === undefined : stryMutAct_9fa48("1636") ? false : stryMutAct_9fa48("1635") ? true : (stryCov_9fa48("1635", "1636", "1637"), detail !== undefined)) return stryMutAct_9fa48("1638") ? {} : (stryCov_9fa48("1638"), {
              fault: at(leaf.index, detail)
            });
            own.add(leaf.index);
            found.set(leaf.index, leaf.bytes);
          }
        }
      }
    }
    const leaves = (stryMutAct_9fa48("1639") ? [] : (stryCov_9fa48("1639"), [...found])).map(stryMutAct_9fa48("1640") ? () => undefined : (stryCov_9fa48("1640"), ([index, bytes]) => stryMutAct_9fa48("1641") ? {} : (stryCov_9fa48("1641"), {
      index,
      bytes
    })));
    return stryMutAct_9fa48("1642") ? {} : (stryCov_9fa48("1642"), {
      leaves: leaves.toSorted(stryMutAct_9fa48("1643") ? () => undefined : (stryCov_9fa48("1643"), (a, b) => stryMutAct_9fa48("1644") ? a.index + b.index : (stryCov_9fa48("1644"), a.index - b.index)))
    });
  }
};

/** Reads a leaf; what is no envelope stands where it says, or else alone in a stream of its own. */
const readLeaf = ({
  index,
  bytes
}: BundledLeaf): ReadLeaf | {
  readonly fault: string;
} => {
  if (stryMutAct_9fa48("1645")) {
    {}
  } else {
    stryCov_9fa48("1645");
    const checked = checkedEnvelope(bytes);
    if (stryMutAct_9fa48("1647") ? false : stryMutAct_9fa48("1646") ? true : (stryCov_9fa48("1646", "1647"), (stryMutAct_9fa48("1648") ? "" : (stryCov_9fa48("1648"), 'envelope')) in checked)) {
      if (stryMutAct_9fa48("1649")) {
        {}
      } else {
        stryCov_9fa48("1649");
        const {
          stream,
          revision
        } = checked.envelope;
        return stryMutAct_9fa48("1650") ? {} : (stryCov_9fa48("1650"), {
          index,
          bytes,
          stream,
          revision,
          isEvent: stryMutAct_9fa48("1651") ? false : (stryCov_9fa48("1651"), true)
        });
      }
    }
    if (stryMutAct_9fa48("1653") ? false : stryMutAct_9fa48("1652") ? true : (stryCov_9fa48("1652", "1653"), isEnvelope(bytes))) return checked;
    const {
      stream = stryMutAct_9fa48("1654") ? `` : (stryCov_9fa48("1654"), `leaf ${index}`),
      revision = 0
    } = statedPlace(bytes);
    return stryMutAct_9fa48("1655") ? {} : (stryCov_9fa48("1655"), {
      index,
      bytes,
      stream,
      revision,
      isEvent: stryMutAct_9fa48("1656") ? true : (stryCov_9fa48("1656"), false)
    });
  }
};

/** Reads every leaf, and looks whether the streams in it have no gaps other than those that unreadable leaves leave. */
export const readLeaves = (leaves: readonly BundledLeaf[]): {
  readonly events: readonly ReadLeaf[];
} | {
  readonly fault: FoundFault;
} => {
  if (stryMutAct_9fa48("1657")) {
    {}
  } else {
    stryCov_9fa48("1657");
    const sequence = createSequence();
    const events: ReadLeaf[] = stryMutAct_9fa48("1658") ? ["Stryker was here"] : (stryCov_9fa48("1658"), []);
    for (const leaf of leaves) {
      if (stryMutAct_9fa48("1659")) {
        {}
      } else {
        stryCov_9fa48("1659");
        const {
          index
        } = leaf;
        const read = readLeaf(leaf);
        if (stryMutAct_9fa48("1661") ? false : stryMutAct_9fa48("1660") ? true : (stryCov_9fa48("1660", "1661"), (stryMutAct_9fa48("1662") ? "" : (stryCov_9fa48("1662"), 'fault')) in read)) return stryMutAct_9fa48("1663") ? {} : (stryCov_9fa48("1663"), {
          fault: at(index, read.fault)
        });
        const gap = sequence.next(read);
        if (stryMutAct_9fa48("1666") ? gap !== undefined || read.isEvent : stryMutAct_9fa48("1665") ? false : stryMutAct_9fa48("1664") ? true : (stryCov_9fa48("1664", "1665", "1666"), (stryMutAct_9fa48("1668") ? gap === undefined : stryMutAct_9fa48("1667") ? true : (stryCov_9fa48("1667", "1668"), gap !== undefined)) && read.isEvent)) return stryMutAct_9fa48("1669") ? {} : (stryCov_9fa48("1669"), {
          fault: stryMutAct_9fa48("1670") ? {} : (stryCov_9fa48("1670"), {
            ...at(index, gap),
            stream: read.stream
          })
        });
        if (stryMutAct_9fa48("1673") ? false : stryMutAct_9fa48("1672") ? true : stryMutAct_9fa48("1671") ? read.isEvent || isPlaced(leaf, gap) : (stryCov_9fa48("1671", "1672", "1673"), !(stryMutAct_9fa48("1676") ? read.isEvent && isPlaced(leaf, gap) : stryMutAct_9fa48("1675") ? false : stryMutAct_9fa48("1674") ? true : (stryCov_9fa48("1674", "1675", "1676"), read.isEvent || isPlaced(leaf, gap))))) sequence.lost();
        events.push(read);
      }
    }
    return stryMutAct_9fa48("1677") ? {} : (stryCov_9fa48("1677"), {
      events
    });
  }
};

/** Whether a leaf that is no envelope stands where it says, as far as its stream shows. */
const isPlaced = stryMutAct_9fa48("1678") ? () => undefined : (stryCov_9fa48("1678"), (() => {
  const isPlaced = ({
    bytes
  }: BundledLeaf, gap: string | undefined): boolean => stryMutAct_9fa48("1681") ? gap === undefined || statedPlace(bytes).revision !== undefined : stryMutAct_9fa48("1680") ? false : stryMutAct_9fa48("1679") ? true : (stryCov_9fa48("1679", "1680", "1681"), (stryMutAct_9fa48("1683") ? gap !== undefined : stryMutAct_9fa48("1682") ? true : (stryCov_9fa48("1682", "1683"), gap === undefined)) && (stryMutAct_9fa48("1685") ? statedPlace(bytes).revision === undefined : stryMutAct_9fa48("1684") ? true : (stryCov_9fa48("1684", "1685"), statedPlace(bytes).revision !== undefined)));
  return isPlaced;
})());

/**
 * The leaves of the trees in the order in which they joined, as the events themselves tell: of a stream in the tree of a
 * track every event is there, and with them which of them was the first to name it.
 */
const joinedIn = (events: readonly ReadLeaf[]): ReadonlyMap<string, readonly number[]> => {
  if (stryMutAct_9fa48("1686")) {
    {}
  } else {
    stryCov_9fa48("1686");
    const trees = new Map<string, number[]>();
    const streams = new Map<string, {
      named: readonly string[];
      readonly indexes: bigint[];
    }>();
    for (const {
      index,
      bytes,
      stream
    } of events) {
      if (stryMutAct_9fa48("1687")) {
        {}
      } else {
        stryCov_9fa48("1687");
        const so = stryMutAct_9fa48("1688") ? streams.get(stream) && {
          named: [],
          indexes: []
        } : (stryCov_9fa48("1688"), streams.get(stream) ?? (stryMutAct_9fa48("1689") ? {} : (stryCov_9fa48("1689"), {
          named: stryMutAct_9fa48("1690") ? ["Stryker was here"] : (stryCov_9fa48("1690"), []),
          indexes: stryMutAct_9fa48("1691") ? ["Stryker was here"] : (stryCov_9fa48("1691"), [])
        })));
        const names = tracksNamed(stream, bytes);
        const joinings = joiningsWith(stryMutAct_9fa48("1692") ? {} : (stryCov_9fa48("1692"), {
          stream,
          index: BigInt(index),
          names
        }), stryMutAct_9fa48("1693") ? {} : (stryCov_9fa48("1693"), {
          named: so.named,
          earlier: stryMutAct_9fa48("1694") ? () => undefined : (stryCov_9fa48("1694"), () => so.indexes)
        }));
        for (const {
          tree,
          index: joins
        } of joinings) {
          if (stryMutAct_9fa48("1695")) {
            {}
          } else {
            stryCov_9fa48("1695");
            trees.set(tree, stryMutAct_9fa48("1696") ? trees.get(tree) && [] : (stryCov_9fa48("1696"), trees.get(tree) ?? (stryMutAct_9fa48("1697") ? ["Stryker was here"] : (stryCov_9fa48("1697"), []))));
            stryMutAct_9fa48("1698") ? trees.get(tree).push(Number(joins)) : (stryCov_9fa48("1698"), trees.get(tree)?.push(Number(joins)));
          }
        }
        so.named = stryMutAct_9fa48("1699") ? [] : (stryCov_9fa48("1699"), [...new Set(stryMutAct_9fa48("1700") ? [] : (stryCov_9fa48("1700"), [...so.named, ...names]))]);
        so.indexes.push(BigInt(index));
        streams.set(stream, so);
      }
    }
    return trees;
  }
};
const notJoined = (track: string, leaves: readonly BundledLeaf[], joined: readonly number[]): FoundFault | undefined => {
  if (stryMutAct_9fa48("1701")) {
    {}
  } else {
    stryCov_9fa48("1701");
    const wrong = leaves.findIndex(stryMutAct_9fa48("1702") ? () => undefined : (stryCov_9fa48("1702"), ({
      index
    }, n) => stryMutAct_9fa48("1705") ? joined[n] === index : stryMutAct_9fa48("1704") ? false : stryMutAct_9fa48("1703") ? true : (stryCov_9fa48("1703", "1704", "1705"), joined[n] !== index)));
    const due = joined[(stryMutAct_9fa48("1708") ? wrong !== -1 : stryMutAct_9fa48("1707") ? false : stryMutAct_9fa48("1706") ? true : (stryCov_9fa48("1706", "1707", "1708"), wrong === (stryMutAct_9fa48("1709") ? +1 : (stryCov_9fa48("1709"), -1)))) ? leaves.length : wrong];
    const [leaf] = (stryMutAct_9fa48("1712") ? wrong !== -1 : stryMutAct_9fa48("1711") ? false : stryMutAct_9fa48("1710") ? true : (stryCov_9fa48("1710", "1711", "1712"), wrong === (stryMutAct_9fa48("1713") ? +1 : (stryCov_9fa48("1713"), -1)))) ? stryMutAct_9fa48("1714") ? ["Stryker was here"] : (stryCov_9fa48("1714"), []) : stryMutAct_9fa48("1715") ? leaves : (stryCov_9fa48("1715"), leaves.slice(wrong, stryMutAct_9fa48("1716") ? wrong - 1 : (stryCov_9fa48("1716"), wrong + 1)));
    if (stryMutAct_9fa48("1719") ? leaf !== undefined : stryMutAct_9fa48("1718") ? false : stryMutAct_9fa48("1717") ? true : (stryCov_9fa48("1717", "1718", "1719"), leaf === undefined)) {
      if (stryMutAct_9fa48("1720")) {
        {}
      } else {
        stryCov_9fa48("1720");
        return (stryMutAct_9fa48("1723") ? due !== undefined : stryMutAct_9fa48("1722") ? false : stryMutAct_9fa48("1721") ? true : (stryCov_9fa48("1721", "1722", "1723"), due === undefined)) ? undefined : at(due, stryMutAct_9fa48("1724") ? `` : (stryCov_9fa48("1724"), `is missing at the end of the tree ${track}`));
      }
    }
    const instead = (stryMutAct_9fa48("1727") ? due !== undefined : stryMutAct_9fa48("1726") ? false : stryMutAct_9fa48("1725") ? true : (stryCov_9fa48("1725", "1726", "1727"), due === undefined)) ? stryMutAct_9fa48("1728") ? "" : (stryCov_9fa48("1728"), 'nothing more should follow') : stryMutAct_9fa48("1729") ? `` : (stryCov_9fa48("1729"), `${due} should follow`);
    return at(leaf.index, stryMutAct_9fa48("1730") ? `` : (stryCov_9fa48("1730"), `stands in the tree ${track} where ${instead}: leaves stand in the order of joining`));
  }
};

/**
 * Whether each tree has the leaves that its events make join it, in their order. Which trees a leaf joins that is no
 * envelope, the stream decides that it stands in, of which its bytes may say nothing.
 */
export const joiningFault = (trees: readonly BundledTree[], events: readonly ReadLeaf[]): FoundFault | undefined => {
  if (stryMutAct_9fa48("1731")) {
    {}
  } else {
    stryCov_9fa48("1731");
    const joined = joinedIn(events);
    const known = new Set(stryMutAct_9fa48("1732") ? events.map(({
      index
    }) => index) : (stryCov_9fa48("1732"), events.filter(stryMutAct_9fa48("1733") ? () => undefined : (stryCov_9fa48("1733"), ({
      isEvent
    }) => isEvent)).map(stryMutAct_9fa48("1734") ? () => undefined : (stryCov_9fa48("1734"), ({
      index
    }) => index))));
    return firstOf(trees.map(stryMutAct_9fa48("1735") ? () => undefined : (stryCov_9fa48("1735"), ({
      track,
      leaves
    }) => () => {
      if (stryMutAct_9fa48("1736")) {
        {}
      } else {
        stryCov_9fa48("1736");
        const due = stryMutAct_9fa48("1737") ? joined.get(track) ?? [] : (stryCov_9fa48("1737"), (stryMutAct_9fa48("1738") ? joined.get(track) && [] : (stryCov_9fa48("1738"), joined.get(track) ?? (stryMutAct_9fa48("1739") ? ["Stryker was here"] : (stryCov_9fa48("1739"), [])))).filter(stryMutAct_9fa48("1740") ? () => undefined : (stryCov_9fa48("1740"), index => known.has(index))));
        return notJoined(track, stryMutAct_9fa48("1741") ? leaves : (stryCov_9fa48("1741"), leaves.filter(stryMutAct_9fa48("1742") ? () => undefined : (stryCov_9fa48("1742"), ({
          index
        }) => known.has(index)))), due);
      }
    })));
  }
};

/** The trees that a bundle of a track has, of those that a checkpoint names. */
export const treesOf = stryMutAct_9fa48("1743") ? () => undefined : (stryCov_9fa48("1743"), (() => {
  const treesOf = (named: readonly string[], track: string): readonly string[] => stryMutAct_9fa48("1744") ? named : (stryCov_9fa48("1744"), named.filter(stryMutAct_9fa48("1745") ? () => undefined : (stryCov_9fa48("1745"), name => stryMutAct_9fa48("1748") ? name === ofNoTrack && name === track : stryMutAct_9fa48("1747") ? false : stryMutAct_9fa48("1746") ? true : (stryCov_9fa48("1746", "1747", "1748"), (stryMutAct_9fa48("1750") ? name !== ofNoTrack : stryMutAct_9fa48("1749") ? false : (stryCov_9fa48("1749", "1750"), name === ofNoTrack)) || (stryMutAct_9fa48("1752") ? name !== track : stryMutAct_9fa48("1751") ? false : (stryCov_9fa48("1751", "1752"), name === track))))));
  return treesOf;
})());