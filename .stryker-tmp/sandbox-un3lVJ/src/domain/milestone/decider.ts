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
import { accept, alreadySo, type Decider, type Decision, type Given, refuse } from '../decider.ts';
import { type ReportId, reportName } from '../ids.ts';
import { type LifeRefusal, lifeOf, type ReportState, standingAs, withdrawnAs } from '../report-life.ts';
import { revising } from '../revision.ts';
import type { MilestoneEvent } from './events.ts';
import { contentOf, type Milestone, type MilestoneReport, reportContentOf } from './milestone.ts';
type Named<Command> = ReportId & Command;

/** `body` and `reference` name a report: the acting body and that body's own reference. */
export type MilestoneCommand = {
  readonly type: 'SetMilestone';
  readonly id: string;
  readonly milestone: Milestone;
  readonly reason?: string | undefined;
} | Named<{
  readonly type: 'ReportMilestone';
  readonly report: MilestoneReport;
}> | Named<{
  readonly type: 'CorrectMilestoneReport';
  readonly report: MilestoneReport;
  readonly reason: string;
}> | Named<{
  readonly type: 'WithdrawMilestoneReport';
  readonly reason: string;
}>;
type Reports = ReadonlyMap<string, ReportState<MilestoneReport>>;
type MilestoneState = {
  readonly status: 'unknown';
} | {
  readonly status: 'adopted';
  readonly milestone: Milestone;
  /** All contents that the milestone ever had. */
  readonly contents: readonly string[];
  readonly reports: Reports;
};
export type MilestoneRefusal = {
  readonly code: 'unknown-milestone';
} | LifeRefusal<'milestone-report', MilestoneReport> | {
  readonly code: 'revision-required';
} | {
  readonly code: 'reason-required';
};
type MilestoneDecision = Decision<MilestoneEvent, MilestoneRefusal>;
type CommandOf<Type extends MilestoneCommand['type']> = Extract<MilestoneCommand, {
  type: Type;
}>;
type Life = ReportState<MilestoneReport>;
const set = (state: MilestoneState, {
  id,
  milestone: now,
  reason
}: CommandOf<'SetMilestone'>, given: Given): MilestoneDecision => {
  if (stryMutAct_9fa48("1592")) {
    {}
  } else {
    stryCov_9fa48("1592");
    if (stryMutAct_9fa48("1595") ? state.status !== 'unknown' : stryMutAct_9fa48("1594") ? false : stryMutAct_9fa48("1593") ? true : (stryCov_9fa48("1593", "1594", "1595"), state.status === (stryMutAct_9fa48("1596") ? "" : (stryCov_9fa48("1596"), 'unknown')))) return accept(stryMutAct_9fa48("1597") ? {} : (stryCov_9fa48("1597"), {
      type: stryMutAct_9fa48("1598") ? "" : (stryCov_9fa48("1598"), 'MilestoneAdopted'),
      data: stryMutAct_9fa48("1599") ? {} : (stryCov_9fa48("1599"), {
        id,
        ...now,
        reason
      })
    }));
    if (stryMutAct_9fa48("1602") ? contentOf(now) !== contentOf(state.milestone) : stryMutAct_9fa48("1601") ? false : stryMutAct_9fa48("1600") ? true : (stryCov_9fa48("1600", "1601", "1602"), contentOf(now) === contentOf(state.milestone))) return alreadySo;
    const revision = revising(state.contents, contentOf(now), reason, given);
    if (stryMutAct_9fa48("1605") ? revision.is !== 'refused' : stryMutAct_9fa48("1604") ? false : stryMutAct_9fa48("1603") ? true : (stryCov_9fa48("1603", "1604", "1605"), revision.is === (stryMutAct_9fa48("1606") ? "" : (stryCov_9fa48("1606"), 'refused')))) return refuse(stryMutAct_9fa48("1607") ? {} : (stryCov_9fa48("1607"), {
      code: revision.code
    }));
    return accept(stryMutAct_9fa48("1608") ? {} : (stryCov_9fa48("1608"), {
      type: stryMutAct_9fa48("1609") ? "" : (stryCov_9fa48("1609"), 'MilestoneRevised'),
      data: stryMutAct_9fa48("1610") ? {} : (stryCov_9fa48("1610"), {
        was: state.milestone,
        now,
        reason: revision.reason
      })
    }));
  }
};
const reports = lifeOf(stryMutAct_9fa48("1611") ? "" : (stryCov_9fa48("1611"), 'milestone-report'), reportContentOf);
const idOf = stryMutAct_9fa48("1612") ? () => undefined : (stryCov_9fa48("1612"), (() => {
  const idOf = ({
    body,
    reference
  }: ReportId): ReportId => stryMutAct_9fa48("1613") ? {} : (stryCov_9fa48("1613"), {
    body,
    reference
  });
  return idOf;
})());
const nothingYet: Reports = new Map();
const reportsIn = stryMutAct_9fa48("1614") ? () => undefined : (stryCov_9fa48("1614"), (() => {
  const reportsIn = (state: MilestoneState): Reports => (stryMutAct_9fa48("1617") ? state.status !== 'unknown' : stryMutAct_9fa48("1616") ? false : stryMutAct_9fa48("1615") ? true : (stryCov_9fa48("1615", "1616", "1617"), state.status === (stryMutAct_9fa48("1618") ? "" : (stryCov_9fa48("1618"), 'unknown')))) ? nothingYet : state.reports;
  return reportsIn;
})());
const lifeIn = stryMutAct_9fa48("1619") ? () => undefined : (stryCov_9fa48("1619"), (() => {
  const lifeIn = (state: MilestoneState, id: ReportId): Life => stryMutAct_9fa48("1620") ? reportsIn(state).get(reportName(id)) && {
    status: 'unknown'
  } : (stryCov_9fa48("1620"), reportsIn(state).get(reportName(id)) ?? (stryMutAct_9fa48("1621") ? {} : (stryCov_9fa48("1621"), {
    status: stryMutAct_9fa48("1622") ? "" : (stryCov_9fa48("1622"), 'unknown')
  })));
  return lifeIn;
})());
const setTo = stryMutAct_9fa48("1623") ? () => undefined : (stryCov_9fa48("1623"), (() => {
  const setTo = (state: MilestoneState, milestone: Milestone): MilestoneState => stryMutAct_9fa48("1624") ? {} : (stryCov_9fa48("1624"), {
    status: stryMutAct_9fa48("1625") ? "" : (stryCov_9fa48("1625"), 'adopted'),
    milestone,
    contents: stryMutAct_9fa48("1626") ? [] : (stryCov_9fa48("1626"), [...((stryMutAct_9fa48("1629") ? state.status !== 'unknown' : stryMutAct_9fa48("1628") ? false : stryMutAct_9fa48("1627") ? true : (stryCov_9fa48("1627", "1628", "1629"), state.status === (stryMutAct_9fa48("1630") ? "" : (stryCov_9fa48("1630"), 'unknown')))) ? stryMutAct_9fa48("1631") ? ["Stryker was here"] : (stryCov_9fa48("1631"), []) : state.contents), contentOf(milestone)]),
    reports: reportsIn(state)
  });
  return setTo;
})());

/** The state with one report's life changed; in a stream that was never adopted there is none to change. */
const living = stryMutAct_9fa48("1632") ? () => undefined : (stryCov_9fa48("1632"), (() => {
  const living = (state: MilestoneState, id: ReportId, change: (life: Life) => Life): MilestoneState => (stryMutAct_9fa48("1635") ? state.status !== 'unknown' : stryMutAct_9fa48("1634") ? false : stryMutAct_9fa48("1633") ? true : (stryCov_9fa48("1633", "1634", "1635"), state.status === (stryMutAct_9fa48("1636") ? "" : (stryCov_9fa48("1636"), 'unknown')))) ? state : stryMutAct_9fa48("1637") ? {} : (stryCov_9fa48("1637"), {
    ...state,
    reports: new Map(stryMutAct_9fa48("1638") ? [] : (stryCov_9fa48("1638"), [...state.reports, stryMutAct_9fa48("1639") ? [] : (stryCov_9fa48("1639"), [reportName(id), change(lifeIn(state, id))])]))
  });
  return living;
})());
export const milestoneDecider: Decider<MilestoneState, MilestoneCommand, MilestoneEvent, MilestoneRefusal> = stryMutAct_9fa48("1640") ? {} : (stryCov_9fa48("1640"), {
  initial: stryMutAct_9fa48("1641") ? {} : (stryCov_9fa48("1641"), {
    status: stryMutAct_9fa48("1642") ? "" : (stryCov_9fa48("1642"), 'unknown')
  }),
  decide: (state, command, given) => {
    if (stryMutAct_9fa48("1643")) {
      {}
    } else {
      stryCov_9fa48("1643");
      if (stryMutAct_9fa48("1646") ? command.type !== 'SetMilestone' : stryMutAct_9fa48("1645") ? false : stryMutAct_9fa48("1644") ? true : (stryCov_9fa48("1644", "1645", "1646"), command.type === (stryMutAct_9fa48("1647") ? "" : (stryCov_9fa48("1647"), 'SetMilestone')))) return set(state, command, given);
      if (stryMutAct_9fa48("1650") ? state.status !== 'unknown' : stryMutAct_9fa48("1649") ? false : stryMutAct_9fa48("1648") ? true : (stryCov_9fa48("1648", "1649", "1650"), state.status === (stryMutAct_9fa48("1651") ? "" : (stryCov_9fa48("1651"), 'unknown')))) return refuse(stryMutAct_9fa48("1652") ? {} : (stryCov_9fa48("1652"), {
        code: stryMutAct_9fa48("1653") ? "" : (stryCov_9fa48("1653"), 'unknown-milestone')
      }));
      switch (command.type) {
        case stryMutAct_9fa48("1655") ? "" : (stryCov_9fa48("1655"), 'ReportMilestone'):
          if (stryMutAct_9fa48("1654")) {} else {
            stryCov_9fa48("1654");
            return reports.tell(lifeIn(state, command), reportContentOf(command.report), stryMutAct_9fa48("1656") ? {} : (stryCov_9fa48("1656"), {
              type: stryMutAct_9fa48("1657") ? "" : (stryCov_9fa48("1657"), 'MilestoneReported'),
              data: stryMutAct_9fa48("1658") ? {} : (stryCov_9fa48("1658"), {
                ...idOf(command),
                ...command.report
              })
            }));
          }
        case stryMutAct_9fa48("1660") ? "" : (stryCov_9fa48("1660"), 'CorrectMilestoneReport'):
          if (stryMutAct_9fa48("1659")) {} else {
            stryCov_9fa48("1659");
            {
              if (stryMutAct_9fa48("1661")) {
                {}
              } else {
                stryCov_9fa48("1661");
                const {
                  report: now,
                  reason
                } = command;
                return reports.correct(lifeIn(state, command), reportContentOf(now), given, stryMutAct_9fa48("1662") ? () => undefined : (stryCov_9fa48("1662"), was => accept(stryMutAct_9fa48("1663") ? {} : (stryCov_9fa48("1663"), {
                  type: stryMutAct_9fa48("1664") ? "" : (stryCov_9fa48("1664"), 'MilestoneReportCorrected'),
                  data: stryMutAct_9fa48("1665") ? {} : (stryCov_9fa48("1665"), {
                    ...idOf(command),
                    was,
                    now,
                    reason
                  })
                }))));
              }
            }
          }
        case stryMutAct_9fa48("1667") ? "" : (stryCov_9fa48("1667"), 'WithdrawMilestoneReport'):
          if (stryMutAct_9fa48("1666")) {} else {
            stryCov_9fa48("1666");
            return reports.withdraw(lifeIn(state, command), stryMutAct_9fa48("1668") ? () => undefined : (stryCov_9fa48("1668"), was => stryMutAct_9fa48("1669") ? {} : (stryCov_9fa48("1669"), {
              type: stryMutAct_9fa48("1670") ? "" : (stryCov_9fa48("1670"), 'MilestoneReportWithdrawn'),
              data: stryMutAct_9fa48("1671") ? {} : (stryCov_9fa48("1671"), {
                ...idOf(command),
                was,
                reason: command.reason
              })
            })));
          }
      }
    }
  },
  evolve: (state, {
    type,
    data
  }) => {
    if (stryMutAct_9fa48("1672")) {
      {}
    } else {
      stryCov_9fa48("1672");
      switch (type) {
        case stryMutAct_9fa48("1674") ? "" : (stryCov_9fa48("1674"), 'MilestoneAdopted'):
          if (stryMutAct_9fa48("1673")) {} else {
            stryCov_9fa48("1673");
            {
              if (stryMutAct_9fa48("1675")) {
                {}
              } else {
                stryCov_9fa48("1675");
                const {
                  id: _id,
                  reason: _reason,
                  ...milestone
                } = data;
                return setTo(state, milestone);
              }
            }
          }
        case stryMutAct_9fa48("1677") ? "" : (stryCov_9fa48("1677"), 'MilestoneRevised'):
          if (stryMutAct_9fa48("1676")) {} else {
            stryCov_9fa48("1676");
            return setTo(state, data.now);
          }
        case stryMutAct_9fa48("1679") ? "" : (stryCov_9fa48("1679"), 'MilestoneReported'):
          if (stryMutAct_9fa48("1678")) {} else {
            stryCov_9fa48("1678");
            {
              if (stryMutAct_9fa48("1680")) {
                {}
              } else {
                stryCov_9fa48("1680");
                const {
                  body,
                  reference,
                  ...told
                } = data;
                return living(state, stryMutAct_9fa48("1681") ? {} : (stryCov_9fa48("1681"), {
                  body,
                  reference
                }), stryMutAct_9fa48("1682") ? () => undefined : (stryCov_9fa48("1682"), life => standingAs(life, told, reportContentOf(told))));
              }
            }
          }
        case stryMutAct_9fa48("1684") ? "" : (stryCov_9fa48("1684"), 'MilestoneReportCorrected'):
          if (stryMutAct_9fa48("1683")) {} else {
            stryCov_9fa48("1683");
            return living(state, data, stryMutAct_9fa48("1685") ? () => undefined : (stryCov_9fa48("1685"), life => standingAs(life, data.now, reportContentOf(data.now))));
          }
        case stryMutAct_9fa48("1687") ? "" : (stryCov_9fa48("1687"), 'MilestoneReportWithdrawn'):
          if (stryMutAct_9fa48("1686")) {} else {
            stryCov_9fa48("1686");
            return living(state, data, stryMutAct_9fa48("1688") ? () => undefined : (stryCov_9fa48("1688"), life => withdrawnAs(life, data.was)));
          }
      }
    }
  }
});