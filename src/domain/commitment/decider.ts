import { accept, alreadySo, type Decider, type Decision, type Given, refuse } from '../decider.ts';
import {
  correcting,
  type ReportState,
  standingAs,
  telling,
  withdrawing,
  withdrawnAs,
} from '../report-life.ts';
import { type Commitment, contentOf, type Stage, stages } from './commitment.ts';
import { type CommitmentEvent, type CommitmentStanding, made, type StageReached } from './events.ts';

export type CommitmentCommand =
  | { readonly type: 'MakeCommitment'; readonly commitment: Commitment }
  | ({ readonly type: 'AdvanceCommitment' } & StageReached)
  | { readonly type: 'CorrectCommitment'; readonly commitment: Commitment; readonly reason: string }
  | { readonly type: 'WithdrawCommitment'; readonly reason: string };

type CommitmentState = ReportState<CommitmentStanding>;

export type CommitmentRefusal =
  | { readonly code: 'commitment-unknown' }
  | { readonly code: 'commitment-contradicted'; readonly stands: CommitmentStanding }
  | { readonly code: 'commitment-withdrawn' }
  | { readonly code: 'stage-moves-backwards'; readonly stages: readonly StageReached[] }
  | { readonly code: 'stage-not-the-first'; readonly stages: readonly StageReached[] }
  | { readonly code: 'stages-out-of-order'; readonly stages: readonly StageReached[] }
  | { readonly code: 'superseded' };

type CommitmentDecision = Decision<CommitmentEvent, CommitmentRefusal>;
type CommandOf<Type extends CommitmentCommand['type']> = Extract<CommitmentCommand, { type: Type }>;

const contentIn = ({ commitment }: CommitmentStanding): string => contentOf(commitment);

const make = (state: CommitmentState, { commitment }: CommandOf<'MakeCommitment'>): CommitmentDecision => {
  const told = telling(state, contentOf(commitment));
  switch (told.is) {
    case 'news':
      return accept({ type: 'CommitmentMade', data: { commitment } });
    case 'repeat':
      return alreadySo;
    case 'contradicted':
      return refuse({ code: 'commitment-contradicted', stands: told.stands });
    case 'withdrawn':
      return refuse({ code: 'commitment-withdrawn' });
  }
};

const rankOf = (stage: Stage): number => stages.indexOf(stage);

/** Whether a stage is reached already: that in which it stands now, or one to which it was advanced before. */
const isReached = ({ stages: reached }: CommitmentStanding, { stage, on }: StageReached): boolean =>
  [...reached.slice(1), ...reached.slice(-1)].some((each) => each.stage === stage && each.on === on);

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

const correct = (
  state: CommitmentState,
  command: CommandOf<'CorrectCommitment'>,
  { ifMatch }: Given,
): CommitmentDecision => {
  const correction = correcting(state, contentOf(command.commitment), contentIn, ifMatch);
  switch (correction.is) {
    case 'news':
      return correctStanding(correction.was, command);
    case 'repeat':
      return alreadySo;
    case 'superseded':
      return refuse({ code: 'superseded' });
    case 'unknown':
      return refuse({ code: 'commitment-unknown' });
    case 'withdrawn':
      return refuse({ code: 'commitment-withdrawn' });
  }
};

const withdraw = (
  state: CommitmentState,
  { reason }: CommandOf<'WithdrawCommitment'>,
): CommitmentDecision => {
  const withdrawal = withdrawing(state);
  switch (withdrawal.is) {
    case 'news':
      return accept({ type: 'CommitmentWithdrawn', data: { was: withdrawal.was, reason } });
    case 'repeat':
      return alreadySo;
    case 'unknown':
      return refuse({ code: 'commitment-unknown' });
  }
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
        return make(state, command);
      case 'AdvanceCommitment':
        return advance(state, command);
      case 'CorrectCommitment':
        return correct(state, command, given);
      case 'WithdrawCommitment':
        return withdraw(state, command);
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
