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
import { type Fault, inPointer } from './fault.ts';

/** As much of a member's name as a fault shows, and as many faults of one text as are told. */
const longestName = 100;
const mostFaults = 1_000;

/** No report needs to go deeper; what does is refused before anything walks through it. */
const deepest = 20;
const tokens = stryMutAct_9fa48("2482") ? /"(?:[^"\\]|\\.)*"|[{}[\],:]|-?\d[\d.eE+-]*|[^a-z]+/g : stryMutAct_9fa48("2481") ? /"(?:[^"\\]|\\.)*"|[{}[\],:]|-?\d[\d.eE+-]*|[a-z]/g : stryMutAct_9fa48("2480") ? /"(?:[^"\\]|\\.)*"|[{}[\],:]|-?\d[\D.eE+-]*|[a-z]+/g : stryMutAct_9fa48("2479") ? /"(?:[^"\\]|\\.)*"|[{}[\],:]|-?\d[^\d.eE+-]*|[a-z]+/g : stryMutAct_9fa48("2478") ? /"(?:[^"\\]|\\.)*"|[{}[\],:]|-?\d[\d.eE+-]|[a-z]+/g : stryMutAct_9fa48("2477") ? /"(?:[^"\\]|\\.)*"|[{}[\],:]|-?\D[\d.eE+-]*|[a-z]+/g : stryMutAct_9fa48("2476") ? /"(?:[^"\\]|\\.)*"|[{}[\],:]|-\d[\d.eE+-]*|[a-z]+/g : stryMutAct_9fa48("2475") ? /"(?:[^"\\]|\\.)*"|[^{}[\],:]|-?\d[\d.eE+-]*|[a-z]+/g : stryMutAct_9fa48("2474") ? /"(?:["\\]|\\.)*"|[{}[\],:]|-?\d[\d.eE+-]*|[a-z]+/g : stryMutAct_9fa48("2473") ? /"(?:[^"\\]|\\.)"|[{}[\],:]|-?\d[\d.eE+-]*|[a-z]+/g : (stryCov_9fa48("2473", "2474", "2475", "2476", "2477", "2478", "2479", "2480", "2481", "2482"), /"(?:[^"\\]|\\.)*"|[{}[\],:]|-?\d[\d.eE+-]*|[a-z]+/g);

/** An object or array that is being read: where it is, the names it had, and the member or item that is next. */
type Level = {
  readonly pointer: string;
  readonly names: Set<string> | undefined;
  next: string;
};

// Counted from the end: a pattern would try every run of zeros before it.
const trailingZeros = (digits: string): number => {
  if (stryMutAct_9fa48("2483")) {
    {}
  } else {
    stryCov_9fa48("2483");
    let zeros = 0;
    while (stryMutAct_9fa48("2485") ? zeros < digits.length || digits.at(-1 - zeros) === '0' : stryMutAct_9fa48("2484") ? false : (stryCov_9fa48("2484", "2485"), (stryMutAct_9fa48("2488") ? zeros >= digits.length : stryMutAct_9fa48("2487") ? zeros <= digits.length : stryMutAct_9fa48("2486") ? true : (stryCov_9fa48("2486", "2487", "2488"), zeros < digits.length)) && (stryMutAct_9fa48("2490") ? digits.at(-1 - zeros) !== '0' : stryMutAct_9fa48("2489") ? true : (stryCov_9fa48("2489", "2490"), digits.at(stryMutAct_9fa48("2491") ? -1 + zeros : (stryCov_9fa48("2491"), (stryMutAct_9fa48("2492") ? +1 : (stryCov_9fa48("2492"), -1)) - zeros)) === (stryMutAct_9fa48("2493") ? "" : (stryCov_9fa48("2493"), '0')))))) stryMutAct_9fa48("2494") ? zeros -= 1 : (stryCov_9fa48("2494"), zeros += 1);
    return zeros;
  }
};

/** Whether a fraction is so fine that a double holds a whole number in its place. */
const isRounded = (numeral: string): boolean => {
  if (stryMutAct_9fa48("2495")) {
    {}
  } else {
    stryCov_9fa48("2495");
    const [, whole = stryMutAct_9fa48("2496") ? "" : (stryCov_9fa48("2496"), '0'), fraction = stryMutAct_9fa48("2497") ? "Stryker was here!" : (stryCov_9fa48("2497"), ''), exponent = stryMutAct_9fa48("2498") ? "" : (stryCov_9fa48("2498"), '0')] = stryMutAct_9fa48("2499") ? /^-?(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(numeral) && [] : (stryCov_9fa48("2499"), (stryMutAct_9fa48("2513") ? /^-?(\d+)(?:\.(\d+))?(?:[eE]([+-]?\D+))?$/ : stryMutAct_9fa48("2512") ? /^-?(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d))?$/ : stryMutAct_9fa48("2511") ? /^-?(\d+)(?:\.(\d+))?(?:[eE]([^+-]?\d+))?$/ : stryMutAct_9fa48("2510") ? /^-?(\d+)(?:\.(\d+))?(?:[eE]([+-]\d+))?$/ : stryMutAct_9fa48("2509") ? /^-?(\d+)(?:\.(\d+))?(?:[^eE]([+-]?\d+))?$/ : stryMutAct_9fa48("2508") ? /^-?(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))$/ : stryMutAct_9fa48("2507") ? /^-?(\d+)(?:\.(\D+))?(?:[eE]([+-]?\d+))?$/ : stryMutAct_9fa48("2506") ? /^-?(\d+)(?:\.(\d))?(?:[eE]([+-]?\d+))?$/ : stryMutAct_9fa48("2505") ? /^-?(\d+)(?:\.(\d+))(?:[eE]([+-]?\d+))?$/ : stryMutAct_9fa48("2504") ? /^-?(\D+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/ : stryMutAct_9fa48("2503") ? /^-?(\d)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/ : stryMutAct_9fa48("2502") ? /^-(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/ : stryMutAct_9fa48("2501") ? /^-?(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?/ : stryMutAct_9fa48("2500") ? /-?(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/ : (stryCov_9fa48("2500", "2501", "2502", "2503", "2504", "2505", "2506", "2507", "2508", "2509", "2510", "2511", "2512", "2513"), /^-?(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/)).exec(numeral) ?? (stryMutAct_9fa48("2514") ? ["Stryker was here"] : (stryCov_9fa48("2514"), [])));
    const digits = stryMutAct_9fa48("2515") ? `` : (stryCov_9fa48("2515"), `${whole}${fraction}`);
    const decimals = stryMutAct_9fa48("2516") ? fraction.length + Number(exponent) : (stryCov_9fa48("2516"), fraction.length - Number(exponent));
    const zeros = trailingZeros(digits);
    return stryMutAct_9fa48("2519") ? zeros < digits.length && zeros < decimals || Number.isInteger(Number(numeral)) : stryMutAct_9fa48("2518") ? false : stryMutAct_9fa48("2517") ? true : (stryCov_9fa48("2517", "2518", "2519"), (stryMutAct_9fa48("2521") ? zeros < digits.length || zeros < decimals : stryMutAct_9fa48("2520") ? true : (stryCov_9fa48("2520", "2521"), (stryMutAct_9fa48("2524") ? zeros >= digits.length : stryMutAct_9fa48("2523") ? zeros <= digits.length : stryMutAct_9fa48("2522") ? true : (stryCov_9fa48("2522", "2523", "2524"), zeros < digits.length)) && (stryMutAct_9fa48("2527") ? zeros >= decimals : stryMutAct_9fa48("2526") ? zeros <= decimals : stryMutAct_9fa48("2525") ? true : (stryCov_9fa48("2525", "2526", "2527"), zeros < decimals)))) && Number.isInteger(Number(numeral)));
  }
};

/** How strictly a text is read. */
type Strictness = {
  /** How many levels deep it may be nested. */
  readonly deepest: number;
  /** What is wrong with a number, as it is written and by where it stands; undefined where it can be taken. */
  readonly numeralFault: (numeral: string, pointer: () => string) => string | undefined;
};

/** As what somebody reports is read. */
const asReported: Strictness = stryMutAct_9fa48("2528") ? {} : (stryCov_9fa48("2528"), {
  deepest,
  numeralFault: stryMutAct_9fa48("2529") ? () => undefined : (stryCov_9fa48("2529"), numeral => isRounded(numeral) ? stryMutAct_9fa48("2530") ? `` : (stryCov_9fa48("2530"), `${numeral} is not a whole number`) : undefined)
});
type Quiet = {
  readonly faults: readonly Fault[];
  readonly isTooDeep: boolean;
};

/**
 * What JSON.parse takes without a word: names given twice in one object, fractions lost in rounding, and
 * nesting without end. Expects a text that JSON.parse accepted.
 */
const quietFaults = (json: string, {
  deepest: most,
  numeralFault
}: Strictness): Quiet => {
  if (stryMutAct_9fa48("2531")) {
    {}
  } else {
    stryCov_9fa48("2531");
    const faults: Fault[] = stryMutAct_9fa48("2532") ? ["Stryker was here"] : (stryCov_9fa48("2532"), []);
    const levels: Level[] = stryMutAct_9fa48("2533") ? ["Stryker was here"] : (stryCov_9fa48("2533"), []);
    let text: string | undefined;
    const here = (): string => {
      if (stryMutAct_9fa48("2534")) {
        {}
      } else {
        stryCov_9fa48("2534");
        const level = levels.at(stryMutAct_9fa48("2535") ? +1 : (stryCov_9fa48("2535"), -1));
        return (stryMutAct_9fa48("2538") ? level !== undefined : stryMutAct_9fa48("2537") ? false : stryMutAct_9fa48("2536") ? true : (stryCov_9fa48("2536", "2537", "2538"), level === undefined)) ? stryMutAct_9fa48("2539") ? "Stryker was here!" : (stryCov_9fa48("2539"), '') : stryMutAct_9fa48("2540") ? `` : (stryCov_9fa48("2540"), `${level.pointer}/${level.next}`);
      }
    };
    const name = (): void => {
      if (stryMutAct_9fa48("2541")) {
        {}
      } else {
        stryCov_9fa48("2541");
        const level = levels.at(stryMutAct_9fa48("2542") ? +1 : (stryCov_9fa48("2542"), -1));
        const member: string = JSON.parse(stryMutAct_9fa48("2543") ? text && '""' : (stryCov_9fa48("2543"), text ?? (stryMutAct_9fa48("2544") ? "" : (stryCov_9fa48("2544"), '""'))));
        if (stryMutAct_9fa48("2547") ? level !== undefined : stryMutAct_9fa48("2546") ? false : stryMutAct_9fa48("2545") ? true : (stryCov_9fa48("2545", "2546", "2547"), level === undefined)) return;
        level.next = inPointer(stryMutAct_9fa48("2548") ? member : (stryCov_9fa48("2548"), member.slice(0, longestName)));
        if (stryMutAct_9fa48("2551") ? level.names?.has(member) !== true : stryMutAct_9fa48("2550") ? false : stryMutAct_9fa48("2549") ? true : (stryCov_9fa48("2549", "2550", "2551"), (stryMutAct_9fa48("2552") ? level.names.has(member) : (stryCov_9fa48("2552"), level.names?.has(member))) === (stryMutAct_9fa48("2553") ? false : (stryCov_9fa48("2553"), true)))) faults.push(stryMutAct_9fa48("2554") ? {} : (stryCov_9fa48("2554"), {
          pointer: here(),
          detail: stryMutAct_9fa48("2555") ? "" : (stryCov_9fa48("2555"), 'is given more than once')
        }));
        stryMutAct_9fa48("2556") ? level.names.add(member) : (stryCov_9fa48("2556"), level.names?.add(member));
      }
    };
    const nextItem = (): void => {
      if (stryMutAct_9fa48("2557")) {
        {}
      } else {
        stryCov_9fa48("2557");
        const level = levels.at(stryMutAct_9fa48("2558") ? +1 : (stryCov_9fa48("2558"), -1));
        if (stryMutAct_9fa48("2561") ? level !== undefined || level.names === undefined : stryMutAct_9fa48("2560") ? false : stryMutAct_9fa48("2559") ? true : (stryCov_9fa48("2559", "2560", "2561"), (stryMutAct_9fa48("2563") ? level === undefined : stryMutAct_9fa48("2562") ? true : (stryCov_9fa48("2562", "2563"), level !== undefined)) && (stryMutAct_9fa48("2565") ? level.names !== undefined : stryMutAct_9fa48("2564") ? true : (stryCov_9fa48("2564", "2565"), level.names === undefined)))) level.next = String(stryMutAct_9fa48("2566") ? Number(level.next) - 1 : (stryCov_9fa48("2566"), Number(level.next) + 1));
      }
    };
    const meaning: Readonly<Record<string, () => void>> = stryMutAct_9fa48("2567") ? {} : (stryCov_9fa48("2567"), {
      '{': stryMutAct_9fa48("2568") ? () => undefined : (stryCov_9fa48("2568"), () => levels.push(stryMutAct_9fa48("2569") ? {} : (stryCov_9fa48("2569"), {
        pointer: here(),
        names: new Set(),
        next: stryMutAct_9fa48("2570") ? "Stryker was here!" : (stryCov_9fa48("2570"), '')
      }))),
      '[': stryMutAct_9fa48("2571") ? () => undefined : (stryCov_9fa48("2571"), () => levels.push(stryMutAct_9fa48("2572") ? {} : (stryCov_9fa48("2572"), {
        pointer: here(),
        names: undefined,
        next: stryMutAct_9fa48("2573") ? "" : (stryCov_9fa48("2573"), '0')
      }))),
      '}': stryMutAct_9fa48("2574") ? () => undefined : (stryCov_9fa48("2574"), () => levels.pop()),
      ']': stryMutAct_9fa48("2575") ? () => undefined : (stryCov_9fa48("2575"), () => levels.pop()),
      ':': name,
      ',': nextItem
    });
    const number = (token: string): void => {
      if (stryMutAct_9fa48("2576")) {
        {}
      } else {
        stryCov_9fa48("2576");
        const detail = (stryMutAct_9fa48("2579") ? /^-?\D/ : stryMutAct_9fa48("2578") ? /^-\d/ : stryMutAct_9fa48("2577") ? /-?\d/ : (stryCov_9fa48("2577", "2578", "2579"), /^-?\d/)).test(token) ? numeralFault(token, here) : undefined;
        if (stryMutAct_9fa48("2582") ? detail === undefined : stryMutAct_9fa48("2581") ? false : stryMutAct_9fa48("2580") ? true : (stryCov_9fa48("2580", "2581", "2582"), detail !== undefined)) faults.push(stryMutAct_9fa48("2583") ? {} : (stryCov_9fa48("2583"), {
          pointer: here(),
          detail
        }));
      }
    };
    for (const [token] of json.matchAll(tokens)) {
      if (stryMutAct_9fa48("2584")) {
        {}
      } else {
        stryCov_9fa48("2584");
        if (stryMutAct_9fa48("2588") ? faults.length < mostFaults : stryMutAct_9fa48("2587") ? faults.length > mostFaults : stryMutAct_9fa48("2586") ? false : stryMutAct_9fa48("2585") ? true : (stryCov_9fa48("2585", "2586", "2587", "2588"), faults.length >= mostFaults)) return stryMutAct_9fa48("2589") ? {} : (stryCov_9fa48("2589"), {
          faults,
          isTooDeep: stryMutAct_9fa48("2590") ? true : (stryCov_9fa48("2590"), false)
        });
        stryMutAct_9fa48("2591") ? meaning[token]() : (stryCov_9fa48("2591"), meaning[token]?.());
        if (stryMutAct_9fa48("2595") ? levels.length <= most : stryMutAct_9fa48("2594") ? levels.length >= most : stryMutAct_9fa48("2593") ? false : stryMutAct_9fa48("2592") ? true : (stryCov_9fa48("2592", "2593", "2594", "2595"), levels.length > most)) {
          if (stryMutAct_9fa48("2596")) {
            {}
          } else {
            stryCov_9fa48("2596");
            const detail = stryMutAct_9fa48("2597") ? `` : (stryCov_9fa48("2597"), `is nested more than ${most} levels deep`);
            return stryMutAct_9fa48("2598") ? {} : (stryCov_9fa48("2598"), {
              faults: stryMutAct_9fa48("2599") ? [] : (stryCov_9fa48("2599"), [stryMutAct_9fa48("2600") ? {} : (stryCov_9fa48("2600"), {
                pointer: stryMutAct_9fa48("2601") ? "Stryker was here!" : (stryCov_9fa48("2601"), ''),
                detail
              })]),
              isTooDeep: stryMutAct_9fa48("2602") ? false : (stryCov_9fa48("2602"), true)
            });
          }
        }
        if (stryMutAct_9fa48("2605") ? token.endsWith('"') : stryMutAct_9fa48("2604") ? false : stryMutAct_9fa48("2603") ? true : (stryCov_9fa48("2603", "2604", "2605"), token.startsWith(stryMutAct_9fa48("2606") ? "" : (stryCov_9fa48("2606"), '"')))) text = token;
        number(token);
      }
    }
    return stryMutAct_9fa48("2607") ? {} : (stryCov_9fa48("2607"), {
      faults,
      isTooDeep: stryMutAct_9fa48("2608") ? true : (stryCov_9fa48("2608"), false)
    });
  }
};
const utf8 = new TextDecoder(stryMutAct_9fa48("2609") ? "" : (stryCov_9fa48("2609"), 'utf-8'), stryMutAct_9fa48("2610") ? {} : (stryCov_9fa48("2610"), {
  fatal: stryMutAct_9fa48("2611") ? false : (stryCov_9fa48("2611"), true)
}));

/** A body as parsed, with what is wrong with its text; without a value where none can be used. */
export type ParsedBody = {
  readonly value?: unknown;
  readonly faults: readonly Fault[];
};

/** Parses a JSON body strictly: UTF-8, no name twice, no number that changes by being read. */
export const parseStrictJson = (bytes: Uint8Array, strictness = asReported): ParsedBody => {
  if (stryMutAct_9fa48("2612")) {
    {}
  } else {
    stryCov_9fa48("2612");
    try {
      if (stryMutAct_9fa48("2613")) {
        {}
      } else {
        stryCov_9fa48("2613");
        const json = utf8.decode(bytes);
        const value: unknown = JSON.parse(json);
        const {
          faults,
          isTooDeep
        } = quietFaults(json, strictness);
        // What is nested without end has no value: nothing that comes after may walk through it.
        return isTooDeep ? stryMutAct_9fa48("2614") ? {} : (stryCov_9fa48("2614"), {
          faults
        }) : stryMutAct_9fa48("2615") ? {} : (stryCov_9fa48("2615"), {
          value,
          faults
        });
      }
    } catch (error) {
      if (stryMutAct_9fa48("2616")) {
        {}
      } else {
        stryCov_9fa48("2616");
        const what = error instanceof SyntaxError ? error.message : stryMutAct_9fa48("2617") ? "" : (stryCov_9fa48("2617"), 'the bytes are not UTF-8');
        return stryMutAct_9fa48("2618") ? {} : (stryCov_9fa48("2618"), {
          faults: stryMutAct_9fa48("2619") ? [] : (stryCov_9fa48("2619"), [stryMutAct_9fa48("2620") ? {} : (stryCov_9fa48("2620"), {
            pointer: stryMutAct_9fa48("2621") ? "Stryker was here!" : (stryCov_9fa48("2621"), ''),
            detail: stryMutAct_9fa48("2622") ? `` : (stryCov_9fa48("2622"), `is not JSON: ${what}`)
          })])
        });
      }
    }
  }
};