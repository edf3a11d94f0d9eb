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
import { DateTime } from 'luxon';
import { z } from 'zod';

/** A calendar day as a number: whole days since 1970-01-01. */
export type DayNumber = number;
const zone = stryMutAct_9fa48("1859") ? "" : (stryCov_9fa48("1859"), 'Europe/Brussels');
const millisecondsOfDay = 86_400_000;

/** The day's number. Expects a day that `isDay` accepts. */
export const dayNumber = stryMutAct_9fa48("1860") ? () => undefined : (stryCov_9fa48("1860"), (() => {
  const dayNumber = (day: string): DayNumber => stryMutAct_9fa48("1861") ? Date.parse(`${day}T00:00:00Z`) * millisecondsOfDay : (stryCov_9fa48("1861"), Date.parse(stryMutAct_9fa48("1862") ? `` : (stryCov_9fa48("1862"), `${day}T00:00:00Z`)) / millisecondsOfDay);
  return dayNumber;
})());
export const dayOf = stryMutAct_9fa48("1863") ? () => undefined : (stryCov_9fa48("1863"), (() => {
  const dayOf = (number: DayNumber): string => stryMutAct_9fa48("1864") ? new Date(number * millisecondsOfDay).toISOString() : (stryCov_9fa48("1864"), new Date(stryMutAct_9fa48("1865") ? number / millisecondsOfDay : (stryCov_9fa48("1865"), number * millisecondsOfDay)).toISOString().slice(0, 10));
  return dayOf;
})());

/** Whether a text is one calendar day, written in full. */
export const isDay = (value: unknown): boolean => {
  if (stryMutAct_9fa48("1866")) {
    {}
  } else {
    stryCov_9fa48("1866");
    if (stryMutAct_9fa48("1869") ? typeof value !== 'string' && !/^[1-9]\d{3}-\d{2}-\d{2}$/.test(value) : stryMutAct_9fa48("1868") ? false : stryMutAct_9fa48("1867") ? true : (stryCov_9fa48("1867", "1868", "1869"), (stryMutAct_9fa48("1871") ? typeof value === 'string' : stryMutAct_9fa48("1870") ? false : (stryCov_9fa48("1870", "1871"), typeof value !== (stryMutAct_9fa48("1872") ? "" : (stryCov_9fa48("1872"), 'string')))) || (stryMutAct_9fa48("1873") ? /^[1-9]\d{3}-\d{2}-\d{2}$/.test(value) : (stryCov_9fa48("1873"), !(stryMutAct_9fa48("1882") ? /^[1-9]\d{3}-\d{2}-\D{2}$/ : stryMutAct_9fa48("1881") ? /^[1-9]\d{3}-\d{2}-\d$/ : stryMutAct_9fa48("1880") ? /^[1-9]\d{3}-\D{2}-\d{2}$/ : stryMutAct_9fa48("1879") ? /^[1-9]\d{3}-\d-\d{2}$/ : stryMutAct_9fa48("1878") ? /^[1-9]\D{3}-\d{2}-\d{2}$/ : stryMutAct_9fa48("1877") ? /^[1-9]\d-\d{2}-\d{2}$/ : stryMutAct_9fa48("1876") ? /^[^1-9]\d{3}-\d{2}-\d{2}$/ : stryMutAct_9fa48("1875") ? /^[1-9]\d{3}-\d{2}-\d{2}/ : stryMutAct_9fa48("1874") ? /[1-9]\d{3}-\d{2}-\d{2}$/ : (stryCov_9fa48("1874", "1875", "1876", "1877", "1878", "1879", "1880", "1881", "1882"), /^[1-9]\d{3}-\d{2}-\d{2}$/)).test(value))))) return stryMutAct_9fa48("1883") ? true : (stryCov_9fa48("1883"), false);
    const number = dayNumber(value);
    // A parser may carry 30 February over into March; a day that exists comes back as it was written.
    return stryMutAct_9fa48("1886") ? Number.isFinite(number) || dayOf(number) === value : stryMutAct_9fa48("1885") ? false : stryMutAct_9fa48("1884") ? true : (stryCov_9fa48("1884", "1885", "1886"), Number.isFinite(number) && (stryMutAct_9fa48("1888") ? dayOf(number) !== value : stryMutAct_9fa48("1887") ? true : (stryCov_9fa48("1887", "1888"), dayOf(number) === value)));
  }
};
export const Day = z.custom<string>(isDay, stryMutAct_9fa48("1889") ? {} : (stryCov_9fa48("1889"), {
  error: stryMutAct_9fa48("1890") ? "" : (stryCov_9fa48("1890"), 'must be a calendar day that exists, written in full as YYYY-MM-DD')
})).meta(stryMutAct_9fa48("1891") ? {} : (stryCov_9fa48("1891"), {
  id: stryMutAct_9fa48("1892") ? "" : (stryCov_9fa48("1892"), 'Day'),
  type: stryMutAct_9fa48("1893") ? "" : (stryCov_9fa48("1893"), 'string'),
  format: stryMutAct_9fa48("1894") ? "" : (stryCov_9fa48("1894"), 'date'),
  pattern: stryMutAct_9fa48("1895") ? "" : (stryCov_9fa48("1895"), '^[1-9]\\d{3}-\\d{2}-\\d{2}$'),
  examples: stryMutAct_9fa48("1896") ? [] : (stryCov_9fa48("1896"), [stryMutAct_9fa48("1897") ? "" : (stryCov_9fa48("1897"), '2025-03-14')])
}));
type Written = {
  readonly first: string;
  readonly last: string;
  readonly precision: Precision;
};
type Precision = 'day' | 'month' | 'year' | 'interval';
const lastOfMonth = (month: string): string => {
  if (stryMutAct_9fa48("1898")) {
    {}
  } else {
    stryCov_9fa48("1898");
    const [year = 0, number = 0] = month.split(stryMutAct_9fa48("1899") ? "" : (stryCov_9fa48("1899"), '-')).map(Number);
    return stryMutAct_9fa48("1900") ? new Date(Date.UTC(year, number, 0)).toISOString() : (stryCov_9fa48("1900"), new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10));
  }
};
const readPeriod = (value: string): Written | undefined => {
  if (stryMutAct_9fa48("1901")) {
    {}
  } else {
    stryCov_9fa48("1901");
    if (stryMutAct_9fa48("1903") ? false : stryMutAct_9fa48("1902") ? true : (stryCov_9fa48("1902", "1903"), isDay(value))) return stryMutAct_9fa48("1904") ? {} : (stryCov_9fa48("1904"), {
      first: value,
      last: value,
      precision: stryMutAct_9fa48("1905") ? "" : (stryCov_9fa48("1905"), 'day')
    });
    if (stryMutAct_9fa48("1907") ? false : stryMutAct_9fa48("1906") ? true : (stryCov_9fa48("1906", "1907"), (stryMutAct_9fa48("1914") ? /^[1-9]\d{3}-(0[1-9]|1[^0-2])$/ : stryMutAct_9fa48("1913") ? /^[1-9]\d{3}-(0[^1-9]|1[0-2])$/ : stryMutAct_9fa48("1912") ? /^[1-9]\D{3}-(0[1-9]|1[0-2])$/ : stryMutAct_9fa48("1911") ? /^[1-9]\d-(0[1-9]|1[0-2])$/ : stryMutAct_9fa48("1910") ? /^[^1-9]\d{3}-(0[1-9]|1[0-2])$/ : stryMutAct_9fa48("1909") ? /^[1-9]\d{3}-(0[1-9]|1[0-2])/ : stryMutAct_9fa48("1908") ? /[1-9]\d{3}-(0[1-9]|1[0-2])$/ : (stryCov_9fa48("1908", "1909", "1910", "1911", "1912", "1913", "1914"), /^[1-9]\d{3}-(0[1-9]|1[0-2])$/)).test(value))) {
      if (stryMutAct_9fa48("1915")) {
        {}
      } else {
        stryCov_9fa48("1915");
        return stryMutAct_9fa48("1916") ? {} : (stryCov_9fa48("1916"), {
          first: stryMutAct_9fa48("1917") ? `` : (stryCov_9fa48("1917"), `${value}-01`),
          last: lastOfMonth(value),
          precision: stryMutAct_9fa48("1918") ? "" : (stryCov_9fa48("1918"), 'month')
        });
      }
    }
    if (stryMutAct_9fa48("1920") ? false : stryMutAct_9fa48("1919") ? true : (stryCov_9fa48("1919", "1920"), (stryMutAct_9fa48("1925") ? /^[1-9]\D{3}$/ : stryMutAct_9fa48("1924") ? /^[1-9]\d$/ : stryMutAct_9fa48("1923") ? /^[^1-9]\d{3}$/ : stryMutAct_9fa48("1922") ? /^[1-9]\d{3}/ : stryMutAct_9fa48("1921") ? /[1-9]\d{3}$/ : (stryCov_9fa48("1921", "1922", "1923", "1924", "1925"), /^[1-9]\d{3}$/)).test(value))) {
      if (stryMutAct_9fa48("1926")) {
        {}
      } else {
        stryCov_9fa48("1926");
        return stryMutAct_9fa48("1927") ? {} : (stryCov_9fa48("1927"), {
          first: stryMutAct_9fa48("1928") ? `` : (stryCov_9fa48("1928"), `${value}-01-01`),
          last: stryMutAct_9fa48("1929") ? `` : (stryCov_9fa48("1929"), `${value}-12-31`),
          precision: stryMutAct_9fa48("1930") ? "" : (stryCov_9fa48("1930"), 'year')
        });
      }
    }
    const [first, last, ...more] = value.split(stryMutAct_9fa48("1931") ? "" : (stryCov_9fa48("1931"), '/'));
    if (stryMutAct_9fa48("1934") ? (first === undefined || last === undefined) && more.length > 0 : stryMutAct_9fa48("1933") ? false : stryMutAct_9fa48("1932") ? true : (stryCov_9fa48("1932", "1933", "1934"), (stryMutAct_9fa48("1936") ? first === undefined && last === undefined : stryMutAct_9fa48("1935") ? false : (stryCov_9fa48("1935", "1936"), (stryMutAct_9fa48("1938") ? first !== undefined : stryMutAct_9fa48("1937") ? false : (stryCov_9fa48("1937", "1938"), first === undefined)) || (stryMutAct_9fa48("1940") ? last !== undefined : stryMutAct_9fa48("1939") ? false : (stryCov_9fa48("1939", "1940"), last === undefined)))) || (stryMutAct_9fa48("1943") ? more.length <= 0 : stryMutAct_9fa48("1942") ? more.length >= 0 : stryMutAct_9fa48("1941") ? false : (stryCov_9fa48("1941", "1942", "1943"), more.length > 0)))) return undefined;
    if (stryMutAct_9fa48("1946") ? (!isDay(first) || !isDay(last)) && first > last : stryMutAct_9fa48("1945") ? false : stryMutAct_9fa48("1944") ? true : (stryCov_9fa48("1944", "1945", "1946"), (stryMutAct_9fa48("1948") ? !isDay(first) && !isDay(last) : stryMutAct_9fa48("1947") ? false : (stryCov_9fa48("1947", "1948"), (stryMutAct_9fa48("1949") ? isDay(first) : (stryCov_9fa48("1949"), !isDay(first))) || (stryMutAct_9fa48("1950") ? isDay(last) : (stryCov_9fa48("1950"), !isDay(last))))) || (stryMutAct_9fa48("1953") ? first <= last : stryMutAct_9fa48("1952") ? first >= last : stryMutAct_9fa48("1951") ? false : (stryCov_9fa48("1951", "1952", "1953"), first > last)))) return undefined;
    return stryMutAct_9fa48("1954") ? {} : (stryCov_9fa48("1954"), {
      first,
      last,
      precision: (stryMutAct_9fa48("1957") ? first !== last : stryMutAct_9fa48("1956") ? false : stryMutAct_9fa48("1955") ? true : (stryCov_9fa48("1955", "1956", "1957"), first === last)) ? stryMutAct_9fa48("1958") ? "" : (stryCov_9fa48("1958"), 'day') : stryMutAct_9fa48("1959") ? "" : (stryCov_9fa48("1959"), 'interval')
    });
  }
};

/** Most of what is written is written often: a few years have some hundred days. */
const mostRemembered = 2_000;
const remembered = new Map<string, Written>();
const written = (value: unknown): Written | undefined => {
  if (stryMutAct_9fa48("1960")) {
    {}
  } else {
    stryCov_9fa48("1960");
    if (stryMutAct_9fa48("1963") ? typeof value === 'string' : stryMutAct_9fa48("1962") ? false : stryMutAct_9fa48("1961") ? true : (stryCov_9fa48("1961", "1962", "1963"), typeof value !== (stryMutAct_9fa48("1964") ? "" : (stryCov_9fa48("1964"), 'string')))) return undefined;
    const known = remembered.get(value);
    if (stryMutAct_9fa48("1967") ? known === undefined : stryMutAct_9fa48("1966") ? false : stryMutAct_9fa48("1965") ? true : (stryCov_9fa48("1965", "1966", "1967"), known !== undefined)) return known;
    const found = readPeriod(value);
    if (stryMutAct_9fa48("1970") ? found !== undefined : stryMutAct_9fa48("1969") ? false : stryMutAct_9fa48("1968") ? true : (stryCov_9fa48("1968", "1969", "1970"), found === undefined)) return undefined;
    if (stryMutAct_9fa48("1974") ? remembered.size < mostRemembered : stryMutAct_9fa48("1973") ? remembered.size > mostRemembered : stryMutAct_9fa48("1972") ? false : stryMutAct_9fa48("1971") ? true : (stryCov_9fa48("1971", "1972", "1973", "1974"), remembered.size >= mostRemembered)) remembered.clear();
    remembered.set(value, found);
    return found;
  }
};

/**
 * A period of whole days in its normal form: a day, a month, a year, or an interval of two days in order.
 * Every other ISO 8601 form (ordinals, weeks, times, abbreviated ends) is refused.
 */
export const Period = z.custom<string>(stryMutAct_9fa48("1975") ? () => undefined : (stryCov_9fa48("1975"), value => stryMutAct_9fa48("1978") ? written(value) === undefined : stryMutAct_9fa48("1977") ? false : stryMutAct_9fa48("1976") ? true : (stryCov_9fa48("1976", "1977", "1978"), written(value) !== undefined)), stryMutAct_9fa48("1979") ? {} : (stryCov_9fa48("1979"), {
  error: ({
    input
  }) => {
    if (stryMutAct_9fa48("1980")) {
      {}
    } else {
      stryCov_9fa48("1980");
      const quoted = (stryMutAct_9fa48("1983") ? typeof input !== 'string' : stryMutAct_9fa48("1982") ? false : stryMutAct_9fa48("1981") ? true : (stryCov_9fa48("1981", "1982", "1983"), typeof input === (stryMutAct_9fa48("1984") ? "" : (stryCov_9fa48("1984"), 'string')))) ? stryMutAct_9fa48("1985") ? `` : (stryCov_9fa48("1985"), `${JSON.stringify(stryMutAct_9fa48("1986") ? input : (stryCov_9fa48("1986"), input.slice(0, 40)))} is none: `) : stryMutAct_9fa48("1987") ? "Stryker was here!" : (stryCov_9fa48("1987"), '');
      return stryMutAct_9fa48("1988") ? `` : (stryCov_9fa48("1988"), `${quoted}must be a period of whole days that exist: 2025-03-14, 2025-03, 2025 or 2025-03-01/2025-03-14, the earlier day first`);
    }
  }
})).overwrite(period => {
  if (stryMutAct_9fa48("1989")) {
    {}
  } else {
    stryCov_9fa48("1989");
    const parts = written(period);
    return (stryMutAct_9fa48("1992") ? parts?.precision !== 'day' : stryMutAct_9fa48("1991") ? false : stryMutAct_9fa48("1990") ? true : (stryCov_9fa48("1990", "1991", "1992"), (stryMutAct_9fa48("1993") ? parts.precision : (stryCov_9fa48("1993"), parts?.precision)) === (stryMutAct_9fa48("1994") ? "" : (stryCov_9fa48("1994"), 'day')))) ? parts.first : period;
  }
}).meta(stryMutAct_9fa48("1995") ? {} : (stryCov_9fa48("1995"), {
  id: stryMutAct_9fa48("1996") ? "" : (stryCov_9fa48("1996"), 'Period'),
  type: stryMutAct_9fa48("1997") ? "" : (stryCov_9fa48("1997"), 'string'),
  description: stryMutAct_9fa48("1998") ? "" : (stryCov_9fa48("1998"), 'Whole days: a day, a month, a year, or two days with a slash between, the earlier first.'),
  pattern: stryMutAct_9fa48("1999") ? "" : (stryCov_9fa48("1999"), '^[1-9]\\d{3}(-\\d{2}(-\\d{2}(/[1-9]\\d{3}-\\d{2}-\\d{2})?)?)?$'),
  examples: stryMutAct_9fa48("2000") ? [] : (stryCov_9fa48("2000"), [stryMutAct_9fa48("2001") ? "" : (stryCov_9fa48("2001"), '2025-03-14'), stryMutAct_9fa48("2002") ? "" : (stryCov_9fa48("2002"), '2025-03'), stryMutAct_9fa48("2003") ? "" : (stryCov_9fa48("2003"), '2025'), stryMutAct_9fa48("2004") ? "" : (stryCov_9fa48("2004"), '2025-03-01/2025-03-14')])
}));

/** The first and last day of a period, and how exactly it is dated. */
export const daysOf = (period: string): {
  readonly first: DayNumber;
  readonly last: DayNumber;
  readonly precision: Precision;
} => {
  if (stryMutAct_9fa48("2005")) {
    {}
  } else {
    stryCov_9fa48("2005");
    const parts = written(period);
    if (stryMutAct_9fa48("2008") ? parts !== undefined : stryMutAct_9fa48("2007") ? false : stryMutAct_9fa48("2006") ? true : (stryCov_9fa48("2006", "2007", "2008"), parts === undefined)) throw new Error(stryMutAct_9fa48("2009") ? `` : (stryCov_9fa48("2009"), `${JSON.stringify(period)} is no period`));
    return stryMutAct_9fa48("2010") ? {} : (stryCov_9fa48("2010"), {
      ...parts,
      first: dayNumber(parts.first),
      last: dayNumber(parts.last)
    });
  }
};

/** Since 1970 clocks in Brussels have been set by whole hours: no day has ended within a quarter of one. */
const quarter = 900_000;
let newest = stryMutAct_9fa48("2011") ? {} : (stryCov_9fa48("2011"), {
  quarter: Number.NaN,
  day: stryMutAct_9fa48("2012") ? "Stryker was here!" : (stryCov_9fa48("2012"), '')
});

/** The calendar day in Brussels at an instant in milliseconds, wherever the machine stands. */
export const brusselsDay = (instant: number): string => {
  if (stryMutAct_9fa48("2013")) {
    {}
  } else {
    stryCov_9fa48("2013");
    if (stryMutAct_9fa48("2017") ? instant >= 0 : stryMutAct_9fa48("2016") ? instant <= 0 : stryMutAct_9fa48("2015") ? false : stryMutAct_9fa48("2014") ? true : (stryCov_9fa48("2014", "2015", "2016", "2017"), instant < 0)) return dayInBrussels(instant);
    const own = Math.floor(stryMutAct_9fa48("2018") ? instant * quarter : (stryCov_9fa48("2018"), instant / quarter));
    if (stryMutAct_9fa48("2021") ? own === newest.quarter : stryMutAct_9fa48("2020") ? false : stryMutAct_9fa48("2019") ? true : (stryCov_9fa48("2019", "2020", "2021"), own !== newest.quarter)) newest = stryMutAct_9fa48("2022") ? {} : (stryCov_9fa48("2022"), {
      quarter: own,
      day: dayInBrussels(instant)
    });
    return newest.day;
  }
};
const dayInBrussels = (instant: number): string => {
  if (stryMutAct_9fa48("2023")) {
    {}
  } else {
    stryCov_9fa48("2023");
    const day = DateTime.fromMillis(instant, stryMutAct_9fa48("2024") ? {} : (stryCov_9fa48("2024"), {
      zone
    })).toISODate();
    if (stryMutAct_9fa48("2027") ? day !== null : stryMutAct_9fa48("2026") ? false : stryMutAct_9fa48("2025") ? true : (stryCov_9fa48("2025", "2026", "2027"), day === null)) throw new Error(stryMutAct_9fa48("2028") ? `` : (stryCov_9fa48("2028"), `${instant} is no instant`));
    return day;
  }
};

/** The last millisecond of a day in Brussels. */
export const endOfBrusselsDay = stryMutAct_9fa48("2029") ? () => undefined : (stryCov_9fa48("2029"), (() => {
  const endOfBrusselsDay = (day: string): number => DateTime.fromISO(day, stryMutAct_9fa48("2030") ? {} : (stryCov_9fa48("2030"), {
    zone
  })).endOf(stryMutAct_9fa48("2031") ? "" : (stryCov_9fa48("2031"), 'day')).toMillis();
  return endOfBrusselsDay;
})());