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
import { accept, type Decider } from '../decider.ts';
import { type LifeRefusal, lifeOf, type ReportState, standingAs, withdrawnAs } from '../report-life.ts';
import type { StatementEvent } from './events.ts';
import { contentOf, type Statement } from './statement.ts';
export type StatementCommand = {
  readonly type: 'MakeStatement';
  readonly statement: Statement;
} | {
  readonly type: 'CorrectStatement';
  readonly statement: Statement;
  readonly reason: string;
} | {
  readonly type: 'WithdrawStatement';
  readonly reason: string;
};
type StatementState = ReportState<Statement>;
export type StatementRefusal = LifeRefusal<'statement', Statement>;
const life = lifeOf(stryMutAct_9fa48("2339") ? "" : (stryCov_9fa48("2339"), 'statement'), contentOf);
export const statementDecider: Decider<StatementState, StatementCommand, StatementEvent, StatementRefusal> = stryMutAct_9fa48("2340") ? {} : (stryCov_9fa48("2340"), {
  initial: stryMutAct_9fa48("2341") ? {} : (stryCov_9fa48("2341"), {
    status: stryMutAct_9fa48("2342") ? "" : (stryCov_9fa48("2342"), 'unknown')
  }),
  decide: (state, command, given) => {
    if (stryMutAct_9fa48("2343")) {
      {}
    } else {
      stryCov_9fa48("2343");
      switch (command.type) {
        case stryMutAct_9fa48("2345") ? "" : (stryCov_9fa48("2345"), 'MakeStatement'):
          if (stryMutAct_9fa48("2344")) {} else {
            stryCov_9fa48("2344");
            return life.tell(state, contentOf(command.statement), stryMutAct_9fa48("2346") ? {} : (stryCov_9fa48("2346"), {
              type: stryMutAct_9fa48("2347") ? "" : (stryCov_9fa48("2347"), 'StatementMade'),
              data: stryMutAct_9fa48("2348") ? {} : (stryCov_9fa48("2348"), {
                statement: command.statement
              })
            }));
          }
        case stryMutAct_9fa48("2350") ? "" : (stryCov_9fa48("2350"), 'CorrectStatement'):
          if (stryMutAct_9fa48("2349")) {} else {
            stryCov_9fa48("2349");
            return life.correct(state, contentOf(command.statement), given, stryMutAct_9fa48("2351") ? () => undefined : (stryCov_9fa48("2351"), was => accept(stryMutAct_9fa48("2352") ? {} : (stryCov_9fa48("2352"), {
              type: stryMutAct_9fa48("2353") ? "" : (stryCov_9fa48("2353"), 'StatementCorrected'),
              data: stryMutAct_9fa48("2354") ? {} : (stryCov_9fa48("2354"), {
                was,
                now: command.statement,
                reason: command.reason
              })
            }))));
          }
        case stryMutAct_9fa48("2356") ? "" : (stryCov_9fa48("2356"), 'WithdrawStatement'):
          if (stryMutAct_9fa48("2355")) {} else {
            stryCov_9fa48("2355");
            return life.withdraw(state, stryMutAct_9fa48("2357") ? () => undefined : (stryCov_9fa48("2357"), was => stryMutAct_9fa48("2358") ? {} : (stryCov_9fa48("2358"), {
              type: stryMutAct_9fa48("2359") ? "" : (stryCov_9fa48("2359"), 'StatementWithdrawn'),
              data: stryMutAct_9fa48("2360") ? {} : (stryCov_9fa48("2360"), {
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
    if (stryMutAct_9fa48("2361")) {
      {}
    } else {
      stryCov_9fa48("2361");
      switch (type) {
        case stryMutAct_9fa48("2363") ? "" : (stryCov_9fa48("2363"), 'StatementMade'):
          if (stryMutAct_9fa48("2362")) {} else {
            stryCov_9fa48("2362");
            return standingAs(state, data.statement, contentOf(data.statement));
          }
        case stryMutAct_9fa48("2365") ? "" : (stryCov_9fa48("2365"), 'StatementCorrected'):
          if (stryMutAct_9fa48("2364")) {} else {
            stryCov_9fa48("2364");
            return standingAs(state, data.now, contentOf(data.now));
          }
        case stryMutAct_9fa48("2367") ? "" : (stryCov_9fa48("2367"), 'StatementWithdrawn'):
          if (stryMutAct_9fa48("2366")) {} else {
            stryCov_9fa48("2366");
            return withdrawnAs(state, data.was);
          }
      }
    }
  }
});