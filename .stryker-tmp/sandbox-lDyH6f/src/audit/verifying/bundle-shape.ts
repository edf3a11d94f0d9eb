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
import { inPointer } from '../../domain/fault.ts';
import { TargetId } from '../../domain/ids.ts';
import { Day } from '../../domain/period.ts';
import { base64In } from '../keys.ts';
import { parseExactJson } from './exact-json.ts';
import type { FoundFault } from './found-fault.ts';
const Index = z.string().regex(stryMutAct_9fa48("1509") ? /^(0|[1-9]\D{0,14})$/ : stryMutAct_9fa48("1508") ? /^(0|[1-9]\d)$/ : stryMutAct_9fa48("1507") ? /^(0|[^1-9]\d{0,14})$/ : stryMutAct_9fa48("1506") ? /^(0|[1-9]\d{0,14})/ : stryMutAct_9fa48("1505") ? /(0|[1-9]\d{0,14})$/ : (stryCov_9fa48("1505", "1506", "1507", "1508", "1509"), /^(0|[1-9]\d{0,14})$/), stryMutAct_9fa48("1510") ? "" : (stryCov_9fa48("1510"), 'must be digits without leading zeros'));
const Base64 = z.string().transform((text, context) => {
  if (stryMutAct_9fa48("1511")) {
    {}
  } else {
    stryCov_9fa48("1511");
    const bytes = base64In(text);
    if (stryMutAct_9fa48("1514") ? bytes === undefined : stryMutAct_9fa48("1513") ? false : stryMutAct_9fa48("1512") ? true : (stryCov_9fa48("1512", "1513", "1514"), bytes !== undefined)) return bytes;
    context.addIssue(stryMutAct_9fa48("1515") ? "" : (stryCov_9fa48("1515"), 'is no base64 with padding'));
    return z.NEVER;
  }
});
const Hash = Base64.refine(stryMutAct_9fa48("1516") ? () => undefined : (stryCov_9fa48("1516"), bytes => stryMutAct_9fa48("1519") ? bytes.length !== 32 : stryMutAct_9fa48("1518") ? false : stryMutAct_9fa48("1517") ? true : (stryCov_9fa48("1517", "1518", "1519"), bytes.length === 32)), stryMutAct_9fa48("1520") ? "" : (stryCov_9fa48("1520"), 'must be the base64 of 32 bytes'));
const Amount = z.union(stryMutAct_9fa48("1521") ? [] : (stryCov_9fa48("1521"), [z.string(), z.number()]));

/** What is worked out anew is compared whole; named here is what says what to work out, and what is told of it. */
const Figure = z.looseObject(stryMutAct_9fa48("1522") ? {} : (stryCov_9fa48("1522"), {
  target: z.looseObject(stryMutAct_9fa48("1523") ? {} : (stryCov_9fa48("1523"), {
    id: TargetId,
    track: z.string(),
    unit: z.string(),
    of: z.string().optional()
  })),
  period: z.looseObject(stryMutAct_9fa48("1524") ? {} : (stryCov_9fa48("1524"), {
    from: Day,
    to: Day.nullable()
  })),
  delivered: z.looseObject(stryMutAct_9fa48("1525") ? {} : (stryCov_9fa48("1525"), {
    min: Amount,
    max: Amount
  })),
  complete: z.boolean()
}));
const Leaf = z.strictObject(stryMutAct_9fa48("1526") ? {} : (stryCov_9fa48("1526"), {
  index: Index.transform(Number),
  bytes: Base64
}));
const Bundle = z.strictObject(stryMutAct_9fa48("1527") ? {} : (stryCov_9fa48("1527"), {
  format: z.literal(stryMutAct_9fa48("1528") ? "" : (stryCov_9fa48("1528"), 'porcupine-bundle')),
  version: z.literal(1),
  key: z.string(),
  checkpoint: z.string(),
  asOf: z.strictObject(stryMutAct_9fa48("1529") ? {} : (stryCov_9fa48("1529"), {
    effectiveAt: Day,
    index: Index.transform(Number)
  })),
  figure: Figure,
  definition: z.looseObject(stryMutAct_9fa48("1530") ? {} : (stryCov_9fa48("1530"), {
    id: z.string()
  })),
  trees: z.array(z.strictObject(stryMutAct_9fa48("1531") ? {} : (stryCov_9fa48("1531"), {
    track: z.string(),
    leaves: z.array(Leaf)
  }))),
  proof: z.array(Hash),
  unproven: z.looseObject({})
}));

/** A figure bundle in the form of docs/proofs.md; nothing in it is believed yet. */
export type Bundle = z.infer<typeof Bundle>;
export type BundledTree = Bundle['trees'][number];
export type BundledLeaf = BundledTree['leaves'][number];
const pointerTo = stryMutAct_9fa48("1532") ? () => undefined : (stryCov_9fa48("1532"), (() => {
  const pointerTo = (path: readonly PropertyKey[]): string => path.map(stryMutAct_9fa48("1533") ? () => undefined : (stryCov_9fa48("1533"), name => stryMutAct_9fa48("1534") ? `` : (stryCov_9fa48("1534"), `/${inPointer(String(name))}`))).join(stryMutAct_9fa48("1535") ? "Stryker was here!" : (stryCov_9fa48("1535"), ''));
  return pointerTo;
})());

/** Reads a bundle strictly: no member twice, none too many, none missing. */
export const readBundle = (bytes: Uint8Array): {
  readonly bundle: Bundle;
} | {
  readonly fault: FoundFault;
} => {
  if (stryMutAct_9fa48("1536")) {
    {}
  } else {
    stryCov_9fa48("1536");
    const {
      value,
      faults
    } = parseExactJson(bytes, stryMutAct_9fa48("1537") ? "" : (stryCov_9fa48("1537"), '/unproven'));
    const [quiet] = faults;
    if (stryMutAct_9fa48("1540") ? quiet === undefined : stryMutAct_9fa48("1539") ? false : stryMutAct_9fa48("1538") ? true : (stryCov_9fa48("1538", "1539", "1540"), quiet !== undefined)) return stryMutAct_9fa48("1541") ? {} : (stryCov_9fa48("1541"), {
      fault: stryMutAct_9fa48("1542") ? {} : (stryCov_9fa48("1542"), {
        member: quiet.pointer,
        detail: quiet.detail
      })
    });
    const parsed = Bundle.safeParse(value);
    if (stryMutAct_9fa48("1544") ? false : stryMutAct_9fa48("1543") ? true : (stryCov_9fa48("1543", "1544"), parsed.success)) return stryMutAct_9fa48("1545") ? {} : (stryCov_9fa48("1545"), {
      bundle: parsed.data
    });
    const [issue] = parsed.error.issues;
    return stryMutAct_9fa48("1546") ? {} : (stryCov_9fa48("1546"), {
      fault: stryMutAct_9fa48("1547") ? {} : (stryCov_9fa48("1547"), {
        member: pointerTo(stryMutAct_9fa48("1548") ? issue?.path && [] : (stryCov_9fa48("1548"), (stryMutAct_9fa48("1549") ? issue.path : (stryCov_9fa48("1549"), issue?.path)) ?? (stryMutAct_9fa48("1550") ? ["Stryker was here"] : (stryCov_9fa48("1550"), [])))),
        detail: stryMutAct_9fa48("1551") ? issue?.message && 'is no bundle' : (stryCov_9fa48("1551"), (stryMutAct_9fa48("1552") ? issue.message : (stryCov_9fa48("1552"), issue?.message)) ?? (stryMutAct_9fa48("1553") ? "" : (stryCov_9fa48("1553"), 'is no bundle')))
      })
    });
  }
};