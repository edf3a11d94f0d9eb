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
import { type Cents, centsOf, eurosOf, isEuros } from './money.ts';

/** A quantity with its uncertainty, in whole units of its track (EUR: whole cents); exact when equal. */
export type Interval = {
  readonly min: bigint;
  readonly max: bigint;
};
export const nothing: Interval = stryMutAct_9fa48("2032") ? {} : (stryCov_9fa48("2032"), {
  min: 0n,
  max: 0n
});
export const plus = stryMutAct_9fa48("2033") ? () => undefined : (stryCov_9fa48("2033"), (() => {
  const plus = (a: Interval, b: Interval): Interval => stryMutAct_9fa48("2034") ? {} : (stryCov_9fa48("2034"), {
    min: stryMutAct_9fa48("2035") ? a.min - b.min : (stryCov_9fa48("2035"), a.min + b.min),
    max: stryMutAct_9fa48("2036") ? a.max - b.max : (stryCov_9fa48("2036"), a.max + b.max)
  });
  return plus;
})());
export const negative = stryMutAct_9fa48("2037") ? () => undefined : (stryCov_9fa48("2037"), (() => {
  const negative = ({
    min,
    max
  }: Interval): Interval => stryMutAct_9fa48("2038") ? {} : (stryCov_9fa48("2038"), {
    min: stryMutAct_9fa48("2039") ? +min : (stryCov_9fa48("2039"), -min),
    max: stryMutAct_9fa48("2040") ? +max : (stryCov_9fa48("2040"), -max)
  });
  return negative;
})());

/** What a figure takes away from another: its upper end from the lower, its lower end from the upper. */
export const negated = stryMutAct_9fa48("2041") ? () => undefined : (stryCov_9fa48("2041"), (() => {
  const negated = ({
    min,
    max
  }: Interval): Interval => stryMutAct_9fa48("2042") ? {} : (stryCov_9fa48("2042"), {
    min: stryMutAct_9fa48("2043") ? +max : (stryCov_9fa48("2043"), -max),
    max: stryMutAct_9fa48("2044") ? +min : (stryCov_9fa48("2044"), -min)
  });
  return negated;
})());
const mostUnits = 10_000_000_000;
const mostCents: Cents = 10_000_000_000_000n;
const isWholeUpTo = stryMutAct_9fa48("2045") ? () => undefined : (stryCov_9fa48("2045"), (() => {
  const isWholeUpTo = (most: number) => stryMutAct_9fa48("2046") ? () => undefined : (stryCov_9fa48("2046"), (value: unknown): boolean => stryMutAct_9fa48("2049") ? typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most || !Object.is(value, -0) : stryMutAct_9fa48("2048") ? false : stryMutAct_9fa48("2047") ? true : (stryCov_9fa48("2047", "2048", "2049"), (stryMutAct_9fa48("2051") ? typeof value === 'number' && Number.isInteger(value) && value >= 0 || value <= most : stryMutAct_9fa48("2050") ? true : (stryCov_9fa48("2050", "2051"), (stryMutAct_9fa48("2053") ? typeof value === 'number' && Number.isInteger(value) || value >= 0 : stryMutAct_9fa48("2052") ? true : (stryCov_9fa48("2052", "2053"), (stryMutAct_9fa48("2055") ? typeof value === 'number' || Number.isInteger(value) : stryMutAct_9fa48("2054") ? true : (stryCov_9fa48("2054", "2055"), (stryMutAct_9fa48("2057") ? typeof value !== 'number' : stryMutAct_9fa48("2056") ? true : (stryCov_9fa48("2056", "2057"), typeof value === (stryMutAct_9fa48("2058") ? "" : (stryCov_9fa48("2058"), 'number')))) && Number.isInteger(value))) && (stryMutAct_9fa48("2061") ? value < 0 : stryMutAct_9fa48("2060") ? value > 0 : stryMutAct_9fa48("2059") ? true : (stryCov_9fa48("2059", "2060", "2061"), value >= 0)))) && (stryMutAct_9fa48("2064") ? value > most : stryMutAct_9fa48("2063") ? value < most : stryMutAct_9fa48("2062") ? true : (stryCov_9fa48("2062", "2063", "2064"), value <= most)))) && (stryMutAct_9fa48("2065") ? Object.is(value, -0) : (stryCov_9fa48("2065"), !Object.is(value, stryMutAct_9fa48("2066") ? +0 : (stryCov_9fa48("2066"), -0))))));
  return isWholeUpTo;
})());
const isCount = isWholeUpTo(mostUnits);
const isAmount = stryMutAct_9fa48("2067") ? () => undefined : (stryCov_9fa48("2067"), (() => {
  const isAmount = (value: unknown): boolean => stryMutAct_9fa48("2070") ? isEuros(value) || centsOf(value) <= mostCents : stryMutAct_9fa48("2069") ? false : stryMutAct_9fa48("2068") ? true : (stryCov_9fa48("2068", "2069", "2070"), isEuros(value) && (stryMutAct_9fa48("2073") ? centsOf(value) > mostCents : stryMutAct_9fa48("2072") ? centsOf(value) < mostCents : stryMutAct_9fa48("2071") ? true : (stryCov_9fa48("2071", "2072", "2073"), centsOf(value) <= mostCents)));
  return isAmount;
})());
type Numeral = number | string;

/** The number in whole units or whole cents. */
export const sizeOf = stryMutAct_9fa48("2074") ? () => undefined : (stryCov_9fa48("2074"), (() => {
  const sizeOf = (numeral: Numeral): bigint => (stryMutAct_9fa48("2077") ? typeof numeral !== 'number' : stryMutAct_9fa48("2076") ? false : stryMutAct_9fa48("2075") ? true : (stryCov_9fa48("2075", "2076", "2077"), typeof numeral === (stryMutAct_9fa48("2078") ? "" : (stryCov_9fa48("2078"), 'number')))) ? BigInt(numeral) : centsOf(numeral);
  return sizeOf;
})());
type Range = {
  readonly min: number;
  readonly max: number;
} | {
  readonly min: string;
  readonly max: string;
};

/**
 * A reported quantity in its normal form: a whole number of units, a decimal string of euro with two
 * decimals, `{min, max}` of either where the two differ, or `undisclosed`. At most 10^10 units or 10^13 cents.
 */
export type Quantity = 'undisclosed' | number | string | Range;
const isNumeral = stryMutAct_9fa48("2079") ? () => undefined : (stryCov_9fa48("2079"), (() => {
  const isNumeral = (value: unknown): value is Numeral => stryMutAct_9fa48("2082") ? isCount(value) && isAmount(value) : stryMutAct_9fa48("2081") ? false : stryMutAct_9fa48("2080") ? true : (stryCov_9fa48("2080", "2081", "2082"), isCount(value) || isAmount(value));
  return isNumeral;
})());
const isRange = (value: unknown): value is Range => {
  if (stryMutAct_9fa48("2083")) {
    {}
  } else {
    stryCov_9fa48("2083");
    if (stryMutAct_9fa48("2086") ? (typeof value !== 'object' || value === null) && Object.keys(value).length !== 2 : stryMutAct_9fa48("2085") ? false : stryMutAct_9fa48("2084") ? true : (stryCov_9fa48("2084", "2085", "2086"), (stryMutAct_9fa48("2088") ? typeof value !== 'object' && value === null : stryMutAct_9fa48("2087") ? false : (stryCov_9fa48("2087", "2088"), (stryMutAct_9fa48("2090") ? typeof value === 'object' : stryMutAct_9fa48("2089") ? false : (stryCov_9fa48("2089", "2090"), typeof value !== (stryMutAct_9fa48("2091") ? "" : (stryCov_9fa48("2091"), 'object')))) || (stryMutAct_9fa48("2093") ? value !== null : stryMutAct_9fa48("2092") ? false : (stryCov_9fa48("2092", "2093"), value === null)))) || (stryMutAct_9fa48("2095") ? Object.keys(value).length === 2 : stryMutAct_9fa48("2094") ? false : (stryCov_9fa48("2094", "2095"), Object.keys(value).length !== 2)))) return stryMutAct_9fa48("2096") ? true : (stryCov_9fa48("2096"), false);
    if (stryMutAct_9fa48("2099") ? false : stryMutAct_9fa48("2098") ? true : stryMutAct_9fa48("2097") ? 'min' in value && 'max' in value : (stryCov_9fa48("2097", "2098", "2099"), !(stryMutAct_9fa48("2102") ? 'min' in value || 'max' in value : stryMutAct_9fa48("2101") ? false : stryMutAct_9fa48("2100") ? true : (stryCov_9fa48("2100", "2101", "2102"), (stryMutAct_9fa48("2103") ? "" : (stryCov_9fa48("2103"), 'min')) in value && (stryMutAct_9fa48("2104") ? "" : (stryCov_9fa48("2104"), 'max')) in value)))) return stryMutAct_9fa48("2105") ? true : (stryCov_9fa48("2105"), false);
    const {
      min,
      max
    } = value;
    if (stryMutAct_9fa48("2108") ? (!isNumeral(min) || !isNumeral(max)) && typeof min !== typeof max : stryMutAct_9fa48("2107") ? false : stryMutAct_9fa48("2106") ? true : (stryCov_9fa48("2106", "2107", "2108"), (stryMutAct_9fa48("2110") ? !isNumeral(min) && !isNumeral(max) : stryMutAct_9fa48("2109") ? false : (stryCov_9fa48("2109", "2110"), (stryMutAct_9fa48("2111") ? isNumeral(min) : (stryCov_9fa48("2111"), !isNumeral(min))) || (stryMutAct_9fa48("2112") ? isNumeral(max) : (stryCov_9fa48("2112"), !isNumeral(max))))) || (stryMutAct_9fa48("2114") ? typeof min === typeof max : stryMutAct_9fa48("2113") ? false : (stryCov_9fa48("2113", "2114"), typeof min !== typeof max)))) return stryMutAct_9fa48("2115") ? true : (stryCov_9fa48("2115"), false);
    return stryMutAct_9fa48("2118") ? sizeOf(min) <= sizeOf(max) || sizeOf(max) > 0n : stryMutAct_9fa48("2117") ? false : stryMutAct_9fa48("2116") ? true : (stryCov_9fa48("2116", "2117", "2118"), (stryMutAct_9fa48("2121") ? sizeOf(min) > sizeOf(max) : stryMutAct_9fa48("2120") ? sizeOf(min) < sizeOf(max) : stryMutAct_9fa48("2119") ? true : (stryCov_9fa48("2119", "2120", "2121"), sizeOf(min) <= sizeOf(max))) && (stryMutAct_9fa48("2124") ? sizeOf(max) <= 0n : stryMutAct_9fa48("2123") ? sizeOf(max) >= 0n : stryMutAct_9fa48("2122") ? true : (stryCov_9fa48("2122", "2123", "2124"), sizeOf(max) > 0n)));
  }
};
const isQuantity = stryMutAct_9fa48("2125") ? () => undefined : (stryCov_9fa48("2125"), (() => {
  const isQuantity = (value: unknown): boolean => stryMutAct_9fa48("2128") ? value === 'undisclosed' && (isNumeral(value) ? sizeOf(value) > 0n : isRange(value)) : stryMutAct_9fa48("2127") ? false : stryMutAct_9fa48("2126") ? true : (stryCov_9fa48("2126", "2127", "2128"), (stryMutAct_9fa48("2130") ? value !== 'undisclosed' : stryMutAct_9fa48("2129") ? false : (stryCov_9fa48("2129", "2130"), value === (stryMutAct_9fa48("2131") ? "" : (stryCov_9fa48("2131"), 'undisclosed')))) || (isNumeral(value) ? stryMutAct_9fa48("2135") ? sizeOf(value) <= 0n : stryMutAct_9fa48("2134") ? sizeOf(value) >= 0n : stryMutAct_9fa48("2133") ? false : stryMutAct_9fa48("2132") ? true : (stryCov_9fa48("2132", "2133", "2134", "2135"), sizeOf(value) > 0n) : isRange(value)));
  return isQuantity;
})());
const explain = (input: unknown): string => {
  if (stryMutAct_9fa48("2136")) {
    {}
  } else {
    stryCov_9fa48("2136");
    if (stryMutAct_9fa48("2139") ? isEuros(input) || centsOf(input) > mostCents : stryMutAct_9fa48("2138") ? false : stryMutAct_9fa48("2137") ? true : (stryCov_9fa48("2137", "2138", "2139"), isEuros(input) && (stryMutAct_9fa48("2142") ? centsOf(input) <= mostCents : stryMutAct_9fa48("2141") ? centsOf(input) >= mostCents : stryMutAct_9fa48("2140") ? true : (stryCov_9fa48("2140", "2141", "2142"), centsOf(input) > mostCents)))) {
      if (stryMutAct_9fa48("2143")) {
        {}
      } else {
        stryCov_9fa48("2143");
        return stryMutAct_9fa48("2144") ? `` : (stryCov_9fa48("2144"), `${input} is more than one report can hold, which is ${eurosOf(mostCents)} euro`);
      }
    }
    if (stryMutAct_9fa48("2147") ? typeof input !== 'string' : stryMutAct_9fa48("2146") ? false : stryMutAct_9fa48("2145") ? true : (stryCov_9fa48("2145", "2146", "2147"), typeof input === (stryMutAct_9fa48("2148") ? "" : (stryCov_9fa48("2148"), 'string')))) {
      if (stryMutAct_9fa48("2149")) {
        {}
      } else {
        stryCov_9fa48("2149");
        return (stryMutAct_9fa48("2150") ? `` : (stryCov_9fa48("2150"), `${JSON.stringify(stryMutAct_9fa48("2151") ? input : (stryCov_9fa48("2151"), input.slice(0, 40)))} is not a quantity: write whole units as a JSON number (12000), `)) + (stryMutAct_9fa48("2152") ? "" : (stryCov_9fa48("2152"), 'euro as a string with two decimals ("12000.00"), or "undisclosed"; separators and exponents in a text are never guessed'));
      }
    }
    if (stryMutAct_9fa48("2155") ? typeof input !== 'number' : stryMutAct_9fa48("2154") ? false : stryMutAct_9fa48("2153") ? true : (stryCov_9fa48("2153", "2154", "2155"), typeof input === (stryMutAct_9fa48("2156") ? "" : (stryCov_9fa48("2156"), 'number')))) {
      if (stryMutAct_9fa48("2157")) {
        {}
      } else {
        stryCov_9fa48("2157");
        return stryMutAct_9fa48("2158") ? `` : (stryCov_9fa48("2158"), `${Object.is(input, stryMutAct_9fa48("2159") ? +0 : (stryCov_9fa48("2159"), -0)) ? stryMutAct_9fa48("2160") ? "" : (stryCov_9fa48("2160"), '-0') : input} is not a quantity: it must be a whole number from 1 to ${mostUnits}`);
      }
    }
    return (stryMutAct_9fa48("2161") ? "" : (stryCov_9fa48("2161"), 'must be a whole number, a string of euro with two decimals, {"min", "max"} of either with ')) + (stryMutAct_9fa48("2162") ? "" : (stryCov_9fa48("2162"), '0 ≤ min ≤ max and max above 0, or "undisclosed"'));
  }
};

/** How an interval is described to other programs. */
const range = stryMutAct_9fa48("2163") ? () => undefined : (stryCov_9fa48("2163"), (() => {
  const range = (end: object) => stryMutAct_9fa48("2164") ? {} : (stryCov_9fa48("2164"), {
    type: stryMutAct_9fa48("2165") ? "" : (stryCov_9fa48("2165"), 'object'),
    properties: stryMutAct_9fa48("2166") ? {} : (stryCov_9fa48("2166"), {
      min: end,
      max: end
    }),
    required: stryMutAct_9fa48("2167") ? [] : (stryCov_9fa48("2167"), [stryMutAct_9fa48("2168") ? "" : (stryCov_9fa48("2168"), 'min'), stryMutAct_9fa48("2169") ? "" : (stryCov_9fa48("2169"), 'max')]),
    additionalProperties: stryMutAct_9fa48("2170") ? true : (stryCov_9fa48("2170"), false)
  });
  return range;
})());

/** Reads a quantity into its normal form. */
export const Quantity = z.custom<Quantity>(isQuantity, stryMutAct_9fa48("2171") ? {} : (stryCov_9fa48("2171"), {
  error: stryMutAct_9fa48("2172") ? () => undefined : (stryCov_9fa48("2172"), ({
    input
  }) => explain(input))
})).overwrite(stryMutAct_9fa48("2173") ? () => undefined : (stryCov_9fa48("2173"), quantity => (stryMutAct_9fa48("2176") ? typeof quantity === 'object' || quantity.min === quantity.max : stryMutAct_9fa48("2175") ? false : stryMutAct_9fa48("2174") ? true : (stryCov_9fa48("2174", "2175", "2176"), (stryMutAct_9fa48("2178") ? typeof quantity !== 'object' : stryMutAct_9fa48("2177") ? true : (stryCov_9fa48("2177", "2178"), typeof quantity === (stryMutAct_9fa48("2179") ? "" : (stryCov_9fa48("2179"), 'object')))) && (stryMutAct_9fa48("2181") ? quantity.min !== quantity.max : stryMutAct_9fa48("2180") ? true : (stryCov_9fa48("2180", "2181"), quantity.min === quantity.max)))) ? quantity.min : quantity)).meta(stryMutAct_9fa48("2182") ? {} : (stryCov_9fa48("2182"), {
  id: stryMutAct_9fa48("2183") ? "" : (stryCov_9fa48("2183"), 'Quantity'),
  description: stryMutAct_9fa48("2184") ? "" : (stryCov_9fa48("2184"), 'Whole units of the track, or euro as a text with two decimals; an interval of either where it is not known exactly; or "undisclosed".'),
  anyOf: stryMutAct_9fa48("2185") ? [] : (stryCov_9fa48("2185"), [stryMutAct_9fa48("2186") ? {} : (stryCov_9fa48("2186"), {
    type: stryMutAct_9fa48("2187") ? "" : (stryCov_9fa48("2187"), 'integer'),
    minimum: 1,
    maximum: mostUnits
  }), stryMutAct_9fa48("2188") ? {} : (stryCov_9fa48("2188"), {
    type: stryMutAct_9fa48("2189") ? "" : (stryCov_9fa48("2189"), 'string'),
    pattern: stryMutAct_9fa48("2190") ? "" : (stryCov_9fa48("2190"), '^(0|[1-9]\\d{0,14})\\.\\d{2}$')
  }), stryMutAct_9fa48("2191") ? {} : (stryCov_9fa48("2191"), {
    const: stryMutAct_9fa48("2192") ? "" : (stryCov_9fa48("2192"), 'undisclosed')
  }), range(stryMutAct_9fa48("2193") ? {} : (stryCov_9fa48("2193"), {
    type: stryMutAct_9fa48("2194") ? "" : (stryCov_9fa48("2194"), 'integer'),
    minimum: 0,
    maximum: mostUnits
  })), range(stryMutAct_9fa48("2195") ? {} : (stryCov_9fa48("2195"), {
    type: stryMutAct_9fa48("2196") ? "" : (stryCov_9fa48("2196"), 'string'),
    pattern: stryMutAct_9fa48("2197") ? "" : (stryCov_9fa48("2197"), '^(0|[1-9]\\d{0,14})\\.\\d{2}$')
  }))]),
  examples: stryMutAct_9fa48("2198") ? [] : (stryCov_9fa48("2198"), [12_000, stryMutAct_9fa48("2199") ? "" : (stryCov_9fa48("2199"), '1000000000.00'), stryMutAct_9fa48("2200") ? {} : (stryCov_9fa48("2200"), {
    min: 10,
    max: 15
  }), stryMutAct_9fa48("2201") ? "" : (stryCov_9fa48("2201"), 'undisclosed')])
}));
const mostTargetUnits = 1_000_000_000_000;

/** What a target asks for: one number, zero included, as its track's unit wants it written. */
export const TargetQuantity = z.union(stryMutAct_9fa48("2202") ? [] : (stryCov_9fa48("2202"), [z.custom<number>(isWholeUpTo(mostTargetUnits)), z.custom<string>(isEuros)]), stryMutAct_9fa48("2203") ? {} : (stryCov_9fa48("2203"), {
  error: stryMutAct_9fa48("2204") ? `` : (stryCov_9fa48("2204"), `must be a whole number from 0 to ${mostTargetUnits}, a string of euro with two decimals, or null`)
})).meta(stryMutAct_9fa48("2205") ? {} : (stryCov_9fa48("2205"), {
  anyOf: stryMutAct_9fa48("2206") ? [] : (stryCov_9fa48("2206"), [stryMutAct_9fa48("2207") ? {} : (stryCov_9fa48("2207"), {
    type: stryMutAct_9fa48("2208") ? "" : (stryCov_9fa48("2208"), 'integer'),
    minimum: 0,
    maximum: mostTargetUnits
  }), stryMutAct_9fa48("2209") ? {} : (stryCov_9fa48("2209"), {
    type: stryMutAct_9fa48("2210") ? "" : (stryCov_9fa48("2210"), 'string'),
    pattern: stryMutAct_9fa48("2211") ? "" : (stryCov_9fa48("2211"), '^(0|[1-9]\\d{0,14})\\.\\d{2}$')
  })]),
  examples: stryMutAct_9fa48("2212") ? [] : (stryCov_9fa48("2212"), [2_000_000])
}));
export type TargetQuantity = z.infer<typeof TargetQuantity>;

/** How a number relates to the truth; shown with the number and never used in arithmetic. */
export const Bound = z.enum(stryMutAct_9fa48("2213") ? [] : (stryCov_9fa48("2213"), [stryMutAct_9fa48("2214") ? "" : (stryCov_9fa48("2214"), 'exact'), stryMutAct_9fa48("2215") ? "" : (stryCov_9fa48("2215"), 'at-least'), stryMutAct_9fa48("2216") ? "" : (stryCov_9fa48("2216"), 'at-most'), stryMutAct_9fa48("2217") ? "" : (stryCov_9fa48("2217"), 'about')]));
const isEuro = stryMutAct_9fa48("2218") ? () => undefined : (stryCov_9fa48("2218"), (() => {
  const isEuro = (unit: string): boolean => stryMutAct_9fa48("2221") ? unit !== 'EUR' : stryMutAct_9fa48("2220") ? false : stryMutAct_9fa48("2219") ? true : (stryCov_9fa48("2219", "2220", "2221"), unit === (stryMutAct_9fa48("2222") ? "" : (stryCov_9fa48("2222"), 'EUR')));
  return isEuro;
})());
const sampleOf = (quantity: Quantity): Numeral | undefined => {
  if (stryMutAct_9fa48("2223")) {
    {}
  } else {
    stryCov_9fa48("2223");
    if (stryMutAct_9fa48("2226") ? quantity !== 'undisclosed' : stryMutAct_9fa48("2225") ? false : stryMutAct_9fa48("2224") ? true : (stryCov_9fa48("2224", "2225", "2226"), quantity === (stryMutAct_9fa48("2227") ? "" : (stryCov_9fa48("2227"), 'undisclosed')))) return undefined;
    return (stryMutAct_9fa48("2230") ? typeof quantity !== 'object' : stryMutAct_9fa48("2229") ? false : stryMutAct_9fa48("2228") ? true : (stryCov_9fa48("2228", "2229", "2230"), typeof quantity === (stryMutAct_9fa48("2231") ? "" : (stryCov_9fa48("2231"), 'object')))) ? quantity.min : quantity;
  }
};

/** Whether the quantity is written as its unit wants it: amounts for EUR, whole numbers otherwise. */
export const fitsUnit = (quantity: Quantity | TargetQuantity, unit: string): boolean => {
  if (stryMutAct_9fa48("2232")) {
    {}
  } else {
    stryCov_9fa48("2232");
    const sample = sampleOf(quantity);
    return stryMutAct_9fa48("2235") ? sample === undefined && typeof sample === 'string' === isEuro(unit) : stryMutAct_9fa48("2234") ? false : stryMutAct_9fa48("2233") ? true : (stryCov_9fa48("2233", "2234", "2235"), (stryMutAct_9fa48("2237") ? sample !== undefined : stryMutAct_9fa48("2236") ? false : (stryCov_9fa48("2236", "2237"), sample === undefined)) || (stryMutAct_9fa48("2239") ? typeof sample === 'string' !== isEuro(unit) : stryMutAct_9fa48("2238") ? false : (stryCov_9fa48("2238", "2239"), (stryMutAct_9fa48("2242") ? typeof sample !== 'string' : stryMutAct_9fa48("2241") ? false : stryMutAct_9fa48("2240") ? true : (stryCov_9fa48("2240", "2241", "2242"), typeof sample === (stryMutAct_9fa48("2243") ? "" : (stryCov_9fa48("2243"), 'string')))) === isEuro(unit))));
  }
};

/** The interval of a quantity; undefined when it is undisclosed. Throws when it does not fit the unit. */
export const intervalOf = (quantity: Quantity, unit: string): Interval | undefined => {
  if (stryMutAct_9fa48("2244")) {
    {}
  } else {
    stryCov_9fa48("2244");
    if (stryMutAct_9fa48("2247") ? quantity !== 'undisclosed' : stryMutAct_9fa48("2246") ? false : stryMutAct_9fa48("2245") ? true : (stryCov_9fa48("2245", "2246", "2247"), quantity === (stryMutAct_9fa48("2248") ? "" : (stryCov_9fa48("2248"), 'undisclosed')))) return undefined;
    if (stryMutAct_9fa48("2251") ? false : stryMutAct_9fa48("2250") ? true : stryMutAct_9fa48("2249") ? fitsUnit(quantity, unit) : (stryCov_9fa48("2249", "2250", "2251"), !fitsUnit(quantity, unit))) throw new Error(stryMutAct_9fa48("2252") ? `` : (stryCov_9fa48("2252"), `${JSON.stringify(quantity)} is no quantity of unit ${unit}`));
    return (stryMutAct_9fa48("2255") ? typeof quantity !== 'object' : stryMutAct_9fa48("2254") ? false : stryMutAct_9fa48("2253") ? true : (stryCov_9fa48("2253", "2254", "2255"), typeof quantity === (stryMutAct_9fa48("2256") ? "" : (stryCov_9fa48("2256"), 'object')))) ? stryMutAct_9fa48("2257") ? {} : (stryCov_9fa48("2257"), {
      min: sizeOf(quantity.min),
      max: sizeOf(quantity.max)
    }) : stryMutAct_9fa48("2258") ? {} : (stryCov_9fa48("2258"), {
      min: sizeOf(quantity),
      max: sizeOf(quantity)
    });
  }
};

/** A number of units as answers show it: a JSON integer, or a decimal string of euro. */
export const shown = stryMutAct_9fa48("2259") ? () => undefined : (stryCov_9fa48("2259"), (() => {
  const shown = (amount: bigint, unit: string): Numeral => isEuro(unit) ? eurosOf(amount) : Number(amount);
  return shown;
})());
export const shownInterval = stryMutAct_9fa48("2260") ? () => undefined : (stryCov_9fa48("2260"), (() => {
  const shownInterval = ({
    min,
    max
  }: Interval, unit: string) => stryMutAct_9fa48("2261") ? {} : (stryCov_9fa48("2261"), {
    min: shown(min, unit),
    max: shown(max, unit)
  });
  return shownInterval;
})());