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
import type { ReadModels } from '../../store/read-models/read-models.ts';
import { wholeTree } from '../../store/read-models/trees.ts';
import { type Checkpoint, readSigned } from '../checkpoint.ts';
import type { ReadFile } from './export-steps.ts';
import type { FoundFault } from './found-fault.ts';
import { createBundles, hashTiles, tileBytes } from './tiles.ts';
import type { LeafCheck } from './walk.ts';
const file = stryMutAct_9fa48("2338") ? "" : (stryCov_9fa48("2338"), 'checkpoint');
const textOf = (read: ReadFile): string => {
  if (stryMutAct_9fa48("2339")) {
    {}
  } else {
    stryCov_9fa48("2339");
    const bytes = read(file);
    return Buffer.isBuffer(bytes) ? bytes.toString(stryMutAct_9fa48("2340") ? "" : (stryCov_9fa48("2340"), 'utf8')) : stryMutAct_9fa48("2341") ? "Stryker was here!" : (stryCov_9fa48("2341"), '');
  }
};

/** The checkpoint beside the events; undefined where nothing was signed. Nothing of it is believed yet. */
export const checkpointIn = (read: ReadFile): Checkpoint | undefined | {
  readonly fault: FoundFault;
} => {
  if (stryMutAct_9fa48("2342")) {
    {}
  } else {
    stryCov_9fa48("2342");
    const text = textOf(read);
    if (stryMutAct_9fa48("2345") ? text !== '' : stryMutAct_9fa48("2344") ? false : stryMutAct_9fa48("2343") ? true : (stryCov_9fa48("2343", "2344", "2345"), text === (stryMutAct_9fa48("2346") ? "Stryker was here!" : (stryCov_9fa48("2346"), '')))) return undefined;
    const signed = readSigned(text);
    return (stryMutAct_9fa48("2347") ? "" : (stryCov_9fa48("2347"), 'fault')) in signed ? stryMutAct_9fa48("2348") ? {} : (stryCov_9fa48("2348"), {
      fault: stryMutAct_9fa48("2349") ? {} : (stryCov_9fa48("2349"), {
        file,
        detail: signed.fault
      })
    }) : signed.checkpoint;
  }
};

/** How the lines under a note are other than the cosignatures among the events, each once in any order. */
const linesFault = (models: ReadModels, lines: readonly string[], {
  size,
  root
}: Checkpoint): string | undefined => {
  if (stryMutAct_9fa48("2350")) {
    {}
  } else {
    stryCov_9fa48("2350");
    const due = stryMutAct_9fa48("2351") ? models.cosignaturesOf(BigInt(size)).map(({
      line
    }) => line) : (stryCov_9fa48("2351"), models.cosignaturesOf(BigInt(size)).filter(stryMutAct_9fa48("2352") ? () => undefined : (stryCov_9fa48("2352"), each => stryMutAct_9fa48("2355") ? each.root !== root.toString('base64') : stryMutAct_9fa48("2354") ? false : stryMutAct_9fa48("2353") ? true : (stryCov_9fa48("2353", "2354", "2355"), each.root === root.toString(stryMutAct_9fa48("2356") ? "" : (stryCov_9fa48("2356"), 'base64'))))).map(stryMutAct_9fa48("2357") ? () => undefined : (stryCov_9fa48("2357"), ({
      line
    }) => line)));
    const strange = lines.find(stryMutAct_9fa48("2358") ? () => undefined : (stryCov_9fa48("2358"), line => stryMutAct_9fa48("2359") ? due.includes(line) : (stryCov_9fa48("2359"), !due.includes(line))));
    if (stryMutAct_9fa48("2362") ? strange === undefined : stryMutAct_9fa48("2361") ? false : stryMutAct_9fa48("2360") ? true : (stryCov_9fa48("2360", "2361", "2362"), strange !== undefined)) return stryMutAct_9fa48("2363") ? `` : (stryCov_9fa48("2363"), `has a line that is not among the events: ${JSON.stringify(strange)}`);
    const missing = due.find(stryMutAct_9fa48("2364") ? () => undefined : (stryCov_9fa48("2364"), line => stryMutAct_9fa48("2365") ? lines.includes(line) : (stryCov_9fa48("2365"), !lines.includes(line))));
    if (stryMutAct_9fa48("2368") ? missing === undefined : stryMutAct_9fa48("2367") ? false : stryMutAct_9fa48("2366") ? true : (stryCov_9fa48("2366", "2367", "2368"), missing !== undefined)) return stryMutAct_9fa48("2369") ? `` : (stryCov_9fa48("2369"), `lacks a cosignature that is among the events: ${JSON.stringify(missing)}`);
    return (stryMutAct_9fa48("2373") ? new Set(lines).size >= lines.length : stryMutAct_9fa48("2372") ? new Set(lines).size <= lines.length : stryMutAct_9fa48("2371") ? false : stryMutAct_9fa48("2370") ? true : (stryCov_9fa48("2370", "2371", "2372", "2373"), new Set(lines).size < lines.length)) ? stryMutAct_9fa48("2374") ? "" : (stryCov_9fa48("2374"), 'has a cosignature twice') : undefined;
  }
};

/** Whether the checkpoint beside the events is the newest among them, under which stand their cosignatures and nothing else. */
export const newestFault = (read: ReadFile, models: ReadModels, newest: string | undefined, checkpoint: Checkpoint | undefined): FoundFault | undefined => {
  if (stryMutAct_9fa48("2375")) {
    {}
  } else {
    stryCov_9fa48("2375");
    const text = textOf(read);
    const isNewest = (stryMutAct_9fa48("2378") ? newest !== undefined : stryMutAct_9fa48("2377") ? false : stryMutAct_9fa48("2376") ? true : (stryCov_9fa48("2376", "2377", "2378"), newest === undefined)) ? stryMutAct_9fa48("2381") ? text !== '' : stryMutAct_9fa48("2380") ? false : stryMutAct_9fa48("2379") ? true : (stryCov_9fa48("2379", "2380", "2381"), text === (stryMutAct_9fa48("2382") ? "Stryker was here!" : (stryCov_9fa48("2382"), ''))) : stryMutAct_9fa48("2383") ? text.endsWith(newest) : (stryCov_9fa48("2383"), text.startsWith(newest));
    if (stryMutAct_9fa48("2386") ? false : stryMutAct_9fa48("2385") ? true : stryMutAct_9fa48("2384") ? isNewest : (stryCov_9fa48("2384", "2385", "2386"), !isNewest)) return stryMutAct_9fa48("2387") ? {} : (stryCov_9fa48("2387"), {
      file,
      detail: stryMutAct_9fa48("2388") ? "" : (stryCov_9fa48("2388"), 'is not the newest checkpoint among the events')
    });
    if (stryMutAct_9fa48("2391") ? newest === undefined && checkpoint === undefined : stryMutAct_9fa48("2390") ? false : stryMutAct_9fa48("2389") ? true : (stryCov_9fa48("2389", "2390", "2391"), (stryMutAct_9fa48("2393") ? newest !== undefined : stryMutAct_9fa48("2392") ? false : (stryCov_9fa48("2392", "2393"), newest === undefined)) || (stryMutAct_9fa48("2395") ? checkpoint !== undefined : stryMutAct_9fa48("2394") ? false : (stryCov_9fa48("2394", "2395"), checkpoint === undefined)))) return undefined;
    const detail = linesFault(models, stryMutAct_9fa48("2396") ? text.slice(newest.length).match(/.*\n|.+$/g) && [] : (stryCov_9fa48("2396"), (stryMutAct_9fa48("2397") ? text.match(/.*\n|.+$/g) : (stryCov_9fa48("2397"), text.slice(newest.length).match(stryMutAct_9fa48("2400") ? /.*\n|.$/g : stryMutAct_9fa48("2399") ? /.*\n|.+/g : stryMutAct_9fa48("2398") ? /.\n|.+$/g : (stryCov_9fa48("2398", "2399", "2400"), /.*\n|.+$/g)))) ?? (stryMutAct_9fa48("2401") ? ["Stryker was here"] : (stryCov_9fa48("2401"), []))), checkpoint);
    return (stryMutAct_9fa48("2404") ? detail !== undefined : stryMutAct_9fa48("2403") ? false : stryMutAct_9fa48("2402") ? true : (stryCov_9fa48("2402", "2403", "2404"), detail === undefined)) ? undefined : stryMutAct_9fa48("2405") ? {} : (stryCov_9fa48("2405"), {
      file,
      detail
    });
  }
};

/** Whether each bundle of entries holds the events, byte for byte. */
export const entriesCheck = (read: ReadFile, size: number): LeafCheck => {
  if (stryMutAct_9fa48("2406")) {
    {}
  } else {
    stryCov_9fa48("2406");
    const bundles = createBundles(size);
    return (_index, bytes) => {
      if (stryMutAct_9fa48("2407")) {
        {}
      } else {
        stryCov_9fa48("2407");
        const whole = bundles.take(bytes);
        if (stryMutAct_9fa48("2410") ? whole !== undefined : stryMutAct_9fa48("2409") ? false : stryMutAct_9fa48("2408") ? true : (stryCov_9fa48("2408", "2409", "2410"), whole === undefined)) return undefined;
        const found = read(whole.path);
        const isThere = stryMutAct_9fa48("2413") ? Buffer.isBuffer(found) || whole.bytes?.equals(found) === true : stryMutAct_9fa48("2412") ? false : stryMutAct_9fa48("2411") ? true : (stryCov_9fa48("2411", "2412", "2413"), Buffer.isBuffer(found) && (stryMutAct_9fa48("2415") ? whole.bytes?.equals(found) !== true : stryMutAct_9fa48("2414") ? true : (stryCov_9fa48("2414", "2415"), (stryMutAct_9fa48("2416") ? whole.bytes.equals(found) : (stryCov_9fa48("2416"), whole.bytes?.equals(found))) === (stryMutAct_9fa48("2417") ? false : (stryCov_9fa48("2417"), true)))));
        return isThere ? undefined : stryMutAct_9fa48("2418") ? `` : (stryCov_9fa48("2418"), `is the last of ${whole.path}, which does not hold the events that it should`);
      }
    };
  }
};

/** Whether each tile holds the hashes of the tree. */
export const tilesFault = (read: ReadFile, models: ReadModels, size: number): FoundFault | undefined => {
  if (stryMutAct_9fa48("2419")) {
    {}
  } else {
    stryCov_9fa48("2419");
    const {
      stored
    } = models.treeAt(wholeTree, size);
    for (const tile of hashTiles(size)) {
      if (stryMutAct_9fa48("2420")) {
        {}
      } else {
        stryCov_9fa48("2420");
        const found = read(tile.path);
        if (stryMutAct_9fa48("2423") ? Buffer.isBuffer(found) || found.equals(tileBytes(stored, tile)) : stryMutAct_9fa48("2422") ? false : stryMutAct_9fa48("2421") ? true : (stryCov_9fa48("2421", "2422", "2423"), Buffer.isBuffer(found) && found.equals(tileBytes(stored, tile)))) continue;
        return stryMutAct_9fa48("2424") ? {} : (stryCov_9fa48("2424"), {
          file: tile.path,
          detail: stryMutAct_9fa48("2425") ? "" : (stryCov_9fa48("2425"), 'does not hold the hashes that the events make')
        });
      }
    }
    return undefined;
  }
};