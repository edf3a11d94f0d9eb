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
import { type Fault, tooLarge } from '../fault.ts';
import { BodyId } from '../ids.ts';
import { sortedSet } from '../order.ts';
import { Day } from '../period.ts';
import { fitsUnit, TargetQuantity } from '../quantity.ts';
import { Source } from '../source.ts';
import { text } from '../text.ts';
import { mostItems, type Raw, Variant, variantsFaults } from '../track-faults.ts';
import { findTrack, TrackName } from '../tracks/index.ts';
const isYear = stryMutAct_9fa48("2716") ? () => undefined : (stryCov_9fa48("2716"), (() => {
  const isYear = (value: unknown): boolean => (stryMutAct_9fa48("2722") ? /^[1-9]\d{3}(-01-01)$/ : stryMutAct_9fa48("2721") ? /^[1-9]\D{3}(-01-01)?$/ : stryMutAct_9fa48("2720") ? /^[1-9]\d(-01-01)?$/ : stryMutAct_9fa48("2719") ? /^[^1-9]\d{3}(-01-01)?$/ : stryMutAct_9fa48("2718") ? /^[1-9]\d{3}(-01-01)?/ : stryMutAct_9fa48("2717") ? /[1-9]\d{3}(-01-01)?$/ : (stryCov_9fa48("2717", "2718", "2719", "2720", "2721", "2722"), /^[1-9]\d{3}(-01-01)?$/)).test(String(value));
  return isYear;
})());
const isLastYear = stryMutAct_9fa48("2723") ? () => undefined : (stryCov_9fa48("2723"), (() => {
  const isLastYear = (value: unknown): boolean => (stryMutAct_9fa48("2729") ? /^[1-9]\d{3}(-12-31)$/ : stryMutAct_9fa48("2728") ? /^[1-9]\D{3}(-12-31)?$/ : stryMutAct_9fa48("2727") ? /^[1-9]\d(-12-31)?$/ : stryMutAct_9fa48("2726") ? /^[^1-9]\d{3}(-12-31)?$/ : stryMutAct_9fa48("2725") ? /^[1-9]\d{3}(-12-31)?/ : stryMutAct_9fa48("2724") ? /[1-9]\d{3}(-12-31)?$/ : (stryCov_9fa48("2724", "2725", "2726", "2727", "2728", "2729"), /^[1-9]\d{3}(-12-31)?$/)).test(String(value));
  return isLastYear;
})());
const explainYear = stryMutAct_9fa48("2730") ? "" : (stryCov_9fa48("2730"), 'must be a calendar year, such as "2025"');

/** A calendar year in its normal form "2025"; also read from a number or from the day it begins or ends on. */
const yearFrom = stryMutAct_9fa48("2731") ? () => undefined : (stryCov_9fa48("2731"), (() => {
  const yearFrom = (accepts: (value: unknown) => boolean) => z.custom<string | number>(stryMutAct_9fa48("2732") ? () => undefined : (stryCov_9fa48("2732"), value => stryMutAct_9fa48("2735") ? ['string', 'number'].includes(typeof value) || accepts(value) : stryMutAct_9fa48("2734") ? false : stryMutAct_9fa48("2733") ? true : (stryCov_9fa48("2733", "2734", "2735"), (stryMutAct_9fa48("2736") ? [] : (stryCov_9fa48("2736"), [stryMutAct_9fa48("2737") ? "" : (stryCov_9fa48("2737"), 'string'), stryMutAct_9fa48("2738") ? "" : (stryCov_9fa48("2738"), 'number')])).includes(typeof value) && accepts(value))), stryMutAct_9fa48("2739") ? {} : (stryCov_9fa48("2739"), {
    error: explainYear
  })).transform(stryMutAct_9fa48("2740") ? () => undefined : (stryCov_9fa48("2740"), value => stryMutAct_9fa48("2741") ? String(value) : (stryCov_9fa48("2741"), String(value).slice(0, 4)))).meta(stryMutAct_9fa48("2742") ? {} : (stryCov_9fa48("2742"), {
    type: stryMutAct_9fa48("2743") ? [] : (stryCov_9fa48("2743"), [stryMutAct_9fa48("2744") ? "" : (stryCov_9fa48("2744"), 'string'), stryMutAct_9fa48("2745") ? "" : (stryCov_9fa48("2745"), 'integer')]),
    examples: stryMutAct_9fa48("2746") ? [] : (stryCov_9fa48("2746"), [stryMutAct_9fa48("2747") ? "" : (stryCov_9fa48("2747"), '2025')])
  }));
  return yearFrom;
})());

/** When a target is held: in every calendar year from one on, or cumulatively since a day. */
const TargetPeriod = z.discriminatedUnion(stryMutAct_9fa48("2748") ? "" : (stryCov_9fa48("2748"), 'kind'), stryMutAct_9fa48("2749") ? [] : (stryCov_9fa48("2749"), [z.strictObject(stryMutAct_9fa48("2750") ? {} : (stryCov_9fa48("2750"), {
  kind: z.literal(stryMutAct_9fa48("2751") ? "" : (stryCov_9fa48("2751"), 'calendar-years')),
  from: yearFrom(isYear),
  until: yearFrom(isLastYear).optional()
})), z.strictObject(stryMutAct_9fa48("2752") ? {} : (stryCov_9fa48("2752"), {
  kind: z.literal(stryMutAct_9fa48("2753") ? "" : (stryCov_9fa48("2753"), 'cumulative')),
  since: Day,
  until: Day.optional()
}))]), stryMutAct_9fa48("2754") ? {} : (stryCov_9fa48("2754"), {
  error: stryMutAct_9fa48("2755") ? "" : (stryCov_9fa48("2755"), 'must be {"kind": "calendar-years", "from", "until"?} or {"kind": "cumulative", "since", "until"?}')
}));
export type TargetPeriod = z.infer<typeof TargetPeriod>;
const bodyList = stryMutAct_9fa48("2757") ? z.array(BodyId).max(1).max(200).overwrite(sortedSet) : stryMutAct_9fa48("2756") ? z.array(BodyId).min(1).min(200).overwrite(sortedSet) : (stryCov_9fa48("2756", "2757"), z.array(BodyId).min(1).max(200).overwrite(sortedSet));

/** Whose reports count: those bodies alone, or all but those. */
const BodyFilter = z.union(stryMutAct_9fa48("2758") ? [] : (stryCov_9fa48("2758"), [z.strictObject(stryMutAct_9fa48("2759") ? {} : (stryCov_9fa48("2759"), {
  only: bodyList
})), z.strictObject(stryMutAct_9fa48("2760") ? {} : (stryCov_9fa48("2760"), {
  except: bodyList
}))]), stryMutAct_9fa48("2761") ? {} : (stryCov_9fa48("2761"), {
  error: stryMutAct_9fa48("2762") ? "" : (stryCov_9fa48("2762"), 'must be {"only": [body ids]} or {"except": [body ids]}')
}));
type BodyFilter = z.infer<typeof BodyFilter>;
export const admitsBody = (filter: BodyFilter | undefined, body: string): boolean => {
  if (stryMutAct_9fa48("2763")) {
    {}
  } else {
    stryCov_9fa48("2763");
    if (stryMutAct_9fa48("2766") ? filter !== undefined : stryMutAct_9fa48("2765") ? false : stryMutAct_9fa48("2764") ? true : (stryCov_9fa48("2764", "2765", "2766"), filter === undefined)) return stryMutAct_9fa48("2767") ? false : (stryCov_9fa48("2767"), true);
    return (stryMutAct_9fa48("2768") ? "" : (stryCov_9fa48("2768"), 'only')) in filter ? filter.only.includes(body) : stryMutAct_9fa48("2769") ? filter.except.includes(body) : (stryCov_9fa48("2769"), !filter.except.includes(body));
  }
};
const sorted = stryMutAct_9fa48("2770") ? () => undefined : (stryCov_9fa48("2770"), (() => {
  const sorted = <Item extends z.ZodType<string>,>(item: Item) => stryMutAct_9fa48("2772") ? z.array(item).max(1).max(mostItems).overwrite(sortedSet) : stryMutAct_9fa48("2771") ? z.array(item).min(1).min(mostItems).overwrite(sortedSet) : (stryCov_9fa48("2771", "2772"), z.array(item).min(1).max(mostItems).overwrite(sortedSet));
  return sorted;
})());

/** What a figure is held against, in its normal form: lists sorted and without repeats, years as "2025". */
export const Target = z.strictObject(stryMutAct_9fa48("2773") ? {} : (stryCov_9fa48("2773"), {
  title: text(300),
  kind: z.enum(stryMutAct_9fa48("2774") ? [] : (stryCov_9fa48("2774"), [stryMutAct_9fa48("2775") ? "" : (stryCov_9fa48("2775"), 'quantified'), stryMutAct_9fa48("2776") ? "" : (stryCov_9fa48("2776"), 'reference-level'), stryMutAct_9fa48("2777") ? "" : (stryCov_9fa48("2777"), 'envelope'), stryMutAct_9fa48("2778") ? "" : (stryCov_9fa48("2778"), 'priority')])),
  track: TrackName,
  variants: sorted(Variant).optional(),
  sources: sorted(Source).optional(),
  donors: DonorFilter,
  bodies: BodyFilter.optional(),
  /** What is counted: what was delivered, unless it says what was promised. */
  of: z.enum(stryMutAct_9fa48("2779") ? [] : (stryCov_9fa48("2779"), [stryMutAct_9fa48("2780") ? "" : (stryCov_9fa48("2780"), 'deliveries'), stryMutAct_9fa48("2781") ? "" : (stryCov_9fa48("2781"), 'commitments')])).optional().overwrite(stryMutAct_9fa48("2782") ? () => undefined : (stryCov_9fa48("2782"), of => (stryMutAct_9fa48("2785") ? of !== 'deliveries' : stryMutAct_9fa48("2784") ? false : stryMutAct_9fa48("2783") ? true : (stryCov_9fa48("2783", "2784", "2785"), of === (stryMutAct_9fa48("2786") ? "" : (stryCov_9fa48("2786"), 'deliveries')))) ? undefined : of)),
  basis: z.enum(stryMutAct_9fa48("2787") ? [] : (stryCov_9fa48("2787"), [stryMutAct_9fa48("2788") ? "" : (stryCov_9fa48("2788"), 'deliveries'), stryMutAct_9fa48("2789") ? "" : (stryCov_9fa48("2789"), 'statements')])),
  period: TargetPeriod,
  quantity: TargetQuantity.nullable(),
  source: z.strictObject(stryMutAct_9fa48("2790") ? {} : (stryCov_9fa48("2790"), {
    document: text(300),
    section: text(300),
    quote: text(2_000).optional(),
    /** The quote's language as a BCP 47 tag, such as `nl`. */
    quoteLanguage: z.string().regex(stryMutAct_9fa48("2797") ? /^[a-z]{2,3}(-[^A-Za-z0-9]{2,8})*$/ : stryMutAct_9fa48("2796") ? /^[a-z]{2,3}(-[A-Za-z0-9])*$/ : stryMutAct_9fa48("2795") ? /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})$/ : stryMutAct_9fa48("2794") ? /^[^a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/ : stryMutAct_9fa48("2793") ? /^[a-z](-[A-Za-z0-9]{2,8})*$/ : stryMutAct_9fa48("2792") ? /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*/ : stryMutAct_9fa48("2791") ? /[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/ : (stryCov_9fa48("2791", "2792", "2793", "2794", "2795", "2796", "2797"), /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/), stryMutAct_9fa48("2798") ? "" : (stryCov_9fa48("2798"), 'must be a language tag such as "nl"')).optional(),
    english: text(2_000).optional()
  }))
}));
export type Target = z.infer<typeof Target>;
export const contentOf = stryMutAct_9fa48("2799") ? () => undefined : (stryCov_9fa48("2799"), (() => {
  const contentOf = (target: Target): string => canonical(target);
  return contentOf;
})());

/** The first day of the period, from which a version applies when it does not say otherwise. */
export const startOf = stryMutAct_9fa48("2800") ? () => undefined : (stryCov_9fa48("2800"), (() => {
  const startOf = (period: TargetPeriod): string => (stryMutAct_9fa48("2803") ? period.kind !== 'cumulative' : stryMutAct_9fa48("2802") ? false : stryMutAct_9fa48("2801") ? true : (stryCov_9fa48("2801", "2802", "2803"), period.kind === (stryMutAct_9fa48("2804") ? "" : (stryCov_9fa48("2804"), 'cumulative')))) ? period.since : stryMutAct_9fa48("2805") ? `` : (stryCov_9fa48("2805"), `${period.from}-01-01`);
  return startOf;
})());
const quantityFaults = (raw: Raw): readonly Fault[] => {
  if (stryMutAct_9fa48("2806")) {
    {}
  } else {
    stryCov_9fa48("2806");
    const track = findTrack(raw[stryMutAct_9fa48("2807") ? "" : (stryCov_9fa48("2807"), 'track')]);
    const quantity = TargetQuantity.safeParse(raw[stryMutAct_9fa48("2808") ? "" : (stryCov_9fa48("2808"), 'quantity')]);
    if (stryMutAct_9fa48("2811") ? (track === undefined || !quantity.success) && fitsUnit(quantity.data, track.unit) : stryMutAct_9fa48("2810") ? false : stryMutAct_9fa48("2809") ? true : (stryCov_9fa48("2809", "2810", "2811"), (stryMutAct_9fa48("2813") ? track === undefined && !quantity.success : stryMutAct_9fa48("2812") ? false : (stryCov_9fa48("2812", "2813"), (stryMutAct_9fa48("2815") ? track !== undefined : stryMutAct_9fa48("2814") ? false : (stryCov_9fa48("2814", "2815"), track === undefined)) || (stryMutAct_9fa48("2816") ? quantity.success : (stryCov_9fa48("2816"), !quantity.success)))) || fitsUnit(quantity.data, track.unit))) return stryMutAct_9fa48("2817") ? ["Stryker was here"] : (stryCov_9fa48("2817"), []);
    return stryMutAct_9fa48("2818") ? [] : (stryCov_9fa48("2818"), [stryMutAct_9fa48("2819") ? {} : (stryCov_9fa48("2819"), {
      pointer: stryMutAct_9fa48("2820") ? "" : (stryCov_9fa48("2820"), '/quantity'),
      detail: stryMutAct_9fa48("2821") ? `` : (stryCov_9fa48("2821"), `${track.id} is counted in ${track.unit}; write the quantity so`)
    })]);
  }
};
const periodFaults = (raw: Raw): readonly Fault[] => {
  if (stryMutAct_9fa48("2822")) {
    {}
  } else {
    stryCov_9fa48("2822");
    const {
      data: period
    } = TargetPeriod.safeParse(raw[stryMutAct_9fa48("2823") ? "" : (stryCov_9fa48("2823"), 'period')]);
    const until = stryMutAct_9fa48("2824") ? period.until : (stryCov_9fa48("2824"), period?.until);
    const first = (stryMutAct_9fa48("2827") ? period?.kind !== 'cumulative' : stryMutAct_9fa48("2826") ? false : stryMutAct_9fa48("2825") ? true : (stryCov_9fa48("2825", "2826", "2827"), (stryMutAct_9fa48("2828") ? period.kind : (stryCov_9fa48("2828"), period?.kind)) === (stryMutAct_9fa48("2829") ? "" : (stryCov_9fa48("2829"), 'cumulative')))) ? period.since : stryMutAct_9fa48("2830") ? period.from : (stryCov_9fa48("2830"), period?.from);
    if (stryMutAct_9fa48("2833") ? (until === undefined || first === undefined) && first <= until : stryMutAct_9fa48("2832") ? false : stryMutAct_9fa48("2831") ? true : (stryCov_9fa48("2831", "2832", "2833"), (stryMutAct_9fa48("2835") ? until === undefined && first === undefined : stryMutAct_9fa48("2834") ? false : (stryCov_9fa48("2834", "2835"), (stryMutAct_9fa48("2837") ? until !== undefined : stryMutAct_9fa48("2836") ? false : (stryCov_9fa48("2836", "2837"), until === undefined)) || (stryMutAct_9fa48("2839") ? first !== undefined : stryMutAct_9fa48("2838") ? false : (stryCov_9fa48("2838", "2839"), first === undefined)))) || (stryMutAct_9fa48("2842") ? first > until : stryMutAct_9fa48("2841") ? first < until : stryMutAct_9fa48("2840") ? false : (stryCov_9fa48("2840", "2841", "2842"), first <= until)))) return stryMutAct_9fa48("2843") ? ["Stryker was here"] : (stryCov_9fa48("2843"), []);
    return stryMutAct_9fa48("2844") ? [] : (stryCov_9fa48("2844"), [stryMutAct_9fa48("2845") ? {} : (stryCov_9fa48("2845"), {
      pointer: stryMutAct_9fa48("2846") ? "" : (stryCov_9fa48("2846"), '/period/until'),
      detail: stryMutAct_9fa48("2847") ? `` : (stryCov_9fa48("2847"), `${until} lies before the period begins (${first})`)
    })]);
  }
};

/** The size of a target is that of its content: why and from when on it is held is no part of that. */
const sizeFaults = ({
  reason: _reason,
  appliesFrom: _appliesFrom,
  ...content
}: Raw): readonly Fault[] => {
  if (stryMutAct_9fa48("2848")) {
    {}
  } else {
    stryCov_9fa48("2848");
    const {
      data
    } = Target.safeParse(content);
    return (stryMutAct_9fa48("2851") ? data !== undefined : stryMutAct_9fa48("2850") ? false : stryMutAct_9fa48("2849") ? true : (stryCov_9fa48("2849", "2850", "2851"), data === undefined)) ? stryMutAct_9fa48("2852") ? ["Stryker was here"] : (stryCov_9fa48("2852"), []) : tooLarge(data);
  }
};

/** What is wrong with a target beyond the shape of its members. */
export const targetFaults = (raw: unknown): readonly Fault[] => {
  if (stryMutAct_9fa48("2853")) {
    {}
  } else {
    stryCov_9fa48("2853");
    if (stryMutAct_9fa48("2856") ? typeof raw !== 'object' && raw === null : stryMutAct_9fa48("2855") ? false : stryMutAct_9fa48("2854") ? true : (stryCov_9fa48("2854", "2855", "2856"), (stryMutAct_9fa48("2858") ? typeof raw === 'object' : stryMutAct_9fa48("2857") ? false : (stryCov_9fa48("2857", "2858"), typeof raw !== (stryMutAct_9fa48("2859") ? "" : (stryCov_9fa48("2859"), 'object')))) || (stryMutAct_9fa48("2861") ? raw !== null : stryMutAct_9fa48("2860") ? false : (stryCov_9fa48("2860", "2861"), raw === null)))) return stryMutAct_9fa48("2862") ? ["Stryker was here"] : (stryCov_9fa48("2862"), []);
    const members: Raw = stryMutAct_9fa48("2863") ? {} : (stryCov_9fa48("2863"), {
      ...raw
    });
    return stryMutAct_9fa48("2864") ? [] : (stryCov_9fa48("2864"), [...variantsFaults(members), ...quantityFaults(members), ...periodFaults(members), ...sizeFaults(members)]);
  }
};