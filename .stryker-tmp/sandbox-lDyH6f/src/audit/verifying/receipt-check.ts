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
import { z } from 'zod';
import { leafHash } from '../../domain/merkle.ts';
import type { ReadModels } from '../../store/read-models/read-models.ts';
import type { PublicKey } from '../keys.ts';
import { isSignedBy, readNote } from '../note.ts';
import type { FoundFault } from './found-fault.ts';
import type { LeafCheck } from './walk.ts';

/** After how long what a receipt says of an event must be under every checkpoint, in milliseconds; docs/proofs.md says so. */
const deadline = 60_000;
const Receipt = z.looseObject(stryMutAct_9fa48("2564") ? {} : (stryCov_9fa48("2564"), {
  note: z.string(),
  events: z.array(z.string()).default(stryMutAct_9fa48("2565") ? ["Stryker was here"] : (stryCov_9fa48("2565"), []))
}));

/** A receipt as it was answered, alone or with the rest of the answer. */
const Answered = z.union(stryMutAct_9fa48("2566") ? [] : (stryCov_9fa48("2566"), [z.looseObject(stryMutAct_9fa48("2567") ? {} : (stryCov_9fa48("2567"), {
  receipt: Receipt
})).transform(stryMutAct_9fa48("2568") ? () => undefined : (stryCov_9fa48("2568"), ({
  receipt
}) => receipt)), Receipt]));

/** What a receipt promises: events by the base64 of their leaf hashes, and when it was given. */
type Promised = {
  readonly time: number;
  readonly events: ReadonlyMap<string, string>;
};
type Read<Value> = Value | {
  readonly fault: string;
};
const hash = stryMutAct_9fa48("2569") ? "" : (stryCov_9fa48("2569"), '[A-Za-z0-9+/]{43}=');
const ofOne = new RegExp(stryMutAct_9fa48("2570") ? `` : (stryCov_9fa48("2570"), `^([^\\n]+)/receipt\\n([0-9a-f-]{36})\\n(${hash})\\n([^\\n]+)\\n$`));
const ofAFile = new RegExp(stryMutAct_9fa48("2571") ? `` : (stryCov_9fa48("2571"), `^([^\\n]+)/receipts\\n(\\d+)\\n(${hash})\\n([^\\n]+)\\n$`));
const line = new RegExp(stryMutAct_9fa48("2572") ? `` : (stryCov_9fa48("2572"), `^\\d+ ([0-9a-f-]{36}) (${hash})$`));
const digestOf = (lines: readonly string[]): string => {
  if (stryMutAct_9fa48("2573")) {
    {}
  } else {
    stryCov_9fa48("2573");
    const digest = createHash(stryMutAct_9fa48("2574") ? "" : (stryCov_9fa48("2574"), 'sha256'));
    for (const each of lines) digest.update(stryMutAct_9fa48("2575") ? `` : (stryCov_9fa48("2575"), `${each}\n`));
    return digest.digest(stryMutAct_9fa48("2576") ? "" : (stryCov_9fa48("2576"), 'base64'));
  }
};

/** The events of a file's receipt, whose lines must be those that were signed. */
const eventsOf = (lines: readonly string[], count: string, digest: string): Read<ReadonlyMap<string, string>> => {
  if (stryMutAct_9fa48("2577")) {
    {}
  } else {
    stryCov_9fa48("2577");
    if (stryMutAct_9fa48("2580") ? String(lines.length) !== count && digestOf(lines) !== digest : stryMutAct_9fa48("2579") ? false : stryMutAct_9fa48("2578") ? true : (stryCov_9fa48("2578", "2579", "2580"), (stryMutAct_9fa48("2582") ? String(lines.length) === count : stryMutAct_9fa48("2581") ? false : (stryCov_9fa48("2581", "2582"), String(lines.length) !== count)) || (stryMutAct_9fa48("2584") ? digestOf(lines) === digest : stryMutAct_9fa48("2583") ? false : (stryCov_9fa48("2583", "2584"), digestOf(lines) !== digest)))) {
      if (stryMutAct_9fa48("2585")) {
        {}
      } else {
        stryCov_9fa48("2585");
        return stryMutAct_9fa48("2586") ? {} : (stryCov_9fa48("2586"), {
          fault: stryMutAct_9fa48("2587") ? "" : (stryCov_9fa48("2587"), 'has other lines than the ones that were signed')
        });
      }
    }
    const found = lines.map(stryMutAct_9fa48("2588") ? () => undefined : (stryCov_9fa48("2588"), each => line.exec(each)));
    if (stryMutAct_9fa48("2590") ? false : stryMutAct_9fa48("2589") ? true : (stryCov_9fa48("2589", "2590"), found.includes(null))) return stryMutAct_9fa48("2591") ? {} : (stryCov_9fa48("2591"), {
      fault: stryMutAct_9fa48("2592") ? "" : (stryCov_9fa48("2592"), 'has a line that names no event')
    });
    return new Map(found.map(stryMutAct_9fa48("2593") ? () => undefined : (stryCov_9fa48("2593"), match => stryMutAct_9fa48("2594") ? [] : (stryCov_9fa48("2594"), [stryMutAct_9fa48("2595") ? match?.[2] && '' : (stryCov_9fa48("2595"), (stryMutAct_9fa48("2596") ? match[2] : (stryCov_9fa48("2596"), match?.[2])) ?? (stryMutAct_9fa48("2597") ? "Stryker was here!" : (stryCov_9fa48("2597"), ''))), stryMutAct_9fa48("2598") ? match?.[1] && '' : (stryCov_9fa48("2598"), (stryMutAct_9fa48("2599") ? match[1] : (stryCov_9fa48("2599"), match?.[1])) ?? (stryMutAct_9fa48("2600") ? "Stryker was here!" : (stryCov_9fa48("2600"), '')))]))));
  }
};
const promisedIn = (text: string, lines: readonly string[]): Read<Promised & {
  readonly origin: string;
}> => {
  if (stryMutAct_9fa48("2601")) {
    {}
  } else {
    stryCov_9fa48("2601");
    const [, origin = stryMutAct_9fa48("2602") ? "Stryker was here!" : (stryCov_9fa48("2602"), ''), eventId = stryMutAct_9fa48("2603") ? "Stryker was here!" : (stryCov_9fa48("2603"), ''), leaf = stryMutAct_9fa48("2604") ? "Stryker was here!" : (stryCov_9fa48("2604"), ''), at = stryMutAct_9fa48("2605") ? "Stryker was here!" : (stryCov_9fa48("2605"), '')] = stryMutAct_9fa48("2606") ? ofOne.exec(text) && [] : (stryCov_9fa48("2606"), ofOne.exec(text) ?? (stryMutAct_9fa48("2607") ? ["Stryker was here"] : (stryCov_9fa48("2607"), [])));
    if (stryMutAct_9fa48("2610") ? eventId === '' : stryMutAct_9fa48("2609") ? false : stryMutAct_9fa48("2608") ? true : (stryCov_9fa48("2608", "2609", "2610"), eventId !== (stryMutAct_9fa48("2611") ? "Stryker was here!" : (stryCov_9fa48("2611"), '')))) return stryMutAct_9fa48("2612") ? {} : (stryCov_9fa48("2612"), {
      origin,
      time: Date.parse(at),
      events: new Map(stryMutAct_9fa48("2613") ? [] : (stryCov_9fa48("2613"), [stryMutAct_9fa48("2614") ? [] : (stryCov_9fa48("2614"), [leaf, eventId])]))
    });
    const [, log = stryMutAct_9fa48("2615") ? "Stryker was here!" : (stryCov_9fa48("2615"), ''), count = stryMutAct_9fa48("2616") ? "Stryker was here!" : (stryCov_9fa48("2616"), ''), digest = stryMutAct_9fa48("2617") ? "Stryker was here!" : (stryCov_9fa48("2617"), ''), then = stryMutAct_9fa48("2618") ? "Stryker was here!" : (stryCov_9fa48("2618"), '')] = stryMutAct_9fa48("2619") ? ofAFile.exec(text) && [] : (stryCov_9fa48("2619"), ofAFile.exec(text) ?? (stryMutAct_9fa48("2620") ? ["Stryker was here"] : (stryCov_9fa48("2620"), [])));
    if (stryMutAct_9fa48("2623") ? count !== '' : stryMutAct_9fa48("2622") ? false : stryMutAct_9fa48("2621") ? true : (stryCov_9fa48("2621", "2622", "2623"), count === (stryMutAct_9fa48("2624") ? "Stryker was here!" : (stryCov_9fa48("2624"), '')))) return stryMutAct_9fa48("2625") ? {} : (stryCov_9fa48("2625"), {
      fault: stryMutAct_9fa48("2626") ? "" : (stryCov_9fa48("2626"), 'is a signed note that is no receipt')
    });
    const events = eventsOf(lines, count, digest);
    return (stryMutAct_9fa48("2627") ? "" : (stryCov_9fa48("2627"), 'fault')) in events ? events : stryMutAct_9fa48("2628") ? {} : (stryCov_9fa48("2628"), {
      origin: log,
      time: Date.parse(then),
      events
    });
  }
};

/** By how much the clock of whoever signed may be ahead of the one here, in milliseconds. */
const mostAhead = 300_000;

/** Whether a receipt says when it was given. Of one that is ahead of time nothing could ever be said to be missing. */
const isTime = stryMutAct_9fa48("2629") ? () => undefined : (stryCov_9fa48("2629"), (() => {
  const isTime = (time: number, now: Date): boolean => stryMutAct_9fa48("2633") ? time > now.getTime() + mostAhead : stryMutAct_9fa48("2632") ? time < now.getTime() + mostAhead : stryMutAct_9fa48("2631") ? false : stryMutAct_9fa48("2630") ? true : (stryCov_9fa48("2630", "2631", "2632", "2633"), time <= (stryMutAct_9fa48("2634") ? now.getTime() - mostAhead : (stryCov_9fa48("2634"), now.getTime() + mostAhead)));
  return isTime;
})());

/** Reads a receipt, and whether one of the log's keys signed it. */
const readReceipt = (answer: unknown, keys: readonly PublicKey[], now: Date): Read<Promised> => {
  if (stryMutAct_9fa48("2635")) {
    {}
  } else {
    stryCov_9fa48("2635");
    const {
      data: receipt
    } = Answered.safeParse(answer);
    if (stryMutAct_9fa48("2638") ? receipt !== undefined : stryMutAct_9fa48("2637") ? false : stryMutAct_9fa48("2636") ? true : (stryCov_9fa48("2636", "2637", "2638"), receipt === undefined)) {
      if (stryMutAct_9fa48("2639")) {
        {}
      } else {
        stryCov_9fa48("2639");
        return stryMutAct_9fa48("2640") ? {} : (stryCov_9fa48("2640"), {
          fault: stryMutAct_9fa48("2641") ? "" : (stryCov_9fa48("2641"), 'is no receipt: that is what the answer to a report holds under receipt')
        });
      }
    }
    const note = readNote(receipt.note);
    if (stryMutAct_9fa48("2644") ? note !== undefined : stryMutAct_9fa48("2643") ? false : stryMutAct_9fa48("2642") ? true : (stryCov_9fa48("2642", "2643", "2644"), note === undefined)) return stryMutAct_9fa48("2645") ? {} : (stryCov_9fa48("2645"), {
      fault: stryMutAct_9fa48("2646") ? "" : (stryCov_9fa48("2646"), 'holds no signed note')
    });
    const promised = promisedIn(note.text, receipt.events);
    if (stryMutAct_9fa48("2648") ? false : stryMutAct_9fa48("2647") ? true : (stryCov_9fa48("2647", "2648"), (stryMutAct_9fa48("2649") ? "" : (stryCov_9fa48("2649"), 'fault')) in promised)) return promised;
    if (stryMutAct_9fa48("2652") ? false : stryMutAct_9fa48("2651") ? true : stryMutAct_9fa48("2650") ? isTime(promised.time, now) : (stryCov_9fa48("2650", "2651", "2652"), !isTime(promised.time, now))) return stryMutAct_9fa48("2653") ? {} : (stryCov_9fa48("2653"), {
      fault: stryMutAct_9fa48("2654") ? "" : (stryCov_9fa48("2654"), 'says no time, or one that is still to come')
    });
    const isSigned = stryMutAct_9fa48("2655") ? keys.every(key => key.name === promised.origin && isSignedBy(note, key)) : (stryCov_9fa48("2655"), keys.some(stryMutAct_9fa48("2656") ? () => undefined : (stryCov_9fa48("2656"), key => stryMutAct_9fa48("2659") ? key.name === promised.origin || isSignedBy(note, key) : stryMutAct_9fa48("2658") ? false : stryMutAct_9fa48("2657") ? true : (stryCov_9fa48("2657", "2658", "2659"), (stryMutAct_9fa48("2661") ? key.name !== promised.origin : stryMutAct_9fa48("2660") ? true : (stryCov_9fa48("2660", "2661"), key.name === promised.origin)) && isSignedBy(note, key)))));
    return isSigned ? promised : stryMutAct_9fa48("2662") ? {} : (stryCov_9fa48("2662"), {
      fault: stryMutAct_9fa48("2663") ? "" : (stryCov_9fa48("2663"), 'is not signed by a key of the log')
    });
  }
};
export type ReceiptCheck = {
  readonly leaf: LeafCheck;
  /** The first event that was promised and is missing, although the log goes on long enough after it. */
  readonly atEnd: (models: ReadModels) => FoundFault | undefined;
  /** What was found, where nothing is missing; why nothing can be said, where the log ends too early. */
  readonly says: () => {
    readonly held: string;
  } | {
    readonly unknown: string;
  };
};

/** When the newest of what a log holds was written, its checkpoints included. */
const newestIn = stryMutAct_9fa48("2664") ? () => undefined : (stryCov_9fa48("2664"), (() => {
  const newestIn = (models: ReadModels): number => stryMutAct_9fa48("2665") ? Math.min(models.checkpoint().knownTime, Date.parse(models.lastCheckpoint()?.recordedAt ?? '') || 0) : (stryCov_9fa48("2665"), Math.max(models.checkpoint().knownTime, stryMutAct_9fa48("2668") ? Date.parse(models.lastCheckpoint()?.recordedAt ?? '') && 0 : stryMutAct_9fa48("2667") ? false : stryMutAct_9fa48("2666") ? true : (stryCov_9fa48("2666", "2667", "2668"), Date.parse(stryMutAct_9fa48("2669") ? models.lastCheckpoint()?.recordedAt && '' : (stryCov_9fa48("2669"), (stryMutAct_9fa48("2670") ? models.lastCheckpoint().recordedAt : (stryCov_9fa48("2670"), models.lastCheckpoint()?.recordedAt)) ?? (stryMutAct_9fa48("2671") ? "Stryker was here!" : (stryCov_9fa48("2671"), '')))) || 0)));
  return newestIn;
})());

/** Looks among the events of a log for those of a receipt. What is wrong with the receipt itself, where something is. */
export const createReceiptCheck = (answer: unknown, keys: readonly PublicKey[], now: Date): ReceiptCheck | {
  readonly fault: string;
} => {
  if (stryMutAct_9fa48("2672")) {
    {}
  } else {
    stryCov_9fa48("2672");
    const promised = readReceipt(answer, keys, now);
    if (stryMutAct_9fa48("2674") ? false : stryMutAct_9fa48("2673") ? true : (stryCov_9fa48("2673", "2674"), (stryMutAct_9fa48("2675") ? "" : (stryCov_9fa48("2675"), 'fault')) in promised)) return promised;
    const missing = new Map(promised.events);
    const {
      size
    } = missing;
    const at = new Date(promised.time).toISOString();
    const first = stryMutAct_9fa48("2676") ? () => undefined : (stryCov_9fa48("2676"), (() => {
      const first = (): string => stryMutAct_9fa48("2677") ? [...missing.values()][0] && '' : (stryCov_9fa48("2677"), (stryMutAct_9fa48("2678") ? [] : (stryCov_9fa48("2678"), [...missing.values()]))[0] ?? (stryMutAct_9fa48("2679") ? "Stryker was here!" : (stryCov_9fa48("2679"), '')));
      return first;
    })());
    return stryMutAct_9fa48("2680") ? {} : (stryCov_9fa48("2680"), {
      leaf: (_index, bytes) => {
        if (stryMutAct_9fa48("2681")) {
          {}
        } else {
          stryCov_9fa48("2681");
          if (stryMutAct_9fa48("2685") ? missing.size <= 0 : stryMutAct_9fa48("2684") ? missing.size >= 0 : stryMutAct_9fa48("2683") ? false : stryMutAct_9fa48("2682") ? true : (stryCov_9fa48("2682", "2683", "2684", "2685"), missing.size > 0)) missing.delete(leafHash(bytes).toString(stryMutAct_9fa48("2686") ? "" : (stryCov_9fa48("2686"), 'base64')));
          return undefined;
        }
      },
      atEnd: models => {
        if (stryMutAct_9fa48("2687")) {
          {}
        } else {
          stryCov_9fa48("2687");
          if (stryMutAct_9fa48("2690") ? missing.size === 0 && newestIn(models) <= promised.time + deadline : stryMutAct_9fa48("2689") ? false : stryMutAct_9fa48("2688") ? true : (stryCov_9fa48("2688", "2689", "2690"), (stryMutAct_9fa48("2692") ? missing.size !== 0 : stryMutAct_9fa48("2691") ? false : (stryCov_9fa48("2691", "2692"), missing.size === 0)) || (stryMutAct_9fa48("2695") ? newestIn(models) > promised.time + deadline : stryMutAct_9fa48("2694") ? newestIn(models) < promised.time + deadline : stryMutAct_9fa48("2693") ? false : (stryCov_9fa48("2693", "2694", "2695"), newestIn(models) <= (stryMutAct_9fa48("2696") ? promised.time - deadline : (stryCov_9fa48("2696"), promised.time + deadline)))))) return undefined;
          return stryMutAct_9fa48("2697") ? {} : (stryCov_9fa48("2697"), {
            detail: stryMutAct_9fa48("2698") ? `` : (stryCov_9fa48("2698"), `the event ${first()}, of which a receipt was signed at ${at}, is missing: it was dropped or changed after it was accepted${(stryMutAct_9fa48("2701") ? missing.size !== 1 : stryMutAct_9fa48("2700") ? false : stryMutAct_9fa48("2699") ? true : (stryCov_9fa48("2699", "2700", "2701"), missing.size === 1)) ? stryMutAct_9fa48("2702") ? "Stryker was here!" : (stryCov_9fa48("2702"), '') : stryMutAct_9fa48("2703") ? `` : (stryCov_9fa48("2703"), ` (and ${stryMutAct_9fa48("2704") ? missing.size + 1 : (stryCov_9fa48("2704"), missing.size - 1)} more of the receipt)`)}`)
          });
        }
      },
      says: stryMutAct_9fa48("2705") ? () => undefined : (stryCov_9fa48("2705"), () => (stryMutAct_9fa48("2708") ? missing.size !== 0 : stryMutAct_9fa48("2707") ? false : stryMutAct_9fa48("2706") ? true : (stryCov_9fa48("2706", "2707", "2708"), missing.size === 0)) ? stryMutAct_9fa48("2709") ? {} : (stryCov_9fa48("2709"), {
        held: stryMutAct_9fa48("2710") ? `` : (stryCov_9fa48("2710"), `  it holds ${(stryMutAct_9fa48("2713") ? size !== 1 : stryMutAct_9fa48("2712") ? false : stryMutAct_9fa48("2711") ? true : (stryCov_9fa48("2711", "2712", "2713"), size === 1)) ? stryMutAct_9fa48("2714") ? `` : (stryCov_9fa48("2714"), `the event ${(stryMutAct_9fa48("2715") ? [] : (stryCov_9fa48("2715"), [...promised.events.values()]))[0]}`) : stryMutAct_9fa48("2716") ? `` : (stryCov_9fa48("2716"), `all ${size} events`)} of the receipt of ${at}`)
      }) : stryMutAct_9fa48("2717") ? {} : (stryCov_9fa48("2717"), {
        unknown: stryMutAct_9fa48("2718") ? `` : (stryCov_9fa48("2718"), `the receipt of ${at}: the event ${first()} is not there, and nothing is that was written more than a minute later`)
      }))
    });
  }
};