/*
 * A second count of what was delivered, by a way of its own: it shares no code with the ledger, or both could be wrong
 * alike. It keeps what each report says last, and at the end leaves out those of which, of the same goods, others count.
 */
// @ts-nocheck


/** What counts on one track and, of it, on one variant, from one donor or in one year; in whole units (EUR: cents). */function stryNS_9fa48() {
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
export type Count = {
  /** Distinct reports that count, and those of them without a number. */
  readonly reports: number;
  readonly undisclosed: number;
  readonly min: bigint;
  readonly max: bigint;
};
type Range = {
  readonly min: bigint;
  readonly max: bigint;
};
type Gift = readonly [donor: string, range: Range];
type Report = {
  readonly first: number;
  readonly track: string;
  readonly isUndisclosed: boolean;
  readonly isWithdrawn: boolean;
  readonly variant: string;
  readonly year: string;
  readonly whole: Range;
  /** What came from whom: each donor's part, or all from one, or from several of whom no parts are known. */
  readonly gifts: readonly Gift[];
};
type Match = {
  readonly counted: string;
  readonly claim: string;
};
type Json = Readonly<Record<string, unknown>>;
const isObject = stryMutAct_9fa48("453") ? () => undefined : (stryCov_9fa48("453"), (() => {
  const isObject = (value: unknown): value is Json => stryMutAct_9fa48("456") ? typeof value === 'object' || value !== null : stryMutAct_9fa48("455") ? false : stryMutAct_9fa48("454") ? true : (stryCov_9fa48("454", "455", "456"), (stryMutAct_9fa48("458") ? typeof value !== 'object' : stryMutAct_9fa48("457") ? true : (stryCov_9fa48("457", "458"), typeof value === (stryMutAct_9fa48("459") ? "" : (stryCov_9fa48("459"), 'object')))) && (stryMutAct_9fa48("461") ? value === null : stryMutAct_9fa48("460") ? true : (stryCov_9fa48("460", "461"), value !== null)));
  return isObject;
})());

/** Thrown for an event that is not as those are that are counted here. */
class NotCountable extends Error {
  override readonly name = stryMutAct_9fa48("462") ? "" : (stryCov_9fa48("462"), 'NotCountable');
}
const objectIn = (value: unknown): Json => {
  if (stryMutAct_9fa48("463")) {
    {}
  } else {
    stryCov_9fa48("463");
    if (stryMutAct_9fa48("465") ? false : stryMutAct_9fa48("464") ? true : (stryCov_9fa48("464", "465"), isObject(value))) return value;
    throw new NotCountable();
  }
};
const fromUtf8 = stryMutAct_9fa48("466") ? () => undefined : (stryCov_9fa48("466"), (() => {
  const fromUtf8 = ({
    buffer,
    byteOffset,
    byteLength
  }: Uint8Array): string => Buffer.from(buffer, byteOffset, byteLength).toString(stryMutAct_9fa48("467") ? "" : (stryCov_9fa48("467"), 'utf8'));
  return fromUtf8;
})());
const textIn = (value: unknown): string => {
  if (stryMutAct_9fa48("468")) {
    {}
  } else {
    stryCov_9fa48("468");
    if (stryMutAct_9fa48("471") ? typeof value !== 'string' : stryMutAct_9fa48("470") ? false : stryMutAct_9fa48("469") ? true : (stryCov_9fa48("469", "470", "471"), typeof value === (stryMutAct_9fa48("472") ? "" : (stryCov_9fa48("472"), 'string')))) return value;
    throw new NotCountable();
  }
};
const wholeUnits = stryMutAct_9fa48("473") ? () => undefined : (stryCov_9fa48("473"), (() => {
  const wholeUnits = (written: unknown): bigint => BigInt((stryMutAct_9fa48("476") ? typeof written === 'number' || Number.isSafeInteger(written) : stryMutAct_9fa48("475") ? false : stryMutAct_9fa48("474") ? true : (stryCov_9fa48("474", "475", "476"), (stryMutAct_9fa48("478") ? typeof written !== 'number' : stryMutAct_9fa48("477") ? true : (stryCov_9fa48("477", "478"), typeof written === (stryMutAct_9fa48("479") ? "" : (stryCov_9fa48("479"), 'number')))) && Number.isSafeInteger(written))) ? written : String(written).replace(stryMutAct_9fa48("480") ? "" : (stryCov_9fa48("480"), '.'), stryMutAct_9fa48("481") ? "Stryker was here!" : (stryCov_9fa48("481"), '')));
  return wholeUnits;
})());
const rangeOf = (quantity: unknown): Range => {
  if (stryMutAct_9fa48("482")) {
    {}
  } else {
    stryCov_9fa48("482");
    if (stryMutAct_9fa48("485") ? quantity !== 'undisclosed' : stryMutAct_9fa48("484") ? false : stryMutAct_9fa48("483") ? true : (stryCov_9fa48("483", "484", "485"), quantity === (stryMutAct_9fa48("486") ? "" : (stryCov_9fa48("486"), 'undisclosed')))) return stryMutAct_9fa48("487") ? {} : (stryCov_9fa48("487"), {
      min: 0n,
      max: 0n
    });
    if (stryMutAct_9fa48("489") ? false : stryMutAct_9fa48("488") ? true : (stryCov_9fa48("488", "489"), isObject(quantity))) return stryMutAct_9fa48("490") ? {} : (stryCov_9fa48("490"), {
      min: wholeUnits(quantity[stryMutAct_9fa48("491") ? "" : (stryCov_9fa48("491"), 'min')]),
      max: wholeUnits(quantity[stryMutAct_9fa48("492") ? "" : (stryCov_9fa48("492"), 'max')])
    });
    const exact = wholeUnits(quantity);
    return stryMutAct_9fa48("493") ? {} : (stryCov_9fa48("493"), {
      min: exact,
      max: exact
    });
  }
};
const giftsOf = ({
  donor,
  donors
}: Json, whole: Range): readonly Gift[] => {
  if (stryMutAct_9fa48("494")) {
    {}
  } else {
    stryCov_9fa48("494");
    if (stryMutAct_9fa48("497") ? false : stryMutAct_9fa48("496") ? true : stryMutAct_9fa48("495") ? Array.isArray(donors) : (stryCov_9fa48("495", "496", "497"), !Array.isArray(donors))) return stryMutAct_9fa48("498") ? [] : (stryCov_9fa48("498"), [stryMutAct_9fa48("499") ? [] : (stryCov_9fa48("499"), [textIn(donor), whole])]);
    if (stryMutAct_9fa48("502") ? false : stryMutAct_9fa48("501") ? true : stryMutAct_9fa48("500") ? donors.every(isObject) : (stryCov_9fa48("500", "501", "502"), !(stryMutAct_9fa48("503") ? donors.some(isObject) : (stryCov_9fa48("503"), donors.every(isObject))))) return stryMutAct_9fa48("504") ? [] : (stryCov_9fa48("504"), [stryMutAct_9fa48("505") ? [] : (stryCov_9fa48("505"), [donors.map(textIn).join(stryMutAct_9fa48("506") ? "" : (stryCov_9fa48("506"), ' and ')), whole])]);
    return donors.map(stryMutAct_9fa48("507") ? () => undefined : (stryCov_9fa48("507"), part => stryMutAct_9fa48("508") ? [] : (stryCov_9fa48("508"), [textIn(part[stryMutAct_9fa48("509") ? "" : (stryCov_9fa48("509"), 'donor')]), rangeOf(part[stryMutAct_9fa48("510") ? "" : (stryCov_9fa48("510"), 'quantity')])])));
  }
};

/** The year of the last day of a period: of `2025`, `2025-03`, `2025-03-14` and `2024-12-20/2025-01-10` it is 2025. */
const yearOf = (period: unknown): string => {
  if (stryMutAct_9fa48("511")) {
    {}
  } else {
    stryCov_9fa48("511");
    const days = textIn(period);
    const last = stryMutAct_9fa48("512") ? days.lastIndexOf('/') - 1 : (stryCov_9fa48("512"), days.lastIndexOf(stryMutAct_9fa48("513") ? "" : (stryCov_9fa48("513"), '/')) + 1);
    return stryMutAct_9fa48("514") ? days : (stryCov_9fa48("514"), days.slice(last, stryMutAct_9fa48("515") ? last - 4 : (stryCov_9fa48("515"), last + 4)));
  }
};
const reportOf = (said: unknown, first: number, isWithdrawn: boolean): Report => {
  if (stryMutAct_9fa48("516")) {
    {}
  } else {
    stryCov_9fa48("516");
    const delivery = objectIn(objectIn(said)[stryMutAct_9fa48("517") ? "" : (stryCov_9fa48("517"), 'delivery')]);
    const {
      track,
      variant,
      quantity,
      effectiveOn
    } = delivery;
    const whole = rangeOf(quantity);
    return stryMutAct_9fa48("518") ? {} : (stryCov_9fa48("518"), {
      first,
      track: textIn(track),
      isUndisclosed: stryMutAct_9fa48("521") ? quantity !== 'undisclosed' : stryMutAct_9fa48("520") ? false : stryMutAct_9fa48("519") ? true : (stryCov_9fa48("519", "520", "521"), quantity === (stryMutAct_9fa48("522") ? "" : (stryCov_9fa48("522"), 'undisclosed'))),
      isWithdrawn,
      variant: textIn(variant),
      year: yearOf(effectiveOn),
      whole,
      gifts: giftsOf(delivery, whole)
    });
  }
};
const nameOf = (id: unknown): string => {
  if (stryMutAct_9fa48("523")) {
    {}
  } else {
    stryCov_9fa48("523");
    const {
      body,
      reference
    } = objectIn(id);
    return stryMutAct_9fa48("524") ? `` : (stryCov_9fa48("524"), `${body}/${reference}`);
  }
};

/** Which reports each is matched with. */
const neighboursIn = (matches: readonly Match[]): ReadonlyMap<string, readonly string[]> => {
  if (stryMutAct_9fa48("525")) {
    {}
  } else {
    stryCov_9fa48("525");
    const neighbours = new Map<string, string[]>();
    for (const {
      counted,
      claim
    } of matches) {
      if (stryMutAct_9fa48("526")) {
        {}
      } else {
        stryCov_9fa48("526");
        neighbours.set(counted, stryMutAct_9fa48("527") ? [] : (stryCov_9fa48("527"), [...(stryMutAct_9fa48("528") ? neighbours.get(counted) && [] : (stryCov_9fa48("528"), neighbours.get(counted) ?? (stryMutAct_9fa48("529") ? ["Stryker was here"] : (stryCov_9fa48("529"), [])))), claim]));
        neighbours.set(claim, stryMutAct_9fa48("530") ? [] : (stryCov_9fa48("530"), [...(stryMutAct_9fa48("531") ? neighbours.get(claim) && [] : (stryCov_9fa48("531"), neighbours.get(claim) ?? (stryMutAct_9fa48("532") ? ["Stryker was here"] : (stryCov_9fa48("532"), [])))), counted]));
      }
    }
    return neighbours;
  }
};

/** Every report that matches connect with one. */
const groupOf = (name: string, neighbours: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> => {
  if (stryMutAct_9fa48("533")) {
    {}
  } else {
    stryCov_9fa48("533");
    const group = new Set(stryMutAct_9fa48("534") ? [] : (stryCov_9fa48("534"), [name]));
    // A set hands out what is added to it while it is gone through.
    for (const member of group) for (const next of stryMutAct_9fa48("535") ? neighbours.get(member) && [] : (stryCov_9fa48("535"), neighbours.get(member) ?? (stryMutAct_9fa48("536") ? ["Stryker was here"] : (stryCov_9fa48("536"), [])))) group.add(next);
    return group;
  }
};
const groupsIn = (matches: readonly Match[]): readonly ReadonlySet<string>[] => {
  if (stryMutAct_9fa48("537")) {
    {}
  } else {
    stryCov_9fa48("537");
    const neighbours = neighboursIn(matches);
    const groups: ReadonlySet<string>[] = stryMutAct_9fa48("538") ? ["Stryker was here"] : (stryCov_9fa48("538"), []);
    const seen = new Set<string>();
    for (const name of neighbours.keys()) {
      if (stryMutAct_9fa48("539")) {
        {}
      } else {
        stryCov_9fa48("539");
        if (stryMutAct_9fa48("541") ? false : stryMutAct_9fa48("540") ? true : (stryCov_9fa48("540", "541"), seen.has(name))) continue;
        const group = groupOf(name, neighbours);
        for (const member of group) seen.add(member);
        groups.push(group);
      }
    }
    return groups;
  }
};
const isBetween = stryMutAct_9fa48("542") ? () => undefined : (stryCov_9fa48("542"), (() => {
  const isBetween = ({
    counted,
    claim
  }: Match, a: string, b: string): boolean => stryMutAct_9fa48("545") ? counted === a && claim === b && counted === b && claim === a : stryMutAct_9fa48("544") ? false : stryMutAct_9fa48("543") ? true : (stryCov_9fa48("543", "544", "545"), (stryMutAct_9fa48("547") ? counted === a || claim === b : stryMutAct_9fa48("546") ? false : (stryCov_9fa48("546", "547"), (stryMutAct_9fa48("549") ? counted !== a : stryMutAct_9fa48("548") ? true : (stryCov_9fa48("548", "549"), counted === a)) && (stryMutAct_9fa48("551") ? claim !== b : stryMutAct_9fa48("550") ? true : (stryCov_9fa48("550", "551"), claim === b)))) || (stryMutAct_9fa48("553") ? counted === b || claim === a : stryMutAct_9fa48("552") ? false : (stryCov_9fa48("552", "553"), (stryMutAct_9fa48("555") ? counted !== b : stryMutAct_9fa48("554") ? true : (stryCov_9fa48("554", "555"), counted === b)) && (stryMutAct_9fa48("557") ? claim !== a : stryMutAct_9fa48("556") ? true : (stryCov_9fa48("556", "557"), claim === a)))));
  return isBetween;
})());
type Counting = { -readonly [Member in keyof Count]: Count[Member] };
type Counts = Map<string, Counting>;
const add = (counts: Counts, of: string, {
  isUndisclosed
}: Report, {
  min,
  max
}: Range): void => {
  if (stryMutAct_9fa48("558")) {
    {}
  } else {
    stryCov_9fa48("558");
    const count = stryMutAct_9fa48("559") ? counts.get(of) && {
      reports: 0,
      undisclosed: 0,
      min: 0n,
      max: 0n
    } : (stryCov_9fa48("559"), counts.get(of) ?? (stryMutAct_9fa48("560") ? {} : (stryCov_9fa48("560"), {
      reports: 0,
      undisclosed: 0,
      min: 0n,
      max: 0n
    })));
    stryMutAct_9fa48("561") ? count.reports -= 1 : (stryCov_9fa48("561"), count.reports += 1);
    stryMutAct_9fa48("562") ? count.undisclosed -= isUndisclosed ? 1 : 0 : (stryCov_9fa48("562"), count.undisclosed += isUndisclosed ? 1 : 0);
    stryMutAct_9fa48("563") ? count.min -= min : (stryCov_9fa48("563"), count.min += min);
    stryMutAct_9fa48("564") ? count.max -= max : (stryCov_9fa48("564"), count.max += max);
    counts.set(of, count);
  }
};

/** What reports say together, by variant, by donor and by year. */
const countsIn = (reports: Iterable<Report>): ReadonlyMap<string, Count> => {
  if (stryMutAct_9fa48("565")) {
    {}
  } else {
    stryCov_9fa48("565");
    const by = stryMutAct_9fa48("566") ? {} : (stryCov_9fa48("566"), {
      variant: new Map() as Counts,
      donor: new Map() as Counts,
      year: new Map() as Counts
    });
    for (const report of reports) {
      if (stryMutAct_9fa48("567")) {
        {}
      } else {
        stryCov_9fa48("567");
        add(by.variant, report.variant, report, report.whole);
        add(by.year, report.year, report, report.whole);
        for (const [from, range] of report.gifts) add(by.donor, from, report, range);
      }
    }
    return new Map(Object.entries(by).flatMap(stryMutAct_9fa48("568") ? () => undefined : (stryCov_9fa48("568"), ([kind, counts]) => (stryMutAct_9fa48("569") ? [] : (stryCov_9fa48("569"), [...counts])).map(stryMutAct_9fa48("570") ? () => undefined : (stryCov_9fa48("570"), ([of, count]) => [`${kind} ${of}`, count] as const)))));
  }
};
const begins = stryMutAct_9fa48("571") ? "" : (stryCov_9fa48("571"), 'DeliveryRecorded.v1');
const ends = stryMutAct_9fa48("572") ? "" : (stryCov_9fa48("572"), 'DeliveryWithdrawn.v1');

/** Which member of an event holds what its report says from then on, or said last. Other names cannot be read here. */
const saying: Readonly<Record<string, (data: Json) => unknown>> = stryMutAct_9fa48("573") ? {} : (stryCov_9fa48("573"), {
  [begins]: stryMutAct_9fa48("574") ? () => undefined : (stryCov_9fa48("574"), data => data),
  'DeliveryCorrected.v1': stryMutAct_9fa48("575") ? () => undefined : (stryCov_9fa48("575"), ({
    now
  }) => now),
  'DeliveryVerified.v1': stryMutAct_9fa48("576") ? () => undefined : (stryCov_9fa48("576"), ({
    now
  }) => now),
  'DeliveryDisputed.v1': stryMutAct_9fa48("577") ? () => undefined : (stryCov_9fa48("577"), ({
    now
  }) => now),
  [ends]: stryMutAct_9fa48("578") ? () => undefined : (stryCov_9fa48("578"), ({
    was
  }) => was)
});
const [ofReport, ofTrack] = stryMutAct_9fa48("579") ? [] : (stryCov_9fa48("579"), [stryMutAct_9fa48("580") ? "" : (stryCov_9fa48("580"), 'delivery-'), stryMutAct_9fa48("581") ? "" : (stryCov_9fa48("581"), 'arbitration-')]);
const reportIn = stryMutAct_9fa48("582") ? () => undefined : (stryCov_9fa48("582"), (() => {
  const reportIn = (stream: string): string | undefined => (stryMutAct_9fa48("585") ? stream.startsWith(ofReport) || stream.includes('/') : stryMutAct_9fa48("584") ? false : stryMutAct_9fa48("583") ? true : (stryCov_9fa48("583", "584", "585"), (stryMutAct_9fa48("586") ? stream.endsWith(ofReport) : (stryCov_9fa48("586"), stream.startsWith(ofReport))) && stream.includes(stryMutAct_9fa48("587") ? "" : (stryCov_9fa48("587"), '/')))) ? stryMutAct_9fa48("588") ? stream : (stryCov_9fa48("588"), stream.slice(ofReport.length)) : undefined;
  return reportIn;
})());
const trackIn = stryMutAct_9fa48("589") ? () => undefined : (stryCov_9fa48("589"), (() => {
  const trackIn = (stream: string): string | undefined => (stryMutAct_9fa48("590") ? stream.endsWith(ofTrack) : (stryCov_9fa48("590"), stream.startsWith(ofTrack))) ? stryMutAct_9fa48("591") ? stream : (stryCov_9fa48("591"), stream.slice(ofTrack.length)) : undefined;
  return trackIn;
})());

/** Counts deliveries from the bytes of events, which must come in the order of their indexes. */
export const createIndependentCount = () => {
  if (stryMutAct_9fa48("592")) {
    {}
  } else {
    stryCov_9fa48("592");
    const reports = new Map<string, Report>();
    const matches = new Map<string, readonly Match[]>();
    const held = new Set<string>();
    const takeReport = (name: string, index: number, type: string, data: Json): void => {
      if (stryMutAct_9fa48("593")) {
        {}
      } else {
        stryCov_9fa48("593");
        const known = reports.get(name);
        const said = Object.hasOwn(saying, type) ? saying[type] : undefined;
        if (stryMutAct_9fa48("596") ? said === undefined && type === begins !== (known === undefined) : stryMutAct_9fa48("595") ? false : stryMutAct_9fa48("594") ? true : (stryCov_9fa48("594", "595", "596"), (stryMutAct_9fa48("598") ? said !== undefined : stryMutAct_9fa48("597") ? false : (stryCov_9fa48("597", "598"), said === undefined)) || (stryMutAct_9fa48("600") ? type === begins === (known === undefined) : stryMutAct_9fa48("599") ? false : (stryCov_9fa48("599", "600"), (stryMutAct_9fa48("603") ? type !== begins : stryMutAct_9fa48("602") ? false : stryMutAct_9fa48("601") ? true : (stryCov_9fa48("601", "602", "603"), type === begins)) !== (stryMutAct_9fa48("606") ? known !== undefined : stryMutAct_9fa48("605") ? false : stryMutAct_9fa48("604") ? true : (stryCov_9fa48("604", "605", "606"), known === undefined)))))) throw new NotCountable();
        reports.set(name, reportOf(said(data), stryMutAct_9fa48("607") ? known?.first && index : (stryCov_9fa48("607"), (stryMutAct_9fa48("608") ? known.first : (stryCov_9fa48("608"), known?.first)) ?? index), stryMutAct_9fa48("611") ? type !== ends : stryMutAct_9fa48("610") ? false : stryMutAct_9fa48("609") ? true : (stryCov_9fa48("609", "610", "611"), type === ends)));
      }
    };
    const decided = (known: readonly Match[], type: string, data: Json): readonly Match[] => {
      if (stryMutAct_9fa48("612")) {
        {}
      } else {
        stryCov_9fa48("612");
        if (stryMutAct_9fa48("615") ? type !== 'ClaimsMatched.v1' : stryMutAct_9fa48("614") ? false : stryMutAct_9fa48("613") ? true : (stryCov_9fa48("613", "614", "615"), type === (stryMutAct_9fa48("616") ? "" : (stryCov_9fa48("616"), 'ClaimsMatched.v1')))) {
          if (stryMutAct_9fa48("617")) {
            {}
          } else {
            stryCov_9fa48("617");
            return stryMutAct_9fa48("618") ? [] : (stryCov_9fa48("618"), [...known, stryMutAct_9fa48("619") ? {} : (stryCov_9fa48("619"), {
              counted: nameOf(data[stryMutAct_9fa48("620") ? "" : (stryCov_9fa48("620"), 'counted')]),
              claim: nameOf(data[stryMutAct_9fa48("621") ? "" : (stryCov_9fa48("621"), 'claim')])
            })]);
          }
        }
        if (stryMutAct_9fa48("624") ? type === 'ClaimsParted.v1' : stryMutAct_9fa48("623") ? false : stryMutAct_9fa48("622") ? true : (stryCov_9fa48("622", "623", "624"), type !== (stryMutAct_9fa48("625") ? "" : (stryCov_9fa48("625"), 'ClaimsParted.v1')))) throw new NotCountable();
        const [a, b] = stryMutAct_9fa48("626") ? [] : (stryCov_9fa48("626"), [nameOf(data[stryMutAct_9fa48("627") ? "" : (stryCov_9fa48("627"), 'a')]), nameOf(data[stryMutAct_9fa48("628") ? "" : (stryCov_9fa48("628"), 'b')])]);
        return stryMutAct_9fa48("629") ? known : (stryCov_9fa48("629"), known.filter(stryMutAct_9fa48("630") ? () => undefined : (stryCov_9fa48("630"), match => stryMutAct_9fa48("631") ? isBetween(match, a, b) : (stryCov_9fa48("631"), !isBetween(match, a, b)))));
      }
    };
    const takeEvent = (index: number, stream: string, event: Json): void => {
      if (stryMutAct_9fa48("632")) {
        {}
      } else {
        stryCov_9fa48("632");
        const [report, track, type] = stryMutAct_9fa48("633") ? [] : (stryCov_9fa48("633"), [reportIn(stream), trackIn(stream), textIn(event[stryMutAct_9fa48("634") ? "" : (stryCov_9fa48("634"), 'type')])]);
        const data = objectIn(event[stryMutAct_9fa48("635") ? "" : (stryCov_9fa48("635"), 'data')]);
        if (stryMutAct_9fa48("638") ? report === undefined : stryMutAct_9fa48("637") ? false : stryMutAct_9fa48("636") ? true : (stryCov_9fa48("636", "637", "638"), report !== undefined)) takeReport(report, index, type, data);
        if (stryMutAct_9fa48("641") ? track === undefined : stryMutAct_9fa48("640") ? false : stryMutAct_9fa48("639") ? true : (stryCov_9fa48("639", "640", "641"), track !== undefined)) matches.set(track, decided(stryMutAct_9fa48("642") ? matches.get(track) && [] : (stryCov_9fa48("642"), matches.get(track) ?? (stryMutAct_9fa48("643") ? ["Stryker was here"] : (stryCov_9fa48("643"), []))), type, data));
      }
    };
    const isCounted = stryMutAct_9fa48("644") ? () => undefined : (stryCov_9fa48("644"), (() => {
      const isCounted = (stream: string): boolean => stryMutAct_9fa48("647") ? reportIn(stream) !== undefined && trackIn(stream) !== undefined : stryMutAct_9fa48("646") ? false : stryMutAct_9fa48("645") ? true : (stryCov_9fa48("645", "646", "647"), (stryMutAct_9fa48("649") ? reportIn(stream) === undefined : stryMutAct_9fa48("648") ? false : (stryCov_9fa48("648", "649"), reportIn(stream) !== undefined)) || (stryMutAct_9fa48("651") ? trackIn(stream) === undefined : stryMutAct_9fa48("650") ? false : (stryCov_9fa48("650", "651"), trackIn(stream) !== undefined)));
      return isCounted;
    })());
    const standsIn = (track: string, name: string): boolean => {
      if (stryMutAct_9fa48("652")) {
        {}
      } else {
        stryCov_9fa48("652");
        const report = reports.get(name);
        return stryMutAct_9fa48("655") ? report !== undefined && !report.isWithdrawn || report.track === track : stryMutAct_9fa48("654") ? false : stryMutAct_9fa48("653") ? true : (stryCov_9fa48("653", "654", "655"), (stryMutAct_9fa48("657") ? report !== undefined || !report.isWithdrawn : stryMutAct_9fa48("656") ? true : (stryCov_9fa48("656", "657"), (stryMutAct_9fa48("659") ? report === undefined : stryMutAct_9fa48("658") ? true : (stryCov_9fa48("658", "659"), report !== undefined)) && (stryMutAct_9fa48("660") ? report.isWithdrawn : (stryCov_9fa48("660"), !report.isWithdrawn)))) && (stryMutAct_9fa48("662") ? report.track !== track : stryMutAct_9fa48("661") ? true : (stryCov_9fa48("661", "662"), report.track === track)));
      }
    };

    /** The one of a group that counts: by the last match whose choice stands, or else the first recorded. */
    const countedIn = (track: string, group: ReadonlySet<string>, chosen: ReadonlyMap<string, number>) => {
      if (stryMutAct_9fa48("663")) {
        {}
      } else {
        stryCov_9fa48("663");
        const standing = stryMutAct_9fa48("664") ? [...group] : (stryCov_9fa48("664"), (stryMutAct_9fa48("665") ? [] : (stryCov_9fa48("665"), [...group])).filter(stryMutAct_9fa48("666") ? () => undefined : (stryCov_9fa48("666"), name => standsIn(track, name))));
        const lastFirst = stryMutAct_9fa48("667") ? () => undefined : (stryCov_9fa48("667"), (() => {
          const lastFirst = (a: string, b: string) => stryMutAct_9fa48("668") ? (chosen.get(b) ?? -1) + (chosen.get(a) ?? -1) : (stryCov_9fa48("668"), (stryMutAct_9fa48("669") ? chosen.get(b) && -1 : (stryCov_9fa48("669"), chosen.get(b) ?? (stryMutAct_9fa48("670") ? +1 : (stryCov_9fa48("670"), -1)))) - (stryMutAct_9fa48("671") ? chosen.get(a) && -1 : (stryCov_9fa48("671"), chosen.get(a) ?? (stryMutAct_9fa48("672") ? +1 : (stryCov_9fa48("672"), -1)))));
          return lastFirst;
        })());
        const earliestFirst = stryMutAct_9fa48("673") ? () => undefined : (stryCov_9fa48("673"), (() => {
          const earliestFirst = (a: string, b: string) => stryMutAct_9fa48("674") ? (reports.get(a)?.first ?? 0) + (reports.get(b)?.first ?? 0) : (stryCov_9fa48("674"), (stryMutAct_9fa48("675") ? reports.get(a)?.first && 0 : (stryCov_9fa48("675"), (stryMutAct_9fa48("676") ? reports.get(a).first : (stryCov_9fa48("676"), reports.get(a)?.first)) ?? 0)) - (stryMutAct_9fa48("677") ? reports.get(b)?.first && 0 : (stryCov_9fa48("677"), (stryMutAct_9fa48("678") ? reports.get(b).first : (stryCov_9fa48("678"), reports.get(b)?.first)) ?? 0)));
          return earliestFirst;
        })());
        return standing.toSorted(stryMutAct_9fa48("679") ? () => undefined : (stryCov_9fa48("679"), (a, b) => stryMutAct_9fa48("682") ? lastFirst(a, b) && earliestFirst(a, b) : stryMutAct_9fa48("681") ? false : stryMutAct_9fa48("680") ? true : (stryCov_9fa48("680", "681", "682"), lastFirst(a, b) || earliestFirst(a, b))))[0];
      }
    };

    /** The reports of groups on a track that do not count there. */
    const leftOutIn = (track: string): ReadonlySet<string> => {
      if (stryMutAct_9fa48("683")) {
        {}
      } else {
        stryCov_9fa48("683");
        const known = stryMutAct_9fa48("684") ? matches.get(track) && [] : (stryCov_9fa48("684"), matches.get(track) ?? (stryMutAct_9fa48("685") ? ["Stryker was here"] : (stryCov_9fa48("685"), [])));
        // Of the matches that name one report, the last is kept.
        const chosen = new Map(known.map(stryMutAct_9fa48("686") ? () => undefined : (stryCov_9fa48("686"), ({
          counted
        }, at) => stryMutAct_9fa48("687") ? [] : (stryCov_9fa48("687"), [counted, at]))));
        const leftOut = groupsIn(known).flatMap(group => {
          if (stryMutAct_9fa48("688")) {
            {}
          } else {
            stryCov_9fa48("688");
            const one = countedIn(track, group, chosen);
            return stryMutAct_9fa48("689") ? [...group] : (stryCov_9fa48("689"), (stryMutAct_9fa48("690") ? [] : (stryCov_9fa48("690"), [...group])).filter(stryMutAct_9fa48("691") ? () => undefined : (stryCov_9fa48("691"), name => stryMutAct_9fa48("694") ? name === one : stryMutAct_9fa48("693") ? false : stryMutAct_9fa48("692") ? true : (stryCov_9fa48("692", "693", "694"), name !== one))));
          }
        });
        return new Set(leftOut);
      }
    };
    return stryMutAct_9fa48("695") ? {} : (stryCov_9fa48("695"), {
      /** Takes the next event. What a stream says from one that cannot be read here on is left out: it stands as before. */
      take: (index: number, bytes: Uint8Array): void => {
        if (stryMutAct_9fa48("696")) {
          {}
        } else {
          stryCov_9fa48("696");
          const event = objectIn(JSON.parse(fromUtf8(bytes)));
          const stream = textIn(event[stryMutAct_9fa48("697") ? "" : (stryCov_9fa48("697"), 'stream')]);
          if (stryMutAct_9fa48("700") ? !isCounted(stream) && held.has(stream) : stryMutAct_9fa48("699") ? false : stryMutAct_9fa48("698") ? true : (stryCov_9fa48("698", "699", "700"), (stryMutAct_9fa48("701") ? isCounted(stream) : (stryCov_9fa48("701"), !isCounted(stream))) || held.has(stream))) return;
          try {
            if (stryMutAct_9fa48("702")) {
              {}
            } else {
              stryCov_9fa48("702");
              takeEvent(index, stream, event);
            }
          } catch (error) {
            if (stryMutAct_9fa48("703")) {
              {}
            } else {
              stryCov_9fa48("703");
              if (stryMutAct_9fa48("706") ? false : stryMutAct_9fa48("705") ? true : stryMutAct_9fa48("704") ? error instanceof NotCountable || error instanceof SyntaxError : (stryCov_9fa48("704", "705", "706"), !(stryMutAct_9fa48("709") ? error instanceof NotCountable && error instanceof SyntaxError : stryMutAct_9fa48("708") ? false : stryMutAct_9fa48("707") ? true : (stryCov_9fa48("707", "708", "709"), error instanceof NotCountable || error instanceof SyntaxError)))) throw error;
              held.add(stream);
            }
          }
        }
      },
      /** What counts on a track, by variant, by donor and by year. */
      countsOf: (track: string): ReadonlyMap<string, Count> => {
        if (stryMutAct_9fa48("710")) {
          {}
        } else {
          stryCov_9fa48("710");
          const leftOut = leftOutIn(track);
          const standing: Report[] = stryMutAct_9fa48("711") ? ["Stryker was here"] : (stryCov_9fa48("711"), []);
          for (const [name, report] of reports) {
            if (stryMutAct_9fa48("712")) {
              {}
            } else {
              stryCov_9fa48("712");
              if (stryMutAct_9fa48("715") ? report.track === track && !report.isWithdrawn || !leftOut.has(name) : stryMutAct_9fa48("714") ? false : stryMutAct_9fa48("713") ? true : (stryCov_9fa48("713", "714", "715"), (stryMutAct_9fa48("717") ? report.track === track || !report.isWithdrawn : stryMutAct_9fa48("716") ? true : (stryCov_9fa48("716", "717"), (stryMutAct_9fa48("719") ? report.track !== track : stryMutAct_9fa48("718") ? true : (stryCov_9fa48("718", "719"), report.track === track)) && (stryMutAct_9fa48("720") ? report.isWithdrawn : (stryCov_9fa48("720"), !report.isWithdrawn)))) && (stryMutAct_9fa48("721") ? leftOut.has(name) : (stryCov_9fa48("721"), !leftOut.has(name))))) standing.push(report);
            }
          }
          return countsIn(standing);
        }
      },
      /** Whether streams of this name are counted here at all. */
      isCounted,
      /** The streams that are counted up to an event which cannot be read here. */
      held: stryMutAct_9fa48("722") ? () => undefined : (stryCov_9fa48("722"), (): ReadonlySet<string> => held),
      /** The track on which what a stream says is counted. */
      trackOf: stryMutAct_9fa48("723") ? () => undefined : (stryCov_9fa48("723"), (stream: string): string | undefined => stryMutAct_9fa48("724") ? trackIn(stream) && reports.get(reportIn(stream) ?? '')?.track : (stryCov_9fa48("724"), trackIn(stream) ?? (stryMutAct_9fa48("725") ? reports.get(reportIn(stream) ?? '').track : (stryCov_9fa48("725"), reports.get(stryMutAct_9fa48("726") ? reportIn(stream) && '' : (stryCov_9fa48("726"), reportIn(stream) ?? (stryMutAct_9fa48("727") ? "Stryker was here!" : (stryCov_9fa48("727"), ''))))?.track))))
    });
  }
};
export type IndependentCount = ReturnType<typeof createIndependentCount>;