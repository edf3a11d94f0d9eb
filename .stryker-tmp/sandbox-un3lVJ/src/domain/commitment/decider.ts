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
import { accept, alreadySo, type Decider, type Decision, refuse } from '../decider.ts';
import { type LifeRefusal, lifeOf, type ReportState, standingAs, withdrawnAs } from '../report-life.ts';
import { type Commitment, contentOf, type Stage, stages } from './commitment.ts';
import { type CommitmentEvent, type CommitmentStanding, made, type StageReached } from './events.ts';
export type CommitmentCommand = {
  readonly type: 'MakeCommitment';
  readonly commitment: Commitment;
} | ({
  readonly type: 'AdvanceCommitment';
} & StageReached) | {
  readonly type: 'CorrectCommitment';
  readonly commitment: Commitment;
  readonly reason: string;
} | {
  readonly type: 'WithdrawCommitment';
  readonly reason: string;
};
type CommitmentState = ReportState<CommitmentStanding>;
export type CommitmentRefusal = LifeRefusal<'commitment', CommitmentStanding> | {
  readonly code: 'stage-moves-backwards';
  readonly stages: readonly StageReached[];
} | {
  readonly code: 'stage-not-the-first';
  readonly stages: readonly StageReached[];
} | {
  readonly code: 'stages-out-of-order';
  readonly stages: readonly StageReached[];
};
type CommitmentDecision = Decision<CommitmentEvent, CommitmentRefusal>;
type CommandOf<Type extends CommitmentCommand['type']> = Extract<CommitmentCommand, {
  type: Type;
}>;
const contentIn = stryMutAct_9fa48("325") ? () => undefined : (stryCov_9fa48("325"), (() => {
  const contentIn = ({
    commitment
  }: CommitmentStanding): string => contentOf(commitment);
  return contentIn;
})());
const life = lifeOf(stryMutAct_9fa48("326") ? "" : (stryCov_9fa48("326"), 'commitment'), contentIn);
const rankOf = stryMutAct_9fa48("327") ? () => undefined : (stryCov_9fa48("327"), (() => {
  const rankOf = (stage: Stage): number => stages.indexOf(stage);
  return rankOf;
})());

/** Whether a stage was reached on that very day: whoever says so again, also after later stages, tells no news. */
const isReached = stryMutAct_9fa48("328") ? () => undefined : (stryCov_9fa48("328"), (() => {
  const isReached = ({
    stages: reached
  }: CommitmentStanding, {
    stage,
    on
  }: StageReached): boolean => stryMutAct_9fa48("329") ? reached.every(each => each.stage === stage && each.on === on) : (stryCov_9fa48("329"), reached.some(stryMutAct_9fa48("330") ? () => undefined : (stryCov_9fa48("330"), each => stryMutAct_9fa48("333") ? each.stage === stage || each.on === on : stryMutAct_9fa48("332") ? false : stryMutAct_9fa48("331") ? true : (stryCov_9fa48("331", "332", "333"), (stryMutAct_9fa48("335") ? each.stage !== stage : stryMutAct_9fa48("334") ? true : (stryCov_9fa48("334", "335"), each.stage === stage)) && (stryMutAct_9fa48("337") ? each.on !== on : stryMutAct_9fa48("336") ? true : (stryCov_9fa48("336", "337"), each.on === on))))));
  return isReached;
})());
const advanceStanding = (was: CommitmentStanding, {
  stage,
  on
}: StageReached): CommitmentDecision => {
  if (stryMutAct_9fa48("338")) {
    {}
  } else {
    stryCov_9fa48("338");
    const present = was.stages.at(stryMutAct_9fa48("339") ? +1 : (stryCov_9fa48("339"), -1));
    if (stryMutAct_9fa48("342") ? present !== undefined : stryMutAct_9fa48("341") ? false : stryMutAct_9fa48("340") ? true : (stryCov_9fa48("340", "341", "342"), present === undefined)) throw new Error(stryMutAct_9fa48("343") ? "" : (stryCov_9fa48("343"), 'a commitment without a stage stands'));
    if (stryMutAct_9fa48("345") ? false : stryMutAct_9fa48("344") ? true : (stryCov_9fa48("344", "345"), isReached(was, stryMutAct_9fa48("346") ? {} : (stryCov_9fa48("346"), {
      stage,
      on
    })))) return alreadySo;
    if (stryMutAct_9fa48("350") ? rankOf(stage) > rankOf(present.stage) : stryMutAct_9fa48("349") ? rankOf(stage) < rankOf(present.stage) : stryMutAct_9fa48("348") ? false : stryMutAct_9fa48("347") ? true : (stryCov_9fa48("347", "348", "349", "350"), rankOf(stage) <= rankOf(present.stage))) {
      if (stryMutAct_9fa48("351")) {
        {}
      } else {
        stryCov_9fa48("351");
        return refuse(stryMutAct_9fa48("352") ? {} : (stryCov_9fa48("352"), {
          code: stryMutAct_9fa48("353") ? "" : (stryCov_9fa48("353"), 'stage-moves-backwards'),
          stages: was.stages
        }));
      }
    }
    if (stryMutAct_9fa48("357") ? on >= present.on : stryMutAct_9fa48("356") ? on <= present.on : stryMutAct_9fa48("355") ? false : stryMutAct_9fa48("354") ? true : (stryCov_9fa48("354", "355", "356", "357"), on < present.on)) return refuse(stryMutAct_9fa48("358") ? {} : (stryCov_9fa48("358"), {
      code: stryMutAct_9fa48("359") ? "" : (stryCov_9fa48("359"), 'stages-out-of-order'),
      stages: was.stages
    }));
    return accept(stryMutAct_9fa48("360") ? {} : (stryCov_9fa48("360"), {
      type: stryMutAct_9fa48("361") ? "" : (stryCov_9fa48("361"), 'CommitmentAdvanced'),
      data: stryMutAct_9fa48("362") ? {} : (stryCov_9fa48("362"), {
        was,
        now: stryMutAct_9fa48("363") ? {} : (stryCov_9fa48("363"), {
          ...was,
          stages: stryMutAct_9fa48("364") ? [] : (stryCov_9fa48("364"), [...was.stages, stryMutAct_9fa48("365") ? {} : (stryCov_9fa48("365"), {
            stage,
            on
          })])
        })
      })
    }));
  }
};
const advance = (state: CommitmentState, reached: StageReached): CommitmentDecision => {
  if (stryMutAct_9fa48("366")) {
    {}
  } else {
    stryCov_9fa48("366");
    switch (state.status) {
      case stryMutAct_9fa48("368") ? "" : (stryCov_9fa48("368"), 'unknown'):
        if (stryMutAct_9fa48("367")) {} else {
          stryCov_9fa48("367");
          return refuse(stryMutAct_9fa48("369") ? {} : (stryCov_9fa48("369"), {
            code: stryMutAct_9fa48("370") ? "" : (stryCov_9fa48("370"), 'commitment-unknown')
          }));
        }
      case stryMutAct_9fa48("372") ? "" : (stryCov_9fa48("372"), 'withdrawn'):
        if (stryMutAct_9fa48("371")) {} else {
          stryCov_9fa48("371");
          return refuse(stryMutAct_9fa48("373") ? {} : (stryCov_9fa48("373"), {
            code: stryMutAct_9fa48("374") ? "" : (stryCov_9fa48("374"), 'commitment-withdrawn')
          }));
        }
      case stryMutAct_9fa48("376") ? "" : (stryCov_9fa48("376"), 'standing'):
        if (stryMutAct_9fa48("375")) {} else {
          stryCov_9fa48("375");
          return advanceStanding(state.standing, reached);
        }
    }
  }
};

/** Another content keeps the stages that were reached since; the first is its own, and stays that in which it was made. */
const correctStanding = (was: CommitmentStanding, {
  commitment,
  reason
}: CommandOf<'CorrectCommitment'>): CommitmentDecision => {
  if (stryMutAct_9fa48("377")) {
    {}
  } else {
    stryCov_9fa48("377");
    const [first, ...later] = was.stages;
    if (stryMutAct_9fa48("380") ? commitment.stage === first?.stage : stryMutAct_9fa48("379") ? false : stryMutAct_9fa48("378") ? true : (stryCov_9fa48("378", "379", "380"), commitment.stage !== (stryMutAct_9fa48("381") ? first.stage : (stryCov_9fa48("381"), first?.stage)))) {
      if (stryMutAct_9fa48("382")) {
        {}
      } else {
        stryCov_9fa48("382");
        return refuse(stryMutAct_9fa48("383") ? {} : (stryCov_9fa48("383"), {
          code: stryMutAct_9fa48("384") ? "" : (stryCov_9fa48("384"), 'stage-not-the-first'),
          stages: was.stages
        }));
      }
    }
    const now = stryMutAct_9fa48("385") ? {} : (stryCov_9fa48("385"), {
      commitment,
      stages: stryMutAct_9fa48("386") ? [] : (stryCov_9fa48("386"), [...made(commitment).stages, ...later])
    });
    const [begun, advanced] = now.stages;
    if (stryMutAct_9fa48("389") ? begun !== undefined && advanced !== undefined || begun.on > advanced.on : stryMutAct_9fa48("388") ? false : stryMutAct_9fa48("387") ? true : (stryCov_9fa48("387", "388", "389"), (stryMutAct_9fa48("391") ? begun !== undefined || advanced !== undefined : stryMutAct_9fa48("390") ? true : (stryCov_9fa48("390", "391"), (stryMutAct_9fa48("393") ? begun === undefined : stryMutAct_9fa48("392") ? true : (stryCov_9fa48("392", "393"), begun !== undefined)) && (stryMutAct_9fa48("395") ? advanced === undefined : stryMutAct_9fa48("394") ? true : (stryCov_9fa48("394", "395"), advanced !== undefined)))) && (stryMutAct_9fa48("398") ? begun.on <= advanced.on : stryMutAct_9fa48("397") ? begun.on >= advanced.on : stryMutAct_9fa48("396") ? true : (stryCov_9fa48("396", "397", "398"), begun.on > advanced.on)))) {
      if (stryMutAct_9fa48("399")) {
        {}
      } else {
        stryCov_9fa48("399");
        return refuse(stryMutAct_9fa48("400") ? {} : (stryCov_9fa48("400"), {
          code: stryMutAct_9fa48("401") ? "" : (stryCov_9fa48("401"), 'stages-out-of-order'),
          stages: was.stages
        }));
      }
    }
    return accept(stryMutAct_9fa48("402") ? {} : (stryCov_9fa48("402"), {
      type: stryMutAct_9fa48("403") ? "" : (stryCov_9fa48("403"), 'CommitmentCorrected'),
      data: stryMutAct_9fa48("404") ? {} : (stryCov_9fa48("404"), {
        was,
        now,
        reason
      })
    }));
  }
};
export const commitmentDecider: Decider<CommitmentState, CommitmentCommand, CommitmentEvent, CommitmentRefusal> = stryMutAct_9fa48("405") ? {} : (stryCov_9fa48("405"), {
  initial: stryMutAct_9fa48("406") ? {} : (stryCov_9fa48("406"), {
    status: stryMutAct_9fa48("407") ? "" : (stryCov_9fa48("407"), 'unknown')
  }),
  decide: (state, command, given) => {
    if (stryMutAct_9fa48("408")) {
      {}
    } else {
      stryCov_9fa48("408");
      switch (command.type) {
        case stryMutAct_9fa48("410") ? "" : (stryCov_9fa48("410"), 'MakeCommitment'):
          if (stryMutAct_9fa48("409")) {} else {
            stryCov_9fa48("409");
            return life.tell(state, contentOf(command.commitment), stryMutAct_9fa48("411") ? {} : (stryCov_9fa48("411"), {
              type: stryMutAct_9fa48("412") ? "" : (stryCov_9fa48("412"), 'CommitmentMade'),
              data: stryMutAct_9fa48("413") ? {} : (stryCov_9fa48("413"), {
                commitment: command.commitment
              })
            }));
          }
        case stryMutAct_9fa48("415") ? "" : (stryCov_9fa48("415"), 'AdvanceCommitment'):
          if (stryMutAct_9fa48("414")) {} else {
            stryCov_9fa48("414");
            return advance(state, command);
          }
        case stryMutAct_9fa48("417") ? "" : (stryCov_9fa48("417"), 'CorrectCommitment'):
          if (stryMutAct_9fa48("416")) {} else {
            stryCov_9fa48("416");
            return life.correct(state, contentOf(command.commitment), given, stryMutAct_9fa48("418") ? () => undefined : (stryCov_9fa48("418"), was => correctStanding(was, command)));
          }
        case stryMutAct_9fa48("420") ? "" : (stryCov_9fa48("420"), 'WithdrawCommitment'):
          if (stryMutAct_9fa48("419")) {} else {
            stryCov_9fa48("419");
            return life.withdraw(state, stryMutAct_9fa48("421") ? () => undefined : (stryCov_9fa48("421"), was => stryMutAct_9fa48("422") ? {} : (stryCov_9fa48("422"), {
              type: stryMutAct_9fa48("423") ? "" : (stryCov_9fa48("423"), 'CommitmentWithdrawn'),
              data: stryMutAct_9fa48("424") ? {} : (stryCov_9fa48("424"), {
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
    if (stryMutAct_9fa48("425")) {
      {}
    } else {
      stryCov_9fa48("425");
      switch (type) {
        case stryMutAct_9fa48("427") ? "" : (stryCov_9fa48("427"), 'CommitmentMade'):
          if (stryMutAct_9fa48("426")) {} else {
            stryCov_9fa48("426");
            return standingAs(state, made(data.commitment), contentOf(data.commitment));
          }
        case stryMutAct_9fa48("428") ? "" : (stryCov_9fa48("428"), 'CommitmentAdvanced'):
        case stryMutAct_9fa48("430") ? "" : (stryCov_9fa48("430"), 'CommitmentCorrected'):
          if (stryMutAct_9fa48("429")) {} else {
            stryCov_9fa48("429");
            return standingAs(state, data.now, contentIn(data.now));
          }
        case stryMutAct_9fa48("432") ? "" : (stryCov_9fa48("432"), 'CommitmentWithdrawn'):
          if (stryMutAct_9fa48("431")) {} else {
            stryCov_9fa48("431");
            return withdrawnAs(state, data.was);
          }
      }
    }
  }
});