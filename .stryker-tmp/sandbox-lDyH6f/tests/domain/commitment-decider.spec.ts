// @ts-nocheck
import { describe, expect, it } from 'vitest';
import type { Commitment } from '../../src/domain/commitment/commitment.ts';
import { commitmentDecider } from '../../src/domain/commitment/decider.ts';
import type {
  CommitmentEvent,
  CommitmentStanding,
  StageReached,
} from '../../src/domain/commitment/events.ts';
import { givenOf } from '../support/given.ts';
import { aCommitment } from '../support/samples.ts';

const given = givenOf(commitmentDecider);

const first = aCommitment();
const recount = aCommitment({ quantity: 18_000 });
const other = aCommitment({ quantity: 1 });

const pledged: StageReached = { stage: 'pledged', on: '2025-03-20' };
const allocated: StageReached = { stage: 'allocated', on: '2025-05-01' };
const contracted: StageReached = { stage: 'contracted', on: '2025-06-15' };

const standing = (commitment: Commitment, ...stages: readonly StageReached[]): CommitmentStanding => ({
  commitment,
  stages,
});

const made = (commitment: Commitment): CommitmentEvent => ({ type: 'CommitmentMade', data: { commitment } });
const advanced = (was: CommitmentStanding, now: CommitmentStanding): CommitmentEvent => ({
  type: 'CommitmentAdvanced',
  data: { was, now },
});
const corrected = (
  was: CommitmentStanding,
  now: CommitmentStanding,
  reason = 'recount',
): CommitmentEvent => ({ type: 'CommitmentCorrected', data: { was, now, reason } });
const withdrawn = (was: CommitmentStanding): CommitmentEvent => ({
  type: 'CommitmentWithdrawn',
  data: { was, reason: 'cancelled' },
});

const make = (commitment: Commitment) => ({ type: 'MakeCommitment', commitment }) as const;
const advance = (reached: StageReached) => ({ type: 'AdvanceCommitment', ...reached }) as const;
const correct = (commitment: Commitment, reason = 'recount') =>
  ({ type: 'CorrectCommitment', commitment, reason }) as const;
const withdraw = { type: 'WithdrawCommitment', reason: 'cancelled' } as const;

const madePast = [made(first)];
const allocatedPast = [...madePast, advanced(standing(first, pledged), standing(first, pledged, allocated))];
const contractedPast = [
  ...allocatedPast,
  advanced(standing(first, pledged, allocated), standing(first, pledged, allocated, contracted)),
];
const correctedPast = [...madePast, corrected(standing(first, pledged), standing(recount, pledged))];
const withdrawnPast = [...correctedPast, withdrawn(standing(recount, pledged))];

describe('making a commitment', () => {
  it('puts a new reference on the account', () => {
    given().when(make(first)).happens(made(first));
  });

  it.each([
    ['that stands', madePast, first],
    ['that has moved on since', contractedPast, first],
    ['that was corrected away', correctedPast, first],
    ['of a withdrawn commitment', withdrawnPast, first],
  ])('with a content %s is no news', (_which, past, commitment) => {
    given(...past)
      .when(make(commitment))
      .changesNothing();
  });

  it('with another content contradicts, and shows what stands with its stages', () => {
    given(...allocatedPast)
      .when(make(other))
      .isRefused('commitment-contradicted', { stands: standing(first, pledged, allocated) });
  });

  it('with another content is refused once it was withdrawn: the reference stays closed', () => {
    given(...withdrawnPast)
      .when(make(other))
      .isRefused('commitment-withdrawn');
  });
});

describe('advancing a commitment', () => {
  it('keeps every stage with the day from which it stood in it', () => {
    given(...madePast)
      .when(advance(allocated))
      .happens(advanced(standing(first, pledged), standing(first, pledged, allocated)));
    given(...allocatedPast)
      .when(advance(contracted))
      .happens(
        advanced(standing(first, pledged, allocated), standing(first, pledged, allocated, contracted)),
      );
  });

  it('may skip a stage, and may come on the day of the last', () => {
    const sameDay: StageReached = { stage: 'contracted', on: '2025-03-20' };
    given(...madePast)
      .when(advance(sameDay))
      .happens(advanced(standing(first, pledged), standing(first, pledged, sameDay)));
  });

  it.each([
    ['the stage in which it was made, as long as it stands in it', madePast, pledged],
    ['the stage in which it stands', contractedPast, contracted],
    ['a stage that it was advanced to before', contractedPast, allocated],
  ])('to %s, of the same day, is no news', (_which, past, reached) => {
    given(...past)
      .when(advance(reached))
      .changesNothing();
  });

  it.each([
    ['to an earlier stage', contractedPast, { ...pledged, on: '2025-07-01' }],
    [
      'back to where it was made, once it has moved on, as of another day',
      allocatedPast,
      { ...pledged, on: '2025-05-02' },
    ],
    ['to the same stage of another day', allocatedPast, { ...allocated, on: '2025-05-02' }],
    ['to a stage that was skipped', [made(aCommitment({ stage: 'contracted' }))], allocated],
  ] as const)('%s goes backwards, and shows the stages', (_which, past, reached) => {
    given(...past)
      .when(advance(reached))
      .isRefused('stage-moves-backwards', { stages: expect.any(Array) });
  });

  it('is not dated before the last stage', () => {
    given(...allocatedPast)
      .when(advance({ stage: 'contracted', on: '2025-04-30' }))
      .isRefused('stages-out-of-order', { stages: [pledged, allocated] });
  });

  it('is refused where nothing stands', () => {
    given().when(advance(allocated)).isRefused('commitment-unknown');
    given(...withdrawnPast)
      .when(advance(allocated))
      .isRefused('commitment-withdrawn');
  });
});

describe('correcting a commitment', () => {
  it('rewrites what was promised and keeps the stages that were reached since', () => {
    given(...allocatedPast)
      .when(correct(recount))
      .happens(corrected(standing(first, pledged, allocated), standing(recount, pledged, allocated)));
  });

  it('moves the first stage with its own day: the last of its period', () => {
    const earlier = aCommitment({ effectiveOn: '2025-02' });
    given(...allocatedPast)
      .when(correct(earlier))
      .happens(
        corrected(
          standing(first, pledged, allocated),
          standing(earlier, { stage: 'pledged', on: '2025-02-28' }, allocated),
        ),
      );
  });

  it('is not dated after the first advance, and may be of its day', () => {
    given(...allocatedPast)
      .when(correct(aCommitment({ effectiveOn: '2025-05-02' })))
      .isRefused('stages-out-of-order');
    const thatDay = aCommitment({ effectiveOn: '2025-05-01' });
    given(...allocatedPast)
      .when(correct(thatDay))
      .happens(
        corrected(
          standing(first, pledged, allocated),
          standing(thatDay, { stage: 'pledged', on: '2025-05-01' }, allocated),
        ),
      );
  });

  it.each([
    ['before any advance', madePast],
    ['also when it says the stage in which it stands', allocatedPast],
  ])('says the stage in which it was made, %s', (_when, past) => {
    given(...past)
      .when(correct(aCommitment({ stage: 'allocated' })))
      .isRefused('stage-not-the-first');
  });

  it('to what stands is no news, whatever the reason', () => {
    given(...correctedPast)
      .when(correct(recount, 'again'))
      .changesNothing();
  });

  it('back to what was replaced needs the revision that was seen', () => {
    given(...correctedPast)
      .when(correct(first))
      .isRefused('superseded');
    given(...correctedPast)
      .when(correct(first, 'it was right'), { ifMatch: 'current' })
      .happens(corrected(standing(recount, pledged), standing(first, pledged), 'it was right'));
  });

  it('is refused where nothing stands', () => {
    given().when(correct(first)).isRefused('commitment-unknown');
    given(...withdrawnPast)
      .when(correct(other))
      .isRefused('commitment-withdrawn');
  });
});

describe('withdrawing a commitment', () => {
  it('keeps what stood, with its stages', () => {
    given(...allocatedPast)
      .when(withdraw)
      .happens(withdrawn(standing(first, pledged, allocated)));
  });

  it('twice is no news, and of nothing is refused', () => {
    given(...withdrawnPast)
      .when(withdraw)
      .changesNothing();
    given().when(withdraw).isRefused('commitment-unknown');
  });
});
