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
import { canonical } from '../../domain/envelope.ts';
import { reportName } from '../../domain/ids.ts';
import { dayOf } from '../../domain/period.ts';
import { tracks } from '../../domain/tracks/index.ts';
import type { Entry, Known } from '../../projections/rows.ts';
import type { ReadModels } from '../../store/read-models/read-models.ts';
import type { Count, IndependentCount } from '../independent-count.ts';
import type { FoundFault } from './found-fault.ts';
const always = stryMutAct_9fa48("1825") ? {} : (stryCov_9fa48("1825"), {
  from: Number.MIN_SAFE_INTEGER,
  to: Number.MAX_SAFE_INTEGER
});
type Net = {
  readonly report: string;
  readonly parts: readonly string[];
  min: bigint;
  max: bigint;
  undisclosed: bigint;
};
type Sum = {
  readonly reports: Set<string>;
  readonly withoutNumber: Set<string>;
  min: bigint;
  max: bigint;
};

/** To what an entry adds, in the words of the other count. The years follow from the days that figures go by. */
const partsOf = stryMutAct_9fa48("1826") ? () => undefined : (stryCov_9fa48("1826"), (() => {
  const partsOf = ({
    variant,
    donors,
    last
  }: Entry): readonly string[] => stryMutAct_9fa48("1827") ? [] : (stryCov_9fa48("1827"), [stryMutAct_9fa48("1828") ? `` : (stryCov_9fa48("1828"), `variant ${variant}`), stryMutAct_9fa48("1829") ? `` : (stryCov_9fa48("1829"), `year ${stryMutAct_9fa48("1830") ? dayOf(last) : (stryCov_9fa48("1830"), dayOf(last).slice(0, 4))}`), stryMutAct_9fa48("1831") ? `` : (stryCov_9fa48("1831"), `donor ${donors.join(stryMutAct_9fa48("1832") ? "" : (stryCov_9fa48("1832"), ' and '))}`)]);
  return partsOf;
})());

/** What each report on a track has in the ledger, all its lines added up. */
const netOf = (models: ReadModels, track: string, known: Known): Iterable<Net> => {
  if (stryMutAct_9fa48("1833")) {
    {}
  } else {
    stryCov_9fa48("1833");
    const nets = new Map<string, Net>();
    for (const entry of models.entriesAfter(track, known, always, stryMutAct_9fa48("1834") ? {} : (stryCov_9fa48("1834"), {
      position: stryMutAct_9fa48("1835") ? +1n : (stryCov_9fa48("1835"), -1n),
      part: 0
    }))) {
      if (stryMutAct_9fa48("1836")) {
        {}
      } else {
        stryCov_9fa48("1836");
        // What stands behind another report of the same goods is kept, and counts for nobody who admits that one.
        if (stryMutAct_9fa48("1840") ? entry.behind.length <= 0 : stryMutAct_9fa48("1839") ? entry.behind.length >= 0 : stryMutAct_9fa48("1838") ? false : stryMutAct_9fa48("1837") ? true : (stryCov_9fa48("1837", "1838", "1839", "1840"), entry.behind.length > 0)) continue;
        const {
          min,
          max,
          undisclosed
        } = entry;
        const [report, parts] = stryMutAct_9fa48("1841") ? [] : (stryCov_9fa48("1841"), [reportName(entry.report), partsOf(entry)]);
        const name = (stryMutAct_9fa48("1842") ? [] : (stryCov_9fa48("1842"), [report, ...parts])).join(stryMutAct_9fa48("1843") ? "" : (stryCov_9fa48("1843"), ' '));
        const net = stryMutAct_9fa48("1844") ? nets.get(name) && {
          report,
          parts,
          min: 0n,
          max: 0n,
          undisclosed: 0n
        } : (stryCov_9fa48("1844"), nets.get(name) ?? (stryMutAct_9fa48("1845") ? {} : (stryCov_9fa48("1845"), {
          report,
          parts,
          min: 0n,
          max: 0n,
          undisclosed: 0n
        })));
        stryMutAct_9fa48("1846") ? net.min -= min : (stryCov_9fa48("1846"), net.min += min);
        stryMutAct_9fa48("1847") ? net.max -= max : (stryCov_9fa48("1847"), net.max += max);
        stryMutAct_9fa48("1848") ? net.undisclosed -= undisclosed : (stryCov_9fa48("1848"), net.undisclosed += undisclosed);
        if (stryMutAct_9fa48("1851") ? net.min === 0n && net.max === 0n || net.undisclosed === 0n : stryMutAct_9fa48("1850") ? false : stryMutAct_9fa48("1849") ? true : (stryCov_9fa48("1849", "1850", "1851"), (stryMutAct_9fa48("1853") ? net.min === 0n || net.max === 0n : stryMutAct_9fa48("1852") ? true : (stryCov_9fa48("1852", "1853"), (stryMutAct_9fa48("1855") ? net.min !== 0n : stryMutAct_9fa48("1854") ? true : (stryCov_9fa48("1854", "1855"), net.min === 0n)) && (stryMutAct_9fa48("1857") ? net.max !== 0n : stryMutAct_9fa48("1856") ? true : (stryCov_9fa48("1856", "1857"), net.max === 0n)))) && (stryMutAct_9fa48("1859") ? net.undisclosed !== 0n : stryMutAct_9fa48("1858") ? true : (stryCov_9fa48("1858", "1859"), net.undisclosed === 0n)))) nets.delete(name);else nets.set(name, net);
      }
    }
    return nets.values();
  }
};
const ledgerCounts = (models: ReadModels, track: string, known: Known): ReadonlyMap<string, Count> => {
  if (stryMutAct_9fa48("1860")) {
    {}
  } else {
    stryCov_9fa48("1860");
    const sums = new Map<string, Sum>();
    for (const {
      report,
      parts,
      min,
      max,
      undisclosed
    } of netOf(models, track, known)) {
      if (stryMutAct_9fa48("1861")) {
        {}
      } else {
        stryCov_9fa48("1861");
        for (const part of parts) {
          if (stryMutAct_9fa48("1862")) {
            {}
          } else {
            stryCov_9fa48("1862");
            const sum = stryMutAct_9fa48("1863") ? sums.get(part) && {
              reports: new Set(),
              withoutNumber: new Set(),
              min: 0n,
              max: 0n
            } : (stryCov_9fa48("1863"), sums.get(part) ?? (stryMutAct_9fa48("1864") ? {} : (stryCov_9fa48("1864"), {
              reports: new Set(),
              withoutNumber: new Set(),
              min: 0n,
              max: 0n
            })));
            sum.reports.add(report);
            if (stryMutAct_9fa48("1868") ? undisclosed <= 0n : stryMutAct_9fa48("1867") ? undisclosed >= 0n : stryMutAct_9fa48("1866") ? false : stryMutAct_9fa48("1865") ? true : (stryCov_9fa48("1865", "1866", "1867", "1868"), undisclosed > 0n)) sum.withoutNumber.add(report);
            stryMutAct_9fa48("1869") ? sum.min -= min : (stryCov_9fa48("1869"), sum.min += min);
            stryMutAct_9fa48("1870") ? sum.max -= max : (stryCov_9fa48("1870"), sum.max += max);
            sums.set(part, sum);
          }
        }
      }
    }
    return new Map((stryMutAct_9fa48("1871") ? [] : (stryCov_9fa48("1871"), [...sums])).map(stryMutAct_9fa48("1872") ? () => undefined : (stryCov_9fa48("1872"), ([part, sum]) => stryMutAct_9fa48("1873") ? [] : (stryCov_9fa48("1873"), [part, countOf(sum)]))));
  }
};
const countOf = stryMutAct_9fa48("1874") ? () => undefined : (stryCov_9fa48("1874"), (() => {
  const countOf = ({
    reports,
    withoutNumber,
    min,
    max
  }: Sum): Count => stryMutAct_9fa48("1875") ? {} : (stryCov_9fa48("1875"), {
    reports: reports.size,
    undisclosed: withoutNumber.size,
    min,
    max
  });
  return countOf;
})());
const written = stryMutAct_9fa48("1876") ? () => undefined : (stryCov_9fa48("1876"), (() => {
  const written = (count: Count | undefined): string => (stryMutAct_9fa48("1879") ? count !== undefined : stryMutAct_9fa48("1878") ? false : stryMutAct_9fa48("1877") ? true : (stryCov_9fa48("1877", "1878", "1879"), count === undefined)) ? stryMutAct_9fa48("1880") ? "" : (stryCov_9fa48("1880"), 'no report') : canonical(stryMutAct_9fa48("1881") ? {} : (stryCov_9fa48("1881"), {
    ...count,
    min: String(count.min),
    max: String(count.max)
  }));
  return written;
})());
const trackFault = (models: ReadModels, track: string, known: Known, independent: IndependentCount): FoundFault | undefined => {
  if (stryMutAct_9fa48("1882")) {
    {}
  } else {
    stryCov_9fa48("1882");
    const [ledger, counted] = stryMutAct_9fa48("1883") ? [] : (stryCov_9fa48("1883"), [ledgerCounts(models, track, known), independent.countsOf(track)]);
    for (const part of new Set(stryMutAct_9fa48("1884") ? [] : (stryCov_9fa48("1884"), [...ledger.keys(), ...counted.keys()]))) {
      if (stryMutAct_9fa48("1885")) {
        {}
      } else {
        stryCov_9fa48("1885");
        const [one, other] = stryMutAct_9fa48("1886") ? [] : (stryCov_9fa48("1886"), [written(ledger.get(part)), written(counted.get(part))]);
        if (stryMutAct_9fa48("1889") ? one !== other : stryMutAct_9fa48("1888") ? false : stryMutAct_9fa48("1887") ? true : (stryCov_9fa48("1887", "1888", "1889"), one === other)) continue;
        return stryMutAct_9fa48("1890") ? {} : (stryCov_9fa48("1890"), {
          detail: stryMutAct_9fa48("1891") ? `` : (stryCov_9fa48("1891"), `on ${track}, ${part}, the ledger has ${one}, and counted independently it is ${other}`)
        });
      }
    }
    return undefined;
  }
};

/** Tracks with something that cannot be read. */
export const incompleteTracks = stryMutAct_9fa48("1892") ? () => undefined : (stryCov_9fa48("1892"), (() => {
  const incompleteTracks = (models: ReadModels, known: Known): readonly string[] => stryMutAct_9fa48("1893") ? tracks.map(({
    id
  }) => id) : (stryCov_9fa48("1893"), tracks.map(stryMutAct_9fa48("1894") ? () => undefined : (stryCov_9fa48("1894"), ({
    id
  }) => id)).filter(stryMutAct_9fa48("1895") ? () => undefined : (stryCov_9fa48("1895"), track => stryMutAct_9fa48("1896") ? models.isComplete(track, known) : (stryCov_9fa48("1896"), !models.isComplete(track, known)))));
  return incompleteTracks;
})());

/** Streams that one of two counts reads further than the other. */
const readDifferently = (models: ReadModels, independent: IndependentCount): readonly string[] => {
  if (stryMutAct_9fa48("1897")) {
    {}
  } else {
    stryCov_9fa48("1897");
    const [one, other] = stryMutAct_9fa48("1898") ? [] : (stryCov_9fa48("1898"), [new Set(stryMutAct_9fa48("1899") ? models.streamsHeld() : (stryCov_9fa48("1899"), models.streamsHeld().filter(independent.isCounted))), independent.held()]);
    return stryMutAct_9fa48("1900") ? [...one, ...other] : (stryCov_9fa48("1900"), (stryMutAct_9fa48("1901") ? [] : (stryCov_9fa48("1901"), [...one, ...other])).filter(stryMutAct_9fa48("1902") ? () => undefined : (stryCov_9fa48("1902"), stream => stryMutAct_9fa48("1905") ? one.has(stream) === other.has(stream) : stryMutAct_9fa48("1904") ? false : stryMutAct_9fa48("1903") ? true : (stryCov_9fa48("1903", "1904", "1905"), one.has(stream) !== other.has(stream)))));
  }
};

/**
 * Tracks on which two counts need not agree: one of them could read what the other could not. Both go by the same rule, so
 * that of a log with unreadable events all tracks are compared as a rule.
 */
export const uncountedTracks = (models: ReadModels, independent: IndependentCount): readonly string[] => {
  if (stryMutAct_9fa48("1906")) {
    {}
  } else {
    stryCov_9fa48("1906");
    const touched = readDifferently(models, independent).flatMap(stryMutAct_9fa48("1907") ? () => undefined : (stryCov_9fa48("1907"), stream => stryMutAct_9fa48("1908") ? [] : (stryCov_9fa48("1908"), [...models.streamPast(stream).tracks, independent.trackOf(stream)])));
    return stryMutAct_9fa48("1909") ? tracks.map(({
      id
    }) => id) : (stryCov_9fa48("1909"), tracks.map(stryMutAct_9fa48("1910") ? () => undefined : (stryCov_9fa48("1910"), ({
      id
    }) => id)).filter(stryMutAct_9fa48("1911") ? () => undefined : (stryCov_9fa48("1911"), track => touched.includes(track))));
  }
};

/**
 * Whether the ledger has on every track what an independent count has, but for those where they need not agree. It is the
 * ledger that was made anew: where there are live read models, all their rows are compared with it.
 */
export const countFault = (models: ReadModels, known: Known, independent: IndependentCount): FoundFault | undefined => {
  if (stryMutAct_9fa48("1912")) {
    {}
  } else {
    stryCov_9fa48("1912");
    const uncounted = uncountedTracks(models, independent);
    for (const {
      id
    } of tracks) {
      if (stryMutAct_9fa48("1913")) {
        {}
      } else {
        stryCov_9fa48("1913");
        const fault = uncounted.includes(id) ? undefined : trackFault(models, id, known, independent);
        if (stryMutAct_9fa48("1916") ? fault === undefined : stryMutAct_9fa48("1915") ? false : stryMutAct_9fa48("1914") ? true : (stryCov_9fa48("1914", "1915", "1916"), fault !== undefined)) return fault;
      }
    }
    return undefined;
  }
};