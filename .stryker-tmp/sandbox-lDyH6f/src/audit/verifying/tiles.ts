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
import type { StoredHash } from '../../domain/merkle.ts';

/** How many hashes, or entries, a full tile has; its root stands eight levels higher. */
const full = 256;
const height = 8;

/** A tile of C2SP tlog-tiles: its path, its place on its level, and how many hashes or entries it has. */
export type Tile = {
  readonly path: string;
  readonly at: number;
  readonly width: number;
};

/** A number in groups of three digits, each but the last marked: 1234067 is x001/x234/067. */
const grouped = (at: number): string => {
  if (stryMutAct_9fa48("2794")) {
    {}
  } else {
    stryCov_9fa48("2794");
    const digits = String(at);
    const whole = digits.padStart(stryMutAct_9fa48("2795") ? Math.ceil(digits.length / 3) / 3 : (stryCov_9fa48("2795"), Math.ceil(stryMutAct_9fa48("2796") ? digits.length * 3 : (stryCov_9fa48("2796"), digits.length / 3)) * 3), stryMutAct_9fa48("2797") ? "" : (stryCov_9fa48("2797"), '0'));
    const groups = stryMutAct_9fa48("2798") ? whole.match(/\d{3}/g) && [] : (stryCov_9fa48("2798"), whole.match(stryMutAct_9fa48("2800") ? /\D{3}/g : stryMutAct_9fa48("2799") ? /\d/g : (stryCov_9fa48("2799", "2800"), /\d{3}/g)) ?? (stryMutAct_9fa48("2801") ? ["Stryker was here"] : (stryCov_9fa48("2801"), [])));
    return groups.map(stryMutAct_9fa48("2802") ? () => undefined : (stryCov_9fa48("2802"), (group, n) => (stryMutAct_9fa48("2805") ? n !== groups.length - 1 : stryMutAct_9fa48("2804") ? false : stryMutAct_9fa48("2803") ? true : (stryCov_9fa48("2803", "2804", "2805"), n === (stryMutAct_9fa48("2806") ? groups.length + 1 : (stryCov_9fa48("2806"), groups.length - 1)))) ? group : stryMutAct_9fa48("2807") ? `` : (stryCov_9fa48("2807"), `x${group}`))).join(stryMutAct_9fa48("2808") ? "" : (stryCov_9fa48("2808"), '/'));
  }
};

/** The tiles over so many hashes, or entries, of one level. */
function* tilesOver(level: number | 'entries', count: number): Generator<Tile> {
  if (stryMutAct_9fa48("2809")) {
    {}
  } else {
    stryCov_9fa48("2809");
    for (let at = 0; stryMutAct_9fa48("2812") ? at * full >= count : stryMutAct_9fa48("2811") ? at * full <= count : stryMutAct_9fa48("2810") ? false : (stryCov_9fa48("2810", "2811", "2812"), (stryMutAct_9fa48("2813") ? at / full : (stryCov_9fa48("2813"), at * full)) < count); stryMutAct_9fa48("2814") ? at -= 1 : (stryCov_9fa48("2814"), at += 1)) {
      if (stryMutAct_9fa48("2815")) {
        {}
      } else {
        stryCov_9fa48("2815");
        const width = stryMutAct_9fa48("2816") ? Math.max(full, count - at * full) : (stryCov_9fa48("2816"), Math.min(full, stryMutAct_9fa48("2817") ? count + at * full : (stryCov_9fa48("2817"), count - (stryMutAct_9fa48("2818") ? at / full : (stryCov_9fa48("2818"), at * full)))));
        const path = stryMutAct_9fa48("2819") ? `` : (stryCov_9fa48("2819"), `tile/${level}/${grouped(at)}${(stryMutAct_9fa48("2822") ? width !== full : stryMutAct_9fa48("2821") ? false : stryMutAct_9fa48("2820") ? true : (stryCov_9fa48("2820", "2821", "2822"), width === full)) ? stryMutAct_9fa48("2823") ? "Stryker was here!" : (stryCov_9fa48("2823"), '') : stryMutAct_9fa48("2824") ? `` : (stryCov_9fa48("2824"), `.p/${width}`)}`);
        yield stryMutAct_9fa48("2825") ? {} : (stryCov_9fa48("2825"), {
          path,
          at,
          width
        });
      }
    }
  }
}

/** Every tile of hashes of a tree with so many leaves, with its level. */
export function* hashTiles(size: number): Generator<Tile & {
  readonly level: number;
}> {
  if (stryMutAct_9fa48("2826")) {
    {}
  } else {
    stryCov_9fa48("2826");
    for (let [level, count] = stryMutAct_9fa48("2827") ? [] : (stryCov_9fa48("2827"), [0, size]); stryMutAct_9fa48("2830") ? count <= 0 : stryMutAct_9fa48("2829") ? count >= 0 : stryMutAct_9fa48("2828") ? false : (stryCov_9fa48("2828", "2829", "2830"), count > 0); stryMutAct_9fa48("2831") ? level -= 1 : (stryCov_9fa48("2831"), level += 1), count = Math.floor(stryMutAct_9fa48("2832") ? count * full : (stryCov_9fa48("2832"), count / full))) {
      if (stryMutAct_9fa48("2833")) {
        {}
      } else {
        stryCov_9fa48("2833");
        for (const tile of tilesOver(level, count)) yield stryMutAct_9fa48("2834") ? {} : (stryCov_9fa48("2834"), {
          ...tile,
          level
        });
      }
    }
  }
}

/** The paths of all tiles and bundles of entries of a tree with so many leaves. */
export function* tilePaths(size: number): Generator<string> {
  if (stryMutAct_9fa48("2835")) {
    {}
  } else {
    stryCov_9fa48("2835");
    for (const {
      path
    } of hashTiles(size)) yield path;
    for (const {
      path
    } of tilesOver(stryMutAct_9fa48("2836") ? "" : (stryCov_9fa48("2836"), 'entries'), size)) yield path;
  }
}

/** What stands in a tile of hashes. */
export const tileBytes = stryMutAct_9fa48("2837") ? () => undefined : (stryCov_9fa48("2837"), (() => {
  const tileBytes = (stored: StoredHash, {
    level,
    at,
    width
  }: Tile & {
    readonly level: number;
  }): Buffer => Buffer.concat(Array.from(stryMutAct_9fa48("2838") ? {} : (stryCov_9fa48("2838"), {
    length: width
  }), stryMutAct_9fa48("2839") ? () => undefined : (stryCov_9fa48("2839"), (_, n) => stored(stryMutAct_9fa48("2840") ? level / height : (stryCov_9fa48("2840"), level * height), stryMutAct_9fa48("2841") ? at * full - n : (stryCov_9fa48("2841"), (stryMutAct_9fa48("2842") ? at / full : (stryCov_9fa48("2842"), at * full)) + n)))));
  return tileBytes;
})());

/** What stands in a bundle before an entry; undefined where the entry is too long for one. */
const lengthOf = (entry: Uint8Array): Buffer => {
  if (stryMutAct_9fa48("2843")) {
    {}
  } else {
    stryCov_9fa48("2843");
    const length = Buffer.alloc(2);
    length.writeUInt16BE(entry.length);
    return length;
  }
};
const longestEntry = 0xffff;

/** What stands in a bundle of entries; undefined where one is too long to stand in any. */
const bundleBytes = stryMutAct_9fa48("2844") ? () => undefined : (stryCov_9fa48("2844"), (() => {
  const bundleBytes = (entries: readonly Uint8Array[]): Buffer | undefined => (stryMutAct_9fa48("2845") ? entries.every(({
    length
  }) => length > longestEntry) : (stryCov_9fa48("2845"), entries.some(stryMutAct_9fa48("2846") ? () => undefined : (stryCov_9fa48("2846"), ({
    length
  }) => stryMutAct_9fa48("2850") ? length <= longestEntry : stryMutAct_9fa48("2849") ? length >= longestEntry : stryMutAct_9fa48("2848") ? false : stryMutAct_9fa48("2847") ? true : (stryCov_9fa48("2847", "2848", "2849", "2850"), length > longestEntry))))) ? undefined : Buffer.concat(entries.flatMap(stryMutAct_9fa48("2851") ? () => undefined : (stryCov_9fa48("2851"), entry => stryMutAct_9fa48("2852") ? [] : (stryCov_9fa48("2852"), [lengthOf(entry), entry]))));
  return bundleBytes;
})());

/** Gathers leaves into the bundles of entries of a tree with so many; each is handed over when it is whole. */
export const createBundles = (size: number) => {
  if (stryMutAct_9fa48("2853")) {
    {}
  } else {
    stryCov_9fa48("2853");
    const tiles = tilesOver(stryMutAct_9fa48("2854") ? "" : (stryCov_9fa48("2854"), 'entries'), size);
    let next = tiles.next();
    let gathered: Uint8Array[] = stryMutAct_9fa48("2855") ? ["Stryker was here"] : (stryCov_9fa48("2855"), []);
    return stryMutAct_9fa48("2856") ? {} : (stryCov_9fa48("2856"), {
      take: (leaf: Uint8Array): {
        readonly path: string;
        readonly bytes: Buffer | undefined;
      } | undefined => {
        if (stryMutAct_9fa48("2857")) {
          {}
        } else {
          stryCov_9fa48("2857");
          if (stryMutAct_9fa48("2860") ? next.done !== true : stryMutAct_9fa48("2859") ? false : stryMutAct_9fa48("2858") ? true : (stryCov_9fa48("2858", "2859", "2860"), next.done === (stryMutAct_9fa48("2861") ? false : (stryCov_9fa48("2861"), true)))) return undefined;
          gathered.push(leaf);
          const {
            path,
            width
          } = next.value;
          if (stryMutAct_9fa48("2865") ? gathered.length >= width : stryMutAct_9fa48("2864") ? gathered.length <= width : stryMutAct_9fa48("2863") ? false : stryMutAct_9fa48("2862") ? true : (stryCov_9fa48("2862", "2863", "2864", "2865"), gathered.length < width)) return undefined;
          const bytes = bundleBytes(gathered);
          gathered = stryMutAct_9fa48("2866") ? ["Stryker was here"] : (stryCov_9fa48("2866"), []);
          next = tiles.next();
          return stryMutAct_9fa48("2867") ? {} : (stryCov_9fa48("2867"), {
            path,
            bytes
          });
        }
      }
    });
  }
};