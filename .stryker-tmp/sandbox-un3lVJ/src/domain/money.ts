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
import { choice } from './choice.ts';
import { Day } from './period.ts';
import { text } from './text.ts';

/** Whole cents of euro; no fraction of a cent exists here. */
export type Cents = bigint;
const euros = stryMutAct_9fa48("1759") ? /^(0|[1-9]\d{0,14})\.\D{2}$/ : stryMutAct_9fa48("1758") ? /^(0|[1-9]\d{0,14})\.\d$/ : stryMutAct_9fa48("1757") ? /^(0|[1-9]\D{0,14})\.\d{2}$/ : stryMutAct_9fa48("1756") ? /^(0|[1-9]\d)\.\d{2}$/ : stryMutAct_9fa48("1755") ? /^(0|[^1-9]\d{0,14})\.\d{2}$/ : stryMutAct_9fa48("1754") ? /^(0|[1-9]\d{0,14})\.\d{2}/ : stryMutAct_9fa48("1753") ? /(0|[1-9]\d{0,14})\.\d{2}$/ : (stryCov_9fa48("1753", "1754", "1755", "1756", "1757", "1758", "1759"), /^(0|[1-9]\d{0,14})\.\d{2}$/);

/** Whether a value is a decimal string with exactly two decimals, such as "1000000000.00". */
export const isEuros = stryMutAct_9fa48("1760") ? () => undefined : (stryCov_9fa48("1760"), (() => {
  const isEuros = (value: unknown): value is string => stryMutAct_9fa48("1763") ? typeof value === 'string' || euros.test(value) : stryMutAct_9fa48("1762") ? false : stryMutAct_9fa48("1761") ? true : (stryCov_9fa48("1761", "1762", "1763"), (stryMutAct_9fa48("1765") ? typeof value !== 'string' : stryMutAct_9fa48("1764") ? true : (stryCov_9fa48("1764", "1765"), typeof value === (stryMutAct_9fa48("1766") ? "" : (stryCov_9fa48("1766"), 'string')))) && euros.test(value));
  return isEuros;
})());
export const centsOf = stryMutAct_9fa48("1767") ? () => undefined : (stryCov_9fa48("1767"), (() => {
  const centsOf = (amount: string): Cents => BigInt(amount.replace(stryMutAct_9fa48("1768") ? "" : (stryCov_9fa48("1768"), '.'), stryMutAct_9fa48("1769") ? "Stryker was here!" : (stryCov_9fa48("1769"), '')));
  return centsOf;
})());
export const eurosOf = (cents: Cents): string => {
  if (stryMutAct_9fa48("1770")) {
    {}
  } else {
    stryCov_9fa48("1770");
    const digits = ((stryMutAct_9fa48("1774") ? cents >= 0n : stryMutAct_9fa48("1773") ? cents <= 0n : stryMutAct_9fa48("1772") ? false : stryMutAct_9fa48("1771") ? true : (stryCov_9fa48("1771", "1772", "1773", "1774"), cents < 0n)) ? stryMutAct_9fa48("1775") ? +cents : (stryCov_9fa48("1775"), -cents) : cents).toString().padStart(3, stryMutAct_9fa48("1776") ? "" : (stryCov_9fa48("1776"), '0'));
    return stryMutAct_9fa48("1777") ? `` : (stryCov_9fa48("1777"), `${(stryMutAct_9fa48("1781") ? cents >= 0n : stryMutAct_9fa48("1780") ? cents <= 0n : stryMutAct_9fa48("1779") ? false : stryMutAct_9fa48("1778") ? true : (stryCov_9fa48("1778", "1779", "1780", "1781"), cents < 0n)) ? stryMutAct_9fa48("1782") ? "" : (stryCov_9fa48("1782"), '-') : stryMutAct_9fa48("1783") ? "Stryker was here!" : (stryCov_9fa48("1783"), '')}${stryMutAct_9fa48("1784") ? digits : (stryCov_9fa48("1784"), digits.slice(0, stryMutAct_9fa48("1785") ? +2 : (stryCov_9fa48("1785"), -2)))}.${stryMutAct_9fa48("1786") ? digits : (stryCov_9fa48("1786"), digits.slice(stryMutAct_9fa48("1787") ? +2 : (stryCov_9fa48("1787"), -2)))}`);
  }
};
const Amount = z.custom<string>(stryMutAct_9fa48("1788") ? () => undefined : (stryCov_9fa48("1788"), value => stryMutAct_9fa48("1791") ? isEuros(value) || centsOf(value) > 0n : stryMutAct_9fa48("1790") ? false : stryMutAct_9fa48("1789") ? true : (stryCov_9fa48("1789", "1790", "1791"), isEuros(value) && (stryMutAct_9fa48("1794") ? centsOf(value) <= 0n : stryMutAct_9fa48("1793") ? centsOf(value) >= 0n : stryMutAct_9fa48("1792") ? true : (stryCov_9fa48("1792", "1793", "1794"), centsOf(value) > 0n)))), stryMutAct_9fa48("1795") ? {} : (stryCov_9fa48("1795"), {
  error: stryMutAct_9fa48("1796") ? "" : (stryCov_9fa48("1796"), 'must be a string with exactly two decimals and above zero, such as "38400000.00"')
})).meta(stryMutAct_9fa48("1797") ? {} : (stryCov_9fa48("1797"), {
  type: stryMutAct_9fa48("1798") ? "" : (stryCov_9fa48("1798"), 'string'),
  pattern: euros.source,
  examples: stryMutAct_9fa48("1799") ? [] : (stryCov_9fa48("1799"), [stryMutAct_9fa48("1800") ? "" : (stryCov_9fa48("1800"), '38400000.00')])
}));
const Currency = z.string().regex(stryMutAct_9fa48("1804") ? /^[^A-Z]{3}$/ : stryMutAct_9fa48("1803") ? /^[A-Z]$/ : stryMutAct_9fa48("1802") ? /^[A-Z]{3}/ : stryMutAct_9fa48("1801") ? /[A-Z]{3}$/ : (stryCov_9fa48("1801", "1802", "1803", "1804"), /^[A-Z]{3}$/), stryMutAct_9fa48("1805") ? "" : (stryCov_9fa48("1805"), 'must be an ISO 4217 code of three capitals, such as "USD"'));
const Euros = z.strictObject(stryMutAct_9fa48("1806") ? {} : (stryCov_9fa48("1806"), {
  amount: Amount,
  currency: z.literal(stryMutAct_9fa48("1807") ? "" : (stryCov_9fa48("1807"), 'EUR'))
}));
const Foreign = z.strictObject(stryMutAct_9fa48("1808") ? {} : (stryCov_9fa48("1808"), {
  amount: Amount,
  currency: Currency,
  eur: Amount,
  rateOn: Day,
  rateSource: text(300)
}));
const isInEuro = stryMutAct_9fa48("1809") ? () => undefined : (stryCov_9fa48("1809"), (() => {
  const isInEuro = (raw: unknown): boolean => stryMutAct_9fa48("1812") ? typeof raw === 'object' && raw !== null && 'currency' in raw || raw.currency === 'EUR' : stryMutAct_9fa48("1811") ? false : stryMutAct_9fa48("1810") ? true : (stryCov_9fa48("1810", "1811", "1812"), (stryMutAct_9fa48("1814") ? typeof raw === 'object' && raw !== null || 'currency' in raw : stryMutAct_9fa48("1813") ? true : (stryCov_9fa48("1813", "1814"), (stryMutAct_9fa48("1816") ? typeof raw === 'object' || raw !== null : stryMutAct_9fa48("1815") ? true : (stryCov_9fa48("1815", "1816"), (stryMutAct_9fa48("1818") ? typeof raw !== 'object' : stryMutAct_9fa48("1817") ? true : (stryCov_9fa48("1817", "1818"), typeof raw === (stryMutAct_9fa48("1819") ? "" : (stryCov_9fa48("1819"), 'object')))) && (stryMutAct_9fa48("1821") ? raw === null : stryMutAct_9fa48("1820") ? true : (stryCov_9fa48("1820", "1821"), raw !== null)))) && (stryMutAct_9fa48("1822") ? "" : (stryCov_9fa48("1822"), 'currency')) in raw)) && (stryMutAct_9fa48("1824") ? raw.currency !== 'EUR' : stryMutAct_9fa48("1823") ? true : (stryCov_9fa48("1823", "1824"), raw.currency === (stryMutAct_9fa48("1825") ? "" : (stryCov_9fa48("1825"), 'EUR')))));
  return isInEuro;
})());

/**
 * What a delivery was worth: information, never part of a sum. Money in another currency carries its
 * value in EUR, the day of the rate and where the rate comes from: conversion is reported, never computed.
 */
export const Money = choice<z.infer<typeof Euros> | z.infer<typeof Foreign>>(stryMutAct_9fa48("1826") ? () => undefined : (stryCov_9fa48("1826"), raw => isInEuro(raw) ? Euros : Foreign)).meta(stryMutAct_9fa48("1827") ? {} : (stryCov_9fa48("1827"), {
  id: stryMutAct_9fa48("1828") ? "" : (stryCov_9fa48("1828"), 'Money'),
  oneOfSchemas: stryMutAct_9fa48("1829") ? [] : (stryCov_9fa48("1829"), [Euros, Foreign])
}));
export type Money = z.infer<typeof Money>;

/** The value in euro: the amount itself, or what the report says it was converted to. */
export const euroValueOf = stryMutAct_9fa48("1830") ? () => undefined : (stryCov_9fa48("1830"), (() => {
  const euroValueOf = (money: Money): Cents => centsOf((stryMutAct_9fa48("1831") ? "" : (stryCov_9fa48("1831"), 'eur')) in money ? money.eur : money.amount);
  return euroValueOf;
})());