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
import { z } from 'zod';
import { parseExactJson } from './exact-json.ts';

/** The file that says what an export holds. */
export const manifestFile = stryMutAct_9fa48("2203") ? "" : (stryCov_9fa48("2203"), 'porcupine-export.json');

/** The files beside events and tiles. */
export const textFiles = ['checkpoint', 'index.html', 'key', 'progress.xml'] as const;
const Part = z.strictObject(stryMutAct_9fa48("2204") ? {} : (stryCov_9fa48("2204"), {
  name: z.string(),
  first: stryMutAct_9fa48("2205") ? z.int().max(0) : (stryCov_9fa48("2205"), z.int().min(0)),
  count: stryMutAct_9fa48("2206") ? z.int().max(1) : (stryCov_9fa48("2206"), z.int().min(1)),
  sha256: z.hash(stryMutAct_9fa48("2207") ? "" : (stryCov_9fa48("2207"), 'sha256'))
}));
export type ExportPart = z.infer<typeof Part>;
const OtherFile = z.strictObject(stryMutAct_9fa48("2208") ? {} : (stryCov_9fa48("2208"), {
  name: z.string(),
  sha256: z.hash(stryMutAct_9fa48("2209") ? "" : (stryCov_9fa48("2209"), 'sha256'))
}));
type ExportFile = z.infer<typeof OtherFile>;
const members = stryMutAct_9fa48("2210") ? {} : (stryCov_9fa48("2210"), {
  format: z.literal(stryMutAct_9fa48("2211") ? "" : (stryCov_9fa48("2211"), 'porcupine-export')),
  events: stryMutAct_9fa48("2212") ? z.int().max(0) : (stryCov_9fa48("2212"), z.int().min(0)),
  indexed: stryMutAct_9fa48("2213") ? z.int().max(0) : (stryCov_9fa48("2213"), z.int().min(0)),
  sha256: z.hash(stryMutAct_9fa48("2214") ? "" : (stryCov_9fa48("2214"), 'sha256')),
  parts: z.array(Part)
});
const Manifest = z.discriminatedUnion(stryMutAct_9fa48("2215") ? "" : (stryCov_9fa48("2215"), 'version'), stryMutAct_9fa48("2216") ? [] : (stryCov_9fa48("2216"), [z.strictObject(stryMutAct_9fa48("2217") ? {} : (stryCov_9fa48("2217"), {
  ...members,
  version: z.literal(1)
})), z.strictObject(stryMutAct_9fa48("2218") ? {} : (stryCov_9fa48("2218"), {
  ...members,
  version: z.literal(2),
  files: z.array(OtherFile)
}))]));

/** What an export says that it holds; version 1 knew no other files than parts. */
export type ExportManifest = Omit<z.infer<typeof Manifest>, 'files'> & {
  readonly files: readonly ExportFile[];
};
const partName = stryMutAct_9fa48("2219") ? () => undefined : (stryCov_9fa48("2219"), (() => {
  const partName = (first: number): string => stryMutAct_9fa48("2220") ? `` : (stryCov_9fa48("2220"), `events/${String(first).padStart(9, stryMutAct_9fa48("2221") ? "" : (stryCov_9fa48("2221"), '0'))}.ndjson`);
  return partName;
})());

/** Whether the parts follow each other under their names and add up, and the other files are named once and in order. */
const orderFault = ({
  parts,
  events,
  files
}: ExportManifest): string | undefined => {
  if (stryMutAct_9fa48("2222")) {
    {}
  } else {
    stryCov_9fa48("2222");
    let first = 0;
    for (const part of parts) {
      if (stryMutAct_9fa48("2223")) {
        {}
      } else {
        stryCov_9fa48("2223");
        if (stryMutAct_9fa48("2226") ? part.first !== first && part.name !== partName(first) : stryMutAct_9fa48("2225") ? false : stryMutAct_9fa48("2224") ? true : (stryCov_9fa48("2224", "2225", "2226"), (stryMutAct_9fa48("2228") ? part.first === first : stryMutAct_9fa48("2227") ? false : (stryCov_9fa48("2227", "2228"), part.first !== first)) || (stryMutAct_9fa48("2230") ? part.name === partName(first) : stryMutAct_9fa48("2229") ? false : (stryCov_9fa48("2229", "2230"), part.name !== partName(first))))) {
          if (stryMutAct_9fa48("2231")) {
            {}
          } else {
            stryCov_9fa48("2231");
            return stryMutAct_9fa48("2232") ? `` : (stryCov_9fa48("2232"), `names the part ${JSON.stringify(part.name)} from ${part.first} where ${partName(first)} should follow`);
          }
        }
        stryMutAct_9fa48("2233") ? first -= part.count : (stryCov_9fa48("2233"), first += part.count);
      }
    }
    const unsorted = files.findIndex(stryMutAct_9fa48("2234") ? () => undefined : (stryCov_9fa48("2234"), ({
      name
    }, n) => stryMutAct_9fa48("2237") ? n > 0 || name <= (files[n - 1]?.name ?? '') : stryMutAct_9fa48("2236") ? false : stryMutAct_9fa48("2235") ? true : (stryCov_9fa48("2235", "2236", "2237"), (stryMutAct_9fa48("2240") ? n <= 0 : stryMutAct_9fa48("2239") ? n >= 0 : stryMutAct_9fa48("2238") ? true : (stryCov_9fa48("2238", "2239", "2240"), n > 0)) && (stryMutAct_9fa48("2243") ? name > (files[n - 1]?.name ?? '') : stryMutAct_9fa48("2242") ? name < (files[n - 1]?.name ?? '') : stryMutAct_9fa48("2241") ? true : (stryCov_9fa48("2241", "2242", "2243"), name <= (stryMutAct_9fa48("2244") ? files[n - 1]?.name && '' : (stryCov_9fa48("2244"), (stryMutAct_9fa48("2245") ? files[n - 1].name : (stryCov_9fa48("2245"), files[stryMutAct_9fa48("2246") ? n + 1 : (stryCov_9fa48("2246"), n - 1)]?.name)) ?? (stryMutAct_9fa48("2247") ? "Stryker was here!" : (stryCov_9fa48("2247"), '')))))))));
    if (stryMutAct_9fa48("2250") ? unsorted === -1 : stryMutAct_9fa48("2249") ? false : stryMutAct_9fa48("2248") ? true : (stryCov_9fa48("2248", "2249", "2250"), unsorted !== (stryMutAct_9fa48("2251") ? +1 : (stryCov_9fa48("2251"), -1)))) return stryMutAct_9fa48("2252") ? `` : (stryCov_9fa48("2252"), `names the file ${JSON.stringify(stryMutAct_9fa48("2253") ? files[unsorted].name : (stryCov_9fa48("2253"), files[unsorted]?.name))} twice or out of order`);
    return (stryMutAct_9fa48("2256") ? first !== events : stryMutAct_9fa48("2255") ? false : stryMutAct_9fa48("2254") ? true : (stryCov_9fa48("2254", "2255", "2256"), first === events)) ? undefined : stryMutAct_9fa48("2257") ? `` : (stryCov_9fa48("2257"), `says ${events} events, and its parts hold ${first}`);
  }
};

/** Reads a manifest, which is written by others than this: nothing of it is believed. */
export const readExportManifest = (bytes: Uint8Array): {
  readonly manifest: ExportManifest;
} | {
  readonly fault: string;
} => {
  if (stryMutAct_9fa48("2258")) {
    {}
  } else {
    stryCov_9fa48("2258");
    const {
      value,
      faults
    } = parseExactJson(bytes);
    const [quiet] = faults;
    if (stryMutAct_9fa48("2261") ? quiet === undefined : stryMutAct_9fa48("2260") ? false : stryMutAct_9fa48("2259") ? true : (stryCov_9fa48("2259", "2260", "2261"), quiet !== undefined)) return stryMutAct_9fa48("2262") ? {} : (stryCov_9fa48("2262"), {
      fault: stryMutAct_9fa48("2263") ? `${quiet.pointer} ${quiet.detail}`.trimEnd() : (stryCov_9fa48("2263"), (stryMutAct_9fa48("2264") ? `` : (stryCov_9fa48("2264"), `${quiet.pointer} ${quiet.detail}`)).trimStart())
    });
    const parsed = Manifest.safeParse(value);
    if (stryMutAct_9fa48("2267") ? false : stryMutAct_9fa48("2266") ? true : stryMutAct_9fa48("2265") ? parsed.success : (stryCov_9fa48("2265", "2266", "2267"), !parsed.success)) {
      if (stryMutAct_9fa48("2268")) {
        {}
      } else {
        stryCov_9fa48("2268");
        const [issue] = parsed.error.issues;
        return stryMutAct_9fa48("2269") ? {} : (stryCov_9fa48("2269"), {
          fault: stryMutAct_9fa48("2270") ? `` : (stryCov_9fa48("2270"), `is no manifest of an export: ${stryMutAct_9fa48("2271") ? issue.path.join('.') : (stryCov_9fa48("2271"), issue?.path.join(stryMutAct_9fa48("2272") ? "" : (stryCov_9fa48("2272"), '.')))} ${stryMutAct_9fa48("2273") ? issue.message : (stryCov_9fa48("2273"), issue?.message)}`)
        });
      }
    }
    const manifest = stryMutAct_9fa48("2274") ? {} : (stryCov_9fa48("2274"), {
      files: stryMutAct_9fa48("2275") ? ["Stryker was here"] : (stryCov_9fa48("2275"), []),
      ...parsed.data
    });
    const fault = orderFault(manifest);
    return (stryMutAct_9fa48("2278") ? fault !== undefined : stryMutAct_9fa48("2277") ? false : stryMutAct_9fa48("2276") ? true : (stryCov_9fa48("2276", "2277", "2278"), fault === undefined)) ? stryMutAct_9fa48("2279") ? {} : (stryCov_9fa48("2279"), {
      manifest
    }) : stryMutAct_9fa48("2280") ? {} : (stryCov_9fa48("2280"), {
      fault
    });
  }
};