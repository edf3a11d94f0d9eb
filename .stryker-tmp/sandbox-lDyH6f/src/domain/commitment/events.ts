// @ts-nocheck
import { type Commitment, madeOn, type Stage } from './commitment.ts';

/** A stage and the day from which the commitment stands in it. */
export type StageReached = { readonly stage: Stage; readonly on: string };

/** What a commitment says and the stages that it has reached, the first of them that in which it was made. */
export type CommitmentStanding = {
  readonly commitment: Commitment;
  readonly stages: readonly StageReached[];
};

/** A commitment as it stands once it was made, before any advance. */
export const made = (commitment: Commitment): CommitmentStanding => ({
  commitment,
  stages: [{ stage: commitment.stage, on: madeOn(commitment) }],
});

export type CommitmentEvent =
  | { readonly type: 'CommitmentMade'; readonly data: { readonly commitment: Commitment } }
  | {
      readonly type: 'CommitmentAdvanced';
      readonly data: { readonly was: CommitmentStanding; readonly now: CommitmentStanding };
    }
  | {
      readonly type: 'CommitmentCorrected';
      readonly data: {
        readonly was: CommitmentStanding;
        readonly now: CommitmentStanding;
        readonly reason: string;
      };
    }
  | {
      readonly type: 'CommitmentWithdrawn';
      readonly data: { readonly was: CommitmentStanding; readonly reason: string };
    };
