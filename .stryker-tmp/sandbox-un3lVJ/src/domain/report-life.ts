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
import { accept, alreadySo, type Decision, type Given, refuse } from './decider.ts';

/**
 * The life that every report has, whatever it says: told once under a reference, corrected, withdrawn. `contents` are
 * all contents that it ever had: whoever repeats one of them tells no news.
 */
export type ReportState<Standing> = {
  readonly status: 'unknown';
} | {
  readonly status: 'standing';
  readonly standing: Standing;
  readonly contents: readonly string[];
} | {
  readonly status: 'withdrawn';
  readonly last: Standing;
  readonly contents: readonly string[];
};
const contentsOf = stryMutAct_9fa48("2262") ? () => undefined : (stryCov_9fa48("2262"), (() => {
  const contentsOf = <Standing,>(state: ReportState<Standing>): readonly string[] => (stryMutAct_9fa48("2265") ? state.status !== 'unknown' : stryMutAct_9fa48("2264") ? false : stryMutAct_9fa48("2263") ? true : (stryCov_9fa48("2263", "2264", "2265"), state.status === (stryMutAct_9fa48("2266") ? "" : (stryCov_9fa48("2266"), 'unknown')))) ? stryMutAct_9fa48("2267") ? ["Stryker was here"] : (stryCov_9fa48("2267"), []) : state.contents;
  return contentsOf;
})());

/** The state once a content stands. */
export const standingAs = stryMutAct_9fa48("2268") ? () => undefined : (stryCov_9fa48("2268"), (() => {
  const standingAs = <Standing,>(state: ReportState<Standing>, standing: Standing, content: string): ReportState<Standing> => stryMutAct_9fa48("2269") ? {} : (stryCov_9fa48("2269"), {
    status: stryMutAct_9fa48("2270") ? "" : (stryCov_9fa48("2270"), 'standing'),
    standing,
    contents: stryMutAct_9fa48("2271") ? [] : (stryCov_9fa48("2271"), [...contentsOf(state), content])
  });
  return standingAs;
})());

/** The state once somebody else has judged the report: its content is what it was. */
export const judgedAs = stryMutAct_9fa48("2272") ? () => undefined : (stryCov_9fa48("2272"), (() => {
  const judgedAs = <Standing,>(state: ReportState<Standing>, standing: Standing): ReportState<Standing> => stryMutAct_9fa48("2273") ? {} : (stryCov_9fa48("2273"), {
    status: stryMutAct_9fa48("2274") ? "" : (stryCov_9fa48("2274"), 'standing'),
    standing,
    contents: contentsOf(state)
  });
  return judgedAs;
})());

/** The state once the report was taken back. */
export const withdrawnAs = stryMutAct_9fa48("2275") ? () => undefined : (stryCov_9fa48("2275"), (() => {
  const withdrawnAs = <Standing,>(state: ReportState<Standing>, last: Standing): ReportState<Standing> => stryMutAct_9fa48("2276") ? {} : (stryCov_9fa48("2276"), {
    status: stryMutAct_9fa48("2277") ? "" : (stryCov_9fa48("2277"), 'withdrawn'),
    last,
    contents: contentsOf(state)
  });
  return withdrawnAs;
})());

/** Why a report of a kind is not told, corrected or taken back. */
export type LifeRefusal<Kind extends string, Standing> = {
  readonly code: `${Kind}-unknown`;
} | {
  readonly code: `${Kind}-contradicted`;
  readonly stands: Standing;
} | {
  readonly code: `${Kind}-withdrawn`;
} | {
  readonly code: 'superseded';
};

/**
 * The decisions that every kind of report shares, under the names of its own refusals. `content` is what a command says,
 * in the form in which contents are compared; what happens where it is news, the kind says itself.
 */
export const lifeOf = <Kind extends string, Standing>(kind: Kind, contentOf: (standing: Standing) => string) => {
  if (stryMutAct_9fa48("2278")) {
    {}
  } else {
    stryCov_9fa48("2278");
    const unknown = {
      code: `${kind}-unknown`
    } as const;
    const closed = {
      code: `${kind}-withdrawn`
    } as const;
    type State = ReportState<Standing>;
    type Decided<Event, More = never> = Decision<Event, LifeRefusal<Kind, Standing> | More>;
    return stryMutAct_9fa48("2279") ? {} : (stryCov_9fa48("2279"), {
      /** A retried report is no news, also after corrections and a withdrawal; another content contradicts. */
      tell: <Event,>(state: State, content: string, news: Event): Decided<Event> => {
        if (stryMutAct_9fa48("2280")) {
          {}
        } else {
          stryCov_9fa48("2280");
          if (stryMutAct_9fa48("2283") ? state.status !== 'unknown' : stryMutAct_9fa48("2282") ? false : stryMutAct_9fa48("2281") ? true : (stryCov_9fa48("2281", "2282", "2283"), state.status === (stryMutAct_9fa48("2284") ? "" : (stryCov_9fa48("2284"), 'unknown')))) return accept(news);
          if (stryMutAct_9fa48("2286") ? false : stryMutAct_9fa48("2285") ? true : (stryCov_9fa48("2285", "2286"), state.contents.includes(content))) return alreadySo;
          if (stryMutAct_9fa48("2289") ? state.status !== 'withdrawn' : stryMutAct_9fa48("2288") ? false : stryMutAct_9fa48("2287") ? true : (stryCov_9fa48("2287", "2288", "2289"), state.status === (stryMutAct_9fa48("2290") ? "" : (stryCov_9fa48("2290"), 'withdrawn')))) return refuse(closed);
          return refuse({
            code: `${kind}-contradicted`,
            stands: state.standing
          } as const);
        }
      },
      /**
       * A correction to what stands is no news. Back to a content that was replaced is meant only by someone who has seen
       * what stands now, and says so with `If-Match`.
       */
      correct: <Event, More = never>(state: State, content: string, {
        ifMatch
      }: Given, news: (was: Standing) => Decided<Event, More>): Decided<Event, More> => {
        if (stryMutAct_9fa48("2291")) {
          {}
        } else {
          stryCov_9fa48("2291");
          if (stryMutAct_9fa48("2294") ? state.status !== 'unknown' : stryMutAct_9fa48("2293") ? false : stryMutAct_9fa48("2292") ? true : (stryCov_9fa48("2292", "2293", "2294"), state.status === (stryMutAct_9fa48("2295") ? "" : (stryCov_9fa48("2295"), 'unknown')))) return refuse(unknown);
          if (stryMutAct_9fa48("2298") ? state.status !== 'withdrawn' : stryMutAct_9fa48("2297") ? false : stryMutAct_9fa48("2296") ? true : (stryCov_9fa48("2296", "2297", "2298"), state.status === (stryMutAct_9fa48("2299") ? "" : (stryCov_9fa48("2299"), 'withdrawn')))) return refuse(closed);
          if (stryMutAct_9fa48("2302") ? content !== contentOf(state.standing) : stryMutAct_9fa48("2301") ? false : stryMutAct_9fa48("2300") ? true : (stryCov_9fa48("2300", "2301", "2302"), content === contentOf(state.standing))) return alreadySo;
          if (stryMutAct_9fa48("2305") ? ifMatch === 'absent' || state.contents.includes(content) : stryMutAct_9fa48("2304") ? false : stryMutAct_9fa48("2303") ? true : (stryCov_9fa48("2303", "2304", "2305"), (stryMutAct_9fa48("2307") ? ifMatch !== 'absent' : stryMutAct_9fa48("2306") ? true : (stryCov_9fa48("2306", "2307"), ifMatch === (stryMutAct_9fa48("2308") ? "" : (stryCov_9fa48("2308"), 'absent')))) && state.contents.includes(content))) return refuse(stryMutAct_9fa48("2309") ? {} : (stryCov_9fa48("2309"), {
            code: stryMutAct_9fa48("2310") ? "" : (stryCov_9fa48("2310"), 'superseded')
          }));
          return news(state.standing);
        }
      },
      /** What was taken back before is no news. */
      withdraw: <Event,>(state: State, news: (was: Standing) => Event): Decided<Event> => {
        if (stryMutAct_9fa48("2311")) {
          {}
        } else {
          stryCov_9fa48("2311");
          if (stryMutAct_9fa48("2314") ? state.status !== 'unknown' : stryMutAct_9fa48("2313") ? false : stryMutAct_9fa48("2312") ? true : (stryCov_9fa48("2312", "2313", "2314"), state.status === (stryMutAct_9fa48("2315") ? "" : (stryCov_9fa48("2315"), 'unknown')))) return refuse(unknown);
          return (stryMutAct_9fa48("2318") ? state.status !== 'withdrawn' : stryMutAct_9fa48("2317") ? false : stryMutAct_9fa48("2316") ? true : (stryCov_9fa48("2316", "2317", "2318"), state.status === (stryMutAct_9fa48("2319") ? "" : (stryCov_9fa48("2319"), 'withdrawn')))) ? alreadySo : accept(news(state.standing));
        }
      }
    });
  }
};