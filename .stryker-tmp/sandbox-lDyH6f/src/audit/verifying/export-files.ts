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
import type { Checkpoint } from '../checkpoint.ts';
import { type ExportManifest, manifestFile, readExportManifest, textFiles } from './export-manifest.ts';
import { heldIn, type ReadFile } from './export-steps.ts';
import { type FoundFault, firstOf } from './found-fault.ts';
import { tilePaths } from './tiles.ts';

/** The files in the folder of an export. */
export type ExportFolder = {
  readonly names: readonly string[];
  readonly read: ReadFile;
};

/** The manifest in a folder, or why there is none that can be used. */
export const manifestIn = (read: ReadFile): {
  readonly manifest: ExportManifest;
} | {
  readonly fault: FoundFault;
} => {
  if (stryMutAct_9fa48("2105")) {
    {}
  } else {
    stryCov_9fa48("2105");
    const file = manifestFile;
    const bytes = read(file);
    if (stryMutAct_9fa48("2108") ? bytes !== undefined : stryMutAct_9fa48("2107") ? false : stryMutAct_9fa48("2106") ? true : (stryCov_9fa48("2106", "2107", "2108"), bytes === undefined)) return stryMutAct_9fa48("2109") ? {} : (stryCov_9fa48("2109"), {
      fault: stryMutAct_9fa48("2110") ? {} : (stryCov_9fa48("2110"), {
        file,
        detail: stryMutAct_9fa48("2111") ? "" : (stryCov_9fa48("2111"), 'is missing: the export was not finished')
      })
    });
    const found = (stryMutAct_9fa48("2112") ? "" : (stryCov_9fa48("2112"), 'fault')) in bytes ? bytes : readExportManifest(bytes);
    return (stryMutAct_9fa48("2113") ? "" : (stryCov_9fa48("2113"), 'fault')) in found ? stryMutAct_9fa48("2114") ? {} : (stryCov_9fa48("2114"), {
      fault: stryMutAct_9fa48("2115") ? {} : (stryCov_9fa48("2115"), {
        file,
        detail: found.fault
      })
    }) : found;
  }
};
const strangerFault = (names: readonly string[], {
  parts,
  files
}: ExportManifest): FoundFault | undefined => {
  if (stryMutAct_9fa48("2116")) {
    {}
  } else {
    stryCov_9fa48("2116");
    const known = new Set(stryMutAct_9fa48("2117") ? [] : (stryCov_9fa48("2117"), [manifestFile, ...(stryMutAct_9fa48("2118") ? [] : (stryCov_9fa48("2118"), [...parts, ...files])).map(stryMutAct_9fa48("2119") ? () => undefined : (stryCov_9fa48("2119"), ({
      name
    }) => name))]));
    const stranger = names.find(stryMutAct_9fa48("2120") ? () => undefined : (stryCov_9fa48("2120"), name => stryMutAct_9fa48("2121") ? known.has(name) : (stryCov_9fa48("2121"), !known.has(name))));
    return (stryMutAct_9fa48("2124") ? stranger !== undefined : stryMutAct_9fa48("2123") ? false : stryMutAct_9fa48("2122") ? true : (stryCov_9fa48("2122", "2123", "2124"), stranger === undefined)) ? undefined : stryMutAct_9fa48("2125") ? {} : (stryCov_9fa48("2125"), {
      file: stranger,
      detail: stryMutAct_9fa48("2126") ? "" : (stryCov_9fa48("2126"), 'is no part of the export')
    });
  }
};

/** The files that stand beside the events of a signed tree. */
function* namesDue({
  version
}: ExportManifest, signed: number): Generator<string> {
  if (stryMutAct_9fa48("2127")) {
    {}
  } else {
    stryCov_9fa48("2127");
    if (stryMutAct_9fa48("2130") ? version !== 1 : stryMutAct_9fa48("2129") ? false : stryMutAct_9fa48("2128") ? true : (stryCov_9fa48("2128", "2129", "2130"), version === 1)) return;
    yield* textFiles;
    yield* tilePaths(signed);
  }
}

/** Whether the manifest names the files that stand beside the events, and no others. */
const namesFault = (manifest: ExportManifest, signed: number): FoundFault | undefined => {
  if (stryMutAct_9fa48("2131")) {
    {}
  } else {
    stryCov_9fa48("2131");
    const {
      files,
      indexed
    } = manifest;
    if (stryMutAct_9fa48("2135") ? signed <= indexed : stryMutAct_9fa48("2134") ? signed >= indexed : stryMutAct_9fa48("2133") ? false : stryMutAct_9fa48("2132") ? true : (stryCov_9fa48("2132", "2133", "2134", "2135"), signed > indexed)) {
      if (stryMutAct_9fa48("2136")) {
        {}
      } else {
        stryCov_9fa48("2136");
        const detail = stryMutAct_9fa48("2137") ? `` : (stryCov_9fa48("2137"), `speaks of ${signed} events, and ${manifestFile} says indexed ${indexed}`);
        return stryMutAct_9fa48("2138") ? {} : (stryCov_9fa48("2138"), {
          file: stryMutAct_9fa48("2139") ? "" : (stryCov_9fa48("2139"), 'checkpoint'),
          detail
        });
      }
    }
    const named = new Set(files.map(stryMutAct_9fa48("2140") ? () => undefined : (stryCov_9fa48("2140"), ({
      name
    }) => name)));
    const due = new Set<string>();
    for (const name of namesDue(manifest, signed)) {
      if (stryMutAct_9fa48("2141")) {
        {}
      } else {
        stryCov_9fa48("2141");
        if (stryMutAct_9fa48("2144") ? false : stryMutAct_9fa48("2143") ? true : stryMutAct_9fa48("2142") ? named.has(name) : (stryCov_9fa48("2142", "2143", "2144"), !named.has(name))) return stryMutAct_9fa48("2145") ? {} : (stryCov_9fa48("2145"), {
          file: name,
          detail: stryMutAct_9fa48("2146") ? `` : (stryCov_9fa48("2146"), `is missing in ${manifestFile}`)
        });
        due.add(name);
      }
    }
    const extra = files.find(stryMutAct_9fa48("2147") ? () => undefined : (stryCov_9fa48("2147"), ({
      name
    }) => stryMutAct_9fa48("2148") ? due.has(name) : (stryCov_9fa48("2148"), !due.has(name))));
    return stryMutAct_9fa48("2151") ? extra || {
      file: extra.name,
      detail: 'is no file of an export of what was signed'
    } : stryMutAct_9fa48("2150") ? false : stryMutAct_9fa48("2149") ? true : (stryCov_9fa48("2149", "2150", "2151"), extra && (stryMutAct_9fa48("2152") ? {} : (stryCov_9fa48("2152"), {
      file: extra.name,
      detail: stryMutAct_9fa48("2153") ? "" : (stryCov_9fa48("2153"), 'is no file of an export of what was signed')
    })));
  }
};
const digestsFault = stryMutAct_9fa48("2154") ? () => undefined : (stryCov_9fa48("2154"), (() => {
  const digestsFault = (read: ReadFile, {
    files
  }: ExportManifest): FoundFault | undefined => firstOf(files.map(stryMutAct_9fa48("2155") ? () => undefined : (stryCov_9fa48("2155"), file => () => {
    if (stryMutAct_9fa48("2156")) {
      {}
    } else {
      stryCov_9fa48("2156");
      const held = heldIn(read, file);
      return (stryMutAct_9fa48("2157") ? "" : (stryCov_9fa48("2157"), 'fault')) in held ? held.fault : held.changed;
    }
  })));
  return digestsFault;
})());

/** Whether the files are those that a manifest and the checkpoint among them speak of, and as they were written. */
export const filesFault = stryMutAct_9fa48("2158") ? () => undefined : (stryCov_9fa48("2158"), (() => {
  const filesFault = ({
    names,
    read
  }: ExportFolder, manifest: ExportManifest, checkpoint: Checkpoint | undefined): FoundFault | undefined => firstOf(stryMutAct_9fa48("2159") ? [] : (stryCov_9fa48("2159"), [stryMutAct_9fa48("2160") ? () => undefined : (stryCov_9fa48("2160"), () => strangerFault(names, manifest)), stryMutAct_9fa48("2161") ? () => undefined : (stryCov_9fa48("2161"), () => namesFault(manifest, stryMutAct_9fa48("2162") ? checkpoint?.size && 0 : (stryCov_9fa48("2162"), (stryMutAct_9fa48("2163") ? checkpoint.size : (stryCov_9fa48("2163"), checkpoint?.size)) ?? 0))), stryMutAct_9fa48("2164") ? () => undefined : (stryCov_9fa48("2164"), () => digestsFault(read, manifest))]));
  return filesFault;
})());