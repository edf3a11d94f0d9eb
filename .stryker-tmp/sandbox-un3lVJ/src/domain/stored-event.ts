/** An event as the log keeps it: the name carries the version. The rest of the code knows only the newest. */
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
export type StoredEvent = {
  readonly type: string;
  readonly data: unknown;
};

/** One reader for every name that was ever written; a reader throws on data that does not have its shape. */
export type Readers<Event> = Readonly<Record<string, (data: unknown) => Event>>;

/** Thrown for an event that no reader knows or whose data a reader refuses; such an event holds its stream. */
export class UnreadableEvent extends Error {
  constructor(type: string, options?: ErrorOptions) {
    if (stryMutAct_9fa48("2456")) {
      {}
    } else {
      stryCov_9fa48("2456");
      super(stryMutAct_9fa48("2457") ? `` : (stryCov_9fa48("2457"), `the log holds an event that this version cannot read: ${type}`), options);
      this.name = stryMutAct_9fa48("2458") ? "" : (stryCov_9fa48("2458"), 'UnreadableEvent');
    }
  }
}

/** Reads an event of any version into its newest form. Throws UnreadableEvent. */
export const readWith = stryMutAct_9fa48("2459") ? () => undefined : (stryCov_9fa48("2459"), (() => {
  const readWith = <Event,>(readers: Readers<Event>) => ({
    type,
    data
  }: StoredEvent): Event => {
    if (stryMutAct_9fa48("2460")) {
      {}
    } else {
      stryCov_9fa48("2460");
      const reader = Object.hasOwn(readers, type) ? readers[type] : undefined;
      if (stryMutAct_9fa48("2463") ? reader !== undefined : stryMutAct_9fa48("2462") ? false : stryMutAct_9fa48("2461") ? true : (stryCov_9fa48("2461", "2462", "2463"), reader === undefined)) throw new UnreadableEvent(type);
      try {
        if (stryMutAct_9fa48("2464")) {
          {}
        } else {
          stryCov_9fa48("2464");
          return reader(data);
        }
      } catch (cause) {
        if (stryMutAct_9fa48("2465")) {
          {}
        } else {
          stryCov_9fa48("2465");
          throw new UnreadableEvent(type, stryMutAct_9fa48("2466") ? {} : (stryCov_9fa48("2466"), {
            cause
          }));
        }
      }
    }
  };
  return readWith;
})());

/** What reading gives; undefined where this version cannot read it. */
export const unlessUnreadable = <Value,>(read: () => Value): Value | undefined => {
  if (stryMutAct_9fa48("2467")) {
    {}
  } else {
    stryCov_9fa48("2467");
    try {
      if (stryMutAct_9fa48("2468")) {
        {}
      } else {
        stryCov_9fa48("2468");
        return read();
      }
    } catch (error) {
      if (stryMutAct_9fa48("2469")) {
        {}
      } else {
        stryCov_9fa48("2469");
        if (stryMutAct_9fa48("2472") ? false : stryMutAct_9fa48("2471") ? true : stryMutAct_9fa48("2470") ? error instanceof UnreadableEvent : (stryCov_9fa48("2470", "2471", "2472"), !(error instanceof UnreadableEvent))) throw error;
        return undefined;
      }
    }
  }
};