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
import { isAuditStream } from '../../domain/ids.ts';
import type { FoundFault } from './found-fault.ts';

/** An event as it was found, of which nothing is believed yet. */
export type Placed = {
  readonly bytes: Uint8Array;
  /** What orders it among the others: the log's position, or in an export its number. */
  readonly position: bigint;
  /** Where a person finds it. */
  readonly where: Pick<FoundFault, 'file' | 'line' | 'position'>;
  /** Where the engine keeps it; undefined where nothing says so but its bytes. */
  readonly kept: {
    readonly stream: string;
    readonly revision: bigint;
  } | undefined;
};

/** The next event, or what keeps it from being read. */
export type Step = Placed | {
  readonly fault: FoundFault;
};
const auditMark = /"stream":"audit-/;

/** Whether an event stands outside the index, as far as it can be told of one that cannot be read. */
const isOutside = stryMutAct_9fa48("2549") ? () => undefined : (stryCov_9fa48("2549"), (() => {
  const isOutside = ({
    bytes,
    kept
  }: Placed): boolean => (stryMutAct_9fa48("2552") ? kept !== undefined : stryMutAct_9fa48("2551") ? false : stryMutAct_9fa48("2550") ? true : (stryCov_9fa48("2550", "2551", "2552"), kept === undefined)) ? auditMark.test(Buffer.from(bytes).toString(stryMutAct_9fa48("2553") ? "" : (stryCov_9fa48("2553"), 'latin1'))) : isAuditStream(kept.stream);
  return isOutside;
})());

/** Where an event stands, as a fault says it; `index` is the one that it has if it has one. */
export const placeIn = stryMutAct_9fa48("2554") ? () => undefined : (stryCov_9fa48("2554"), (() => {
  const placeIn = (placed: Placed, index: number, stream?: string): Omit<FoundFault, 'detail'> => stryMutAct_9fa48("2555") ? {} : (stryCov_9fa48("2555"), {
    index: isOutside(placed) ? null : String(index),
    ...placed.where,
    ...((stryMutAct_9fa48("2558") ? stream !== undefined : stryMutAct_9fa48("2557") ? false : stryMutAct_9fa48("2556") ? true : (stryCov_9fa48("2556", "2557", "2558"), stream === undefined)) ? stryMutAct_9fa48("2561") ? placed.kept || {
      stream: placed.kept.stream
    } : stryMutAct_9fa48("2560") ? false : stryMutAct_9fa48("2559") ? true : (stryCov_9fa48("2559", "2560", "2561"), placed.kept && (stryMutAct_9fa48("2562") ? {} : (stryCov_9fa48("2562"), {
      stream: placed.kept.stream
    }))) : stryMutAct_9fa48("2563") ? {} : (stryCov_9fa48("2563"), {
      stream
    }))
  });
  return placeIn;
})());