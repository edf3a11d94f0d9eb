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
import { inPointer } from '../../domain/fault.ts';
import { type ParsedBody, parseStrictJson } from '../../domain/strict-json.ts';

/** Deeper than anything that is written, and shallow enough to walk through. */
const deepest = 500;

/** An exponent of more digits is of no number that anybody writes, and takes long to read. */
const numeralParts = stryMutAct_9fa48("1995") ? /^(-?)0*(\d*)(?:\.(\d+))?(?:[eE]([+-]?\D{1,20}))?$/ : stryMutAct_9fa48("1994") ? /^(-?)0*(\d*)(?:\.(\d+))?(?:[eE]([+-]?\d))?$/ : stryMutAct_9fa48("1993") ? /^(-?)0*(\d*)(?:\.(\d+))?(?:[eE]([^+-]?\d{1,20}))?$/ : stryMutAct_9fa48("1992") ? /^(-?)0*(\d*)(?:\.(\d+))?(?:[eE]([+-]\d{1,20}))?$/ : stryMutAct_9fa48("1991") ? /^(-?)0*(\d*)(?:\.(\d+))?(?:[^eE]([+-]?\d{1,20}))?$/ : stryMutAct_9fa48("1990") ? /^(-?)0*(\d*)(?:\.(\d+))?(?:[eE]([+-]?\d{1,20}))$/ : stryMutAct_9fa48("1989") ? /^(-?)0*(\d*)(?:\.(\D+))?(?:[eE]([+-]?\d{1,20}))?$/ : stryMutAct_9fa48("1988") ? /^(-?)0*(\d*)(?:\.(\d))?(?:[eE]([+-]?\d{1,20}))?$/ : stryMutAct_9fa48("1987") ? /^(-?)0*(\d*)(?:\.(\d+))(?:[eE]([+-]?\d{1,20}))?$/ : stryMutAct_9fa48("1986") ? /^(-?)0*(\D*)(?:\.(\d+))?(?:[eE]([+-]?\d{1,20}))?$/ : stryMutAct_9fa48("1985") ? /^(-?)0*(\d)(?:\.(\d+))?(?:[eE]([+-]?\d{1,20}))?$/ : stryMutAct_9fa48("1984") ? /^(-?)0(\d*)(?:\.(\d+))?(?:[eE]([+-]?\d{1,20}))?$/ : stryMutAct_9fa48("1983") ? /^(-)0*(\d*)(?:\.(\d+))?(?:[eE]([+-]?\d{1,20}))?$/ : stryMutAct_9fa48("1982") ? /^(-?)0*(\d*)(?:\.(\d+))?(?:[eE]([+-]?\d{1,20}))?/ : stryMutAct_9fa48("1981") ? /(-?)0*(\d*)(?:\.(\d+))?(?:[eE]([+-]?\d{1,20}))?$/ : (stryCov_9fa48("1981", "1982", "1983", "1984", "1985", "1986", "1987", "1988", "1989", "1990", "1991", "1992", "1993", "1994", "1995"), /^(-?)0*(\d*)(?:\.(\d+))?(?:[eE]([+-]?\d{1,20}))?$/);

/** A number by its sign, its digits without zeros at the ends, and the power of ten; undefined of what is none. */
const amountOf = (numeral: string): string | undefined => {
  if (stryMutAct_9fa48("1996")) {
    {}
  } else {
    stryCov_9fa48("1996");
    const parts = numeralParts.exec(numeral);
    if (stryMutAct_9fa48("1999") ? parts !== null : stryMutAct_9fa48("1998") ? false : stryMutAct_9fa48("1997") ? true : (stryCov_9fa48("1997", "1998", "1999"), parts === null)) return undefined;
    const [, sign = stryMutAct_9fa48("2000") ? "Stryker was here!" : (stryCov_9fa48("2000"), ''), whole = stryMutAct_9fa48("2001") ? "Stryker was here!" : (stryCov_9fa48("2001"), ''), fraction = stryMutAct_9fa48("2002") ? "Stryker was here!" : (stryCov_9fa48("2002"), ''), exponent = stryMutAct_9fa48("2003") ? "" : (stryCov_9fa48("2003"), '0')] = parts;
    const digits = stryMutAct_9fa48("2004") ? `` : (stryCov_9fa48("2004"), `${whole}${fraction}`);
    let [first, end] = stryMutAct_9fa48("2005") ? [] : (stryCov_9fa48("2005"), [0, digits.length]);
    while (stryMutAct_9fa48("2007") ? digits[first] !== '0' : stryMutAct_9fa48("2006") ? false : (stryCov_9fa48("2006", "2007"), digits[first] === (stryMutAct_9fa48("2008") ? "" : (stryCov_9fa48("2008"), '0')))) stryMutAct_9fa48("2009") ? first -= 1 : (stryCov_9fa48("2009"), first += 1);
    while (stryMutAct_9fa48("2011") ? end > first || digits[end - 1] === '0' : stryMutAct_9fa48("2010") ? false : (stryCov_9fa48("2010", "2011"), (stryMutAct_9fa48("2014") ? end <= first : stryMutAct_9fa48("2013") ? end >= first : stryMutAct_9fa48("2012") ? true : (stryCov_9fa48("2012", "2013", "2014"), end > first)) && (stryMutAct_9fa48("2016") ? digits[end - 1] !== '0' : stryMutAct_9fa48("2015") ? true : (stryCov_9fa48("2015", "2016"), digits[stryMutAct_9fa48("2017") ? end + 1 : (stryCov_9fa48("2017"), end - 1)] === (stryMutAct_9fa48("2018") ? "" : (stryCov_9fa48("2018"), '0')))))) stryMutAct_9fa48("2019") ? end += 1 : (stryCov_9fa48("2019"), end -= 1);
    if (stryMutAct_9fa48("2022") ? end !== first : stryMutAct_9fa48("2021") ? false : stryMutAct_9fa48("2020") ? true : (stryCov_9fa48("2020", "2021", "2022"), end === first)) return stryMutAct_9fa48("2023") ? "" : (stryCov_9fa48("2023"), '0');
    const power = stryMutAct_9fa48("2024") ? BigInt(exponent) - BigInt(fraction.length) - BigInt(digits.length - end) : (stryCov_9fa48("2024"), (stryMutAct_9fa48("2025") ? BigInt(exponent) + BigInt(fraction.length) : (stryCov_9fa48("2025"), BigInt(exponent) - BigInt(fraction.length))) + BigInt(stryMutAct_9fa48("2026") ? digits.length + end : (stryCov_9fa48("2026"), digits.length - end)));
    return stryMutAct_9fa48("2027") ? `` : (stryCov_9fa48("2027"), `${sign}${stryMutAct_9fa48("2028") ? digits : (stryCov_9fa48("2028"), digits.slice(first, end))}e${power}`);
  }
};

/** Whether a number is, once it was read, still the number that was written. */
const staysTheSame = (numeral: string): boolean => {
  if (stryMutAct_9fa48("2029")) {
    {}
  } else {
    stryCov_9fa48("2029");
    const amount = amountOf(numeral);
    return stryMutAct_9fa48("2032") ? amount !== undefined || amount === amountOf(String(Number(numeral))) : stryMutAct_9fa48("2031") ? false : stryMutAct_9fa48("2030") ? true : (stryCov_9fa48("2030", "2031", "2032"), (stryMutAct_9fa48("2034") ? amount === undefined : stryMutAct_9fa48("2033") ? true : (stryCov_9fa48("2033", "2034"), amount !== undefined)) && (stryMutAct_9fa48("2036") ? amount !== amountOf(String(Number(numeral))) : stryMutAct_9fa48("2035") ? true : (stryCov_9fa48("2035", "2036"), amount === amountOf(String(Number(numeral))))));
  }
};

/** Where a member is called `__proto__`: reading by a schema loses it without a word. */
const lostMember = (value: unknown, pointer: string, unread: string): string | undefined => {
  if (stryMutAct_9fa48("2037")) {
    {}
  } else {
    stryCov_9fa48("2037");
    if (stryMutAct_9fa48("2040") ? (typeof value !== 'object' || value === null) && pointer === unread : stryMutAct_9fa48("2039") ? false : stryMutAct_9fa48("2038") ? true : (stryCov_9fa48("2038", "2039", "2040"), (stryMutAct_9fa48("2042") ? typeof value !== 'object' && value === null : stryMutAct_9fa48("2041") ? false : (stryCov_9fa48("2041", "2042"), (stryMutAct_9fa48("2044") ? typeof value === 'object' : stryMutAct_9fa48("2043") ? false : (stryCov_9fa48("2043", "2044"), typeof value !== (stryMutAct_9fa48("2045") ? "" : (stryCov_9fa48("2045"), 'object')))) || (stryMutAct_9fa48("2047") ? value !== null : stryMutAct_9fa48("2046") ? false : (stryCov_9fa48("2046", "2047"), value === null)))) || (stryMutAct_9fa48("2049") ? pointer !== unread : stryMutAct_9fa48("2048") ? false : (stryCov_9fa48("2048", "2049"), pointer === unread)))) return undefined;
    for (const [name, member] of Object.entries(value)) {
      if (stryMutAct_9fa48("2050")) {
        {}
      } else {
        stryCov_9fa48("2050");
        const own = stryMutAct_9fa48("2051") ? `` : (stryCov_9fa48("2051"), `${pointer}/${inPointer(name)}`);
        const lost = (stryMutAct_9fa48("2054") ? name !== '__proto__' : stryMutAct_9fa48("2053") ? false : stryMutAct_9fa48("2052") ? true : (stryCov_9fa48("2052", "2053", "2054"), name === (stryMutAct_9fa48("2055") ? "" : (stryCov_9fa48("2055"), '__proto__')))) ? own : lostMember(member, own, unread);
        if (stryMutAct_9fa48("2058") ? lost === undefined : stryMutAct_9fa48("2057") ? false : stryMutAct_9fa48("2056") ? true : (stryCov_9fa48("2056", "2057", "2058"), lost !== undefined)) return lost;
      }
    }
    return undefined;
  }
};
const hasMark = stryMutAct_9fa48("2059") ? () => undefined : (stryCov_9fa48("2059"), (() => {
  const hasMark = ([a, b, c]: Uint8Array): boolean => stryMutAct_9fa48("2062") ? a === 0xef && b === 0xbb || c === 0xbf : stryMutAct_9fa48("2061") ? false : stryMutAct_9fa48("2060") ? true : (stryCov_9fa48("2060", "2061", "2062"), (stryMutAct_9fa48("2064") ? a === 0xef || b === 0xbb : stryMutAct_9fa48("2063") ? true : (stryCov_9fa48("2063", "2064"), (stryMutAct_9fa48("2066") ? a !== 0xef : stryMutAct_9fa48("2065") ? true : (stryCov_9fa48("2065", "2066"), a === 0xef)) && (stryMutAct_9fa48("2068") ? b !== 0xbb : stryMutAct_9fa48("2067") ? true : (stryCov_9fa48("2067", "2068"), b === 0xbb)))) && (stryMutAct_9fa48("2070") ? c !== 0xbf : stryMutAct_9fa48("2069") ? true : (stryCov_9fa48("2069", "2070"), c === 0xbf)));
  return hasMark;
})());
const only = stryMutAct_9fa48("2071") ? () => undefined : (stryCov_9fa48("2071"), (() => {
  const only = (pointer: string, detail: string): ParsedBody => stryMutAct_9fa48("2072") ? {} : (stryCov_9fa48("2072"), {
    faults: stryMutAct_9fa48("2073") ? [] : (stryCov_9fa48("2073"), [stryMutAct_9fa48("2074") ? {} : (stryCov_9fa48("2074"), {
      pointer,
      detail
    })])
  });
  return only;
})());
const withoutLost = ({
  value,
  faults
}: ParsedBody, unread: string): ParsedBody => {
  if (stryMutAct_9fa48("2075")) {
    {}
  } else {
    stryCov_9fa48("2075");
    const lost = lostMember(value, stryMutAct_9fa48("2076") ? "Stryker was here!" : (stryCov_9fa48("2076"), ''), unread);
    return (stryMutAct_9fa48("2079") ? lost !== undefined : stryMutAct_9fa48("2078") ? false : stryMutAct_9fa48("2077") ? true : (stryCov_9fa48("2077", "2078", "2079"), lost === undefined)) ? stryMutAct_9fa48("2080") ? {} : (stryCov_9fa48("2080"), {
      value,
      faults
    }) : only(lost, stryMutAct_9fa48("2081") ? "" : (stryCov_9fa48("2081"), 'is no member of anything that is known here'));
  }
};
const isIn = stryMutAct_9fa48("2082") ? () => undefined : (stryCov_9fa48("2082"), (() => {
  const isIn = (pointer: string, unread: string): boolean => stryMutAct_9fa48("2083") ? `${pointer}/`.endsWith(`${unread}/`) : (stryCov_9fa48("2083"), (stryMutAct_9fa48("2084") ? `` : (stryCov_9fa48("2084"), `${pointer}/`)).startsWith(stryMutAct_9fa48("2085") ? `` : (stryCov_9fa48("2085"), `${unread}/`)));
  return isIn;
})());

/**
 * Parses what others wrote and sign for, so that it says to every reader what it says to this one: UTF-8 without a mark
 * before it, no name twice, and every number as it is written. The member `unread`, a JSON pointer, is not looked into.
 */
export const parseExactJson = (bytes: Uint8Array, unread = stryMutAct_9fa48("2086") ? "" : (stryCov_9fa48("2086"), '/')): ParsedBody => {
  if (stryMutAct_9fa48("2087")) {
    {}
  } else {
    stryCov_9fa48("2087");
    if (stryMutAct_9fa48("2089") ? false : stryMutAct_9fa48("2088") ? true : (stryCov_9fa48("2088", "2089"), hasMark(bytes))) return only(stryMutAct_9fa48("2090") ? "Stryker was here!" : (stryCov_9fa48("2090"), ''), stryMutAct_9fa48("2091") ? "" : (stryCov_9fa48("2091"), 'is not JSON: a byte-order mark stands before it'));
    const numeralFault = stryMutAct_9fa48("2092") ? () => undefined : (stryCov_9fa48("2092"), (() => {
      const numeralFault = (numeral: string, pointer: () => string): string | undefined => (stryMutAct_9fa48("2095") ? staysTheSame(numeral) && isIn(pointer(), unread) : stryMutAct_9fa48("2094") ? false : stryMutAct_9fa48("2093") ? true : (stryCov_9fa48("2093", "2094", "2095"), staysTheSame(numeral) || isIn(pointer(), unread))) ? undefined : stryMutAct_9fa48("2096") ? `` : (stryCov_9fa48("2096"), `${shortened(numeral)} is read as ${Number(numeral)}, which is another number`);
      return numeralFault;
    })());
    return withoutLost(parseStrictJson(bytes, stryMutAct_9fa48("2097") ? {} : (stryCov_9fa48("2097"), {
      deepest,
      numeralFault
    })), unread);
  }
};
const longestShown = 40;
const shortened = stryMutAct_9fa48("2098") ? () => undefined : (stryCov_9fa48("2098"), (() => {
  const shortened = (numeral: string): string => (stryMutAct_9fa48("2102") ? numeral.length <= longestShown : stryMutAct_9fa48("2101") ? numeral.length >= longestShown : stryMutAct_9fa48("2100") ? false : stryMutAct_9fa48("2099") ? true : (stryCov_9fa48("2099", "2100", "2101", "2102"), numeral.length > longestShown)) ? stryMutAct_9fa48("2103") ? `` : (stryCov_9fa48("2103"), `${stryMutAct_9fa48("2104") ? numeral : (stryCov_9fa48("2104"), numeral.slice(0, longestShown))}…`) : numeral;
  return shortened;
})());