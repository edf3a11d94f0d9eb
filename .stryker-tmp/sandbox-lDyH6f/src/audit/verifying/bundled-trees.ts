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
import { ofNoTrack } from '../../domain/leaves.ts';
import { type Hash, leafHash, rootFromMany, rootOf, storedOver } from '../../domain/merkle.ts';
import type { Checkpoint, TrackLine } from '../checkpoint.ts';
import type { BundledLeaf, BundledTree } from './bundle-shape.ts';
import { treesOf } from './bundled-leaves.ts';
import { type FoundFault, firstOf } from './found-fault.ts';
const listed = stryMutAct_9fa48("1753") ? () => undefined : (stryCov_9fa48("1753"), (() => {
  const listed = (names: readonly string[]): string => (stryMutAct_9fa48("1756") ? names.length !== 0 : stryMutAct_9fa48("1755") ? false : stryMutAct_9fa48("1754") ? true : (stryCov_9fa48("1754", "1755", "1756"), names.length === 0)) ? stryMutAct_9fa48("1757") ? "" : (stryCov_9fa48("1757"), 'none') : names.map(stryMutAct_9fa48("1758") ? () => undefined : (stryCov_9fa48("1758"), name => JSON.stringify(name))).join(stryMutAct_9fa48("1759") ? "" : (stryCov_9fa48("1759"), ' and '));
  return listed;
})());

/** Whether a bundle has the trees of its track that the checkpoint names, and no others. */
export const treeNamesFault = (trees: readonly BundledTree[], {
  tracks
}: Checkpoint, track: string): FoundFault | undefined => {
  if (stryMutAct_9fa48("1760")) {
    {}
  } else {
    stryCov_9fa48("1760");
    const signed = tracks.map(stryMutAct_9fa48("1761") ? () => undefined : (stryCov_9fa48("1761"), line => line.track));
    const due = treesOf(signed, track);
    const found = trees.map(stryMutAct_9fa48("1762") ? () => undefined : (stryCov_9fa48("1762"), tree => tree.track));
    // One without leaves has no line in the checkpoint, and may be left out or not.
    const empty = stryMutAct_9fa48("1763") ? trees.map(tree => tree.track) : (stryCov_9fa48("1763"), trees.filter(stryMutAct_9fa48("1764") ? () => undefined : (stryCov_9fa48("1764"), ({
      leaves
    }) => stryMutAct_9fa48("1767") ? leaves.length !== 0 : stryMutAct_9fa48("1766") ? false : stryMutAct_9fa48("1765") ? true : (stryCov_9fa48("1765", "1766", "1767"), leaves.length === 0))).map(stryMutAct_9fa48("1768") ? () => undefined : (stryCov_9fa48("1768"), tree => tree.track)));
    const possible = stryMutAct_9fa48("1769") ? treesOf([ofNoTrack, track], track) : (stryCov_9fa48("1769"), treesOf(stryMutAct_9fa48("1770") ? [] : (stryCov_9fa48("1770"), [ofNoTrack, track]), track).filter(stryMutAct_9fa48("1771") ? () => undefined : (stryCov_9fa48("1771"), name => stryMutAct_9fa48("1774") ? due.includes(name) && empty.includes(name) : stryMutAct_9fa48("1773") ? false : stryMutAct_9fa48("1772") ? true : (stryCov_9fa48("1772", "1773", "1774"), due.includes(name) || empty.includes(name)))));
    if (stryMutAct_9fa48("1777") ? JSON.stringify(found) !== JSON.stringify(possible) : stryMutAct_9fa48("1776") ? false : stryMutAct_9fa48("1775") ? true : (stryCov_9fa48("1775", "1776", "1777"), JSON.stringify(found) === JSON.stringify(possible))) return undefined;
    const detail = stryMutAct_9fa48("1778") ? `` : (stryCov_9fa48("1778"), `holds the trees ${listed(found)}, and the checkpoint has ${listed(due)} for the track ${JSON.stringify(track)}`);
    return stryMutAct_9fa48("1779") ? {} : (stryCov_9fa48("1779"), {
      member: stryMutAct_9fa48("1780") ? "" : (stryCov_9fa48("1780"), '/trees'),
      detail
    });
  }
};
const isRoot = stryMutAct_9fa48("1781") ? () => undefined : (stryCov_9fa48("1781"), (() => {
  const isRoot = (root: Hash | undefined, stated: Hash): boolean => stryMutAct_9fa48("1784") ? root?.equals(stated) !== true : stryMutAct_9fa48("1783") ? false : stryMutAct_9fa48("1782") ? true : (stryCov_9fa48("1782", "1783", "1784"), (stryMutAct_9fa48("1785") ? root.equals(stated) : (stryCov_9fa48("1785"), root?.equals(stated))) === (stryMutAct_9fa48("1786") ? false : (stryCov_9fa48("1786"), true)));
  return isRoot;
})());
const lineFault = ({
  track,
  leaves
}: BundledTree, line: TrackLine | undefined): string | undefined => {
  if (stryMutAct_9fa48("1787")) {
    {}
  } else {
    stryCov_9fa48("1787");
    if (stryMutAct_9fa48("1790") ? line !== undefined : stryMutAct_9fa48("1789") ? false : stryMutAct_9fa48("1788") ? true : (stryCov_9fa48("1788", "1789", "1790"), line === undefined)) {
      if (stryMutAct_9fa48("1791")) {
        {}
      } else {
        stryCov_9fa48("1791");
        return (stryMutAct_9fa48("1794") ? leaves.length !== 0 : stryMutAct_9fa48("1793") ? false : stryMutAct_9fa48("1792") ? true : (stryCov_9fa48("1792", "1793", "1794"), leaves.length === 0)) ? undefined : stryMutAct_9fa48("1795") ? `` : (stryCov_9fa48("1795"), `holds a tree ${track} that the checkpoint does not name`);
      }
    }
    if (stryMutAct_9fa48("1798") ? leaves.length === line.size : stryMutAct_9fa48("1797") ? false : stryMutAct_9fa48("1796") ? true : (stryCov_9fa48("1796", "1797", "1798"), leaves.length !== line.size)) {
      if (stryMutAct_9fa48("1799")) {
        {}
      } else {
        stryCov_9fa48("1799");
        return stryMutAct_9fa48("1800") ? `` : (stryCov_9fa48("1800"), `has ${leaves.length} leaves in the tree ${track}, and the checkpoint says ${line.size}`);
      }
    }
    const hashes = leaves.map(stryMutAct_9fa48("1801") ? () => undefined : (stryCov_9fa48("1801"), ({
      bytes
    }) => leafHash(bytes)));
    if (stryMutAct_9fa48("1803") ? false : stryMutAct_9fa48("1802") ? true : (stryCov_9fa48("1802", "1803"), isRoot(rootOf(storedOver(hashes), hashes.length), line.root))) return undefined;
    return stryMutAct_9fa48("1804") ? `` : (stryCov_9fa48("1804"), `the leaves of the tree ${track} do not have the root that the checkpoint says: one was changed, or is another`);
  }
};

/** Whether every tree has the number of leaves and the root that the checkpoint says. */
export const rootsFault = stryMutAct_9fa48("1805") ? () => undefined : (stryCov_9fa48("1805"), (() => {
  const rootsFault = (trees: readonly BundledTree[], {
    tracks
  }: Checkpoint): FoundFault | undefined => firstOf(trees.map(stryMutAct_9fa48("1806") ? () => undefined : (stryCov_9fa48("1806"), (tree, n) => () => {
    if (stryMutAct_9fa48("1807")) {
      {}
    } else {
      stryCov_9fa48("1807");
      const detail = lineFault(tree, tracks.find(stryMutAct_9fa48("1808") ? () => undefined : (stryCov_9fa48("1808"), ({
        track
      }) => stryMutAct_9fa48("1811") ? track !== tree.track : stryMutAct_9fa48("1810") ? false : stryMutAct_9fa48("1809") ? true : (stryCov_9fa48("1809", "1810", "1811"), track === tree.track))));
      return (stryMutAct_9fa48("1814") ? detail !== undefined : stryMutAct_9fa48("1813") ? false : stryMutAct_9fa48("1812") ? true : (stryCov_9fa48("1812", "1813", "1814"), detail === undefined)) ? undefined : stryMutAct_9fa48("1815") ? {} : (stryCov_9fa48("1815"), {
        member: stryMutAct_9fa48("1816") ? `` : (stryCov_9fa48("1816"), `/trees/${n}`),
        detail
      });
    }
  })));
  return rootsFault;
})());

/** Whether all leaves stand where they say in the tree of all events. */
export const proofFault = (leaves: readonly BundledLeaf[], proof: readonly Hash[], {
  size,
  root
}: Checkpoint): FoundFault | undefined => {
  if (stryMutAct_9fa48("1817")) {
    {}
  } else {
    stryCov_9fa48("1817");
    const hashes = new Map(leaves.map(stryMutAct_9fa48("1818") ? () => undefined : (stryCov_9fa48("1818"), ({
      index,
      bytes
    }) => stryMutAct_9fa48("1819") ? [] : (stryCov_9fa48("1819"), [index, leafHash(bytes)]))));
    if (stryMutAct_9fa48("1821") ? false : stryMutAct_9fa48("1820") ? true : (stryCov_9fa48("1820", "1821"), isRoot(rootFromMany(hashes, size, proof), root))) return undefined;
    return stryMutAct_9fa48("1822") ? {} : (stryCov_9fa48("1822"), {
      member: stryMutAct_9fa48("1823") ? "" : (stryCov_9fa48("1823"), '/proof'),
      detail: stryMutAct_9fa48("1824") ? "" : (stryCov_9fa48("1824"), 'does not lead from the leaves to the root that the checkpoint says')
    });
  }
};