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
import { createHash } from 'node:crypto';
import { linesOf } from '../../moving/lines.ts';
import type { ExportManifest, ExportPart } from './export-manifest.ts';
import { manifestFile } from './export-manifest.ts';
import type { FoundFault } from './found-fault.ts';
import type { Step } from './placed.ts';

/** Reads a file of an export; why it cannot be read, or undefined where there is none. */
export type ReadFile = (name: string) => Buffer | {
  readonly fault: string;
} | undefined;
const digestOf = stryMutAct_9fa48("2281") ? () => undefined : (stryCov_9fa48("2281"), (() => {
  const digestOf = (bytes: Uint8Array): string => createHash(stryMutAct_9fa48("2282") ? "" : (stryCov_9fa48("2282"), 'sha256')).update(bytes).digest(stryMutAct_9fa48("2283") ? "" : (stryCov_9fa48("2283"), 'hex'));
  return digestOf;
})());

/** What a file holds whose name and SHA-256 a manifest says. */
export const heldIn = (read: ReadFile, {
  name,
  sha256
}: {
  readonly name: string;
  readonly sha256: string;
}): {
  readonly bytes: Buffer;
  readonly changed: FoundFault | undefined;
} | {
  readonly fault: FoundFault;
} => {
  if (stryMutAct_9fa48("2284")) {
    {}
  } else {
    stryCov_9fa48("2284");
    const bytes = read(name);
    if (stryMutAct_9fa48("2287") ? bytes !== undefined : stryMutAct_9fa48("2286") ? false : stryMutAct_9fa48("2285") ? true : (stryCov_9fa48("2285", "2286", "2287"), bytes === undefined)) return stryMutAct_9fa48("2288") ? {} : (stryCov_9fa48("2288"), {
      fault: stryMutAct_9fa48("2289") ? {} : (stryCov_9fa48("2289"), {
        file: name,
        detail: stryMutAct_9fa48("2290") ? "" : (stryCov_9fa48("2290"), 'is missing')
      })
    });
    if (stryMutAct_9fa48("2292") ? false : stryMutAct_9fa48("2291") ? true : (stryCov_9fa48("2291", "2292"), (stryMutAct_9fa48("2293") ? "" : (stryCov_9fa48("2293"), 'fault')) in bytes)) return stryMutAct_9fa48("2294") ? {} : (stryCov_9fa48("2294"), {
      fault: stryMutAct_9fa48("2295") ? {} : (stryCov_9fa48("2295"), {
        file: name,
        detail: bytes.fault
      })
    });
    const detail = stryMutAct_9fa48("2296") ? `` : (stryCov_9fa48("2296"), `has another SHA-256 than ${manifestFile} says: one of the two was changed`);
    return stryMutAct_9fa48("2297") ? {} : (stryCov_9fa48("2297"), {
      bytes,
      changed: (stryMutAct_9fa48("2300") ? digestOf(bytes) !== sha256 : stryMutAct_9fa48("2299") ? false : stryMutAct_9fa48("2298") ? true : (stryCov_9fa48("2298", "2299", "2300"), digestOf(bytes) === sha256)) ? undefined : stryMutAct_9fa48("2301") ? {} : (stryCov_9fa48("2301"), {
        file: name,
        detail
      })
    });
  }
};
const endFault = ({
  name: file,
  count
}: ExportPart, lines: number, ends: boolean): FoundFault | undefined => {
  if (stryMutAct_9fa48("2302")) {
    {}
  } else {
    stryCov_9fa48("2302");
    if (stryMutAct_9fa48("2305") ? false : stryMutAct_9fa48("2304") ? true : stryMutAct_9fa48("2303") ? ends : (stryCov_9fa48("2303", "2304", "2305"), !ends)) return stryMutAct_9fa48("2306") ? {} : (stryCov_9fa48("2306"), {
      file,
      line: lines,
      detail: stryMutAct_9fa48("2307") ? "" : (stryCov_9fa48("2307"), 'has no end: the file was cut off')
    });
    return (stryMutAct_9fa48("2310") ? lines !== count : stryMutAct_9fa48("2309") ? false : stryMutAct_9fa48("2308") ? true : (stryCov_9fa48("2308", "2309", "2310"), lines === count)) ? undefined : stryMutAct_9fa48("2311") ? {} : (stryCov_9fa48("2311"), {
      file,
      detail: stryMutAct_9fa48("2312") ? `` : (stryCov_9fa48("2312"), `has ${lines} lines, and ${count} events were exported`)
    });
  }
};

/** The events of one part; what is wrong with its lines is told before that its bytes were changed. */
function* stepsOfPart(read: ReadFile, part: ExportPart, total: ReturnType<typeof createHash>): Generator<Step> {
  if (stryMutAct_9fa48("2313")) {
    {}
  } else {
    stryCov_9fa48("2313");
    const held = heldIn(read, part);
    if (stryMutAct_9fa48("2315") ? false : stryMutAct_9fa48("2314") ? true : (stryCov_9fa48("2314", "2315"), (stryMutAct_9fa48("2316") ? "" : (stryCov_9fa48("2316"), 'fault')) in held)) {
      if (stryMutAct_9fa48("2317")) {
        {}
      } else {
        stryCov_9fa48("2317");
        yield held;
        return;
      }
    }
    const {
      name: file,
      first
    } = part;
    const {
      lines,
      ends
    } = linesOf(held.bytes);
    for (const [n, bytes] of lines.entries()) {
      if (stryMutAct_9fa48("2318")) {
        {}
      } else {
        stryCov_9fa48("2318");
        yield stryMutAct_9fa48("2319") ? {} : (stryCov_9fa48("2319"), {
          bytes,
          position: BigInt(stryMutAct_9fa48("2320") ? first + n - 1 : (stryCov_9fa48("2320"), (stryMutAct_9fa48("2321") ? first - n : (stryCov_9fa48("2321"), first + n)) + 1)),
          where: stryMutAct_9fa48("2322") ? {} : (stryCov_9fa48("2322"), {
            file,
            line: stryMutAct_9fa48("2323") ? n - 1 : (stryCov_9fa48("2323"), n + 1)
          }),
          kept: undefined
        });
      }
    }
    const fault = stryMutAct_9fa48("2324") ? endFault(part, lines.length, ends) && held.changed : (stryCov_9fa48("2324"), endFault(part, lines.length, ends) ?? held.changed);
    if (stryMutAct_9fa48("2327") ? fault === undefined : stryMutAct_9fa48("2326") ? false : stryMutAct_9fa48("2325") ? true : (stryCov_9fa48("2325", "2326", "2327"), fault !== undefined)) yield stryMutAct_9fa48("2328") ? {} : (stryCov_9fa48("2328"), {
      fault
    });
    total.update(held.bytes);
  }
}

/** Every event of an export in order, as the manifest says that they are there. */
export async function* stepsOfExport(read: ReadFile, manifest: ExportManifest): AsyncGenerator<Step, void> {
  if (stryMutAct_9fa48("2329")) {
    {}
  } else {
    stryCov_9fa48("2329");
    const total = createHash(stryMutAct_9fa48("2330") ? "" : (stryCov_9fa48("2330"), 'sha256'));
    for (const part of manifest.parts) yield* stepsOfPart(read, part, total);
    if (stryMutAct_9fa48("2333") ? total.digest('hex') !== manifest.sha256 : stryMutAct_9fa48("2332") ? false : stryMutAct_9fa48("2331") ? true : (stryCov_9fa48("2331", "2332", "2333"), total.digest(stryMutAct_9fa48("2334") ? "" : (stryCov_9fa48("2334"), 'hex')) === manifest.sha256)) return;
    yield stryMutAct_9fa48("2335") ? {} : (stryCov_9fa48("2335"), {
      fault: stryMutAct_9fa48("2336") ? {} : (stryCov_9fa48("2336"), {
        file: manifestFile,
        detail: stryMutAct_9fa48("2337") ? "" : (stryCov_9fa48("2337"), 'says another SHA-256 of all events than they have')
      })
    });
  }
}