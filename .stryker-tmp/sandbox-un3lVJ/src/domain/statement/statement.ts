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
import { DonorFilter } from '../donor.ts';
import { canonical } from '../envelope.ts';
import { Evidence } from '../evidence.ts';
import { type Fault, tooLarge } from '../fault.ts';
import { sortedSet } from '../order.ts';
import { Day } from '../period.ts';
import { Bound, Quantity } from '../quantity.ts';
import { text } from '../text.ts';
import { isRaw, type Raw, unitFaults, VariantList, variantsFaults } from '../track-faults.ts';
import { TrackName } from '../tracks/index.ts';

/** What a statement says in total; one without a number would say nothing. */
const Total = Quantity.refine(stryMutAct_9fa48("2368") ? () => undefined : (stryCov_9fa48("2368"), total => stryMutAct_9fa48("2371") ? total === 'undisclosed' : stryMutAct_9fa48("2370") ? false : stryMutAct_9fa48("2369") ? true : (stryCov_9fa48("2369", "2370", "2371"), total !== (stryMutAct_9fa48("2372") ? "" : (stryCov_9fa48("2372"), 'undisclosed')))), stryMutAct_9fa48("2373") ? "" : (stryCov_9fa48("2373"), 'a statement says a number'));

/**
 * An official cumulative figure, in its normal form: “total, counted since a day, as of a day, according to an
 * authority”. A level at a date, never an increment. Parsing it again changes nothing.
 */
export const Statement = z.strictObject(stryMutAct_9fa48("2374") ? {} : (stryCov_9fa48("2374"), {
  track: TrackName,
  /** Of which variants it speaks; absent means all. */
  variants: VariantList.overwrite(sortedSet).optional(),
  /** Of whose deliveries it speaks. */
  donors: DonorFilter,
  total: Total,
  bound: Bound.default(stryMutAct_9fa48("2375") ? "" : (stryCov_9fa48("2375"), 'exact')),
  countedSince: Day,
  asOf: Day,
  status: z.enum(stryMutAct_9fa48("2376") ? [] : (stryCov_9fa48("2376"), [stryMutAct_9fa48("2377") ? "" : (stryCov_9fa48("2377"), 'delivered'), stryMutAct_9fa48("2378") ? "" : (stryCov_9fa48("2378"), 'committed')]), stryMutAct_9fa48("2379") ? {} : (stryCov_9fa48("2379"), {
    error: stryMutAct_9fa48("2380") ? "" : (stryCov_9fa48("2380"), 'must be "delivered" or "committed"')
  })),
  /** Who said it, which may be somebody else than the body that records it. */
  authority: text(300),
  evidence: Evidence.default(stryMutAct_9fa48("2381") ? ["Stryker was here"] : (stryCov_9fa48("2381"), [])),
  note: text(2_000).optional()
})).meta(stryMutAct_9fa48("2382") ? {} : (stryCov_9fa48("2382"), {
  id: stryMutAct_9fa48("2383") ? "" : (stryCov_9fa48("2383"), 'Statement')
}));
export type Statement = z.infer<typeof Statement>;

/** Two statements are the same content when their canonical bytes are equal. */
export const contentOf = stryMutAct_9fa48("2384") ? () => undefined : (stryCov_9fa48("2384"), (() => {
  const contentOf = (statement: Statement): string => canonical(statement);
  return contentOf;
})());
const dayFaults = (raw: Raw, today: string): readonly Fault[] => {
  if (stryMutAct_9fa48("2385")) {
    {}
  } else {
    stryCov_9fa48("2385");
    const since = Day.safeParse(raw[stryMutAct_9fa48("2386") ? "" : (stryCov_9fa48("2386"), 'countedSince')]).data;
    const asOf = Day.safeParse(raw[stryMutAct_9fa48("2387") ? "" : (stryCov_9fa48("2387"), 'asOf')]).data;
    return stryMutAct_9fa48("2388") ? [] : (stryCov_9fa48("2388"), [...((stryMutAct_9fa48("2391") ? since !== undefined && asOf !== undefined || since > asOf : stryMutAct_9fa48("2390") ? false : stryMutAct_9fa48("2389") ? true : (stryCov_9fa48("2389", "2390", "2391"), (stryMutAct_9fa48("2393") ? since !== undefined || asOf !== undefined : stryMutAct_9fa48("2392") ? true : (stryCov_9fa48("2392", "2393"), (stryMutAct_9fa48("2395") ? since === undefined : stryMutAct_9fa48("2394") ? true : (stryCov_9fa48("2394", "2395"), since !== undefined)) && (stryMutAct_9fa48("2397") ? asOf === undefined : stryMutAct_9fa48("2396") ? true : (stryCov_9fa48("2396", "2397"), asOf !== undefined)))) && (stryMutAct_9fa48("2400") ? since <= asOf : stryMutAct_9fa48("2399") ? since >= asOf : stryMutAct_9fa48("2398") ? true : (stryCov_9fa48("2398", "2399", "2400"), since > asOf)))) ? stryMutAct_9fa48("2401") ? [] : (stryCov_9fa48("2401"), [stryMutAct_9fa48("2402") ? {} : (stryCov_9fa48("2402"), {
      pointer: stryMutAct_9fa48("2403") ? "" : (stryCov_9fa48("2403"), '/asOf'),
      detail: stryMutAct_9fa48("2404") ? `` : (stryCov_9fa48("2404"), `${asOf} lies before the count begins (${since})`)
    })]) : stryMutAct_9fa48("2405") ? ["Stryker was here"] : (stryCov_9fa48("2405"), [])), ...((stryMutAct_9fa48("2408") ? asOf !== undefined || asOf > today : stryMutAct_9fa48("2407") ? false : stryMutAct_9fa48("2406") ? true : (stryCov_9fa48("2406", "2407", "2408"), (stryMutAct_9fa48("2410") ? asOf === undefined : stryMutAct_9fa48("2409") ? true : (stryCov_9fa48("2409", "2410"), asOf !== undefined)) && (stryMutAct_9fa48("2413") ? asOf <= today : stryMutAct_9fa48("2412") ? asOf >= today : stryMutAct_9fa48("2411") ? true : (stryCov_9fa48("2411", "2412", "2413"), asOf > today)))) ? stryMutAct_9fa48("2414") ? [] : (stryCov_9fa48("2414"), [stryMutAct_9fa48("2415") ? {} : (stryCov_9fa48("2415"), {
      pointer: stryMutAct_9fa48("2416") ? "" : (stryCov_9fa48("2416"), '/asOf'),
      detail: stryMutAct_9fa48("2417") ? `` : (stryCov_9fa48("2417"), `is after today (${today} in Brussels): state it once the day has come`),
      code: 'effective-in-the-future' as const
    })]) : stryMutAct_9fa48("2418") ? ["Stryker was here"] : (stryCov_9fa48("2418"), []))]);
  }
};
const sizeFaults = (raw: Raw): readonly Fault[] => {
  if (stryMutAct_9fa48("2419")) {
    {}
  } else {
    stryCov_9fa48("2419");
    const {
      data
    } = Statement.safeParse(raw);
    return (stryMutAct_9fa48("2422") ? data !== undefined : stryMutAct_9fa48("2421") ? false : stryMutAct_9fa48("2420") ? true : (stryCov_9fa48("2420", "2421", "2422"), data === undefined)) ? stryMutAct_9fa48("2423") ? ["Stryker was here"] : (stryCov_9fa48("2423"), []) : tooLarge(data);
  }
};

/** What is wrong with a statement beyond the shape of its members; `today` is the calendar day in Brussels. */
export const statementFaults = stryMutAct_9fa48("2424") ? () => undefined : (stryCov_9fa48("2424"), (() => {
  const statementFaults = (raw: unknown, today: string): readonly Fault[] => isRaw(raw) ? stryMutAct_9fa48("2425") ? [] : (stryCov_9fa48("2425"), [...variantsFaults(raw), ...unitFaults(raw, stryMutAct_9fa48("2426") ? "" : (stryCov_9fa48("2426"), 'total')), ...dayFaults(raw, today), ...sizeFaults(raw)]) : stryMutAct_9fa48("2427") ? ["Stryker was here"] : (stryCov_9fa48("2427"), []);
  return statementFaults;
})());