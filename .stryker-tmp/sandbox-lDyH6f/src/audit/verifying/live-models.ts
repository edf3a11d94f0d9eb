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
import { leafHash } from '../../domain/merkle.ts';
import { figuresAt } from '../../projections/account.ts';
import type { Progress } from '../../projections/progress.ts';
import { compareRows, type RowDifference } from '../../store/read-models/comparison.ts';
import { isDamage } from '../../store/read-models/damage.ts';
import type { ReadModels } from '../../store/read-models/read-models.ts';
import { asJson, firstDifference } from './differences.ts';
import type { FoundFault } from './found-fault.ts';
import type { LeafCheck } from './walk.ts';

/** The read models that a server fills, and the last index that they held before the log was read. */
export type Live = {
  readonly models: ReadModels;
  readonly index: bigint;
};
type Damaged = {
  readonly damage: string;
};

/** What cannot be read of a damaged file is a fault, as what is another is. */
const unlessDamaged = <Value,>(read: () => Value): Value | Damaged => {
  if (stryMutAct_9fa48("2451")) {
    {}
  } else {
    stryCov_9fa48("2451");
    try {
      if (stryMutAct_9fa48("2452")) {
        {}
      } else {
        stryCov_9fa48("2452");
        return read();
      }
    } catch (error) {
      if (stryMutAct_9fa48("2453")) {
        {}
      } else {
        stryCov_9fa48("2453");
        if (stryMutAct_9fa48("2456") ? false : stryMutAct_9fa48("2455") ? true : stryMutAct_9fa48("2454") ? isDamage(error) : (stryCov_9fa48("2454", "2455", "2456"), !isDamage(error))) throw error;
        return stryMutAct_9fa48("2457") ? {} : (stryCov_9fa48("2457"), {
          damage: error instanceof Error ? error.message : String(error)
        });
      }
    }
  }
};
const unreadable = stryMutAct_9fa48("2458") ? () => undefined : (stryCov_9fa48("2458"), (() => {
  const unreadable = ({
    damage
  }: Damaged): string => stryMutAct_9fa48("2459") ? `` : (stryCov_9fa48("2459"), `the read models cannot be read: ${damage}`);
  return unreadable;
})());

/** Whether an event is the one that read models were filled with. */
export const isAsRead = stryMutAct_9fa48("2460") ? () => undefined : (stryCov_9fa48("2460"), (() => {
  const isAsRead = ({
    models,
    index: last
  }: Live): LeafCheck => (index, bytes) => {
    if (stryMutAct_9fa48("2461")) {
      {}
    } else {
      stryCov_9fa48("2461");
      const hash = (stryMutAct_9fa48("2465") ? BigInt(index) <= last : stryMutAct_9fa48("2464") ? BigInt(index) >= last : stryMutAct_9fa48("2463") ? false : stryMutAct_9fa48("2462") ? true : (stryCov_9fa48("2462", "2463", "2464", "2465"), BigInt(index) > last)) ? undefined : unlessDamaged(stryMutAct_9fa48("2466") ? () => undefined : (stryCov_9fa48("2466"), () => models.leafOf(BigInt(index))));
      if (stryMutAct_9fa48("2469") ? hash !== undefined || 'damage' in hash : stryMutAct_9fa48("2468") ? false : stryMutAct_9fa48("2467") ? true : (stryCov_9fa48("2467", "2468", "2469"), (stryMutAct_9fa48("2471") ? hash === undefined : stryMutAct_9fa48("2470") ? true : (stryCov_9fa48("2470", "2471"), hash !== undefined)) && (stryMutAct_9fa48("2472") ? "" : (stryCov_9fa48("2472"), 'damage')) in hash)) return unreadable(hash);
      return (stryMutAct_9fa48("2475") ? hash === undefined && hash.equals(leafHash(bytes)) : stryMutAct_9fa48("2474") ? false : stryMutAct_9fa48("2473") ? true : (stryCov_9fa48("2473", "2474", "2475"), (stryMutAct_9fa48("2477") ? hash !== undefined : stryMutAct_9fa48("2476") ? false : (stryCov_9fa48("2476", "2477"), hash === undefined)) || hash.equals(leafHash(bytes)))) ? undefined : stryMutAct_9fa48("2478") ? "" : (stryCov_9fa48("2478"), 'is not the event that the read models were filled with: one was changed, or they are of another log');
    }
  };
  return isAsRead;
})());
const byTarget = stryMutAct_9fa48("2479") ? () => undefined : (stryCov_9fa48("2479"), (() => {
  const byTarget = (figures: readonly Progress[]): unknown => asJson(Object.fromEntries(figures.map(stryMutAct_9fa48("2480") ? () => undefined : (stryCov_9fa48("2480"), figure => stryMutAct_9fa48("2481") ? [] : (stryCov_9fa48("2481"), [figure.target.id, figure])))));
  return byTarget;
})());

/** Where the figure of a target is another; both hold everything up to the same event, and nothing after it. */
const figureDifference = (own: ReadModels, live: ReadModels, days: readonly string[]): string | undefined => {
  if (stryMutAct_9fa48("2482")) {
    {}
  } else {
    stryCov_9fa48("2482");
    const known = stryMutAct_9fa48("2483") ? {} : (stryCov_9fa48("2483"), {
      position: own.checkpoint().position
    });
    for (const day of days) {
      if (stryMutAct_9fa48("2484")) {
        {}
      } else {
        stryCov_9fa48("2484");
        const [byLog, said] = (stryMutAct_9fa48("2485") ? [] : (stryCov_9fa48("2485"), [own, live])).map(stryMutAct_9fa48("2486") ? () => undefined : (stryCov_9fa48("2486"), models => byTarget(figuresAt(models, known, day))));
        const difference = firstDifference(said, byLog);
        if (stryMutAct_9fa48("2489") ? difference !== undefined : stryMutAct_9fa48("2488") ? false : stryMutAct_9fa48("2487") ? true : (stryCov_9fa48("2487", "2488", "2489"), difference === undefined)) continue;
        const {
          pointer,
          one,
          other
        } = difference;
        return stryMutAct_9fa48("2490") ? `` : (stryCov_9fa48("2490"), `on ${day} the read models say of the figure ${pointer} ${one}, and the log gives ${other}`);
      }
    }
    return undefined;
  }
};

/** What a difference among rows does to the figures, where one of those that are compared is another. */
const whatItDoes = (own: ReadModels, live: ReadModels, days: readonly string[]): string => {
  if (stryMutAct_9fa48("2491")) {
    {}
  } else {
    stryCov_9fa48("2491");
    try {
      if (stryMutAct_9fa48("2492")) {
        {}
      } else {
        stryCov_9fa48("2492");
        const figure = figureDifference(own, live, days);
        return (stryMutAct_9fa48("2495") ? figure !== undefined : stryMutAct_9fa48("2494") ? false : stryMutAct_9fa48("2493") ? true : (stryCov_9fa48("2493", "2494", "2495"), figure === undefined)) ? stryMutAct_9fa48("2496") ? "Stryker was here!" : (stryCov_9fa48("2496"), '') : stryMutAct_9fa48("2497") ? `` : (stryCov_9fa48("2497"), `; ${figure}`);
      }
    } catch {
      if (stryMutAct_9fa48("2498")) {
        {}
      } else {
        stryCov_9fa48("2498");
        // A row that was changed may be one from which no figure follows; it is named all the same.
        return stryMutAct_9fa48("2499") ? "Stryker was here!" : (stryCov_9fa48("2499"), '');
      }
    }
  }
};
const rowFault = stryMutAct_9fa48("2500") ? () => undefined : (stryCov_9fa48("2500"), (() => {
  const rowFault = ({
    index,
    position,
    detail
  }: RowDifference, more: string): FoundFault => stryMutAct_9fa48("2501") ? {} : (stryCov_9fa48("2501"), {
    ...((stryMutAct_9fa48("2504") ? index !== undefined : stryMutAct_9fa48("2503") ? false : stryMutAct_9fa48("2502") ? true : (stryCov_9fa48("2502", "2503", "2504"), index === undefined)) ? {} : stryMutAct_9fa48("2505") ? {} : (stryCov_9fa48("2505"), {
      index: String(index)
    })),
    ...((stryMutAct_9fa48("2508") ? position !== undefined : stryMutAct_9fa48("2507") ? false : stryMutAct_9fa48("2506") ? true : (stryCov_9fa48("2506", "2507", "2508"), position === undefined)) ? {} : stryMutAct_9fa48("2509") ? {} : (stryCov_9fa48("2509"), {
      position: String(position)
    })),
    detail: stryMutAct_9fa48("2510") ? `` : (stryCov_9fa48("2510"), `${detail}${more}`)
  });
  return rowFault;
})());
const shortfall = (last: bigint, indexed: number): FoundFault | undefined => {
  if (stryMutAct_9fa48("2511")) {
    {}
  } else {
    stryCov_9fa48("2511");
    if (stryMutAct_9fa48("2515") ? last >= BigInt(indexed) : stryMutAct_9fa48("2514") ? last <= BigInt(indexed) : stryMutAct_9fa48("2513") ? false : stryMutAct_9fa48("2512") ? true : (stryCov_9fa48("2512", "2513", "2514", "2515"), last < BigInt(indexed))) return undefined;
    const detail = stryMutAct_9fa48("2516") ? `` : (stryCov_9fa48("2516"), `the read models were filled with ${stryMutAct_9fa48("2517") ? last - 1n : (stryCov_9fa48("2517"), last + 1n)} events with an index, and the log has ${indexed}: it has lost events, or they are of another log`);
    return stryMutAct_9fa48("2518") ? {} : (stryCov_9fa48("2518"), {
      index: String(indexed),
      detail
    });
  }
};

/**
 * Compares live read models, every row of them, with those that the log gives up to the event that was read last into the
 * live ones; then the figures of all targets on some days, which follow from the rows, as somebody who asks gets them.
 */
export const createLiveCheck = (own: ReadModels, {
  models: live,
  index
}: Live, days: readonly string[]) => {
  if (stryMutAct_9fa48("2519")) {
    {}
  } else {
    stryCov_9fa48("2519");
    const {
      position,
      stream,
      revision
    } = live.checkpoint();
    let rows: number | undefined;
    const look = (): FoundFault | undefined => {
      if (stryMutAct_9fa48("2520")) {
        {}
      } else {
        stryCov_9fa48("2520");
        const compared = unlessDamaged(stryMutAct_9fa48("2521") ? () => undefined : (stryCov_9fa48("2521"), () => compareRows(own, live)));
        if (stryMutAct_9fa48("2523") ? false : stryMutAct_9fa48("2522") ? true : (stryCov_9fa48("2522", "2523"), (stryMutAct_9fa48("2524") ? "" : (stryCov_9fa48("2524"), 'damage')) in compared)) return stryMutAct_9fa48("2525") ? {} : (stryCov_9fa48("2525"), {
          detail: unreadable(compared)
        });
        if (stryMutAct_9fa48("2527") ? false : stryMutAct_9fa48("2526") ? true : (stryCov_9fa48("2526", "2527"), (stryMutAct_9fa48("2528") ? "" : (stryCov_9fa48("2528"), 'difference')) in compared)) return rowFault(compared.difference, whatItDoes(own, live, days));
        rows = compared.rows;
        const detail = figureDifference(own, live, days);
        return (stryMutAct_9fa48("2531") ? detail !== undefined : stryMutAct_9fa48("2530") ? false : stryMutAct_9fa48("2529") ? true : (stryCov_9fa48("2529", "2530", "2531"), detail === undefined)) ? undefined : stryMutAct_9fa48("2532") ? {} : (stryCov_9fa48("2532"), {
          index: String(index),
          detail
        });
      }
    };
    return stryMutAct_9fa48("2533") ? {} : (stryCov_9fa48("2533"), {
      position,
      look,
      /** What is wrong where the log was walked through and their last event was not met. */
      missed: stryMutAct_9fa48("2534") ? () => undefined : (stryCov_9fa48("2534"), (indexed: number): FoundFault | undefined => (stryMutAct_9fa48("2537") ? rows === undefined : stryMutAct_9fa48("2536") ? false : stryMutAct_9fa48("2535") ? true : (stryCov_9fa48("2535", "2536", "2537"), rows !== undefined)) ? undefined : stryMutAct_9fa48("2538") ? shortfall(index, indexed) && {
        position: String(position),
        stream,
        detail: `the read models were filled up to this event, revision ${revision} of its stream, and the log does not have it: it has lost events, or they are of another log`
      } : (stryCov_9fa48("2538"), shortfall(index, indexed) ?? (stryMutAct_9fa48("2539") ? {} : (stryCov_9fa48("2539"), {
        position: String(position),
        stream,
        detail: stryMutAct_9fa48("2540") ? `` : (stryCov_9fa48("2540"), `the read models were filled up to this event, revision ${revision} of its stream, and the log does not have it: it has lost events, or they are of another log`)
      })))),
      /** How many rows were found to be the same. */
      rows: stryMutAct_9fa48("2541") ? () => undefined : (stryCov_9fa48("2541"), (): number => stryMutAct_9fa48("2542") ? rows && 0 : (stryCov_9fa48("2542"), rows ?? 0))
    });
  }
};