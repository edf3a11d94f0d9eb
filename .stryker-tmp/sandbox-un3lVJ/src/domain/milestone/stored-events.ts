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
import { defineAggregate } from '../aggregate.ts';
import { MilestoneId, milestoneOfStream, ReportId } from '../ids.ts';
import type { Kind } from '../kind.ts';
import { type Readers, readWith, type StoredEvent } from '../stored-event.ts';
import { Reason } from '../text.ts';
import { milestoneDecider } from './decider.ts';
import type { MilestoneEvent } from './events.ts';
import { Milestone, MilestoneReport } from './milestone.ts';
const Adopted = Milestone.extend(stryMutAct_9fa48("1733") ? {} : (stryCov_9fa48("1733"), {
  id: MilestoneId,
  reason: Reason.optional()
}));
const Revised = z.strictObject(stryMutAct_9fa48("1734") ? {} : (stryCov_9fa48("1734"), {
  was: Milestone,
  now: Milestone,
  reason: Reason
}));
const Reported = ReportId.extend(MilestoneReport.shape);
const Corrected = ReportId.extend(stryMutAct_9fa48("1735") ? {} : (stryCov_9fa48("1735"), {
  was: MilestoneReport,
  now: MilestoneReport,
  reason: Reason
}));
const Withdrawn = ReportId.extend(stryMutAct_9fa48("1736") ? {} : (stryCov_9fa48("1736"), {
  was: MilestoneReport,
  reason: Reason
}));

/** One reader for every name that was ever written. Lines are added here and never removed. */
export const milestoneReaders = {
  'MilestoneAdopted.v1': data => ({
    type: 'MilestoneAdopted',
    data: Adopted.parse(data)
  }),
  'MilestoneRevised.v1': data => ({
    type: 'MilestoneRevised',
    data: Revised.parse(data)
  }),
  'MilestoneReported.v1': data => ({
    type: 'MilestoneReported',
    data: Reported.parse(data)
  }),
  'MilestoneReportCorrected.v1': data => ({
    type: 'MilestoneReportCorrected',
    data: Corrected.parse(data)
  }),
  'MilestoneReportWithdrawn.v1': data => ({
    type: 'MilestoneReportWithdrawn',
    data: Withdrawn.parse(data)
  })
} as const satisfies Readers<MilestoneEvent>;
const nameOf = {
  MilestoneAdopted: 'MilestoneAdopted.v1',
  MilestoneRevised: 'MilestoneRevised.v1',
  MilestoneReported: 'MilestoneReported.v1',
  MilestoneReportCorrected: 'MilestoneReportCorrected.v1',
  MilestoneReportWithdrawn: 'MilestoneReportWithdrawn.v1'
} as const satisfies Record<MilestoneEvent['type'], keyof typeof milestoneReaders>;
const encode = stryMutAct_9fa48("1737") ? () => undefined : (stryCov_9fa48("1737"), (() => {
  const encode = ({
    type,
    data
  }: MilestoneEvent): StoredEvent => stryMutAct_9fa48("1738") ? {} : (stryCov_9fa48("1738"), {
    type: nameOf[type],
    data
  });
  return encode;
})());
export const milestoneKind: Kind<MilestoneEvent> = stryMutAct_9fa48("1739") ? {} : (stryCov_9fa48("1739"), {
  owns: stryMutAct_9fa48("1740") ? () => undefined : (stryCov_9fa48("1740"), stream => stryMutAct_9fa48("1743") ? milestoneOfStream(stream) === undefined : stryMutAct_9fa48("1742") ? false : stryMutAct_9fa48("1741") ? true : (stryCov_9fa48("1741", "1742", "1743"), milestoneOfStream(stream) !== undefined)),
  readers: milestoneReaders,
  begins: stryMutAct_9fa48("1744") ? () => undefined : (stryCov_9fa48("1744"), ({
    type
  }) => stryMutAct_9fa48("1747") ? type !== 'MilestoneAdopted' : stryMutAct_9fa48("1746") ? false : stryMutAct_9fa48("1745") ? true : (stryCov_9fa48("1745", "1746", "1747"), type === (stryMutAct_9fa48("1748") ? "" : (stryCov_9fa48("1748"), 'MilestoneAdopted')))),
  tracksOf: stryMutAct_9fa48("1749") ? () => undefined : (stryCov_9fa48("1749"), () => stryMutAct_9fa48("1750") ? ["Stryker was here"] : (stryCov_9fa48("1750"), [])),
  touchesNoTrack: stryMutAct_9fa48("1751") ? false : (stryCov_9fa48("1751"), true)
});
export const readMilestone = readWith<MilestoneEvent>(milestoneReaders);
export const milestones = defineAggregate(milestoneDecider, stryMutAct_9fa48("1752") ? {} : (stryCov_9fa48("1752"), {
  encode,
  readers: milestoneReaders
}));