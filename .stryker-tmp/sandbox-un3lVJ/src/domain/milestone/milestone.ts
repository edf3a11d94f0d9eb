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
import { canonical } from '../envelope.ts';
import { Evidence } from '../evidence.ts';
import { type Fault, tooLarge } from '../fault.ts';
import { Day } from '../period.ts';
import { text } from '../text.ts';
import { isRaw } from '../track-faults.ts';

/** A member that may be left out; `null`, which is how an answer shows that it is not there, means the same. */
const optional = stryMutAct_9fa48("1689") ? () => undefined : (stryCov_9fa48("1689"), (() => {
  const optional = <Output,>(shape: z.ZodType<Output>) => shape.nullable().transform(stryMutAct_9fa48("1690") ? () => undefined : (stryCov_9fa48("1690"), value => stryMutAct_9fa48("1691") ? value && undefined : (stryCov_9fa48("1691"), value ?? undefined))).optional();
  return optional;
})());

/**
 * A yes-or-no step that a document asks for, in its normal form: its place in the document, the words, and, where one
 * is stated, the last day on which it is in time. With these lengths it always fits an event.
 */
export const Milestone = z.strictObject(stryMutAct_9fa48("1692") ? {} : (stryCov_9fa48("1692"), {
  title: text(300),
  section: text(300),
  quote: optional(text(2_000)),
  english: optional(text(2_000)),
  deadline: optional(Day)
}));
export type Milestone = z.infer<typeof Milestone>;

/** Two milestones are the same content when their canonical bytes are equal. */
export const contentOf = stryMutAct_9fa48("1693") ? () => undefined : (stryCov_9fa48("1693"), (() => {
  const contentOf = (milestone: Milestone): string => canonical(milestone);
  return contentOf;
})());

/** How far a step has come, as a body reports it. */
const MilestoneStatus = z.enum(stryMutAct_9fa48("1694") ? [] : (stryCov_9fa48("1694"), [stryMutAct_9fa48("1695") ? "" : (stryCov_9fa48("1695"), 'not-started'), stryMutAct_9fa48("1696") ? "" : (stryCov_9fa48("1696"), 'announced'), stryMutAct_9fa48("1697") ? "" : (stryCov_9fa48("1697"), 'proposed'), stryMutAct_9fa48("1698") ? "" : (stryCov_9fa48("1698"), 'agreed'), stryMutAct_9fa48("1699") ? "" : (stryCov_9fa48("1699"), 'in-force'), stryMutAct_9fa48("1700") ? "" : (stryCov_9fa48("1700"), 'achieved'), stryMutAct_9fa48("1701") ? "" : (stryCov_9fa48("1701"), 'abandoned')]), stryMutAct_9fa48("1702") ? {} : (stryCov_9fa48("1702"), {
  error: stryMutAct_9fa48("1703") ? "" : (stryCov_9fa48("1703"), 'must be "not-started", "announced", "proposed", "agreed", "in-force", "achieved" or "abandoned"')
}));
export type MilestoneStatus = z.infer<typeof MilestoneStatus>;

/** What a body reports of a milestone, in its normal form: the status that it had from a day on. */
export const MilestoneReport = z.strictObject(stryMutAct_9fa48("1704") ? {} : (stryCov_9fa48("1704"), {
  status: MilestoneStatus,
  on: Day,
  note: text(2_000).optional(),
  evidence: Evidence.default(stryMutAct_9fa48("1705") ? ["Stryker was here"] : (stryCov_9fa48("1705"), []))
}));
export type MilestoneReport = z.infer<typeof MilestoneReport>;
export const reportContentOf = stryMutAct_9fa48("1706") ? () => undefined : (stryCov_9fa48("1706"), (() => {
  const reportContentOf = (report: MilestoneReport): string => canonical(report);
  return reportContentOf;
})());
const dayFaults = (on: unknown, today: string): readonly Fault[] => {
  if (stryMutAct_9fa48("1707")) {
    {}
  } else {
    stryCov_9fa48("1707");
    const {
      data: day
    } = Day.safeParse(on);
    if (stryMutAct_9fa48("1710") ? day === undefined && day <= today : stryMutAct_9fa48("1709") ? false : stryMutAct_9fa48("1708") ? true : (stryCov_9fa48("1708", "1709", "1710"), (stryMutAct_9fa48("1712") ? day !== undefined : stryMutAct_9fa48("1711") ? false : (stryCov_9fa48("1711", "1712"), day === undefined)) || (stryMutAct_9fa48("1715") ? day > today : stryMutAct_9fa48("1714") ? day < today : stryMutAct_9fa48("1713") ? false : (stryCov_9fa48("1713", "1714", "1715"), day <= today)))) return stryMutAct_9fa48("1716") ? ["Stryker was here"] : (stryCov_9fa48("1716"), []);
    const detail = stryMutAct_9fa48("1717") ? `` : (stryCov_9fa48("1717"), `is after today (${today} in Brussels): report it once the day has come`);
    return stryMutAct_9fa48("1718") ? [] : (stryCov_9fa48("1718"), [stryMutAct_9fa48("1719") ? {} : (stryCov_9fa48("1719"), {
      pointer: stryMutAct_9fa48("1720") ? "" : (stryCov_9fa48("1720"), '/on'),
      detail,
      code: stryMutAct_9fa48("1721") ? "" : (stryCov_9fa48("1721"), 'effective-in-the-future')
    })]);
  }
};

/** What is wrong with a milestone report beyond the shape of its members; `today` is the calendar day in Brussels. */
export const milestoneReportFaults = (raw: unknown, today: string): readonly Fault[] => {
  if (stryMutAct_9fa48("1722")) {
    {}
  } else {
    stryCov_9fa48("1722");
    if (stryMutAct_9fa48("1725") ? false : stryMutAct_9fa48("1724") ? true : stryMutAct_9fa48("1723") ? isRaw(raw) : (stryCov_9fa48("1723", "1724", "1725"), !isRaw(raw))) return stryMutAct_9fa48("1726") ? ["Stryker was here"] : (stryCov_9fa48("1726"), []);
    const {
      data
    } = MilestoneReport.safeParse(raw);
    return stryMutAct_9fa48("1727") ? [] : (stryCov_9fa48("1727"), [...dayFaults(raw[stryMutAct_9fa48("1728") ? "" : (stryCov_9fa48("1728"), 'on')], today), ...((stryMutAct_9fa48("1731") ? data !== undefined : stryMutAct_9fa48("1730") ? false : stryMutAct_9fa48("1729") ? true : (stryCov_9fa48("1729", "1730", "1731"), data === undefined)) ? stryMutAct_9fa48("1732") ? ["Stryker was here"] : (stryCov_9fa48("1732"), []) : tooLarge(data))]);
  }
};