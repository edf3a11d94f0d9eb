// @ts-nocheck
import { accept, alreadySo, type Decider, type Decision, refuse } from '../decider.ts';
import { type LifeRefusal, lifeOf, type ReportState, standingAs, withdrawnAs } from '../report-life.ts';
import { type Commitment, contentOf, type Stage, stages } from './commitment.ts';
import { type CommitmentEvent, type CommitmentStanding, made, type StageReached } from './events.ts';

export type CommitmentCommand =
  | { readonly type: 'MakeCommitment'; readonly commitment: Commitment }
  | ({ readonly type: 'AdvanceCommitment' } & StageReached)
  | { readonly type: 'CorrectCommitment'; readonly commitment: Commitment; readonly reason: string }
  | { readonly type: 'WithdrawCommitment'; readonly reason: string };

type CommitmentState = ReportState<CommitmentStanding>;

export type CommitmentRefusal =
  | LifeRefusal<'commitment', CommitmentStanding>
  | { readonly code: 'stage-moves-backwards'; readonly stages: readonly StageReached[] }
  | { readonly code: 'stage-not-the-first'; readonly stages: readonly StageReached[] }
  | { readonly code: 'stages-out-of-order'; readonly stages: readonly StageReached[] };

type CommitmentDecision = Decision<CommitmentEvent, CommitmentRefusal>;
type CommandOf<Type extends CommitmentCommand['type']> = Extract<CommitmentCommand, { type: Type }>;

const contentIn = ({ commitment }: CommitmentStanding): string => contentOf(commitment);

const life = lifeOf('commitment', contentIn);

const rankOf = (stage: Stage): number => stages.indexOf(stage);

/** Whether a stage was reached on that very day: whoever says so again, also after later stages, tells no news. */
const isReached = ({ stages: reached }: CommitmentStanding, { stage, on }: StageReached): boolean =>
  reached.some((each) => each.stage === stage && each.on === on);

const advanceStanding = (was: CommitmentStanding, { stage, on }: StageReached): CommitmentDecision => {
  const present = was.stages.at(-1);
  if (present === undefined) throw new Error('a commitment without a stage stands');
  if (isReached(was, { stage, on })) return alreadySo;
  if (rankOf(stage) <= rankOf(present.stage)) {
    return refuse({ code: 'stage-moves-backwards', stages: was.stages });
  }
  if (on < present.on) return refuse({ code: 'stages-out-of-order', stages: was.stages });
  return accept({
    type: 'CommitmentAdvanced',
    data: { was, now: { ...was, stages: [...was.stages, { stage, on }] } },
  });
};

const advance = (state: CommitmentState, reached: StageReached): CommitmentDecision => {
  switch (state.status) {
    case 'unknown':
      return refuse({ code: 'commitment-unknown' });
    case 'withdrawn':
      return refuse({ code: 'commitment-withdrawn' });
    case 'standing':
      return advanceStanding(state.standing, reached);
  }
};

/** Another content keeps the stages that were reached since; the first is its own, and stays that in which it was made. */
const correctStanding = (
  was: CommitmentStanding,
  { commitment, reason }: CommandOf<'CorrectCommitment'>,
): CommitmentDecision => {
  const [first, ...later] = was.stages;
  if (commitment.stage !== first?.stage) {
    return refuse({ code: 'stage-not-the-first', stages: was.stages });
  }
  const now = { commitment, stages: [...made(commitment).stages, ...later] };
  const [begun, advanced] = now.stages;
  if (begun !== undefined && advanced !== undefined && begun.on > advanced.on) {
    return refuse({ code: 'stages-out-of-order', stages: was.stages });
  }
  return accept({ type: 'CommitmentCorrected', data: { was, now, reason } });
};

export const commitmentDecider: Decider<
  CommitmentState,
  CommitmentCommand,
  CommitmentEvent,
  CommitmentRefusal
> = {
  initial: { status: 'unknown' },

  decide: (state, command, given) => {
    switch (command.type) {
      case 'MakeCommitment':
        return life.tell(state, contentOf(command.commitment), {
          type: 'CommitmentMade',
          data: { commitment: command.commitment },
        });
      case 'AdvanceCommitment':
        return advance(state, command);
      case 'CorrectCommitment':
        return life.correct(state, contentOf(command.commitment), given, (was) =>
          correctStanding(was, command),
        );
      case 'WithdrawCommitment':
        return life.withdraw(state, (was) => ({
          type: 'CommitmentWithdrawn',
          data: { was, reason: command.reason },
        }));
    }
  },

  evolve: (state, { type, data }) => {
    switch (type) {
      case 'CommitmentMade':
        return standingAs(state, made(data.commitment), contentOf(data.commitment));
      case 'CommitmentAdvanced':
      case 'CommitmentCorrected':
        return standingAs(state, data.now, contentIn(data.now));
      case 'CommitmentWithdrawn':
        return withdrawnAs(state, data.was);
    }
  },
};
